import { describe, expect, it } from 'vitest';
import { documentLinks } from './document-links.ts';

const tree = [
  { path: 'docs/guide/start.md', text: '# Start here\n## The 2nd step: go!\n' },
  { path: 'bpf/src/a.c', text: '' },
];
const cases: { link: string; finds?: string }[] = [
  { link: '[x](guide/start.md)' },
  { link: '[x](./guide/start.md#start-here)' },
  { link: '[x](guide/start.md#the-2nd-step-go)' },
  { link: '[x](../bpf/)' },
  { link: '[x](../bpf/src/a.c)' },
  { link: '[x](https://example.org/x)' },
  { link: '[x](#here)' },
  { link: '```\n[x](nowhere.md)\n```' },
  { link: '[x](guide/stop.md)', finds: 'there is no docs/guide/stop.md' },
  { link: '[x](guide/start.md#end)', finds: "no heading '#end'" },
  { link: '[x](../elsewhere/)', finds: 'leads nowhere' },
];

describe('document links', () => {
  it.each(cases)('$link', ({ link, finds }) => {
    const messages = documentLinks.find([...tree, { path: 'docs/index.md', text: `# Here\n${link}\n` }]).map(({ message }) => message);
    if (finds === undefined) expect(messages).toEqual([]);
    else expect(messages).toEqual([expect.stringContaining(finds)]);
  });
});
