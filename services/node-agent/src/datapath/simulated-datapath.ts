// A datapath in memory, for machines without BPF, for tests and for simulation. It enforces nothing in the kernel and says so everywhere.
// `connect` plays one connection through the same maps and the same lookup as the kernel's.
import {
  containsPrefix,
  lookupPolicyMap,
  type NumericIdentity,
  type PolicyMapEntry,
  parseAddress,
  parsePrefix,
  reservedIdentity,
} from '@ringfence/policy';
import { v1 } from '@ringfence/proto';
import { Failure } from '@ringfence/runtime';
import type { Datapath, DatapathDump, DatapathFlow, DatapathListener, EndpointEntry, IpcacheEntry, SubjectPolicy } from './datapath.ts';
import { requireNoRedirect } from './require-no-redirect.ts';

const tcp = 6;
/** UDP, ICMP and ICMPv6. The kernel gives an endpoint no sockets of other protocols. */
const datagramProtocols: readonly number[] = [17, 1, 58];

/** One end of a simulated connection: a cgroup of this datapath, or an address elsewhere. */
export interface SimulatedParty {
  readonly cgroupId?: bigint;
  readonly address: string;
  /** The identity that the option of a SYN from elsewhere carries; datagrams have none. */
  readonly identity?: NumericIdentity;
}

export interface SimulatedConnection {
  readonly source: SimulatedParty;
  readonly destination: SimulatedParty;
  /** Of ICMP the type. */
  readonly destinationPort: number;
  readonly sourcePort?: number;
  /** IANA number; TCP unless told. */
  readonly protocol?: number;
}

const reasons: Record<PolicyMapEntry['reason'], number> = {
  rule: v1.Reason.REASON_RULE,
  'default-deny': v1.Reason.REASON_DEFAULT_DENY,
  'not-selected': v1.Reason.REASON_NOT_SELECTED,
  'endpoint-not-ready': v1.Reason.REASON_ENDPOINT_NOT_READY,
};

export class SimulatedDatapath implements Datapath {
  readonly kind = 'simulated';
  readonly limitations: readonly string[] = [
    'simulated: nothing is enforced on this machine; verdicts are computed only for simulated connections',
  ];
  readonly #policies = new Map<NumericIdentity, SubjectPolicy>();
  readonly #ipcache = new Map<string, NumericIdentity>();
  readonly #endpoints = new Map<bigint, EndpointEntry>();
  #listener: DatapathListener | undefined;
  #nextSocketCookie = 1n;

  async dump(): Promise<DatapathDump> {
    return { policies: new Map(this.#policies), ipcache: new Map(this.#ipcache), endpoints: new Map(this.#endpoints) };
  }

  async replacePolicy(policy: SubjectPolicy): Promise<void> {
    requireNoRedirect(policy, 'simulated');
    this.#policies.set(policy.subject, policy);
  }

  async removePolicy(subject: NumericIdentity): Promise<void> {
    this.#policies.delete(subject);
  }

  async upsertIpcache(entries: readonly IpcacheEntry[]): Promise<void> {
    for (const { prefix, identity } of entries) this.#ipcache.set(prefix, identity);
  }

  async removeIpcache(prefixes: readonly string[]): Promise<void> {
    for (const prefix of prefixes) this.#ipcache.delete(prefix);
  }

  async upsertEndpoints(entries: readonly EndpointEntry[]): Promise<void> {
    for (const entry of entries) this.#endpoints.set(entry.cgroupId, entry);
  }

  async removeEndpoints(cgroupIds: readonly bigint[]): Promise<void> {
    for (const cgroupId of cgroupIds) this.#endpoints.delete(cgroupId);
  }

  async setIdentityKey(key: Uint8Array): Promise<void> {
    if (key.length !== 16) throw new Failure('RF_IDENTITY_KEY', `expected an identity key of 16 bytes, found ${key.length}`);
  }

  listen(listener: DatapathListener): void {
    this.#listener = listener;
  }

  async close(): Promise<void> {
    this.#listener = undefined;
  }

  /**
   * Plays one connection, or one request of datagrams: egress at its source, then ingress at its destination, each where an endpoint of this datapath is. Every decision is
   * delivered as a record, as the kernel would.
   * @returns whether the connection is established.
   */
  connect(connection: SimulatedConnection): 'allow' | 'deny' {
    const socketCookie = this.#nextSocketCookie++;
    const source = this.#endpointOf(connection.source);
    const destination = this.#endpointOf(connection.destination);
    const { protocol = tcp } = connection;
    if (protocol !== tcp && !datagramProtocols.includes(protocol))
      return source === undefined && destination === undefined ? 'allow' : 'deny';
    const carried = protocol === tcp ? connection.source.identity : undefined;
    const identities = {
      source: source?.identity ?? carried ?? this.#identityBehind(connection.source.address),
      destination: destination?.identity ?? this.#identityBehind(connection.destination.address),
    };
    if (source !== undefined) {
      // The sender knows its peer by address alone, as connect(2) does.
      const behindAddress = { ...identities, destination: this.#identityBehind(connection.destination.address) };
      if (this.#decide('egress', source, behindAddress, connection, socketCookie) === 'deny') return 'deny';
    }
    if (destination === undefined) return 'allow';
    return this.#decide('ingress', destination, identities, connection, socketCookie);
  }

  #decide(
    direction: 'ingress' | 'egress',
    endpoint: EndpointEntry,
    identities: { source: NumericIdentity; destination: NumericIdentity },
    connection: SimulatedConnection,
    socketCookie: bigint,
  ): 'allow' | 'deny' {
    const policy = this.#policies.get(endpoint.identity);
    const protocol = connection.protocol ?? tcp;
    const peer = direction === 'ingress' ? identities.source : identities.destination;
    const entry =
      policy === undefined ? undefined : lookupPolicyMap(policy.entries, { direction, peer, protocol, port: connection.destinationPort });
    const verdict = entry?.verdict === 'allow' ? 'allow' : 'deny';
    const isOfThisHost = direction === 'ingress' && connection.source.cgroupId !== undefined;
    const isByOption = protocol === tcp && (isOfThisHost || (direction === 'ingress' && connection.source.identity !== undefined));
    const { IDENTITY_SOURCE_OPTION, IDENTITY_SOURCE_LOCAL_SOCKET, IDENTITY_SOURCE_IPCACHE } = v1.IdentitySource;
    const flow: DatapathFlow = {
      kind: verdict === 'allow' ? 'open' : 'deny',
      timeUnixNs: BigInt(Date.now()) * 1_000_000n,
      direction,
      verdict,
      reason: entry === undefined ? v1.Reason.REASON_NO_POLICY_STATE : reasons[entry.reason],
      sourceIdentity: identities.source,
      destinationIdentity: identities.destination,
      sourceAddress: connection.source.address,
      destinationAddress: connection.destination.address,
      sourcePort: connection.sourcePort ?? 40_000 + Number(socketCookie % 20_000n),
      destinationPort: connection.destinationPort,
      protocol,
      ruleCookie: entry?.cookie ?? 0,
      revision: policy?.revision ?? 0,
      socketCookie,
      cgroupId: endpoint.cgroupId,
      processId: 0,
      userId: 0,
      command: 'simulated',
      peerIdentitySource: isByOption ? IDENTITY_SOURCE_OPTION : isOfThisHost ? IDENTITY_SOURCE_LOCAL_SOCKET : IDENTITY_SOURCE_IPCACHE,
      bytesSent: 0n,
      bytesReceived: 0n,
      durationNs: 0n,
      smoothedRttUs: 0,
    };
    this.#listener?.onFlow(flow);
    return verdict;
  }

  #endpointOf(party: SimulatedParty): EndpointEntry | undefined {
    return party.cgroupId === undefined ? undefined : this.#endpoints.get(party.cgroupId);
  }

  #identityBehind(address: string): NumericIdentity {
    const asked = parseAddress(address);
    let found: { length: number; identity: NumericIdentity } | undefined;
    if (asked === undefined) return reservedIdentity.world;
    for (const [text, identity] of this.#ipcache) {
      const prefix = parsePrefix(text);
      if (prefix !== undefined && containsPrefix(prefix, asked) && (found === undefined || prefix.length > found.length)) {
        found = { length: prefix.length, identity };
      }
    }
    return found?.identity ?? reservedIdentity.world;
  }
}
