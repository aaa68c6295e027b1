// Flags that several commands share. Light: nothing here may load more than commander.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { wholeNumber } from '../input/whole-number.ts';
import { durationFlag } from '../output/time.ts';

/** Adds a value to a flag that may be given several times, or once with commas. */
export function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, ...value.split(',').filter((part) => part !== '')];
}

/** The same for paths, which may hold commas. */
export function collectWhole(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

/** A parser of commander for a whole number. */
export function numberFlag(flag: string, lowest: number, highest: number) {
  return (text: string) => wholeNumber(flag, text, lowest, highest);
}

export const largestRevision = Number.MAX_SAFE_INTEGER;

/** -o, with the formats that the command knows. */
export function withOutput(command: Command, ...more: readonly string[]): Command {
  return command.addOption(
    new Option('-o, --output <format>', 'format of the answer').choices(['table', 'json', 'yaml', ...more]).default('table'),
  );
}

/** --context */
export function withContext(command: Command): Command {
  return command.option(
    '--context <file>',
    'context file that names the servers (default: $RINGFENCE_CONTEXT, else ~/.config/ringfence/context.yaml)',
  );
}

/** --wait and --timeout */
export function withWait(command: Command): Command {
  return command.option('-w, --wait', 'return only when every node acknowledged the change', false).addOption(
    new Option('--timeout <duration>', 'longest wait of --wait').default(30_000, '30s').argParser((text) => {
      const duration = durationFlag('--timeout', text);
      // Timers hold 31 bits of milliseconds; beyond that Node would fire at once.
      if (duration < 1 || duration > 2_147_483_647) throw new InvalidArgumentError('expected a duration from 1ms to 24d');
      return duration;
    }),
  );
}

/** --at-revision */
export function withRevision(command: Command): Command {
  return command.addOption(
    new Option('--at-revision <revision>', 'the state at this revision instead of now')
      .default(0, 'now')
      .argParser(numberFlag('--at-revision', 1, largestRevision)),
  );
}

/** Examples at the end of --help: the command first, what it does behind it. */
export function withExamples(command: Command, examples: readonly (readonly [string, string])[]): Command {
  const width = Math.max(...examples.map(([example]) => example.length));
  return command.addHelpText(
    'after',
    `\nExamples:\n${examples.map(([example, what]) => `  ${example.padEnd(width)}  # ${what}`).join('\n')}`,
  );
}
