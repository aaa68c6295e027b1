// A commit's canonical bytes: what is stored, hashed, chained, signed and sent. Pure.
import { v1, wideToNumber } from '@ringfence/proto';
import { Failure, hashCommit } from '@ringfence/runtime';
import type { ControlEvent } from './event.ts';
import { fromWireEvent, toWireEvent } from './event-wire.ts';

/** Major versions of the message ringfence.v1.Commit that this controller reads. */
export const commitSchemaVersions: readonly number[] = [1, 2];

/** The events of one command, with where they stand in the log and who caused them. */
export interface Commit {
  /** Gapless, from 1. */
  readonly revision: number;
  /** Empty for the first commit. */
  readonly previousHash: Uint8Array;
  readonly actor: string;
  readonly commandId: string;
  readonly timeUnixMs: number;
  readonly traceparent: string;
  readonly events: readonly ControlEvent[];
}

/** The oldest version whose readers understand these events. Before version 2 a rule had no limits besides peers and ports. */
function schemaVersionOf(events: readonly ControlEvent[]): number {
  return events.some((event) => event.type === 'PolicyRevised') ? 2 : 1;
}

/**
 * Canonical encoding (fields in the order of their numbers, as the generated code writes them) and its SHA-256.
 * @throws Failure RF_WIRE_EVENT or RF_WIRE_RULE for what could not be read back: once written it would stop every reader of the log.
 */
export function encodeCommit(commit: Commit): { bytes: Buffer; hash: Buffer } {
  const { revision, previousHash, actor, commandId, timeUnixMs, traceparent } = commit;
  const events = commit.events.map(toWireEvent);
  for (const event of events) fromWireEvent(event);
  const schemaVersion = schemaVersionOf(commit.events);
  const wire = { revision, previousHash, schemaVersion, actor, commandId, timeUnixMs, traceparent, events };
  const bytes = Buffer.from(v1.Commit.encode(wire).finish());
  return { bytes, hash: hashCommit(bytes) };
}

/**
 * Reads what {@link encodeCommit} wrote.
 * @throws Failure RF_COMMIT_VERSION when a newer controller wrote it, RF_WIRE_EVENT when an event does not convert.
 */
export function decodeCommit(bytes: Uint8Array): Commit {
  const wire = v1.Commit.decode(bytes);
  if (!commitSchemaVersions.includes(wire.schemaVersion)) {
    const expected = commitSchemaVersions.join(' or ');
    throw new Failure('RF_COMMIT_VERSION', `expected a commit of schema version ${expected}, found ${wire.schemaVersion}`, {
      hint: 'A newer controller wrote this log: run that version.',
    });
  }
  return {
    revision: wideToNumber(wire.revision),
    previousHash: wire.previousHash,
    actor: wire.actor,
    commandId: wire.commandId,
    timeUnixMs: wideToNumber(wire.timeUnixMs),
    traceparent: wire.traceparent,
    events: wire.events.map(fromWireEvent),
  };
}
