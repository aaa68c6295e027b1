// What is wrong with a document, for people and for programs. Pure.

/** Closed list; programs may rely on it. */
export const problemCodes = [
  'not-yaml',
  'empty-document',
  'too-large',
  'unsupported',
  'unknown-field',
  'wrong-type',
  'invalid-value',
  'missing',
  'conflict',
  'duplicate',
  /** A test of a policy does not hold with the rules that would be in force. */
  'test-failed',
  /** What the policies compile to is more than a node holds. */
  'does-not-fit',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing that is wrong. Lines and columns count from 1. */
export interface Problem {
  readonly code: ProblemCode;
  /** Which document of the request, from 0, over all texts. */
  readonly document: number;
  /** "<namespace>/<name>", when the document says it. */
  readonly policy?: string;
  /** "spec.ingress[0].toPorts[0].ports[0].port"; empty for the document as a whole. */
  readonly path: string;
  /** The value found, shortened. */
  readonly value: string;
  readonly expected: string;
  readonly hint?: string;
  readonly line?: number;
  readonly column?: number;
  readonly origin?: string;
}

/** "rules.yaml:12:7: spec.ingress[0].fromEndpoint: unknown-field: expected ..., found ... (did you mean ...)" */
export function formatProblem(problem: Problem): string {
  const where = [problem.origin ?? `document ${problem.document}`, problem.line, problem.column].filter((part) => part !== undefined);
  const found = problem.value === '' ? '' : `, found ${problem.value}`;
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  const path = problem.path === '' ? '' : `${problem.path}: `;
  return `${where.join(':')}: ${path}${problem.code}: expected ${problem.expected}${found}${hint}`;
}
