// ControlEvent <-> ringfence.v1.Event. Pure.

import type { Rule } from '@ringfence/policy';
import { type ringfence, v1 } from '@ringfence/proto';
import { Failure, fromWireCidrGroup, fromWireRule, fromWireTest, toWireCidrGroup, toWireRule, toWireTest } from '@ringfence/runtime';
import { assertNever, type ControlEvent, type PolicyContent } from './event.ts';

type WireEvent = ringfence.v1.Event.$Properties;

/** An event in wire form. */
export function toWireEvent(event: ControlEvent): WireEvent {
  switch (event.type) {
    case 'PolicyRevised': {
      const { policyId, kind, source } = event;
      return { policyRevised: { policyId, kind, source, rules: event.rules.map(toWireRule), ...toWireBesides(event) } };
    }
    case 'PolicyDeleted':
      return { policyDeleted: { policyId: event.policyId } };
    case 'IdentityAllocated':
      return { identityAllocated: { identity: event.identity, labels: [...event.labels] } };
    case 'EndpointRegistered': {
      const { cluster, node, endpoint, identity } = event;
      return { endpointRegistered: { cluster, node, endpoint, identity, addresses: [...event.addresses] } };
    }
    case 'EndpointRemoved': {
      const { cluster, node, endpoint } = event;
      return { endpointRemoved: { cluster, node, endpoint } };
    }
    case 'NodeEnrolled':
      return { nodeEnrolled: { cluster: event.cluster, node: event.node, addresses: [...event.addresses] } };
    case 'NodeRemoved':
      return { nodeRemoved: { cluster: event.cluster, node: event.node } };
    default:
      return assertNever(event);
  }
}

/**
 * An event from its wire form. The store holds only what a controller wrote, so anything that does not convert means a newer version wrote it or
 * the file was damaged.
 * @throws Failure RF_WIRE_EVENT, or RF_WIRE_RULE for a rule inside it.
 */
export function fromWireEvent(wire: WireEvent): ControlEvent {
  if (wire.policyRevised != null) {
    const { policyId, kind, source, rules, tests, cidrGroup } = wire.policyRevised;
    return {
      type: 'PolicyRevised',
      policyId: named(policyId, 'policy_id'),
      kind: named(kind, 'kind'),
      source: source ?? '',
      rules: (rules ?? []).map(fromWireRule),
      tests: (tests ?? []).map(fromWireTest),
      ...(cidrGroup == null ? {} : { cidrGroup: fromWireCidrGroup(cidrGroup) }),
    };
  }
  if (wire.policyDeleted != null) return { type: 'PolicyDeleted', policyId: named(wire.policyDeleted.policyId, 'policy_id') };
  if (wire.identityAllocated != null) {
    const { identity, labels } = wire.identityAllocated;
    return { type: 'IdentityAllocated', identity: identity ?? 0, labels: [...(labels ?? [])] };
  }
  if (wire.endpointRegistered != null) {
    const { endpoint, identity, addresses } = wire.endpointRegistered;
    return {
      type: 'EndpointRegistered',
      ...nodeName(wire.endpointRegistered),
      endpoint: named(endpoint, 'endpoint'),
      identity: identity ?? 0,
      addresses: [...(addresses ?? [])],
    };
  }
  if (wire.endpointRemoved != null) {
    return { type: 'EndpointRemoved', ...nodeName(wire.endpointRemoved), endpoint: named(wire.endpointRemoved.endpoint, 'endpoint') };
  }
  if (wire.nodeEnrolled != null) {
    return { type: 'NodeEnrolled', ...nodeName(wire.nodeEnrolled), addresses: [...(wire.nodeEnrolled.addresses ?? [])] };
  }
  if (wire.nodeRemoved != null) return { type: 'NodeRemoved', ...nodeName(wire.nodeRemoved) };
  throw new Failure('RF_WIRE_EVENT', 'expected an event of a known type, found none', {
    hint: 'A newer controller wrote it: run that version.',
  });
}

/** The bytes of one event, as the store keeps it beside its commit. */
export function encodeEvent(event: ControlEvent): Uint8Array {
  return v1.Event.encode(toWireEvent(event)).finish();
}

/** @throws Failure RF_WIRE_EVENT */
export function decodeEvent(bytes: Uint8Array): ControlEvent {
  return fromWireEvent(v1.Event.decode(bytes));
}

/** True when two policies say the same, compared in wire form so that the order of an object's properties does not count. */
export function sameContent(some: PolicyContent, other: PolicyContent): boolean {
  return (
    some.kind === other.kind &&
    some.source === other.source &&
    some.rules.length === other.rules.length &&
    some.rules.every((rule, index) => sameRule(rule, other.rules[index])) &&
    besidesOf(some).equals(besidesOf(other))
  );
}

/** What a policy has besides rules. */
function toWireBesides({ tests, cidrGroup }: PolicyContent): Pick<ringfence.v1.PolicyRevised.$Properties, 'tests' | 'cidrGroup'> {
  return { tests: tests.map(toWireTest), ...(cidrGroup === undefined ? {} : { cidrGroup: toWireCidrGroup(cidrGroup) }) };
}

function besidesOf(content: PolicyContent): Buffer {
  return Buffer.from(v1.PolicyRevised.encode(toWireBesides(content)).finish());
}

function sameRule(rule: Rule, other: Rule | undefined): boolean {
  return other !== undefined && Buffer.from(v1.Rule.encode(toWireRule(rule)).finish()).equals(v1.Rule.encode(toWireRule(other)).finish());
}

function nodeName(wire: { cluster?: string | null; node?: string | null }): { cluster: string; node: string } {
  return { cluster: named(wire.cluster, 'cluster'), node: named(wire.node, 'node') };
}

function named(value: string | null | undefined, field: string): string {
  if (value) return value;
  throw new Failure('RF_WIRE_EVENT', `expected a name in ${field}, found nothing`, {
    hint: 'The event was damaged: restore the store from a backup.',
  });
}
