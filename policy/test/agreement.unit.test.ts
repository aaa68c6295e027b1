// Property: the oracle, the compiled entries looked up as the kernel does, and the naive evaluator give the same verdict, always.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AdmittedRule,
  addressCidrsOf,
  admitsRequest,
  type CompilePeer,
  canonicalCidr,
  cidrsOf,
  compileSubject,
  containsPrefix,
  type Directory,
  decide,
  firstCidrIdentity,
  firstPoolIdentity,
  lookupPolicyMap,
  type Party,
  type PolicyMapEntry,
  PolicyMapIndex,
  type PolicyRequest,
  parsePrefix,
  reservedLabels,
  splitByAddress,
} from '../src/index.ts';
import { keptSeeds } from './kept-seeds.ts';
import { naiveVerdict } from './naive-evaluator.ts';
import {
  namedPortsOf,
  nowUnixMs,
  type RandomProbe,
  randomDirectory,
  randomProbe,
  randomRules,
  randomWorkloads,
  workloadAddresses,
} from './random-situations.ts';

const probesPerSituation = 10;
/** Triples of policies, workloads and probe. A night run asks for a million. */
const triples = Number(process.env.RINGFENCE_AGREEMENT_TRIPLES ?? 20_000);

const situation = fc.tuple(
  randomRules,
  randomWorkloads,
  randomDirectory,
  fc.array(randomProbe, { minLength: probesPerSituation, maxLength: probesPerSituation }),
);

function agree([rules, workloads, directory, probes]: [AdmittedRule[], string[][], Directory, RandomProbe[]]): void {
  const state = { rules, directory, nowUnixMs };
  const fleet = fleetOf(rules, workloads, directory);
  for (const probe of probes) {
    const labels = workloads[probe.subject % workloads.length] ?? [];
    const subject = { identity: firstPoolIdentity + (probe.subject % workloads.length), labels, namedPorts: namedPortsOf(labels) };
    const { identity, party } = peerOf(probe, workloads, fleet);
    const { direction, protocol, port, path } = probe;
    const request = path === undefined ? {} : { request: { http: { method: 'GET', path, headers: new Map<string, string>() } } };
    const flow = { direction, subject, peer: party, protocol, port, ...request };
    const oracle = decide(state, flow);
    const entries = compileSubject(rules, subject, fleet.peers, { directory, nowUnixMs });
    const entry = lookupPolicyMap(entries, { direction, peer: identity, protocol, port });
    expect(new PolicyMapIndex(entries).lookup({ direction, peer: identity, protocol, port })).toBe(entry);
    expect({
      naive: naiveVerdict(state, flow),
      wouldBe: naiveVerdict(state, flow, ['enforce', 'audit', 'shadow']),
      compiled: judge(rules, entry, flow.request),
      reason: entry?.reason,
      cookie: entry?.cookie,
      isKeeping: entry?.keepEstablished === true,
    }).toEqual({
      naive: oracle.verdict,
      wouldBe: oracle.audited?.verdict ?? oracle.verdict,
      compiled: oracle.verdict,
      reason: oracle.reason,
      cookie: oracle.rule?.cookie ?? oracle.defaultDenyBy[0]?.cookie ?? 0,
      isKeeping: oracle.rule?.verdict === 'allow' && oracle.rule.keepEstablished === true,
    });
    // A request changes what a redirect comes to, at the proxy; the map says what happens to the connection.
    if (flow.request === undefined) expect(entry?.audited?.verdict).toBe(oracle.audited?.verdict);
  }
}

/** What the entry comes to, with the proxy's part when something was requested. */
function judge(rules: readonly AdmittedRule[], entry: PolicyMapEntry | undefined, request: PolicyRequest | undefined): string | undefined {
  if (entry?.verdict !== 'redirect' || request === undefined) return entry?.verdict;
  const asked = rules.filter(({ cookie }) => entry.redirect?.includes(cookie)).map(({ redirect }) => redirect);
  return admitsRequest(asked, request) ? 'allow' : 'deny';
}

interface Fleet {
  readonly peers: readonly CompilePeer[];
  /** Local identity of a workload that is told apart by its address. */
  readonly ipcache: ReadonlyMap<string, number>;
}

function fleetOf(rules: readonly AdmittedRule[], workloads: string[][], directory: Directory): Fleet {
  const own = workloads.map((labels, index) => ({
    identity: firstPoolIdentity + index,
    labels,
    namedPorts: namedPortsOf(labels),
    addresses: workloadAddresses.slice(index, index + 1),
  }));
  const outside = cidrsOf(rules, directory).map((cidr, index) => {
    const identity = firstCidrIdentity + 1_000 + index;
    return { identity, cidr, labels: reservedLabels(identity) };
  });
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? firstCidrIdentity + numbers.size;
    numbers.set(key, number);
    return number;
  };
  const split = splitByAddress(own, addressCidrsOf(rules), numberOf);
  return { peers: [...own, ...outside, ...split.peers], ipcache: split.ipcache };
}

/** The peer as the oracle knows it, by labels and address, and as the kernel does, by the number that the ipcache gives it. */
function peerOf({ peer }: RandomProbe, workloads: string[][], { peers, ipcache }: Fleet): { identity: number; party: Party } {
  if ('workload' in peer) {
    const index = peer.workload % workloads.length;
    const labels = workloads[index] ?? [];
    const namedPorts = namedPortsOf(labels);
    const address = workloadAddresses[index] ?? '';
    const own = canonicalCidr(address) ?? '';
    // Its address lies inside prefixes of the rules, which must matter only to rules about any address.
    return { identity: ipcache.get(own) ?? firstPoolIdentity + index, party: { labels, address, namedPorts } };
  }
  if ('reserved' in peer) return { identity: peer.reserved, party: { labels: reservedLabels(peer.reserved) } };
  const wanted = parsePrefix(peer.address);
  let longest: { identity: number; length: number } = { identity: 2, length: -1 };
  for (const { identity, cidr, labels } of peers) {
    const prefix = cidr === undefined || !labels.includes('reserved:world=') ? undefined : parsePrefix(cidr);
    if (wanted && prefix && containsPrefix(prefix, wanted) && prefix.length > longest.length) longest = { identity, length: prefix.length };
  }
  return { identity: longest.identity, party: { labels: ['reserved:world='], address: peer.address } };
}

test(`oracle, compiled entries and naive evaluator agree on ${triples} random triples`, { timeout: 600_000 }, () => {
  fc.assert(fc.property(situation, agree), {
    numRuns: Math.ceil(triples / probesPerSituation),
    interruptAfterTimeLimit: 500_000,
    markInterruptAsFailure: true,
  });
});

test.each(keptSeeds)('they agree on the kept seed %i', (seed) => {
  fc.assert(fc.property(situation, agree), { seed, numRuns: 50 });
});
