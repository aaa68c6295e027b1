import { describe, expect, it } from 'vitest';
import { testFiles } from './test-files.ts';

const runs = (word: string) => `it${word}('adds', () => { expect(1).toBe(1); });`;

const cases: { title: string; text: string; finds: string[] }[] = [
  { title: 'an ordinary test', text: runs(''), finds: [] },
  { title: 'a table', text: runs('.each([1])'), finds: [] },
  { title: 'a property', text: 'it("x", () => fc.assert(p));', finds: [] },
  { title: 'a suite that is shared', text: 'eventStoreSuite(() => open());', finds: [] },
  { title: 'runs alone', text: runs('.on' + 'ly'), finds: ['hides tests'] },
  { title: 'switched off', text: runs('.concurrent.sk' + 'ip'), finds: ['hides tests'] },
  { title: 'skips itself', text: `it('adds', ({ ${'sk' + 'ip'} }) => { expect(1).toBe(1); });`, finds: ['hides tests'] },
  { title: 'no assertion', text: "it('runs', () => { start(); });", finds: ['asserts nothing'] },
];

describe('test files', () => {
  it.each(cases)('$title', ({ text, finds }) => {
    const messages = testFiles.find([{ path: 'a.unit.test.ts', text }]).map(({ message }) => message);
    expect(messages).toHaveLength(finds.length);
    for (const [index, part] of finds.entries()) expect(messages[index]).toContain(part);
  });
  it('looks at test files only', () => {
    expect(testFiles.find([{ path: 'a.ts', text: 'start();' }])).toEqual([]);
  });
});
