// Kubernetes NetworkPolicy (networking.k8s.io/v1): its table and its way to the normal form. Pure. Where it is the opposite of Cilium's language:
//   - an absent or empty list of peers means every peer, so `ingress: [{}]` allows everything (peersOf)
//   - a port without a protocol is TCP, a protocol without a port is every port of it (portSchema)
//   - default deny comes from policyTypes, with or without rules, and without it rules mean nothing (networkPolicyRules)
//   - a block of addresses means whoever has one of them, workloads included (ipBlockSchema)
import type { CidrPeer, Direction, Peer, PortMatch, Rule } from '../rule.ts';
import { envelope } from './envelope-schema.ts';
import { ipBlockSchema } from './ip-block-schema.ts';
import { namedPortOfProtocol, numberOrName, portsOfProtocol, transportProtocol } from './kubernetes-port-schema.ts';
import { kubernetesSelector, workloadsIn } from './kubernetes-selector.ts';
import { namespacedMetadata } from './metadata-schema.ts';
import { lastPortSchema } from './port-schema.ts';
import { gated, list, object, type Reading, refine, required, type Schema, word } from './schema.ts';
import { confineSubject, namespaceSelectorKey, type WrittenSelector } from './selector-schema.ts';

const mostEntries = 10_000;

const portSchema: Schema<PortMatch> = refine(
  object({ protocol: transportProtocol, port: numberOrName, endPort: lastPortSchema }),
  ({ fields, has, at, place }, _place, reading): PortMatch | undefined => {
    const { port, endPort, protocol = 'TCP' } = fields;
    if (has('endPort') && !has('port')) reading.report('missing', place, 'the field "port", where the range begins', undefined, '');
    if (has('port') && port === undefined) return undefined;
    if (typeof port === 'string') {
      if (has('endPort')) reading.report('conflict', at('endPort'), 'no end: a port by name is one port');
      return namedPortOfProtocol(protocol, port, at('protocol'), reading);
    }
    if (endPort !== undefined && port !== undefined && endPort < port)
      reading.report('invalid-value', at('endPort'), `a number that is not below the port, ${port}`);
    return portsOfProtocol(protocol, { firstPort: port ?? 0, lastPort: Math.max(endPort ?? 0, port ?? 0) }, at('protocol'), reading);
  },
);

interface WrittenPeer {
  readonly block: CidrPeer | undefined;
  readonly pods: WrittenSelector | undefined;
  readonly namespaces: WrittenSelector | undefined;
}

const peerSchema: Schema<WrittenPeer> = refine(
  object({
    podSelector: kubernetesSelector,
    namespaceSelector: kubernetesSelector,
    ipBlock: gated('ip-blocks', 'blocks of addresses that workloads may have as well', ipBlockSchema),
  }),
  ({ fields, has, place }, _place, reading) => {
    if (has('ipBlock') && (has('podSelector') || has('namespaceSelector')))
      reading.report('conflict', place, 'ipBlock alone, or selectors', 'write two peers instead');
    if (!has('ipBlock') && !has('podSelector') && !has('namespaceSelector'))
      reading.report('missing', place, 'the field "podSelector", "namespaceSelector" or both, or "ipBlock"', undefined, '');
    return { block: fields.ipBlock, pods: fields.podSelector, namespaces: fields.namespaceSelector };
  },
);

const ingressRule = object({ from: list(peerSchema, mostEntries), ports: list(portSchema, mostEntries) });
const egressRule = object({ to: list(peerSchema, mostEntries), ports: list(portSchema, mostEntries) });

/** The API reads a null or nothing here as an empty selector, which is every workload: `podSelector:` with nothing behind it is written that often. */
const subjectSelector: Schema<WrittenSelector> = {
  shape: { ...kubernetesSelector.shape, acceptsNull: true },
  read(place, reading) {
    const isNull = place.tree.kind === 'scalar' && place.tree.value === null;
    return isNull ? { place, requirements: [] } : kubernetesSelector.read(place, reading);
  },
};

const spec = object({
  podSelector: subjectSelector,
  policyTypes: list(word(['Ingress', 'Egress']), 2),
  ingress: list(ingressRule, mostEntries),
  egress: list(egressRule, mostEntries),
});

export const networkPolicy = object({
  ...envelope,
  metadata: required(namespacedMetadata),
  spec: required(spec),
});

/** Rules of one NetworkPolicy. Reports what is wrong across fields. */
export function networkPolicyRules(
  policy: NonNullable<ReturnType<typeof networkPolicy.read>>,
  policyId: string,
  namespace: string,
  reading: Reading,
): Rule[] {
  const { spec: written } = policy.fields;
  if (written === undefined) return [];
  const subject = confineSubject(written.fields.podSelector ?? { place: written.place, requirements: [] }, namespace, reading);
  const { ingress = [], egress = [] } = written.fields;
  const types = written.fields.policyTypes ?? [];
  // Without types: ingress always, egress when it has rules.
  const isOn = (direction: Direction) =>
    types.length > 0 ? types.includes(direction === 'ingress' ? 'Ingress' : 'Egress') : direction === 'ingress' || egress.length > 0;
  const sections = [
    { direction: 'ingress' as const, rules: ingress.map(({ fields }) => ({ peers: fields.from, ports: fields.ports })) },
    { direction: 'egress' as const, rules: egress.map(({ fields }) => ({ peers: fields.to, ports: fields.ports })) },
  ];
  return sections.flatMap(({ direction, rules }) => {
    const base = { tier: 'normal', priority: 0, verdict: 'allow', mode: 'enforce', subject, direction, defaultDeny: true } as const;
    // Rules of a type that is not named have no effect: the policy is not about that direction.
    if (!isOn(direction)) return [];
    // A type without rules allows nothing.
    if (rules.length === 0) return [{ ...base, id: `${policyId}/policyTypes.${direction}`, peers: [], ports: undefined }];
    return rules.map(({ peers, ports }, index) => ({
      ...base,
      id: `${policyId}/${direction}[${index}]`,
      peers: peersOf(peers, namespace),
      ports: ports === undefined || ports.length === 0 ? undefined : ports,
    }));
  });
}

function peersOf(peers: readonly WrittenPeer[] | undefined, namespace: string): readonly Peer[] | undefined {
  if (peers === undefined || peers.length === 0) return undefined;
  return peers.map(({ block, pods, namespaces }) => {
    if (block !== undefined) return block;
    if (namespaces !== undefined) return { kind: 'selector', selector: workloadsIn(namespaces.requirements, pods?.requirements) };
    // Without namespaces: the policy's own, whatever else the labels say.
    const own = { key: namespaceSelectorKey, operator: 'In', values: [namespace] } as const;
    return { kind: 'selector', selector: { requirements: [...(pods?.requirements ?? []), own] } };
  });
}
