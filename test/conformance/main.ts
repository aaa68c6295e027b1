// npm run -s conformance -- SUITE PATH [--only ID] [--json] [--skip-semantics NAME]
// Runs cases of foreign origin against the engine. Prints one line for each failure and ends with "N passed, M failed". Exit code 0 only when nothing
// failed, 1 otherwise, 2 when the command itself is wrong.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BpfError } from '@ringfence/bpf';
import { runDecisions, type SuiteOptions } from './decisions-suite.ts';
import { compiledJudge, oracleJudge } from './judges.ts';
import { withKernelJudge } from './kernel-judge.ts';
import { runPolicyCases } from './policy-cases-suite.ts';
import { runPolicyFiles } from './policy-files-suite.ts';
import { Scorecard } from './scorecard.ts';

/** A suite that runs, or why it cannot. */
type Suite = ((path: string, options: SuiteOptions, score: Scorecard) => void | Promise<void>) | { readonly unavailable: string };

const suites: Readonly<Record<string, Suite>> = {
  decisions: (path, options, score) => runDecisions(readFileSync(path, 'utf8'), oracleJudge, options, score),
  compiled: (path, options, score) => runDecisions(readFileSync(path, 'utf8'), compiledJudge, options, score),
  kernel: (path, options, score) => {
    const cases = readFileSync(path, 'utf8');
    return withKernelJudge((judge) => runDecisions(cases, judge, options, score));
  },
  invalid: (path, { only }, score) => runPolicyCases(readFileSync(path, 'utf8'), 'reject', only, score),
  valid: (path, { only }, score) => runPolicyCases(readFileSync(path, 'utf8'), 'accept', only, score),
  policies: (path, { only }, score) => runPolicyFiles(path, only, score),
  'hubble-filters': { unavailable: 'flow filters are not built yet' },
};

const usage = `usage: npm run -s conformance -- SUITE PATH [--only ID] [--json] [--skip-semantics NAME]
suites: ${Object.keys(suites).join(', ')}`;

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const [name = '', path, ...rest] = positionals;
  const suite = Object.hasOwn(suites, name) ? suites[name] : undefined;
  if (suite === undefined || path === undefined || rest.length > 0) return refuse(usage);
  if (typeof suite !== 'function') return refuse(`RF_SUITE_UNAVAILABLE: the suite "${name}" is not available: ${suite.unavailable}`);
  const score = new Scorecard((line) => process.stdout.write(`${line}\n`), values.json ?? false);
  try {
    await suite(path, { only: values.only, skipSemantics: new Set(values['skip-semantics'] ?? []) }, score);
  } catch (error) {
    if (error instanceof BpfError) return refuse(error.message);
    if (!isFileError(error)) throw error;
    return refuse(`RF_CASES_UNREADABLE: expected cases at ${path}, found: ${error.message}`);
  }
  score.close();
  return score.succeeded ? 0 : 1;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { only: { type: 'string' }, json: { type: 'boolean' }, 'skip-semantics': { type: 'string', multiple: true } },
    });
  } catch (error) {
    process.exit(refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`));
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

process.exitCode = await main();
