import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPort, portPrefixes } from './ports.ts';

const show = (first: number, last: number) =>
  portPrefixes({ protocol: 6, firstPort: first, lastPort: last }).map(({ port, length }) => `${port}/${length}`);

const rows: [first: number, last: number, prefixes: string[]][] = [
  [80, 80, ['80/16']],
  [80, 81, ['80/15']],
  [81, 82, ['81/16', '82/16']],
  [0, 65_535, ['0/0']],
  [0, 0, ['0/0']],
  [32_768, 65_535, ['32768/1']],
  [1, 3, ['1/16', '2/15']],
  [65_535, 65_535, ['65535/16']],
];
test.each(rows)('TCP %i to %i is %j', (first, last, prefixes) => {
  expect(show(first, last)).toEqual(prefixes);
});

test('a range without a protocol is one of every protocol that has ports', () => {
  expect(portPrefixes({ protocol: 0, firstPort: 53, lastPort: 53 }).map(({ protocol }) => protocol)).toEqual([6, 17, 132]);
  expect(matchesPort({ protocol: 0, firstPort: 53, lastPort: 53 }, 1, 53)).toBe(false);
  expect(matchesPort({ protocol: 0, firstPort: 0, lastPort: 0 }, 1, 8)).toBe(true);
});

test('prefixes cover exactly the range, without overlap, and at most 30 of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 65_535 }), fc.nat({ max: 65_535 }), fc.nat({ max: 65_535 }), (first, size, port) => {
      const range = { protocol: 6, firstPort: first, lastPort: Math.min(first + size, 65_535) };
      const prefixes = portPrefixes(range);
      expect(prefixes.length).toBeLessThanOrEqual(30);
      for (const probe of [port, range.firstPort, range.lastPort, range.firstPort - 1, range.lastPort + 1]) {
        const covering = prefixes.filter((prefix) => probe >> (16 - prefix.length) === prefix.port >> (16 - prefix.length));
        expect(covering.length).toBe(matchesPort(range, 6, probe) ? 1 : 0);
      }
    }),
  );
});
