// Situations and the verdicts they must have, one table for everything that decides: the oracle, the compiled entries, the kernel programs. Data only.

export interface VectorProbe {
  /** Name of a workload, or an address, or a reserved identity's name after "reserved:". */
  readonly from: string;
  readonly to: string;
  /** Of ICMP the type. */
  readonly port: number;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP' | 'ICMP' | 'ICMPv6';
  /** The side that is asked. */
  readonly direction: 'ingress' | 'egress';
  readonly expect: 'allow' | 'deny';
  /** What decides: the id of a rule, or a reason. */
  readonly by: string;
}

export interface Vector {
  readonly name: string;
  /** Specs of CiliumNetworkPolicies in the namespace "default", by name. */
  readonly policies: Readonly<Record<string, unknown>>;
  /** Workloads: labels without a source, and a namespace if it is not "default". */
  readonly workloads: Readonly<Record<string, { readonly labels: readonly string[]; readonly namespace?: string }>>;
  readonly probes: readonly VectorProbe[];
}

const fleet = {
  deathstar: { labels: ['org=empire', 'class=deathstar'] },
  tiefighter: { labels: ['org=empire', 'class=tiefighter'] },
  xwing: { labels: ['org=alliance', 'class=xwing'] },
  spy: { labels: ['org=empire', 'class=tiefighter'], namespace: 'outer-rim' },
} as const;
const deathstar = { matchLabels: { class: 'deathstar' } };
const tcp = (...ports: (number | readonly [number, number])[]) => [
  {
    ports: ports.map((port) =>
      typeof port === 'number' ? { port: String(port), protocol: 'TCP' } : { port: String(port[0]), endPort: port[1], protocol: 'TCP' },
    ),
  },
];
const toDeathstar = (from: string, port: number, expect: 'allow' | 'deny', by: string): VectorProbe => ({
  from,
  to: 'deathstar',
  port,
  direction: 'ingress',
  expect,
  by,
});
const fromDeathstar = (to: string, port: number, expect: 'allow' | 'deny', by: string): VectorProbe => ({
  from: 'deathstar',
  to,
  port,
  direction: 'egress',
  expect,
  by,
});

export const vectors: readonly Vector[] = [
  {
    name: 'without a policy everything is allowed',
    policies: {},
    workloads: fleet,
    probes: [toDeathstar('xwing', 80, 'allow', 'not-selected'), fromDeathstar('8.8.8.8', 443, 'allow', 'not-selected')],
  },
  {
    name: 'only the empire, only on port 80',
    policies: {
      rule1: { endpointSelector: deathstar, ingress: [{ fromEndpoints: [{ matchLabels: { org: 'empire' } }], toPorts: tcp(80) }] },
    },
    workloads: fleet,
    probes: [
      toDeathstar('tiefighter', 80, 'allow', 'default/rule1/ingress[0]'),
      toDeathstar('tiefighter', 81, 'deny', 'default-deny'),
      toDeathstar('xwing', 80, 'deny', 'default-deny'),
      // The same labels in another namespace are another workload.
      toDeathstar('spy', 80, 'deny', 'default-deny'),
      toDeathstar('203.0.113.9', 80, 'deny', 'default-deny'),
      toDeathstar('reserved:host', 80, 'deny', 'default-deny'),
      { from: 'tiefighter', to: 'deathstar', port: 80, protocol: 'UDP', direction: 'ingress', expect: 'deny', by: 'default-deny' },
      // Only ingress is switched on, and only at the deathstar.
      fromDeathstar('xwing', 80, 'allow', 'not-selected'),
      { from: 'deathstar', to: 'xwing', port: 80, direction: 'ingress', expect: 'allow', by: 'not-selected' },
    ],
  },
  {
    name: 'one empty rule denies everybody',
    policies: { closed: { endpointSelector: deathstar, ingress: [{}] } },
    workloads: fleet,
    probes: [toDeathstar('tiefighter', 80, 'deny', 'default-deny'), toDeathstar('reserved:host', 80, 'deny', 'default-deny')],
  },
  {
    name: 'an empty list of peers is nobody, an absent one is everybody',
    policies: {
      nobody: { endpointSelector: deathstar, ingress: [{ fromEndpoints: [], toPorts: tcp(80) }] },
      everybody: { endpointSelector: deathstar, ingress: [{ toPorts: tcp(443) }] },
    },
    workloads: fleet,
    probes: [
      toDeathstar('tiefighter', 80, 'deny', 'default-deny'),
      toDeathstar('xwing', 443, 'allow', 'default/everybody/ingress[0]'),
      toDeathstar('198.51.100.1', 443, 'allow', 'default/everybody/ingress[0]'),
    ],
  },
  {
    name: 'deny beats allow, the broad one the narrow one',
    policies: {
      allow: { endpointSelector: deathstar, ingress: [{ fromEndpoints: [{ matchLabels: { class: 'tiefighter' } }], toPorts: tcp(80) }] },
      deny: { endpointSelector: deathstar, ingressDeny: [{ fromEndpoints: [{ matchLabels: { org: 'empire' } }] }] },
    },
    workloads: fleet,
    probes: [toDeathstar('tiefighter', 80, 'deny', 'default/deny/ingressDeny[0]'), toDeathstar('xwing', 80, 'deny', 'default-deny')],
  },
  {
    name: 'a broad deny of ports beats a narrow allow of the same peer, and the other way round only its own port is denied',
    policies: {
      rules: {
        endpointSelector: deathstar,
        ingress: [
          { fromEndpoints: [{ matchLabels: { org: 'empire' } }], toPorts: tcp(8080) },
          { fromEndpoints: [{ matchLabels: { org: 'alliance' } }] },
        ],
        ingressDeny: [
          { fromEndpoints: [{ matchLabels: { org: 'empire' } }], toPorts: tcp([8000, 8191]) },
          { fromEndpoints: [{ matchLabels: { org: 'alliance' } }], toPorts: tcp(22) },
        ],
      },
    },
    workloads: fleet,
    probes: [
      toDeathstar('tiefighter', 8080, 'deny', 'default/rules/ingressDeny[0]'),
      toDeathstar('tiefighter', 9000, 'deny', 'default-deny'),
      toDeathstar('xwing', 22, 'deny', 'default/rules/ingressDeny[1]'),
      toDeathstar('xwing', 23, 'allow', 'default/rules/ingress[1]'),
    ],
  },
  {
    name: 'a deny for everybody beats an allow for one, and an allow for everybody a default',
    policies: {
      one: {
        endpointSelector: deathstar,
        ingress: [{ fromEndpoints: [{ matchLabels: { org: 'empire' } }] }, { fromEntities: ['all'], toPorts: tcp(443) }],
      },
      all: { endpointSelector: deathstar, ingressDeny: [{ fromEntities: ['all'], toPorts: tcp(22) }] },
    },
    workloads: fleet,
    probes: [
      toDeathstar('tiefighter', 22, 'deny', 'default/all/ingressDeny[0]'),
      toDeathstar('tiefighter', 23, 'allow', 'default/one/ingress[0]'),
      toDeathstar('tiefighter', 443, 'allow', 'default/one/ingress[0]'),
      toDeathstar('xwing', 443, 'allow', 'default/one/ingress[1]'),
    ],
  },
  {
    name: 'nested prefixes: a broad deny beats a narrow allow, a narrow deny cuts a hole',
    policies: {
      prefixes: {
        endpointSelector: deathstar,
        egress: [{ toCIDR: ['10.1.2.0/24', '192.168.0.0/16'] }],
        egressDeny: [{ toCIDR: ['10.0.0.0/8', '192.168.7.7'] }],
        enableDefaultDeny: { egress: false },
      },
    },
    workloads: fleet,
    probes: [
      fromDeathstar('10.1.2.3', 443, 'deny', 'default/prefixes/egressDeny[0]'),
      fromDeathstar('10.9.9.9', 443, 'deny', 'default/prefixes/egressDeny[0]'),
      fromDeathstar('192.168.7.7', 443, 'deny', 'default/prefixes/egressDeny[0]'),
      fromDeathstar('192.168.7.8', 443, 'allow', 'default/prefixes/egress[0]'),
      fromDeathstar('8.8.8.8', 443, 'allow', 'not-selected'),
      // IPv4 in the clothes of IPv6.
      fromDeathstar('::ffff:10.1.2.3', 443, 'deny', 'default/prefixes/egressDeny[0]'),
      // A prefix is about addresses outside, never about workloads.
      fromDeathstar('xwing', 443, 'allow', 'not-selected'),
    ],
  },
  {
    name: 'the world is what is neither workload nor node',
    policies: {
      world: {
        endpointSelector: deathstar,
        egress: [
          { toEntities: ['world'], toPorts: tcp(443) },
          { toEntities: ['cluster'], toPorts: tcp(53) },
          { toCIDR: ['2001:db8::/32'], toPorts: tcp(22) },
        ],
      },
    },
    workloads: fleet,
    probes: [
      fromDeathstar('8.8.8.8', 443, 'allow', 'default/world/egress[0]'),
      fromDeathstar('2001:db8::7', 443, 'allow', 'default/world/egress[0]'),
      fromDeathstar('2001:db8::7', 22, 'allow', 'default/world/egress[2]'),
      fromDeathstar('2001:db9::7', 22, 'deny', 'default-deny'),
      fromDeathstar('xwing', 443, 'deny', 'default-deny'),
      fromDeathstar('xwing', 53, 'allow', 'default/world/egress[1]'),
      fromDeathstar('reserved:host', 53, 'allow', 'default/world/egress[1]'),
      fromDeathstar('reserved:remote-node', 53, 'allow', 'default/world/egress[1]'),
      fromDeathstar('8.8.8.8', 53, 'deny', 'default-deny'),
      fromDeathstar('reserved:host', 443, 'deny', 'default-deny'),
    ],
  },
  {
    name: 'a key that is absent is not in any list',
    policies: {
      'not-in': {
        endpointSelector: deathstar,
        ingress: [{ fromEndpoints: [{ matchExpressions: [{ key: 'class', operator: 'NotIn', values: ['xwing'] }] }] }],
      },
    },
    workloads: { ...fleet, nameless: { labels: [] } },
    probes: [
      toDeathstar('nameless', 80, 'allow', 'default/not-in/ingress[0]'),
      toDeathstar('tiefighter', 80, 'allow', 'default/not-in/ingress[0]'),
      toDeathstar('xwing', 80, 'deny', 'default-deny'),
    ],
  },
  {
    name: 'a deny that does not switch default deny on leaves the rest open',
    policies: {
      ssh: {
        endpointSelector: deathstar,
        ingressDeny: [{ fromEntities: ['all'], toPorts: tcp(22) }],
        enableDefaultDeny: { ingress: false },
      },
    },
    workloads: fleet,
    probes: [toDeathstar('xwing', 22, 'deny', 'default/ssh/ingressDeny[0]'), toDeathstar('xwing', 80, 'allow', 'not-selected')],
  },
  {
    name: 'UDP has rules of its own, and a rule without a protocol holds for both',
    policies: {
      dns: {
        endpointSelector: deathstar,
        egress: [
          { toEntities: ['host'], toPorts: [{ ports: [{ port: '53', protocol: 'UDP' }] }] },
          { toCIDR: ['192.0.2.0/24'], toPorts: [{ ports: [{ port: '443' }] }] },
        ],
      },
    },
    workloads: fleet,
    probes: [
      { ...fromDeathstar('reserved:host', 53, 'allow', 'default/dns/egress[0]'), protocol: 'UDP' },
      fromDeathstar('reserved:host', 53, 'deny', 'default-deny'),
      { ...fromDeathstar('reserved:host', 54, 'deny', 'default-deny'), protocol: 'UDP' },
      { ...fromDeathstar('xwing', 53, 'deny', 'default-deny'), protocol: 'UDP' },
      { ...fromDeathstar('192.0.2.7', 443, 'allow', 'default/dns/egress[1]'), protocol: 'UDP' },
      fromDeathstar('192.0.2.7', 443, 'allow', 'default/dns/egress[1]'),
      { ...fromDeathstar('192.0.2.7', 8, 'deny', 'default-deny'), protocol: 'ICMP' },
    ],
  },
  {
    name: 'ICMP goes by its type, each family by its own',
    policies: {
      ping: {
        endpointSelector: deathstar,
        egress: [{ toEntities: ['world'], icmps: [{ fields: [{ type: 'EchoRequest' }, { type: 'EchoRequest', family: 'IPv6' }] }] }],
        egressDeny: [{ toCIDR: ['192.0.2.0/24'], icmps: [{ fields: [{ type: 8 }] }] }],
      },
    },
    workloads: fleet,
    probes: [
      { ...fromDeathstar('8.8.8.8', 8, 'allow', 'default/ping/egress[0]'), protocol: 'ICMP' },
      { ...fromDeathstar('8.8.8.8', 0, 'deny', 'default-deny'), protocol: 'ICMP' },
      { ...fromDeathstar('8.8.8.8', 128, 'deny', 'default-deny'), protocol: 'ICMP' },
      { ...fromDeathstar('2001:db8::7', 128, 'allow', 'default/ping/egress[0]'), protocol: 'ICMPv6' },
      { ...fromDeathstar('2001:db8::7', 8, 'deny', 'default-deny'), protocol: 'ICMPv6' },
      { ...fromDeathstar('192.0.2.7', 8, 'deny', 'default/ping/egressDeny[0]'), protocol: 'ICMP' },
      { ...fromDeathstar('8.8.8.8', 8, 'deny', 'default-deny'), protocol: 'UDP' },
      fromDeathstar('8.8.8.8', 8, 'deny', 'default-deny'),
    ],
  },
  {
    name: 'ranges hold at their edges',
    policies: { range: { endpointSelector: deathstar, ingress: [{ toPorts: tcp([1000, 1999], [65_000, 65_535]) }] } },
    workloads: fleet,
    probes: [
      toDeathstar('xwing', 999, 'deny', 'default-deny'),
      toDeathstar('xwing', 1000, 'allow', 'default/range/ingress[0]'),
      toDeathstar('xwing', 1999, 'allow', 'default/range/ingress[0]'),
      toDeathstar('xwing', 2000, 'deny', 'default-deny'),
      toDeathstar('xwing', 64_999, 'deny', 'default-deny'),
      toDeathstar('xwing', 65_535, 'allow', 'default/range/ingress[0]'),
    ],
  },
];
