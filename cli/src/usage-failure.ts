// A refusal of what was typed. Pure. It has the shape of the runtime's Failure without importing it: usage errors must show at once.

/** The arguments do not fit the command. Exit code 2. */
export class UsageFailure extends Error {
  readonly code = 'RF_USAGE';
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(`RF_USAGE: ${message}`);
    this.name = 'UsageFailure';
    this.hint = hint;
  }
}
