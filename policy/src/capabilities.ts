// What can be enforced today, of what the engine can decide. Pure.
import { splitSource } from './labels.ts';
import type { Capabilities, Feature } from './parse/schema.ts';
import { isNamedPort, portProtocols, protocolNumber } from './ports.ts';
import type { Entity, Peer, PortMatch, Requirement, Rule, Selector } from './rule.ts';

/** Entities that a peer can be found to be. The others have no source of identities yet, so that a rule about them could never match. */
const enforcedEntities: readonly Entity[] = ['all', 'world', 'world-ipv4', 'world-ipv6', 'cluster', 'host', 'remote-node', 'none'];
/** Names of reserved labels that an identity of a peer carries. */
const enforcedReserved: readonly string[] = ['host', 'remote-node', 'world'];
const enforcedProtocols: readonly number[] = [protocolNumber.tcp];
/** Groups of addresses are events of the log like policies, and every node has a clock; what the other features need is not there yet. */
const enforcedFeatures: readonly Feature[] = ['cidr-groups', 'expiry'];

/** What the datapath enforces. Rules about whole peers, without ports, are enforced for these protocols. */
export const datapathCapabilities: Capabilities = { protocols: enforcedProtocols, entities: enforcedEntities, features: enforcedFeatures };

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

function gaps(rule: Rule): Set<string> {
  return new Set([
    ...ruleGaps(rule),
    ...subjectGaps(rule.subject),
    ...(rule.ports ?? []).flatMap(portGaps),
    ...(rule.peers ?? []).flatMap(peerGaps),
  ]);
}

function ruleGaps({ mode, redirect, authentication, keepEstablished, log }: Rule): string[] {
  const found: string[] = [];
  if (mode === 'audit' || mode === 'shadow') found.push(`mode ${mode} is not supported yet`);
  if (redirect !== undefined) found.push('inspection by a proxy is not enforced yet');
  if (authentication !== undefined && authentication !== 'disabled') found.push(`authentication ${authentication} is not enforced yet`);
  if (keepEstablished === true) found.push('connections that outlive their rule are not told apart yet: none is ended');
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

function portGaps(match: PortMatch): string[] {
  if (isNamedPort(match)) return ['named ports are not enforced yet'];
  const hasPorts = match.firstPort !== 0 || match.lastPort !== 0;
  const protocols = match.protocol === 0 ? (hasPorts ? portProtocols : []) : [match.protocol];
  return protocols
    .filter((protocol) => !enforcedProtocols.includes(protocol))
    .map((protocol) => `protocol ${protocol} is not enforced, only ${enforcedProtocols.join(', ')} (TCP)`);
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
