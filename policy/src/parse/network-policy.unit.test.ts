// Kubernetes NetworkPolicy: what is written, and the rules that it becomes.
import { describe, expect, test } from 'vitest';
import { admit } from '../../test/policy-text.ts';
import { wholeLanguage } from '../capabilities.ts';
import { parsePolicies } from '../parse.ts';

const networkPolicyText = (spec: object) =>
  JSON.stringify({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p', namespace: 'ns' },
    spec: { podSelector: {}, ...spec },
  });
const rulesOf = (spec: object) => admit([networkPolicyText(spec)], { capabilities: wholeLanguage });
const namespaceIs = (operator: string, ...values: string[]) => ({ key: 'k8s:io.kubernetes.pod.namespace', operator, values });
const app = { key: 'any:app', operator: 'In', values: ['a'] };
const appA = { matchLabels: { app: 'a' } };

const types: [what: string, spec: object, rules: [id: string, peers: unknown][]][] = [
  ['nothing said: ingress is closed', {}, [['policyTypes.ingress', []]]],
  ['one empty rule: everything is allowed', { ingress: [{}] }, [['ingress[0]', undefined]]],
  ['an empty list of peers: everybody', { ingress: [{ from: [] }] }, [['ingress[0]', undefined]]],
  [
    'rules of egress close both',
    { egress: [{}] },
    [
      ['policyTypes.ingress', []],
      ['egress[0]', undefined],
    ],
  ],
  ['a type without rules is closed', { policyTypes: ['Egress'] }, [['policyTypes.egress', []]]],
  ['only the types that are named', { policyTypes: ['Egress'], egress: [{}] }, [['egress[0]', undefined]]],
  ['rules of a type that is not named mean nothing', { policyTypes: ['Ingress'], egress: [{}] }, [['policyTypes.ingress', []]]],
];
test.each(types)('%s', (_, spec, rules) => {
  expect(rulesOf(spec).map(({ id, peers }) => [id, peers])).toEqual(rules.map(([id, peers]) => [`ns/networkpolicy:p/${id}`, peers]));
  expect(rulesOf(spec).every(({ defaultDeny }) => defaultDeny)).toBe(true);
});

const peers: [what: string, peer: object, requirements: unknown[]][] = [
  ['pods of the own namespace', { podSelector: appA }, [app, namespaceIs('In', 'ns')]],
  ['all pods of every namespace', { namespaceSelector: {} }, [namespaceIs('Exists')]],
  [
    'all pods of a namespace by its name',
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } } },
    [namespaceIs('In', 'other'), namespaceIs('Exists')],
  ],
  [
    'some pods of namespaces by a label',
    { podSelector: appA, namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['x'] }] } },
    [app, { key: 'k8s:io.cilium.k8s.namespace.labels.team', operator: 'NotIn', values: ['x'] }, namespaceIs('Exists')],
  ],
];
test.each(peers)('%s', (_, peer, requirements) => {
  expect(rulesOf({ ingress: [{ from: [peer] }] })[0]?.peers).toEqual([{ kind: 'selector', selector: { requirements } }]);
});

test('ports: TCP if nothing is said, every port of a protocol, a range, names', () => {
  const ports = [{ port: 80 }, { protocol: 'TCP' }, { port: 90, endPort: 99 }, { port: 'http' }, { port: 'dns', protocol: 'UDP' }];
  const [rule] = rulesOf({ ingress: [{ ports }] });
  expect(rule?.ports).toEqual([
    { protocol: 6, firstPort: 80, lastPort: 80 },
    { protocol: 6, firstPort: 0, lastPort: 0 },
    { protocol: 6, firstPort: 90, lastPort: 99 },
    { protocol: 6, name: 'http' },
    { protocol: 17, name: 'dns' },
  ]);
});

const blocks: [what: string, ipBlock: object, peer: object][] = [
  ['a block', { cidr: '10.1.2.3/8' }, { kind: 'cidr', cidr: '10.0.0.0/8', scope: 'any' }],
  [
    'a block with exceptions',
    { cidr: '2001:db8::/32', except: ['2001:DB8:1::/48'] },
    { kind: 'cidr', cidr: '2001:db8::/32', scope: 'any', except: ['2001:db8:1::/48'] },
  ],
  ['no exceptions', { cidr: '0.0.0.0/0', except: [] }, { kind: 'cidr', cidr: '0.0.0.0/0', scope: 'any' }],
];
test.each(blocks)('%s means whoever has the address', (_, ipBlock, peer) => {
  expect(rulesOf({ egress: [{ to: [{ ipBlock }] }] }).at(-1)?.peers).toEqual([peer]);
});

test('a peer by the labels of its pod stays in the own namespace, whatever the labels say', () => {
  const [rule] = rulesOf({ ingress: [{ from: [{ podSelector: { matchLabels: { 'io.kubernetes.pod.namespace': 'other' } } }] }] });
  expect(rule?.peers).toEqual([{ kind: 'selector', selector: { requirements: [namespaceIs('In', 'other'), namespaceIs('In', 'ns')] } }]);
});

test.each([null, undefined])('the pod selector %s means every workload, as in the API', (podSelector) => {
  expect(rulesOf({ podSelector })[0]?.subject).toEqual({ requirements: [namespaceIs('In', 'ns')] });
});

describe('refused', () => {
  const block = (ipBlock: object) => ({ ingress: [{ from: [{ ipBlock }] }] });
  const blockPath = 'spec.ingress[0].from[0].ipBlock';
  const rows: [spec: object, problems: string[]][] = [
    [{ ingress: [{ from: [{}] }] }, ['missing spec.ingress[0].from[0]']],
    [
      { ingress: [{ from: [{ ipBlock: {}, podSelector: {} }] }] },
      ['missing spec.ingress[0].from[0].ipBlock', 'conflict spec.ingress[0].from[0]'],
    ],
    [block({ cidr: '10.0.0.0' }), [`invalid-value ${blockPath}.cidr`]],
    [block({ cidr: '10.0.0.0/33' }), [`invalid-value ${blockPath}.cidr`]],
    [block({ cidr: '10.0.0.0/8', except: ['11.0.0.0/16'] }), [`invalid-value ${blockPath}.except[0]`]],
    [block({ cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] }), [`invalid-value ${blockPath}.except[0]`]],
    [
      block({ cidr: '0.0.0.0/0', except: ['::/1', '10.1.1.1'] }),
      [`invalid-value ${blockPath}.except[1]`, `invalid-value ${blockPath}.except[0]`],
    ],
    [{ podSelector: { matchLabels: { 'reserved:host': '' } } }, ['invalid-value spec.podSelector']],
    [{ podSelector: { matchLabels: { 'k8s:app': 'a' } } }, ['invalid-value spec.podSelector']],
    [
      { ingress: [{ from: [{ namespaceSelector: { matchExpressions: [{ key: 'any:team', operator: 'Exists' }] } }] }] },
      ['invalid-value spec.ingress[0].from[0].namespaceSelector'],
    ],
    [{ ingress: [{ to: [] }] }, ['unknown-field spec.ingress[0].to']],
    [{ ingress: [{ ports: [{ port: '80' }] }] }, ['invalid-value spec.ingress[0].ports[0].port']],
    [{ ingress: [{ ports: [{ port: 'HTTP' }] }] }, ['invalid-value spec.ingress[0].ports[0].port']],
    [{ ingress: [{ ports: [{ port: 'a--b' }] }] }, ['invalid-value spec.ingress[0].ports[0].port']],
    [{ ingress: [{ ports: [{ port: 'sixteen-letters1' }] }] }, ['invalid-value spec.ingress[0].ports[0].port']],
    [{ ingress: [{ ports: [{ port: 'http', endPort: 90 }] }] }, ['conflict spec.ingress[0].ports[0].endPort']],
    [{ ingress: [{ ports: [{ port: 0 }] }] }, ['invalid-value spec.ingress[0].ports[0].port']],
    [{ ingress: [{ ports: [{ endPort: 9 }] }] }, ['missing spec.ingress[0].ports[0]']],
    [{ ingress: [{ ports: [{ port: 9, endPort: 8 }] }] }, ['invalid-value spec.ingress[0].ports[0].endPort']],
    [{ ingress: [{ ports: [{ port: 53, protocol: 'ANY' }] }] }, ['invalid-value spec.ingress[0].ports[0].protocol']],
    [{ policyTypes: ['ingress'] }, ['invalid-value spec.policyTypes[0]']],
  ];
  test.each(rows)('%j', (spec, expected) => {
    const { problems } = parsePolicies([{ text: networkPolicyText(spec) }], { capabilities: wholeLanguage });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  const gaps: [spec: object, path: string][] = [
    [block({ cidr: '10.0.0.0/8' }), blockPath],
    [{ ingress: [{ ports: [{ port: 'http' }] }] }, 'spec.ingress[0].ports[0].port'],
    [{ ingress: [{ ports: [{ port: 53, protocol: 'UDP' }] }] }, 'spec.ingress[0].ports[0].protocol'],
  ];
  test.each(gaps)('where the datapath does not enforce it: %j', (spec, path) => {
    const nothing = { features: [], protocols: [6], entities: [] };
    const { problems } = parsePolicies([{ text: networkPolicyText(spec) }], { capabilities: nothing });
    expect(problems.map((problem) => `${problem.code} ${problem.path}`)).toEqual([`unsupported ${path}`]);
  });
});
