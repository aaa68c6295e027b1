// Port ranges: what they match, and the prefixes that cover them in the kernel's trie. Pure.
import type { PortRange } from './rule.ts';

export const protocolNumber = { tcp: 6, udp: 17, sctp: 132 } as const;

/** Protocols that have ports. A range of ports without a protocol means these. */
export const portProtocols: readonly number[] = Object.values(protocolNumber);

export const highestPort = 65_535;
const everyPort = highestPort + 1;

/** A block of ports that the trie can hold: the upper `length` bits of `port` are fixed. Protocol 0 has length 0: everything. */
export interface PortPrefix {
  readonly protocol: number;
  readonly port: number;
  readonly length: number;
}

export const everything: PortPrefix = { protocol: 0, port: 0, length: 0 };

function coversEveryPort(range: PortRange): boolean {
  return range.firstPort === 0 && (range.lastPort === 0 || range.lastPort === highestPort);
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
