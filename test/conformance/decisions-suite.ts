// Suites `decisions`, `compiled` and `kernel`: situations with probes, each answered by a judge.
import { type AdmittedRule, formatProblem, parsePolicies, reservedLabels, ruleCookie, wholeLanguage } from '@ringfence/policy';
import { type Line, type Probe, policyText, readSituations, type Situation } from './case-formats.ts';
import { buildFleet, destinationAddress, entityParties, type Fleet, protocolNumbers } from './fleet.ts';
import type { Answer, Judge, Question } from './judges.ts';
import type { Failure, Scorecard } from './scorecard.ts';

export interface SuiteOptions {
  /** Only this situation, or this probe of one. */
  readonly only: string | undefined;
  readonly skipSemantics: ReadonlySet<string>;
}

const refused = 'refused, counted as failed: what the languages understood so far cannot express';

/** Situations that are judged at a time: a judge may wait for something, as the kernel's does for each map. Reported in the order of the file. */
const situationsAtOnce = 16;

type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isRefusal: boolean };

export async function runDecisions(text: string, judge: Judge, options: SuiteOptions, score: Scorecard): Promise<void> {
  const lines = readSituations(text);
  for (let first = 0; first < lines.length; first += situationsAtOnce) {
    const batch = lines.slice(first, first + situationsAtOnce);
    const outcomes = await Promise.all(batch.map((line) => judgeLine(line, judge, options)));
    for (const outcome of outcomes.flat()) {
      if (outcome.kind === 'passed') score.pass();
      else if (outcome.kind === 'skipped') score.skip();
      else {
        if (outcome.isRefusal) score.count(refused);
        score.fail(outcome.failure);
      }
    }
  }
}

async function judgeLine(line: Line<Situation>, judge: Judge, options: SuiteOptions): Promise<Outcome[]> {
  if (!line.ok) return [failed({ id: `line ${line.line}`, expected: 'a situation', got: 'an unreadable line', why: line.why })];
  const situation = line.value;
  const probes = situation.probes.filter((probe) => isWanted(situation, probe, options.only));
  if (situation.semantics?.some((name) => options.skipSemantics.has(name))) return probes.map(() => ({ kind: 'skipped' }));
  return probes.length === 0 ? [] : await judgeGuarded(situation, probes, judge);
}

/** What throws fails the probes of its line that are not judged yet, and no other line. */
async function judgeGuarded(situation: Situation, probes: readonly Probe[], judge: Judge): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  try {
    for await (const outcome of judgeSituation(situation, probes, judge)) outcomes.push(outcome);
  } catch (error) {
    const why = `${situation.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    for (const { caseId, expect } of probes.slice(outcomes.length))
      outcomes.push(failed({ id: caseId, expected: expect, got: 'a crash', why }));
  }
  return outcomes;
}

function failed(failure: Failure, isRefusal = false): Outcome {
  return { kind: 'failed', failure, isRefusal };
}

function isWanted(situation: Situation, probe: Probe, only: string | undefined): boolean {
  return only === undefined || situation.id === only || probe.caseId === only;
}

/** One outcome for each probe, in their order. */
async function* judgeSituation(situation: Situation, probes: readonly Probe[], judge: Judge): AsyncGenerator<Outcome> {
  // One request for each: some origins give the same name to several policies of one situation, which then simply add up.
  const parsed = situation.policies.map((policy) =>
    parsePolicies([{ text: policyText(policy), origin: situation.id }], { capabilities: wholeLanguage }),
  );
  const policies = parsed.flatMap((each) => each.policies);
  const problems = parsed.flatMap((each) => each.problems);
  const [problem] = problems;
  if (problem !== undefined) {
    const isRefusal = problems.some((each) => each.code === 'unsupported');
    const got = isRefusal ? 'refused' : 'invalid';
    for (const { caseId, expect } of probes) yield failed({ id: caseId, expected: expect, got, why: formatProblem(problem) }, isRefusal);
    return;
  }
  const rules: AdmittedRule[] = policies
    .flatMap((policy) => policy.rules.map((rule) => ({ ...rule, policyId: policy.policyId })))
    .map((rule, index) => ({ ...rule, cookie: ruleCookie(1, index) }));
  const fleet = buildFleet(
    situation,
    rules,
    policies.flatMap(({ cidrGroup }) => (cidrGroup === undefined ? [] : [cidrGroup])),
  );
  const ask = judge(rules, fleet);
  for (const probe of probes) {
    const answer = await answerProbe(probe, fleet, ask);
    const isRedirected = answer.inspects.includes(probe.redirect ?? '');
    const isRight = answer.verdict === probe.expect && (probe.redirect === undefined || isRedirected);
    const expected = probe.redirect === undefined ? probe.expect : `${probe.expect} through a proxy for ${probe.redirect}`;
    const why = `${situation.id}: ${answer.because}`;
    yield isRight ? { kind: 'passed' } : failed({ id: probe.caseId, expected, got: answer.verdict, why });
  }
}

type Parties = readonly Question['subject'][];
type Side = { readonly parties: Parties; readonly isEnforced: boolean };
type Judged = { readonly verdict: string; readonly because: string; readonly inspects: readonly string[] };
type Ask = (question: Question) => Answer | Promise<Answer>;

/** An end that stands for several parties, such as `cluster`, has to get the same verdict for all of them. */
async function answerProbe(probe: Probe, fleet: Fleet, ask: Ask): Promise<Judged> {
  const source = sideOf(probe.from, probe.fromIP, probe.fromEntity, fleet);
  const destination = sideOf(probe.to, destinationAddress(probe), probe.toEntity, fleet);
  if (source === undefined || destination === undefined)
    return { verdict: 'nothing', because: 'the probe names an end that the situation does not have', inspects: [] };
  const answers: Judged[] = [];
  for (const from of source.parties)
    for (const to of destination.parties)
      answers.push(await answerFlow(probe, { party: from, ...source }, { party: to, ...destination }, ask));
  const [first, ...others] = answers;
  if (first === undefined) return { verdict: 'deny', because: 'nobody is one of the ends', inspects: [] };
  const other = others.find(({ verdict }) => verdict !== first.verdict);
  if (other === undefined) return first;
  return { verdict: 'both', because: `${first.verdict} (${first.because}) and ${other.verdict} (${other.because})`, inspects: [] };
}

type End = { readonly party: Question['subject']; readonly isEnforced: boolean };

/** Both ends have to allow, unless the probe asks about one. An end that is only an address or an entity is not enforced. */
async function answerFlow(probe: Probe, source: End, destination: End, ask: Ask): Promise<Judged> {
  const flow = { protocol: protocolNumbers[probe.proto], port: portOf(probe), ...requestOf(probe) };
  const because: string[] = [];
  const inspects: string[] = [];
  for (const direction of ['egress', 'ingress'] as const) {
    const [subject, peer] = direction === 'egress' ? [source, destination] : [destination, source];
    if (!subject.isEnforced || (probe.direction !== undefined && probe.direction !== direction)) continue;
    const answer = await ask({ direction, subject: subject.party, peer: peer.party, ...flow });
    because.push(`${direction}: ${answer.because}`);
    inspects.push(...(answer.inspects ?? []));
    if (answer.verdict === 'deny') return { verdict: 'deny', because: because.join(', '), inspects };
  }
  // A connection through a proxy is allowed; whether it had to go through one is in `inspects`.
  return { verdict: 'allow', because: because.join(', '), inspects };
}

const echoRequest = { ICMP: 8, ICMPv6: 128 } as const;

/** The port, or for ICMP the type, which is that of a ping when nothing is said. */
function portOf({ proto, port, icmpType }: Probe): number {
  return proto === 'ICMP' || proto === 'ICMPv6' ? (icmpType ?? port ?? echoRequest[proto]) : (port ?? 0);
}

function requestOf({ http }: Probe): Pick<Question, 'request'> {
  if (http === undefined) return {};
  const { method, path, host, headers = {} } = http;
  const lowered = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { request: { http: { method, path, headers: lowered, ...(host === undefined ? {} : { host }) } } };
}

function sideOf(name: string | undefined, address: string | undefined, entity: string | undefined, fleet: Fleet): Side | undefined {
  if (name !== undefined) {
    const party = fleet.endpoints.get(name);
    return party === undefined ? undefined : { parties: [party], isEnforced: true };
  }
  if (address !== undefined) {
    const identity = fleet.identityOf(address);
    // An address of an endpoint is that endpoint, wherever it is written.
    return { parties: [fleet.endpointAt(address) ?? { identity, labels: reservedLabels(identity), address }], isEnforced: false };
  }
  const parties = entity === undefined ? undefined : entityParties(entity, fleet);
  return parties === undefined ? undefined : { parties, isEnforced: false };
}
