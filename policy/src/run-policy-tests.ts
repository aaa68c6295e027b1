// Runs the assertions that policies carry against rules, and gives the counter-example of each that does not hold. Pure.
import { type Directory, emptyDirectory } from './directory.ts';
import { type NumericIdentity, reservedIdentity, reservedLabels } from './identity.ts';
import { labelsText, portText, protocolText } from './label-text.ts';
import { peerFacts, peerSpecificity } from './peers.ts';
import type { PolicyTest, TestParty } from './policy-test.ts';
import { isNamedPort, matchesPort } from './ports.ts';
import type { AdmittedRule, Direction, Entity } from './rule.ts';
import { matchesSelector } from './selector.ts';
import { decide, type Party, type PolicyFlow, type PolicyState, type Verdict, type VerdictReason } from './verdict.ts';

/** What the rules of one end say. */
export interface TestedSide {
  readonly direction: Direction;
  /** The end whose rules were asked, as people write it. */
  readonly subject: string;
  readonly verdict: Verdict['verdict'];
  readonly reason: VerdictReason;
  /** Id of the deciding rule; absent for a default. */
  readonly rule?: string;
  /** Ids of the rules that switched default deny on. */
  readonly defaultDenyBy: readonly string[];
  /** What is near the other verdict: rules that lost, and the allow that comes closest with what it lacks. */
  readonly nearest: readonly string[];
}

/** Why a test failed. */
export interface CounterExample {
  readonly expected: PolicyTest['expect'];
  /** What holds instead; `nothing-asked` when no end has rules that could be asked. */
  readonly found: Verdict['verdict'] | 'nothing-asked';
  /** The sides that are to blame. */
  readonly sides: readonly TestedSide[];
  /** What is to blame, in one line: "ingress of app=web by default deny (default/p/ingress[0])". */
  readonly because: string;
  /** The same with what was expected and found: "expected allow, got deny: ingress of app=web by default deny (default/p/ingress[0])". */
  readonly text: string;
}

export interface PolicyTestOutcome {
  readonly test: PolicyTest;
  /** Absent: the test holds. */
  readonly failure?: CounterExample;
}

/**
 * Runs every test, in order.
 * @param nowUnixMs the moment at which rules expire; that of the state, or none, if absent.
 */
export function runPolicyTests(state: PolicyState, tests: readonly PolicyTest[], nowUnixMs?: number): PolicyTestOutcome[] {
  const asked = nowUnixMs === undefined ? state : { ...state, nowUnixMs };
  const selecting = new Map<string, PolicyState>();
  const stateOf: StateOf = ({ direction, subject: { labels } }) => {
    const key = [direction, ...labels].join('\n');
    const known = selecting.get(key) ?? {
      ...asked,
      rules: state.rules.filter((rule) => rule.direction === direction && matchesSelector(rule.subject, labels)),
    };
    selecting.set(key, known);
    return known;
  };
  return tests.map((test) => {
    const failure = counterExample(stateOf, test);
    return failure === undefined ? { test } : { test, failure };
  });
}

/** The rules that have a say about a flow: found once for each subject, because many tests are about the same few. */
type StateOf = (flow: PolicyFlow) => PolicyState;

function counterExample(stateOf: StateOf, test: PolicyTest): CounterExample | undefined {
  const { expect: expected } = test;
  const vague = [test.from, test.to].flatMap((party) =>
    party.kind === 'entity' && identityOf(party.entity) === undefined ? [party.entity] : [],
  );
  if (vague.length > 0)
    return nothingAsked(expected, `${vague.join(' and ')} is no single peer, name one of ${[...identities.keys()].join(', ')}`);
  const flows = flowsOf(test);
  if (flows.length === 0) return nothingAsked(expected, noSubject(test));
  const answers = flows.map((flow) => ({ flow, verdict: decide(stateOf(flow), flow) }));
  const denying = answers.filter(({ verdict }) => verdict.verdict === 'deny');
  const redirecting = answers.filter(({ verdict }) => isRedirect(verdict));
  const found = denying.length > 0 ? 'deny' : redirecting.length > 0 ? 'redirect' : 'allow';
  if (found === expected || (expected === 'allow' && found === 'redirect')) return undefined;
  // To blame for a deny: who denies. For everything else every side, because each could have.
  const blamed = found === 'deny' ? denying : answers;
  const sides = blamed.map(({ flow, verdict }) => sideOf(stateOf(flow), flow, verdict));
  const because = blamed.map(({ flow, verdict }) => blameText(flow, verdict)).join('; ');
  return { expected, found, sides, because, text: `expected ${expected}, got ${found}: ${because}` };
}

/** A request that a proxy let through is a redirect as well, although the verdict about it is `allow`. */
function isRedirect({ verdict, redirectedBy }: Verdict): boolean {
  return verdict === 'redirect' || (verdict === 'allow' && redirectedBy.length > 0);
}

function nothingAsked(expected: PolicyTest['expect'], because: string): CounterExample {
  return { expected, found: 'nothing-asked', sides: [], because, text: `expected ${expected}, asked nothing: ${because}` };
}

function noSubject({ from, to, direction }: PolicyTest): string {
  if (from.kind !== 'endpoint' && to.kind !== 'endpoint') return 'neither "from" nor "to" is an endpoint, and only endpoints have rules';
  return direction === 'ingress'
    ? 'direction ingress asks the rules of "to", which is no endpoint'
    : 'direction egress asks the rules of "from", which is no endpoint';
}

function flowsOf({ from, to, direction, protocol, port, request }: PolicyTest): PolicyFlow[] {
  const flow = { protocol, port, ...(request === undefined ? {} : { request }) };
  const [source, destination] = [partyOf(from), partyOf(to)];
  const flows: PolicyFlow[] = [];
  if (from.kind === 'endpoint' && direction !== 'ingress') flows.push({ ...flow, direction: 'egress', subject: source, peer: destination });
  if (to.kind === 'endpoint' && direction !== 'egress') flows.push({ ...flow, direction: 'ingress', subject: destination, peer: source });
  return flows;
}

/** Entities that are one peer. The others (all, cluster, none) are many or nobody, so that one flow cannot stand for them. */
const identities: ReadonlyMap<Entity, NumericIdentity> = new Map([
  ['world', reservedIdentity.world],
  ['world-ipv4', reservedIdentity.worldIpv4],
  ['world-ipv6', reservedIdentity.worldIpv6],
  ['host', reservedIdentity.host],
  ['remote-node', reservedIdentity.remoteNode],
  ['kube-apiserver', reservedIdentity.kubeApiserver],
  ['init', reservedIdentity.init],
  ['ingress', reservedIdentity.ingress],
  ['health', reservedIdentity.health],
  ['unmanaged', reservedIdentity.unmanaged],
]);

function identityOf(entity: Entity): NumericIdentity | undefined {
  return identities.get(entity);
}

function partyOf(party: TestParty): Party {
  switch (party.kind) {
    case 'endpoint':
      return { labels: party.labels };
    case 'entity': {
      const identity = identityOf(party.entity) ?? reservedIdentity.unknown;
      return { identity, labels: reservedLabels(identity) };
    }
    case 'address':
      return { identity: reservedIdentity.world, labels: reservedLabels(reservedIdentity.world), address: party.address };
  }
}

function sideOf(state: PolicyState, flow: PolicyFlow, verdict: Verdict): TestedSide {
  return {
    direction: flow.direction,
    subject: labelsText(flow.subject.labels),
    verdict: verdict.verdict,
    reason: verdict.reason,
    ...(verdict.rule === undefined ? {} : { rule: verdict.rule.id }),
    defaultDenyBy: verdict.defaultDenyBy.map(({ id }) => id),
    nearest: nearestOf(state, flow, verdict),
  };
}

function blameText({ direction, subject }: PolicyFlow, { verdict, reason, rule, defaultDenyBy }: Verdict): string {
  const side = `${direction} of ${labelsText(subject.labels)}`;
  switch (reason) {
    case 'rule': {
      const isRefused = verdict === 'deny' && rule?.verdict === 'allow';
      return `${side} by ${rule?.id}${isRefused ? ', whose proxy refuses the request' : verdict === 'redirect' ? ' through a proxy' : ''}`;
    }
    case 'default-deny': {
      const named = defaultDenyBy.slice(0, mostNearest).map(({ id }) => id);
      const rest = defaultDenyBy.length - named.length;
      return `${side} by default deny (${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`;
    }
    case 'not-selected':
      return `${side} because no rule selects it`;
    case 'endpoint-not-ready':
      return `${side} because it has no identity`;
  }
}

/** As many as help; the rest would hide them. */
const mostNearest = 3;

function nearestOf(state: PolicyState, flow: PolicyFlow, { verdict, reason, losing }: Verdict): string[] {
  const lost = losing.map((rule) => `${rule.id} (${rule.verdict}) matches as well, but is weaker`);
  if (verdict !== 'deny' || reason !== 'default-deny') return lost.slice(0, mostNearest);
  const { directory = emptyDirectory } = state;
  const candidates = state.rules
    // A rule that names nobody only switches default deny on.
    .filter(({ verdict: own, mode, peers }) => own === 'allow' && mode === 'enforce' && peers?.length !== 0)
    .map((rule) => ({ rule, lacks: missing(rule, flow, directory) }))
    .filter(({ lacks }) => lacks.length > 0)
    .sort((a, b) => a.lacks.length - b.lacks.length);
  return [...lost, ...candidates.map(({ rule, lacks }) => `${rule.id} allows ${lacks.join(' and ')}`)].slice(0, mostNearest);
}

/** The parts of an allow that do not match, told as what it allows instead. */
function missing(rule: AdmittedRule, flow: PolicyFlow, directory: Directory): string[] {
  const lacks: string[] = [];
  const facts = peerFacts(flow.peer.identity, flow.peer.labels, flow.peer.address);
  if (peerSpecificity(rule, facts, flow.subject.labels, directory) === undefined)
    lacks.push(`other peers than ${flow.peer.address ?? labelsText(facts.labels)}`);
  const ports = rule.ports ?? [];
  const hasPort = rule.ports === undefined || ports.some((match) => !isNamedPort(match) && matchesPort(match, flow.protocol, flow.port));
  if (!hasPort) {
    const others = ports.slice(0, 5).map(portText).join(', ');
    const byName = ports.some(isNamedPort) ? ', and a test knows no port by its name' : '';
    lacks.push(`${others === '' ? 'no port' : `only ${others}`}, not ${protocolText(flow.protocol)}/${flow.port}${byName}`);
  }
  return lacks;
}
