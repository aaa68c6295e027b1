import { describe, expect, it } from 'vitest';
import { names } from './names.ts';

const cases: { path: string; text?: string; finds: string[] }[] = [
  { path: 'policy/src/verdict.ts', finds: [] },
  { path: 'policy/src/verdict.unit.test.ts', finds: [] },
  { path: 'bpf/src/ringfence.bpf.c', finds: [] },
  { path: 'policy/src/Verdict.ts', finds: ['not kebab-case'] },
  { path: 'policy/src/policy_map.ts', finds: ['not kebab-case'] },
  { path: 'policy/src/utils/verdict.ts', finds: ["'utils' says nothing"] },
  { path: 'common/verdict.ts', finds: ["'common' says nothing"] },
  { path: 'a.ts', text: `// ${'TO' + 'DO'}: later`, finds: ['unfinished work'] },
  { path: 'a.ts', text: 'const todos = 1;', finds: [] },
  { path: 'a.c', text: `/* ${'XX' + 'X'} */`, finds: ['unfinished work'] },
  { path: 'a.ts', text: 'class PolicyManager {}', finds: ["'PolicyManager' does not say"] },
  { path: 'a.ts', text: 'export function stringUtil() {}', finds: ["'stringUtil' does not say"] },
  { path: 'a.ts', text: "import { SomeManager } from 'a-library';", finds: [] },
  { path: 'a.ts', text: '  type SomeManager,', finds: [] },
  { path: 'a.ts', text: 'type SomeManager = string;', finds: ["'SomeManager' does not say"] },
  { path: 'docs/Guide.md', text: 'a Manager', finds: [] },
];

describe('names', () => {
  it.each(cases)('$path $text -> $finds', ({ path, text = '', finds }) => {
    const messages = names.find([{ path, text }]).map(({ message }) => message);
    expect(messages).toHaveLength(finds.length);
    for (const [index, part] of finds.entries()) expect(messages[index]).toContain(part);
  });
});
