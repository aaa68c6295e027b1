// The tables of CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy. Pure. Fields after Cilium's pkg/policy/api, semantics in cilium-rules.ts.
import { type Authentication, type Entity, entities, type Peer, type PortRange } from '../rule.ts';
import { cidrSchema, cidrSetSchema } from './cidr-schema.ts';
import { envelope } from './envelope-schema.ts';
import { fqdnSchema } from './fqdn-schema.ts';
import { icmpSchema } from './icmp-schema.ts';
import { l7Schema } from './l7-schema.ts';
import { clusterwideMetadata, namespacedMetadata } from './metadata-schema.ts';
import { portSchema, type WrittenPort } from './port-schema.ts';
import type { RuleSettings } from './rule-settings.ts';
import {
  type FieldTable,
  gated,
  list,
  type ObjectValue,
  object,
  type Place,
  refine,
  required,
  type Schema,
  text,
  truth,
  unsupported,
  word,
} from './schema.ts';
import { nodeSelectorSchema, selectorSchema, selectRemoteNodes, type WrittenSelector } from './selector-schema.ts';
import { cloudGroupSchema, serviceSchema } from './service-schema.ts';
import { listenerSchema, serverNamesSchema, tlsContextSchema } from './tls-schema.ts';

/** Cilium's own bound on the entries of one `ports` list. */
export const mostPorts = 40;
const mostPeers = 10_000;
export const mostRules = 10_000;

const entitySchema: Schema<Entity> = refine(word(entities), (entity, place, reading) => {
  const enforced = reading.capabilities.entities;
  if (enforced !== undefined && !enforced.includes(entity)) {
    reading.report('unsupported', place, `one of ${enforced.join(', ')}`, `"${entity}" is not supported yet`);
    return undefined;
  }
  return entity;
});

/** A peer as it was written: selectors of workloads, and services, get the policy's namespace later. */
export type WrittenPeer = Peer | { readonly kind: 'endpoints'; readonly written: WrittenSelector };

function peersBy<T>(schema: Schema<T>, turn: (value: T) => readonly WrittenPeer[]): Schema<readonly WrittenPeer[]> {
  return refine(list(schema, mostPeers), (values) => values.flatMap(turn));
}

const endpointPeers = peersBy(selectorSchema, (written) => [{ kind: 'endpoints', written }]);
const cidrPeers = peersBy(cidrSchema, (cidr) => [{ kind: 'cidr', cidr, scope: 'outside' }]);
const cidrSetPeers = peersBy(cidrSetSchema, (peer) => [peer]);
const entityPeers = peersBy(entitySchema, (entity) => [{ kind: 'entity', entity }]);
const nodePeers = gated(
  'node-peers',
  'peers by the labels of nodes',
  peersBy(nodeSelectorSchema, (written) => [{ kind: 'selector', selector: selectRemoteNodes(written) }]),
);
const groupPeers = gated(
  'cloud-groups',
  'groups of a cloud provider',
  peersBy(cloudGroupSchema, (peer) => [peer]),
);
const servicePeers = gated(
  'services',
  'peers by service',
  peersBy(serviceSchema, (peers) => peers),
);
const fqdnPeers = gated(
  'fqdn',
  'peers by DNS name',
  peersBy(fqdnSchema, (pattern) => [{ kind: 'fqdn', pattern }]),
);

const ingressPeers = {
  fromEndpoints: endpointPeers,
  fromCIDR: cidrPeers,
  fromCIDRSet: cidrSetPeers,
  fromEntities: entityPeers,
  fromNodes: nodePeers,
  fromGroups: groupPeers,
} satisfies FieldTable;

const egressPeers = {
  toEndpoints: endpointPeers,
  toCIDR: cidrPeers,
  toCIDRSet: cidrSetPeers,
  toEntities: entityPeers,
  toNodes: nodePeers,
  toGroups: groupPeers,
  toServices: servicePeers,
} satisfies FieldTable;

const requirements = list(selectorSchema, mostPeers);
const noRequirements = unsupported('it would limit what is denied: say that in the selectors of the rule itself');

const inspectedFields = {
  ports: required(list(portSchema, mostPorts)),
  rules: gated('proxy', 'rules above TCP', l7Schema),
  terminatingTLS: gated('proxy', 'TLS that ends at a proxy', tlsContextSchema),
  originatingTLS: gated('proxy', 'TLS that begins at a proxy', tlsContextSchema),
  serverNames: gated('proxy', 'TLS server names', serverNamesSchema),
  listener: gated('proxy', 'listeners of a proxy', listenerSchema),
} satisfies FieldTable;

/** One entry of `toPorts`. */
export interface WrittenPorts {
  readonly ports: readonly WrittenPort[];
  /** What a proxy has to do; only an allow rule can say it. */
  readonly inspection?: ObjectValue<typeof inspectedFields>;
}

const plainPorts: Schema<WrittenPorts> = refine(object({ ports: inspectedFields.ports }), ({ fields }) => ({ ports: fields.ports ?? [] }));
const inspectedPorts: Schema<WrittenPorts> = refine(object(inspectedFields), (inspection) => ({
  ports: inspection.fields.ports ?? [],
  inspection,
}));

const icmps = gated('icmp', 'rules about ICMP', list(icmpSchema, mostPeers));
const authentication: Schema<Authentication> = gated(
  'authentication',
  'authentication of both ends',
  refine(object({ mode: required(word(['disabled', 'required', 'test-always-fail'])) }), ({ fields }) => fields.mode),
);

/** A field of peers that was written. */
export interface WrittenPeerField {
  readonly name: string;
  readonly place: Place;
  readonly peers: readonly WrittenPeer[];
}

/** What an ingress and an egress rule, allow and deny, have in common once read. */
export interface DirectionalRule {
  readonly place: Place;
  readonly peerFields: readonly WrittenPeerField[];
  readonly requires: { readonly name: string; readonly selectors: readonly WrittenSelector[] };
  readonly toPorts: readonly WrittenPorts[];
  readonly icmps: readonly (readonly PortRange[])[];
  /** Of `icmps`, or of the rule when it was not written. */
  readonly icmpsPlace: Place;
  readonly authentication?: Authentication;
  /** What a kind of our own says of this rule alone. */
  readonly settings?: RuleSettings;
}

const allowFields = { toPorts: list(inspectedPorts, mostPeers), icmps, authentication } satisfies FieldTable;
const denyFields = { toPorts: list(plainPorts, mostPeers), icmps } satisfies FieldTable;

const ingressNames = ['fromEndpoints', 'fromCIDR', 'fromCIDRSet', 'fromEntities', 'fromNodes', 'fromGroups'] as const;
const egressNames = ['toEndpoints', 'toCIDR', 'toCIDRSet', 'toEntities', 'toNodes', 'toGroups', 'toServices'] as const;

const ingressRule = refine(object({ ...ingressPeers, ...allowFields, fromRequires: requirements }), (rule) =>
  directional(rule, peerFields(ingressNames, rule), 'fromRequires', rule.fields.fromRequires),
);
const egressRule = refine(object({ ...egressPeers, ...allowFields, toFQDNs: fqdnPeers, toRequires: requirements }), (rule) =>
  directional(rule, peerFields([...egressNames, 'toFQDNs'], rule), 'toRequires', rule.fields.toRequires),
);
const ingressDenyRule = refine(object({ ...ingressPeers, ...denyFields, fromRequires: noRequirements }), (rule) =>
  directional(rule, peerFields(ingressNames, rule), 'fromRequires'),
);
const egressDenyRule = refine(
  object({
    ...egressPeers,
    ...denyFields,
    toFQDNs: unsupported('addresses of names are only learned for what is allowed: deny them with toCIDR'),
    toRequires: noRequirements,
  }),
  (rule) => directional(rule, peerFields(egressNames, rule), 'toRequires'),
);

interface RuleValue {
  readonly place: Place;
  readonly fields: {
    readonly toPorts?: readonly WrittenPorts[];
    readonly icmps?: readonly (readonly PortRange[])[];
    readonly authentication?: Authentication;
  };
  at(name: 'icmps'): Place;
}

function directional(
  { place, fields, at }: RuleValue,
  peerFields: readonly WrittenPeerField[],
  requiresName: string,
  selectors: readonly WrittenSelector[] = [],
): DirectionalRule {
  const { toPorts = [], icmps = [], authentication } = fields;
  return {
    place,
    peerFields,
    requires: { name: requiresName, selectors },
    toPorts,
    icmps,
    icmpsPlace: at('icmps'),
    ...(authentication === undefined ? {} : { authentication }),
  };
}

interface PeerValue<N extends string> {
  readonly fields: { readonly [K in N]?: readonly WrittenPeer[] };
  has(name: N): boolean;
  at(name: N): Place;
}

function peerFields<N extends string>(names: readonly N[], rule: PeerValue<NoInfer<N>>): WrittenPeerField[] {
  return names.filter((name) => rule.has(name)).map((name) => ({ name, place: rule.at(name), peers: rule.fields[name] ?? [] }));
}

const printable = 'at most 32 printable characters';

/** Section -> one of its rules. */
export const sectionRules = { ingress: ingressRule, ingressDeny: ingressDenyRule, egress: egressRule, egressDeny: egressDenyRule };

/** Fields of one `spec`, for kinds that add to them. */
export const ruleFields = {
  description: text('a string'),
  labels: list(object({ key: required(text('a string')), value: text('a string'), source: text('a string') }), 100),
  endpointSelector: selectorSchema,
  nodeSelector: gated('host-policies', 'policies about hosts', selectorSchema),
  ingress: list(sectionRules.ingress, mostRules),
  ingressDeny: list(sectionRules.ingressDeny, mostRules),
  egress: list(sectionRules.egress, mostRules),
  egressDeny: list(sectionRules.egressDeny, mostRules),
  enableDefaultDeny: object({ ingress: truth, egress: truth }),
  log: gated(
    'log',
    'texts for the records of a rule',
    object({ value: text(printable, (value) => (/^\P{C}{0,32}$/u.test(value) ? undefined : printable)) }),
  ),
} satisfies FieldTable;

/** One `spec`. */
export const ruleSpec = object(ruleFields);
export type RuleSpec = NonNullable<ReturnType<typeof ruleSpec.read>>;

const specs = { spec: ruleSpec, specs: list(ruleSpec, mostRules) };

export const ciliumNetworkPolicy = object({ ...envelope, ...specs, metadata: required(namespacedMetadata) });
export const ciliumClusterwideNetworkPolicy = object({ ...envelope, ...specs, metadata: required(clusterwideMetadata) });
