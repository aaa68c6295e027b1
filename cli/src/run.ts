// What defines a command's action, between commander and the commands.
import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Does the work. A number is the exit code; nothing is 0. `Options` is what the command's flags parse to. */
export type CommandAction<Options> = (
  terminal: Terminal,
  options: Options,
  ...operands: (string | undefined)[]
) => Promise<number | undefined> | Promise<void>;

/** Makes an action for commander of one of ours. */
export type Run = <Options extends object>(action: CommandAction<Options>) => (this: Command) => Promise<void>;
