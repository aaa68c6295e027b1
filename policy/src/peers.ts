// Which peers a rule names. Pure. Shared by the oracle, which knows addresses, and by the compiler, which knows the prefixes behind identities.
import { containsPrefix, type Prefix, parsePrefix } from './cidr.ts';
import { isCidrIdentity, type NumericIdentity, reservedIdentity, reservedLabels } from './identity.ts';
import type { Labels } from './labels.ts';
import type { Entity, Peer, Rule } from './rule.ts';
import { matchesSelector } from './selector.ts';

/** One peer as rules see it. */
export interface PeerFacts {
  readonly labels: Labels;
  /** The address of a peer outside, or the prefix that its identity stands for. Undefined for endpoints, hosts and nodes: no CIDR names those. */
  readonly outside: Prefix | undefined;
}

/** What rules go by: labels, and for a peer outside where it is. A peer without labels is its reserved identity, or else the world. */
export function peerFacts(identity: NumericIdentity | undefined, labels: Labels, where: string | undefined): PeerFacts {
  const own = labels.length > 0 ? labels : reservedLabels(identity ?? reservedIdentity.world);
  const known = own.length > 0 ? own : reservedLabels(reservedIdentity.world);
  const isOutside = (identity !== undefined && isCidrIdentity(identity)) || known.some(isWorldLabel);
  return { labels: known, outside: isOutside && where !== undefined ? parsePrefix(where) : undefined };
}

const worldLabels: ReadonlySet<string> = new Set(['reserved:world=', 'reserved:world-ipv4=', 'reserved:world-ipv6=']);
function isWorldLabel(label: string): boolean {
  return worldLabels.has(label);
}

/** Everything reserved that belongs to the cluster. What has no reserved label is an endpoint, which always does. */
const clusterEntities: readonly Entity[] = ['host', 'remote-node', 'init', 'ingress', 'health', 'unmanaged', 'kube-apiserver'];

/** Is the peer of this kind? */
export function matchesEntity(entity: Entity, peer: PeerFacts): boolean {
  switch (entity) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'world':
      return peer.labels.some(isWorldLabel);
    case 'world-ipv4':
      return peer.outside === undefined ? peer.labels.includes('reserved:world-ipv4=') : peer.outside.family === 4;
    case 'world-ipv6':
      return peer.outside === undefined ? peer.labels.includes('reserved:world-ipv6=') : peer.outside.family === 6;
    case 'cluster':
      return (
        clusterEntities.some((member) => peer.labels.includes(`reserved:${member}=`)) ||
        !peer.labels.some((label) => label.startsWith('reserved:'))
      );
    case 'host':
    case 'remote-node':
    case 'kube-apiserver':
    case 'init':
    case 'ingress':
    case 'health':
    case 'unmanaged':
      return peer.labels.includes(`reserved:${entity}=`);
  }
}

/** Prefixes are parsed once for each peer of a rule, not once for each packet or identity. */
const parsedPrefixes = new WeakMap<Peer & { kind: 'cidr' }, Prefix | undefined>();

function prefixOf(peer: Peer & { kind: 'cidr' }): Prefix | undefined {
  if (!parsedPrefixes.has(peer)) parsedPrefixes.set(peer, parsePrefix(peer.cidr));
  return parsedPrefixes.get(peer);
}

function matchesPeer(peer: Peer, facts: PeerFacts): boolean {
  switch (peer.kind) {
    case 'selector':
      return matchesSelector(peer.selector, facts.labels);
    case 'entity':
      return matchesEntity(peer.entity, facts);
    case 'cidr': {
      const prefix = prefixOf(peer);
      return facts.outside !== undefined && prefix !== undefined && containsPrefix(prefix, facts.outside);
    }
  }
}

function specificity(peer: Peer): number {
  switch (peer.kind) {
    case 'entity':
      return peer.entity === 'all' ? 0 : 1;
    case 'selector':
      return 2;
    case 'cidr':
      return 3 + (prefixOf(peer)?.length ?? 0);
  }
}

/** Does the rule name every peer there is? Such a rule is compiled once, for peer 0. */
export function namesEveryPeer(rule: Rule): boolean {
  return rule.peers === undefined || rule.peers.some((peer) => peer.kind === 'entity' && peer.entity === 'all');
}

/** How closely the rule names this peer: 0 as one of all, higher for closer; undefined when it does not. */
export function peerSpecificity(rule: Rule, facts: PeerFacts): number | undefined {
  if (namesEveryPeer(rule)) return 0;
  let closest: number | undefined;
  for (const peer of rule.peers ?? []) if (matchesPeer(peer, facts)) closest = Math.max(closest ?? 0, specificity(peer));
  return closest;
}

/**
 * The prefixes that rules tell apart, canonical, without repetition, in the order of the rules. Each needs an identity of its own, or the longest
 * match of an address would not say which rules name it.
 */
export function cidrsOf(rules: readonly Rule[]): string[] {
  const cidrs = new Set<string>();
  for (const rule of rules)
    for (const peer of rule.peers ?? []) {
      if (peer.kind === 'cidr') cidrs.add(peer.cidr);
      else if (peer.kind === 'entity' && peer.entity === 'world-ipv4') cidrs.add('0.0.0.0/0');
      else if (peer.kind === 'entity' && peer.entity === 'world-ipv6') cidrs.add('::/0');
    }
  return [...cidrs];
}
