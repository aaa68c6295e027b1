// What can be enforced today, of what the engine can decide. Pure.
import type { Capabilities, Feature } from './parse/schema.ts';
import { isNamedPort, portProtocols, protocolNumber } from './ports.ts';
import type { Entity, Rule } from './rule.ts';

/** Entities that a peer can be found to be. The others have no source of identities yet, so that a rule about them could never match. */
const enforcedEntities: readonly Entity[] = ['all', 'world', 'world-ipv4', 'world-ipv6', 'cluster', 'host', 'remote-node', 'none'];
const enforcedProtocols: readonly number[] = [protocolNumber.tcp];
/** Groups of addresses are events of the log like policies; what the other features need is not there yet. */
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
  return rules.flatMap((rule) => gaps(rule).map((reason) => ({ ruleId: rule.id, reason })));
}

function gaps(rule: Rule): string[] {
  const found = new Set<string>();
  if (rule.mode === 'audit' || rule.mode === 'shadow') found.add(`mode ${rule.mode} is not supported yet`);
  if (rule.redirect !== undefined) found.add('inspection by a proxy is not enforced yet');
  if (rule.authentication !== undefined && rule.authentication !== 'disabled')
    found.add(`authentication ${rule.authentication} is not enforced yet`);
  for (const range of rule.ports ?? []) {
    if (isNamedPort(range)) {
      found.add('named ports are not enforced yet');
      continue;
    }
    const hasPorts = range.firstPort !== 0 || range.lastPort !== 0;
    const protocols = range.protocol === 0 ? (hasPorts ? portProtocols : []) : [range.protocol];
    for (const protocol of protocols)
      if (!enforcedProtocols.includes(protocol))
        found.add(`protocol ${protocol} is not enforced, only ${enforcedProtocols.join(', ')} (TCP)`);
  }
  for (const peer of rule.peers ?? [])
    if (peer.kind === 'entity' && !enforcedEntities.includes(peer.entity)) found.add(`entity ${peer.entity} is not known to the datapath`);
  return [...found];
}
