// The command's tree: names, flags and help. Light: commander is all that loads before a command is chosen.
import { Command, Help } from 'commander';
import { defineFleetCommands } from './define/fleet-commands.ts';
import { definePolicyCommands } from './define/policy-commands.ts';
import { defineProcessCommands } from './define/process-commands.ts';
import { exitCodes } from './exit-codes.ts';
import type { Run } from './run.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** @param finish told the exit code of the command that ran. */
export function buildProgram(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const program = new Command('ringfence');
  const run: Run = (action) =>
    async function (this: Command) {
      // Operands of one command are strings; a variadic one comes as a list of them.
      const operands = (this.processedArgs as (string | readonly string[] | undefined)[]).flat();
      finish((await action(terminal, this.opts(), ...operands)) ?? exitCodes.ok.code);
    };
  program
    .description(
      'Identity-aware network policy for fleets: one policy, enforced where the connection is made, traced to the revision that decided.',
    )
    .version(version, '-V, --version', 'print the version of this command')
    .exitOverride()
    .configureHelp({
      helpWidth: Math.min(terminal.stdout.columns ?? 120, 120),
      // "(default: false)" behind every switch says nothing.
      optionDescription(option) {
        return option.defaultValue === false ? option.description : new Help().optionDescription(option);
      },
    })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      // A usage error is thrown and rendered like every other failure.
      outputError: () => {},
    })
    .showSuggestionAfterError(true)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 error, 2 invalid input, 3 not found, 4 --wait timed out, 5 server unavailable, 6 conflict.',
    );
  defineProcessCommands(program, run);
  definePolicyCommands(program, run);
  defineFleetCommands(program, run);
  return program;
}
