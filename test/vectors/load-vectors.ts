// Makes the vectors ready to run: parsed rules, numbered identities, an ipcache, and one compiled map for each workload.
import {
  type AdmittedRule,
  type CompilePeer,
  canonicalLabels,
  cidrsOf,
  compileSubject,
  containsPrefix,
  type Direction,
  emptyDirectory,
  firstCidrIdentity,
  firstPoolIdentity,
  formatPrefix,
  formatProblem,
  namespaceLabel,
  type Party,
  type PolicyMapEntry,
  parsePolicies,
  parsePrefix,
  protocolNumber,
  reservedIdentity,
  reservedLabels,
  ruleCookie,
} from '@ringfence/policy';
import { type Vector, type VectorProbe, vectors } from './vectors.ts';

/** The revision that the vectors' rules are admitted at. */
export const vectorRevision = 1;

export interface LoadedProbe {
  /** For messages: "tiefighter -> deathstar:80 TCP ingress". */
  readonly name: string;
  readonly direction: Direction;
  readonly subject: Party & { readonly identity: number };
  readonly peer: Party & { readonly identity: number };
  /** IANA number. */
  readonly protocol: number;
  readonly port: number;
  readonly expect: 'allow' | 'deny';
  /** Id of the deciding rule, or a reason. */
  readonly by: string;
}

export interface LoadedVector {
  readonly name: string;
  readonly rules: readonly AdmittedRule[];
  readonly peers: readonly CompilePeer[];
  /** Canonical prefix -> identity, prefixes of rules only. */
  readonly ipcache: ReadonlyMap<string, number>;
  /** Subject's identity -> its whole map. */
  readonly maps: ReadonlyMap<number, readonly PolicyMapEntry[]>;
  readonly probes: readonly LoadedProbe[];
}

/** All vectors. Throws when one does not load: they are ours. */
export function loadVectors(): LoadedVector[] {
  return vectors.map(loadVector);
}

function loadVector(vector: Vector): LoadedVector {
  const texts = Object.entries(vector.policies).map(([name, spec]) => ({
    text: JSON.stringify({ apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name }, spec }),
    origin: `${vector.name}: ${name}`,
  }));
  const { policies, problems } = parsePolicies(texts);
  if (problems.length > 0) throw new Error(`RF_VECTOR_INVALID: ${problems.map(formatProblem).join('; ')}`);
  const rules: AdmittedRule[] = policies
    .flatMap((policy) => policy.rules.map((rule) => ({ ...rule, policyId: policy.policyId })))
    .map((rule, index) => ({ ...rule, cookie: ruleCookie(vectorRevision, index) }));
  const workloads = numberWorkloads(vector);
  const ipcache = new Map(cidrsOf(rules, emptyDirectory).map((cidr, index) => [cidr, firstCidrIdentity + index + 1]));
  const peers: CompilePeer[] = [
    ...new Map([...workloads.values()].map((party) => [party.identity, { identity: party.identity, labels: party.labels }])).values(),
    ...[...ipcache].map(([cidr, identity]) => ({ identity, cidr, labels: reservedLabels(identity) })),
  ];
  const maps = new Map([...workloads.values()].map((party) => [party.identity, compileSubject(rules, party, peers)]));
  const probes = vector.probes.map((probe) => loadProbe(probe, workloads, ipcache));
  return { name: vector.name, rules, peers, ipcache, maps, probes };
}

type Numbered = Party & { readonly identity: number };

function numberWorkloads(vector: Vector): Map<string, Numbered> {
  const numbers = new Map<string, number>();
  const result = new Map<string, Numbered>();
  for (const [name, { labels, namespace = 'default' }] of Object.entries(vector.workloads)) {
    const canonical = canonicalLabels([...labels.map((label) => `host:${label}`), namespaceLabel(namespace)]);
    const identity = numbers.get(canonical.join()) ?? firstPoolIdentity + numbers.size;
    numbers.set(canonical.join(), identity);
    result.set(name, { identity, labels: canonical });
  }
  return result;
}

const protocolNumbers = {
  TCP: protocolNumber.tcp,
  UDP: protocolNumber.udp,
  SCTP: protocolNumber.sctp,
  ICMP: protocolNumber.icmp,
  ICMPv6: protocolNumber.icmpv6,
} as const;

function loadProbe(probe: VectorProbe, workloads: ReadonlyMap<string, Numbered>, ipcache: ReadonlyMap<string, number>): LoadedProbe {
  const source = partyOf(probe.from, workloads, ipcache);
  const destination = partyOf(probe.to, workloads, ipcache);
  const [subject, peer] = probe.direction === 'egress' ? [source, destination] : [destination, source];
  return {
    name: `${probe.from} -> ${probe.to}:${probe.port} ${probe.protocol ?? 'TCP'} ${probe.direction}`,
    direction: probe.direction,
    subject,
    peer,
    protocol: protocolNumbers[probe.protocol ?? 'TCP'],
    port: probe.port,
    expect: probe.expect,
    by: probe.by,
  };
}

function partyOf(name: string, workloads: ReadonlyMap<string, Numbered>, ipcache: ReadonlyMap<string, number>): Numbered {
  const workload = workloads.get(name);
  if (workload !== undefined) return workload;
  if (name === 'reserved:host') return reserved(reservedIdentity.host);
  if (name === 'reserved:remote-node') return reserved(reservedIdentity.remoteNode);
  const address = parsePrefix(name);
  if (address === undefined) throw new Error(`RF_VECTOR_INVALID: expected a workload, an address or a reserved identity, found "${name}"`);
  let longest: { identity: number; length: number } = { identity: reservedIdentity.world, length: -1 };
  for (const [cidr, identity] of ipcache) {
    const prefix = parsePrefix(cidr);
    if (prefix !== undefined && containsPrefix(prefix, address) && prefix.length > longest.length)
      longest = { identity, length: prefix.length };
  }
  return { identity: longest.identity, labels: reservedLabels(longest.identity), address: formatPrefix(address).replace(/\/.*/, '') };
}

function reserved(identity: number): Numbered {
  return { identity, labels: reservedLabels(identity) };
}
