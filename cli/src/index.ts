// The `ringfence` command as a function, for tests. Nothing runs on import.
export { exitCodeOf, exitCodes } from './exit-codes.ts';
export { runCommand } from './run-command.ts';
export type { Output, Terminal } from './terminal.ts';
