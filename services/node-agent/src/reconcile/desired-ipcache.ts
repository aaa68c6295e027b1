// Which identity is behind which address, from the folded log. Pure.
//
//  1. An address of exactly one identity's endpoints is that identity's; claimed by more than one it is nobody's, and left out.
//  2. This node's own addresses and loopback are the host; other nodes' addresses are remote-node.
//  3. A prefix that a rule of this node's subjects names is its CIDR identity. One that no such rule names (any more) is left out: no policy map knows
//     its identity, so that an address in it would slip past what is said about the block around it.
//  What comes first wins on the same prefix; a longer prefix wins in the lookup. No match is the world.
import { formatPrefix, type NumericIdentity, parseAddress, reservedIdentity } from '@ringfence/policy';
import { type NodeState, nodeKey } from '../node-state.ts';

const loopback = ['127.0.0.0/8', '::1/128'];

/** Canonical prefix -> identity. `cidrs`: the prefixes that rules name. */
export function desiredIpcache(
  state: Pick<NodeState, 'cluster' | 'node' | 'endpoints' | 'nodes'>,
  cidrs: ReadonlyMap<string, NumericIdentity>,
): ReadonlyMap<string, NumericIdentity> {
  const ipcache = new Map<string, NumericIdentity>(cidrs);
  const own = nodeKey(state.cluster, state.node);
  for (const [node, addresses] of state.nodes) if (node !== own) put(ipcache, addresses, reservedIdentity.remoteNode);
  put(ipcache, state.nodes.get(own) ?? [], reservedIdentity.host);
  for (const prefix of loopback) ipcache.set(prefix, reservedIdentity.host);
  for (const [prefix, identity] of claims(state)) {
    // Loopback is never an endpoint's, whatever it says of itself.
    if (!loopback.includes(prefix) && !prefix.startsWith('127.') && identity !== undefined) ipcache.set(prefix, identity);
  }
  return ipcache;
}

/** Address -> the one identity that claims it; undefined when several do. */
function claims(state: Pick<NodeState, 'endpoints'>): Map<string, NumericIdentity | undefined> {
  const claimed = new Map<string, NumericIdentity | undefined>();
  for (const endpoints of state.endpoints.values()) {
    for (const { identity, addresses } of endpoints.values()) {
      for (const address of addresses) {
        const prefix = hostPrefix(address);
        if (prefix === undefined) continue;
        claimed.set(prefix, claimed.has(prefix) && claimed.get(prefix) !== identity ? undefined : identity);
      }
    }
  }
  return claimed;
}

function put(ipcache: Map<string, NumericIdentity>, addresses: readonly string[], identity: NumericIdentity): void {
  for (const address of addresses) {
    const prefix = hostPrefix(address);
    if (prefix !== undefined) ipcache.set(prefix, identity);
  }
}

/** The prefix of one address, "10.0.0.1" -> "10.0.0.1/32"; v4-mapped v6 counts as v4. undefined: no address. */
export function hostPrefix(address: string): string | undefined {
  const parsed = parseAddress(address);
  return parsed === undefined ? undefined : formatPrefix(parsed);
}
