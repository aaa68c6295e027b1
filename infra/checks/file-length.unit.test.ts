import { describe, expect, it } from 'vitest';
import { fileLength } from './file-length.ts';

const cases = [
  { path: 'a.ts', lines: 300, severities: [] },
  { path: 'a.ts', lines: 301, severities: ['warning'] },
  { path: 'a.ts', lines: 400, severities: ['warning'] },
  { path: 'a.ts', lines: 401, severities: ['error'] },
  { path: 'a.c', lines: 401, severities: ['error'] },
  { path: 'a.md', lines: 4000, severities: [] },
];

describe('file length', () => {
  it.each(cases)('$path of $lines lines -> $severities', ({ path, lines, severities }) => {
    expect(fileLength.find([{ path, text: 'x\n'.repeat(lines) }]).map(({ severity }) => severity)).toEqual(severities);
  });
});
