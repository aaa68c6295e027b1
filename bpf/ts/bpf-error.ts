// The error of this package, and how a failed kernel call becomes one.
import { constants } from 'node:os';

/** An error whose message starts with a stable code, says what was found, and what to try. */
export class BpfError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  /** Positive errno of the kernel call behind it, when there was one. */
  readonly errno: number | undefined;

  constructor(code: string, message: string, options: { hint?: string; cause?: unknown; errno?: number } = {}) {
    super(
      `${code}: ${message}${options.hint === undefined ? '' : `; ${options.hint}`}`,
      'cause' in options ? { cause: options.cause } : undefined,
    );
    this.name = 'BpfError';
    this.code = code;
    this.hint = options.hint;
    this.errno = options.errno;
  }
}

const errnoNames = new Map(Object.entries(constants.errno).map(([name, number]) => [number, name]));

/** "ENOENT" for 2. */
export function errnoName(errno: number): string {
  return errnoNames.get(errno) ?? `errno ${errno}`;
}

/** Returns what the call returned, or throws when that is a negative errno (libbpf 1.x returns those everywhere). */
export function checked(result: number, code: string, doing: string, hint?: string): number {
  if (result >= 0) return result;
  throw kernelError(-result, code, doing, hint);
}

/** The error of a call that failed with this errno. */
export function kernelError(errno: number, code: string, doing: string, hint?: string): BpfError {
  return new BpfError(code, `${doing} failed with ${errnoName(errno)}`, hint === undefined ? { errno } : { errno, hint });
}
