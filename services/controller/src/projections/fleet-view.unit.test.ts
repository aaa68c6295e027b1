import { v1 } from '@ringfence/proto';
import { describe, expect, it } from 'vitest';
import type { ControlEvent } from '../event.ts';
import { newCommit } from '../event-store/event-store-suite.ts';
import { MemoryEventStore } from '../event-store/memory-event-store.ts';
import { FleetView } from './fleet-view.ts';
import { type Acknowledgement, hasApplied, limitationWarnings, nodeStates } from './node-states.ts';
import { Projections } from './projections.ts';

const name = { cluster: 'c', node: 'n' };
const rule = (id: string) => ({
  id,
  tier: 'normal' as const,
  priority: 0,
  verdict: 'allow' as const,
  mode: 'enforce' as const,
  subject: { requirements: [] },
  direction: 'ingress' as const,
  peers: undefined,
  ports: undefined,
  defaultDeny: true,
});
const revised = (policyId: string, ...ids: string[]): ControlEvent => ({
  type: 'PolicyRevised',
  policyId,
  kind: 'K',
  source: policyId,
  rules: ids.map(rule),
  tests: [],
});
const log: ControlEvent[][] = [
  [{ type: 'NodeEnrolled', ...name, addresses: [] }],
  [
    { type: 'IdentityAllocated', identity: 256, labels: ['a:b='] },
    { type: 'EndpointRegistered', ...name, endpoint: 'e', identity: 256, addresses: [] },
  ],
  [revised('x', 'x0', 'x1'), revised('y', 'y0')],
  [{ type: 'PolicyDeleted', policyId: 'x' }],
  [{ type: 'EndpointRemoved', ...name, endpoint: 'e' }],
  [{ type: 'NodeRemoved', ...name }],
];

async function storeOfLog(): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  for (const [index, events] of log.entries()) await store.append(newCommit(`c${index}`, events));
  return store;
}

describe('the view of a fleet', () => {
  it.each([
    [1, { policies: 0, identities: 0, nodes: 1, endpoints: 0 }],
    [2, { policies: 0, identities: 1, nodes: 1, endpoints: 1 }],
    [3, { policies: 2, identities: 1, nodes: 1, endpoints: 1 }],
    [4, { policies: 1, identities: 1, nodes: 1, endpoints: 1 }],
    [5, { policies: 1, identities: 1, nodes: 1, endpoints: 0 }],
    [6, { policies: 1, identities: 1, nodes: 0, endpoints: 0 }],
  ])('at revision %i holds %o', async (revision, counts) => {
    const view = await new Projections(await storeOfLog()).at(revision);
    if (view === undefined) throw new Error('no view');
    expect({
      policies: view.policies.size,
      identities: view.identities.size,
      nodes: view.nodes.size,
      endpoints: view.endpointsByIdentity().get(256) ?? 0,
    }).toStrictEqual(counts);
  });

  it('counts rule cookies over the whole commit', async () => {
    const view = await new Projections(await storeOfLog()).at(3);
    expect([...(view?.policies.values() ?? [])].map(({ cookies }) => cookies)).toStrictEqual([[196_608, 196_609], [196_610]]);
  });

  it('knows no revision of the future, and sees new commits at once', async () => {
    const store = await storeOfLog();
    const projections = new Projections(store);
    expect(await projections.at(7)).toBeUndefined();
    await store.append(newCommit('new', [{ type: 'PolicyDeleted', policyId: 'y' }]));
    expect((await projections.newest()).policies.size).toBe(0);
    expect((await projections.at(6))?.policies.size).toBe(1);
  });

  it('folds every commit once when it is asked many times at once', async () => {
    const projections = new Projections(await storeOfLog());
    const views = await Promise.all(Array.from({ length: 10 }, () => projections.newest()));
    expect(views.every(({ revision }) => revision === 6)).toBe(true);
  });

  it('keeps the tests and the group of a policy', async () => {
    const store = new MemoryEventStore();
    const test = {
      id: 'x/tests[0]',
      from: { kind: 'entity' as const, entity: 'world' as const },
      to: { kind: 'endpoint' as const, labels: ['a:b='] },
      protocol: 6,
      port: 80,
      expect: 'deny' as const,
    };
    const content = { kind: 'K', source: 'x', rules: [], tests: [test], cidrGroup: { name: 'g', labels: [], cidrs: ['192.0.2.0/24'] } };
    await store.append(newCommit('c', [{ type: 'PolicyRevised', policyId: 'x', ...content }]));
    expect((await new Projections(store).newest()).policies.get('x')).toMatchObject({ ...content, cookies: [], revision: 1 });
  });

  it('refuses a gap', () => {
    const commit = { revision: 2, previousHash: Buffer.alloc(0), actor: '', commandId: '', timeUnixMs: 0, traceparent: '', events: [] };
    expect(() => new FleetView().apply(commit)).toThrow(/^RF_LOG_GAP: /);
  });
});

describe('how far a node is', () => {
  const said = (change: Partial<Acknowledgement>): Acknowledgement => ({
    ...name,
    appliedRevision: 5,
    mapHash: '',
    state: v1.NodeState.NODE_STATE_LIVE,
    datapath: 'bpf',
    failures: [],
    reportedAtUnixMs: 0,
    epoch: 1,
    limitations: [],
    receivedAtMs: 1_000,
    ...change,
  });
  const look = (acknowledgement: Acknowledgement | undefined, nowMs = 1_000) => {
    const [node] = nodeStates(
      [{ ...name, addresses: [], endpoints: new Map() }],
      new Map(acknowledgement === undefined ? [] : [['node/c/n', acknowledgement]]),
      {
        nowMs,
        silentAfterMs: 15_000,
      },
    );
    if (node === undefined) throw new Error('no node');
    return node;
  };

  it.each<[string, Acknowledgement | undefined, number, { applied: boolean; silent: boolean }]>([
    ['never said anything', undefined, 1_000, { applied: false, silent: true }],
    ['applied it', said({}), 1_000, { applied: true, silent: false }],
    ['applied a later one', said({ appliedRevision: 6 }), 1_000, { applied: true, silent: false }],
    ['applied an earlier one', said({ appliedRevision: 4 }), 1_000, { applied: false, silent: false }],
    ['is still replaying', said({ state: v1.NodeState.NODE_STATE_REPLAYING }), 1_000, { applied: false, silent: false }],
    ['failed', said({ state: v1.NodeState.NODE_STATE_FAILED }), 1_000, { applied: false, silent: false }],
    ['halted', said({ state: v1.NodeState.NODE_STATE_HALTED }), 1_000, { applied: false, silent: false }],
    ['applied it 15 s ago', said({}), 16_000, { applied: true, silent: false }],
    ['applied it and fell silent', said({}), 16_001, { applied: true, silent: true }],
  ])('a node that %s', (_, acknowledgement, nowMs, then) => {
    const node = look(acknowledgement, nowMs);
    expect({ applied: hasApplied(node, 5), silent: node.isSilent }).toStrictEqual(then);
  });

  it('names the nodes behind a limitation, and not all of many', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e'].map((node) => ({ ...look(said({ limitations: ['datagrams carry no identity'] })), node }));
    expect(limitationWarnings(nodes)).toStrictEqual(['datagrams carry no identity (on a, b, c and 2 more)']);
    expect(limitationWarnings([look(undefined), look(said({}))])).toStrictEqual([]);
  });
});
