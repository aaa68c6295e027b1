// Assertions that a policy carries: who must and who must not reach whom, whatever else is admitted. Pure types; run-policy-tests.ts runs them.
import type { Labels } from './labels.ts';
import type { PolicyRequest } from './request.ts';
import type { Direction, Entity } from './rule.ts';

/** One end of a tested flow. Only an endpoint has rules of its own; an entity or an address is the far end. */
export type TestParty =
  /** Canonical labels, the namespace among them. */
  | { readonly kind: 'endpoint'; readonly labels: Labels }
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** Outside the fleet. */
  | { readonly kind: 'address'; readonly address: string };

export interface PolicyTest {
  /** "<policy id>/tests[<index>]" */
  readonly id: string;
  /** What people call it. */
  readonly name?: string;
  readonly from: TestParty;
  readonly to: TestParty;
  /** IANA number. */
  readonly protocol: number;
  /** For ICMP the type. */
  readonly port: number;
  /** Only this side is asked; absent: both ends have to allow. */
  readonly direction?: Direction;
  readonly request?: PolicyRequest;
  /** `allow` holds for a redirect too; `redirect` asks for one. */
  readonly expect: 'allow' | 'deny' | 'redirect';
}
