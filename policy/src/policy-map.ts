// The compiled form of one subject's policy, in the shape of the kernel's maps. Pure types; bytes are laid out in bpf/include/policy-map.h.
import type { NumericIdentity } from './identity.ts';
import type { Direction, Mode } from './rule.ts';

/**
 * One entry of a subject's policy map, an LPM trie over peer (32 bits, never partial), direction (8), protocol (8), port (16, big endian).
 * A lookup is made twice, for the peer and for peer 0 (any); the entry with the higher precedence wins, the peer's own one on a tie.
 * Every subject that exists has a map, and every map has one full wildcard per direction (peer 0, protocol 0, portPrefixLength 0): the default.
 */
export interface PolicyMapEntry {
  readonly direction: Direction;
  /** 0 = any peer. */
  readonly peer: NumericIdentity;
  /** IANA number; 0 = any, and then portPrefixLength is 0. */
  readonly protocol: number;
  /** For ICMP the type. */
  readonly port: number;
  /** 0 (every port) to 16 (one port). */
  readonly portPrefixLength: number;
  readonly verdict: 'allow' | 'deny' | 'redirect';
  /** For a redirect: cookies of the rules that decide at the proxy, ascending. */
  readonly redirect?: readonly number[];
  /** Why: a rule, a default deny, or that no rule selects the subject. */
  readonly reason: 'rule' | 'default-deny' | 'not-selected' | 'endpoint-not-ready';
  /** The word of precedence.ts: higher wins. */
  readonly precedence: number;
  /** Of the rule that would decide otherwise, if `audited` says so; else `enforce`. */
  readonly mode: Mode;
  /** Cookie of the deciding rule; for a default deny, of the first rule that switched it on; 0 = none. */
  readonly cookie: number;
  /** Connections that this entry allowed stay open when nothing allows them any more. Absent: they are ended. */
  readonly keepEstablished?: true;
  /** What it would be with the rules of the modes `audit` and `shadow` enforced. Absent: the same. Cookie as above. */
  readonly audited?: { readonly verdict: 'allow' | 'deny' | 'redirect'; readonly cookie: number };
}

/** What a probe asks of a subject's map. */
export interface PolicyMapProbe {
  readonly direction: Direction;
  readonly peer: NumericIdentity;
  readonly protocol: number;
  readonly port: number;
}
