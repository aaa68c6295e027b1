// Kubernetes NetworkPolicy (networking.k8s.io/v1): its table and its way to the normal form. Pure. Where it is the opposite of Cilium's language:
//   - an absent or empty list of peers means every peer, so `ingress: [{}]` allows everything (peersOf)
//   - a port without a protocol is TCP, a protocol without a port is every port of it (portSchema)
//   - default deny comes from policyTypes, with or without rules (networkPolicyRules)
import { highestPort } from '../ports.ts';
import type { Direction, Peer, PortRange, Requirement, Rule } from '../rule.ts';
import { namespacedMetadata } from './metadata-schema.ts';
import { enforceableProtocol, lastPortSchema } from './port-schema.ts';
import { list, object, type Reading, refine, required, type Schema, scalar, text, unsupported, word } from './schema.ts';
import {
  confinePeer,
  confineSubject,
  inSomeNamespace,
  namespaceSelectorKey,
  selectorSchema,
  type WrittenSelector,
} from './selector-schema.ts';

const mostEntries = 10_000;
const expectedPort = `a port number from 1 to ${highestPort}`;

const portNumber: Schema<number> = scalar(expectedPort, (tree, place, reading) => {
  const { value } = tree;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= highestPort) return value;
  if (typeof value === 'string' && /[a-z]/.test(value))
    reading.report('unsupported', place, expectedPort, 'named ports are not supported yet');
  else reading.report('invalid-value', place, expectedPort, typeof value === 'string' ? 'write it without quotes' : undefined);
  return undefined;
});

const portSchema: Schema<PortRange> = refine(
  object({ protocol: word(['TCP', 'UDP', 'SCTP']), port: portNumber, endPort: lastPortSchema }),
  ({ fields, has, at, place }, _place, reading) => {
    const { port, endPort, protocol = 'TCP' } = fields;
    if (has('endPort') && !has('port')) reading.report('missing', place, 'the field "port", where the range begins', undefined, '');
    if (endPort !== undefined && port !== undefined && endPort < port)
      reading.report('invalid-value', at('endPort'), `a number that is not below the port, ${port}`);
    const number = enforceableProtocol(protocol, at('protocol'), reading);
    if ((has('port') && port === undefined) || number === undefined) return undefined;
    return { protocol: number, firstPort: port ?? 0, lastPort: Math.max(endPort ?? 0, port ?? 0) };
  },
);

interface WrittenPeer {
  readonly pods: WrittenSelector | undefined;
  readonly namespaces: WrittenSelector | undefined;
}

const peerSchema: Schema<WrittenPeer> = refine(
  object({
    podSelector: selectorSchema,
    namespaceSelector: selectorSchema,
    ipBlock: unsupported('such a block matches the addresses of workloads as well, which is not supported yet'),
  }),
  ({ fields, has, place }, _place, reading) => {
    if (has('ipBlock') && (has('podSelector') || has('namespaceSelector')))
      reading.report('conflict', place, 'ipBlock alone, or selectors');
    if (!has('ipBlock') && !has('podSelector') && !has('namespaceSelector'))
      reading.report('missing', place, 'the field "podSelector", "namespaceSelector" or both', undefined, '');
    return { pods: fields.podSelector, namespaces: fields.namespaceSelector };
  },
);

const ingressRule = object({ from: list(peerSchema, mostEntries), ports: list(portSchema, mostEntries) });
const egressRule = object({ to: list(peerSchema, mostEntries), ports: list(portSchema, mostEntries) });

const spec = object({
  podSelector: required(selectorSchema),
  policyTypes: list(word(['Ingress', 'Egress']), 2),
  ingress: list(ingressRule, mostEntries),
  egress: list(egressRule, mostEntries),
});

export const networkPolicy = object({
  apiVersion: required(text('an API version')),
  kind: required(text('a kind')),
  metadata: required(namespacedMetadata),
  spec: required(spec),
  status: unsupported('remove it: a cluster writes it'),
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
    if (!isOn(direction)) {
      if (rules.length > 0) reading.report('conflict', written.at(direction), `"${direction}" among the policyTypes, or none of its rules`);
      return [];
    }
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
  return peers.map(({ pods, namespaces }) => {
    if (pods !== undefined && namespaces === undefined) return { kind: 'selector', selector: confinePeer(pods, namespace) };
    const requirements = [...(pods?.requirements ?? []), ...(namespaces?.requirements ?? []).map(ofNamespace), inSomeNamespace];
    return { kind: 'selector', selector: { requirements } };
  });
}

/** A label of a namespace, as its workloads carry it. The one that Kubernetes sets to the namespace's name is that name. */
function ofNamespace(requirement: Requirement): Requirement {
  const key = requirement.key.slice(requirement.key.indexOf(':') + 1);
  return {
    ...requirement,
    key: key === 'kubernetes.io/metadata.name' ? namespaceSelectorKey : `k8s:io.cilium.k8s.namespace.labels.${key}`,
  };
}
