// Apply and Delete over many policies as one command: all of them or none. Pure but for `load`.
import type { ParsedPolicy, Problem } from '@ringfence/policy';
import { contentOf, type PolicyEvent, policyAggregate } from '../event.ts';
import type { Load, Plan } from '../handle-command.ts';
import { type PolicyRefusal, type PolicyState, policyDecider } from './policy-decider.ts';

export type PolicyChange = 'created' | 'revised' | 'unchanged' | 'deleted';

/** What a command did to one policy. */
export interface ChangedPolicy {
  readonly policyId: string;
  readonly change: PolicyChange;
  readonly rules: number;
}

export interface PoliciesAnswer {
  readonly policies: readonly ChangedPolicy[];
  /** Revision at which the named policies were last changed before this command. */
  readonly lastChange: number;
}

/** Why a change of policies is not admitted. */
export type ChangeRefusal =
  | PolicyRefusal
  /** A test fails, or a node could not hold what results. */
  | { readonly code: 'does-not-hold'; readonly problems: readonly Problem[] };

/** Refuses a plan that would change something and does not hold. `judge` is not asked about any other. */
export async function judged(
  plan: Plan<PolicyRefusal, PoliciesAnswer>,
  judge: () => Promise<readonly Problem[]>,
): Promise<Plan<ChangeRefusal, PoliciesAnswer>> {
  if (plan.refusals.length > 0 || plan.events.length === 0) return plan;
  const problems = await judge();
  return problems.length === 0 ? plan : { ...plan, refusals: [{ code: 'does-not-hold', problems }] };
}

/** Revises every policy, or refuses with every reason. Ids are unique: the caller checked. */
export async function planApply(
  load: Load,
  policies: readonly ParsedPolicy[],
  expected: number | undefined,
): Promise<Plan<PolicyRefusal, PoliciesAnswer>> {
  const planned = new PlannedPolicies();
  for (const policy of policies) {
    const { policyId } = policy;
    const { state, revision } = await load(policyAggregate(policyId), policyDecider);
    const decision = policyDecider.decide(
      { type: 'RevisePolicy', policyId, ...contentOf(policy), seen: { expected, found: revision } },
      state,
    );
    if (decision.outcome === 'refused') planned.refuse(decision.refusal);
    else planned.accept({ policyId, change: changeOf(state, decision.events), rules: policy.rules.length }, decision.events, revision);
  }
  return planned.plan();
}

/** Deletes every policy, or refuses with every reason. */
export async function planDelete(
  load: Load,
  policyIds: readonly string[],
  expected: number | undefined,
): Promise<Plan<PolicyRefusal, PoliciesAnswer>> {
  const planned = new PlannedPolicies();
  for (const policyId of policyIds) {
    const { state, revision } = await load(policyAggregate(policyId), policyDecider);
    const decision = policyDecider.decide({ type: 'DeletePolicy', policyId, seen: { expected, found: revision } }, state);
    if (decision.outcome === 'refused') planned.refuse(decision.refusal);
    else planned.accept({ policyId, change: 'deleted', rules: 0 }, decision.events, revision);
  }
  return planned.plan();
}

function changeOf(state: PolicyState, events: readonly PolicyEvent[]): PolicyChange {
  if (events.length === 0) return 'unchanged';
  return state.status === 'present' ? 'revised' : 'created';
}

class PlannedPolicies {
  readonly #refusals: PolicyRefusal[] = [];
  readonly #events: PolicyEvent[] = [];
  readonly #policies: ChangedPolicy[] = [];
  #lastChange = 0;

  refuse(refusal: PolicyRefusal): void {
    this.#refusals.push(refusal);
  }

  accept(policy: ChangedPolicy, events: readonly PolicyEvent[], revision: number): void {
    this.#policies.push(policy);
    this.#events.push(...events);
    this.#lastChange = Math.max(this.#lastChange, revision);
  }

  plan(): Plan<PolicyRefusal, PoliciesAnswer> {
    return { refusals: this.#refusals, events: this.#events, answer: { policies: this.#policies, lastChange: this.#lastChange } };
  }
}
