import { decide, reservedLabels } from '@ringfence/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatapathDump } from '../datapath/datapath.ts';
import { directoryOf, emptyNodeState, foldCommits, rulesOf } from '../node-state.ts';
import { permits, singles } from '../testing/connections.ts';
import { expiries, labelSets, randomLog, toLog } from '../testing/random-log.ts';
import { DesiredState, desire } from './desired.ts';
import { applyStep } from './execute.ts';
import { mapHash } from './map-hash.ts';
import { plan } from './plan.ts';

const empty = emptyNodeState('c', 'n0');
const endpoints = labelSets.map((labels, index) => ({ name: `e${index}`, labels, cgroupId: BigInt(index + 1) }));

/** Addresses of nobody in the fleet: in blocks, in blocks within those, and in none. */
const outside = ['10.0.9.9', '10.1.0.1', '10.2.0.1', '10.9.0.1', '192.0.2.9', '198.51.100.1', '203.0.113.1'];
const ports = [80, 443, 9];

/** So many commits arrive at once, then it is so late, by a clock that may be set back, and these workloads are here. */
const step = fc.record({
  commits: fc.nat(4),
  nowUnixMs: fc.constantFrom(0, 999, ...expiries, 1_500),
  present: fc.subarray(endpoints),
});
const steps = fc.array(step, { minLength: 1, maxLength: 10 });

/** The states that a node goes through, with the newest time at which it looked. */
function* walk(log: ReturnType<typeof toLog>, along: Iterable<{ commits: number; nowUnixMs: number; present: typeof endpoints }>) {
  let state = empty;
  let latest = 0;
  let read = 0;
  for (const { commits, nowUnixMs, present } of along) {
    state = foldCommits(state, log.slice(read, read + commits));
    read += commits;
    latest = Math.max(latest, nowUnixMs);
    yield { state, nowUnixMs, latest, present };
  }
}

describe('the desired state', () => {
  it('is the same whatever the way to it', () => {
    fc.assert(
      fc.property(randomLog, steps, (log, along) => {
        const desired = new DesiredState();
        for (const { state, nowUnixMs, latest, present } of walk(log, along)) {
          const { dump } = desired.of(state, present, nowUnixMs);
          expect(mapHash(dump)).toBe(mapHash(desire(state, present, latest).dump));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the objects of what did not change, and gives what changed the revision at which it did', () => {
    fc.assert(
      fc.property(randomLog, steps, (log, along) => {
        const desired = new DesiredState();
        let before: DatapathDump | undefined;
        for (const { state, nowUnixMs, present } of walk(log, along)) {
          const { dump, compiled } = desired.of(state, present, nowUnixMs);
          for (const [subject, policy] of dump.policies) {
            const last = before?.policies.get(subject);
            const isSame = last !== undefined && !compiled.includes(subject);
            expect(policy === last || !isSame).toBe(true);
            if (compiled.includes(subject)) expect(policy.revision).toBe(state.revision);
          }
          before = dump;
          const again = desired.of(state, present, nowUnixMs);
          expect([again.compiled, again.dump.ipcache === dump.ipcache]).toEqual([[], true]);
        }
      }),
    );
  });

  it('decides as the oracle does about every address, also inside of prefixes that no rule names any more', () => {
    fc.assert(
      fc.property(randomLog, steps, (log, along) => {
        const desired = new DesiredState();
        for (const { state, nowUnixMs, latest, present } of walk(log, along)) {
          const { dump } = desired.of(state, present, nowUnixMs);
          const said = { rules: rulesOf(state), directory: directoryOf(state), nowUnixMs: latest };
          for (const { labels, cgroupId } of present)
            for (const address of outside)
              for (const port of ports) {
                const identity = dump.endpoints.get(cgroupId)?.identity ?? 0;
                const flow = { subject: { identity, labels }, peer: { labels: reservedLabels(2), address }, protocol: 6, port };
                const [enters, leaves] = (['ingress', 'egress'] as const).map((direction) => decide(said, { ...flow, direction }).verdict);
                expect(permits(dump, { address }, { cgroupId }, port)).toBe(enters === 'allow');
                expect(permits(dump, { cgroupId }, { address }, port)).toBe(leaves === 'allow');
              }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is reached without permitting on the way what is denied before and after, also when prefixes go', () => {
    const addresses = [...outside, '10.0.0.1', '10.0.1.1', '192.0.2.1'];
    fc.assert(
      fc.property(randomLog, steps, (log, along) => {
        const desired = new DesiredState();
        let actual: DatapathDump = { policies: new Map(), ipcache: new Map(), endpoints: new Map() };
        for (const { state, nowUnixMs, present } of walk(log, along)) {
          const wanted = desired.of(state, present, nowUnixMs).dump;
          const probes = endpoints.flatMap(({ cgroupId }) =>
            addresses.flatMap((address) =>
              ports.flatMap((port) => [
                { source: { cgroupId }, destination: { address }, port },
                { source: { address }, destination: { cgroupId }, port },
              ]),
            ),
          );
          const denied = probes.filter((each) =>
            [actual, wanted].every((dump) => !permits(dump, each.source, each.destination, each.port)),
          );
          for (const single of plan(wanted, actual).flatMap(singles)) {
            actual = applyStep(actual, single);
            const opened = denied.find((each) => permits(actual, each.source, each.destination, each.port));
            if (opened !== undefined) throw new Error(`${single.phase} ${single.kind} permits what is denied before and after`);
          }
          expect(mapHash(actual)).toBe(mapHash(wanted));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('closes an endpoint whose labels have no identity, and only that', () => {
    const state = foldCommits(empty, toLog([{ kind: 'endpoint', name: 0, labels: 0, node: 0, gone: false }]));
    const { dump } = desire(state, endpoints.slice(0, 2), 0);
    expect([...dump.endpoints.values()].map(({ endpoint, identity }) => [endpoint, identity])).toEqual([
      ['e0', 256],
      ['e1', 5],
    ]);
    expect(dump.policies.get(5)?.entries.every((entry) => entry.verdict === 'deny')).toBe(true);
  });

  it('uses a known identity before the registration arrives', () => {
    const state = foldCommits(empty, toLog([{ kind: 'endpoint', name: 0, labels: 0, node: 1, gone: false }]));
    const { dump } = desire(state, [{ name: 'new', labels: labelSets[0] ?? [], cgroupId: 9n }], 0);
    expect(dump.endpoints.get(9n)?.identity).toBe(256);
    expect(dump.policies.has(256)).toBe(true);
  });
});
