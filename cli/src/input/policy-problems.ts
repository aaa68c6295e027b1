// Problems of policies as lines for people and as values for programs. Pure.
import type { ringfence } from '@ringfence/proto';

export interface PolicyProblem {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly policy?: string;
  readonly path?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly hint?: string;
}

/** Codes of problems that are about all policies together: the text that was sent is not where they are. */
const ofAllPolicies: readonly string[] = ['test-failed', 'does-not-fit'];

/** Is nothing wrong with the text of the policy itself? */
export function isAboutAllPolicies({ code }: { readonly code?: string | null }): boolean {
  return ofAllPolicies.includes(code ?? '');
}

/** @param onlyOrigin file to name when the server named none and there is just one. */
export function policyProblem(wire: ringfence.v1.Problem.$Properties, onlyOrigin?: string): PolicyProblem {
  const file = wire.file || (isAboutAllPolicies(wire) ? undefined : onlyOrigin);
  return {
    code: wire.code || 'invalid',
    ...(file ? { file } : {}),
    ...(wire.line ? { line: wire.line } : {}),
    ...(wire.column ? { column: wire.column } : {}),
    ...(wire.policy ? { policy: wire.policy } : {}),
    ...(wire.path ? { path: wire.path } : {}),
    ...(wire.value ? { found: wire.value } : {}),
    ...(wire.expected ? { expected: wire.expected } : {}),
    ...(wire.hint ? { hint: wire.hint } : {}),
  };
}

/** "file:line:col path: code (found ..., expected ...) hint", the form that editors can jump to. */
export function problemLine(problem: PolicyProblem): string {
  const place = [problem.file ?? '(input)', ...(problem.line === undefined ? [] : [problem.line, problem.column ?? 1])].join(':');
  const where = [problem.policy, problem.path].filter((part) => part !== undefined).join(' ');
  const said = [
    ...(problem.found === undefined ? [] : [`found ${problem.found}`]),
    ...(problem.expected === undefined ? [] : [`expected ${problem.expected}`]),
  ];
  const isPlaced = where === '' || problem.file !== undefined || !isAboutAllPolicies(problem);
  const head = [...(isPlaced ? [place] : []), ...(where === '' ? [] : [where])].join(' ');
  return `${head}: ${problem.code}${said.length === 0 ? '' : ` (${said.join(', ')})`}${problem.hint === undefined ? '' : ` ${problem.hint}`}`.replaceAll(
    '\n',
    ' ',
  );
}
