// Which peers a rule names. Pure. Shared by the oracle, which knows addresses, and by the compiler, which knows the prefixes behind identities.
import { containsPrefix, type Prefix, parsePrefix } from './cidr.ts';
import { cidrGroupsOf, cloudGroupKey, type Directory, servicesOf } from './directory.ts';
import { matchesDnsPattern } from './dns-name.ts';
import { type NumericIdentity, reservedIdentity, reservedLabels } from './identity.ts';
import { type Labels, splitLabel, splitSource } from './labels.ts';
import type { EndpointPort } from './ports.ts';
import type { CidrGroupPeer, CidrPeer, Entity, Peer, Relation, Rule } from './rule.ts';
import { matchesSelector } from './selector.ts';

/** One peer as rules see it. */
export interface PeerFacts {
  readonly labels: Labels;
  /** The address of any peer, or the prefix that its identity stands for. */
  readonly where: Prefix | undefined;
  /** `where` of a peer outside. Undefined for endpoints, hosts and nodes: no Cilium CIDR names those. */
  readonly outside: Prefix | undefined;
  readonly namedPorts: readonly EndpointPort[];
}

const noPorts: readonly EndpointPort[] = [];

/** What rules go by: labels, and where the peer is. A peer without labels is its reserved identity, or else the world. */
export function peerFacts(
  identity: NumericIdentity | undefined,
  labels: Labels,
  where: string | undefined,
  namedPorts: readonly EndpointPort[] = noPorts,
): PeerFacts {
  const own = labels.length > 0 ? labels : reservedLabels(identity ?? reservedIdentity.world);
  const known = own.length > 0 ? own : reservedLabels(reservedIdentity.world);
  const prefix = where === undefined ? undefined : parsePrefix(where);
  return { labels: known, where: prefix, outside: known.some(isWorldLabel) ? prefix : undefined, namedPorts };
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

/** Prefixes are parsed once for each text, not once for each packet or identity. Bounded: texts come from rules, whose number is bounded. */
const parsedPrefixes = new Map<string, Prefix | undefined>();
const mostParsedPrefixes = 100_000;

function parsed(text: string): Prefix | undefined {
  if (parsedPrefixes.has(text)) return parsedPrefixes.get(text);
  if (parsedPrefixes.size >= mostParsedPrefixes) parsedPrefixes.clear();
  const prefix = parsePrefix(text);
  parsedPrefixes.set(text, prefix);
  return prefix;
}

function isWithin(where: Prefix | undefined, blocks: readonly string[], except: readonly string[] = []): boolean {
  if (where === undefined) return false;
  const holds = (text: string) => {
    const block = parsed(text);
    return block !== undefined && containsPrefix(block, where);
  };
  return blocks.some(holds) && !except.some(holds);
}

/** Does the peer answer to this part of a rule? `subject`: the labels of the end whose rule it is. */
export function matchesPeer(peer: Peer, facts: PeerFacts, subject: Labels, directory: Directory): boolean {
  switch (peer.kind) {
    case 'selector':
      return matchesSelector(peer.selector, facts.labels) && (peer.relation === undefined || relates(peer.relation, facts.labels, subject));
    case 'entity':
      return matchesEntity(peer.entity, facts);
    case 'cidr':
      return isWithin(peer.scope === 'any' ? facts.where : facts.outside, [peer.cidr], peer.except);
    case 'cidr-group':
      return cidrGroupsOf(peer.group, directory).some(({ cidrs }) => isWithin(facts.outside, cidrs, peer.except));
    case 'fqdn':
      for (const [name, addresses] of directory.names)
        if (matchesDnsPattern(peer.pattern, name) && isWithin(facts.outside, addresses)) return true;
      return false;
    case 'service':
      return servicesOf(peer, directory).some(({ selector, addresses }) =>
        selector === undefined ? isWithin(facts.outside, addresses) : matchesSelector(selector, facts.labels),
      );
    case 'cloud-group':
      return isWithin(facts.outside, directory.cloudGroups.get(cloudGroupKey(peer)) ?? []);
  }
}

/** Does a peer with these labels compare so with the subject? */
export function relates(relation: Relation, peer: Labels, subject: Labels): boolean {
  const isSame = relation.keys.map((key) => {
    const [own, other] = [valuesOf(key, peer), valuesOf(key, subject)];
    return own.length === 0 ? undefined : own.some((value) => other.includes(value));
  });
  if (isSame.includes(undefined)) return false;
  return relation.kind === 'same' ? isSame.every((same) => same === true) : isSame.includes(false);
}

function valuesOf(key: string, labels: Labels): string[] {
  const { source, rest } = splitSource(key);
  return labels
    .map(splitLabel)
    .filter((label) => label.key === rest && (source === 'any' || source === undefined || label.source === source))
    .map(({ value }) => value);
}

/** How closely this part of a rule names those that it names: higher is closer. */
export function specificity(peer: Peer): number {
  switch (peer.kind) {
    case 'entity':
      return peer.entity === 'all' ? 0 : 1;
    case 'selector':
    case 'service':
      return 2;
    case 'cidr-group':
    case 'cloud-group':
      return 3;
    case 'cidr':
      return 3 + (parsed(peer.cidr)?.length ?? 0);
    case 'fqdn':
      // One name is closer than any block of addresses.
      return 3 + 129;
  }
}

/** Does the rule name every peer there is? Such a rule is compiled once, for peer 0. */
export function namesEveryPeer(rule: Rule): boolean {
  return rule.peers === undefined || rule.peers.some((peer) => peer.kind === 'entity' && peer.entity === 'all');
}

/** How closely the rule names this peer: 0 as one of all, higher for closer; undefined when it does not. */
export function peerSpecificity(rule: Rule, facts: PeerFacts, subject: Labels, directory: Directory): number | undefined {
  if (namesEveryPeer(rule)) return 0;
  let closest: number | undefined;
  for (const peer of rule.peers ?? [])
    if (matchesPeer(peer, facts, subject, directory)) closest = Math.max(closest ?? 0, specificity(peer));
  return closest;
}

/** The prefixes that one peer of a rule tells apart, its exceptions among them. */
export function cidrsOfPeer(peer: Peer, directory: Directory): readonly string[] {
  switch (peer.kind) {
    case 'cidr':
      return blocksOf([peer.cidr], peer);
    case 'cidr-group':
      return cidrGroupsOf(peer.group, directory).flatMap(({ cidrs }) => blocksOf(cidrs, peer));
    case 'cloud-group':
      return directory.cloudGroups.get(cloudGroupKey(peer)) ?? [];
    case 'fqdn':
      return [...directory.names].flatMap(([name, addresses]) => (matchesDnsPattern(peer.pattern, name) ? addresses : []));
    case 'service':
      return servicesOf(peer, directory).flatMap(({ selector, addresses }) => (selector === undefined ? addresses : []));
    case 'entity':
      return peer.entity === 'world-ipv4' ? ['0.0.0.0/0'] : peer.entity === 'world-ipv6' ? ['::/0'] : [];
    case 'selector':
      return [];
  }
}

function blocksOf(cidrs: readonly string[], { except = [] }: Pick<CidrPeer | CidrGroupPeer, 'except'>): readonly string[] {
  return except.length === 0 ? cidrs : [...cidrs, ...except];
}

/**
 * The prefixes that rules tell apart, canonical, without repetition, in the order of the rules. Each needs an identity of its own, or the longest
 * match of an address would not say which rules name it.
 */
export function cidrsOf(rules: readonly Rule[], directory: Directory): string[] {
  const cidrs = new Set<string>();
  for (const rule of rules) for (const peer of rule.peers ?? []) for (const cidr of cidrsOfPeer(peer, directory)) cidrs.add(cidr);
  return [...cidrs];
}
