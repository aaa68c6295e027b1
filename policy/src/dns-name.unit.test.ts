// Names and patterns as rules write them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalDnsName, dnsNameProblem, dnsPatternProblem, matchesDnsPattern } from './dns-name.ts';

describe('a pattern matches a name', () => {
  test.each([
    ['one.example', 'one.example', true],
    ['one.example', 'two.example', false],
    ['one.example', 'a.one.example', false],
    // A star stays within its label.
    ['*.example', 'one.example', true],
    ['*.example', 'a.one.example', false],
    ['*.example', 'example', false],
    ['*example', 'myexample', true],
    ['*example', 'my.example', false],
    ['a*.example', 'a.example', true],
    ['a*c.example', 'abbc.example', true],
    ['a*c.example', 'abbd.example', false],
    ['*a*b*.example', 'xxaybz.example', true],
    ['one.*.example', 'one.two.example', true],
    ['one.*.example', 'one.example', false],
    // Alone it is every name, at the beginning twice it is one or more labels.
    ['*', 'a.b.c', true],
    ['**.example', 'one.example', true],
    ['**.example', 'a.b.example', true],
    ['**.example', 'example', false],
    ['**.*.example', 'a.b.example', true],
  ])('%s, %s: %s', (pattern, name, matches) => {
    expect(matchesDnsPattern(pattern, name)).toBe(matches);
  });

  test('as a regular expression made of it does', () => {
    const label = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 6 });
    const name = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), name, (parts, labels) => {
        const pattern = parts.join('.');
        fc.pre(pattern !== '*' && !pattern.startsWith('**.'));
        const expression = new RegExp(`^${parts.map((part) => part.replaceAll('*', '[ab]*')).join('\\.')}$`);
        expect(matchesDnsPattern(pattern, labels.join('.'))).toBe(expression.test(labels.join('.')));
      }),
    );
  });

  test('that is all stars and a name that is long take no time to speak of', () => {
    const pattern = `${'a*'.repeat(30)}b`;
    expect(matchesDnsPattern(pattern, 'a'.repeat(63))).toBe(false);
  });
});

test.each([
  ['One.Example.', 'one.example'],
  ['one.example', 'one.example'],
])('%s is %s', (written, canonical) => {
  expect(canonicalDnsName(written)).toBe(canonical);
});

test.each(['', '.', 'a b.example', 'a{1,2}.example', 'a*.example', `${'a'.repeat(256)}`])('%j is no name', (name) => {
  expect(dnsNameProblem(name)).toContain('a DNS name');
});

test.each(['', '[a-z]*.example', 'a/b'])('%j is no pattern', (pattern) => {
  expect(dnsPatternProblem(pattern)).toContain('a DNS name');
});
