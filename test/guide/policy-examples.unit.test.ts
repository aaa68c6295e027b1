// docs/reference/policy.md holds what it says, and says all that there is.
import { readFileSync } from 'node:fs';
import {
  type AdmittedRule,
  type Directory,
  decide,
  emptyDirectory,
  formatProblem,
  lintCodes,
  parsePolicies,
  problemCodes,
  ruleCookie,
  runPolicyTests,
  wholeLanguage,
} from '@ringfence/policy';
import { describe, expect, test } from 'vitest';
import { policyKinds } from '../../policy/src/parse/kinds.ts';
import type { Shape } from '../../policy/src/parse/shape.ts';
import { policyExamples } from './policy-examples.ts';

const page = readFileSync(new URL('../../docs/reference/policy.md', import.meta.url), 'utf8');
const examples = policyExamples(page);

test('the page has examples of every sort', () => {
  expect(examples.filter(({ problems }) => problems !== undefined).length).toBeGreaterThan(0);
  expect(examples.flatMap(({ rows }) => rows).length).toBeGreaterThan(10);
});

describe.each(examples)('the example on line $line', ({ yaml, problems: refusals = [], rows }) => {
  const { policies, problems } = parsePolicies([{ text: yaml, origin: 'policy.yaml' }], { capabilities: wholeLanguage });
  const rules: AdmittedRule[] = policies
    .flatMap(({ policyId, rules: written }) => written.map((rule) => ({ ...rule, policyId })))
    .map((rule, index) => ({ ...rule, cookie: ruleCookie(1, index) }));
  const groups = policies.flatMap(({ cidrGroup }) => (cidrGroup === undefined ? [] : [cidrGroup]));
  const directory: Directory = { ...emptyDirectory, cidrGroups: new Map(groups.map((group) => [group.name, group])) };

  test('is taken, or refused with the words below it', () => {
    expect(problems.map(formatProblem)).toEqual(refusals);
  });

  test('holds its own tests', () => {
    const outcomes = runPolicyTests(
      { rules, directory },
      policies.flatMap(({ tests }) => tests),
    );
    expect(outcomes.flatMap(({ failure }) => (failure === undefined ? [] : [failure.text]))).toEqual([]);
  });

  test('has the verdicts of its table', () => {
    for (const { line, flow, verdict, decidedBy } of rows) {
      const found = decide({ rules, directory }, flow);
      const by = found.rule?.id ?? (found.reason === 'not-selected' ? 'nothing selects it' : found.reason.replace('-', ' '));
      expect([found.verdict, by], `line ${line}`).toEqual([verdict, decidedBy]);
    }
  });
});

describe('everything is named', () => {
  const code = new Set([...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, span = '']) => span.split(/[^\w/.@-]+/)));
  const unnamed = (names: Iterable<string>) => [...new Set(names)].filter((name) => !code.has(name));

  test.each([...policyKinds])('%s: the kind and each of its fields', (kind, { shape }) => {
    expect(unnamed([kind, ...namesOf(shape)])).toEqual([]);
  });

  test('codes of problems and of the lint', () => {
    expect(unnamed([...problemCodes, ...lintCodes])).toEqual([]);
  });
});

/** More words than these are a list to look up elsewhere. */
const mostWords = 20;

/** Fields, keys with a meaning and words that a field can be. */
function* namesOf(shape: Shape): Generator<string> {
  if (shape.type === 'scalar' && (shape.words?.length ?? 0) < mostWords) yield* shape.words ?? [];
  if (shape.type === 'list') yield* namesOf(shape.items);
  if (shape.type === 'dictionary') {
    yield* Object.keys(shape.known);
    for (const known of [shape.values, ...Object.values(shape.known)]) yield* namesOf(known);
  }
  if (shape.type !== 'object') return;
  for (const [name, field] of Object.entries(shape.fields)) {
    yield name;
    if (field !== 'unsupported') yield* namesOf(field);
  }
}

describe('a page that cannot be read', () => {
  const fence = '```';
  test.each([
    ['a fence that is not closed', `${fence}yaml\na: b`, 'is not closed'],
    ['a refused block without its problems', `${fence}yaml refused\na: b\n${fence}`, 'has no'],
    [
      'a row without a port',
      `${fence}yaml\na: b\n${fence}\n| direction | subject | peer | port | verdict | decided by |\n|---|\n| ingress | a=b | world | all | deny | x |`,
      'a port such as',
    ],
  ])('%s', (_, text, message) => {
    expect(() => policyExamples(text)).toThrow(message);
  });
});
