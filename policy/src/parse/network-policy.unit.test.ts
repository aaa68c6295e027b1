// Kubernetes NetworkPolicy: what is written, and the rules that it becomes.
import { describe, expect, test } from 'vitest';
import { admit } from '../../test/policy-text.ts';
import { parsePolicies } from '../parse.ts';

const networkPolicyText = (spec: object) =>
  JSON.stringify({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p', namespace: 'ns' },
    spec: { podSelector: {}, ...spec },
  });
const rulesOf = (spec: object) => admit([networkPolicyText(spec)]);
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

test('ports: TCP if nothing is said, every port of a protocol, a range', () => {
  const [rule] = rulesOf({ ingress: [{ ports: [{ port: 80 }, { protocol: 'TCP' }, { port: 90, endPort: 99 }] }] });
  expect(rule?.ports).toEqual([
    { protocol: 6, firstPort: 80, lastPort: 80 },
    { protocol: 6, firstPort: 0, lastPort: 0 },
    { protocol: 6, firstPort: 90, lastPort: 99 },
  ]);
});

describe('refused', () => {
  const rows: [spec: object, problems: string[]][] = [
    [{ ingress: [{ from: [{}] }] }, ['missing spec.ingress[0].from[0]']],
    [{ ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] }, ['unsupported spec.ingress[0].from[0].ipBlock']],
    [
      { ingress: [{ from: [{ ipBlock: {}, podSelector: {} }] }] },
      ['unsupported spec.ingress[0].from[0].ipBlock', 'conflict spec.ingress[0].from[0]'],
    ],
    [{ ingress: [{ to: [] }] }, ['unknown-field spec.ingress[0].to']],
    [{ ingress: [{ ports: [{ port: '80' }] }] }, ['invalid-value spec.ingress[0].ports[0].port']],
    [{ ingress: [{ ports: [{ port: 'http' }] }] }, ['unsupported spec.ingress[0].ports[0].port']],
    [{ ingress: [{ ports: [{ port: 0 }] }] }, ['invalid-value spec.ingress[0].ports[0].port']],
    [{ ingress: [{ ports: [{ endPort: 9 }] }] }, ['missing spec.ingress[0].ports[0]']],
    [{ ingress: [{ ports: [{ port: 9, endPort: 8 }] }] }, ['invalid-value spec.ingress[0].ports[0].endPort']],
    [{ ingress: [{ ports: [{ port: 53, protocol: 'UDP' }] }] }, ['unsupported spec.ingress[0].ports[0].protocol']],
    [{ ingress: [{ ports: [{ port: 53, protocol: 'ANY' }] }] }, ['invalid-value spec.ingress[0].ports[0].protocol']],
    [{ policyTypes: ['Ingress'], egress: [{}] }, ['conflict spec.egress']],
    [{ policyTypes: ['ingress'] }, ['invalid-value spec.policyTypes[0]']],
  ];
  test.each(rows)('%j', (spec, expected) => {
    const { problems } = parsePolicies([{ text: networkPolicyText(spec) }]);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});
