// How a failure looks on standard error. Pure.
import { type Paint, printable } from './colour.ts';

interface Described {
  readonly message: string;
  readonly hint: string | undefined;
  readonly causes: readonly string[];
  readonly details: readonly string[];
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Message, hint, chain of causes and detail lines of whatever was thrown. */
export function describe(error: unknown): Described {
  const causes: string[] = [];
  const seen = new Set<unknown>([error]);
  for (let cause = error instanceof Error ? error.cause : undefined; cause !== undefined && cause !== null && !seen.has(cause); ) {
    seen.add(cause);
    const text = textOf(cause);
    // A cause that the message already quotes adds nothing.
    if (text !== '' && ![textOf(error), ...causes].some((earlier) => earlier.includes(text))) causes.push(text);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  const { hint, details } = (typeof error === 'object' && error !== null ? error : {}) as { hint?: unknown; details?: unknown };
  const message = textOf(error);
  return {
    message: /^RF_[A-Z0-9_]+: /.test(message) ? message : `RF_INTERNAL: ${message}`,
    hint: typeof hint === 'string' && hint !== '' ? hint : undefined,
    causes,
    details: Array.isArray(details) ? details.filter((line) => typeof line === 'string') : [],
  };
}

/** "error: RF_X: ...", then one line per problem, then "cause: ..." and "hint: ..." lines. */
export function renderError(error: unknown, paint: Paint): string {
  const { message, hint, causes, details } = describe(error);
  const [head, ...rest] = message.split('\n');
  return [
    `${paint('red', 'error:')} ${printable(head ?? '')}`,
    ...rest.map((line) => printable(line)),
    ...details.map((line) => printable(line)),
    ...causes.map((cause) => `${paint('grey', 'cause:')} ${printable(cause)}`),
    ...(hint === undefined ? [] : hint.split('\n').map((line) => `${paint('yellow', 'hint:')} ${printable(line)}`)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
