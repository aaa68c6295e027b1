// The tables of CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy. Pure. Fields after Cilium's pkg/policy/api, semantics in cilium-rules.ts.
import { type Entity, entities } from '../rule.ts';
import { cidrSchema, cidrSetSchema } from './cidr-schema.ts';
import { clusterwideMetadata, namespacedMetadata } from './metadata-schema.ts';
import { portSchema } from './port-schema.ts';
import { type FieldTable, list, object, refine, required, type Schema, text, truth, unsupported, word } from './schema.ts';
import { selectorSchema } from './selector-schema.ts';

/** Cilium's own bound on the entries of one `ports` list. */
export const mostPorts = 40;
const mostPeers = 10_000;
const mostRules = 10_000;

const later = 'not supported yet';

const entitySchema: Schema<Entity> = refine(word(entities), (entity, place, reading) => {
  const enforced = reading.capabilities.entities;
  if (enforced !== undefined && !enforced.includes(entity)) {
    reading.report('unsupported', place, `one of ${enforced.join(', ')}`, `"${entity}" is ${later}`);
    return undefined;
  }
  return entity;
});

const plainPorts = object({ ports: required(list(portSchema, mostPorts)) });
const inspectedPorts = object({
  ports: required(list(portSchema, mostPorts)),
  rules: unsupported('rules above TCP are not supported yet'),
  terminatingTLS: unsupported(later),
  originatingTLS: unsupported(later),
  serverNames: unsupported(later),
  listener: unsupported(later),
});

const ingressPeers = {
  fromEndpoints: list(selectorSchema, mostPeers),
  fromCIDR: list(cidrSchema, mostPeers),
  fromCIDRSet: list(cidrSetSchema, mostPeers),
  fromEntities: list(entitySchema, mostPeers),
  fromNodes: unsupported(later),
  fromGroups: unsupported(later),
  fromRequires: unsupported('Cilium removed it as well: say it with fromEndpoints'),
} satisfies FieldTable;

const egressPeers = {
  toEndpoints: list(selectorSchema, mostPeers),
  toCIDR: list(cidrSchema, mostPeers),
  toCIDRSet: list(cidrSetSchema, mostPeers),
  toEntities: list(entitySchema, mostPeers),
  toNodes: unsupported(later),
  toGroups: unsupported(later),
  toServices: unsupported(later),
  toFQDNs: unsupported(later),
  toRequires: unsupported('Cilium removed it as well: say it with toEndpoints'),
} satisfies FieldTable;

const icmps = unsupported('ICMP is not supported yet');
const authentication = unsupported(later);

const ingressRule = object({ ...ingressPeers, toPorts: list(inspectedPorts, mostPeers), icmps, authentication });
const egressRule = object({ ...egressPeers, toPorts: list(inspectedPorts, mostPeers), icmps, authentication });
const ingressDenyRule = object({ ...ingressPeers, toPorts: list(plainPorts, mostPeers), icmps });
const egressDenyRule = object({ ...egressPeers, toPorts: list(plainPorts, mostPeers), icmps });

/** Names of the fields that name peers: a rule has at most one of them. */
export const peerFieldNames: readonly string[] = [...Object.keys(ingressPeers), ...Object.keys(egressPeers)].filter(
  (name) => !name.endsWith('Requires'),
);

/** What an ingress and an egress rule, allow and deny, have in common once read. */
export type DirectionalRule = NonNullable<
  | ReturnType<typeof ingressRule.read>
  | ReturnType<typeof egressRule.read>
  | ReturnType<typeof ingressDenyRule.read>
  | ReturnType<typeof egressDenyRule.read>
>;

const ruleFields = {
  description: text('a string'),
  labels: list(object({ key: required(text('a string')), value: text('a string'), source: text('a string') }), 100),
  endpointSelector: selectorSchema,
  ingress: list(ingressRule, mostRules),
  ingressDeny: list(ingressDenyRule, mostRules),
  egress: list(egressRule, mostRules),
  egressDeny: list(egressDenyRule, mostRules),
  enableDefaultDeny: object({ ingress: truth, egress: truth }),
  nodeSelector: unsupported('policies about hosts are not supported yet'),
  log: unsupported(later),
} satisfies FieldTable;

/** One `spec`. */
export const ruleSpec = object(ruleFields);
export type RuleSpec = NonNullable<ReturnType<typeof ruleSpec.read>>;

const envelope = {
  apiVersion: required(text('an API version')),
  kind: required(text('a kind')),
  spec: ruleSpec,
  specs: list(ruleSpec, mostRules),
  status: unsupported('remove it: a cluster writes it'),
};

export const ciliumNetworkPolicy = object({ ...envelope, metadata: required(namespacedMetadata) });
export const ciliumClusterwideNetworkPolicy = object({ ...envelope, metadata: required(clusterwideMetadata) });
