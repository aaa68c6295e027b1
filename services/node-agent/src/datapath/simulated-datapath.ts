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
import { modeNumbers } from './kernel-entry.ts';
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
  /** It stays open until it is ended. Absent: it is over at once. */
  readonly staysOpen?: boolean;
}

interface Identities {
  readonly source: NumericIdentity;
  readonly destination: NumericIdentity;
}

/** One endpoint's end of a connection, and the decision about it. */
interface End {
  readonly direction: 'ingress' | 'egress';
  readonly endpoint: EndpointEntry;
  readonly identities: Identities;
  readonly connection: SimulatedConnection;
  readonly socketCookie: bigint;
  readonly entry: PolicyMapEntry | undefined;
  readonly revision: number;
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
  #open: readonly (readonly End[])[] = [];

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

  async endRevoked(): Promise<number> {
    let ended = 0;
    this.#open = this.#open.flatMap((ends) => {
      const decided = ends.map((end) => ({ end, again: this.#decideAgain(end) }));
      const isDenied = ({ end, again }: (typeof decided)[number]): boolean => !isAllowed(again) && end.entry?.keepEstablished !== true;
      if (!decided.some(isDenied)) return [decided.map(({ end, again }) => (isAllowed(again) ? again : end))];
      ended += 1;
      // The other end sees a reset, which is no decision.
      for (const each of decided) this.#record('close', isDenied(each) ? each.again : each.end);
      return [];
    });
    return ended;
  }

  /** Connections that stay open and were not ended. */
  get openConnections(): number {
    return this.#open.length;
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
    const ends: End[] = [];
    const pass = (direction: End['direction'], endpoint: EndpointEntry, seen: Identities): boolean => {
      const end = this.#decide({ direction, endpoint, identities: seen, connection, socketCookie });
      ends.push(end);
      this.#record(isAllowed(end) ? 'open' : 'deny', end);
      return isAllowed(end);
    };
    // The sender knows its peer by address alone, as connect(2) does.
    const behindAddress = { ...identities, destination: this.#identityBehind(connection.destination.address) };
    if (source !== undefined && !pass('egress', source, behindAddress)) return 'deny';
    if (destination !== undefined && !pass('ingress', destination, identities)) return 'deny';
    // What is no connection is decided anew for each datagram.
    if (connection.staysOpen === true && protocol === tcp) this.#open = [...this.#open, ends];
    return 'allow';
  }

  #decide(end: Omit<End, 'entry' | 'revision'>): End {
    const { direction, endpoint, identities, connection } = end;
    const policy = this.#policies.get(endpoint.identity);
    const peer = direction === 'ingress' ? identities.source : identities.destination;
    const probe = { direction, peer, protocol: connection.protocol ?? tcp, port: connection.destinationPort };
    return { ...end, entry: policy === undefined ? undefined : lookupPolicyMap(policy.entries, probe), revision: policy?.revision ?? 0 };
  }

  /** By the labels that the endpoint has now; who is no endpoint any more, or whose labels have no identity yet, keeps what it has. */
  #decideAgain(end: End): End {
    const endpoint = this.#endpoints.get(end.endpoint.cgroupId);
    if (endpoint === undefined || endpoint.identity === reservedIdentity.init) return end;
    const [own, peer] = end.direction === 'egress' ? (['source', 'destination'] as const) : (['destination', 'source'] as const);
    const identities = { ...end.identities, [own]: endpoint.identity };
    const again = this.#decide({ ...end, endpoint, identities });
    if (again.revision === end.revision || isByOption(end)) return again;
    // Who is known by address is looked up anew: identities of prefixes come and go with the rules that name them.
    return this.#decide({ ...again, identities: { ...identities, [peer]: this.#identityBehind(end.connection[peer].address) } });
  }

  #record(kind: DatapathFlow['kind'], end: End): void {
    const { direction, endpoint, identities, connection, socketCookie, entry, revision } = end;
    this.#listener?.onFlow({
      kind,
      timeUnixNs: BigInt(Date.now()) * 1_000_000n,
      direction,
      verdict: isAllowed(end) ? 'allow' : 'deny',
      reason: entry === undefined ? v1.Reason.REASON_NO_POLICY_STATE : reasons[entry.reason],
      sourceIdentity: identities.source,
      destinationIdentity: identities.destination,
      sourceAddress: connection.source.address,
      destinationAddress: connection.destination.address,
      sourcePort: connection.sourcePort ?? 40_000 + Number(socketCookie % 20_000n),
      destinationPort: connection.destinationPort,
      protocol: connection.protocol ?? tcp,
      ruleCookie: entry?.cookie ?? 0,
      revision,
      socketCookie,
      cgroupId: endpoint.cgroupId,
      processId: 0,
      userId: 0,
      command: 'simulated',
      peerIdentitySource: peerSourceOf(end),
      bytesSent: 0n,
      bytesReceived: 0n,
      durationNs: 0n,
      smoothedRttUs: 0,
      audited:
        entry?.audited === undefined
          ? undefined
          : { verdict: entry.audited.verdict, ruleCookie: entry.audited.cookie, mode: modeNumbers[entry.mode] },
    });
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

function isAllowed(end: End): boolean {
  return end.entry?.verdict === 'allow';
}

/** A SYN carries its sender's identity, a datagram none. */
function isByOption({ direction, connection: { source, protocol = tcp } }: End): boolean {
  return protocol === tcp && direction === 'ingress' && (source.cgroupId !== undefined || source.identity !== undefined);
}

function peerSourceOf(end: End): number {
  if (isByOption(end)) return v1.IdentitySource.IDENTITY_SOURCE_OPTION;
  const isOfThisHost = end.direction === 'ingress' && end.connection.source.cgroupId !== undefined;
  return isOfThisHost ? v1.IdentitySource.IDENTITY_SOURCE_LOCAL_SOCKET : v1.IdentitySource.IDENTITY_SOURCE_IPCACHE;
}
