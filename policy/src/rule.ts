// The normal form: every source language becomes a list of these. Pure types; the wire form is proto/ringfence/v1/rule.proto.

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
  | { readonly kind: 'selector'; readonly selector: Selector }
  /** Canonical prefix, "10.0.0.0/8". Matches only peers that are no managed endpoint. */
  | { readonly kind: 'cidr'; readonly cidr: string }
  | { readonly kind: 'entity'; readonly entity: Entity };

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

/** Inclusive; protocol is the IANA number, 0 = any (with ports: any that has ports); ports 0 to 0 = every port. */
export interface PortRange {
  readonly protocol: number;
  readonly firstPort: number;
  readonly lastPort: number;
}

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
  readonly ports: readonly PortRange[] | undefined;
  /** Switches on default deny for its direction at the endpoints that its subject selects. */
  readonly defaultDeny: boolean;
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
