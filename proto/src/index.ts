// The wire contract as code: generated messages, generated service definitions, and the one conversion that every reader needs.
import Long from 'long';
import { ringfence } from '../gen/messages.js';

export * from '../gen/services.js';
export { ringfence };
export const v1 = ringfence.v1;

/** A 64-bit field as the codec gives it: a number, or an object of two halves. */
type Wide = number | { toNumber(): number; toString(): string } | null | undefined;

/**
 * A 64-bit field as a number. Absent counts as 0, as on the wire.
 * @throws RangeError when the value does not fit in 53 bits: such fields are read with {@link wideToBigInt}.
 */
export function wideToNumber(value: Wide): number {
  const number = value == null ? 0 : typeof value === 'number' ? value : value.toNumber();
  if (!Number.isSafeInteger(number)) throw new RangeError(`RF_WIDE_NUMBER: expected an integer of at most 53 bits, found ${value}`);
  return number;
}

/** A 64-bit field in full width, for cookies and nanoseconds. */
export function wideToBigInt(value: Wide): bigint {
  return value == null ? 0n : BigInt(value.toString());
}

/** A full-width value for a 64-bit field. */
export function bigIntToWide(value: bigint): Long {
  return Long.fromBigInt(value, true);
}
