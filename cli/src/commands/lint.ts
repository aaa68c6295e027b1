// `ringfence lint`: rules that do not do what they say.
import { type LintFinding, lintPolicies } from '@ringfence/policy';
import { exitCodes } from '../exit-codes.ts';
import { readJudgedPolicies, warnNotEnforced } from '../input/judged-policies.ts';
import { type Paint, paintFor } from '../output/colour.ts';
import { type Format, print } from '../output/print.ts';
import type { Terminal } from '../terminal.ts';

export interface LintOptions {
  readonly filename: readonly string[];
  readonly strict: boolean;
  readonly output: Format;
}

/** Answers the exit code: a finding is an answer, not an error. */
export async function lint(terminal: Terminal, options: LintOptions): Promise<number> {
  const { rules, directory, notEnforced } = await readJudgedPolicies(options.filename, terminal);
  const findings = lintPolicies(rules, { directory, nowUnixMs: terminal.now() });
  warnNotEnforced(terminal, notEnforced);
  const paint = paintFor(terminal, terminal.stdout);
  await print(terminal, options.output, {
    value: { findings, notEnforced },
    names: [...new Set(findings.map(({ ruleId }) => ruleId))],
    lines: () => [...findings.map((finding) => findingLine(finding, paint)), summary(findings, rules.length)],
  });
  return options.strict && findings.length > 0 ? exitCodes.invalidInput.code : exitCodes.ok.code;
}

function findingLine({ code, severity, ruleId, message, hint }: LintFinding, paint: Paint): string {
  return `${paint(severity === 'warning' ? 'yellow' : 'grey', `${severity}:`)} ${ruleId}: ${code}: ${message}; ${hint}`;
}

function summary(findings: readonly LintFinding[], rules: number): string {
  const of = `${rules} rule${rules === 1 ? '' : 's'}`;
  if (findings.length === 0) return `nothing to say about ${of}`;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return `${of}: ${warnings} warning${warnings === 1 ? '' : 's'}, ${findings.length - warnings} info`;
}
