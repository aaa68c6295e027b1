// Our own kinds, Policy and ClusterPolicy (ringfence.io/v1): their tables and their way to the normal form. Pure. A spec is a Cilium rule, field by field
// as in cilium-schema.ts, and says besides: tier, priority, mode, kept connections and an end, for all rules and for each, and tests.
import type { Rule } from '../rule.ts';
import { alongside } from './alongside.ts';
import { ciliumRules } from './cilium-rules.ts';
import { type DirectionalRule, mostRules, ruleFields, sectionRules } from './cilium-schema.ts';
import { envelope } from './envelope-schema.ts';
import { clusterPolicyMetadata, policyMetadata } from './metadata-schema.ts';
import { type WrittenTest, writtenTests } from './policy-test-schema.ts';
import { settingFields, settingsOf, settingsSchema } from './rule-settings.ts';
import { list, object, type Reading, required, type Schema } from './schema.ts';

/** A rule of Cilium's with settings of its own, which win over those of the spec. */
function withOwnSettings(rule: Schema<DirectionalRule>): Schema<readonly DirectionalRule[]> {
  return list(
    alongside(rule, settingsSchema, (read, settings = {}): DirectionalRule => ({ ...read, settings })),
    mostRules,
  );
}

const spec = object({
  ...ruleFields,
  ingress: withOwnSettings(sectionRules.ingress),
  ingressDeny: withOwnSettings(sectionRules.ingressDeny),
  egress: withOwnSettings(sectionRules.egress),
  egressDeny: withOwnSettings(sectionRules.egressDeny),
  ...settingFields,
  tests: writtenTests,
});

export const ringfencePolicy = object({ ...envelope, metadata: required(policyMetadata), spec: required(spec) });
export const ringfenceClusterPolicy = object({ ...envelope, metadata: required(clusterPolicyMetadata), spec: required(spec) });

type Written = NonNullable<ReturnType<typeof ringfencePolicy.read> | ReturnType<typeof ringfenceClusterPolicy.read>>;

/** Rules and tests of one policy. `namespace` is undefined for a ClusterPolicy. */
export function ringfencePolicyContent(
  policy: Written,
  policyId: string,
  namespace: string | undefined,
  reading: Reading,
): { readonly rules: Rule[]; readonly writtenTests: readonly WrittenTest[] } {
  const { spec: written } = policy.fields;
  if (written === undefined) return { rules: [], writtenTests: [] };
  const settings = settingsOf(written.fields);
  return { rules: ciliumRules(written, { policyId, namespace, prefix: '', settings }, reading), writtenTests: written.fields.tests ?? [] };
}
