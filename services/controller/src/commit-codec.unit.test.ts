import { v1 } from '@ringfence/proto';
import { describe, expect, it } from 'vitest';
import { type Commit, decodeCommit, encodeCommit } from './commit-codec.ts';
import { aggregateOf, type ControlEvent, subjectOf } from './event.ts';
import { decodeEvent, encodeEvent } from './event-wire.ts';

const rule = {
  id: 'default/a/ingress[0]',
  tier: 'normal' as const,
  priority: 0,
  verdict: 'allow' as const,
  mode: 'enforce' as const,
  subject: { requirements: [] },
  direction: 'ingress' as const,
  peers: [],
  ports: undefined,
  defaultDeny: true,
};
const test = {
  id: 'default/a/tests[0]',
  from: { kind: 'entity' as const, entity: 'world' as const },
  to: { kind: 'endpoint' as const, labels: ['k8s:app=web'] },
  protocol: 6,
  port: 80,
  expect: 'deny' as const,
};
const name = { cluster: 'c.1', node: 'n' };

/** Every event, the aggregate that guards it and the subject that it travels on. */
const events: [ControlEvent, string, string][] = [
  [
    { type: 'PolicyRevised', policyId: 'default/a', kind: 'CiliumNetworkPolicy', source: 'text', rules: [rule], tests: [test] },
    'policy/default/a',
    'control.policy.default/a',
  ],
  [
    {
      type: 'PolicyRevised',
      policyId: '@cluster/cidrgroup:partners',
      kind: 'CiliumCIDRGroup',
      source: 'text',
      rules: [],
      tests: [],
      cidrGroup: { name: 'partners', labels: ['cidrgroup:tier=1'], cidrs: ['192.0.2.0/24'] },
    },
    'policy/@cluster/cidrgroup:partners',
    'control.policy.@cluster/cidrgroup:partners',
  ],
  [{ type: 'PolicyDeleted', policyId: 'default/a.b' }, 'policy/default/a.b', 'control.policy.default/a%2Eb'],
  [{ type: 'IdentityAllocated', identity: 256, labels: ['a:b=c'] }, 'identity', 'control.identity.256'],
  [
    { type: 'EndpointRegistered', ...name, endpoint: 'e *>', identity: 256, addresses: ['10.0.0.1'] },
    'node/c.1/n',
    'control.endpoint.c%2E1.n.e%20%2A%3E',
  ],
  [{ type: 'EndpointRemoved', ...name, endpoint: 'e' }, 'node/c.1/n', 'control.endpoint.c%2E1.n.e'],
  [{ type: 'NodeEnrolled', ...name, addresses: [] }, 'node/c.1/n', 'control.node.c%2E1.n'],
  [{ type: 'NodeRemoved', ...name }, 'node/c.1/n', 'control.node.c%2E1.n'],
];
const commit: Commit = {
  revision: 2 ** 40,
  previousHash: Buffer.alloc(32, 7),
  actor: 'me',
  commandId: 'c',
  timeUnixMs: 1_700_000_000_000,
  traceparent: '',
  events: events.map(([event]) => event),
};

describe('a commit', () => {
  it('is the same after encoding and decoding, with every event there is', () => {
    expect(decodeCommit(encodeCommit(commit).bytes)).toStrictEqual(commit);
  });

  it('has one encoding', () => {
    const { bytes, hash } = encodeCommit(commit);
    const again = encodeCommit(decodeCommit(bytes));
    expect(again.bytes.equals(bytes)).toBe(true);
    expect(again.hash.equals(hash)).toBe(true);
  });

  it('keeps the bytes that it had in the first release: they are hashed and signed', () => {
    const { hash } = encodeCommit({
      ...commit,
      events: [{ type: 'PolicyDeleted', policyId: 'default/a' }],
      revision: 1,
      previousHash: Buffer.alloc(0),
    });
    expect(hash.toString('hex')).toMatchInlineSnapshot(`"3af966f3e97341e30b70f8597c8c6cf2369d32bcde6aa2eedbde90cbf4584732"`);
  });

  it.each([
    ['with a rule is of version 2: a reader of version 1 would not see its limits', commit.events, 2],
    ['without rules is of version 1', [{ type: 'PolicyDeleted', policyId: 'default/a' } as const], 1],
  ])('%s', (_, content, version) => {
    expect(v1.Commit.decode(encodeCommit({ ...commit, events: content }).bytes).schemaVersion).toBe(version);
  });

  it('that could not be read back is not written', () => {
    const damaged: ControlEvent = {
      type: 'PolicyRevised',
      policyId: 'default/a',
      kind: 'CiliumNetworkPolicy',
      source: '',
      rules: [{ ...rule, priority: -1 }],
      tests: [],
    };
    expect(() => encodeCommit({ ...commit, events: [damaged] })).toThrow(/^RF_WIRE_RULE: /);
  });

  it('of a newer major is not read', () => {
    const wire = v1.Commit.decode(encodeCommit(commit).bytes);
    wire.schemaVersion = 3;
    expect(() => decodeCommit(v1.Commit.encode(wire).finish())).toThrow(/^RF_COMMIT_VERSION: /);
  });
});

describe('an event', () => {
  it.each(events)('%o has its aggregate and its subject', (event, aggregate, subject) => {
    expect(aggregateOf(event)).toBe(aggregate);
    expect(subjectOf(event)).toBe(subject);
    expect(decodeEvent(encodeEvent(event))).toStrictEqual(event);
  });

  it.each<[string, Parameters<typeof v1.Event.encode>[0]]>([
    ['of no known type', {}],
    ['without a policy id', { policyDeleted: {} }],
    ['without a node', { nodeRemoved: { cluster: 'c' } }],
    ['without an endpoint', { endpointRemoved: name }],
  ])('%s is not read', (_, wire) => {
    expect(() => decodeEvent(v1.Event.encode(wire).finish())).toThrow(/^RF_WIRE_EVENT: /);
  });
});
