// Prints one answer in the asked format. The JSON is an interface (docs/reference/cli.md); the table is for people and may change.
import type { Terminal } from '../terminal.ts';

export type Format = 'table' | 'wide' | 'json' | 'yaml' | 'name' | 'jsonl';

export interface Answer {
  /** What programs get. */
  readonly value: unknown;
  /** Lines for people. */
  readonly lines: (format: 'table' | 'wide') => readonly string[];
  /** One name per line, where the answer is a list of named things. */
  readonly names?: readonly string[];
}

/** Writes the answer to standard output. */
export async function print(terminal: Terminal, format: Format, answer: Answer): Promise<void> {
  switch (format) {
    case 'json':
      return terminal.stdout.write(`${JSON.stringify(answer.value, null, 2)}\n`);
    case 'jsonl':
      return terminal.stdout.write(`${JSON.stringify(answer.value)}\n`);
    case 'yaml': {
      const { stringify } = await import('yaml');
      // Aliases are switched off: the same object twice is written twice, which every reader understands.
      return terminal.stdout.write(stringify(answer.value, { aliasDuplicateObjects: false, lineWidth: 0 }));
    }
    case 'name':
      return terminal.stdout.write((answer.names ?? []).map((name) => `${name}\n`).join(''));
    case 'table':
    case 'wide':
      return terminal.stdout.write(
        answer
          .lines(format)
          .map((line) => `${line}\n`)
          .join(''),
      );
  }
}
