// Which predicate of a rule holds whenever another one does. Pure. Every answer "yes" is certain for all labels, peers, ports and directories; "no" means
// only that it could not be shown.
import { containsPrefix, type Prefix, parsePrefix, subtractPrefixes } from './cidr.ts';
import { cloudGroupKey } from './directory.ts';
import { matchesDnsPattern } from './dns-name.ts';
import { splitSource } from './labels.ts';
import { coversEveryPort, highestPort, isNamedPort, portProtocols } from './ports.ts';
import type { CidrGroupPeer, CidrPeer, Entity, Peer, PortMatch, PortRange, Relation, Requirement, Rule, Selector } from './rule.ts';

/** Does every label of the narrower key count as one of the wider key as well? Without a source, or with `any`, a key sees every source. */
function isSeenBy(wider: string, narrower: string): boolean {
  const [outer, inner] = [splitSource(wider), splitSource(narrower)];
  return outer.rest === inner.rest && (outer.source === undefined || outer.source === 'any' || outer.source === inner.source);
}

/** Values that are left of an `In` when the other clauses hold too: a `NotIn` or `DoesNotExist` takes some away. */
function valuesLeft(clause: Requirement, selector: Selector): readonly string[] {
  const hiding = selector.requirements.filter(({ key }) => isSeenBy(key, clause.key));
  if (hiding.some(({ operator }) => operator === 'DoesNotExist')) return [];
  const taken = new Set(hiding.flatMap(({ operator, values }) => (operator === 'NotIn' ? values : [])));
  return clause.values.filter((value) => !taken.has(value));
}

/** Is there no label set at all that the selector matches? A key may have several values. */
export function isContradictory(selector: Selector): boolean {
  return selector.requirements.some((clause) => {
    if (clause.operator === 'In') return valuesLeft(clause, selector).length === 0;
    if (clause.operator !== 'Exists') return false;
    return selector.requirements.some(({ key, operator }) => operator === 'DoesNotExist' && isSeenBy(key, clause.key));
  });
}

/**
 * Two clauses that no workload with one value for each key fulfils ("app=a" and "app=b"), or undefined. Only for warnings: the model allows a key to
 * have several values, so that implication does not build on it.
 */
export function disagreeingClauses(selector: Selector): readonly [Requirement, Requirement] | undefined {
  const wanted = selector.requirements.filter(({ operator }) => operator === 'In');
  for (const [index, one] of wanted.entries())
    for (const other of wanted.slice(index + 1)) {
      const isSameKey = isSeenBy(one.key, other.key) || isSeenBy(other.key, one.key);
      if (isSameKey && !one.values.some((value) => other.values.includes(value))) return [one, other];
    }
  return undefined;
}

/** Does the second selector match every label set that the first one matches? */
export function selectorImplies(narrower: Selector, wider: Selector): boolean {
  return isContradictory(narrower) || wider.requirements.every((clause) => isImplied(clause, narrower));
}

function isImplied(clause: Requirement, selector: Selector): boolean {
  const { requirements } = selector;
  switch (clause.operator) {
    case 'In':
      return requirements.some(
        (own) =>
          own.operator === 'In' &&
          isSeenBy(clause.key, own.key) &&
          valuesLeft(own, selector).every((value) => clause.values.includes(value)),
      );
    case 'Exists':
      return requirements.some(({ key, operator }) => (operator === 'In' || operator === 'Exists') && isSeenBy(clause.key, key));
    case 'NotIn':
      return clause.values.every((value) =>
        requirements.some(
          ({ key, operator, values }) =>
            isSeenBy(key, clause.key) && (operator === 'DoesNotExist' || (operator === 'NotIn' && values.includes(value))),
        ),
      );
    case 'DoesNotExist':
      return requirements.some(({ key, operator }) => operator === 'DoesNotExist' && isSeenBy(key, clause.key));
  }
}

/** Does this part of a rule name every peer there is? */
export function isEveryPeer(peer: Peer): boolean {
  if (peer.kind === 'entity') return peer.entity === 'all';
  return peer.kind === 'selector' && peer.selector.requirements.length === 0 && peer.relation === undefined;
}

type Peers = Rule['peers'];

/** Do the wider peers take in every peer of the narrower ones? Each of those has to lie in a single one of the wider. */
export function peersCovered(narrower: Peers, wider: Peers): boolean {
  if (wider === undefined || wider.some(isEveryPeer)) return true;
  if (narrower === undefined) return false;
  return narrower.every((peer) => matchesNobody(peer) || wider.some((outer) => isPeerWithin(peer, outer)));
}

/** Is there certainly no peer that this part of a rule names? */
export function matchesNobody(peer: Peer): boolean {
  switch (peer.kind) {
    case 'entity':
      return peer.entity === 'none';
    case 'selector':
      return isContradictory(peer.selector);
    case 'cidr': {
      const block = parsePrefix(peer.cidr);
      return block !== undefined && subtractPrefixes(block, prefixesOf(peer)).length === 0;
    }
    case 'cidr-group':
    case 'fqdn':
    case 'service':
    case 'cloud-group':
      return false;
  }
}

function isPeerWithin(inner: Peer, outer: Peer): boolean {
  if (outer.kind === 'entity') return isOfEntity(inner, outer.entity);
  switch (inner.kind) {
    case 'entity':
      return false;
    case 'selector':
      return (
        outer.kind === 'selector' && selectorImplies(inner.selector, outer.selector) && relationImplies(inner.relation, outer.relation)
      );
    case 'cidr':
      return outer.kind === 'cidr' && isBlockWithin(inner, outer);
    case 'cidr-group':
      return outer.kind === 'cidr-group' && isSame(inner.group, outer.group) && exceptLess(outer, inner, undefined);
    case 'fqdn':
      return outer.kind === 'fqdn' && (isSame(inner.pattern, outer.pattern) || isNameWithin(inner.pattern, outer.pattern));
    case 'service': {
      const isInNamespace = outer.kind === 'service' && (outer.namespace === undefined || outer.namespace === inner.namespace);
      return isInNamespace && isSame(inner.service, outer.service);
    }
    case 'cloud-group':
      return outer.kind === 'cloud-group' && cloudGroupKey(inner) === cloudGroupKey(outer);
  }
}

const ofCluster: readonly Entity[] = ['cluster', 'host', 'remote-node', 'kube-apiserver', 'init', 'ingress', 'health', 'unmanaged'];
const ofWorld: readonly Entity[] = ['world', 'world-ipv4', 'world-ipv6'];

function isOfEntity(peer: Peer, entity: Entity): boolean {
  switch (peer.kind) {
    case 'entity':
      if (peer.entity === entity) return true;
      return (entity === 'cluster' && ofCluster.includes(peer.entity)) || (entity === 'world' && ofWorld.includes(peer.entity));
    case 'selector':
      // Reserved labels stand alone, so that whoever has a label of another source is an endpoint.
      return entity === 'cluster' && peer.selector.requirements.some(asksForOwnLabel);
    case 'cidr': {
      if (peer.scope !== 'outside') return false;
      const family = parsePrefix(peer.cidr)?.family;
      return entity === 'world' || (entity === 'world-ipv4' && family === 4) || (entity === 'world-ipv6' && family === 6);
    }
    case 'cidr-group':
    case 'fqdn':
    case 'cloud-group':
      return entity === 'world';
    case 'service':
      return false;
  }
}

function asksForOwnLabel({ key, operator }: Requirement): boolean {
  const { source } = splitSource(key);
  return (operator === 'In' || operator === 'Exists') && source !== undefined && source !== 'any' && source !== 'reserved';
}

function relationImplies(narrower: Relation | undefined, wider: Relation | undefined): boolean {
  if (wider === undefined) return true;
  if (narrower === undefined || narrower.kind !== wider.kind) return false;
  const hasAll = wider.keys.every((key) => narrower.keys.includes(key));
  // One difference among more keys need not be one among fewer.
  return hasAll && (wider.kind === 'same' || narrower.keys.every((key) => wider.keys.includes(key)));
}

function isBlockWithin(inner: CidrPeer, outer: CidrPeer): boolean {
  const [block, around] = [parsePrefix(inner.cidr), parsePrefix(outer.cidr)];
  if (block === undefined || around === undefined || !containsPrefix(around, block)) return false;
  return (inner.scope === outer.scope || outer.scope === 'any') && exceptLess(outer, inner, block);
}

/** Is everything that the outer one leaves out of the block left out by the inner one too? */
function exceptLess(outer: CidrPeer | CidrGroupPeer, inner: CidrPeer | CidrGroupPeer, block: Prefix | undefined): boolean {
  const own = prefixesOf(inner);
  return prefixesOf(outer).every((exception) => {
    const isElsewhere = block !== undefined && !containsPrefix(block, exception) && !containsPrefix(exception, block);
    return isElsewhere || own.some((prefix) => containsPrefix(prefix, exception));
  });
}

function prefixesOf({ except = [] }: CidrPeer | CidrGroupPeer): Prefix[] {
  return except.flatMap((text) => parsePrefix(text) ?? []);
}

function isNameWithin(inner: string, outer: string): boolean {
  return outer === '*' || (!inner.includes('*') && matchesDnsPattern(outer, inner));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Ports = Rule['ports'];

/** Do the wider ports take in every protocol and port of the narrower ones? */
export function portsCovered(narrower: Ports, wider: Ports): boolean {
  if (wider === undefined || wider.some((match) => !isNamedPort(match) && match.protocol === 0 && coversEveryPort(match))) return true;
  return narrower?.every((match) => isPortWithin(match, wider)) ?? false;
}

function isPortWithin(match: PortMatch, wider: readonly PortMatch[]): boolean {
  const ranges = wider.filter((outer): outer is PortRange => !isNamedPort(outer));
  if (!isNamedPort(match)) {
    if (!coversEveryPort(match)) return protocolsOf(match).every((protocol) => isRangeWithin(protocol, match, ranges));
    return match.protocol !== 0 && isRangeWithin(match.protocol, { firstPort: 0, lastPort: highestPort }, ranges);
  }
  const hasName = wider.some(
    (outer) => isNamedPort(outer) && outer.name === match.name && (outer.protocol === 0 || outer.protocol === match.protocol),
  );
  // Whatever the name stands for, it is a port of this protocol.
  return hasName || (match.protocol !== 0 && isRangeWithin(match.protocol, { firstPort: 0, lastPort: highestPort }, ranges));
}

function protocolsOf({ protocol }: PortRange): readonly number[] {
  return protocol === 0 ? portProtocols : [protocol];
}

/** Neighbouring ranges cover together what none of them covers alone. */
function isRangeWithin(
  protocol: number,
  { firstPort, lastPort }: Pick<PortRange, 'firstPort' | 'lastPort'>,
  ranges: readonly PortRange[],
): boolean {
  const own = ranges
    .filter((range) => (range.protocol === 0 && coversEveryPort(range)) || protocolsOf(range).includes(protocol))
    .map((range) => (coversEveryPort(range) ? { ...range, firstPort: 0, lastPort: highestPort } : range))
    .sort((a, b) => a.firstPort - b.firstPort);
  let next = firstPort;
  for (const range of own) if (range.firstPort <= next && next <= range.lastPort) next = range.lastPort + 1;
  return next > lastPort;
}
