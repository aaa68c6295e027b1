import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalCidr, containsPrefix, formatPrefix, parsePrefix, subtractPrefixes } from './cidr.ts';

const canonical: [text: string, canonical: string][] = [
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['10.1.2.3/8', '10.0.0.0/8'],
  ['10.1.2.3', '10.1.2.3/32'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['255.255.255.255/32', '255.255.255.255/32'],
  ['2001:db8::1/48', '2001:db8::/48'],
  ['2001:0DB8:0:0::1', '2001:db8::1/128'],
  ['::/0', '::/0'],
  ['::ffff:10.1.2.3', '10.1.2.3/32'],
  ['::ffff:10.1.2.3/104', '10.0.0.0/8'],
  ['::ffff:0:0/96', '0.0.0.0/0'],
  ['::/95', '::/95'],
];
test.each(canonical)('%s is %s', (text, expected) => {
  expect(canonicalCidr(text)).toBe(expected);
});

const refused = [
  '',
  '/',
  '/8',
  '10.0.0.0/',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/08',
  '10.0.0.0/8/8',
  '10.0.0/8',
  '10.0.0.256',
  '010.0.0.1',
  '0x0a.0.0.1',
  '167772160',
];
test.each([
  ...refused,
  '1.2.3.4.5',
  ' 10.0.0.1',
  '10.0.0.1 ',
  'localhost',
  '2001:db8::/129',
  'fe80::1%eth0',
  '1::2::3',
  ':',
  ':::',
  '::ffff:1.2.3',
  '::ffff:1.2.3.256',
  '::ffff:01.2.3.4',
  '12345::',
])('%j is no prefix', (text) => {
  expect(parsePrefix(text)).toBeUndefined();
});

const prefix = fc.oneof(
  fc.tuple(fc.ipV4(), fc.nat({ max: 32 })).map(([address, length]) => `${address}/${length}`),
  fc.tuple(fc.ipV6(), fc.nat({ max: 128 })).map(([address, length]) => `${address}/${length}`),
);

const contained: [outer: string, inner: string, isContained: boolean][] = [
  ['10.0.0.0/8', '10.1.0.0/16', true],
  ['10.0.0.0/8', '10.0.0.0/8', true],
  ['10.1.0.0/16', '10.0.0.0/8', false],
  ['10.0.0.0/8', '11.0.0.0/16', false],
  ['0.0.0.0/0', '2001:db8::/32', false],
  ['::/0', '10.0.0.0/8', false],
  ['2001:db8::/32', '2001:db8::1', true],
];
test.each(contained)('%s contains %s: %s', (outer, inner, isContained) => {
  const [whole, part] = [parsePrefix(outer), parsePrefix(inner)];
  expect(whole !== undefined && part !== undefined && containsPrefix(whole, part)).toBe(isContained);
});

describe('properties', () => {
  test('the canonical form is its own canonical form', () => {
    fc.assert(
      fc.property(prefix, (text) => {
        const once = canonicalCidr(text);
        expect(once).toBeDefined();
        expect(canonicalCidr(once ?? '')).toBe(once);
      }),
    );
  });

  test('any text at all is a prefix or undefined, and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f.:/%]*$/)), (text) => void parsePrefix(text)));
  });

  test('what remains after a subtraction, and what was subtracted, cover the prefix exactly and never overlap', () => {
    const exceptions = fc.array(fc.tuple(fc.nat({ max: 255 }), fc.integer({ min: 24, max: 32 })), { maxLength: 6 });
    fc.assert(
      fc.property(exceptions, (parts) => {
        const whole = parsePrefix('10.0.0.0/24');
        const taken = parts.map(([host, length]) => parsePrefix(`10.0.0.${host}/${length}`)).filter((each) => each !== undefined);
        if (whole === undefined) throw new Error('a plain prefix must parse');
        const remaining = subtractPrefixes(whole, taken);
        for (let host = 0; host < 256; host++) {
          const address = parsePrefix(`10.0.0.${host}`);
          const isIn = (each: typeof whole) => address !== undefined && containsPrefix(each, address);
          expect(remaining.filter(isIn).length, `${host} of ${remaining.map(formatPrefix)}`).toBe(taken.some(isIn) ? 0 : 1);
        }
      }),
    );
  });
});
