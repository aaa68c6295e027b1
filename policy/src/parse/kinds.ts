// The kinds of policy that are understood: one entry here for each. Pure.
import type { ParsedPolicy } from '../parse.ts';
import {
  adminNetworkPolicy,
  adminNetworkPolicyRules,
  baselineAdminNetworkPolicy,
  baselineAdminNetworkPolicyRules,
} from './admin-network-policy.ts';
import type { Annotations } from './annotations.ts';
import { withBaselineDefaultDeny } from './baseline-default-deny.ts';
import { cidrGroupOf, ciliumCidrGroup } from './cidr-group.ts';
import { ciliumRules } from './cilium-rules.ts';
import { ciliumClusterwideNetworkPolicy, ciliumNetworkPolicy } from './cilium-schema.ts';
import { clusterNetworkPolicy, clusterNetworkPolicyRules } from './cluster-network-policy.ts';
import { networkPolicy, networkPolicyRules } from './network-policy.ts';
import { policyTests, type WrittenTest } from './policy-test-schema.ts';
import { ringfenceClusterPolicy, ringfencePolicy, ringfencePolicyContent } from './ringfence-policy.ts';
import { withSettings } from './rule-settings.ts';
import type { Place, Reading, Schema } from './schema.ts';
import type { Shape } from './shape.ts';

export interface KindReading {
  /** Versions of the kind, all read alike. */
  readonly apiVersions: readonly string[];
  readonly shape: Shape;
  /** What keeps its policies apart from those of other kinds; see {@link policyIdOf}. */
  readonly idPrefix: string;
  readonly isNamespaced: boolean;
  read(place: Place, reading: Reading, defaultNamespace: string): Omit<ParsedPolicy, 'source'> | undefined;
}

/** Whose rules are made. */
interface Named {
  readonly policyId: string;
  /** Empty for clusterwide kinds. */
  readonly namespace: string;
  readonly name: string;
}

type Content = Pick<ParsedPolicy, 'rules'> &
  Partial<Pick<ParsedPolicy, 'cidrGroup'>> & {
    /** Absent: those of the annotations. */
    readonly writtenTests?: readonly WrittenTest[];
  };

interface WithMetadata {
  readonly fields: {
    readonly metadata?: {
      readonly fields: { readonly name?: string; readonly namespace?: string; readonly annotations?: Annotations };
    };
  };
}

/**
 * The id of a policy: "<namespace>/<name>" for Cilium's kinds, whose ids are what people see most, "<namespace>/<kind>:<name>" for the others. A colon is
 * in no name and "@cluster" is no namespace, so that
 * no two policies share an id unless kind, namespace and name are the same.
 */
export function policyIdOf(
  { idPrefix, isNamespaced }: Pick<KindReading, 'idPrefix' | 'isNamespaced'>,
  namespace: string,
  name: string,
): string {
  return `${isNamespaced ? namespace : '@cluster'}/${idPrefix}${name}`;
}

function kindReading<P extends WithMetadata>(
  kind: string,
  traits: Pick<KindReading, 'apiVersions' | 'idPrefix' | 'isNamespaced'>,
  schema: Schema<P>,
  contentOf: (policy: P, named: Named, reading: Reading) => Content,
): [string, KindReading] {
  return [
    kind,
    {
      ...traits,
      shape: schema.shape,
      read(place, reading, defaultNamespace) {
        const policy = schema.read(place, reading);
        if (policy === undefined) return undefined;
        const { name = '', namespace: written = '', annotations } = policy.fields.metadata?.fields ?? {};
        const namespace = traits.isNamespaced ? written || defaultNamespace : '';
        const policyId = policyIdOf(traits, namespace, name);
        const { rules, writtenTests = annotations?.tests ?? [], ...others } = contentOf(policy, { policyId, namespace, name }, reading);
        const tests = policyTests(writtenTests, policyId, namespace);
        const admitted = withBaselineDefaultDeny(withSettings(rules, annotations?.settings ?? {}));
        return { policyId, kind, namespace, name, rules: admitted, tests, ...others };
      },
    },
  ];
}

function specRules(
  policy: NonNullable<ReturnType<typeof ciliumNetworkPolicy.read> | ReturnType<typeof ciliumClusterwideNetworkPolicy.read>>,
  policyId: string,
  namespace: string | undefined,
  reading: Reading,
) {
  const { spec, specs = [] } = policy.fields;
  if (!policy.has('spec') && !policy.has('specs')) reading.report('missing', policy.place, 'the field "spec" or "specs"', undefined, '');
  if (policy.has('specs') && policy.fields.specs?.length === 0 && !policy.has('spec'))
    reading.report('missing', policy.at('specs'), 'at least one entry in "specs"', undefined, '');
  const rules = spec === undefined ? [] : ciliumRules(spec, { policyId, namespace, prefix: '' }, reading);
  return [...rules, ...specs.flatMap((each, index) => ciliumRules(each, { policyId, namespace, prefix: `specs[${index}].` }, reading))];
}

const ciliumVersions = ['cilium.io/v2'];
const adminVersions = ['policy.networking.k8s.io/v1alpha1'];
const ownVersions = ['ringfence.io/v1'];

/** Kind -> how it is read. */
export const policyKinds: ReadonlyMap<string, KindReading> = new Map([
  kindReading(
    'CiliumNetworkPolicy',
    { apiVersions: ciliumVersions, idPrefix: '', isNamespaced: true },
    ciliumNetworkPolicy,
    (policy, { policyId, namespace }, reading) => ({ rules: specRules(policy, policyId, namespace, reading) }),
  ),
  kindReading(
    'CiliumClusterwideNetworkPolicy',
    { apiVersions: ciliumVersions, idPrefix: '', isNamespaced: false },
    ciliumClusterwideNetworkPolicy,
    (policy, { policyId }, reading) => ({ rules: specRules(policy, policyId, undefined, reading) }),
  ),
  kindReading(
    'CiliumCIDRGroup',
    { apiVersions: ['cilium.io/v2', 'cilium.io/v2alpha1'], idPrefix: 'cidrgroup:', isNamespaced: false },
    ciliumCidrGroup,
    (group, { name }) => ({ rules: [], cidrGroup: cidrGroupOf(group, name) }),
  ),
  kindReading(
    'NetworkPolicy',
    { apiVersions: ['networking.k8s.io/v1'], idPrefix: 'networkpolicy:', isNamespaced: true },
    networkPolicy,
    (policy, { policyId, namespace }, reading) => ({ rules: networkPolicyRules(policy, policyId, namespace, reading) }),
  ),
  kindReading(
    'AdminNetworkPolicy',
    { apiVersions: adminVersions, idPrefix: 'adminnetworkpolicy:', isNamespaced: false },
    adminNetworkPolicy,
    (policy, { policyId }) => ({ rules: adminNetworkPolicyRules(policy, policyId) }),
  ),
  kindReading(
    'BaselineAdminNetworkPolicy',
    { apiVersions: adminVersions, idPrefix: 'baselineadminnetworkpolicy:', isNamespaced: false },
    baselineAdminNetworkPolicy,
    (policy, { policyId }, reading) => ({ rules: baselineAdminNetworkPolicyRules(policy, policyId, reading) }),
  ),
  kindReading(
    'ClusterNetworkPolicy',
    {
      apiVersions: ['policy.networking.k8s.io/v1alpha2', 'policy.networking.k8s.io/v1beta1'],
      idPrefix: 'clusternetworkpolicy:',
      isNamespaced: false,
    },
    clusterNetworkPolicy,
    (policy, { policyId }) => ({ rules: clusterNetworkPolicyRules(policy, policyId) }),
  ),
  kindReading(
    'Policy',
    { apiVersions: ownVersions, idPrefix: 'policy:', isNamespaced: true },
    ringfencePolicy,
    (policy, { policyId, namespace }, reading) => ringfencePolicyContent(policy, policyId, namespace, reading),
  ),
  kindReading(
    'ClusterPolicy',
    { apiVersions: ownVersions, idPrefix: 'policy:', isNamespaced: false },
    ringfenceClusterPolicy,
    (policy, { policyId }, reading) => ringfencePolicyContent(policy, policyId, undefined, reading),
  ),
]);
