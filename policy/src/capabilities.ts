// What can be enforced today, of what the engine can decide. Pure.
import { splitSource } from './labels.ts';
import type { Capabilities, Feature } from './parse/schema.ts';
import { isNamedPort, portProtocols, protocolNumber } from './ports.ts';
import type { Entity, Peer, PortMatch, PortRange, Requirement, Rule, Selector } from './rule.ts';

/** Entities that a peer can be found to be. The others have no source of identities yet, so that a rule about them could never match. */
const enforcedEntities: readonly Entity[] = ['all', 'world', 'world-ipv4', 'world-ipv6', 'cluster', 'host', 'remote-node', 'none'];
/** Names of reserved labels that an identity of a peer carries. */
const enforcedReserved: readonly string[] = ['host', 'remote-node', 'world'];
const enforcedProtocols: readonly number[] = [protocolNumber.tcp, protocolNumber.udp, protocolNumber.icmp, protocolNumber.icmpv6];
/** The datapath lets no endpoint have such a socket, so that a rule could only pretend to allow it. */
const unspokenProtocols: readonly number[] = [protocolNumber.sctp];
/**
 * Groups of addresses are events of the log like policies, every node has a clock, and maps hold what the rules that only watch would change. What the
 * other features need is not there yet.
 */
const enforcedFeatures: readonly Feature[] = ['cidr-groups', 'expiry', 'icmp', 'keep-established', 'modes'];

/** What the datapath enforces. Rules about whole peers, without ports, are enforced for these protocols. */
export const datapathCapabilities: Capabilities = {
  protocols: enforcedProtocols,
  unspokenProtocols,
  entities: enforcedEntities,
  features: enforcedFeatures,
};

/** Everything that the engine can decide: for judging policies, not for admitting them. */
export const wholeLanguage: Capabilities = {};

/** Why one rule cannot be enforced. */
export interface DatapathGap {
  readonly ruleId: string;
  readonly reason: string;
}

/** What the datapath cannot enforce of these rules. Empty: all of it can be. */
export function unsupportedByDatapath(rules: readonly Rule[]): DatapathGap[] {
  return rules.flatMap((rule) => [...gaps(rule)].map((reason) => ({ ruleId: rule.id, reason })));
}

/** A range of every protocol with ports is written as one, or as one for each. */
function isEnforced({ protocol, firstPort, lastPort }: PortRange, all: readonly PortMatch[]): boolean {
  if (protocol === 0 || enforcedProtocols.includes(protocol)) return true;
  const isAlso = (other: number): boolean =>
    all.some((each) => !isNamedPort(each) && each.protocol === other && each.firstPort === firstPort && each.lastPort === lastPort);
  return unspokenProtocols.includes(protocol) && portProtocols.every(isAlso);
}

function gaps(rule: Rule): Set<string> {
  return new Set([
    ...ruleGaps(rule),
    ...subjectGaps(rule.subject),
    ...(rule.ports ?? []).flatMap((match, _, all) => portGaps(match, all)),
    ...(rule.peers ?? []).flatMap(peerGaps),
  ]);
}

function ruleGaps({ redirect, authentication, log }: Rule): string[] {
  const found: string[] = [];
  if (redirect !== undefined) found.push('inspection by a proxy is not enforced yet');
  if (authentication !== undefined && authentication !== 'disabled') found.push(`authentication ${authentication} is not enforced yet`);
  if (log !== undefined) found.push('text of a rule for its records is not carried into them yet');
  return found;
}

/** Policy maps belong to workloads. */
function subjectGaps({ requirements }: Selector): string[] {
  return requirements.flatMap((requirement) => {
    const { source, rest } = splitSource(requirement.key);
    const isAboutHosts = source === 'node' || (source === 'reserved' && (rest === 'host' || rest === 'remote-node'));
    if (isAboutHosts && (source === 'node' || asksFor(requirement))) return ['policies about hosts are not enforced yet'];
    if (source !== 'reserved' || !asksFor(requirement)) return [];
    return [`subject ${requirement.key} is not known to the datapath: only workloads are`];
  });
}

function portGaps(match: PortMatch, all: readonly PortMatch[]): string[] {
  if (isNamedPort(match)) return ['named ports are not enforced yet'];
  if (isEnforced(match, all)) return [];
  return [`protocol ${match.protocol} is not enforced, only ${enforcedProtocols.join(', ')} (TCP, UDP, ICMP, ICMPv6)`];
}

function peerGaps(peer: Peer): string[] {
  switch (peer.kind) {
    case 'selector':
      return peer.selector.requirements.flatMap((requirement) => {
        const { source, rest } = splitSource(requirement.key);
        if (source === 'node') return ['peers by the labels of nodes are not enforced yet'];
        const isKnown = source !== 'reserved' || enforcedReserved.includes(rest) || !asksFor(requirement);
        return isKnown ? [] : [`label ${requirement.key} is not known to the datapath`];
      });
    case 'entity':
      return enforcedEntities.includes(peer.entity) ? [] : [`entity ${peer.entity} is not known to the datapath`];
    case 'cidr':
      return peer.scope === 'any' ? ['blocks of addresses that workloads may have as well are not enforced yet'] : [];
    case 'cidr-group':
      return [];
    case 'fqdn':
      return ['peers by DNS name are not enforced yet'];
    case 'service':
      return ['peers by service are not enforced yet'];
    case 'cloud-group':
      return ['groups of a cloud provider are not enforced yet'];
  }
}

/** A clause that excludes what nobody can be is enforced. Labels of nodes are another matter: nodes have them, and they are not known here. */
function asksFor({ operator }: Requirement): boolean {
  return operator === 'In' || operator === 'Exists';
}
