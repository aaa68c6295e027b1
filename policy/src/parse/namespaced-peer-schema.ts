// Subjects and peers of the network-policy-api kinds: workloads by namespace and pod, nodes, networks and domain names. Pure. Before v0.1.2 of that API
// a peer could also compare its namespace with the subject's; policies of that time are still read (adminPeers).
import { canonicalDnsName } from '../dns-name.ts';
import { labelKeyProblem } from '../labels.ts';
import type { Peer, Relation, Requirement, Selector, SelectorPeer } from '../rule.ts';
import { choice, filledList } from './choice-schema.ts';
import { anyoneIn, blockSchema } from './ip-block-schema.ts';
import { kubernetesSelector, namespaceLabelSelectorKey, nodesWith, workloadsIn } from './kubernetes-selector.ts';
import { nearestName } from './nearest-name.ts';
import type { OrderedPeer } from './ordered-rules.ts';
import { gated, list, object, type Place, refine, required, type Schema, text } from './schema.ts';
import { nodeSelectorSchema } from './selector-schema.ts';
import type { Shape } from './shape.ts';

/** The API's own bounds on one entry. */
const mostNetworks = 25;
const mostDomainNames = 25;
const mostRelatedLabels = 100;

const adminPods = object({ namespaceSelector: required(kubernetesSelector), podSelector: required(kubernetesSelector) });
/** Since v1alpha2 pods may be named without their namespaces, which means those of all. */
const clusterPods = object({ namespaceSelector: kubernetesSelector, podSelector: required(kubernetesSelector) });
const clusterNamespacesOrPods = { namespaces: kubernetesSelector, pods: clusterPods };

/** Whom a policy is about: all workloads of some namespaces, or some of them. */
export const adminSubject: Schema<Selector> = refine(choice({ namespaces: kubernetesSelector, pods: adminPods }), ({ fields }) =>
  selectorOf(fields),
);
export const clusterSubject: Schema<Selector> = refine(choice(clusterNamespacesOrPods), ({ fields }) => selectorOf(fields));

function selectorOf({
  namespaces,
  pods,
}: {
  readonly namespaces?: { readonly requirements: readonly Requirement[] };
  readonly pods?: Pick<NonNullable<ReturnType<typeof clusterPods.read>>, 'fields'>;
}): Selector {
  return pods === undefined
    ? workloadsIn(namespaces?.requirements ?? [])
    : workloadsIn(pods.fields.namespaceSelector?.requirements ?? [], pods.fields.podSelector?.requirements);
}

/** Namespaces of peers in a policy of the older kinds. */
interface PeerNamespaces {
  readonly requirements: readonly Requirement[];
  readonly relation?: Relation;
  /** A comparison of no labels at all, which selects nothing. */
  readonly isNothing: boolean;
}

const relatedLabels = list(text('the key of a label of namespaces', labelKeyProblem), mostRelatedLabels);
const comparison = choice({ namespaceSelector: kubernetesSelector, sameLabels: relatedLabels, notSameLabels: relatedLabels });
const comparisonFields = ['namespaceSelector', 'sameLabels', 'notSameLabels'];
const eitherFields = [...comparisonFields, 'matchLabels', 'matchExpressions'];

const comparedNamespaces: Schema<PeerNamespaces> = refine(comparison, ({ fields }) => {
  const { namespaceSelector, sameLabels, notSameLabels } = fields;
  const labels = sameLabels ?? notSameLabels;
  if (labels === undefined) return { requirements: namespaceSelector?.requirements ?? [], isNothing: false };
  const relation: Relation = { kind: sameLabels === undefined ? 'not-same' : 'same', keys: labels.map(namespaceLabelSelectorKey) };
  return labels.length === 0 ? { requirements: [], isNothing: true } : { requirements: [], relation, isNothing: false };
});

/** A selector, or in the older form a mapping with a selector or a comparison in it. */
const peerNamespaces: Schema<PeerNamespaces> = {
  shape: bothShapes(kubernetesSelector.shape, comparedNamespaces.shape),
  read(place, reading) {
    const entries = place.tree.kind === 'map' ? place.tree.entries : [];
    // A misspelt field is told by the table that it was meant for.
    if (entries.some(({ key }) => comparisonFields.includes(nearestName(key, eitherFields) ?? '')))
      return comparedNamespaces.read(place, reading);
    const written = kubernetesSelector.read(place, reading);
    return written === undefined ? undefined : { requirements: written.requirements, isNothing: false };
  },
};

function bothShapes(a: Shape, b: Shape): Shape {
  return a.type === 'object' && b.type === 'object' ? { type: 'object', fields: { ...a.fields, ...b.fields }, required: [] } : a;
}

type PeerPods = NonNullable<ReturnType<typeof peerPods.read>>;
const peerPods = refine(
  object({ namespaceSelector: kubernetesSelector, namespaces: peerNamespaces, podSelector: required(kubernetesSelector) }),
  ({ fields, has }, place, reading) => {
    const isBoth = has('namespaceSelector') && has('namespaces');
    if (isBoth) reading.report('conflict', place, 'either "namespaceSelector" or "namespaces"');
    if (!has('namespaceSelector') && !has('namespaces')) reading.report('missing', place, 'the field "namespaceSelector"', undefined, '');
    const { namespaces = { requirements: fields.namespaceSelector?.requirements ?? [], isNothing: false }, podSelector } = fields;
    return { namespaces, pods: podSelector?.requirements ?? [] };
  },
);

function adminPeer(namespaces: PeerNamespaces, pods: readonly Requirement[]): Peer {
  if (namespaces.isNothing) return { kind: 'entity', entity: 'none' };
  const { requirements, relation } = namespaces;
  return { ...selectorPeer(workloadsIn(requirements, pods)), ...(relation === undefined ? {} : { relation }) };
}

function selectorPeer(selector: Selector): SelectorPeer {
  return { kind: 'selector', selector };
}

const domainNamePattern = /^(?:\*\.)?(?:[a-z0-9](?:[-a-z0-9_]*[a-z0-9])?\.)+[a-z0-9](?:[-a-z0-9_]*[a-z0-9])?\.?$/i;
const expectedDomainName = 'a domain name such as one.example, or *.one.example for everything below it';

/** A leading "*" stands for one or more whole labels, which the normal form writes as "**". */
const domainName: Schema<string> = refine(
  text(expectedDomainName, (name) => (name.length <= 255 && domainNamePattern.test(name) ? undefined : expectedDomainName)),
  (name) => canonicalDnsName(name).replace(/^\*\./, '**.'),
);

const networkPeers = {
  nodes: gated('node-peers', 'peers that are nodes', nodeSelectorSchema),
  networks: gated(
    'ip-blocks',
    'blocks of addresses that workloads may have as well',
    filledList(blockSchema, mostNetworks, 'leave the peer out'),
  ),
};
const outside = {
  ...networkPeers,
  domainNames: gated('fqdn', 'peers by domain name', filledList(domainName, mostDomainNames, 'leave the peer out')),
};

interface WrittenOutside {
  readonly nodes?: Parameters<typeof nodesWith>[0];
  readonly networks?: readonly string[];
  readonly domainNames?: readonly string[];
}

function outsidePeers({ nodes, networks = [], domainNames = [] }: WrittenOutside): readonly Peer[] {
  return [
    ...(nodes === undefined ? [] : nodesWith(nodes).map(selectorPeer)),
    ...networks.map((cidr) => anyoneIn(cidr)),
    ...domainNames.map((pattern) => ({ kind: 'fqdn' as const, pattern })),
  ];
}

function workloads(place: Place, peer: Peer): OrderedPeer {
  return { place, peers: [peer], isNameless: false };
}

const adminNamespacesOrPods = { namespaces: peerNamespaces, pods: peerPods };

/** Peers of AdminNetworkPolicy and BaselineAdminNetworkPolicy. */
export const adminPeers = {
  ingress: refine(choice(adminNamespacesOrPods), ({ fields: { namespaces, pods } }, place): OrderedPeer | undefined => {
    if (pods !== undefined) return workloads(place, adminPeer(pods.namespaces, pods.pods));
    return namespaces === undefined ? undefined : workloads(place, adminPeer(namespaces, []));
  }),
  egress: refine(choice({ ...adminNamespacesOrPods, ...outside }), ({ fields }, place) => adminEgressPeer(fields, place)),
  /** The baseline knows no domain names. */
  baselineEgress: refine(choice({ ...adminNamespacesOrPods, ...networkPeers }), ({ fields }, place) => adminEgressPeer(fields, place)),
};

function adminEgressPeer(
  fields: WrittenOutside & { readonly namespaces?: PeerNamespaces; readonly pods?: PeerPods },
  place: Place,
): OrderedPeer {
  const { namespaces, pods } = fields;
  if (pods !== undefined) return workloads(place, adminPeer(pods.namespaces, pods.pods));
  if (namespaces !== undefined) return workloads(place, adminPeer(namespaces, []));
  return { place, peers: outsidePeers(fields), isNameless: true };
}

/** Peers of ClusterNetworkPolicy. */
export const clusterPeers = {
  ingress: refine(choice(clusterNamespacesOrPods), ({ fields }, place): OrderedPeer => workloads(place, selectorPeer(selectorOf(fields)))),
  egress: refine(choice({ ...clusterNamespacesOrPods, ...outside }), ({ fields }, place): OrderedPeer => {
    if (fields.namespaces !== undefined || fields.pods !== undefined) return workloads(place, selectorPeer(selectorOf(fields)));
    return { place, peers: outsidePeers(fields), isNameless: true };
  }),
};
