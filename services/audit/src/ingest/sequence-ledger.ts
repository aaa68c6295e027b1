// Which messages of the stream have been handled, and which of the others are lost. Pure.
// A jump in the sequence alone is no loss: a message that was handed to a process which died comes again later. It is lost once the stream no longer
// holds it, or the durable no longer owes it.

/** Inclusive. */
export interface SequenceRange {
  readonly from: number;
  readonly until: number;
}

export interface SequenceLedger {
  /** Names the stream's life: a stream that was deleted and made anew counts from 1 again. */
  readonly stream: string;
  /** Highest sequence handled. */
  readonly high: number;
  /** Below `high`, not handled and not known to be lost. Ascending, apart from each other. */
  readonly missing: readonly SequenceRange[];
  /** How many messages the stream held behind `high` when it was last seen. */
  readonly ahead: number;
}

export function newLedger(stream: string): SequenceLedger {
  return { stream, high: 0, missing: [], ahead: 0 };
}

/** The ledger after one more message was handled. `ahead` is what the stream still held behind it. */
export function handled(ledger: SequenceLedger, sequence: number, ahead: number): SequenceLedger {
  if (sequence > ledger.high) {
    const jumped = sequence > ledger.high + 1 ? [{ from: ledger.high + 1, until: sequence - 1 }] : [];
    return { ...ledger, high: sequence, ahead, missing: jumped.length === 0 ? ledger.missing : [...ledger.missing, ...jumped] };
  }
  if (!ledger.missing.some((range) => range.from <= sequence && sequence <= range.until)) return ledger;
  return { ...ledger, missing: ledger.missing.flatMap((range) => without(range, { from: sequence, until: sequence })) };
}

/**
 * Settles what can no longer come.
 * @param goneUntil every message up to here is either no longer in the stream or no longer owed by the durable
 * @param nothingInFlight no message is delivered and unacknowledged; otherwise one beyond `high` may be on its way although the stream dropped it
 */
export function settle(
  ledger: SequenceLedger,
  goneUntil: number,
  nothingInFlight: boolean,
): { ledger: SequenceLedger; lost: SequenceRange[] } {
  const lost: SequenceRange[] = [];
  const missing: SequenceRange[] = [];
  for (const range of ledger.missing) {
    if (range.from <= goneUntil) lost.push({ from: range.from, until: Math.min(range.until, goneUntil) });
    if (range.until > goneUntil) missing.push({ from: Math.max(range.from, goneUntil + 1), until: range.until });
  }
  if (nothingInFlight && goneUntil > ledger.high) {
    lost.push({ from: ledger.high + 1, until: goneUntil });
    return { ledger: { ...ledger, high: goneUntil, missing, ahead: Math.max(0, ledger.ahead - (goneUntil - ledger.high)) }, lost };
  }
  return { ledger: lost.length === 0 ? ledger : { ...ledger, missing }, lost };
}

/** How many messages went down with a stream: those not handled, and those known to wait behind. */
export function lostWithStream(ledger: SequenceLedger): number {
  return ledger.missing.reduce((sum, range) => sum + range.until - range.from + 1, 0) + ledger.ahead;
}

/** First sequence that a new durable must deliver. */
export function resumeAt(ledger: SequenceLedger): number {
  return ledger.missing[0]?.from ?? ledger.high + 1;
}

function without(range: SequenceRange, taken: SequenceRange): SequenceRange[] {
  if (taken.until < range.from || taken.from > range.until) return [range];
  const before = taken.from > range.from ? [{ from: range.from, until: taken.from - 1 }] : [];
  const behind = taken.until < range.until ? [{ from: taken.until + 1, until: range.until }] : [];
  return [...before, ...behind];
}
