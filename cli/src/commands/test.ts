// `ringfence test`: the tests that policies carry, against the rules of the same files.
import { type PolicyTestOutcome, runPolicyTests } from '@ringfence/policy';
import { exitCodes } from '../exit-codes.ts';
import { readJudgedPolicies, warnNotEnforced } from '../input/judged-policies.ts';
import { type Paint, paintFor, printable } from '../output/colour.ts';
import { type Format, print } from '../output/print.ts';
import type { Terminal } from '../terminal.ts';

export interface TestOptions {
  readonly filename: readonly string[];
  readonly output: Format;
}

/** Answers the exit code: a failed test is an answer, not an error. */
export async function test(terminal: Terminal, options: TestOptions): Promise<number> {
  const { policies, rules, directory, notEnforced } = await readJudgedPolicies(options.filename, terminal);
  const outcomes = runPolicyTests(
    { rules, directory },
    policies.flatMap(({ tests }) => tests),
    terminal.now(),
  );
  const failed = outcomes.filter(({ failure }) => failure !== undefined).length;
  const counts = { passed: outcomes.length - failed, failed };
  warnNotEnforced(terminal, notEnforced);
  const paint = paintFor(terminal, terminal.stdout);
  await print(terminal, options.output, {
    value: { ...counts, tests: outcomes.map(outcomeView), notEnforced },
    lines: () => [
      ...outcomes.flatMap((outcome) => failureLines(outcome, paint)),
      ...(outcomes.length === 0 ? [noTests(policies.length)] : []),
      `${counts.passed} passed, ${counts.failed} failed`,
    ],
  });
  return failed === 0 ? exitCodes.ok.code : exitCodes.invalidInput.code;
}

function noTests(policies: number): string {
  return `there are no tests: ${policies === 1 ? 'the policy carries none' : `none of the ${policies} policies carries one`}`;
}

function outcomeView({ test: { id, name }, failure }: PolicyTestOutcome) {
  return { test: id, ...(name === undefined ? {} : { name }), passed: failure === undefined, ...failure };
}

function failureLines({ test: { id, name }, failure }: PolicyTestOutcome, paint: Paint): string[] {
  if (failure === undefined) return [];
  const title = name === undefined ? id : `${id} (${printable(name)})`;
  const nearest = failure.sides.flatMap((side) => side.nearest.map((line) => `  ${side.direction} of ${side.subject}: ${line}`));
  return [`${paint('red', 'FAILED')} ${title}: ${failure.text}`, ...nearest];
}
