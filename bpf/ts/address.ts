// IP addresses and prefixes, between text and the bytes of the maps. Pure. IPv4 is ::ffff:a.b.c.d wherever 16 bytes are meant.
import { isIPv4, isIPv6 } from 'node:net';
import { BpfError } from './bpf-error.ts';

export interface Prefix {
  readonly family: 4 | 6;
  /** 4 or 16 bytes, in network order. */
  readonly address: Buffer;
  readonly length: number;
}

/** Reads "10.0.0.0/8" or "fd00::1/128". Throws RF_PREFIX_INVALID. */
export function parsePrefix(text: string): Prefix {
  const slash = text.lastIndexOf('/');
  const address = slash < 0 ? undefined : parseAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  const length = /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
  if (address === undefined || !(length <= address.length * 8)) {
    throw new BpfError('RF_PREFIX_INVALID', `expected a prefix like "10.0.0.0/8" or "fd00::/64", found "${text}"`);
  }
  return { family: address.length === 4 ? 4 : 6, address, length };
}

/** 4 or 16 bytes; undefined when the text is no address. */
export function parseAddress(text: string): Buffer | undefined {
  if (isIPv4(text)) return Buffer.from(text.split('.').map(Number));
  if (!isIPv6(text) || text.includes('%')) return undefined;
  // The last 32 bits may be written as IPv4.
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const [, head = text, a = '0', b = '0', c = '0', d = '0'] = dotted ?? [];
  const pair = (high: string, low: string): string => ((Number(high) << 8) | Number(low)).toString(16);
  const plain = dotted === null ? text : `${head}${pair(a, b)}:${pair(c, d)}`;
  const [before = '', after] = plain.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const left = groups(before);
  const right = after === undefined ? [] : groups(after);
  const zeros = new Array<string>(8 - left.length - right.length).fill('0');
  const bytes = Buffer.alloc(16);
  [...left, ...zeros, ...right].forEach((group, index) => {
    bytes.writeUInt16BE(Number.parseInt(group, 16), index * 2);
  });
  return bytes;
}

/** Dotted for IPv4-mapped bytes, else {@link formatIpv6}. */
export function formatAddress(bytes: Buffer): string {
  const isMapped = bytes.readBigUInt64BE(0) === 0n && bytes.readUInt32BE(8) === 0xffff;
  return isMapped ? formatIpv4(bytes.subarray(12, 16)) : formatIpv6(bytes);
}

export function formatIpv4(bytes: Buffer): string {
  return [...bytes.subarray(0, 4)].join('.');
}

/** The canonical text of RFC 5952: lower case, no leading zeros, the first longest run of two or more zero groups as "::". */
export function formatIpv6(bytes: Buffer): string {
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2));
  let longest = { start: 0, length: 1 };
  let start = 0;
  groups.forEach((group, index) => {
    if (group !== 0) start = index + 1;
    else if (index + 1 - start > longest.length) longest = { start, length: index + 1 - start };
  });
  const text = (part: number[]): string => part.map((group) => group.toString(16)).join(':');
  if (longest.length < 2) return text(groups);
  return `${text(groups.slice(0, longest.start))}::${text(groups.slice(longest.start + longest.length))}`;
}
