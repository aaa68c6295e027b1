// Connections that a node is asked about, and what a dump answers: the rule of the simulated datapath, over a value instead of a datapath. Pure.
import type { DatapathDump } from '@ringfence/node-agent';
import {
  containsPrefix,
  lookupPolicyMap,
  type NumericIdentity,
  type Prefix,
  parseAddress,
  parsePrefix,
  reservedIdentity,
} from '@ringfence/policy';
import { ports, probedAddresses } from './small-fleet.ts';

/** A cgroup of the node, somebody behind an address, or somebody whose SYN carries an identity. */
export type ProbeEnd =
  | { readonly kind: 'cgroup'; readonly cgroupId: bigint; readonly address: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'option'; readonly identity: NumericIdentity };

export interface Probe {
  readonly source: ProbeEnd;
  readonly destination: Exclude<ProbeEnd, { kind: 'option' }>;
  readonly port: number;
}

const optionIdentities: readonly NumericIdentity[] = [256, 257, 258, 259, reservedIdentity.world, reservedIdentity.init];
const probedPorts = [...ports, 8_080];
const prefixes = new Map<string, Prefix | undefined>();
const addresses = new Map<string, Prefix | undefined>();

/** Every connection that is worth asking about with these workloads. */
export function probesOf(workloads: readonly { readonly cgroupId: bigint; readonly address: string }[]): Probe[] {
  const probes: Probe[] = [];
  for (const { cgroupId, address } of workloads) {
    const own = { kind: 'cgroup', cgroupId, address } as const;
    for (const port of probedPorts) {
      for (const other of probedAddresses) {
        const outside = { kind: 'address', address: other } as const;
        probes.push({ source: own, destination: outside, port }, { source: outside, destination: own, port });
      }
      for (const identity of optionIdentities) probes.push({ source: { kind: 'option', identity }, destination: own, port });
      for (const other of workloads) {
        if (other.cgroupId !== cgroupId) probes.push({ source: own, destination: { kind: 'cgroup', ...other }, port });
      }
    }
  }
  return probes;
}

/** A dump that can be asked many times. */
export class Answers {
  readonly #dump: DatapathDump;
  readonly #behind = new Map<string, NumericIdentity>();

  constructor(dump: DatapathDump) {
    this.#dump = dump;
  }

  permits({ source, destination, port }: Probe): boolean {
    if (source.kind === 'cgroup' && !this.#admits(source.cgroupId, 'egress', this.#identityBehind(destination.address), port)) return false;
    return destination.kind !== 'cgroup' || this.#admits(destination.cgroupId, 'ingress', this.#identityOf(source), port);
  }

  #admits(cgroupId: bigint, direction: 'ingress' | 'egress', peer: NumericIdentity, port: number): boolean {
    const endpoint = this.#dump.endpoints.get(cgroupId);
    // A cgroup that is no endpoint is left alone.
    if (endpoint === undefined) return true;
    const policy = this.#dump.policies.get(endpoint.identity);
    return policy !== undefined && lookupPolicyMap(policy.entries, { direction, peer, protocol: 6, port })?.verdict === 'allow';
  }

  #identityOf(end: ProbeEnd): NumericIdentity {
    if (end.kind === 'option') return end.identity;
    const endpoint = end.kind === 'cgroup' ? this.#dump.endpoints.get(end.cgroupId) : undefined;
    return endpoint?.identity ?? this.#identityBehind(end.address);
  }

  #identityBehind(address: string): NumericIdentity {
    const known = this.#behind.get(address);
    if (known !== undefined) return known;
    const asked = parsed(addresses, address, parseAddress);
    let found: { length: number; identity: NumericIdentity } | undefined;
    for (const [text, identity] of this.#dump.ipcache) {
      const prefix = parsed(prefixes, text, parsePrefix);
      if (prefix !== undefined && asked !== undefined && containsPrefix(prefix, asked) && prefix.length > (found?.length ?? -1))
        found = { length: prefix.length, identity };
    }
    const identity = found?.identity ?? reservedIdentity.world;
    this.#behind.set(address, identity);
    return identity;
  }
}

function parsed(known: Map<string, Prefix | undefined>, text: string, parse: (text: string) => Prefix | undefined): Prefix | undefined {
  if (!known.has(text)) known.set(text, parse(text));
  return known.get(text);
}

/** For people. */
export function describeProbe({ source, destination, port }: Probe): string {
  return `${describeEnd(source)} -> ${describeEnd(destination)}:${port}`;
}

function describeEnd(end: ProbeEnd): string {
  if (end.kind === 'option') return `identity ${end.identity}`;
  return end.kind === 'cgroup' ? `cgroup ${end.cgroupId} (${end.address})` : end.address;
}
