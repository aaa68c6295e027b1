// The process behind bin/ringfence.
import { processTerminal } from './process-terminal.ts';
import { runCommand } from './run-command.ts';

// A reader that closes the pipe early (`ringfence flows | head`) has what it wanted: no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCommand(process.argv.slice(2), processTerminal());
// Everything is said and closed. Should something still keep the process alive, it is not waited for, but what is written is written out first.
process.stdout.write('', () => setTimeout(() => process.exit(), 2_000).unref());
