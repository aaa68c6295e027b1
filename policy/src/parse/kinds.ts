// The kinds of policy that are understood: one line here for each. Pure.
import type { ParsedPolicy } from '../parse.ts';
import { ciliumRules } from './cilium-rules.ts';
import { ciliumClusterwideNetworkPolicy, ciliumNetworkPolicy } from './cilium-schema.ts';
import { networkPolicy, networkPolicyRules } from './network-policy.ts';
import type { Place, Reading, Shape } from './schema.ts';

export interface KindReading {
  readonly apiVersion: string;
  readonly shape: Shape;
  read(place: Place, reading: Reading, defaultNamespace: string): Omit<ParsedPolicy, 'source'> | undefined;
}

const cilium: KindReading = {
  apiVersion: 'cilium.io/v2',
  shape: ciliumNetworkPolicy.shape,
  read(place, reading, defaultNamespace) {
    const policy = ciliumNetworkPolicy.read(place, reading);
    if (policy === undefined) return undefined;
    const { name = '', namespace = defaultNamespace } = policy.fields.metadata?.fields ?? {};
    const policyId = `${namespace}/${name}`;
    return { policyId, kind: 'CiliumNetworkPolicy', namespace, name, rules: specRules(policy, policyId, namespace, reading), tests: [] };
  },
};

const ciliumClusterwide: KindReading = {
  apiVersion: 'cilium.io/v2',
  shape: ciliumClusterwideNetworkPolicy.shape,
  read(place, reading) {
    const policy = ciliumClusterwideNetworkPolicy.read(place, reading);
    if (policy === undefined) return undefined;
    const { name = '' } = policy.fields.metadata?.fields ?? {};
    const policyId = clusterwideId(name);
    return {
      policyId,
      kind: 'CiliumClusterwideNetworkPolicy',
      namespace: '',
      name,
      rules: specRules(policy, policyId, undefined, reading),
      tests: [],
    };
  },
};

/** "@cluster" can be no namespace, so that no policy of one can have this id. */
export function clusterwideId(name: string): string {
  return `@cluster/${name}`;
}

const kubernetes: KindReading = {
  apiVersion: 'networking.k8s.io/v1',
  shape: networkPolicy.shape,
  read(place, reading, defaultNamespace) {
    const policy = networkPolicy.read(place, reading);
    if (policy === undefined) return undefined;
    const { name = '', namespace = defaultNamespace } = policy.fields.metadata?.fields ?? {};
    // A colon is in no name, so that a CiliumNetworkPolicy of the same name is another policy.
    const policyId = `${namespace}/networkpolicy:${name}`;
    return { policyId, kind: 'NetworkPolicy', namespace, name, rules: networkPolicyRules(policy, policyId, namespace, reading), tests: [] };
  },
};

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

/** Kind -> how it is read. */
export const policyKinds: ReadonlyMap<string, KindReading> = new Map([
  ['CiliumNetworkPolicy', cilium],
  ['CiliumClusterwideNetworkPolicy', ciliumClusterwide],
  ['NetworkPolicy', kubernetes],
]);
