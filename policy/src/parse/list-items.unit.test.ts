// Lists of objects, as a cluster prints them: every item is a document of its own.
import { expect, test } from 'vitest';
import { policyText } from '../../test/policy-text.ts';
import { parsePolicies } from '../index.ts';

const item = (name: string, spec: unknown = { endpointSelector: {}, ingress: [{}] }): object => JSON.parse(policyText(spec, name));
const listOf = (...items: unknown[]) => JSON.stringify({ apiVersion: 'v1', kind: 'List', metadata: { resourceVersion: '' }, items });
const brief = (text: string) => parsePolicies([{ text }]).problems.map(({ document, code, path }) => `${document} ${code} ${path}`.trim());

test('each item is a policy, and its source alone says the same', () => {
  const { policies, problems } = parsePolicies([{ text: listOf(item('a'), item('b')) }]);
  expect([policies.map(({ policyId }) => policyId), problems]).toEqual([['default/a', 'default/b'], []]);
  const again = parsePolicies(policies.map(({ source }) => ({ text: source })));
  expect([again.policies.map(({ rules }) => rules), again.problems]).toEqual([policies.map(({ rules }) => rules), []]);
});

test('anchors of the list are written out in the source of an item', () => {
  const [first, second] = [JSON.stringify(item('a')), JSON.stringify(item('b'))].map((each) => each.replace('"endpointSelector":{}', '@'));
  const text = `apiVersion: v1\nkind: List\nitems:\n- ${first?.replace('@', 'endpointSelector: &all {}')}\n- ${second?.replace('@', 'endpointSelector: *all ')}\n`;
  const { policies, problems } = parsePolicies([{ text }]);
  expect([problems, policies.map(({ source }) => source.includes('"endpointSelector":{}'))]).toEqual([[], [true, true]]);
});

test('a list of one kind says for its items what they are', () => {
  const { apiVersion, kind, ...bare } = JSON.parse(policyText({ endpointSelector: {}, ingress: [{}] }));
  const text = JSON.stringify({ apiVersion, kind: `${kind}List`, metadata: {}, items: [bare, item('b')] });
  const { policies, problems } = parsePolicies([{ text }]);
  expect([policies.map(({ policyId }) => policyId), problems]).toEqual([['default/p', 'default/b'], []]);
  expect(parsePolicies(policies.map(({ source }) => ({ text: source }))).problems).toEqual([]);
});

const rows: [what: string, text: string, problems: string[]][] = [
  [
    'a problem within an item',
    listOf(item('a'), item('b', { endpointSelector: {}, ingress: [{ to: [] }] })),
    ['1 unknown-field items[1].spec.ingress[0].to'],
  ],
  ['an item of another kind', listOf({ apiVersion: 'v1', kind: 'Pod' }, item('b')), ['0 unsupported items[0].kind']],
  ['a list within a list', listOf(JSON.parse(listOf(item('a')))), ['0 unsupported items[0].kind']],
  ['an item that is nothing', listOf(null, 'x'), ['0 wrong-type items[0]', '1 wrong-type items[1]']],
  ['the same policy twice', listOf(item('a'), item('a')), ['1 duplicate items[1].metadata.name']],
  ['an empty list', listOf(), ['0 empty-document']],
  ['a list of a kind that is not known', '{apiVersion: v1, kind: PodList, items: [{}]}', ['0 unsupported kind']],
  ['a list without items', '{apiVersion: v1, kind: List}', ['0 unsupported kind']],
  ['documents after a list count on', `${listOf(item('a'), item('b'))}\n---\n{}`, ['2 missing apiVersion', '2 missing kind']],
];

test.each(rows)('%s', (_, text, problems) => {
  expect(brief(text)).toEqual(problems);
});
