// Looks a compiled map up the way the kernel does. Pure. The C twin is bpf/include/policy-map.h; both are run over the same vectors.
import type { PolicyMapEntry, PolicyMapProbe } from './policy-map.ts';

/**
 * Two lookups, each by the longest prefix: for the peer, and for peer 0. The higher precedence wins, the peer's own entry on a tie. Undefined only
 * for a map without its default entry, which the kernel treats as closed.
 */
export function lookupPolicyMap(entries: readonly PolicyMapEntry[], probe: PolicyMapProbe): PolicyMapEntry | undefined {
  const own = longestMatch(entries, probe, probe.peer);
  const any = longestMatch(entries, probe, 0);
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
