// Peers of a Cilium rule in the normal form. Pure. The traps of the language, each where it is handled:
//   - a list of peers that is absent means every peer, an empty one means nobody (peersOf)
//   - a rule that says neither peers nor ports allows nothing, but switches default deny on (peersOf)
//   - at most one field of peers in a rule says somebody (refuseMixedPeers)
//   - requirements limit what every other rule of the subject allows, so that they deny (requiredPeers)
import type { Peer, Requirement, Selector, SelectorOperator, SelectorPeer } from '../rule.ts';
import type { DirectionalRule, WrittenPeer } from './cilium-schema.ts';
import type { Reading } from './schema.ts';
import { confinePeer, inSomeNamespace, type WrittenSelector } from './selector-schema.ts';

/** Where a policy's selectors look. */
export interface PeerScope {
  /** Undefined: clusterwide. */
  readonly namespace: string | undefined;
  /** The policy is about endpoints that have no identity yet. Those have no namespace either, so that its peers are not confined to any. */
  readonly isAboutInit: boolean;
}

export function refuseMixedPeers({ peerFields, place }: DirectionalRule, reading: Reading): void {
  // An empty list beside another says nothing.
  const written = peerFields.filter((field) => field.place.tree.kind !== 'list' || field.place.tree.items.length > 0);
  if (written.length > 1)
    reading.report(
      'conflict',
      place,
      'one field of peers in a rule',
      'write one rule for each; rules add up',
      written.map(({ name }) => name).join(' and '),
    );
}

/** Undefined: everybody. Empty: nobody. */
export function peersOf(rule: DirectionalRule, scope: PeerScope): readonly Peer[] | undefined {
  if (rule.peerFields.length > 0) return rule.peerFields.flatMap(({ peers }) => peers.map((peer) => resolve(peer, scope)));
  // Ports alone: from everybody. Nothing at all: from nobody.
  return rule.toPorts.length > 0 || rule.icmps.length > 0 ? undefined : [];
}

function resolve(peer: WrittenPeer, scope: PeerScope): Peer {
  if (peer.kind === 'endpoints') return { kind: 'selector', selector: confine(peer.written, scope) };
  if (peer.kind === 'service' && peer.namespace === undefined && scope.namespace !== undefined)
    return { ...peer, namespace: scope.namespace };
  return peer;
}

function confine(written: WrittenSelector, { namespace, isAboutInit }: PeerScope): Selector {
  if (namespace === undefined && isAboutInit) return { requirements: written.requirements };
  return confinePeer(written, namespace);
}

/**
 * Those whom the requirements of a rule shut out: workloads for which a clause does not hold. Cilium dropped the field in 1.19; before, its clauses were
 * added to every selector of peers of the same subject, in whatever rule it stood. What every allow is narrowed by is what a deny takes away.
 */
export function requiredPeers({ requires }: DirectionalRule, scope: PeerScope): SelectorPeer[] {
  const clauses = new Map<string, Requirement>();
  for (const written of requires.selectors)
    for (const clause of confine(written, scope).requirements) clauses.set(JSON.stringify(clause), clause);
  clauses.delete(JSON.stringify(inSomeNamespace));
  return [...clauses.values()].map((clause) => ({
    kind: 'selector',
    selector: { requirements: [{ ...clause, operator: opposites[clause.operator] }, inSomeNamespace] },
  }));
}

const opposites: Readonly<Record<SelectorOperator, SelectorOperator>> = {
  In: 'NotIn',
  NotIn: 'In',
  Exists: 'DoesNotExist',
  DoesNotExist: 'Exists',
};
