// Port ranges: what they match, and the prefixes that cover them in the kernel's trie. Pure. For ICMP the type stands in the place of the port.
import type { NamedPort, PortMatch, PortRange } from './rule.ts';

export const protocolNumber = { icmp: 1, igmp: 2, tcp: 6, udp: 17, icmpv6: 58, vrrp: 112, sctp: 132 } as const;

/** Protocols that have ports. A range of ports without a protocol means these. */
export const portProtocols: readonly number[] = [protocolNumber.tcp, protocolNumber.udp, protocolNumber.sctp];

export const highestPort = 65_535;
const everyPort = highestPort + 1;

/** A port that an endpoint listens on, by name. Protocol is the IANA number. */
export interface EndpointPort {
  readonly name: string;
  readonly protocol: number;
  readonly port: number;
}

/** A block of ports that the trie can hold: the upper `length` bits of `port` are fixed. Protocol 0 has length 0: everything. */
export interface PortPrefix {
  readonly protocol: number;
  readonly port: number;
  readonly length: number;
}

export const everything: PortPrefix = { protocol: 0, port: 0, length: 0 };

export function isNamedPort(match: PortMatch): match is NamedPort {
  return 'name' in match;
}

function isIcmp(protocol: number): boolean {
  return protocol === protocolNumber.icmp || protocol === protocolNumber.icmpv6;
}

/** ICMP has a type 0, so that only the written-out range means every type. */
export function coversEveryPort(range: PortRange): boolean {
  return range.firstPort === 0 && (range.lastPort === highestPort || (range.lastPort === 0 && !isIcmp(range.protocol)));
}

/** The ranges that a name stands for at an endpoint with these ports; a range stands for itself. Names are compared in lower case. */
export function resolvePort(match: PortMatch, endpointPorts: readonly EndpointPort[]): PortRange[] {
  if (!isNamedPort(match)) return [match];
  return endpointPorts
    .filter(({ name, protocol }) => name.toLowerCase() === match.name && (match.protocol === 0 || match.protocol === protocol))
    .map(({ protocol, port }) => ({ protocol, firstPort: port, lastPort: port }));
}

/** Does the range take in this protocol and port? */
export function matchesPort(range: PortRange, protocol: number, port: number): boolean {
  if (coversEveryPort(range)) return range.protocol === 0 || range.protocol === protocol;
  if (range.protocol === 0 ? !portProtocols.includes(protocol) : range.protocol !== protocol) return false;
  return range.firstPort <= port && port <= range.lastPort;
}

/** How much a range takes in, for attribution: ports, or more than every port when it takes in every protocol. */
export function portCount(range: PortRange | undefined): number {
  if (range === undefined) return 2 * everyPort;
  if (coversEveryPort(range)) return range.protocol === 0 ? 2 * everyPort : everyPort;
  return range.lastPort - range.firstPort + 1;
}

/** The fewest prefixes that cover exactly this range: at most 30 for each protocol. */
export function portPrefixes(range: PortRange | undefined): PortPrefix[] {
  if (range === undefined) return [everything];
  if (coversEveryPort(range)) return [{ protocol: range.protocol, port: 0, length: 0 }];
  const protocols = range.protocol === 0 ? portProtocols : [range.protocol];
  return protocols.flatMap((protocol) => blocks(protocol, range.firstPort, range.lastPort));
}

function blocks(protocol: number, firstPort: number, lastPort: number): PortPrefix[] {
  const result: PortPrefix[] = [];
  for (let port = firstPort; port <= lastPort; ) {
    let size = 1;
    let length = 16;
    while (length > 0 && port % (size * 2) === 0 && port + size * 2 - 1 <= lastPort) {
      size *= 2;
      length--;
    }
    result.push({ protocol, port, length });
    port += size;
  }
  return result;
}

/** The prefixes that contain this one, from everything down to itself. */
export function enclosing(prefix: PortPrefix): PortPrefix[] {
  const result: PortPrefix[] = [everything];
  if (prefix.protocol === 0) return result;
  for (let length = 0; length <= prefix.length; length++) {
    const size = 2 ** (16 - length);
    result.push({ protocol: prefix.protocol, port: prefix.port - (prefix.port % size), length });
  }
  return result;
}
