// Documents that together use every field of every kind, for tests that are generated from shapes. Pure.

/** One document, as a value. `isRefused`: fields that the language has and no document of this kind can use where they stand. */
export interface SampleDocument {
  readonly kind: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly isRefused?: true;
}

const selector = { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'role', operator: 'In', values: ['a'] }] };
const secret = { namespace: 'ns', name: 'certificate' };
const context = { secret, trustedCA: 'ca.crt', certificate: 'tls.crt', privateKey: 'tls.key' };
const settings = { tier: 'normal', priority: 10, mode: 'audit', keepEstablished: true, expires: '2030-01-31T18:00:00Z' };
const tests = [
  {
    name: 'a request',
    from: { labels: { app: 'a' }, namespace: 'ns' },
    to: { labels: { app: 'web' } },
    port: 80,
    protocol: 'TCP',
    direction: 'ingress',
    http: { method: 'GET', path: '/', host: 'one.example', headers: { 'x-a': 'b' } },
    expect: 'allow',
  },
  { from: { entity: 'world' }, to: { labels: { app: 'web' }, namespace: 'ns' }, port: 80, expect: 'deny' },
  { from: { labels: { app: 'a' } }, to: { ip: '192.0.2.1' }, port: 80, expect: 'deny' },
  { from: { ip: '192.0.2.1' }, to: { labels: { app: 'web' } }, port: 80, expect: 'deny' },
  { from: { labels: { app: 'a' } }, to: { entity: 'world' }, port: 80, expect: 'deny' },
];
const annotations = {
  'example.org/note': 'ours',
  'ringfence.io/tier': 'normal',
  'ringfence.io/priority': '10',
  'ringfence.io/mode': 'audit',
  'ringfence.io/keep-established': 'true',
  'ringfence.io/expires': '2030-01-31T18:00:00Z',
  'ringfence.io/tests': JSON.stringify(tests.slice(1, 2)),
};

// Cilium's rules: each pair of peers of ingress and egress, then what only one of them has.
const peersOf = (side: 'from' | 'to') => [
  { [`${side}Endpoints`]: [selector] },
  { [`${side}CIDR`]: ['10.0.0.0/8'] },
  { [`${side}CIDRSet`]: [{ cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }, { cidrGroupRef: 'offices' }, { cidrGroupSelector: selector }] },
  { [`${side}Entities`]: ['world'] },
  { [`${side}Nodes`]: [selector] },
  {
    [`${side}Groups`]: [
      { aws: { labels: { env: 'a' }, securityGroupsIds: ['sg-1'], securityGroupsNames: ['web'], region: 'eu-central-1' } },
    ],
  },
];
const services = {
  toServices: [{ k8sService: { serviceName: 'db', namespace: 'ns' } }, { k8sServiceSelector: { selector, namespace: 'ns' } }],
};
const names = [{ matchName: 'one.example' }, { matchPattern: '*.one.example' }];
const port = { port: '80', endPort: 90, protocol: 'TCP' };
const icmps = { icmps: [{ fields: [{ family: 'IPv4', type: 8 }] }] };
const denying = (side: 'from' | 'to') => [...peersOf(side), { toPorts: [{ ports: [port] }] }, icmps];

const inspected = (inspection: object) => ({ toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }], ...inspection }] });
const inspecting = [
  {
    rules: {
      http: [
        {
          method: 'GET',
          path: '/public/.*',
          host: 'one\\.example',
          headers: ['X-A: b'],
          headerMatches: [
            { name: 'x-b', value: 'c', mismatch: 'LOG' },
            { name: 'x-c', secret },
          ],
        },
      ],
    },
  },
  { rules: { kafka: [{ role: 'produce', apiVersion: '1', clientID: 'a', topic: 'b' }, { apiKey: 'fetch' }] } },
  { rules: { l7proto: 'redis', l7: [{ cmd: 'get' }] } },
  { terminatingTLS: context, originatingTLS: context, serverNames: ['one.example'] },
].map(inspected);
const listener = inspected({ listener: { envoyConfig: { kind: 'CiliumClusterwideEnvoyConfig', name: 'a' }, name: 'b', priority: 5 } });
const dnsRules = { toPorts: [{ ports: [{ port: '53', protocol: 'UDP' }], rules: { dns: names } }] };

const allowing = (side: 'from' | 'to') => [
  ...denying(side),
  ...inspecting,
  { [`${side}Requires`]: [selector] },
  { [`${side}Endpoints`]: [{}], authentication: { mode: 'required' } },
];
const sections = {
  ingress: allowing('from'),
  egress: [...allowing('to'), services, { toFQDNs: names }, listener, dnsRules],
  ingressDeny: denying('from'),
  egressDeny: [...denying('to'), services],
};
const subject = { endpointSelector: {} };
const aboutItself = {
  ...subject,
  description: 'all that a rule says of itself',
  labels: [{ key: 'a', value: 'b', source: 'c' }],
  enableDefaultDeny: { ingress: true, egress: false },
  log: { value: 'a text' },
  ingress: [{}],
};
const hostSpec = { nodeSelector: selector, ingress: [{}] };

/** Specs with one rule each, so that what is made of them stays small. */
function specs(ruleSettings: object): object[] {
  const rules = Object.entries(sections).flatMap(([section, written]) =>
    written.map((rule) => ({ ...subject, [section]: [{ ...rule, ...ruleSettings }] })),
  );
  return [aboutItself, { endpointSelector: selector, ingress: [{}] }, ...rules];
}
const inIngress = [dnsRules, listener].map((rule) => ({ ...subject, ingress: [rule] }));

function ciliumSamples(kind: string, isNamespaced: boolean): SampleDocument[] {
  const whole = { name: 'p', labels: { team: 'a' }, annotations, ...(isNamespaced ? { namespace: 'ns' } : {}) };
  const of = (content: object, metadata: object = { name: 'p' }) => ({
    kind,
    document: { apiVersion: 'cilium.io/v2', kind, metadata, ...content },
  });
  return [
    of({ spec: { ...subject, ingress: [{}] } }, whole),
    ...[...specs({}), ...(isNamespaced ? [] : [hostSpec])].flatMap((spec) => [of({ spec }), of({ specs: [spec] })]),
    ...[...inIngress, ...(isNamespaced ? [hostSpec] : [])].flatMap((spec) => [
      { ...of({ spec }), isRefused: true as const },
      { ...of({ specs: [spec] }), isRefused: true as const },
    ]),
  ];
}

function ownSamples(kind: string, isNamespaced: boolean): SampleDocument[] {
  const whole = {
    name: 'p',
    labels: { team: 'a' },
    annotations: { 'example.org/note': 'ours' },
    ...(isNamespaced ? { namespace: 'ns' } : {}),
  };
  const of = (spec: object, metadata: object = { name: 'p' }) => ({
    kind,
    document: { apiVersion: 'ringfence.io/v1', kind, metadata, spec },
  });
  return [
    of({ ...aboutItself, ...settings }, whole),
    ...tests.map((test) => of({ ...subject, ingress: [{}], tests: [test] })),
    ...[...specs(settings), ...(isNamespaced ? [] : [hostSpec])].map((spec) => of(spec)),
    ...[...inIngress, ...(isNamespaced ? [hostSpec] : [])].map((spec) => ({ ...of(spec), isRefused: true as const })),
  ];
}

const group = {
  kind: 'CiliumCIDRGroup',
  document: {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumCIDRGroup',
    metadata: { name: 'offices', labels: { team: 'a' }, annotations: { 'example.org/note': 'ours' } },
    spec: { externalCIDRs: ['192.0.2.0/24'] },
  },
};

function networkPolicySamples(): SampleDocument[] {
  const peers = [{ podSelector: selector, namespaceSelector: selector }, { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }];
  const ports = [{ protocol: 'TCP', port: 80, endPort: 90 }];
  const kind = 'NetworkPolicy';
  const metadata = { name: 'p', namespace: 'ns', labels: { team: 'a' }, annotations };
  return [
    { podSelector: selector, policyTypes: ['Ingress'], ingress: [{ from: peers, ports }] },
    { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: peers, ports }] },
  ].map((spec) => ({ kind, document: { apiVersion: 'networking.k8s.io/v1', kind, metadata, spec } }));
}

const pods = { namespaceSelector: selector, podSelector: selector };
const subjects = [{ namespaces: selector }, { pods }];
const outside = [{ nodes: selector }, { networks: ['10.0.0.0/8'] }];
const domains = { domainNames: ['*.one.example'] };
const orderedMetadata = {
  name: 'default',
  labels: { team: 'a' },
  annotations: Object.fromEntries(Object.entries(annotations).filter(([key]) => !/tier|priority/.test(key))),
};

/** One document for each peer, subject and port of a kind whose rules have an order. */
function orderedSamples(
  kind: string,
  apiVersion: string,
  spec: object,
  parts: {
    readonly action: string;
    readonly ingress: readonly object[];
    readonly egress: readonly object[];
    readonly ports: readonly object[];
  },
): SampleDocument[] {
  const portField = kind === 'ClusterNetworkPolicy' ? 'protocols' : 'ports';
  const of = (content: object, metadata: object = { name: 'default' }) => ({
    kind,
    document: { apiVersion, kind, metadata, spec: { ...spec, subject: { namespaces: {} }, ...content } },
  });
  const rule = { name: 'a rule', action: parts.action };
  const anyone = [{ namespaces: {} }];
  return [
    of({}, orderedMetadata),
    ...subjects.map((each) => of({ subject: each })),
    ...parts.ingress.map((peer) => of({ ingress: [{ ...rule, from: [peer] }] })),
    ...parts.egress.map((peer) => of({ egress: [{ ...rule, to: [peer] }] })),
    ...parts.ports.flatMap((each) => [
      of({ ingress: [{ ...rule, from: anyone, [portField]: [each] }] }),
      of({ egress: [{ ...rule, to: anyone, [portField]: [each] }] }),
    ]),
  ];
}

const comparisons = [{ namespaceSelector: selector }, { sameLabels: ['tenant'] }, { notSameLabels: ['tenant'] }];
const olderPeers = [
  { namespaces: selector },
  ...comparisons.map((namespaces) => ({ namespaces })),
  { pods },
  { pods: { namespaces: selector, podSelector: selector } },
  ...comparisons.map((namespaces) => ({ pods: { namespaces, podSelector: {} } })),
];
const olderPorts = [
  { portNumber: { protocol: 'TCP', port: 80 } },
  { portRange: { protocol: 'TCP', start: 80, end: 90 } },
  { namedPort: 'http' },
];
const protocols = [
  ...['tcp', 'udp', 'sctp'].flatMap((name) => [
    { [name]: { destinationPort: { number: 80 } } },
    { [name]: { destinationPort: { range: { start: 80, end: 90 } } } },
  ]),
  { destinationNamedPort: 'http' },
];
const older = 'policy.networking.k8s.io/v1alpha1';

export const sampleDocuments: readonly SampleDocument[] = [
  ...ciliumSamples('CiliumNetworkPolicy', true),
  ...ciliumSamples('CiliumClusterwideNetworkPolicy', false),
  ...ownSamples('Policy', true),
  ...ownSamples('ClusterPolicy', false),
  group,
  ...networkPolicySamples(),
  ...orderedSamples(
    'AdminNetworkPolicy',
    older,
    { priority: 10 },
    {
      action: 'Allow',
      ingress: olderPeers,
      egress: [...olderPeers, ...outside, domains],
      ports: olderPorts,
    },
  ),
  ...orderedSamples(
    'BaselineAdminNetworkPolicy',
    older,
    {},
    {
      action: 'Allow',
      ingress: olderPeers,
      egress: [...olderPeers, ...outside],
      ports: olderPorts,
    },
  ),
  ...orderedSamples(
    'ClusterNetworkPolicy',
    'policy.networking.k8s.io/v1alpha2',
    { tier: 'Admin', priority: 10 },
    {
      action: 'Accept',
      ingress: subjects,
      egress: [...subjects, ...outside, domains],
      ports: protocols,
    },
  ),
];
