// A terminal in memory, for tests.
import type { Terminal } from '../terminal.ts';

export interface MemoryTerminal extends Terminal {
  readonly written: { readonly stdout: string; readonly stderr: string };
  /** Ctrl-C */
  interrupt(): void;
}

export interface MemoryTerminalOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTty?: boolean;
  readonly columns?: number;
  readonly now?: number;
}

export function memoryTerminal(options: MemoryTerminalOptions = {}): MemoryTerminal {
  const written = { stdout: '', stderr: '' };
  const controller = new AbortController();
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTty: options.isTty ?? false,
    columns: options.columns,
  });
  return {
    environment: options.environment ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: async () => options.stdin ?? '',
    interrupted: controller.signal,
    now: () => options.now ?? Date.now(),
    written,
    interrupt: () => controller.abort('SIGINT'),
  };
}
