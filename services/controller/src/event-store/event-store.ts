// The port to the record of truth: an append-only log of commits. Nothing derived is kept behind it.
import type { ControlEvent } from '../event.ts';

/** The revision an aggregate had when the command was decided; 0 = it had no event. */
export interface ExpectedRevision {
  readonly aggregate: string;
  readonly revision: number;
}

/** A decided command. */
export interface NewCommit {
  /** Unique for ever: the second append with the same id adds nothing. */
  readonly commandId: string;
  readonly actor: string;
  /** W3C trace context of the command, '' when there is none. */
  readonly traceparent: string;
  readonly timeUnixMs: number;
  /** Every aggregate that the decision looked at. */
  readonly expected: readonly ExpectedRevision[];
  /** At least one. */
  readonly events: readonly ControlEvent[];
}

export type AppendOutcome =
  | { readonly outcome: 'committed'; readonly revision: number }
  /** Somebody else was faster: decide again. */
  | { readonly outcome: 'conflict'; readonly aggregate: string; readonly expected: number; readonly found: number }
  /** The command was already committed, at this revision. */
  | { readonly outcome: 'duplicate'; readonly revision: number };

/** One event of an aggregate's history. */
export interface RecordedEvent {
  readonly revision: number;
  readonly actor: string;
  readonly timeUnixMs: number;
  readonly traceparent: string;
  readonly event: ControlEvent;
}

/** One commit, exactly as it was hashed. */
export interface StoredCommit {
  readonly revision: number;
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
}

/** The end of the log: revision 0 and an empty hash while it is empty. */
export interface LogHead {
  readonly revision: number;
  readonly hash: Uint8Array;
}

export interface EventStore {
  /**
   * Adds one commit at the next revision, durably, or nothing at all.
   * @throws Failure RF_STORE_FULL, RF_STORE_BUSY or RF_STORE_FAILED; nothing was written then.
   */
  append(commit: NewCommit): Promise<AppendOutcome>;
  /** Revision of the commit of this command, if there is one. */
  findCommand(commandId: string): Promise<number | undefined>;
  /** The aggregate's events with a revision above `afterRevision`, in order. */
  readAggregate(aggregate: string, afterRevision?: number): Promise<readonly RecordedEvent[]>;
  /** At most `limit` commits from revision `from` on, in order. */
  readCommits(from: number, limit: number): Promise<readonly StoredCommit[]>;
  head(): Promise<LogHead>;
}

/**
 * Which epoch of the stream is current. An epoch is recorded before anything is published under it, so that two different streams can never carry
 * the same one. 0 = none was begun yet.
 */
export interface EpochRecord {
  current(): Promise<number>;
  /** @param epoch above the current one. */
  begin(epoch: number, because: string, timeUnixMs: number): Promise<void>;
}
