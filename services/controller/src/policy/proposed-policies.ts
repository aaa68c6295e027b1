// All policies as they would be after a change. Pure.
import {
  type AdmittedRule,
  type CidrGroup,
  type Directory,
  emptyDirectory,
  type ParsedPolicy,
  type PolicyTest,
  ruleCookie,
} from '@ringfence/policy';
import type { FleetView } from '../projections/fleet-view.ts';

/** Policies that are put in place of what is there, and ids of those that go. */
export interface PolicyChanges {
  readonly revised: readonly ParsedPolicy[];
  readonly deleted: readonly string[];
}

interface ProposedPolicy {
  readonly policyId: string;
  readonly rules: readonly AdmittedRule[];
  readonly tests: readonly PolicyTest[];
  readonly cidrGroup?: CidrGroup;
  /** Which document of the request it is; absent for a policy that stays as it is. */
  readonly document?: number;
}

export interface ProposedPolicies {
  readonly policies: readonly ProposedPolicy[];
  readonly rules: readonly AdmittedRule[];
  readonly directory: Directory;
}

export function proposedPolicies(view: Pick<FleetView, 'policies' | 'revision'>, { revised, deleted }: PolicyChanges): ProposedPolicies {
  const gone = new Set([...deleted, ...revised.map(({ policyId }) => policyId)]);
  const staying = [...view.policies.values()]
    .filter(({ policyId }) => !gone.has(policyId))
    .map(({ policyId, rules, cookies, tests, cidrGroup }) =>
      proposed(
        { policyId, tests, cidrGroup },
        rules.map((rule, index) => ({ ...rule, policyId, cookie: cookies[index] ?? 0 })),
      ),
    );
  let index = 0;
  const coming = revised.map(({ policyId, rules, tests, cidrGroup }, document) => ({
    ...proposed(
      { policyId, tests, cidrGroup },
      rules.map((rule) => ({ ...rule, policyId, cookie: ruleCookie(view.revision + 1, index++) })),
    ),
    document,
  }));
  const policies = [...staying, ...coming];
  const groups = policies.flatMap(({ cidrGroup }) => (cidrGroup === undefined ? [] : [cidrGroup]));
  return {
    policies,
    rules: policies.flatMap(({ rules }) => rules),
    directory: { ...emptyDirectory, cidrGroups: new Map(groups.map((group) => [group.name, group])) },
  };
}

function proposed(
  { cidrGroup, ...policy }: Pick<ProposedPolicy, 'policyId' | 'tests'> & { readonly cidrGroup: CidrGroup | undefined },
  rules: readonly AdmittedRule[],
): ProposedPolicy {
  return { ...policy, rules, ...(cidrGroup === undefined ? {} : { cidrGroup }) };
}
