// One policy: revised and deleted. Pure.
import { accepted, type Decider, type Decision, refused } from '../decider.ts';
import { assertNever, contentOf, type PolicyContent, type PolicyEvent } from '../event.ts';
import { sameContent } from '../event-wire.ts';

/** Who saw the policy last: `found` is the revision of its last change (0 = it never had one), `expected` is what the caller named. */
export interface SeenRevision {
  readonly expected: number | undefined;
  readonly found: number;
}

export interface RevisePolicy extends PolicyContent {
  readonly type: 'RevisePolicy';
  readonly policyId: string;
  readonly seen: SeenRevision;
}

export interface DeletePolicy {
  readonly type: 'DeletePolicy';
  readonly policyId: string;
  readonly seen: SeenRevision;
}

export type PolicyCommand = RevisePolicy | DeletePolicy;

export type PolicyState = { readonly status: 'absent' } | { readonly status: 'present'; readonly content: PolicyContent };

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
      const content = contentOf(command);
      const isSame = state.status === 'present' && sameContent(state.content, content);
      return isSame ? accepted() : accepted({ type: 'PolicyRevised', policyId, ...content });
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
      return { status: 'present', content: contentOf(event) };
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
