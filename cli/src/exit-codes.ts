// Exit codes of the command, in one table. Pure. Documented in docs/reference/cli.md; a test compares the two.

export interface ExitCodeEntry {
  readonly code: number;
  readonly meaning: string;
  /** Codes of failures (a trailing * stands for any ending) that end with it. */
  readonly failures: readonly string[];
  /** gRPC status codes that end with it. */
  readonly statuses: readonly number[];
}

export const exitCodes = {
  ok: { code: 0, meaning: 'done', failures: [], statuses: [0] },
  error: { code: 1, meaning: 'failed for another reason; the message says which', failures: [], statuses: [] },
  // 3 INVALID_ARGUMENT, 8 RESOURCE_EXHAUSTED (a document beyond the size limit), 11 OUT_OF_RANGE
  invalidInput: {
    code: 2,
    meaning: 'usage or invalid input: flags, policy, selector or configuration; a failed policy test, a finding of `lint --strict`',
    failures: [
      'RF_USAGE',
      'RF_CONFIG_*',
      'RF_POLICY_INVALID',
      'RF_POLICY_TEST_FAILED',
      'RF_POLICY_DOES_NOT_FIT',
      'RF_INPUT_*',
      'RF_CONTEXT_*',
    ],
    statuses: [3, 8, 11],
  },
  // 5 NOT_FOUND
  notFound: { code: 3, meaning: 'the named policy, flow or identity does not exist', failures: ['RF_NOT_FOUND'], statuses: [5] },
  waitTimedOut: { code: 4, meaning: '`--wait` timed out; the change itself is stored', failures: ['RF_WAIT_TIMED_OUT'], statuses: [] },
  // 4 DEADLINE_EXCEEDED, 14 UNAVAILABLE
  unavailable: { code: 5, meaning: 'a server is unavailable', failures: ['RF_SERVER_UNAVAILABLE'], statuses: [4, 14] },
  // 6 ALREADY_EXISTS, 10 ABORTED
  conflict: { code: 6, meaning: 'conflict: the expected revision is stale', failures: ['RF_CONFLICT'], statuses: [6, 10] },
  // As every shell does: 128 + 2.
  interrupted: { code: 130, meaning: 'interrupted with Ctrl-C before the answer was complete', failures: ['RF_INTERRUPTED'], statuses: [] },
} as const satisfies Record<string, ExitCodeEntry>;

function names(pattern: string, code: string): boolean {
  return pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : pattern === code;
}

/** The exit code for a failure: by its gRPC status when it has one, else by its own code, else 1. */
export function exitCodeOf(error: unknown): number {
  const { code, status } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; status?: unknown };
  const entries: readonly ExitCodeEntry[] = Object.values(exitCodes);
  const byCode = typeof code === 'string' ? entries.find((entry) => entry.failures.some((pattern) => names(pattern, code))) : undefined;
  const byStatus = typeof status === 'number' ? entries.find((entry) => entry.statuses.includes(status)) : undefined;
  return (byCode ?? byStatus ?? exitCodes.error).code;
}
