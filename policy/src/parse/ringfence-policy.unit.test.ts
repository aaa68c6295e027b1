// Policy and ClusterPolicy: settings for all rules and for one, and that every field of Cilium's rules is theirs too.
import { describe, expect, test } from 'vitest';
import { wholeLanguage } from '../capabilities.ts';
import { type ParseOptions, parsePolicies } from '../parse.ts';
import { ruleFields, sectionRules } from './cilium-schema.ts';
import { policyKinds } from './kinds.ts';
import { policyPriorityStep } from './ordered-rules.ts';
import type { Shape } from './shape.ts';

const policyText = (spec: object, metadata: object = { namespace: 'ns' }) =>
  JSON.stringify({
    apiVersion: 'ringfence.io/v1',
    kind: 'Policy',
    metadata: { name: 'p', ...metadata },
    spec: { endpointSelector: {}, ...spec },
  });
const clusterText = (spec: object) =>
  JSON.stringify({ apiVersion: 'ringfence.io/v1', kind: 'ClusterPolicy', metadata: { name: 'p' }, spec });
const parse = (text: string, options: ParseOptions = { capabilities: wholeLanguage }) => parsePolicies([{ text }], options);
const policyOf = (text: string) => {
  const { policies, problems } = parse(text);
  expect(problems).toEqual([]);
  return policies[0];
};
const rule = { fromEndpoints: [{}] };

test('ids are apart from those of other kinds', () => {
  expect(policyOf(policyText({ ingress: [rule] }))).toMatchObject({ policyId: 'ns/policy:p', kind: 'Policy', namespace: 'ns', name: 'p' });
  expect(policyOf(policyText({ ingress: [rule] }, {}))).toMatchObject({ policyId: 'default/policy:p' });
  const cluster = policyOf(clusterText({ endpointSelector: {}, ingress: [rule] }));
  expect(cluster).toMatchObject({ policyId: '@cluster/policy:p', kind: 'ClusterPolicy', namespace: '' });
  expect(cluster?.rules.map(({ id }) => id)).toEqual(['@cluster/policy:p/ingress[0]']);
});

test('without settings a rule is what it is in a CiliumNetworkPolicy', () => {
  const ours = policyOf(policyText({ ingress: [rule], egressDeny: [{ toEntities: ['world'] }], enableDefaultDeny: { egress: false } }));
  const theirs = policyOf(
    policyText({ ingress: [rule], egressDeny: [{ toEntities: ['world'] }], enableDefaultDeny: { egress: false } })
      .replace('ringfence.io/v1', 'cilium.io/v2')
      .replace('"Policy"', '"CiliumNetworkPolicy"'),
  );
  const withoutIds = (policy: typeof ours) => policy?.rules.map(({ id: _, ...others }) => others);
  expect(withoutIds(ours)).toEqual(withoutIds(theirs));
});

const rows: [what: string, spec: object, expected: object[]][] = [
  [
    'settings of the spec hold for every rule',
    { tier: 'admin', priority: 2, mode: 'audit', keepEstablished: true, expires: '2030-01-01T00:00:00Z', ingress: [rule, rule] },
    Array.from({ length: 2 }, () => ({
      tier: 'admin',
      priority: 2 * policyPriorityStep,
      mode: 'audit',
      keepEstablished: true,
      expiresUnixMs: Date.UTC(2030, 0, 1),
    })),
  ],
  [
    "a rule's own win, one by one",
    { priority: 2, mode: 'audit', ingress: [{ ...rule, mode: 'enforce' }, rule], egressDeny: [{ toEntities: ['world'], priority: 1 }] },
    [
      { mode: 'enforce', priority: 2 * policyPriorityStep },
      { mode: 'audit', priority: 2 * policyPriorityStep },
      { mode: 'audit', priority: policyPriorityStep },
    ],
  ],
  [
    'default deny without rules has the settings of the spec',
    { mode: 'shadow', ingress: [rule], enableDefaultDeny: { egress: true } },
    [{ mode: 'shadow' }, { mode: 'shadow', direction: 'egress', peers: [], defaultDeny: true }],
  ],
  [
    'in the baseline, default deny is the last word of the baseline',
    { ingress: [{ ...rule, tier: 'baseline' }, rule, { ...rule, tier: 'baseline' }] },
    [
      { tier: 'baseline', verdict: 'allow', defaultDeny: false },
      { tier: 'normal', defaultDeny: true },
      { tier: 'baseline', verdict: 'allow', defaultDeny: false },
      {
        id: 'ns/policy:p/ingress[0].defaultDeny',
        tier: 'baseline',
        verdict: 'deny',
        priority: 0xff_ffff,
        peers: undefined,
        defaultDeny: false,
      },
    ],
  ],
];
test.each(rows)('%s', (_, spec, expected) => {
  const rules = policyOf(policyText(spec))?.rules;
  expect(rules).toMatchObject(expected);
  expect(rules).toHaveLength(expected.length);
});

test('tests', () => {
  const tests = [{ name: 'web', from: { entity: 'world' }, to: { labels: { app: 'web' } }, port: 443, expect: 'allow' }];
  expect(policyOf(policyText({ ingress: [rule], tests }))?.tests).toMatchObject([{ id: 'ns/policy:p/tests[0]', name: 'web' }]);
  // A clusterwide policy has no namespace to give.
  const cluster = policyOf(clusterText({ endpointSelector: {}, ingress: [rule], tests }));
  expect(cluster?.tests[0]?.to).toEqual({ kind: 'endpoint', labels: ['k8s:app=web'] });
});

test('every field of Cilium is a field of ours, and the settings besides', () => {
  const settings = ['expires', 'keepEstablished', 'mode', 'priority', 'tier'];
  const spec = fieldOf(policyKinds.get('Policy')?.shape, 'spec');
  expect(namesOf(spec)).toEqual([...Object.keys(ruleFields), ...settings, 'tests'].sort());
  for (const [name, { shape }] of Object.entries(sectionRules)) {
    const section = fieldOf(spec, name);
    expect(namesOf(section?.type === 'list' ? section.items : undefined)).toEqual([...namesOf(shape), ...settings].sort());
  }
});

function fieldOf(shape: Shape | undefined, name: string): Shape | undefined {
  const field = shape?.type === 'object' ? shape.fields[name] : undefined;
  return field === 'unsupported' ? undefined : field;
}

function namesOf(shape: Shape | undefined): string[] {
  return shape?.type === 'object' ? Object.keys(shape.fields).sort() : [];
}

describe('refused', () => {
  const refused: [text: string, problems: string[]][] = [
    [policyText({ ingress: [{ ...rule, mod: 'audit' }] }), ['unknown-field spec.ingress[0].mod']],
    [policyText({ ingress: [{ ...rule, fromEndpoint: [] }] }), ['unknown-field spec.ingress[0].fromEndpoint']],
    [
      policyText({ ingress: [{ ...rule, tier: 'top', priority: -1 }] }),
      ['invalid-value spec.ingress[0].tier', 'invalid-value spec.ingress[0].priority'],
    ],
    [policyText({ ingress: [null, 'x', rule] }), ['wrong-type spec.ingress[0]', 'wrong-type spec.ingress[1]']],
    [policyText({ tier: 'admin' }), ['missing spec']],
    [policyText({ keepEstablished: 'true', ingress: [rule] }), ['wrong-type spec.keepEstablished']],
    [policyText({ tests: {}, ingress: [rule] }), ['wrong-type spec.tests']],
    [
      policyText({ ingress: [rule] }, { annotations: { 'ringfence.io/tier': 'admin', 'example.org/a': 'b' } }),
      ['unsupported metadata.annotations["ringfence.io/tier"]'],
    ],
    [policyText({ endpointSelector: undefined, nodeSelector: {}, ingress: [rule] }), ['conflict spec.nodeSelector']],
    [clusterText({ ingress: [rule] }), ['missing spec']],
    [policyText({}).replace('"spec"', '"specs"'), ['unknown-field specs', 'missing']],
  ];
  test.each(refused)('%s', (text, expected) => {
    expect(parse(text).problems.map(({ code, path }) => `${code} ${path}`.trim())).toEqual(expected);
  });

  test('the nearest name is one of either table', () => {
    const { problems } = parse(policyText({ ingress: [{ fromEndpoint: [], keepEstablishd: true }] }));
    expect(problems.map(({ hint }) => hint)).toEqual(['did you mean "fromEndpoints"?', 'did you mean "keepEstablished"?']);
  });

  test('where the datapath enforces none of it', () => {
    const text = policyText({ mode: 'audit', ingress: [{ ...rule, expires: '2030-01-01T00:00:00Z', keepEstablished: true }] });
    const { problems } = parse(text, { capabilities: { features: [] } });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unsupported spec.mode',
      'unsupported spec.ingress[0].expires',
      'unsupported spec.ingress[0].keepEstablished',
    ]);
  });
});
