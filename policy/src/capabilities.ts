// What can be enforced today, of what the engine can decide. Pure.
import type { Capabilities, Feature } from './parse/schema.ts';
import { isNamedPort, portProtocols, protocolNumber } from './ports.ts';
import type { Entity, PortMatch, PortRange, Rule } from './rule.ts';

/** Entities that a peer can be found to be. The others have no source of identities yet, so that a rule about them could never match. */
const enforcedEntities: readonly Entity[] = ['all', 'world', 'world-ipv4', 'world-ipv6', 'cluster', 'host', 'remote-node', 'none'];
const enforcedProtocols: readonly number[] = [protocolNumber.tcp, protocolNumber.udp, protocolNumber.icmp, protocolNumber.icmpv6];
/** The datapath lets no endpoint have such a socket, so that a rule could only pretend to allow it. */
const unspokenProtocols: readonly number[] = [protocolNumber.sctp];
/**
 * Groups of addresses are events of the log like policies. A map holds what the rules that only watch would change, so that their records tell it. What
 * the other features need is not there yet.
 */
const enforcedFeatures: readonly Feature[] = ['cidr-groups', 'icmp', 'keep-established', 'modes'];

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
  return rules.flatMap((rule) => gaps(rule).map((reason) => ({ ruleId: rule.id, reason })));
}

/** A range of every protocol with ports is written as one, or as one for each. */
function isEnforced({ protocol, firstPort, lastPort }: PortRange, all: readonly PortMatch[]): boolean {
  if (protocol === 0 || enforcedProtocols.includes(protocol)) return true;
  const isAlso = (other: number): boolean =>
    all.some((each) => !isNamedPort(each) && each.protocol === other && each.firstPort === firstPort && each.lastPort === lastPort);
  return unspokenProtocols.includes(protocol) && portProtocols.every(isAlso);
}

function gaps(rule: Rule): string[] {
  const found = new Set<string>();
  if (rule.redirect !== undefined) found.add('inspection by a proxy is not enforced yet');
  if (rule.authentication !== undefined && rule.authentication !== 'disabled')
    found.add(`authentication ${rule.authentication} is not enforced yet`);
  for (const range of rule.ports ?? []) {
    if (isNamedPort(range)) {
      found.add('named ports are not enforced yet');
      continue;
    }
    if (!isEnforced(range, rule.ports ?? []))
      found.add(`protocol ${range.protocol} is not enforced, only ${enforcedProtocols.join(', ')} (TCP, UDP, ICMP, ICMPv6)`);
  }
  for (const peer of rule.peers ?? [])
    if (peer.kind === 'entity' && !enforcedEntities.includes(peer.entity)) found.add(`entity ${peer.entity} is not known to the datapath`);
  return [...found];
}
