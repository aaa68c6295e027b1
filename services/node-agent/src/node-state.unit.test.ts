import type { Rule } from '@ringfence/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyNodeState, foldCommits, maxTraces } from './node-state.ts';
import { decodeSnapshot, encodeSnapshot } from './persist/snapshot.ts';
import { desire, noMemory } from './reconcile/desired.ts';
import { mapHash } from './reconcile/map-hash.ts';
import type { LogCommit, LogEvent } from './replay/log-commit.ts';
import { admit, groupPolicyId, labelled } from './testing/policies.ts';

const labelSets = [
  ['host:org=empire', 'k8s:io.kubernetes.pod.namespace=default'],
  ['host:class=deathstar', 'host:org=empire', 'k8s:io.kubernetes.pod.namespace=default'],
  ['host:org=alliance', 'k8s:io.kubernetes.pod.namespace=default'],
  ['host:org=guild', 'k8s:io.kubernetes.pod.namespace=default'],
];

const selector = fc.constantFrom({ org: 'empire' }, { org: 'alliance' }, { class: 'deathstar' }, {});
const groupPeer = fc.constantFrom({ name: 'g0' }, { name: 'g1' }, { selector: labelled({ tier: 'partner' }) });
const rule: fc.Arbitrary<Omit<Rule, 'id'>> = fc
  .record({
    subject: selector,
    peers: fc.oneof(
      selector.map((labels) => [{ kind: 'selector', selector: labelled(labels) } as const]),
      fc.constantFrom('10.0.0.0/8', '10.1.0.0/16', '192.0.2.0/24').map((cidr) => [{ kind: 'cidr', cidr, scope: 'outside' } as const]),
      groupPeer.map((group) => [{ kind: 'cidr-group', group } as const]),
      fc.constantFrom('all', 'world', 'cluster', 'host', 'world-ipv4').map((entity) => [{ kind: 'entity', entity } as const]),
      fc.constant([]),
      fc.constant(undefined),
    ),
    verdict: fc.constantFrom('allow', 'deny'),
    direction: fc.constantFrom('ingress', 'egress'),
    port: fc.constantFrom(80, 443, undefined),
    defaultDeny: fc.boolean(),
  })
  .map(({ subject, peers, verdict, direction, port, defaultDeny }) => ({
    ...admit('', subject, {}),
    peers,
    verdict,
    direction,
    defaultDeny,
    ports: port === undefined ? undefined : [{ protocol: 6, firstPort: port, lastPort: port }],
  }));

type Change =
  | { kind: 'policy'; name: number; rules: Omit<Rule, 'id'>[] }
  | { kind: 'delete'; name: number }
  | { kind: 'group'; name: number; cidrs: string[]; isPartner: boolean; gone: boolean }
  | { kind: 'endpoint'; name: number; labels: number; node: number; gone: boolean }
  | { kind: 'node'; node: number };
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('policy' as const), name: fc.nat(3), rules: fc.array(rule, { minLength: 1, maxLength: 3 }) }),
  },
  fc.record({ kind: fc.constant('delete' as const), name: fc.nat(3) }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('group' as const),
      name: fc.nat(1),
      cidrs: fc.uniqueArray(fc.constantFrom('10.0.0.0/8', '10.2.0.0/16', '198.51.100.0/24'), { maxLength: 2 }),
      isPartner: fc.boolean(),
      gone: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('endpoint' as const),
      name: fc.nat(3),
      labels: fc.nat(3),
      node: fc.nat(1),
      gone: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('node' as const), node: fc.nat(1) }),
);

function groupEvent({ name, cidrs, isPartner, gone }: Extract<Change, { kind: 'group' }>): LogEvent {
  const policyId = groupPolicyId(`g${name}`);
  if (gone) return { kind: 'policy-deleted', policyId };
  const cidrGroup = { name: `g${name}`, labels: isPartner ? ['k8s:tier=partner'] : [], cidrs };
  return { kind: 'policy-revised', policyId, rules: [], cidrGroup };
}

/** What a controller would append: identities are allocated before they are used. */
function toLog(changes: readonly Change[]): LogCommit[] {
  const allocated = new Map<number, number>();
  return changes.map((each, index): LogCommit => {
    const revision = index + 1;
    const events: LogEvent[] = [];
    if (each.kind === 'policy') {
      const policyId = `default/p${each.name}`;
      events.push({
        kind: 'policy-revised',
        policyId,
        rules: each.rules.map((fields, position) => ({
          ...fields,
          id: `${policyId}/${position}`,
          policyId,
          cookie: revision * 65_536 + position,
        })),
      });
    } else if (each.kind === 'group') events.push(groupEvent(each));
    else if (each.kind === 'delete') events.push({ kind: 'policy-deleted', policyId: `default/p${each.name}` });
    else if (each.kind === 'node')
      events.push({ kind: 'node-enrolled', cluster: 'c', node: `n${each.node}`, addresses: [`192.0.2.${each.node + 1}`] });
    else if (each.gone) events.push({ kind: 'endpoint-removed', cluster: 'c', node: `n${each.node}`, endpoint: `e${each.name}` });
    else {
      let identity = allocated.get(each.labels);
      if (identity === undefined) {
        identity = 256 + allocated.size;
        allocated.set(each.labels, identity);
        events.push({ kind: 'identity-allocated', identity, labels: labelSets[each.labels] ?? [] });
      }
      events.push({
        kind: 'endpoint-registered',
        cluster: 'c',
        node: `n${each.node}`,
        endpoint: `e${each.name}`,
        identity,
        addresses: [`10.0.${each.node}.${each.name}`],
      });
    }
    return { revision, epoch: 1, hash: `h${revision}`, previousHash: index === 0 ? '' : `h${index}`, traceparent: `t${revision}`, events };
  });
}

const log = fc.array(change, { minLength: 1, maxLength: 14 }).map(toLog);
const empty = emptyNodeState('c', 'n0');
const endpoints = labelSets.map((labels, index) => ({ name: `e${index}`, labels, cgroupId: BigInt(index + 1) }));

describe('the fold', () => {
  it('gives one state whatever the batches', () => {
    fc.assert(
      fc.property(log, fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 14 }), (commits, sizes) => {
        let state = empty;
        let rest = commits;
        for (const size of [...sizes, commits.length]) {
          state = foldCommits(state, rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(state).toEqual(foldCommits(empty, commits));
      }),
    );
  });

  it('leaves the state before it alone', () => {
    fc.assert(
      fc.property(log, (commits) => {
        const before = foldCommits(empty, commits.slice(0, -1));
        const copy = structuredClone(before);
        foldCommits(before, commits.slice(-1));
        expect(before).toEqual(copy);
      }),
    );
  });

  it('survives a snapshot: history = snapshot + tail', () => {
    fc.assert(
      fc.property(log, fc.nat(14), (commits, cut) => {
        const read = decodeSnapshot(encodeSnapshot(foldCommits(empty, commits.slice(0, cut)), 3), 'c', 'n0');
        if (!read.ok) throw new Error(read.because);
        expect(read.epoch).toBe(3);
        expect(foldCommits(read.state, commits.slice(cut))).toEqual(foldCommits(empty, commits));
      }),
    );
  });

  it('keeps a bounded number of traces', () => {
    const commits = Array.from(
      { length: maxTraces + 5 },
      (_, index): LogCommit => ({ revision: index + 1, epoch: 1, hash: '', previousHash: '', traceparent: `t${index + 1}`, events: [] }),
    );
    const { traces } = foldCommits(empty, commits);
    expect([traces.size, traces.has(5), traces.has(maxTraces + 5)]).toEqual([maxTraces, false, true]);
  });

  it('numbers prefixes in the order in which the log first named them, and never again', () => {
    const policy = (revision: number, ...cidrs: string[]): LogCommit => ({
      revision,
      epoch: 1,
      hash: '',
      previousHash: '',
      traceparent: '',
      events: [
        {
          kind: 'policy-revised',
          policyId: 'p',
          rules: [
            {
              ...admit('r', {}, {}),
              peers: cidrs.map((cidr) => ({ kind: 'cidr', cidr, scope: 'outside' })),
              policyId: 'p',
              cookie: revision * 65_536,
            },
          ],
        },
      ],
    });
    const { cidrs } = foldCommits(empty, [policy(1, '10.0.0.0/8'), policy(2, '192.0.2.0/24'), policy(3, '10.0.0.0/8', '172.16.0.0/12')]);
    expect([...cidrs]).toEqual([
      ['10.0.0.0/8', 0x0100_0000],
      ['192.0.2.0/24', 0x0100_0001],
      ['172.16.0.0/12', 0x0100_0002],
    ]);
  });
});

describe('the desired state', () => {
  it('is the same whether it was reached commit by commit or computed at once', () => {
    fc.assert(
      fc.property(log, (commits) => {
        let state = empty;
        let memory = noMemory;
        for (const commit of commits) {
          state = foldCommits(state, [commit]);
          const step = desire(state, endpoints, memory);
          memory = step.memory;
          const full = desire(state, endpoints);
          expect(mapHash(step.dump)).toBe(mapHash(full.dump));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('compiles a subject anew when another policy brings a prefix that its selectors match', () => {
    const everybody: Omit<Rule, 'id'> = {
      ...admit('', { org: 'empire' }, {}),
      peers: [{ kind: 'selector', selector: { requirements: [] } }],
      ports: [{ protocol: 6, firstPort: 80, lastPort: 80 }],
    };
    const commits = toLog([
      { kind: 'endpoint', name: 0, labels: 0, node: 0, gone: false },
      { kind: 'policy', name: 0, rules: [everybody] },
      {
        kind: 'policy',
        name: 1,
        rules: [{ ...admit('', { org: 'alliance' }, {}), peers: [{ kind: 'cidr', cidr: '10.0.0.0/8', scope: 'outside' }] }],
      },
    ]);
    const before = foldCommits(empty, commits.slice(0, 2));
    const after = foldCommits(before, commits.slice(2));
    const step = desire(after, endpoints, desire(before, endpoints).memory);
    expect(mapHash(step.dump)).toBe(mapHash(desire(after, endpoints).dump));
  });

  it('gives the subjects of the log the same revisions in every process', () => {
    fc.assert(
      fc.property(log, (commits) => {
        const { subjects } = foldCommits(empty, commits);
        const { dump } = desire(foldCommits(empty, commits), endpoints);
        for (const [subject, revision] of subjects) expect(dump.policies.get(subject)?.revision).toBe(revision);
      }),
    );
  });

  it('closes an endpoint whose labels have no identity, and only that', () => {
    const state = foldCommits(empty, toLog([{ kind: 'endpoint', name: 0, labels: 0, node: 0, gone: false }]));
    const { dump } = desire(state, endpoints.slice(0, 2));
    expect([...dump.endpoints.values()].map(({ endpoint, identity }) => [endpoint, identity])).toEqual([
      ['e0', 256],
      ['e1', 5],
    ]);
    expect(dump.policies.get(5)?.entries.every((entry) => entry.verdict === 'deny')).toBe(true);
  });

  it('uses a known identity before the registration arrives', () => {
    const state = foldCommits(empty, toLog([{ kind: 'endpoint', name: 0, labels: 0, node: 1, gone: false }]));
    const { dump } = desire(state, [{ name: 'new', labels: labelSets[0] ?? [], cgroupId: 9n }]);
    expect(dump.endpoints.get(9n)?.identity).toBe(256);
    expect(dump.policies.has(256)).toBe(true);
  });
});

describe('the ipcache', () => {
  const register = (node: string, endpoint: string, identity: number, ...addresses: string[]): LogEvent => ({
    kind: 'endpoint-registered',
    cluster: 'c',
    node,
    endpoint,
    identity,
    addresses,
  });
  const enrol = (node: string, ...addresses: string[]): LogEvent => ({ kind: 'node-enrolled', cluster: 'c', node, addresses });
  const cases: { situation: string; events: LogEvent[]; prefix: string; identity: number | undefined }[] = [
    { situation: 'an address of one endpoint', events: [register('n1', 'a', 300, '10.0.0.1')], prefix: '10.0.0.1/32', identity: 300 },
    {
      situation: 'an address of two endpoints of one identity',
      events: [register('n1', 'a', 300, '10.0.0.1'), register('n2', 'b', 300, '10.0.0.1')],
      prefix: '10.0.0.1/32',
      identity: 300,
    },
    {
      situation: 'an address that two identities claim',
      events: [register('n1', 'a', 300, '10.0.0.1'), register('n2', 'b', 301, '10.0.0.1')],
      prefix: '10.0.0.1/32',
      identity: undefined,
    },
    {
      situation: 'an address that three endpoints of two identities claim',
      events: [register('n1', 'a', 300, '10.0.0.1'), register('n2', 'b', 301, '10.0.0.1'), register('n2', 'c', 300, '10.0.0.1')],
      prefix: '10.0.0.1/32',
      identity: undefined,
    },
    {
      situation: 'a mapped address is its IPv4 address',
      events: [register('n1', 'a', 300, '::ffff:10.0.0.1')],
      prefix: '10.0.0.1/32',
      identity: 300,
    },
    { situation: 'an IPv6 address, canonical', events: [register('n1', 'a', 300, 'FD00:0:0::1')], prefix: 'fd00::1/128', identity: 300 },
    { situation: 'what is no address', events: [register('n1', 'a', 300, 'deathstar')], prefix: 'deathstar/32', identity: undefined },
    { situation: 'this node', events: [enrol('n0', '192.0.2.1')], prefix: '192.0.2.1/32', identity: 1 },
    { situation: 'another node', events: [enrol('n1', '192.0.2.2')], prefix: '192.0.2.2/32', identity: 6 },
    {
      situation: 'another node that is gone',
      events: [enrol('n1', '192.0.2.2'), { kind: 'node-removed', cluster: 'c', node: 'n1' }],
      prefix: '192.0.2.2/32',
      identity: undefined,
    },
    { situation: 'loopback', events: [], prefix: '127.0.0.0/8', identity: 1 },
    {
      situation: 'loopback that an endpoint claims',
      events: [register('n1', 'a', 300, '127.0.0.1')],
      prefix: '127.0.0.1/32',
      identity: undefined,
    },
  ];
  for (const { situation, events, prefix, identity } of cases) {
    it(`${situation}: ${identity ?? 'absent'}`, () => {
      const state = foldCommits(empty, [{ revision: 1, epoch: 1, hash: '', previousHash: '', traceparent: '', events }]);
      expect(desire(state, []).dump.ipcache.get(prefix)).toBe(identity);
    });
  }
});
