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

/** @param onlyOrigin file to name when the server named none and there is just one. */
export function policyProblem(wire: ringfence.v1.Problem.$Properties, onlyOrigin?: string): PolicyProblem {
  const file = wire.file || onlyOrigin;
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
  const head = where === '' ? place : `${place} ${where}`;
  return `${head}: ${problem.code}${said.length === 0 ? '' : ` (${said.join(', ')})`}${problem.hint === undefined ? '' : ` ${problem.hint}`}`.replaceAll(
    '\n',
    ' ',
  );
}
