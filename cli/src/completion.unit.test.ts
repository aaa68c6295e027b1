import { describe, expect, test } from 'vitest';
import { completionScript } from './completion.ts';
import { buildProgram } from './program.ts';
import { memoryTerminal } from './testing/memory-terminal.ts';

const program = buildProgram(memoryTerminal(), () => {});

describe('completion scripts', () => {
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    const script = completionScript(shell, program);
    test(`${shell}: every command`, () => {
      for (const command of program.commands) expect(script).toContain(command.name());
    });
    test(`${shell}: every long flag`, () => {
      for (const command of program.commands) {
        for (const option of command.options) expect(script).toContain(shell === 'fish' ? `-l ${option.long?.slice(2)}` : option.long);
      }
    });
    test(`${shell}: choices and names of policies`, () => {
      expect(script).toContain('bpf simulated');
      expect(script).toContain('ringfence get policy -o name 2>/dev/null');
    });
  }
});
