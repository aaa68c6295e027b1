// Addresses and prefixes: strict parsing, canonical text, containment. Pure. IPv4-mapped IPv6 is IPv4, so that no rule can be passed by writing an
// address the other way (GHSA-8fg8-jh2h-f2hc).
import ipaddr from 'ipaddr.js';

export interface Prefix {
  readonly family: 4 | 6;
  /** Network address as a number; bits behind the prefix are 0. */
  readonly network: bigint;
  readonly length: number;
}

const familyBits = { 4: 32, 6: 128 } as const;
const decimalOctets = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/;
const lengthText = /^(?:0|[1-9]\d{0,2})$/;

function toNumber(bytes: readonly number[]): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function mask(prefix: Prefix): Prefix {
  const hostBits = BigInt(familyBits[prefix.family] - prefix.length);
  return { ...prefix, network: (prefix.network >> hostBits) << hostBits };
}

/** One address as a prefix of full length, or undefined. Neither octal, short or zoned forms. */
export function parseAddress(text: string): Prefix | undefined {
  if (decimalOctets.test(text)) {
    const octets = text.split('.').map(Number);
    return octets.every((octet) => octet <= 255) ? { family: 4, network: toNumber(octets), length: 32 } : undefined;
  }
  // Anything that ipaddr.js would take beyond the plain form (zones, odd embedded octets) is refused here.
  if (!/^[0-9a-fA-F:]*(?::\d+\.\d+\.\d+\.\d+)?$/.test(text) || !text.includes(':')) return undefined;
  const embedded = text.slice(text.lastIndexOf(':') + 1);
  if (embedded.includes('.') && parseAddress(embedded) === undefined) return undefined;
  if (!ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  const network = toNumber(address.toByteArray());
  return network >> 32n === 0xffffn ? { family: 4, network: network & 0xffff_ffffn, length: 32 } : { family: 6, network, length: 128 };
}

/** "10.1.2.3/8" or a bare address. Bits behind the length are cleared, as Cilium does. Undefined when it is neither. */
export function parsePrefix(text: string): Prefix | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return parseAddress(text);
  const lengthPart = text.slice(slash + 1);
  const addressPart = text.slice(0, slash);
  const address = parseAddress(addressPart);
  if (address === undefined || !lengthText.test(lengthPart)) return undefined;
  const length = Number(lengthPart);
  if (address.family === 4 && addressPart.includes(':')) {
    // A mapped address: lengths count from the start of the 128 bits, and shorter ones than 96 are not IPv4 alone.
    if (length > 128) return undefined;
    return length >= 96
      ? mask({ ...address, length: length - 96 })
      : mask({ family: 6, network: (0xffffn << 32n) | address.network, length });
  }
  return length <= familyBits[address.family] ? mask({ ...address, length }) : undefined;
}

/** Canonical text: "10.0.0.0/8", "2001:db8::/32". */
export function formatPrefix(prefix: Prefix): string {
  const bytes: number[] = [];
  for (let shift = familyBits[prefix.family] - 8; shift >= 0; shift -= 8) bytes.push(Number((prefix.network >> BigInt(shift)) & 0xffn));
  const address = prefix.family === 4 ? bytes.join('.') : new ipaddr.IPv6(bytes).toRFC5952String();
  return `${address}/${prefix.length}`;
}

/** Canonical text of what {@link parsePrefix} reads, or undefined. */
export function canonicalCidr(text: string): string | undefined {
  const prefix = parsePrefix(text);
  return prefix === undefined ? undefined : formatPrefix(prefix);
}

/** Does every address of `inner` lie in `outer`? Families never mix. */
export function containsPrefix(outer: Prefix, inner: Prefix): boolean {
  if (outer.family !== inner.family || outer.length > inner.length) return false;
  const hostBits = BigInt(familyBits[outer.family] - outer.length);
  return outer.network >> hostBits === inner.network >> hostBits;
}

/**
 * What is left of a prefix without others that lie inside it, as prefixes in order. Work is bounded by the result: each exception splits at most
 * once for every bit between the two lengths.
 */
export function subtractPrefixes(prefix: Prefix, exceptions: readonly Prefix[]): Prefix[] {
  const inside = exceptions.filter((exception) => containsPrefix(prefix, exception));
  if (exceptions.some((exception) => containsPrefix(exception, prefix))) return [];
  if (inside.length === 0) return [prefix];
  const length = prefix.length + 1;
  const upperBit = 1n << BigInt(familyBits[prefix.family] - length);
  return [
    ...subtractPrefixes({ ...prefix, length }, inside),
    ...subtractPrefixes({ ...prefix, length, network: prefix.network | upperBit }, inside),
  ];
}
