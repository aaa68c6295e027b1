import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runTool, tools } from './tools.ts';

const tool = (command: string, ...args: string[]) => ({ name: 'x', promise: '', command, args, fix: '' });

describe('tools', () => {
  it('gives nothing when the program is content', async () => {
    expect(await runTool(tmpdir(), tool(process.execPath, '-e', ''))).toBeUndefined();
  });
  it('gives what the program printed on both outputs', async () => {
    expect(await runTool(tmpdir(), tool(process.execPath, '-e', 'console.log("a"); console.error("b"); process.exitCode = 1'))).toBe(
      'a\nb',
    );
  });
  it('says how to get a program that is missing', async () => {
    expect(await runTool(tmpdir(), tool('no-such-program'))).toContain("Run 'make setup'");
  });
  it('leaves C formatting out when there is no C', () => {
    expect(tools([]).map(({ name }) => name)).not.toContain('C formatting');
    expect(tools(['bpf/src/a.c']).map(({ name }) => name)).toContain('C formatting');
  });
});
