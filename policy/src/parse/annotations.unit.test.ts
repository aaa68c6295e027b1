// Annotations of our own on policies of other languages: what they set, and what they cannot.
import { describe, expect, test } from 'vitest';
import { wholeLanguage } from '../capabilities.ts';
import { type ParseOptions, parsePolicies } from '../parse.ts';
import { policyPriorityStep } from './ordered-rules.ts';

const own = (annotations: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`ringfence.io/${name}`, value]));
const ciliumText = (annotations: Record<string, unknown>) =>
  JSON.stringify({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: { name: 'p', namespace: 'ns', annotations },
    spec: { endpointSelector: {}, ingress: [{ fromEndpoints: [{}] }], egressDeny: [{ toEndpoints: [{}] }] },
  });
const adminText = (annotations: Record<string, unknown>) =>
  JSON.stringify({
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    kind: 'AdminNetworkPolicy',
    metadata: { name: 'p', annotations },
    spec: { priority: 1, subject: { namespaces: {} }, ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }] },
  });
const networkPolicyText = (annotations: Record<string, unknown>) =>
  JSON.stringify({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p', namespace: 'ns', annotations },
    spec: { podSelector: {} },
  });
const parse = (text: string, options: ParseOptions = { capabilities: wholeLanguage }) => parsePolicies([{ text }], options);
const brief = (text: string, options?: ParseOptions) => parse(text, options).problems.map(({ code, path }) => `${code} ${path}`);

const settings: [annotations: Record<string, string>, expected: object][] = [
  [{ tier: 'baseline' }, { tier: 'baseline', mode: 'enforce', defaultDeny: false }],
  [{ priority: '12' }, { tier: 'normal', priority: 12 * policyPriorityStep }],
  [{ mode: 'audit' }, { mode: 'audit' }],
  [{ 'keep-established': 'true' }, { keepEstablished: true }],
  [{ expires: '2030-01-31T18:00:00+01:00' }, { expiresUnixMs: Date.UTC(2030, 0, 31, 17) }],
];
test.each(settings)('%j holds for every rule of the policy', (annotations, expected) => {
  for (const text of [ciliumText(own(annotations)), networkPolicyText(own(annotations))]) {
    expect(brief(text)).toEqual([]);
    const written = parse(text).policies[0]?.rules.filter(({ id }) => !id.endsWith('.defaultDeny')) ?? [];
    for (const rule of written) expect(rule).toMatchObject(expected);
  }
});

test('annotations of others mean nothing', () => {
  expect(brief(ciliumText({ 'example.org/tier': 'x', 'ringfence.io.example/mode': 'y' }))).toEqual([]);
});

test('a policy of ordered rules keeps its order', () => {
  const { policies } = parse(adminText(own({ mode: 'shadow' })));
  expect(policies[0]?.rules).toMatchObject([{ mode: 'shadow', tier: 'admin', priority: policyPriorityStep }]);
});

test('tests are YAML within the annotation', () => {
  const tests = '- {from: {labels: {app: a}}, to: {labels: {app: b}, namespace: other}, port: 80, expect: deny}';
  const { policies, problems } = parse(ciliumText(own({ tests })));
  expect(problems).toEqual([]);
  expect(policies[0]?.tests).toEqual([
    {
      id: 'ns/p/tests[0]',
      from: { kind: 'endpoint', labels: ['k8s:app=a', 'k8s:io.kubernetes.pod.namespace=ns'] },
      to: { kind: 'endpoint', labels: ['k8s:app=b', 'k8s:io.kubernetes.pod.namespace=other'] },
      protocol: 6,
      port: 80,
      expect: 'deny',
    },
  ]);
});

describe('refused', () => {
  const at = (name: string) => `metadata.annotations["ringfence.io/${name}"]`;
  const rows: [text: string, problems: string[]][] = [
    [ciliumText(own({ teir: 'admin' })), [`unknown-field ${at('teir')}`]],
    [ciliumText(own({ tier: 'Admin' })), [`invalid-value ${at('tier')}`]],
    [ciliumText(own({ priority: '1001' })), [`invalid-value ${at('priority')}`]],
    [ciliumText(own({ priority: '1.5' })), [`wrong-type ${at('priority')}`]],
    [ciliumText(own({ priority: 'high' })), [`wrong-type ${at('priority')}`]],
    [ciliumText(own({ mode: 'dry-run' })), [`invalid-value ${at('mode')}`]],
    [ciliumText(own({ 'keep-established': 'yes' })), [`wrong-type ${at('keep-established')}`]],
    [ciliumText(own({ 'keep-established': true })), [`wrong-type ${at('keep-established')}`]],
    [ciliumText(own({ expires: 'tomorrow' })), [`invalid-value ${at('expires')}`]],
    [ciliumText(own({ expires: '2030-02-30T00:00:00Z' })), [`invalid-value ${at('expires')}`]],
    [ciliumText(own({ expires: '2030-01-31 18:00' })), [`invalid-value ${at('expires')}`]],
    [ciliumText(own({ tests: 'a: [' })), [`not-yaml ${at('tests')}`]],
    [ciliumText(own({ tests: '' })), [`invalid-value ${at('tests')}`]],
    [ciliumText(own({ tests: '- {port: 80}' })), ['from', 'to', 'expect'].map(() => `missing ${at('tests')}[0]`)],
    [adminText(own({ tier: 'baseline', priority: '3' })), [`unsupported ${at('tier')}`, `unsupported ${at('priority')}`]],
  ];
  test.each(rows)('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test('a near miss is named', () => {
    expect(parse(ciliumText(own({ teir: 'admin' }))).problems[0]?.hint).toBe('did you mean "ringfence.io/tier"?');
  });

  const gaps: [annotations: Record<string, string>, problems: string[]][] = [
    [{ mode: 'audit' }, [`unsupported ${at('mode')}`]],
    [{ mode: 'shadow' }, [`unsupported ${at('mode')}`]],
    [{ mode: 'off' }, []],
    [{ mode: 'enforce' }, []],
    [{ 'keep-established': 'true' }, [`unsupported ${at('keep-established')}`]],
    [{ 'keep-established': 'false' }, []],
    [{ expires: '2030-01-31T18:00:00Z' }, [`unsupported ${at('expires')}`]],
  ];
  test.each(gaps)('or not, where the datapath enforces none of it: %j', (annotations, expected) => {
    expect(brief(ciliumText(own(annotations)), { capabilities: { features: [] } })).toEqual(expected);
  });
});
