// What all handlers share: failures of the store become statuses that tell the caller what to do, and ids are made for callers who chose none.
import { randomUUID } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import { wideToNumber } from '@ringfence/proto';
import { Failure, RpcRefusal } from '@ringfence/runtime';

const statusOfFailure: Readonly<Record<string, status>> = {
  RF_STORE_FULL: status.RESOURCE_EXHAUSTED,
  RF_STORE_BUSY: status.UNAVAILABLE,
  RF_STORE_FAILED: status.UNAVAILABLE,
  RF_CONTENDED: status.ABORTED,
};

/** Longest command id: long enough for any UUID or ULID with a prefix. */
const longestCommandId = 128;

/** Runs a handler; a failure that the caller can do something about is answered, everything else goes on and is answered as INTERNAL. */
export async function answering<T>(handle: () => Promise<T>): Promise<T> {
  try {
    return await handle();
  } catch (error) {
    const known = error instanceof Failure ? statusOfFailure[error.code] : undefined;
    if (known === undefined || !(error instanceof Failure)) throw error;
    throw new RpcRefusal(known, error.hint === undefined ? error.message : `${error.message}. ${error.hint}`);
  }
}

export function invalid(message: string): RpcRefusal {
  return new RpcRefusal(status.INVALID_ARGUMENT, message);
}

export function notFound(message: string): RpcRefusal {
  return new RpcRefusal(status.NOT_FOUND, message);
}

/** The caller's command id, or a new one. */
export function commandIdOf(id: string): string {
  if (id.length > longestCommandId) throw invalid(`RF_COMMAND_ID: expected at most ${longestCommandId} characters, found ${id.length}`);
  return id === '' ? randomUUID() : id;
}

/**
 * A revision from a request. No log reaches 53 bits, so a wider number is a mistake of the caller.
 * @throws RpcRefusal INVALID_ARGUMENT
 */
export function revisionOf(value: Parameters<typeof wideToNumber>[0], field: string): number {
  try {
    return wideToNumber(value);
  } catch {
    // The number itself is not worth repeating; its field is what helps.
    throw invalid(`RF_REVISION_INVALID: expected a revision in ${field}, found a number of more than 53 bits`);
  }
}

/** A command id that another command has: two commands must not share one, or one of them would be lost. */
export function commandIdIsTaken(commandId: string, revision: number): RpcRefusal {
  return new RpcRefusal(
    status.ALREADY_EXISTS,
    `RF_COMMAND_ID_USED: command id "${commandId}" already made revision ${revision}, with another content; choose a new id`,
  );
}

/** Text from outside inside a message: quoted and bounded. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 97)}...` : text);
}
