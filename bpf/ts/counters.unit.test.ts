import { expect, it } from 'vitest';
import { possibleCpus } from './counters.ts';

const cases = [
  { list: '0\n', count: 1 },
  { list: '0-1\n', count: 2 },
  { list: '0-127', count: 128 },
  { list: '0,2-3\n', count: 4 },
];
for (const { list, count } of cases)
  it(`the list ${JSON.stringify(list)} has room for ${count}`, () => expect(possibleCpus(list)).toBe(count));
