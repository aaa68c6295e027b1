// Property: the oracle, the compiled entries looked up as the kernel does, and the naive evaluator give the same verdict, always.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AdmittedRule,
  type CompilePeer,
  cidrsOf,
  compileSubject,
  containsPrefix,
  decide,
  firstCidrIdentity,
  firstPoolIdentity,
  lookupPolicyMap,
  type Party,
  parsePrefix,
  reservedLabels,
} from '../src/index.ts';
import { keptSeeds } from './kept-seeds.ts';
import { naiveVerdict } from './naive-evaluator.ts';
import { type RandomProbe, randomProbe, randomRules, randomWorkloads } from './random-situations.ts';

const probesPerSituation = 10;
/** Triples of policies, workloads and probe. A night run asks for a million. */
const triples = Number(process.env.RINGFENCE_AGREEMENT_TRIPLES ?? 20_000);

const situation = fc.tuple(
  randomRules,
  randomWorkloads,
  fc.array(randomProbe, { minLength: probesPerSituation, maxLength: probesPerSituation }),
);

function agree([rules, workloads, probes]: [AdmittedRule[], string[][], RandomProbe[]]): void {
  const peers: CompilePeer[] = workloads.map((labels, index) => ({ identity: firstPoolIdentity + index, labels }));
  for (const [index, cidr] of cidrsOf(rules).entries()) {
    const identity = firstCidrIdentity + index;
    peers.push({ identity, cidr, labels: reservedLabels(identity) });
  }
  for (const probe of probes) {
    const labels = workloads[probe.subject % workloads.length] ?? [];
    const subject = { identity: firstPoolIdentity + (probe.subject % workloads.length), labels };
    const { identity, party } = peerOf(probe, workloads, peers);
    const { direction, protocol, port } = probe;
    const flow = { direction, subject, peer: party, protocol, port };
    const oracle = decide({ rules }, flow);
    const entry = lookupPolicyMap(compileSubject(rules, subject, peers), { direction, peer: identity, protocol, port });
    expect({ naive: naiveVerdict(rules, flow), compiled: entry?.verdict, reason: entry?.reason, cookie: entry?.cookie }).toEqual({
      naive: oracle.verdict,
      compiled: oracle.verdict,
      reason: oracle.reason,
      cookie: oracle.rule?.cookie ?? oracle.defaultDenyBy[0]?.cookie ?? 0,
    });
  }
}

/** The peer as the oracle knows it, by labels and address, and as the kernel does, by the number that the ipcache gives it. */
function peerOf({ peer }: RandomProbe, workloads: string[][], peers: readonly CompilePeer[]): { identity: number; party: Party } {
  if ('workload' in peer) {
    const index = peer.workload % workloads.length;
    // It has an address inside a prefix of the rules, which must not matter.
    return { identity: firstPoolIdentity + index, party: { labels: workloads[index] ?? [], address: '10.1.2.3' } };
  }
  if ('reserved' in peer) return { identity: peer.reserved, party: { labels: reservedLabels(peer.reserved) } };
  const wanted = parsePrefix(peer.address);
  let longest: { identity: number; length: number } = { identity: 2, length: -1 };
  for (const { identity, cidr } of peers) {
    const prefix = cidr === undefined ? undefined : parsePrefix(cidr);
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
