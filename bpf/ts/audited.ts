// What the rules that only watch would change, from its bytes. Pure.
import { layouts } from './layouts.ts';

/** `struct audited`; numbers are those of bpf/include/drop-reason.h and of the wire. */
export interface Audited {
  /** 0 = nothing would be different. */
  readonly verdict: number;
  /** Of the rule that would decide. */
  readonly cookie: bigint;
  readonly mode: number;
}

const field = layouts.audited.fields;

export function decodeAudited(bytes: Buffer, at: number): Audited {
  return {
    verdict: bytes.readUInt8(at + field.verdict),
    cookie: bytes.readBigUInt64LE(at + field.cookie),
    mode: bytes.readUInt8(at + field.mode),
  };
}
