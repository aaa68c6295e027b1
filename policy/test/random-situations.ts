// Random policies, workloads and probes from a small world, where rules overlap, nest and contradict each other all the time.
import fc from 'fast-check';
import type { AdmittedRule, Direction, Peer, PortRange, Requirement, Selector } from '../src/index.ts';
import { ruleCookie } from '../src/index.ts';

const keys = ['any:app', 'k8s:app', 'host:app', 'k8s:env', 'any:tier'] as const;
const values = ['a', 'b', ''] as const;
const cidrs = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.1.0.0/16',
  '10.1.2.0/24',
  '10.1.2.3/32',
  '192.168.0.0/16',
  '::/0',
  '2001:db8::/32',
  '2001:db8::1/128',
] as const;
export const addresses = [
  '10.1.2.3',
  '10.1.2.4',
  '10.1.9.9',
  '10.9.9.9',
  '192.168.1.1',
  '8.8.8.8',
  '2001:db8::1',
  '2001:db8::2',
  '2001:4860::8',
] as const;
export const ports = [1, 79, 80, 81, 443, 8000, 8079, 8080, 8081, 65_535] as const;

const requirement: fc.Arbitrary<Requirement> = fc
  .record({
    key: fc.constantFrom(...keys),
    operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
    values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }),
  })
  .map((each) => ({ ...each, values: each.operator === 'In' || each.operator === 'NotIn' ? each.values : [] }));
const selector: fc.Arbitrary<Selector> = fc.record({ requirements: fc.array(requirement, { maxLength: 2 }) });
const entity = fc.constantFrom('all', 'world', 'world-ipv4', 'world-ipv6', 'cluster', 'host', 'remote-node', 'none' as const);

const peer: fc.Arbitrary<Peer> = fc.oneof(
  fc.record({ kind: fc.constant('selector' as const), selector }),
  fc.record({ kind: fc.constant('cidr' as const), cidr: fc.constantFrom(...cidrs) }),
  fc.record({ kind: fc.constant('entity' as const), entity }),
);

const range: fc.Arbitrary<PortRange> = fc
  .record({ protocol: fc.constantFrom(0, 6, 17), port: fc.constantFrom(0, ...ports), size: fc.constantFrom(0, 0, 1, 7, 100, 60_000) })
  .map(({ protocol, port, size }) => ({ protocol, firstPort: port, lastPort: port === 0 ? 0 : Math.min(port + size, 65_535) }));

/** Languages without priorities give one tier and one priority; the others mix everything. */
const rank = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      tier: fc.constant('normal' as const),
      priority: fc.constant(0),
      verdict: fc.constantFrom('allow', 'deny' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      tier: fc.constantFrom('admin', 'normal', 'baseline' as const),
      priority: fc.constantFrom(0, 1, 500, 0xff_ffff),
      verdict: fc.constantFrom('allow', 'deny', 'pass' as const),
    }),
  },
);

const rule = fc.record({
  rank,
  mode: fc.constantFrom('enforce', 'enforce', 'enforce', 'enforce', 'enforce', 'audit', 'off' as const),
  subject: fc.oneof(fc.constant<Selector>({ requirements: [] }), selector),
  direction: fc.constantFrom<Direction>('ingress', 'egress'),
  peers: fc.option(fc.array(peer, { maxLength: 3 }), { nil: undefined, freq: 4 }),
  ports: fc.option(fc.array(range, { maxLength: 3 }), { nil: undefined, freq: 2 }),
  defaultDeny: fc.boolean(),
});

export const randomRules: fc.Arbitrary<AdmittedRule[]> = fc.array(rule, { maxLength: 7 }).map((rules) =>
  rules.map(({ rank: ranked, ...each }, index) => ({
    ...each,
    ...ranked,
    id: `default/random/rule[${index}]`,
    policyId: 'default/random',
    cookie: ruleCookie(7, index),
  })),
);

/** Label sets of workloads, each of another identity. */
export const randomWorkloads: fc.Arbitrary<string[][]> = fc.uniqueArray(
  fc
    .uniqueArray(fc.constantFrom('k8s:app=a', 'k8s:app=b', 'host:app=a', 'k8s:env=a', 'k8s:env=', 'k8s:tier=b'), { maxLength: 3 })
    .map((labels) => [...labels, 'k8s:io.kubernetes.pod.namespace=default'].sort()),
  { minLength: 2, maxLength: 4, selector: (labels) => labels.join() },
);

export const randomProbe = fc.record({
  direction: fc.constantFrom<Direction>('ingress', 'egress'),
  subject: fc.nat({ max: 3 }),
  peer: fc.oneof(
    fc.record({ workload: fc.nat({ max: 3 }) }),
    fc.record({ address: fc.constantFrom(...addresses) }),
    fc.record({ reserved: fc.constantFrom(1, 2, 5, 6, 7) }),
  ),
  protocol: fc.constantFrom(6, 6, 6, 17, 132, 1),
  port: fc.oneof(fc.constantFrom(...ports), fc.nat({ max: 65_535 })),
});
export type RandomProbe = typeof randomProbe extends fc.Arbitrary<infer T> ? T : never;
