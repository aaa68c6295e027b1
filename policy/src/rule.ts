// The normal form: every source language becomes a list of these. Pure types; the wire form is proto/ringfence/v1/rule.proto.
import type { Redirect } from './redirect.ts';

export type Direction = 'ingress' | 'egress';
export type Tier = 'admin' | 'normal' | 'baseline';
export type RuleVerdict = 'allow' | 'deny' | 'pass';
export type Mode = 'enforce' | 'audit' | 'shadow' | 'off';
export type SelectorOperator = 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';

/** One clause of a selector. `key` carries its source: "k8s:app", "any:app". */
export interface Requirement {
  readonly key: string;
  readonly operator: SelectorOperator;
  readonly values: readonly string[];
}

/** Clauses are ANDed; no clause at all matches every label set. */
export interface Selector {
  readonly requirements: readonly Requirement[];
}

export type Peer =
  | SelectorPeer
  | CidrPeer
  | CidrGroupPeer
  | ServicePeer
  | CloudGroupPeer
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** Addresses that DNS gave for the name or for names that match the pattern: canonical text, see `dns-name.ts`. Outside only. */
  | { readonly kind: 'fqdn'; readonly pattern: string };

export interface SelectorPeer {
  readonly kind: 'selector';
  readonly selector: Selector;
  /** Limits the peers to those that compare so with the subject. Absent: no limit. */
  readonly relation?: Relation;
}

/** Peers all of whose values for these label keys are the subject's (`same`), or at least one of whose is not (`not-same`). They must have them all. */
export interface Relation {
  readonly kind: 'same' | 'not-same';
  /** With source, as in a requirement. Never empty. */
  readonly keys: readonly string[];
}

/** A block of addresses. */
export interface CidrPeer {
  readonly kind: 'cidr';
  /** Canonical prefix, "10.0.0.0/8". */
  readonly cidr: string;
  /** Canonical prefixes inside the block that are left out of it. They deny nothing. Absent: none. */
  readonly except?: readonly string[];
  /** `outside`: only peers that are no managed endpoint, host or node, as in Cilium. `any`: whoever has the address, as in Kubernetes. */
  readonly scope: 'outside' | 'any';
}

/** The blocks of groups that are kept apart, by name or by their labels. */
export interface CidrGroupPeer {
  readonly kind: 'cidr-group';
  readonly group: { readonly name: string } | { readonly selector: Selector };
  readonly except?: readonly string[];
}

/** What a service stands for: the workloads that it selects, or its addresses when it selects none. */
export interface ServicePeer {
  readonly kind: 'service';
  /** Namespace of the service; absent: every namespace. */
  readonly namespace?: string;
  readonly service: { readonly name: string } | { readonly selector: Selector };
}

/** Addresses that a cloud provider gives for a description of machines. */
export interface CloudGroupPeer {
  readonly kind: 'cloud-group';
  readonly provider: 'aws';
  readonly region?: string;
  /** All of these have to hold; each list is sorted. */
  readonly securityGroupIds: readonly string[];
  readonly securityGroupNames: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Peers by what they are. `world-ipv4` and `world-ipv6` are the world of one address family; `none` is no peer at all. */
export const entities = [
  'all',
  'world',
  'world-ipv4',
  'world-ipv6',
  'cluster',
  'host',
  'remote-node',
  'kube-apiserver',
  'init',
  'ingress',
  'health',
  'unmanaged',
  'none',
] as const;
export type Entity = (typeof entities)[number];

/**
 * Inclusive; protocol is the IANA number, 0 = any (with ports: any that has ports); ports 0 to 0 = every port. For ICMP the type stands in the place
 * of the port, and 0 to 65535 is every type.
 */
export interface PortRange {
  readonly protocol: number;
  readonly firstPort: number;
  readonly lastPort: number;
}

/** A port by the name that the receiving endpoint gives it. Protocol 0: whichever has that name. */
export interface NamedPort {
  readonly protocol: number;
  readonly name: string;
}

export type PortMatch = PortRange | NamedPort;

export type Authentication = 'disabled' | 'required' | 'test-always-fail';

export interface Rule {
  /** "<namespace>/<policy>/<section>[<index>]", for instance "default/rule1/ingress[0]". */
  readonly id: string;
  readonly tier: Tier;
  /** Lower is stronger, within one tier; 24 bits. */
  readonly priority: number;
  readonly verdict: RuleVerdict;
  readonly mode: Mode;
  readonly subject: Selector;
  readonly direction: Direction;
  /** undefined: every peer. Empty: no peer. */
  readonly peers: readonly Peer[] | undefined;
  /** undefined: every protocol and port. Empty: none. */
  readonly ports: readonly PortMatch[] | undefined;
  /** Switches on default deny for its direction at the endpoints that its subject selects. */
  readonly defaultDeny: boolean;
  /** What a proxy has to check before an allowed connection or request passes. Absent: nothing. Allow rules only. */
  readonly redirect?: Redirect;
  /** Text for the records of what this rule decides; at most 32 printable characters. */
  readonly log?: string;
  /** Whether both ends have to prove their identities first. Absent: as the other rules say. Allow rules only. */
  readonly authentication?: Authentication;
  /** Connections that were open when the rule stopped allowing them stay. Absent: they are ended. */
  readonly keepEstablished?: boolean;
  /**
   * From this time on the rule matches nothing: an allow allows no more, a deny denies no more. Default deny that it switched on stays on, so that
   * what was opened for a while closes again. Absent: never.
   */
  readonly expiresUnixMs?: number;
}

/** A rule that was admitted: its cookie names it in the kernel's records, and its policy says where it came from. */
export interface AdmittedRule extends Rule {
  /** {@link ruleCookie} */
  readonly cookie: number;
  /** "<namespace>/<name>" */
  readonly policyId: string;
}

/** Rules that one commit can hold: the width of the index in a cookie. */
export const maxRulesPerCommit = 65_536;

/**
 * The number that names a rule in maps and records: revision of the commit that admitted it in the upper bits, position within that commit (counted
 * over all its PolicyRevised events, in order) in the lower 16. No allocator, no collision, and the revision can be read from it.
 */
export function ruleCookie(revision: number, indexInCommit: number): number {
  return revision * maxRulesPerCommit + indexInCommit;
}
