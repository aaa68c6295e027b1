// CiliumCIDRGroup (cilium.io/v2 and v2alpha1): a named set of blocks that rules of other documents refer to. Pure. It has no rules of its own.
import type { CidrGroup } from '../directory.ts';
import { canonicalLabels } from '../labels.ts';
import { cidrSchema } from './cidr-schema.ts';
import { envelope } from './envelope-schema.ts';
import { groupMetadata } from './metadata-schema.ts';
import { gated, list, object, required } from './schema.ts';

const mostBlocks = 10_000;

export const ciliumCidrGroup = object({
  ...envelope,
  metadata: required(groupMetadata),
  spec: required(object({ externalCIDRs: required(gated('cidr-groups', 'groups of address blocks', list(cidrSchema, mostBlocks))) })),
});

/** The group. Its labels are those of its metadata, as if a cluster had given them: a selector asks for "app" or "k8s:app". */
export function cidrGroupOf(group: NonNullable<ReturnType<typeof ciliumCidrGroup.read>>, name: string): CidrGroup {
  const { metadata, spec } = group.fields;
  return {
    name,
    labels: canonicalLabels([...(metadata?.fields.labels ?? [])].map(([key, value]) => `k8s:${key}=${value}`)),
    cidrs: [...new Set(spec?.fields.externalCIDRs ?? [])],
  };
}
