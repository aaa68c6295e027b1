// Small conversions from wire values to the JSON of this command. Pure.
import { wideToBigInt } from '@ringfence/proto';

type Wide = Parameters<typeof wideToBigInt>[0];

/** A 64-bit field: a number when JSON readers can hold it exactly, else its digits. */
export function wide(value: Wide): number | string {
  const exact = wideToBigInt(value);
  return exact <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(exact) : exact.toString();
}

/** A number that names something: always its digits, so that readers never do arithmetic on it. */
export function digits(value: Wide): string {
  return wideToBigInt(value).toString();
}

/** The name of an enum value: FLOW_KIND_OPEN of FlowKind is "open". A number that this version does not know stays visible. */
export function enumName(names: Readonly<Record<string, string | number>>, prefix: string, value: number | null | undefined): string {
  const found = Object.entries(names).find(([, number]) => number === (value ?? 0))?.[0];
  return found === undefined ? `unknown-${value}` : found.slice(prefix.length).toLowerCase().replaceAll('_', '-');
}

const protocols: ReadonlyMap<number, string> = new Map([
  [0, 'any'],
  [1, 'icmp'],
  [6, 'tcp'],
  [17, 'udp'],
  [58, 'icmpv6'],
  [132, 'sctp'],
]);

/** IANA protocol number as a name, or its digits. */
export function protocolName(protocol: number): string {
  return protocols.get(protocol) ?? String(protocol);
}

/** The number behind a name or digits; undefined when it is neither. */
export function protocolNumber(name: string): number | undefined {
  const known = [...protocols].find(([, text]) => text === name)?.[0];
  return known ?? (/^\d{1,3}$/.test(name) ? Number(name) : undefined);
}
