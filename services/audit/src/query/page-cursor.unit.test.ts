import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyFlow } from './flow-filter.ts';
import { readCursor, writeCursor } from './page-cursor.ts';

const position = { timeNs: 1_800_000_000_000_000_001n, id: 'n1/äöü' };
const cursor = writeCursor(position, 'newest-first', everyFlow);

describe('page cursors', () => {
  it('give back any position', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), fc.string({ minLength: 1, unit: 'grapheme' }), (timeNs, id) => {
        expect(readCursor(writeCursor({ timeNs, id }, 'oldest-first', everyFlow), 'oldest-first', everyFlow)).toEqual({ timeNs, id });
      }),
    );
  });

  it('are bound to order and filter', () => {
    expect(readCursor(cursor, 'oldest-first', everyFlow)).toEqual({ expected: 'the order in which the cursor was given' });
    expect(readCursor(cursor, 'newest-first', { ...everyFlow, nodes: ['n1'] })).toEqual({
      expected: 'the filter with which the cursor was given',
    });
    expect(readCursor(cursor, 'newest-first', { ...everyFlow, sinceNs: 1n })).toEqual({
      expected: 'the filter with which the cursor was given',
    });
  });

  it('with any one character changed, cut or added are refused', () => {
    for (let at = 0; at < cursor.length; at++) {
      const changed = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
      // The last character of base64url may hold bits that mean nothing; the position read must then be the same.
      const read = readCursor(changed, 'newest-first', everyFlow);
      if (!('expected' in read)) expect(read).toEqual(position);
      else expect(read.expected).toBe('a cursor exactly as an answer gave it');
      expect(readCursor(cursor.slice(0, at), 'newest-first', everyFlow)).toHaveProperty('expected');
    }
    expect(readCursor(`${cursor}AAAA`, 'newest-first', everyFlow)).toHaveProperty('expected');
  });

  it('any text is read or refused, never thrown over', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => 'expected' in readCursor(text, 'newest-first', everyFlow)));
  });
});
