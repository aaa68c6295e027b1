// One policy: revised and deleted. Pure.
import type { Rule } from '@ringfence/policy';
import { accepted, type Decider, type Decision, refused } from '../decider.ts';
import { assertNever, type PolicyEvent } from '../event.ts';
import { sameRules } from '../event-wire.ts';

/** Who saw the policy last: `found` is the revision of its last change (0 = it never had one), `expected` is what the caller named. */
export interface SeenRevision {
  readonly expected: number | undefined;
  readonly found: number;
}

export interface RevisePolicy {
  readonly type: 'RevisePolicy';
  readonly policyId: string;
  readonly kind: string;
  readonly source: string;
  readonly rules: readonly Rule[];
  readonly seen: SeenRevision;
}

export interface DeletePolicy {
  readonly type: 'DeletePolicy';
  readonly policyId: string;
  readonly seen: SeenRevision;
}

export type PolicyCommand = RevisePolicy | DeletePolicy;

export type PolicyState =
  | { readonly status: 'absent' }
  | { readonly status: 'present'; readonly kind: string; readonly source: string; readonly rules: readonly Rule[] };

export type PolicyRefusal =
  | { readonly code: 'stale'; readonly policyId: string; readonly expected: number; readonly found: number }
  | { readonly code: 'unknown-policy'; readonly policyId: string };

export const policyDecider: Decider<PolicyCommand, PolicyState, PolicyEvent, PolicyRefusal> = {
  initialState: () => ({ status: 'absent' }),
  decide,
  evolve,
};

function decide(command: PolicyCommand, state: PolicyState): Decision<PolicyEvent, PolicyRefusal> {
  const { policyId, seen } = command;
  switch (command.type) {
    case 'RevisePolicy': {
      if (isStale(seen, state)) return stale(policyId, seen);
      const { kind, source, rules } = command;
      const isSame = state.status === 'present' && state.kind === kind && state.source === source && sameRules(state.rules, rules);
      return isSame ? accepted() : accepted({ type: 'PolicyRevised', policyId, kind, source, rules });
    }
    case 'DeletePolicy':
      // Unknown before stale: for a policy that is gone, "fetch it again" would be the wrong advice.
      if (state.status === 'absent') return refused({ code: 'unknown-policy', policyId });
      if (isStale(seen, state)) return stale(policyId, seen);
      return accepted({ type: 'PolicyDeleted', policyId });
    default:
      return assertNever(command);
  }
}

function evolve(_: PolicyState, event: PolicyEvent): PolicyState {
  switch (event.type) {
    case 'PolicyRevised':
      return { status: 'present', kind: event.kind, source: event.source, rules: event.rules };
    case 'PolicyDeleted':
      return { status: 'absent' };
    default:
      return assertNever(event);
  }
}

/** The caller's view is stale when the policy changed after it; expecting 0 means that the policy must not exist now. */
function isStale({ expected, found }: SeenRevision, state: PolicyState): boolean {
  if (expected === undefined) return false;
  return expected === 0 ? state.status === 'present' : found > expected;
}

function stale(policyId: string, { expected, found }: SeenRevision): Decision<never, PolicyRefusal> {
  return refused({ code: 'stale', policyId, expected: expected ?? 0, found });
}
