// Random policies, workloads and probes from a small world, where rules overlap, nest and contradict each other all the time.
import fc from 'fast-check';
import {
  type AdmittedRule,
  type CloudGroupPeer,
  cloudGroupKey,
  type Direction,
  type Directory,
  type EndpointPort,
  type Peer,
  type PortMatch,
  type Redirect,
  type Requirement,
  ruleCookie,
  type Selector,
} from '../src/index.ts';

const cloudGroup: CloudGroupPeer = { kind: 'cloud-group', provider: 'aws', securityGroupIds: ['sg-1'], securityGroupNames: [], labels: {} };

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

const relation = fc.record({ kind: fc.constantFrom('same', 'not-same' as const), keys: fc.constantFrom(['k8s:app'], ['k8s:env']) });
const block = fc.record(
  {
    kind: fc.constant('cidr' as const),
    cidr: fc.constantFrom(...cidrs),
    except: fc.constantFrom(['10.1.2.0/24'], ['10.1.2.3/32', '2001:db8::1/128']),
    scope: fc.constantFrom('outside', 'outside', 'any' as const),
  },
  { requiredKeys: ['kind', 'cidr', 'scope'] },
);
const group: fc.Arbitrary<Peer> = fc.record(
  {
    kind: fc.constant('cidr-group' as const),
    group: fc.oneof(fc.record({ name: fc.constantFrom('one', 'two', 'three') }), fc.record({ selector })),
    except: fc.constant(['10.1.2.0/24']),
  },
  { requiredKeys: ['kind', 'group'] },
);
const named: fc.Arbitrary<Peer> = fc.oneof(
  fc.record({ kind: fc.constant('fqdn' as const), pattern: fc.constantFrom('a.example', '*.example', 'b.a.example') }),
  fc.record({ kind: fc.constant('service' as const), service: fc.record({ name: fc.constantFrom('web', 'db') }) }),
  fc.constant<Peer>(cloudGroup),
);

const peer: fc.Arbitrary<Peer> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('selector' as const), selector, relation }, { requiredKeys: ['kind', 'selector'] }),
  },
  { weight: 4, arbitrary: block },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('entity' as const), entity }) },
  { weight: 2, arbitrary: group },
  { weight: 2, arbitrary: named },
);

const range: fc.Arbitrary<PortMatch> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ protocol: fc.constantFrom(0, 6, 17), port: fc.constantFrom(0, ...ports), size: fc.constantFrom(0, 0, 1, 7, 100, 60_000) })
      .map(({ protocol, port, size }) => ({ protocol, firstPort: port, lastPort: port === 0 ? 0 : Math.min(port + size, 65_535) })),
  },
  { weight: 1, arbitrary: fc.constantFrom(0, 8).map((type) => ({ protocol: 1, firstPort: type, lastPort: type })) },
  { weight: 2, arbitrary: fc.record({ protocol: fc.constantFrom(0, 6, 17), name: fc.constantFrom('web', 'dns') }) },
);

const http = fc
  .array(fc.record({ path: fc.constantFrom('/a', '/a.*', '/b') }), { maxLength: 2 })
  .map((rules): Redirect => ({ l7: { kind: 'http', rules } }));

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

/** The moment at which the situations are judged: between the two times of expiry. */
export const nowUnixMs = 1_000;

const rule = fc.record({
  rank,
  mode: fc.constantFrom('enforce', 'enforce', 'enforce', 'enforce', 'enforce', 'audit', 'shadow', 'off' as const),
  redirect: fc.option(http, { nil: undefined, freq: 3 }),
  expiresUnixMs: fc.constantFrom(undefined, undefined, undefined, 999, 1_001),
  isKeeping: fc.boolean(),
  subject: fc.oneof(fc.constant<Selector>({ requirements: [] }), selector),
  direction: fc.constantFrom<Direction>('ingress', 'egress'),
  peers: fc.option(fc.array(peer, { maxLength: 3 }), { nil: undefined, freq: 4 }),
  ports: fc.option(fc.array(range, { maxLength: 3 }), { nil: undefined, freq: 2 }),
  defaultDeny: fc.boolean(),
});

export const randomRules: fc.Arbitrary<AdmittedRule[]> = fc.array(rule, { maxLength: 7 }).map((rules) =>
  rules.map(({ rank: ranked, redirect, expiresUnixMs, isKeeping, ...each }, index) => ({
    ...each,
    ...ranked,
    ...(redirect === undefined || ranked.verdict !== 'allow' ? {} : { redirect }),
    ...(expiresUnixMs === undefined ? {} : { expiresUnixMs }),
    ...(isKeeping ? { keepEstablished: true } : {}),
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

/** Where the workloads are: inside prefixes that rules name, and elsewhere. */
export const workloadAddresses = ['10.1.2.3', '192.168.1.1', '2001:db8::1', '172.16.0.1'] as const;

/** How a workload calls its ports, made from its labels. */
export function namedPortsOf(labels: readonly string[]): readonly EndpointPort[] {
  if (labels.includes('k8s:app=a'))
    return [
      { name: 'web', protocol: 6, port: 80 },
      { name: 'dns', protocol: 17, port: 443 },
    ];
  return labels.includes('host:app=a') ? [{ name: 'web', protocol: 6, port: 8080 }] : [];
}

const cidrList = fc.uniqueArray(fc.constantFrom(...cidrs), { maxLength: 3 });
const hosts = fc.uniqueArray(fc.constantFrom('10.1.2.3/32', '10.9.9.9/32', '8.8.8.8/32', '2001:db8::1/128'), { maxLength: 2 });

export const randomDirectory: fc.Arbitrary<Directory> = fc
  .record({ one: cidrList, two: cidrList, a: hosts, b: hosts, cloud: hosts, db: hosts, webSelector: selector })
  .map(({ one, two, a, b, cloud, db, webSelector }) => ({
    cidrGroups: new Map([
      ['one', { name: 'one', labels: ['k8s:app=a'], cidrs: one }],
      ['two', { name: 'two', labels: ['k8s:env=a'], cidrs: two }],
    ]),
    names: new Map([
      ['a.example', a],
      ['b.a.example', b],
    ]),
    services: [
      { namespace: 'default', name: 'web', labels: [], selector: webSelector, addresses: [] },
      { namespace: 'default', name: 'db', labels: [], addresses: db },
    ],
    cloudGroups: new Map([[cloudGroupKey(cloudGroup), cloud]]),
  }));

export const randomProbe = fc.record({
  path: fc.constantFrom(undefined, undefined, '/a', '/ab', '/c'),
  direction: fc.constantFrom<Direction>('ingress', 'egress'),
  subject: fc.nat({ max: 3 }),
  peer: fc.oneof(
    fc.record({ workload: fc.nat({ max: 3 }) }),
    fc.record({ address: fc.constantFrom(...addresses) }),
    fc.record({ reserved: fc.constantFrom(1, 2, 5, 6, 7) }),
  ),
  protocol: fc.constantFrom(6, 6, 6, 17, 132, 1),
  port: fc.oneof(fc.constantFrom(0, 8, ...ports), fc.nat({ max: 65_535 })),
});
export type RandomProbe = typeof randomProbe extends fc.Arbitrary<infer T> ? T : never;
