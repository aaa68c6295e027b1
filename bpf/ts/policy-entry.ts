// One entry of a subject's policy map, to and from its bytes. Pure. Numbers are those of bpf/include/drop-reason.h and of the wire.
import { layouts } from './layouts.ts';

/** Field by field what bpf/include/policy-map.h holds; the key's prefix length follows from protocol and portPrefixLength. */
export interface KernelPolicyEntry {
  /** 0 = any. */
  readonly peer: number;
  readonly direction: number;
  /** 0 = any, and then the port is any, too. */
  readonly protocol: number;
  readonly port: number;
  /** 0 to 16. */
  readonly portPrefixLength: number;
  readonly cookie: bigint;
  readonly precedence: number;
  readonly revision: number;
  readonly verdict: number;
  readonly reason: number;
  readonly mode: number;
  /** With the rules that only watch enforced; 0 = the same. */
  readonly auditedVerdict: number;
  readonly auditedCookie: bigint;
  /** What the entry allowed stays open when nothing allows it any more. Absent: it is ended. */
  readonly keepEstablished?: boolean;
}

const key = layouts.policy_key.fields;
const value = layouts.policy_value.fields;
/** Bits of peer and direction, and of the protocol after them. */
const prefixOfAnyProtocol = 40;
const prefixOfProtocol = 48;
/** `enum policy_flag`. */
const keepEstablishedFlag = 1;

export function encodePolicyKey(entry: KernelPolicyEntry, into: Buffer, at: number): void {
  into.writeUInt32LE(entry.protocol === 0 ? prefixOfAnyProtocol : prefixOfProtocol + entry.portPrefixLength, at + key.prefixlen);
  into.writeUInt32BE(entry.peer, at + key.peer_be);
  into.writeUInt8(entry.direction, at + key.direction);
  into.writeUInt8(entry.protocol, at + key.protocol);
  into.writeUInt16BE(entry.port, at + key.port_be);
}

export function encodePolicyValue(entry: KernelPolicyEntry, into: Buffer, at: number): void {
  into.writeBigUInt64LE(entry.cookie, at + value.cookie);
  into.writeUInt32LE(entry.precedence, at + value.precedence);
  into.writeUInt32LE(entry.revision, at + value.revision);
  into.writeUInt8(entry.verdict, at + value.verdict);
  into.writeUInt8(entry.reason, at + value.reason);
  into.writeUInt8(entry.mode, at + value.mode);
  into.writeUInt8(entry.auditedVerdict, at + value.audited_verdict);
  into.writeBigUInt64LE(entry.auditedCookie, at + value.audited_cookie);
  into.writeUInt8(entry.keepEstablished === true ? keepEstablishedFlag : 0, at + value.flags);
}

export function decodePolicyEntry(keyBytes: Buffer, valueBytes: Buffer): KernelPolicyEntry {
  const prefixLength = keyBytes.readUInt32LE(key.prefixlen);
  return {
    peer: keyBytes.readUInt32BE(key.peer_be),
    direction: keyBytes.readUInt8(key.direction),
    protocol: keyBytes.readUInt8(key.protocol),
    port: keyBytes.readUInt16BE(key.port_be),
    portPrefixLength: Math.max(0, prefixLength - prefixOfProtocol),
    cookie: valueBytes.readBigUInt64LE(value.cookie),
    precedence: valueBytes.readUInt32LE(value.precedence),
    revision: valueBytes.readUInt32LE(value.revision),
    verdict: valueBytes.readUInt8(value.verdict),
    reason: valueBytes.readUInt8(value.reason),
    mode: valueBytes.readUInt8(value.mode),
    auditedVerdict: valueBytes.readUInt8(value.audited_verdict),
    auditedCookie: valueBytes.readBigUInt64LE(value.audited_cookie),
    ...((valueBytes.readUInt8(value.flags) & keepEstablishedFlag) === 0 ? {} : { keepEstablished: true }),
  };
}
