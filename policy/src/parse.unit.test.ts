// What is refused, where, and with which words. That nothing at all makes the parser throw: parse-safety.unit.test.ts.
import { describe, expect, test } from 'vitest';
import { clusterwideText, policyText } from '../test/policy-text.ts';
import { type Problem, parsePolicies, textLimits } from './index.ts';

const problemsOf = (text: string): Problem[] => parsePolicies([{ text, origin: 'p.yaml' }]).problems;
const brief = (text: string) => problemsOf(text).map(({ code, path }) => `${code} ${path}`.trim());
const everybody = { matchLabels: {} };
const ingress = (rule: unknown) => policyText({ endpointSelector: {}, ingress: [rule] });
const port = (value: unknown) => ingress({ toPorts: [{ ports: [value] }] });
const portPath = 'spec.ingress[0].toPorts[0].ports[0]';

const rows: [what: string, text: string, problems: string[]][] = [
  ['an empty text', '', ['empty-document']],
  ['only white space', ' \n\n', ['empty-document']],
  ['only separators', '---\n---\n', ['empty-document']],
  ['only a comment', '# nothing\n', ['empty-document']],
  ['5 MB', policyText({ description: 'x'.repeat(5 * 1024 * 1024) }), ['too-large']],
  ['not YAML', 'a: [1, 2\nb: }', ['not-yaml', 'not-yaml']],
  ['a NUL byte', 'kind: \u0000', ['not-yaml']],
  ['an unknown tag', 'kind: !secret x', ['not-yaml']],
  ['a key that is a list', '? [a]\n: b\n', ['not-yaml', 'missing apiVersion', 'missing kind']],
  ['a word', 'hello', ['wrong-type']],
  ['a list', '[]', ['wrong-type']],
  ['nothing known', '{}', ['missing apiVersion', 'missing kind']],
  ['kind that is no string', '{apiVersion: cilium.io/v2, kind: 7}', ['wrong-type kind']],
  ['another kind', '{apiVersion: v1, kind: Pod}', ['unsupported kind']],
  ['a version of the past', policyText({}).replace('v2', 'v1'), ['unsupported apiVersion']],
  [
    'an alias bomb',
    `a: &a [x,x,x,x]\n${'bcdefghijk'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
    ['too-large d[0][0]'],
  ],
  ['an alias of itself', 'a: &a [*a]', [`too-large a${'[0]'.repeat(32)}`]],
  ['an alias of nothing', 'a: *b', ['not-yaml a', 'missing apiVersion', 'missing kind']],
  ['deep nesting', '['.repeat(5000) + ']'.repeat(5000), ['too-large']],
  ['nothing but commas', `[${','.repeat(900_000)}`, ['too-large']],
  ['a key twice', `${policyText({ endpointSelector: {}, ingress: [{}] }).slice(0, -1)},"kind":"Pod"}`, ['duplicate kind']],
  ['neither spec nor specs', '{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a}}', ['missing']],
  ['no name', policyText({ endpointSelector: {}, ingress: [{}] }).replace('"name":"p"', ''), ['missing metadata']],
  ['a bad name', policyText({ endpointSelector: {}, ingress: [{}] }, 'Not A Name'), ['invalid-value metadata.name']],
  ['a bad namespace', policyText({ endpointSelector: {}, ingress: [{}] }, 'p', 'a.b'), ['invalid-value metadata.namespace']],
  ['a prototype key', ingress(JSON.parse('{"__proto__": {"x": 1}, "toPorts": []}')), ['unknown-field spec.ingress[0].__proto__']],
  [
    'a prototype label',
    policyText({ endpointSelector: JSON.parse('{"matchLabels": {"__proto__": "a"}}'), ingress: [{}] }),
    ['invalid-value spec.endpointSelector.matchLabels.__proto__'],
  ],
  ['no selector', policyText({ ingress: [{}] }), ['missing spec']],
  ['no rules', policyText({ endpointSelector: {} }), ['missing spec']],
  ['only empty sections', policyText({ endpointSelector: {}, ingress: [], egressDeny: [] }), ['missing spec']],
  ['a node selector', clusterwideText({ nodeSelector: {}, ingress: [{}] }), ['unsupported spec.nodeSelector']],
  [
    'both selectors',
    clusterwideText({ endpointSelector: {}, nodeSelector: {}, ingress: [{}] }),
    ['unsupported spec.nodeSelector', 'conflict spec.nodeSelector'],
  ],
  [
    'a namespace on a clusterwide policy',
    clusterwideText({ endpointSelector: {}, ingress: [{}] }).replace('"p"', '"p","namespace":"x"'),
    ['unknown-field metadata.namespace'],
  ],
  ['a misspelt field', ingress({ fromEndpoint: [{}] }), ['unknown-field spec.ingress[0].fromEndpoint']],
  ['a field of egress in ingress', ingress({ toEndpoints: [{}] }), ['unknown-field spec.ingress[0].toEndpoints']],
  ['a null where a list belongs', ingress({ fromEndpoints: null }), ['wrong-type spec.ingress[0].fromEndpoints']],
  ['a mapping where a list belongs', ingress({ fromEndpoints: {} }), ['wrong-type spec.ingress[0].fromEndpoints']],
  [
    'a list as a label',
    policyText({ endpointSelector: { matchLabels: { a: ['b'] } }, ingress: [{}] }),
    ['wrong-type spec.endpointSelector.matchLabels.a'],
  ],
  [
    'a number as a label',
    policyText({ endpointSelector: { matchLabels: { a: 1 } }, ingress: [{}] }),
    ['wrong-type spec.endpointSelector.matchLabels.a'],
  ],
  [
    'a bad label value',
    policyText({ endpointSelector: { matchLabels: { 'k8s:a': 'b c' } }, ingress: [{}] }),
    ['invalid-value spec.endpointSelector.matchLabels["k8s:a"]'],
  ],
  [
    'a bad label key',
    policyText({ endpointSelector: { matchLabels: { 'a b': 'c' } }, ingress: [{}] }),
    ['invalid-value spec.endpointSelector.matchLabels["a b"]'],
  ],
  [
    'a source that names addresses',
    ingress({ fromEndpoints: [{ matchLabels: { 'cidr:10.0.0.0': '' } }] }),
    ['invalid-value spec.ingress[0].fromEndpoints[0].matchLabels["cidr:10.0.0.0"]'],
  ],
  [
    'In without values',
    ingress({ fromEndpoints: [{ matchExpressions: [{ key: 'a', operator: 'In' }] }] }),
    ['missing spec.ingress[0].fromEndpoints[0].matchExpressions[0]'],
  ],
  [
    'In with no values',
    ingress({ fromEndpoints: [{ matchExpressions: [{ key: 'a', operator: 'NotIn', values: [] }] }] }),
    ['invalid-value spec.ingress[0].fromEndpoints[0].matchExpressions[0].values'],
  ],
  [
    'Exists with values',
    ingress({ fromEndpoints: [{ matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] }] }),
    ['conflict spec.ingress[0].fromEndpoints[0].matchExpressions[0].values'],
  ],
  [
    'an unknown operator',
    ingress({ fromEndpoints: [{ matchExpressions: [{ key: 'a', operator: 'Gt', values: ['1'] }] }] }),
    ['invalid-value spec.ingress[0].fromEndpoints[0].matchExpressions[0].operator'],
  ],
  [
    'a subject in another namespace',
    policyText({ endpointSelector: { matchLabels: { 'io.kubernetes.pod.namespace': 'other' } }, ingress: [{}] }),
    ['conflict spec.endpointSelector'],
  ],
  ['two fields of peers', ingress({ fromEndpoints: [{}], fromCIDR: ['10.0.0.0/8'] }), ['conflict spec.ingress[0]']],
  [
    'two fields of peers, one of them not supported',
    policyText({ endpointSelector: {}, egress: [{ toFQDNs: [{ matchName: 'a.b' }], toCIDR: ['10.0.0.0/8'] }] }),
    ['unsupported spec.egress[0].toFQDNs', 'conflict spec.egress[0]'],
  ],
  ['a bad CIDR', ingress({ fromCIDR: ['10.0.0.0/33'] }), ['invalid-value spec.ingress[0].fromCIDR[0]']],
  ['a CIDR that is a number', ingress({ fromCIDR: [10] }), ['wrong-type spec.ingress[0].fromCIDR[0]']],
  ['a block without a length', ingress({ fromCIDRSet: [{ cidr: '10.0.0.0' }] }), ['invalid-value spec.ingress[0].fromCIDRSet[0].cidr']],
  [
    'an exception outside its block',
    ingress({ fromCIDRSet: [{ cidr: '10.0.0.0/8', except: ['11.0.0.0/16'] }] }),
    ['invalid-value spec.ingress[0].fromCIDRSet[0].except[0]'],
  ],
  [
    'an exception of the other family',
    ingress({ fromCIDRSet: [{ cidr: '0.0.0.0/0', except: ['2001:db8::/32'] }] }),
    ['invalid-value spec.ingress[0].fromCIDRSet[0].except[0]'],
  ],
  ['an unknown entity', ingress({ fromEntities: ['internet'] }), ['invalid-value spec.ingress[0].fromEntities[0]']],
  ['an entity that nothing here is', ingress({ fromEntities: ['kube-apiserver'] }), ['unsupported spec.ingress[0].fromEntities[0]']],
  ['port 70000', port({ port: 70_000, protocol: 'TCP' }), [`invalid-value ${portPath}.port`]],
  ['port "70000"', port({ port: '70000', protocol: 'TCP' }), [`invalid-value ${portPath}.port`]],
  ['port -1', port({ port: -1, protocol: 'TCP' }), [`invalid-value ${portPath}.port`]],
  ['port 80.5', port({ port: 80.5, protocol: 'TCP' }), [`invalid-value ${portPath}.port`]],
  ['port "80.5"', port({ port: '80.5', protocol: 'TCP' }), [`invalid-value ${portPath}.port`]],
  ['port "080"', port({ port: '080', protocol: 'TCP' }), [`invalid-value ${portPath}.port`]],
  ['a huge port', `${port({ port: 'X', protocol: 'TCP' }).replace('"X"', '1e999')}`, [`invalid-value ${portPath}.port`]],
  ['port true', port({ port: true, protocol: 'TCP' }), [`wrong-type ${portPath}.port`]],
  ['a named port', port({ port: 'http', protocol: 'TCP' }), [`unsupported ${portPath}.port`]],
  ['no port', port({ protocol: 'TCP' }), [`missing ${portPath}`]],
  ['a range that ends before it begins', port({ port: '80', endPort: 79, protocol: 'TCP' }), [`invalid-value ${portPath}.endPort`]],
  ['SCTP', port({ port: '53', protocol: 'SCTP' }), [`unsupported ${portPath}.protocol`]],
  ['VRRP', port({ protocol: 'VRRP' }), [`unsupported ${portPath}.protocol`]],
  ['an unknown protocol', port({ port: '53', protocol: 'TCP2' }), [`invalid-value ${portPath}.protocol`]],
  [
    '41 ports',
    ingress({ toPorts: [{ ports: Array.from({ length: 41 }, (_, i) => ({ port: i + 1, protocol: 'TCP' })) }] }),
    ['too-large spec.ingress[0].toPorts[0].ports'],
  ],
  ['ports left out', ingress({ toPorts: [{}] }), ['missing spec.ingress[0].toPorts[0]']],
  [
    'rules above TCP',
    ingress({ toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }], rules: { http: [{}] } }] }),
    ['unsupported spec.ingress[0].toPorts[0].rules'],
  ],
  [
    'rules above TCP in a deny',
    policyText({ endpointSelector: {}, ingressDeny: [{ toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }], rules: { http: [{}] } }] }] }),
    ['unknown-field spec.ingressDeny[0].toPorts[0].rules'],
  ],
  [
    'default deny that is a word',
    policyText({ endpointSelector: {}, ingress: [{}], enableDefaultDeny: { ingress: 'yes' } }),
    ['wrong-type spec.enableDefaultDeny.ingress'],
  ],
  [
    'everything at once',
    policyText({
      endpointSelector: everybody,
      ingress: [{ fromEndpoint: [], toPorts: [{ ports: [{ port: 70_000, protocol: 'TCP' }] }] }],
      egres: [],
    }),
    ['unknown-field spec.ingress[0].fromEndpoint', `invalid-value ${portPath}.port`, 'unknown-field spec.egres'],
  ],
];
test.each(rows)('%s is refused', (_, text, problems) => {
  expect(brief(text)).toEqual(problems);
});

test('a problem says where, what it found, what it expected and the nearest name', () => {
  const text =
    'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata:\n  name: rule1\nspec:\n  endpointSelectr: {}\n  ingress:\n  - toPorts:\n    - ports:\n      - port: "http "\n        protocol: TCP\n';
  expect(problemsOf(text)).toEqual([
    expect.objectContaining({
      code: 'unknown-field',
      path: 'spec.endpointSelectr',
      line: 6,
      column: 3,
      value: 'endpointSelectr',
      hint: 'did you mean "endpointSelector"?',
      origin: 'p.yaml',
      policy: 'default/rule1',
      document: 0,
    }),
    expect.objectContaining({
      code: 'invalid-value',
      path: `${portPath}.port`,
      line: 10,
      column: 15,
      value: '"http "',
      expected: 'a port number from 0 to 65535, or the name of a port',
    }),
    expect.objectContaining({ code: 'missing', path: 'spec' }),
  ]);
});

test('a text that is too large is refused with the figure', () => {
  const [problem] = problemsOf('x'.repeat(textLimits.bytes + 1));
  expect(problem).toMatchObject({
    code: 'too-large',
    value: `${textLimits.bytes + 1} bytes`,
    expected: `at most ${textLimits.bytes} bytes in one text`,
  });
});

test('an empty namespace is the default one', () => {
  const { policies } = parsePolicies([{ text: policyText({ endpointSelector: {}, ingress: [{}] }, 'p', '') }]);
  expect(policies.map(({ policyId, namespace }) => [policyId, namespace])).toEqual([['default/p', 'default']]);
});

describe('several documents', () => {
  const good = policyText({ endpointSelector: {}, ingress: [{}] }, 'good');
  const bad = policyText({ endpointSelector: {}, ingress: {} }, 'bad');

  test('each problem names its document, counted over all texts', () => {
    const { policies, problems } = parsePolicies([{ text: `${good}\n---\n${bad}` }, { text: bad, origin: 'b.yaml' }]);
    expect(policies.map(({ policyId }) => policyId)).toEqual(['default/good']);
    expect(problems.map(({ document, policy, origin }) => [document, policy, origin])).toEqual([
      [1, 'default/bad', undefined],
      [2, 'default/bad', 'b.yaml'],
    ]);
  });

  test('a name twice is refused; the same name in another namespace or kind is another policy', () => {
    const elsewhere = policyText({ endpointSelector: {}, ingress: [{}] }, 'good', 'other');
    const clusterwide = clusterwideText({ endpointSelector: {}, ingress: [{}] }, 'good');
    const { policies, problems } = parsePolicies([good, elsewhere, clusterwide, good].map((text) => ({ text })));
    expect(policies.map(({ policyId }) => policyId)).toEqual(['default/good', 'other/good', '@cluster/good']);
    expect(problems).toEqual([expect.objectContaining({ code: 'duplicate', document: 3, path: 'metadata.name' })]);
  });

  test('a policy keeps its own source and no other', () => {
    const { policies } = parsePolicies([
      { text: `# first\n${good}\n---\n${policyText({ endpointSelector: {}, ingress: [{}] }, 'second')}\n` },
    ]);
    expect(policies.map(({ source }) => source.includes('"second"'))).toEqual([false, true]);
    expect(parsePolicies([{ text: policies[0]?.source ?? '' }]).policies[0]?.rules).toEqual(policies[0]?.rules);
  });

  test('more rules than a commit holds are refused', () => {
    const spec = { endpointSelector: {}, ingress: Array.from({ length: 9000 }, () => ({})) };
    const texts = Array.from({ length: 8 }, (_, index) => ({ text: policyText(spec, `p${index}`) }));
    expect(parsePolicies(texts).problems).toEqual([
      expect.objectContaining({ code: 'too-large', value: '72000 rules so far', document: 7 }),
    ]);
  });
});
