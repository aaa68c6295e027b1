// Looks a compiled map up the way the kernel does. Pure. The C twin is bpf/include/policy-map.h; both are run over the same vectors.
import type { PolicyMapEntry, PolicyMapProbe } from './policy-map.ts';
import type { Direction } from './rule.ts';

/**
 * Two lookups, each by the longest prefix: for the peer, and for peer 0. The higher precedence wins, the peer's own entry on a tie. Undefined only
 * for a map without its default entry, which the kernel treats as closed. For many probes of one map see {@link PolicyMapIndex}.
 */
export function lookupPolicyMap(entries: readonly PolicyMapEntry[], probe: PolicyMapProbe): PolicyMapEntry | undefined {
  return stronger(longestMatch(entries, probe, probe.peer), longestMatch(entries, probe, 0));
}

function stronger(own: PolicyMapEntry | undefined, any: PolicyMapEntry | undefined): PolicyMapEntry | undefined {
  if (own === undefined || any === undefined) return own ?? any;
  return any.precedence > own.precedence ? any : own;
}

function longestMatch(entries: readonly PolicyMapEntry[], probe: PolicyMapProbe, peer: number): PolicyMapEntry | undefined {
  let longest: PolicyMapEntry | undefined;
  for (const entry of entries)
    if (entry.peer === peer && covers(entry, probe) && (longest === undefined || prefixLength(entry) > prefixLength(longest)))
      longest = entry;
  return longest;
}

function covers(entry: PolicyMapEntry, probe: PolicyMapProbe): boolean {
  if (entry.direction !== probe.direction) return false;
  if (entry.protocol === 0) return true;
  const freeBits = 16 - entry.portPrefixLength;
  return entry.protocol === probe.protocol && entry.port >> freeBits === probe.port >> freeBits;
}

/** Bits behind the direction: 8 of the protocol, then those of the port. */
function prefixLength(entry: PolicyMapEntry): number {
  return entry.protocol === 0 ? 0 : 8 + entry.portPrefixLength;
}

/** The entries of one direction and peer. */
interface PeerEntries {
  everything: PolicyMapEntry | undefined;
  /** By protocol, length and port in one number. */
  readonly byPrefix: Map<number, PolicyMapEntry>;
  /** Lengths that occur, the longest first. */
  lengths: number[];
}

/** One map, arranged for many lookups. Answers as {@link lookupPolicyMap} does. */
export class PolicyMapIndex {
  readonly #byPeer: Readonly<Record<Direction, Map<number, PeerEntries>>> = { ingress: new Map(), egress: new Map() };

  constructor(entries: Iterable<PolicyMapEntry>) {
    for (const entry of entries) {
      const peers = this.#byPeer[entry.direction];
      let own = peers.get(entry.peer);
      if (own === undefined) {
        own = { everything: undefined, byPrefix: new Map(), lengths: [] };
        peers.set(entry.peer, own);
      }
      if (entry.protocol === 0) own.everything = entry;
      else {
        own.byPrefix.set(prefixKey(entry.protocol, entry.portPrefixLength, entry.port), entry);
        if (!own.lengths.includes(entry.portPrefixLength)) own.lengths = [...own.lengths, entry.portPrefixLength].sort((a, b) => b - a);
      }
    }
  }

  lookup({ direction, peer, protocol, port }: PolicyMapProbe): PolicyMapEntry | undefined {
    const peers = this.#byPeer[direction];
    return stronger(longestOf(peers.get(peer), protocol, port), longestOf(peers.get(0), protocol, port));
  }
}

function longestOf(own: PeerEntries | undefined, protocol: number, port: number): PolicyMapEntry | undefined {
  if (own === undefined) return undefined;
  for (const length of own.lengths) {
    const free = 16 - length;
    const entry = own.byPrefix.get(prefixKey(protocol, length, (port >> free) << free));
    if (entry !== undefined) return entry;
  }
  return own.everything;
}

/** 29 bits: 8 of the protocol, 5 of the length, 16 of the port. */
function prefixKey(protocol: number, length: number, port: number): number {
  return (protocol << 21) | (length << 16) | port;
}
