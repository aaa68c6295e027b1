// The error of services and commands: a stable code first, then what was found, and a hint that says what to try.

export class Failure extends Error {
  /** Stable, for programs: "RF_PORT_IN_USE". */
  readonly code: string;
  readonly hint: string | undefined;

  /** @param message what was expected and what was found; the code is put in front. */
  constructor(code: string, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(`${code}: ${message}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Failure';
    this.code = code;
    this.hint = options.hint;
  }
}

/** An error for people: message, hints and the chain of causes, one per line, without stack. */
export function describeFailure(error: unknown): string {
  const lines: string[] = [];
  let current: unknown = error;
  for (let depth = 0; current !== undefined && depth < 8; depth++) {
    const prefix = depth === 0 ? '' : 'because: ';
    if (current instanceof Error) {
      lines.push(prefix + current.message);
      if (current instanceof Failure && current.hint !== undefined) lines.push(`hint: ${current.hint}`);
      current = current.cause;
    } else {
      lines.push(prefix + String(current));
      current = undefined;
    }
  }
  return lines.join('\n');
}
