import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { policyText } from '../test/policy-text.ts';
import { parsePolicies, wholeLanguage } from './index.ts';
import { patternSize } from './pattern-size.ts';
import { httpPatternProblem } from './request.ts';

const sizes: [pattern: string, size: number][] = [
  ['', 0],
  ['abc', 3],
  ['a|b', 3],
  ['a*', 2],
  ['(ab)', 4],
  ['(?:ab)', 4],
  ['(?i)ab', 2],
  ['(?P<name>ab)', 4],
  ['[^]a{9}]', 1],
  ['[[:alpha:]]{3}', 6],
  ['\\d{3}', 6],
  ['\\{3}', 3],
  ['\\Qa{9}\\E', 8],
  ['\\p{Greek}', 1],
  ['a{3}', 6],
  ['a{3,}', 6],
  ['a{0,100}', 200],
  ['(a{10}){10}', 230],
  ['a{,3}', 5],
];
test.each(sizes)('%s: %i', (pattern, size) => {
  expect(patternSize(pattern).size).toBe(size);
});

const counts: [pattern: string, repeats: number, counted1: string][] = [
  ['a{3}b{4,5}c{2,}', 5, 'a{1}b{1}c{1}'],
  ['(a{10}b){20}', 200, '(a{1}b){1}'],
  ['(?:(?:a{5}|b{9}){7})*', 63, '(?:(?:a{1}|b{1}){1})*'],
  ['[a{9}]\\{8}\\Q{7}\\E', 1, '[a{9}]\\{8}\\Q{7}\\E'],
];
test.each(counts)('%s repeats at most %i times', (pattern, repeats, counted1) => {
  expect(patternSize(pattern)).toMatchObject({ repeats, counted1, hasEmptyRange: false });
});

describe('a pattern that would become too large is refused before it is compiled', () => {
  const rows = [
    '((a{500}){500}){500}',
    `(?:${'a'.repeat(900)}){1000}`,
    `(?:${'a?'.repeat(200)}){0,1000}`,
    `(?:${'(a)'.repeat(300)}){100}`,
    '[a{9}](?:(?:b{100}){100}){100}',
    `${'(a'.repeat(400)}${'){9}'.repeat(150)}`,
    'a{99999999999999999999}{99999999999999999999}',
    '(?:|b){1001}',
    '(?:(?:){50}){50}',
    'a{5,3}',
    'a{2}{3}',
    'a\nb',
  ];
  test.each(rows)('%s', (pattern) => {
    const before = performance.now();
    expect(httpPatternProblem(pattern)).toMatch(/^a regular expression/);
    expect(performance.now() - before).toBeLessThan(100);
  });
});

test('a text full of patterns is read in time', () => {
  const http = Array.from({ length: 9_000 }, (_, index) => ({ path: `(?:[a-z]{1,${30 + (index % 30)}}/${index}){0,10}` }));
  const toPorts = [{ ports: [{ port: '80', protocol: 'TCP' }], rules: { http } }];
  const before = performance.now();
  expect(
    parsePolicies([{ text: policyText({ endpointSelector: {}, ingress: [{ toPorts }] }) }], { capabilities: wholeLanguage }).problems,
  ).toEqual([]);
  expect(performance.now() - before).toBeLessThan(5_000);
});

test('usual patterns are taken', () => {
  for (const pattern of ['GET|HEAD', '/v1/.*', '/users/[0-9]{1,10}/?', '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', '(?i)/Public/[^/]+'])
    expect(httpPatternProblem(pattern), pattern).toBeUndefined();
});

describe('properties', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      '.',
      '\\d',
      '[a-z]',
      '[^]',
      '(',
      ')',
      '(?:',
      '(?i',
      '|',
      '*',
      '+',
      '?',
      '\\',
      '\\Q',
      '\\E',
      '{',
      '}',
      '[[:alpha:]',
      '^',
      '$',
    ),
    fc.tuple(fc.nat({ max: 1200 }), fc.nat({ max: 1200 })).map(([least, most]) => `{${least},${most}}`),
    fc.nat({ max: 1200 }).map((count) => `{${count}}`),
  );
  const pattern = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('no pattern throws or takes long, and whatever is taken matches in bounded time', () => {
    const value = 'a'.repeat(500);
    fc.assert(
      fc.property(fc.oneof(pattern, fc.string({ maxLength: 200 })), (text) => {
        const before = performance.now();
        if (httpPatternProblem(text) === undefined) RE2JS.compile(text).matches(value);
        expect(performance.now() - before, text).toBeLessThan(2_000);
      }),
      { numRuns: 1_000 },
    );
  });
});
