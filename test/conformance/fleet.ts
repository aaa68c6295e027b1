// A situation's workloads as a fleet sees them: canonical labels, identities, and an ipcache from addresses to identities. What an agent folds from
// the log, built here from the case alone.
import {
  type CompilePeer,
  canonicalLabels,
  cidrsOf,
  containsPrefix,
  firstCidrIdentity,
  firstPoolIdentity,
  type Labels,
  namespaceLabel,
  type Party,
  parsePrefix,
  type Rule,
  reservedIdentity,
  reservedLabels,
} from '@ringfence/policy';
import type { EndpointCase, Situation } from './case-formats.ts';

export interface Fleet {
  /** By the endpoint's name in the situation. */
  readonly endpoints: ReadonlyMap<string, Party & { readonly identity: number }>;
  /** Everything that a packet can come from or go to, prefixes included. */
  readonly peers: readonly CompilePeer[];
  /** What the ipcache says about an address: the longest prefix, endpoints first. */
  identityOf(address: string): number;
}

const entityIdentities: ReadonlyMap<string, number> = new Map([
  ['host', reservedIdentity.host],
  ['world', reservedIdentity.world],
  ['unmanaged', reservedIdentity.unmanaged],
  ['health', reservedIdentity.health],
  ['init', reservedIdentity.init],
  ['remote-node', reservedIdentity.remoteNode],
  ['kube-apiserver', reservedIdentity.kubeApiserver],
  ['ingress', reservedIdentity.ingress],
  ['world-ipv4', reservedIdentity.worldIpv4],
  ['world-ipv6', reservedIdentity.worldIpv6],
]);

/** The party that an entity's name stands for, or undefined for a name that is none. */
export function entityParty(entity: string): (Party & { readonly identity: number }) | undefined {
  const identity = entityIdentities.get(entity);
  return identity === undefined ? undefined : { identity, labels: reservedLabels(identity) };
}

export function buildFleet(situation: Situation, rules: readonly Rule[]): Fleet {
  const numbers = new Map<string, number>();
  const endpoints = new Map<string, Party & { readonly identity: number }>();
  const addresses = new Map<string, number>();
  const peers: CompilePeer[] = [];
  for (const [name, endpoint] of Object.entries(situation.endpoints)) {
    const labels = endpointLabels(endpoint, situation);
    const key = labels.join('\n');
    const identity = numbers.get(key) ?? firstPoolIdentity + numbers.size;
    if (!numbers.has(key)) peers.push({ identity, labels });
    numbers.set(key, identity);
    endpoints.set(name, { identity, labels, address: endpoint.ip });
    addresses.set(canonicalAddress(endpoint.ip), identity);
  }
  const prefixes = cidrsOf(rules).map((cidr, index) => ({ cidr, identity: firstCidrIdentity + index + 1 }));
  for (const { cidr, identity } of prefixes) peers.push({ identity, cidr, labels: reservedLabels(identity) });
  return {
    endpoints,
    peers,
    identityOf: (address) => addresses.get(canonicalAddress(address)) ?? longestPrefix(prefixes, address) ?? reservedIdentity.world,
  };
}

function endpointLabels(endpoint: EndpointCase, situation: Situation): Labels {
  const ofNamespace = Object.entries(situation.namespaces[endpoint.namespace]?.labels ?? {});
  return canonicalLabels([
    ...Object.entries(endpoint.labels).map(([key, value]) => `k8s:${key}=${value}`),
    ...ofNamespace.map(([key, value]) => `k8s:io.cilium.k8s.namespace.labels.${key}=${value}`),
    namespaceLabel(endpoint.namespace),
    `k8s:io.cilium.k8s.policy.cluster=${endpoint.cluster ?? 'default'}`,
    `k8s:io.cilium.k8s.policy.serviceaccount=${endpoint.serviceAccount ?? 'default'}`,
  ]);
}

function canonicalAddress(address: string): string {
  const prefix = parsePrefix(address);
  return prefix === undefined ? address : `${prefix.family} ${prefix.network}`;
}

function longestPrefix(prefixes: readonly { readonly cidr: string; readonly identity: number }[], address: string): number | undefined {
  const wanted = parsePrefix(address);
  let longest = -1;
  let found: number | undefined;
  for (const { cidr, identity } of prefixes) {
    const prefix = parsePrefix(cidr);
    if (wanted === undefined || prefix === undefined || prefix.length <= longest || !containsPrefix(prefix, wanted)) continue;
    longest = prefix.length;
    found = identity;
  }
  return found;
}
