// Identities for endpoints that rules tell apart by their addresses. Pure. A block of a Kubernetes policy matches whoever has the address, while maps are
// keyed by identity, which comes from labels. So an address that such a block covers gets a local identity of its own: that of the endpoint, at that
// longest block. The ipcache leads from the address to it; the SYN goes on carrying the endpoint's own.

import { containsPrefix, formatPrefix, parsePrefix } from './cidr.ts';
import type { CompilePeer } from './compile.ts';
import type { NumericIdentity } from './identity.ts';
import type { Rule } from './rule.ts';

/** A peer of the fleet with its addresses: an endpoint's identity, a node's. */
export interface AddressedPeer extends CompilePeer {
  readonly addresses: readonly string[];
}

export interface AddressIdentities {
  /** To be compiled beside the peers that they were split from. */
  readonly peers: readonly CompilePeer[];
  /** Canonical prefix of one address -> local identity. */
  readonly ipcache: ReadonlyMap<string, NumericIdentity>;
}

/** Canonical prefixes that rules look for at any address, exceptions among them, without repetition. */
export function addressCidrsOf(rules: readonly Rule[]): string[] {
  const cidrs = new Set<string>();
  for (const rule of rules)
    for (const peer of rule.peers ?? [])
      if (peer.kind === 'cidr' && peer.scope === 'any') for (const cidr of [peer.cidr, ...(peer.except ?? [])]) cidrs.add(cidr);
  return [...cidrs];
}

/**
 * Splits peers by the longest of the prefixes around each of their addresses. `numberOf` gives each pair of identity and prefix its number, always the
 * same; an address that no prefix covers needs none.
 */
export function splitByAddress(
  addressed: Iterable<AddressedPeer>,
  cidrs: readonly string[],
  numberOf: (key: string) => NumericIdentity,
): AddressIdentities {
  const prefixes = cidrs.map(parsePrefix).filter((prefix) => prefix !== undefined);
  const peers = new Map<NumericIdentity, CompilePeer>();
  const ipcache = new Map<string, NumericIdentity>();
  for (const { identity, labels, addresses, namedPorts } of addressed)
    for (const text of addresses) {
      const address = parsePrefix(text);
      if (address === undefined) continue;
      const around = prefixes.filter((prefix) => containsPrefix(prefix, address)).sort((a, b) => b.length - a.length);
      const [longest] = around;
      if (longest === undefined) continue;
      const cidr = formatPrefix(longest);
      const local = numberOf(`${identity} ${cidr}`);
      peers.set(local, { identity: local, labels, cidr, ...(namedPorts === undefined ? {} : { namedPorts }) });
      ipcache.set(formatPrefix(address), local);
    }
  return { peers: [...peers.values()], ipcache };
}
