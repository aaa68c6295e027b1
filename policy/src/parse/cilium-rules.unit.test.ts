// The traps of CiliumNetworkPolicy: what is written, and the rule that it becomes.
import { describe, expect, test } from 'vitest';
import { admit, clusterwideText, policyText } from '../../test/policy-text.ts';
import { wholeLanguage } from '../capabilities.ts';
import type { Rule } from '../rule.ts';

const ruleOf = (spec: object) => admit([policyText({ endpointSelector: {}, ...spec }, 'p', 'ns')], { capabilities: wholeLanguage })[0];
const http = [{ ports: [{ port: '80', protocol: 'TCP' }] }];
const tcp80 = [{ protocol: 6, firstPort: 80, lastPort: 80 }];
const inNs = { key: 'k8s:io.kubernetes.pod.namespace', operator: 'In', values: ['ns'] };
const selecting = (...requirements: object[]) => [{ kind: 'selector', selector: { requirements } }];

const peers: [what: string, rule: object, expected: Partial<Rule>][] = [
  ['no peers and no ports: nobody', {}, { peers: [], ports: undefined }],
  ['ports alone: everybody', { toPorts: http }, { peers: undefined, ports: tcp80 }],
  ['an empty list of peers: nobody', { fromEndpoints: [], toPorts: http }, { peers: [], ports: tcp80 }],
  ['an empty list of CIDRs: nobody', { fromCIDR: [], toPorts: http }, { peers: [] }],
  ['an empty list of blocks: nobody', { fromCIDRSet: [], toPorts: http }, { peers: [] }],
  ['an empty list of entities: nobody', { fromEntities: [], toPorts: http }, { peers: [] }],
  [
    'an empty list of ports is none, not no port',
    { fromEntities: ['all'], toPorts: [] },
    { peers: [{ kind: 'entity', entity: 'all' }], ports: undefined },
  ],
  ['an empty selector: everybody in the namespace', { fromEndpoints: [{}] }, { peers: selecting(inNs) as Rule['peers'] }],
  [
    'nulls in a selector are no clauses',
    { fromEndpoints: [{ matchLabels: null, matchExpressions: null }] },
    { peers: selecting(inNs) as Rule['peers'] },
  ],
  [
    'a namespace in the selector replaces the own one',
    { fromEndpoints: [{ matchLabels: { 'io.kubernetes.pod.namespace': 'other' } }] },
    { peers: selecting({ ...inNs, values: ['other'] }) as Rule['peers'] },
  ],
  [
    'so it does with a source, and as an expression',
    { fromEndpoints: [{ matchExpressions: [{ key: 'k8s:io.kubernetes.pod.namespace', operator: 'Exists' }] }] },
    { peers: selecting({ ...inNs, operator: 'Exists', values: [] }) as Rule['peers'] },
  ],
  [
    'labels of namespaces lift it',
    { fromEndpoints: [{ matchLabels: { 'k8s:io.cilium.k8s.namespace.labels.team': 'a' } }] },
    { peers: selecting({ key: 'k8s:io.cilium.k8s.namespace.labels.team', operator: 'In', values: ['a'] }) as Rule['peers'] },
  ],
  [
    'something reserved lifts it',
    { fromEndpoints: [{ matchLabels: { 'reserved:host': '' } }] },
    { peers: selecting({ key: 'reserved:host', operator: 'In', values: [''] }) as Rule['peers'] },
  ],
  [
    'excluding something reserved lifts it too: everybody else is meant',
    { fromEndpoints: [{ matchExpressions: [{ key: 'reserved:host', operator: 'DoesNotExist' }] }] },
    { peers: selecting({ key: 'reserved:host', operator: 'DoesNotExist', values: [] }) as Rule['peers'] },
  ],
  [
    'a key without a source means any',
    { fromEndpoints: [{ matchLabels: { a: 'b' } }] },
    { peers: selecting({ key: 'any:a', operator: 'In', values: ['b'] }, inNs) as Rule['peers'] },
  ],
  [
    'an address, and a prefix with host bits',
    { fromCIDR: ['10.1.2.3', '10.1.2.3/8'] },
    { peers: ['10.1.2.3/32', '10.0.0.0/8'].map((cidr) => ({ kind: 'cidr', cidr, scope: 'outside' })) },
  ],
  [
    'a block with exceptions, each once',
    { fromCIDRSet: [{ cidr: '10.0.0.0/8', except: ['10.128.0.0/10', '10.128.0.1/10'] }] },
    { peers: [{ kind: 'cidr', cidr: '10.0.0.0/8', except: ['10.128.0.0/10'], scope: 'outside' }] },
  ],
  [
    'a range',
    { toPorts: [{ ports: [{ port: 80, endPort: 90, protocol: 'tcp' }] }] },
    { ports: [{ protocol: 6, firstPort: 80, lastPort: 90 }] },
  ],
  [
    'ANY is one range, of every protocol with ports',
    { toPorts: [{ ports: [{ port: '53' }] }] },
    { ports: [{ protocol: 0, firstPort: 53, lastPort: 53 }] },
  ],
];
test.each(peers)('%s', (_, rule, expected) => {
  expect(ruleOf({ ingress: [rule] })).toMatchObject(expected);
  // toMatchObject takes a missing field for undefined; absent and empty must not be confused here.
  if ('peers' in expected) expect(ruleOf({ ingress: [rule] })?.peers).toEqual(expected.peers);
});

describe('default deny', () => {
  const rows: [what: string, spec: object, expected: [direction: string, verdict: string, defaultDeny: boolean][]][] = [
    ['by an allow', { ingress: [{}] }, [['ingress', 'allow', true]]],
    ['by a deny as well', { egressDeny: [{}] }, [['egress', 'deny', true]]],
    ['not in the other direction', { ingress: [{}], egress: [] }, [['ingress', 'allow', true]]],
    ['switched off', { ingress: [{}], enableDefaultDeny: { ingress: false } }, [['ingress', 'allow', false]]],
    [
      'switched off for one direction',
      { ingress: [{}], egress: [{}], enableDefaultDeny: { egress: false } },
      [
        ['ingress', 'allow', true],
        ['egress', 'allow', false],
      ],
    ],
    [
      'switched on without a rule of that direction',
      { egress: [{}], enableDefaultDeny: { ingress: true } },
      [
        ['egress', 'allow', true],
        ['ingress', 'allow', true],
      ],
    ],
  ];
  test.each(rows)('%s', (_, spec, expected) => {
    const rules = admit([policyText({ endpointSelector: {}, ...spec })]);
    expect(rules.map(({ direction, verdict, defaultDeny }) => [direction, verdict, defaultDeny])).toEqual(expected);
  });
});

describe('subjects', () => {
  test('are confined to the namespace of the policy', () => {
    expect(ruleOf({ endpointSelector: { matchLabels: { app: 'a' } }, ingress: [{}] })?.subject.requirements).toEqual([
      { key: 'any:app', operator: 'In', values: ['a'] },
      inNs,
    ]);
  });

  test('a namespace said again is said once', () => {
    expect(
      ruleOf({ endpointSelector: { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'ns' } }, ingress: [{}] })?.subject.requirements,
    ).toEqual([inNs]);
  });

  test('of a policy about hosts are nodes by their labels', () => {
    const [rule] = admit([clusterwideText({ nodeSelector: { matchLabels: { role: 'edge' } }, ingress: [{ fromEndpoints: [{}] }] })], {
      capabilities: wholeLanguage,
    });
    expect(rule?.subject.requirements).toEqual([
      { key: 'any:role', operator: 'In', values: ['edge'] },
      { key: 'reserved:host', operator: 'Exists', values: [] },
    ]);
  });

  test('of a clusterwide policy that are reserved are in no namespace', () => {
    const health = { key: 'reserved:health', operator: 'In', values: [''] };
    const [rule] = admit([clusterwideText({ endpointSelector: { matchLabels: { 'reserved:health': '' } }, ingress: [{}] })]);
    expect(rule?.subject.requirements).toEqual([health]);
  });

  test('of a clusterwide policy are workloads of every namespace, and so are its peers', () => {
    const [rule] = admit([clusterwideText({ endpointSelector: {}, ingress: [{ fromEndpoints: [{}] }] })]);
    const inSome = { ...inNs, operator: 'Exists', values: [] };
    expect([rule?.subject.requirements, rule?.peers]).toEqual([[inSome], selecting(inSome)]);
  });
});

describe('an entry becomes', () => {
  const port = (number: number) => ({ port: String(number), protocol: 'TCP' });
  const range = (number: number) => ({ protocol: 6, firstPort: number, lastPort: number });
  const get = { http: [{ method: 'GET' }] };
  const redirect = { l7: { kind: 'http', rules: [{ method: 'GET' }] } };
  const rows: [what: string, toPorts: object[], expected: object[]][] = [
    [
      'one rule when its ports ask for nothing',
      [{ ports: [port(80)] }, { ports: [port(81)] }],
      [{ id: 'ns/p/ingress[0]', ports: [range(80), range(81)] }],
    ],
    [
      'one rule when they ask for the same',
      [
        { ports: [port(80)], rules: get },
        { ports: [port(81)], rules: get },
      ],
      [{ id: 'ns/p/ingress[0]', ports: [range(80), range(81)], redirect }],
    ],
    [
      'a rule for each when they differ',
      [{ ports: [port(80)], rules: get }, { ports: [port(81)] }],
      [
        { id: 'ns/p/ingress[0].toPorts[0]', ports: [range(80)], redirect },
        { id: 'ns/p/ingress[0].toPorts[1]', ports: [range(81)] },
      ],
    ],
    ['a rule without a redirect when the rules say nothing', [{ ports: [port(80)], rules: {} }], [{ ports: [range(80)] }]],
  ];
  test.each(rows)('%s', (_, toPorts, expected) => {
    const rules = admit([policyText({ endpointSelector: {}, ingress: [{ fromEndpoints: [{}], toPorts }] }, 'p', 'ns')], {
      capabilities: wholeLanguage,
    });
    expect(rules).toMatchObject(expected);
    expect(rules.map((rule) => rule.redirect)).toEqual(expected.map((rule) => ('redirect' in rule ? rule.redirect : undefined)));
  });
});

test('a text for records is on every rule of its spec, and authentication on the rule that asks for it', () => {
  const spec = {
    endpointSelector: {},
    ingress: [{ authentication: { mode: 'required' }, fromEndpoints: [{}] }, {}],
    egressDeny: [{}],
    log: { value: 'case 7' },
  };
  const rules = admit([policyText(spec)], { capabilities: wholeLanguage });
  expect(rules.map(({ log, authentication }) => [log, authentication])).toEqual([
    ['case 7', 'required'],
    ['case 7', undefined],
    ['case 7', undefined],
  ]);
});

test('ids name the policy, the section and the place in it', () => {
  const both = {
    ...JSON.parse(policyText({ endpointSelector: {}, ingress: [{}, {}] })),
    specs: [{ endpointSelector: {}, egressDeny: [{}] }],
  };
  expect(admit([JSON.stringify(both)]).map(({ id }) => id)).toEqual([
    'default/p/ingress[0]',
    'default/p/ingress[1]',
    'default/p/specs[0].egressDeny[0]',
  ]);
});
