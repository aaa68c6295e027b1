// The events of the control log as the controller's own types, the aggregate each belongs to, and the subject it travels on. Pure.
import type { CidrGroup, Labels, NumericIdentity, PolicyTest, Rule } from '@ringfence/policy';
import { escapeToken } from '@ringfence/runtime';

/** What a policy says. */
export interface PolicyContent {
  readonly kind: string;
  /** The document as it was applied. */
  readonly source: string;
  readonly rules: readonly Rule[];
  /** Assertions that the policy carries. */
  readonly tests: readonly PolicyTest[];
  /** What a CiliumCIDRGroup defines; such a policy has no rules. */
  readonly cidrGroup?: CidrGroup;
}

export interface PolicyRevised extends PolicyContent {
  readonly type: 'PolicyRevised';
  /** "<namespace>/<name>" */
  readonly policyId: string;
}

export interface PolicyDeleted {
  readonly type: 'PolicyDeleted';
  readonly policyId: string;
}

export interface IdentityAllocated {
  readonly type: 'IdentityAllocated';
  readonly identity: NumericIdentity;
  readonly labels: Labels;
}

/** Where a node is: names are unique within their cluster. */
export interface NodeName {
  readonly cluster: string;
  readonly node: string;
}

export interface EndpointRegistered extends NodeName {
  readonly type: 'EndpointRegistered';
  readonly endpoint: string;
  readonly identity: NumericIdentity;
  readonly addresses: readonly string[];
}

export interface EndpointRemoved extends NodeName {
  readonly type: 'EndpointRemoved';
  readonly endpoint: string;
}

export interface NodeEnrolled extends NodeName {
  readonly type: 'NodeEnrolled';
  readonly addresses: readonly string[];
}

export interface NodeRemoved extends NodeName {
  readonly type: 'NodeRemoved';
}

export type PolicyEvent = PolicyRevised | PolicyDeleted;
export type IdentityEvent = IdentityAllocated;
export type NodeEvent = NodeEnrolled | NodeRemoved | EndpointRegistered | EndpointRemoved;
export type ControlEvent = PolicyEvent | IdentityEvent | NodeEvent;

/** All identities are one aggregate, because a number must never be given to two label sets. */
export const identityAggregate = 'identity';

export function policyAggregate(policyId: string): string {
  return `policy/${policyId}`;
}

/** A node together with its endpoints: the report of a node is compared with all of them. */
export function nodeAggregate({ cluster, node }: NodeName): string {
  return `node/${cluster}/${node}`;
}

/** The content of whatever has one, and nothing else of it. */
export function contentOf({ kind, source, rules, tests, cidrGroup }: PolicyContent): PolicyContent {
  return { kind, source, rules, tests, ...(cidrGroup === undefined ? {} : { cidrGroup }) };
}

/** The aggregate whose revision guards this event. */
export function aggregateOf(event: ControlEvent): string {
  switch (event.type) {
    case 'PolicyRevised':
    case 'PolicyDeleted':
      return policyAggregate(event.policyId);
    case 'IdentityAllocated':
      return identityAggregate;
    case 'EndpointRegistered':
    case 'EndpointRemoved':
    case 'NodeEnrolled':
    case 'NodeRemoved':
      return nodeAggregate(event);
    default:
      return assertNever(event);
  }
}

/** The subject of a commit, made from its first event; everything that came from outside is one escaped token. */
export function subjectOf(event: ControlEvent): string {
  switch (event.type) {
    case 'PolicyRevised':
    case 'PolicyDeleted':
      return `control.policy.${escapeToken(event.policyId)}`;
    case 'IdentityAllocated':
      return `control.identity.${event.identity}`;
    case 'EndpointRegistered':
    case 'EndpointRemoved':
      return `control.endpoint.${escapeToken(event.cluster)}.${escapeToken(event.node)}.${escapeToken(event.endpoint)}`;
    case 'NodeEnrolled':
    case 'NodeRemoved':
      return `control.node.${escapeToken(event.cluster)}.${escapeToken(event.node)}`;
    default:
      return assertNever(event);
  }
}

/** Stands where the compiler knows that no value is left; reached only when a value lies about its type. */
export function assertNever(value: never): never {
  throw new TypeError(`RF_UNREACHABLE: expected no further case, found ${JSON.stringify(value)}`);
}
