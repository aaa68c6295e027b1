// CiliumCIDRGroup: what it defines, and what it cannot say.
import { expect, test } from 'vitest';
import { wholeLanguage } from '../capabilities.ts';
import { type ParseOptions, parsePolicies } from '../parse.ts';

const groupText = (spec: object, metadata: object = {}, apiVersion = 'cilium.io/v2') =>
  JSON.stringify({ apiVersion, kind: 'CiliumCIDRGroup', metadata: { name: 'g', ...metadata }, spec });
const parse = (text: string, options: ParseOptions = { capabilities: wholeLanguage }) => parsePolicies([{ text }], options);
const blocks = { externalCIDRs: ['10.1.2.3/8', '192.0.2.1', '2001:DB8::/32', '10.0.0.0/8'] };

test.each(['cilium.io/v2', 'cilium.io/v2alpha1'])('%s: a group with its labels and canonical blocks, each once', (apiVersion) => {
  const { policies, problems } = parse(groupText(blocks, { labels: { team: 'x', area: 'y' } }, apiVersion));
  expect(problems).toEqual([]);
  expect(policies).toMatchObject([
    {
      policyId: '@cluster/cidrgroup:g',
      kind: 'CiliumCIDRGroup',
      namespace: '',
      rules: [],
      tests: [],
      cidrGroup: { name: 'g', labels: ['k8s:area=y', 'k8s:team=x'], cidrs: ['10.0.0.0/8', '192.0.2.1/32', '2001:db8::/32'] },
    },
  ]);
});

const rows: [what: string, text: string, problems: string[]][] = [
  ['no list', groupText({}), ['missing spec']],
  ['no block', groupText({ externalCIDRs: ['one.example'] }), ['invalid-value spec.externalCIDRs[0]']],
  ['a namespace', groupText(blocks, { namespace: 'n' }), ['unknown-field metadata.namespace']],
  ['another version', groupText(blocks, {}, 'cilium.io/v1'), ['unsupported apiVersion']],
  [
    'a setting of rules',
    groupText(blocks, { annotations: { 'ringfence.io/mode': 'off' } }),
    ['unsupported metadata.annotations["ringfence.io/mode"]'],
  ],
];
test.each(rows)('refused: %s', (_, text, expected) => {
  expect(parse(text).problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
});

test('refused where groups are not enforced', () => {
  const { problems } = parse(groupText(blocks), { capabilities: { features: [] } });
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['unsupported spec.externalCIDRs']);
});
