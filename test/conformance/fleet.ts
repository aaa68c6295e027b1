// A situation's workloads as a fleet sees them: canonical labels, identities, and an ipcache from addresses to identities. What an agent folds from
// the log, built here from the case alone.
import {
  addressCidrsOf,
  type CidrGroup,
  type CompilePeer,
  canonicalCidr,
  canonicalDnsName,
  canonicalLabels,
  cidrsOf,
  containsPrefix,
  type Directory,
  type EndpointPort,
  emptyDirectory,
  firstCidrIdentity,
  firstPoolIdentity,
  formatPrefix,
  type Labels,
  namespaceLabel,
  type Party,
  parsePrefix,
  protocolNumber,
  type Rule,
  reservedIdentity,
  reservedLabels,
  splitByAddress,
} from '@ringfence/policy';
import type { EndpointCase, Probe, ProtocolName, Situation } from './case-formats.ts';

export interface Fleet {
  /** By the endpoint's name in the situation. The identity is that of its labels. */
  readonly endpoints: ReadonlyMap<string, Party & { readonly identity: number }>;
  /** Everything that a packet can come from or go to, prefixes included. */
  readonly peers: readonly CompilePeer[];
  /** What the names in rules stand for. */
  readonly directory: Directory;
  /** The endpoint that has this address; of several the last. */
  endpointAt(address: string): (Party & { readonly identity: number }) | undefined;
  /** What the ipcache says about an address: an endpoint told apart by its address, an endpoint, then the longest prefix. */
  identityOf(address: string): number;
  /** Where rules name blocks of every address: an address of each family that is nobody's and that no rule names more closely. */
  readonly elsewhere: { readonly 4: string | undefined; readonly 6: string | undefined };
  /** What the sender of a packet is to a map: an endpoint told apart by its address, also when it shares that with others, or what it is anyway. */
  identityOfParty(party: Party & { readonly identity: number }): number;
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

const worldIdentities: ReadonlySet<number> = new Set([reservedIdentity.world, reservedIdentity.worldIpv4, reservedIdentity.worldIpv6]);
const outsideEntities = ['world', 'world-ipv4', 'world-ipv6'];

/** The parties that an entity's name stands for, which are none at all for `none`; undefined for a name that is none. */
export function entityParties(entity: string, fleet: Fleet): readonly (Party & { readonly identity: number })[] | undefined {
  const partyOf = (identity: number) => {
    // The world is where no rule knows better: somewhere, and so inside blocks that hold every address.
    const address = worldIdentities.has(identity) ? fleet.elsewhere[identity === reservedIdentity.worldIpv6 ? 6 : 4] : undefined;
    return { identity, labels: reservedLabels(identity), ...(address === undefined ? {} : { address }) };
  };
  const endpoints = [...fleet.endpoints.values()];
  if (entity === 'none') return [];
  if (entity === 'all') return [...[...entityIdentities.values()].map(partyOf), ...endpoints];
  if (entity === 'cluster') {
    const members = [...entityIdentities].filter(([name]) => !outsideEntities.includes(name));
    return [...members.map(([, identity]) => partyOf(identity)), ...endpoints];
  }
  const identity = entityIdentities.get(entity);
  return identity === undefined ? undefined : [partyOf(identity)];
}

export const protocolNumbers: Readonly<Record<ProtocolName, number>> = {
  TCP: protocolNumber.tcp,
  UDP: protocolNumber.udp,
  SCTP: protocolNumber.sctp,
  ICMP: protocolNumber.icmp,
  ICMPv6: protocolNumber.icmpv6,
};

const addressOfUnknownName = '198.51.100.53';

/** The address that a probe goes to; one of the world for a name of which nothing more is known. */
export function destinationAddress({ to, toIP, toEntity, toFQDN }: Probe): string | undefined {
  return toIP ?? (toFQDN !== undefined && to === undefined && toEntity === undefined ? addressOfUnknownName : undefined);
}

/** What the situation knows beside workloads: groups of blocks, and the names that its probes know addresses of. */
function directoryOf(situation: Situation, groups: readonly CidrGroup[]): Directory {
  const names = new Map<string, string[]>();
  for (const probe of situation.probes) {
    const { toFQDN } = probe;
    const prefix = parsePrefix(destinationAddress(probe) ?? '');
    if (toFQDN === undefined || prefix === undefined) continue;
    const name = canonicalDnsName(toFQDN);
    names.set(name, [...(names.get(name) ?? []), formatPrefix(prefix)]);
  }
  return { ...emptyDirectory, names, cidrGroups: new Map(groups.map((group) => [group.name, group])) };
}

export function buildFleet(situation: Situation, rules: readonly Rule[], groups: readonly CidrGroup[]): Fleet {
  const directory = directoryOf(situation, groups);
  const numbers = new Map<string, number>();
  const endpoints = new Map<string, Party & { readonly identity: number }>();
  const addresses = new Map<string, Party & { readonly identity: number }>();
  const peers: CompilePeer[] = [];
  for (const [name, endpoint] of Object.entries(situation.endpoints)) {
    const labels = endpointLabels(endpoint, situation);
    const key = labels.join('\n');
    const identity = numbers.get(key) ?? firstPoolIdentity + numbers.size;
    numbers.set(key, identity);
    const { ip } = endpoint;
    const party = { identity, labels, namedPorts: namedPortsOf(endpoint), ...(ip === undefined ? {} : { address: ip }) };
    endpoints.set(name, party);
    if (ip !== undefined) addresses.set(canonicalAddress(ip), party);
  }
  for (const identity of numbers.values()) peers.push(peerOf(identity, [...endpoints.values()]));
  const addressed = peers.map((peer) => ({ ...peer, addresses: addressesOf(peer.identity, [...endpoints.values()]) }));
  let nextLocal = firstCidrIdentity + 1_000_000;
  const locals = new Map<string, number>();
  const numberOf = (pair: string) => {
    const number = locals.get(pair) ?? nextLocal++;
    locals.set(pair, number);
    return number;
  };
  const cidrs = addressCidrsOf(rules);
  const split = splitByAddress(addressed, cidrs, numberOf);
  peers.push(...split.peers);
  const prefixes = cidrsOf(rules, directory).map((cidr, index) => ({ cidr, identity: firstCidrIdentity + index + 1 }));
  for (const { cidr, identity } of prefixes) peers.push({ identity, cidr, labels: reservedLabels(identity) });
  const identityOf = (address: string) =>
    split.ipcache.get(canonicalCidr(address) ?? '') ??
    addresses.get(canonicalAddress(address))?.identity ??
    longestPrefix(prefixes, address) ??
    reservedIdentity.world;
  const known = new Set<Party>(endpoints.values());
  // "World" alone is of no family, so that rules about one family do not mean it; a block of every address does.
  const hasWholeBlock = rules.some(({ peers: some = [] }) =>
    some.some((peer) => peer.kind === 'cidr' && parsePrefix(peer.cidr)?.length === 0),
  );
  const taken = [...prefixes.map(({ cidr }) => cidr), ...cidrs, ...addressed.flatMap((peer) => peer.addresses)];
  return {
    endpoints,
    peers,
    directory,
    endpointAt: (address) => addresses.get(canonicalAddress(address)),
    identityOf,
    elsewhere: hasWholeBlock
      ? { 4: elsewhere((n) => `${n}.77.77.77`, taken), 6: elsewhere((n) => `2${n.toString(16).padStart(3, '0')}:77::77`, taken) }
      : { 4: undefined, 6: undefined },
    identityOfParty(party) {
      const { identity, labels, address } = party;
      if (address === undefined) return identity;
      if (!known.has(party)) return identityOf(address);
      // Split alone, so that nobody with the same address is in the way.
      const alone = splitByAddress([{ identity, labels, addresses: [address] }], cidrs, numberOf);
      return alone.ipcache.get(canonicalCidr(address) ?? '') ?? identity;
    },
  };
}

/** The first address that lies in no block but those of everything; undefined when rules name all of the world more closely. */
function elsewhere(addressOf: (n: number) => string, taken: readonly string[]): string | undefined {
  const blocks = taken.map(parsePrefix).filter((prefix) => prefix !== undefined && prefix.length > 0);
  // Down from 223, the last network for single addresses; loopback is nowhere else.
  const candidates = Array.from({ length: 223 }, (_, index) => 223 - index).filter((n) => n !== 127);
  return candidates.map(addressOf).find((text) => {
    const address = parsePrefix(text);
    return address !== undefined && !blocks.some((block) => block !== undefined && containsPrefix(block, address));
  });
}

/** All endpoints of one identity as one peer, with every name that one of them has for a port. */
function peerOf(identity: number, endpoints: readonly (Party & { readonly identity: number })[]): CompilePeer {
  const own = endpoints.filter((endpoint) => endpoint.identity === identity);
  const namedPorts = new Map(own.flatMap((endpoint) => endpoint.namedPorts ?? []).map((port) => [JSON.stringify(port), port]));
  return { identity, labels: own[0]?.labels ?? [], namedPorts: [...namedPorts.values()] };
}

function addressesOf(identity: number, endpoints: readonly (Party & { readonly identity: number })[]): string[] {
  return endpoints.flatMap((endpoint) => (endpoint.identity === identity && endpoint.address !== undefined ? [endpoint.address] : []));
}

function namedPortsOf({ namedPorts = {} }: EndpointCase): EndpointPort[] {
  return Object.entries(namedPorts).map(([name, { port, protocol }]) => ({ name, port, protocol: protocolNumbers[protocol] }));
}

function endpointLabels(endpoint: EndpointCase, situation: Situation): Labels {
  // Every namespace has its name as a label, whether or not the situation says so.
  const written = situation.namespaces[endpoint.namespace]?.labels ?? {};
  const ofNamespace = Object.entries({ 'kubernetes.io/metadata.name': endpoint.namespace, ...written });
  return canonicalLabels([
    // No key has a colon, so that one is the end of a source.
    ...Object.entries(endpoint.labels).map(([key, value]) => `${key.includes(':') ? '' : 'k8s:'}${key}=${value}`),
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
