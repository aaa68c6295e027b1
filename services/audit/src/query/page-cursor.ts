// The opaque cursor of a page: where the last one ended, bound to its order and filter. Pure.
import { createHash } from 'node:crypto';
import type { FlowOrder, FlowPosition } from '../store/flow-store.ts';
import type { FlowFilter } from './flow-filter.ts';

// version (1) | order (1) | filter (8) | time (8) | id (rest) | checksum (8)
const version = 1;
const headerLength = 18;
const checksumLength = 8;
const maxCursorLength = 4_096;
const orders: readonly FlowOrder[] = ['newest-first', 'oldest-first'];

export function writeCursor(position: FlowPosition, order: FlowOrder, filter: FlowFilter): string {
  const id = Buffer.from(position.id);
  const body = Buffer.alloc(headerLength + id.length);
  body.writeUInt8(version, 0);
  body.writeUInt8(orders.indexOf(order), 1);
  filterDigest(filter).copy(body, 2);
  body.writeBigUInt64BE(position.timeNs, 10);
  id.copy(body, headerLength);
  return Buffer.concat([body, checksum(body)]).toString('base64url');
}

/** @returns the position, or why the cursor is refused, as what was expected */
export function readCursor(text: string, order: FlowOrder, filter: FlowFilter): FlowPosition | { readonly expected: string } {
  const notOurs = { expected: 'a cursor exactly as an answer gave it' };
  if (text.length > maxCursorLength || !/^[A-Za-z0-9_-]+$/.test(text)) return notOurs;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= headerLength + checksumLength) return notOurs;
  const body = bytes.subarray(0, -checksumLength);
  if (!checksum(body).equals(bytes.subarray(-checksumLength))) return notOurs;
  if (body.readUInt8(0) !== version) return { expected: `a cursor of version ${version}` };
  if (orders[body.readUInt8(1)] !== order) return { expected: 'the order in which the cursor was given' };
  if (!body.subarray(2, 10).equals(filterDigest(filter))) return { expected: 'the filter with which the cursor was given' };
  return { timeNs: body.readBigUInt64BE(10), id: body.subarray(headerLength).toString() };
}

/** The same for filters that ask the same in the same words. */
function filterDigest(filter: FlowFilter): Buffer {
  const text = JSON.stringify(
    Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  );
  return createHash('sha256').update(text).digest().subarray(0, 8);
}

/** Against damage and guessing, not a signature: a forged cursor reads nothing that a plain query would not. */
function checksum(body: Buffer): Buffer {
  return createHash('sha256').update('ringfence.flow-cursor\0').update(body).digest().subarray(0, checksumLength);
}
