import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeToken } from './nats.ts';

describe('a text as one token of a subject', () => {
  test.each([
    ['host-a', 'host-a'],
    ['a.b', 'a%2Eb'],
    ['*', '%2A'],
    ['>', '%3E'],
    ['a b', 'a%20b'],
    ['100%', '100%25'],
    ['ü', '%C3%BC'],
  ])('%j becomes %j', (text, token) => {
    expect(escapeToken(text)).toBe(token);
  });

  test('every text gives one plain token, and different texts different tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(escapeToken(a)).toMatch(/^[^\s.*>]+$/);
        if (Buffer.from(a).toString() !== Buffer.from(b).toString() && a !== '\0' && b !== '\0')
          expect(escapeToken(a)).not.toBe(escapeToken(b));
      }),
    );
  });
});
