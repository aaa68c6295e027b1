import { describe, expect, it } from 'vitest';
import { runnableBlocks } from './runnable-blocks.ts';

const fence = '```';

describe('runnable blocks', () => {
  it('are those that say so, in order, with their line', () => {
    const text = [
      '# Guide',
      `${fence}sh`,
      'read me',
      fence,
      `${fence}sh runnable`,
      'one',
      'two',
      fence,
      `${fence}sh runnable exit=2`,
      'three',
      fence,
    ].join('\n');
    expect(runnableBlocks(text)).toEqual([
      { line: 5, commands: 'one\ntwo', exitCode: 0 },
      { line: 9, commands: 'three', exitCode: 2 },
    ]);
  });
  it.each([
    { text: 'plain text', blocks: 0 },
    { text: `${fence}text\n${fence}sh-like runnable\n${fence}`, blocks: 0 },
  ])('$text has $blocks', ({ text, blocks }) => {
    expect(runnableBlocks(text)).toHaveLength(blocks);
  });
  it.each([
    { title: 'a fence that is not closed', text: `${fence}sh runnable\nx`, message: 'is not closed' },
    { title: 'an unknown word', text: `${fence}sh runnable soon\nx\n${fence}`, message: 'expected' },
  ])('refuses $title', ({ text, message }) => {
    expect(() => runnableBlocks(text)).toThrow(message);
  });
});
