// The port between the agent and whatever enforces: the kernel (bpf-datapath.ts) or a stand-in for laptops and simulation (simulated-datapath.ts).
// It executes and reports; it decides nothing. Every implementation passes datapath-suite.ts.
import type { NumericIdentity, PolicyMapEntry } from '@ringfence/policy';

/** A cgroup that is an endpoint. */
export interface EndpointEntry {
  /** Inode number of the cgroup folder, which is the kernel's cgroup id. */
  readonly cgroupId: bigint;
  readonly identity: NumericIdentity;
  /** Name on this node, for records. */
  readonly endpoint: string;
}

/** A canonical prefix ("10.1.0.0/16", "::1/128") and the identity behind it. The longest prefix wins. */
export interface IpcacheEntry {
  readonly prefix: string;
  readonly identity: NumericIdentity;
}

/** What is in force for one subject. */
export interface SubjectPolicy {
  readonly subject: NumericIdentity;
  /** Revision of the last change of this subject's map. Every verdict of the map carries it. */
  readonly revision: number;
  readonly entries: readonly PolicyMapEntry[];
}

/** Everything that a datapath holds, read back from it. */
export interface DatapathDump {
  readonly policies: ReadonlyMap<NumericIdentity, SubjectPolicy>;
  readonly ipcache: ReadonlyMap<string, NumericIdentity>;
  readonly endpoints: ReadonlyMap<bigint, EndpointEntry>;
}

export interface DatapathFlow {
  readonly kind: 'open' | 'deny' | 'close';
  readonly timeUnixNs: bigint;
  readonly direction: 'ingress' | 'egress';
  readonly verdict: 'allow' | 'deny';
  /** Number of ringfence.v1.Reason. */
  readonly reason: number;
  readonly sourceIdentity: NumericIdentity;
  readonly destinationIdentity: NumericIdentity;
  readonly sourceAddress: string;
  readonly destinationAddress: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly protocol: number;
  readonly ruleCookie: number;
  readonly revision: number;
  readonly socketCookie: bigint;
  readonly cgroupId: bigint;
  readonly processId: number;
  readonly userId: number;
  readonly command: string;
  /** Number of ringfence.v1.IdentitySource. */
  readonly peerIdentitySource: number;
  readonly bytesSent: bigint;
  readonly bytesReceived: bigint;
  readonly durationNs: bigint;
  readonly smoothedRttUs: number;
  /** What the rules that only watch would have made of it; undefined: nothing else. `mode` is the number of ringfence.v1.Mode. */
  readonly audited: { readonly verdict: PolicyMapEntry['verdict']; readonly ruleCookie: number; readonly mode: number } | undefined;
}

export interface DatapathListener {
  onFlow(flow: DatapathFlow): void;
  /** Records that the datapath could not hand over, since the last call. */
  onLoss(count: number): void;
}

export interface Datapath {
  readonly kind: 'bpf' | 'simulated';
  /** What this datapath does not enforce, in words for people. */
  readonly limitations: readonly string[];
  /** Reads back what is really in force. */
  dump(): Promise<DatapathDump>;
  /** Puts a subject's whole map into force at once: no connection is decided by a mix of old and new. */
  replacePolicy(policy: SubjectPolicy): Promise<void>;
  removePolicy(subject: NumericIdentity): Promise<void>;
  upsertIpcache(entries: readonly IpcacheEntry[]): Promise<void>;
  removeIpcache(prefixes: readonly string[]): Promise<void>;
  upsertEndpoints(entries: readonly EndpointEntry[]): Promise<void>;
  removeEndpoints(cgroupIds: readonly bigint[]): Promise<void>;
  /**
   * Ends the connections of endpoints that are open and no longer allowed by what is in force: each makes a close record with the verdict deny and
   * with what denies it. Connections that a rule with `keepEstablished` allowed last are left open, and so are those of endpoints that are closed
   * for want of an identity. Running it twice does no harm.
   * @returns how many ends of connections were ended.
   */
  endRevoked(): Promise<number>;
  /** The installation's key of the identity option, 16 bytes. Set before the first endpoint. */
  setIdentityKey(key: Uint8Array): Promise<void>;
  /** Starts delivering records. One listener at a time. */
  listen(listener: DatapathListener): void;
  /** Lets go of everything in user space. What is pinned stays and keeps enforcing. */
  close(): Promise<void>;
}
