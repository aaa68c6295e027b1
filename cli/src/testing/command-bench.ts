// Runs commands in tests against servers that the test describes; a fresh folder for each test.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runCommand } from '../run-command.ts';
import { type FakeServers, startFakeServers } from './fake-servers.ts';
import { type MemoryTerminal, type MemoryTerminalOptions, memoryTerminal } from './memory-terminal.ts';
import { now } from './wire-samples.ts';

export interface CommandBench {
  /** Of this test alone. */
  folder(): string;
  /** Writes a file into the folder and answers its path. */
  file(name: string, text: string): string;
  serve(handlers: Parameters<typeof startFakeServers>[1]): Promise<void>;
  terminal(options?: MemoryTerminalOptions): MemoryTerminal;
  /** Words are separated by single spaces. */
  run(args: string, options?: MemoryTerminalOptions): Promise<{ code: number; stdout: string; stderr: string }>;
}

/** Sets itself up and cleans up behind each test of the file. */
export function commandBench(): CommandBench {
  let folder = '';
  let servers: FakeServers | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringfence-cli-'));
  });
  afterEach(async () => {
    await servers?.stop();
    servers = undefined;
    rmSync(folder, { recursive: true, force: true });
  });
  const terminal = (options: MemoryTerminalOptions = {}) =>
    memoryTerminal({
      now,
      ...options,
      environment: { RINGFENCE_CONTEXT: servers?.contextFile ?? '', HOME: folder, ...options.environment },
    });
  return {
    folder: () => folder,
    file(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    async serve(handlers) {
      servers = await startFakeServers(folder, handlers);
    },
    terminal,
    async run(args, options) {
      const memory = terminal(options);
      const code = await runCommand(
        args.split(' ').filter((word) => word !== ''),
        memory,
      );
      return { code, ...memory.written };
    },
  };
}
