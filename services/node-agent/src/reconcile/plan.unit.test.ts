import { lookupPolicyMap, type PolicyMapEntry, reservedIdentity } from '@ringfence/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatapathDump, EndpointEntry } from '../datapath/datapath.ts';
import { admits, type End, permits, singles } from '../testing/connections.ts';
import { between } from './both-permit.ts';
import { initPolicy } from './desired.ts';
import { applyStep } from './execute.ts';
import { mapHash } from './map-hash.ts';
import { mayEndConnections, plan } from './plan.ts';

// A world small enough that random states collide: few identities, few addresses, few ports.
const identities = [256, 257, 258];
const cgroupIds = [1n, 2n, 3n, 4n];
const prefixes = ['10.0.0.0/8', '10.1.0.0/16', '10.1.1.0/24', '10.1.1.1/32', '10.2.0.0/16'];
const addresses = ['10.1.1.1', '10.1.1.2', '10.1.2.1', '10.2.0.1', '10.3.0.1', '192.0.2.1'];
/** Of prefixes: an address goes from one to the other when the longer prefix goes. */
const prefixIdentities = [0x0100_0000, 0x0100_0001];
const probePeers = [...identities, ...prefixIdentities, reservedIdentity.world, reservedIdentity.host, reservedIdentity.init];

const wildcard = (direction: 'ingress' | 'egress') =>
  fc.boolean().map(
    (allows): PolicyMapEntry => ({
      direction,
      peer: 0,
      protocol: 0,
      port: 0,
      portPrefixLength: 0,
      verdict: allows ? 'allow' : 'deny',
      reason: allows ? 'not-selected' : 'default-deny',
      precedence: allows ? 0 : 1,
      mode: 'enforce',
      cookie: 0,
    }),
  );

const someEntry: fc.Arbitrary<PolicyMapEntry> = fc
  .record({
    direction: fc.constantFrom('ingress', 'egress'),
    peer: fc.constantFrom(0, ...probePeers),
    protocol: fc.constantFrom(0, 6),
    where: fc.constantFrom([0, 0], [80, 16], [80, 12], [81, 16], [0, 1]),
    verdict: fc.constantFrom('allow', 'deny'),
    precedence: fc.integer({ min: 2, max: 5 }),
    cookie: fc.integer({ min: 1, max: 3 }),
    // Of rules that only watch: it must change nothing of what is permitted on the way.
    audited: fc.constantFrom(undefined, undefined, { verdict: 'allow', cookie: 4 } as const, { verdict: 'deny', cookie: 5 } as const),
  })
  .map(({ where: [port = 0, portPrefixLength = 0], protocol, audited, ...fields }) => ({
    ...fields,
    ...(audited === undefined ? {} : { audited }),
    protocol,
    port: protocol === 0 ? 0 : port & (0xffff << (16 - portPrefixLength)) & 0xffff,
    portPrefixLength: protocol === 0 ? 0 : portPrefixLength,
    reason: 'rule',
    mode: audited === undefined ? 'enforce' : 'audit',
  }));

const policyMap = fc
  .tuple(wildcard('ingress'), wildcard('egress'), fc.array(someEntry, { maxLength: 8 }))
  .map(([ingress, egress, rest]) => {
    const byKey = new Map<string, PolicyMapEntry>();
    for (const entry of [ingress, egress, ...rest.filter((each) => each.peer !== 0 || each.protocol !== 0)]) {
      byKey.set(`${entry.direction} ${entry.peer} ${entry.protocol} ${entry.port} ${entry.portPrefixLength}`, entry);
    }
    return [...byKey.values()];
  });

const dump: fc.Arbitrary<DatapathDump> = fc
  .record({
    policies: fc.uniqueArray(fc.tuple(fc.constantFrom(...identities), policyMap, fc.integer({ min: 1, max: 9 })), {
      selector: ([subject]) => subject,
    }),
    ipcache: fc.uniqueArray(fc.tuple(fc.constantFrom(...prefixes), fc.constantFrom(...identities, ...prefixIdentities)), {
      selector: ([prefix]) => prefix,
    }),
    endpoints: fc.uniqueArray(fc.tuple(fc.constantFrom(...cgroupIds), fc.constantFrom(...identities, reservedIdentity.init)), {
      selector: ([id]) => id,
    }),
    hasInit: fc.boolean(),
  })
  .map(({ policies, ipcache, endpoints, hasInit }) => ({
    policies: new Map([
      ...policies.map(([subject, entries, revision]) => [subject, { subject, revision, entries }] as const),
      ...(hasInit ? [[reservedIdentity.init, initPolicy] as const] : []),
    ]),
    ipcache: new Map(ipcache),
    endpoints: new Map(
      endpoints.map(([cgroupId, identity]): [bigint, EndpointEntry] => [cgroupId, { cgroupId, identity, endpoint: `w${cgroupId}` }]),
    ),
  }));

const probes: { source: End; destination: End; port: number }[] = [];
for (const port of [80, 81, 443, 40_000]) {
  for (const cgroupId of cgroupIds) {
    for (const address of addresses)
      probes.push({ source: { cgroupId }, destination: { address }, port }, { source: { address }, destination: { cgroupId }, port });
    for (const other of cgroupIds) if (other !== cgroupId) probes.push({ source: { cgroupId }, destination: { cgroupId: other }, port });
  }
}

describe('a plan', () => {
  it('is empty between equal states', () => {
    fc.assert(fc.property(dump, (state) => plan(state, state).length === 0));
  });

  it('is empty between states that differ in revisions and order alone', () => {
    fc.assert(
      fc.property(dump, (state) => {
        const policies = new Map(
          [...state.policies]
            .reverse()
            .map(([subject, policy]) => [subject, { ...policy, revision: 99, entries: [...policy.entries].reverse() }]),
        );
        expect(plan({ policies, ipcache: new Map([...state.ipcache].reverse()), endpoints: state.endpoints }, state)).toEqual([]);
      }),
    );
  });

  it('leads from any state to any other', () => {
    fc.assert(
      fc.property(dump, dump, (desired, actual) => {
        const reached = plan(desired, actual).reduce(applyStep, actual);
        expect(mapHash(reached)).toBe(mapHash(desired));
        expect(plan(desired, reached)).toEqual([]);
      }),
    );
  });

  it('never passes through a state that permits what both ends deny', () => {
    fc.assert(
      fc.property(dump, dump, (desired, actual) => {
        const denied = probes.filter(
          ({ source, destination, port }) => !permits(actual, source, destination, port) && !permits(desired, source, destination, port),
        );
        let state = actual;
        for (const step of plan(desired, actual)) {
          for (const single of singles(step)) {
            state = applyStep(state, single);
            for (const probe of denied) {
              if (permits(state, probe.source, probe.destination, probe.port)) {
                throw new Error(
                  `after ${step.phase} ${step.kind} (${step.because}) a denied connection is permitted: ${JSON.stringify(probe, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`,
                );
              }
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says when an open connection of an endpoint may be denied by it', () => {
    fc.assert(
      fc.property(dump, dump, (desired, actual) => {
        if (plan(desired, actual).some(mayEndConnections)) return;
        const stay = [...actual.endpoints.keys()].filter((cgroupId) => {
          const identity = desired.endpoints.get(cgroupId)?.identity;
          return identity !== undefined && identity !== reservedIdentity.init;
        });
        for (const cgroupId of stay)
          for (const direction of ['ingress', 'egress'] as const)
            for (const peer of [...identities, 0x0100_0000, 9999])
              for (const port of [80, 81, 443, 40_000])
                if (admits(actual, cgroupId, direction, peer, port)) expect(admits(desired, cgroupId, direction, peer, port)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('does not say so of what only permits more', () => {
    const entries = (verdict: 'allow' | 'deny'): PolicyMapEntry[] =>
      initPolicy.entries.map((entry) => ({ ...entry, verdict, reason: 'not-selected' }));
    const holding = (revision: number, verdict: 'allow' | 'deny'): DatapathDump => ({
      policies: new Map([[256, { subject: 256, revision, entries: entries(verdict) }]]),
      ipcache: new Map(),
      endpoints: new Map([[1n, { cgroupId: 1n, identity: 256, endpoint: 'a' }]]),
    });
    expect(plan(holding(2, 'allow'), holding(1, 'deny')).map(mayEndConnections)).toEqual([false]);
    expect(plan(holding(2, 'deny'), holding(1, 'allow')).map(mayEndConnections)).toEqual([true]);
  });

  it('closes a new endpoint before its address says who it is: nobody asked yet what it may send', () => {
    const entry: EndpointEntry = { cgroupId: 1n, identity: 256, endpoint: 'new' };
    const nothing: DatapathDump = { policies: new Map(), ipcache: new Map(), endpoints: new Map() };
    const desired = { ...nothing, ipcache: new Map([['10.1.1.1/32', 256]]), endpoints: new Map([[1n, entry]]) };
    const identities = plan(desired, nothing).map((step) => [
      step.phase,
      ...(step.kind === 'upsert-endpoints' ? step.entries.map((each) => each.identity) : []),
    ]);
    expect(identities).toEqual([['prepare'], ['park', reservedIdentity.init], ['ipcache'], ['unpark', 256], ['remove']]);
  });

  it('says why, in every step', () => {
    fc.assert(fc.property(dump, dump, (desired, actual) => plan(desired, actual).every((step) => step.because.length > 5)));
  });

  it('changes one subject alone with one write', () => {
    fc.assert(
      fc.property(dump, policyMap, (state, entries) => {
        const desired = { ...state, policies: new Map(state.policies).set(256, { subject: 256, revision: 50, entries }) };
        expect(plan(desired, state).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what lies between two maps', () => {
  const everyProbe = (['ingress', 'egress'] as const).flatMap((direction) =>
    [...probePeers, 9999].flatMap((peer) =>
      [6, 17].flatMap((protocol) => [0, 79, 80, 81, 95, 96, 443, 32_768, 65_535].map((port) => ({ direction, peer, protocol, port }))),
    ),
  );
  const allows = (entries: readonly PolicyMapEntry[], probe: (typeof everyProbe)[number]): boolean =>
    lookupPolicyMap(entries, probe)?.verdict === 'allow';

  it('is named by what it changes for somebody', () => {
    fc.assert(
      fc.property(policyMap, policyMap, (before, after) => {
        const { change, bothPermit } = between(before, after);
        const less = everyProbe.some((probe) => allows(before, probe) && !allows(after, probe));
        const more = everyProbe.some((probe) => !allows(before, probe) && allows(after, probe));
        // A difference that no probe here sees may still exist; what a probe sees must be named.
        if (less) expect(['tightens', 'both']).toContain(change);
        if (more) expect(['loosens', 'both']).toContain(change);
        if (bothPermit !== undefined) {
          for (const probe of everyProbe)
            expect(allows(bothPermit, probe), JSON.stringify(probe)).toBe(allows(before, probe) && allows(after, probe));
        }
      }),
      { numRuns: 500 },
    );
  });
});
