// Flags and help of apply, validate, test, lint, get, delete and history. Light: the work is imported when it is asked for.
import { type Command, Option } from 'commander';
import type { ApplyOptions, ValidateOptions } from '../commands/apply.ts';
import type { LintOptions } from '../commands/lint.ts';
import type { DeleteOptions, GetOptions, HistoryOptions } from '../commands/policies.ts';
import type { TestOptions } from '../commands/test.ts';
import type { Run } from '../run.ts';
import { UsageFailure } from '../usage-failure.ts';
import { collectWhole, largestRevision, numberFlag, withContext, withExamples, withOutput, withRevision, withWait } from './flags.ts';

function withFiles(command: Command, isRequired: boolean): Command {
  const option = new Option(
    '-f, --filename <path>',
    'file, folder of .yaml, .yml and .json files, or - for standard input; may be repeated',
  ).argParser(collectWhole);
  return command.addOption(isRequired ? option.makeOptionMandatory() : option.default([], 'none'));
}

function withExpectedRevision(command: Command): Command {
  return command.addOption(
    new Option(
      '--expected-revision <revision>',
      'refuse when the policies changed after this revision (0 = they must not exist)',
    ).argParser(numberFlag('--expected-revision', 0, largestRevision)),
  );
}

export function definePolicyCommands(program: Command, run: Run): void {
  const apply = program.command('apply').description('admit policies: all of them as one revision, or none');
  withExamples(
    withOutput(
      withContext(
        withExpectedRevision(withWait(withFiles(apply, true)).option('--dry-run', 'say what would change, change nothing', false)),
      ),
      'name',
    ),
    [
      ['ringfence apply -f policy.yaml --wait', 'return when every node enforces it'],
      ['ringfence apply -f policies/', 'every file of a folder as one revision'],
      ['kustomize build . | ringfence apply -f -', 'from standard input'],
      ['ringfence apply -f policy.yaml --expected-revision 7', 'only if nobody changed it since revision 7'],
    ],
  ).action(run<Typed<ApplyOptions>>(async (terminal, options) => (await import('../commands/apply.ts')).apply(terminal, renamed(options))));

  const validate = program.command('validate').description('check policies without applying them; every problem of every file at once');
  withExamples(
    withOutput(
      withContext(withFiles(validate, true).option('--local', 'check with the parser of this command, without a server', false)),
      'name',
    ),
    [
      ['ringfence validate -f policies/', 'ask the controller'],
      ['ringfence validate --local -f policy.yaml', 'without any server, for instance in CI'],
    ],
  ).action(run<ValidateOptions>(async (terminal, options) => (await import('../commands/apply.ts')).validate(terminal, options)));

  const test = program.command('test').description('run the tests that policies carry, without a server');
  withExamples(withOutput(withFiles(test, true)), [
    ['ringfence test -f policies/', 'against the rules of all these files together'],
    ['ringfence test -f policies/ -f case.yaml -o json', 'with every counter-example for programs'],
  ]).action(run<TestOptions>(async (terminal, options) => (await import('../commands/test.ts')).test(terminal, options)));

  const lint = program.command('lint').description('look for rules that do nothing, or more than they should, without a server');
  withExamples(withOutput(withFiles(lint, true).option('--strict', 'end with 2 on any finding', false), 'name'), [
    ['ringfence lint -f policies/', 'all these files together'],
    ['ringfence lint --strict -f policies/', 'for instance in CI'],
  ]).action(run<LintOptions>(async (terminal, options) => (await import('../commands/lint.ts')).lint(terminal, options)));

  const get = program
    .command('get')
    .description('show policies')
    .argument('[kind]', 'what to show: policy')
    .argument('[name]', 'NAME or NAMESPACE/NAME');
  withExamples(withOutput(withContext(withRevision(get)), 'name'), [
    ['ringfence get', 'every policy'],
    ['ringfence get policy rule1', 'one policy, its rules and its source'],
    ['ringfence get policy rule1 -o yaml', 'for programs'],
    ['ringfence get policy --at-revision 7', 'what was in force at revision 7'],
  ]).action(
    run<GetOptions>(async (terminal, options, kind, name) => {
      if (kind !== undefined && !['policy', 'policies'].includes(kind)) {
        throw new UsageFailure(
          `expected \`get policy [NAME]\`, found ${JSON.stringify(kind)}`,
          `to show one policy type \`ringfence get policy ${kind}\``,
        );
      }
      await (await import('../commands/policies.ts')).get(terminal, name, options);
    }),
  );

  const remove = program.command('delete').description('delete policies').argument('[names...]', 'NAME or NAMESPACE/NAME, several at once');
  withExamples(
    withOutput(
      withContext(
        withExpectedRevision(withWait(withFiles(remove, false)).option('--dry-run', 'say what would change, change nothing', false)),
      ),
      'name',
    ),
    [
      ['ringfence delete rule1 --wait', 'by name'],
      ['ringfence delete -f policy.yaml', 'the policies that a file names'],
    ],
  ).action(
    run<Typed<DeleteOptions>>(async (terminal, options, ...names) => {
      const typed = names.filter((name) => name !== undefined);
      // `delete policy rule1` is how other tools say it; a policy of the name "policy" is then deleted as default/policy.
      const policies = typed.length > 1 && typed[0] === 'policy' ? typed.slice(1) : typed;
      if (policies.length === 0 && options.filename.length === 0)
        throw new UsageFailure('expected names of policies or -f FILE, found neither');
      await (await import('../commands/policies.ts')).remove(terminal, policies, renamed(options));
    }),
  );

  const history = program
    .command('history')
    .description('every change of a policy, the newest first')
    .argument('<name>', 'NAME or NAMESPACE/NAME');
  withExamples(withOutput(withContext(history)), [
    ['ringfence history rule1', 'who changed it when, and the trace of each change'],
    ['ringfence history rule1 -o json', 'with the source of every version'],
  ]).action(
    run<HistoryOptions>(async (terminal, options, name) =>
      (await import('../commands/policies.ts')).history(terminal, name ?? '', options),
    ),
  );
}

/** Options as commander names them: --timeout is parsed to milliseconds, and only the name of ours says so. */
type Typed<Options extends { readonly timeoutMs: number }> = Omit<Options, 'timeoutMs'> & { readonly timeout: number };

function renamed<Flags extends { readonly timeout: number }>(flags: Flags): Flags & { readonly timeoutMs: number } {
  return { ...flags, timeoutMs: flags.timeout };
}
