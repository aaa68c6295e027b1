// Peers of every kind: what is written, and whom it names or why it is refused.
import { describe, expect, test } from 'vitest';
import { admit, clusterwideText, policyText } from '../../test/policy-text.ts';
import { parsePolicies, wholeLanguage } from '../index.ts';

const whole = { capabilities: wholeLanguage };
const egress = (rule: object) => policyText({ endpointSelector: {}, egress: [rule] }, 'p', 'ns');
const peersOf = (text: string) => admit([text], whole)[0]?.peers;
const problemsOf = (text: string) => parsePolicies([{ text }], whole).problems.map(({ code, path }) => `${code} ${path}`.trim());

const inNs = { key: 'k8s:io.kubernetes.pod.namespace', operator: 'In', values: ['ns'] };
const inSome = { key: 'k8s:io.kubernetes.pod.namespace', operator: 'Exists', values: [] };
const clause = (key: string, operator: string, ...values: string[]) => ({ key, operator, values });
const selector = (...requirements: object[]) => ({ kind: 'selector', selector: { requirements } });

const rows: [what: string, rule: object, peers: object[]][] = [
  ['a name', { toFQDNs: [{ matchName: 'One.Example.' }] }, [{ kind: 'fqdn', pattern: 'one.example' }]],
  ['a pattern of names', { toFQDNs: [{ matchPattern: '**.Example' }] }, [{ kind: 'fqdn', pattern: '**.example' }]],
  ['every name', { toFQDNs: [{ matchName: '', matchPattern: '*' }] }, [{ kind: 'fqdn', pattern: '*' }]],
  ['no name', { toFQDNs: [] }, []],
  [
    'a group of blocks by name, an empty block beside it',
    { toCIDRSet: [{ cidr: '', cidrGroupRef: 'office', except: ['10.0.0.0/8'] }] },
    [{ kind: 'cidr-group', group: { name: 'office' }, except: ['10.0.0.0/8'] }],
  ],
  [
    'groups of blocks by their labels',
    { toCIDRSet: [{ cidrGroupSelector: { matchLabels: { site: 'a' } } }] },
    [{ kind: 'cidr-group', group: { selector: { requirements: [clause('any:site', 'In', 'a')] } } }],
  ],
  [
    'a service of the own namespace',
    { toServices: [{ k8sService: { serviceName: 'db' } }] },
    [{ kind: 'service', namespace: 'ns', service: { name: 'db' } }],
  ],
  [
    'services of another namespace by their labels',
    { toServices: [{ k8sServiceSelector: { namespace: 'other', selector: { matchLabels: { tier: 'db' } } } }] },
    [{ kind: 'service', namespace: 'other', service: { selector: { requirements: [clause('any:tier', 'In', 'db')] } } }],
  ],
  [
    'both in one entry',
    { toServices: [{ k8sService: { serviceName: 'db', namespace: 'x' }, k8sServiceSelector: { selector: {} } }] },
    [
      { kind: 'service', namespace: 'x', service: { name: 'db' } },
      { kind: 'service', namespace: 'ns', service: { selector: { requirements: [] } } },
    ],
  ],
  [
    'machines of a cloud provider, in one order',
    { toGroups: [{ aws: { labels: { team: 'a b' }, securityGroupsIds: ['sg-2', 'sg-1', 'sg-2'], region: 'eu-central-1' } }] },
    [
      {
        kind: 'cloud-group',
        provider: 'aws',
        region: 'eu-central-1',
        securityGroupIds: ['sg-1', 'sg-2'],
        securityGroupNames: [],
        labels: { team: 'a b' },
      },
    ],
  ],
  [
    'other nodes',
    { toNodes: [{ matchLabels: { role: 'edge', 'k8s:zone': 'a' } }] },
    [selector(clause('node:role', 'In', 'edge'), clause('k8s:zone', 'In', 'a'), clause('reserved:remote-node', 'Exists'))],
  ],
  ['an empty list beside another', { toCIDR: [], toEntities: ['world'] }, [{ kind: 'entity', entity: 'world' }]],
];
test.each(rows)('%s', (_, rule, peers) => {
  expect(peersOf(egress(rule))).toEqual(peers);
});

test('a clusterwide policy means services of every namespace, unless it names one', () => {
  const toServices = [{ k8sService: { serviceName: 'db' } }, { k8sService: { serviceName: 'db', namespace: 'x' } }];
  expect(peersOf(clusterwideText({ endpointSelector: {}, egress: [{ toServices }] }))).toEqual([
    { kind: 'service', service: { name: 'db' } },
    { kind: 'service', namespace: 'x', service: { name: 'db' } },
  ]);
});

test('peers of endpoints that have no identity yet are not confined to those with a namespace', () => {
  const spec = { endpointSelector: { matchLabels: { 'reserved:init': '' } }, egress: [{ toEndpoints: [{ matchLabels: { app: 'dns' } }] }] };
  expect(peersOf(clusterwideText(spec))).toEqual([selector(clause('any:app', 'In', 'dns'))]);
});

test('peers of endpoints that have one are, however that is said', () => {
  const init = { matchExpressions: [{ key: 'reserved:init', operator: 'DoesNotExist' }] };
  expect(peersOf(clusterwideText({ endpointSelector: init, egress: [{ toEndpoints: [{}] }] }))).toEqual([selector(inSome)]);
});

describe('is refused:', () => {
  const at = 'spec.egress[0]';
  const refused: [what: string, rule: object, problems: string[]][] = [
    [
      'a name with characters that no name has',
      { toFQDNs: [{ matchName: 'a{1,2}.example' }] },
      [`invalid-value ${at}.toFQDNs[0].matchName`],
    ],
    ['a pattern as a name', { toFQDNs: [{ matchName: '*.example' }] }, [`invalid-value ${at}.toFQDNs[0].matchName`]],
    ['a name and a pattern', { toFQDNs: [{ matchName: 'a.b', matchPattern: '*' }] }, [`conflict ${at}.toFQDNs[0].matchPattern`]],
    ['neither', { toFQDNs: [{}] }, [`missing ${at}.toFQDNs[0]`]],
    ['an empty block', { toCIDRSet: [{ cidr: '' }] }, [`missing ${at}.toCIDRSet[0]`]],
    ['no block', { toCIDRSet: [{ except: ['10.0.0.0/8'] }] }, [`missing ${at}.toCIDRSet[0]`]],
    ['a block and a group', { toCIDRSet: [{ cidr: '10.0.0.0/8', cidrGroupRef: 'g' }] }, [`conflict ${at}.toCIDRSet[0].cidrGroupRef`]],
    [
      'two ways to name groups',
      { toCIDRSet: [{ cidrGroupRef: 'g', cidrGroupSelector: {} }] },
      [`conflict ${at}.toCIDRSet[0].cidrGroupSelector`],
    ],
    ['a service without a name', { toServices: [{ k8sService: {} }] }, [`missing ${at}.toServices[0].k8sService`]],
    ['an entry of services that names none', { toServices: [{}] }, [`missing ${at}.toServices[0]`]],
    ['another provider', { toGroups: [{ gcp: {} }] }, [`unknown-field ${at}.toGroups[0].gcp`, `missing ${at}.toGroups[0]`]],
    ['two fields of peers', { toServices: [{ k8sService: { serviceName: 'a' } }], toNodes: [{}] }, [`conflict ${at}`]],
  ];
  test.each(refused)('%s', (_, rule, problems) => {
    expect(problemsOf(egress(rule))).toEqual(problems);
  });

  test.each([
    ['toFQDNs', [{ matchName: 'a.b' }]],
    ['toRequires', [{}]],
    ['authentication', { mode: 'required' }],
  ])('%s in a deny', (field, value) => {
    const problems = problemsOf(policyText({ endpointSelector: {}, egressDeny: [{ [field]: value }] }));
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^(unsupported|unknown-field) spec.egressDeny\\[0\\].${field}$`))]);
  });
});

describe('requirements', () => {
  const rulesOf = (rule: object) => admit([policyText({ endpointSelector: {}, ingress: [rule] }, 'p', 'ns')], whole);

  test('deny those for whom one of their clauses does not hold, and allow nobody', () => {
    const expressions = [
      { key: 'a', operator: 'NotIn', values: ['x'] },
      { key: 'b', operator: 'Exists' },
      { key: 'c', operator: 'DoesNotExist' },
    ];
    const rules = rulesOf({ fromRequires: [{ matchLabels: { env: 'prod' } }, { matchExpressions: expressions }] });
    expect(rules).toMatchObject([
      { id: 'ns/p/ingress[0]', verdict: 'allow', peers: [], defaultDeny: true },
      {
        id: 'ns/p/ingress[0].fromRequires',
        verdict: 'deny',
        defaultDeny: true,
        ports: undefined,
        peers: [
          selector(clause('any:env', 'NotIn', 'prod'), inSome),
          selector({ ...inNs, operator: 'NotIn' }, inSome),
          selector(clause('any:a', 'In', 'x'), inSome),
          selector(clause('any:b', 'DoesNotExist'), inSome),
          selector(clause('any:c', 'Exists'), inSome),
        ],
      },
    ]);
  });

  test('may stand beside peers', () => {
    expect(rulesOf({ fromRequires: [{}], fromEntities: ['all'] })).toMatchObject([
      { verdict: 'allow', peers: [{ kind: 'entity', entity: 'all' }] },
      { verdict: 'deny' },
    ]);
  });

  test('that say nothing deny nothing', () => {
    expect(rulesOf({ fromRequires: [] })).toHaveLength(1);
    expect(admit([clusterwideText({ endpointSelector: {}, egress: [{ toRequires: [{}] }] })], whole)).toHaveLength(1);
  });
});
