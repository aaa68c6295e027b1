// Runs one command line to its exit code. Never throws: a failure is rendered on standard error.
import { CommanderError } from 'commander';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { paintFor } from './output/colour.ts';
import { renderError } from './output/render-error.ts';
import { buildProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
import { UsageFailure } from './usage-failure.ts';

/** commander's refusal in the words of this command; help and version are no refusals. */
function usageOf(error: CommanderError): UsageFailure | undefined {
  if (error.exitCode === 0) return undefined;
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const hint =
    suggestion?.replace(/^\(|\)$/g, '') ?? '`ringfence --help` lists the commands, `ringfence COMMAND --help` shows its flags and examples';
  return new UsageFailure(message, hint);
}

/** @param args what stands behind `ringfence`. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.ok.code;
  const program = buildProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    if (args.length === 0) {
      terminal.stderr.write(program.helpInformation());
      return exitCodes.invalidInput.code;
    }
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    const failure = error instanceof CommanderError ? usageOf(error) : error;
    if (failure === undefined) return exitCodes.ok.code;
    terminal.stderr.write(renderError(failure, paintFor(terminal, terminal.stderr)));
    return exitCodeOf(failure);
  }
}
