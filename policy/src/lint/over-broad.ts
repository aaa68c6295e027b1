// Allows that open more than a policy usually means to. Pure.

import { parsePrefix } from '../cidr.ts';
import { isEveryPeer } from '../containment.ts';
import { coversEveryPort, isNamedPort, portProtocols } from '../ports.ts';
import type { Peer, Rule } from '../rule.ts';
import type { LintFinding } from './lint-finding.ts';

/** At most one finding for a rule. What a proxy looks into is not called broad. */
export function overBroad(rule: Rule): LintFinding[] {
  if (rule.verdict !== 'allow' || rule.redirect !== undefined) return [];
  const found = { code: 'over-broad', severity: 'warning', ruleId: rule.id, because: [] } as const;
  const [whom, verb] = rule.direction === 'ingress' ? ['from', 'name who may connect'] : ['to', 'name what may be reached'];
  const isOpen = rule.peers === undefined || rule.peers.some(isEveryPeer);
  if (isOpen && rule.subject.requirements.length === 0)
    return [
      {
        ...found,
        message: `allows ${rule.direction} of every workload ${whom} everybody`,
        hint: `select the workloads that need it, and ${verb}`,
      },
    ];
  if (!hasEveryPort(rule)) return [];
  const broad = isOpen ? 'everybody' : (rule.peers ?? []).map(broadPeer).find((text) => text !== undefined);
  if (broad === undefined) return [];
  return [{ ...found, message: `allows ${rule.direction} ${whom} ${broad} on every port`, hint: `${verb}, or the ports that it takes` }];
}

function hasEveryPort({ ports }: Rule): boolean {
  if (ports === undefined) return true;
  return ports.some(
    (match) => !isNamedPort(match) && (match.protocol === 0 || portProtocols.includes(match.protocol)) && coversEveryPort(match),
  );
}

function broadPeer(peer: Peer): string | undefined {
  if (peer.kind === 'entity') return peer.entity.startsWith('world') ? `the whole ${peer.entity}` : undefined;
  if (peer.kind !== 'cidr' || parsePrefix(peer.cidr)?.length !== 0) return undefined;
  return `every address of ${peer.cidr}${peer.except === undefined || peer.except.length === 0 ? '' : ' but its exceptions'}`;
}
