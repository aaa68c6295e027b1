import { describe, expect, it } from 'vitest';
import type { DatapathDump, SubjectPolicy } from '../datapath/datapath.ts';
import { emptyNodeState } from '../node-state.ts';
import { initPolicy } from './desired.ts';
import { closedUntilKnown, mayWrite } from './readiness.ts';

const nothing: DatapathDump = { policies: new Map(), ipcache: new Map(), endpoints: new Map() };
const closed = (subject: number, revision = 1): SubjectPolicy => ({ ...initPolicy, subject, revision });

describe('readiness', () => {
  const kept = {
    ...emptyNodeState('c', 'n'),
    cidrs: new Map([
      ['10.0.0.0/8', 0x0100_0000],
      ['10.1.0.0/16', 0x0100_0001],
    ]),
  };
  const loopback = [
    ['127.0.0.0/8', 1],
    ['::1/128', 1],
  ] as const;
  const pinned: DatapathDump = { ...nothing, ipcache: new Map(loopback), policies: new Map([[256, closed(256, 9)]]) };
  const cases = [
    { situation: 'replay complete', isComplete: true, isIsolated: false, keptRevision: 0, revision: 0, actual: pinned, may: true },
    {
      situation: 'replaying, something in force',
      isComplete: false,
      isIsolated: false,
      keptRevision: 20,
      revision: 20,
      actual: pinned,
      may: false,
    },
    {
      situation: 'replaying, nothing in force, state kept',
      isComplete: false,
      isIsolated: false,
      keptRevision: 20,
      revision: 20,
      actual: nothing,
      may: true,
    },
    {
      situation: 'replaying, nothing in force, nothing kept',
      isComplete: false,
      isIsolated: false,
      keptRevision: 0,
      revision: 0,
      actual: nothing,
      may: false,
    },
    {
      situation: 'replaying from the beginning, nothing in force, nothing kept',
      isComplete: false,
      isIsolated: false,
      keptRevision: 0,
      revision: 20,
      actual: nothing,
      may: false,
    },
    {
      situation: 'replaying, state kept, addresses in force without a subject',
      isComplete: false,
      isIsolated: false,
      keptRevision: 20,
      revision: 20,
      actual: { ...nothing, ipcache: new Map([['127.0.0.0/8', 1]]) },
      may: false,
    },
    {
      situation: 'isolated, kept state as new as what is in force',
      isComplete: false,
      isIsolated: true,
      keptRevision: 9,
      revision: 9,
      actual: pinned,
      may: true,
    },
    {
      situation: 'isolated, kept state as new as the maps in force, other addresses in force',
      isComplete: false,
      isIsolated: true,
      keptRevision: 9,
      revision: 9,
      actual: { ...pinned, ipcache: new Map([...loopback, ['10.0.0.1/32', 256]]) },
      may: false,
    },
    {
      situation: 'isolated, an address that was kept is not in force',
      isComplete: false,
      isIsolated: true,
      keptRevision: 9,
      revision: 9,
      actual: { ...pinned, ipcache: new Map(loopback.slice(1)) },
      may: false,
    },
    {
      situation: 'isolated, of the kept prefixes some in force: rules expired, or workloads came',
      isComplete: false,
      isIsolated: true,
      keptRevision: 9,
      revision: 9,
      actual: { ...pinned, ipcache: new Map([...loopback, ['10.1.0.0/16', 0x0100_0001]]) },
      may: true,
    },
    {
      situation: 'isolated, a prefix in force that was not kept',
      isComplete: false,
      isIsolated: true,
      keptRevision: 9,
      revision: 9,
      actual: { ...pinned, ipcache: new Map([...loopback, ['10.2.0.0/16', 0x0100_0002]]) },
      may: false,
    },
    {
      situation: 'isolated, kept state older than what is in force',
      isComplete: false,
      isIsolated: true,
      keptRevision: 8,
      revision: 8,
      actual: pinned,
      may: false,
    },
  ];
  for (const { situation, actual, may, revision, ...rest } of cases) {
    it(`${situation}: ${may ? 'writes' : 'leaves everything'}`, () =>
      expect(mayWrite({ ...rest, state: { ...kept, revision } }, actual)).toBe(may));
  }

  it('closes unknown workloads and leaves known ones', () => {
    const actual: DatapathDump = { ...pinned, endpoints: new Map([[1n, { cgroupId: 1n, identity: 256, endpoint: 'old' }]]) };
    const present = [
      { name: 'old', labels: [], cgroupId: 1n },
      { name: 'new', labels: [], cgroupId: 2n },
    ];
    const goal = closedUntilKnown(actual, present);
    expect([...(goal?.dump.endpoints.values() ?? [])].map((endpoint) => endpoint.identity)).toEqual([256, 5]);
    expect([...(goal?.dump.policies.keys() ?? [])]).toEqual([256, 5]);
    expect(closedUntilKnown(actual, present.slice(0, 1))).toBeUndefined();
  });
});
