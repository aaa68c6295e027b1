// The kernel behind the datapath port: converts the port's terms to the kernel's numbers and back.
import {
  type DatapathOptions,
  enforcementLimits,
  type FlowEvent,
  type KernelDatapath,
  type KernelPolicyEntry,
  openDatapath,
} from '@ringfence/bpf';
import type { NumericIdentity, PolicyMapEntry } from '@ringfence/policy';
import { v1 } from '@ringfence/proto';
import { Failure } from '@ringfence/runtime';
import type { Datapath, DatapathDump, DatapathFlow, DatapathListener, EndpointEntry, IpcacheEntry, SubjectPolicy } from './datapath.ts';
import { requireNoRedirect } from './require-no-redirect.ts';

/** One key for the installation; rotation will count it up. */
const keyEpoch = 1;

const directions = { ingress: v1.Direction.DIRECTION_INGRESS, egress: v1.Direction.DIRECTION_EGRESS } as const;
const verdicts = { allow: v1.Verdict.VERDICT_ALLOW, deny: v1.Verdict.VERDICT_DENY, redirect: v1.Verdict.VERDICT_REDIRECT } as const;
const reasons = {
  rule: v1.Reason.REASON_RULE,
  'default-deny': v1.Reason.REASON_DEFAULT_DENY,
  'not-selected': v1.Reason.REASON_NOT_SELECTED,
  'endpoint-not-ready': v1.Reason.REASON_ENDPOINT_NOT_READY,
} as const;
const enforce = v1.Mode.MODE_ENFORCE;
const kinds = ['open', 'deny', 'close'] as const;

export class BpfDatapath implements Datapath {
  readonly kind = 'bpf';
  readonly limitations = enforcementLimits;
  /** The kernel's own view, for benches and conformance runs that ask its decision program. */
  readonly kernel: KernelDatapath;
  #stopListening: (() => void) | undefined;
  #clockOffsetNs = 0n;

  constructor(kernel: KernelDatapath) {
    this.kernel = kernel;
  }

  async dump(): Promise<DatapathDump> {
    // Maps that no program reads are not in force.
    this.kernel.requireAttached();
    const policies = new Map<NumericIdentity, SubjectPolicy>();
    for (const [subject, records] of this.kernel.policies.dump()) {
      const entries = records.map(toEntry).filter((entry) => entry !== undefined);
      // All entries of a map carry the same revision. A map with an entry that cannot be read counts as empty, hence is written anew.
      policies.set(subject, { subject, revision: records[0]?.revision ?? 0, entries: entries.length === records.length ? entries : [] });
    }
    const endpoints = new Map<bigint, EndpointEntry>();
    for (const { cgroupId, identity, name } of this.kernel.endpoints.dump().values())
      endpoints.set(cgroupId, { cgroupId, identity, endpoint: name });
    return { policies, ipcache: this.kernel.ipcache.dump(), endpoints };
  }

  async replacePolicy(policy: SubjectPolicy): Promise<void> {
    requireNoRedirect(policy, 'kernel');
    const { subject, revision, entries } = policy;
    await this.kernel.policies.replace(
      subject,
      entries.map((entry) => fromEntry(entry, revision)),
    );
  }

  async removePolicy(subject: NumericIdentity): Promise<void> {
    await this.kernel.policies.remove(subject);
  }

  upsertIpcache(entries: readonly IpcacheEntry[]): Promise<void> {
    return this.kernel.ipcache.upsert(entries);
  }

  async removeIpcache(prefixes: readonly string[]): Promise<void> {
    this.kernel.ipcache.remove(prefixes);
  }

  upsertEndpoints(entries: readonly EndpointEntry[]): Promise<void> {
    return this.kernel.endpoints.upsert(entries.map(({ cgroupId, identity, endpoint }) => ({ cgroupId, identity, name: endpoint })));
  }

  async removeEndpoints(cgroupIds: readonly bigint[]): Promise<void> {
    this.kernel.endpoints.remove(cgroupIds);
  }

  async setIdentityKey(key: Uint8Array): Promise<void> {
    this.kernel.setIdentityKey(keyEpoch, key);
  }

  listen(listener: DatapathListener): void {
    this.#stopListening?.();
    this.#stopListening = this.kernel.listen({
      onEvent: (event) => {
        this.#adjustClock();
        listener.onFlow(this.#toFlow(event));
      },
      onLoss: (count) => listener.onLoss(count),
    });
  }

  async close(): Promise<void> {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.kernel.close();
  }

  // The kernel counts since boot. Corrected only when the wall clock was set, so that times within one stretch keep their distances.
  #adjustClock(): void {
    const offset = BigInt(Date.now()) * 1_000_000n - process.hrtime.bigint();
    const drift = offset - this.#clockOffsetNs;
    if (drift > 2_000_000n || drift < -2_000_000n) this.#clockOffsetNs = offset;
  }

  #toFlow(record: FlowEvent): DatapathFlow {
    return {
      kind: kinds[record.kind - 1] ?? 'deny',
      timeUnixNs: record.timeNs + this.#clockOffsetNs,
      direction: record.direction === directions.ingress ? 'ingress' : 'egress',
      verdict: record.verdict === verdicts.allow ? 'allow' : 'deny',
      reason: record.reason,
      sourceIdentity: record.sourceIdentity,
      destinationIdentity: record.destinationIdentity,
      sourceAddress: record.sourceAddress,
      destinationAddress: record.destinationAddress,
      sourcePort: record.sourcePort,
      destinationPort: record.destinationPort,
      protocol: record.protocol,
      ruleCookie: Number(record.cookie),
      revision: record.revision,
      socketCookie: record.socketCookie,
      cgroupId: record.cgroupId,
      processId: record.processId,
      userId: record.userId,
      command: record.command,
      peerIdentitySource: record.peerSource,
      bytesSent: record.bytesSent,
      bytesReceived: record.bytesReceived,
      durationNs: record.durationNs,
      smoothedRttUs: record.smoothedRttUs,
    };
  }
}

/** Loads the programs below the managed root or adopts those that are pinned, and puts them behind the port. */
export async function openBpfDatapath(options: DatapathOptions): Promise<BpfDatapath> {
  return new BpfDatapath(await openDatapath(options));
}

function fromEntry(entry: PolicyMapEntry, revision: number): KernelPolicyEntry {
  if (entry.mode !== 'enforce')
    throw new Failure('RF_MODE_UNSUPPORTED', `expected mode "enforce", found "${entry.mode}": the kernel datapath has no other mode yet`);
  return {
    direction: directions[entry.direction],
    peer: entry.peer,
    protocol: entry.protocol,
    port: entry.port,
    portPrefixLength: entry.portPrefixLength,
    verdict: verdicts[entry.verdict],
    reason: reasons[entry.reason],
    precedence: entry.precedence,
    revision,
    mode: enforce,
    cookie: BigInt(entry.cookie),
  };
}

/** undefined: another version wrote a number that this one does not know. */
function toEntry(record: KernelPolicyEntry): PolicyMapEntry | undefined {
  const reason = (Object.keys(reasons) as (keyof typeof reasons)[]).find((name) => reasons[name] === record.reason);
  if (reason === undefined || record.mode !== enforce) return undefined;
  return {
    direction: record.direction === directions.ingress ? 'ingress' : 'egress',
    peer: record.peer,
    protocol: record.protocol,
    port: record.port,
    portPrefixLength: record.portPrefixLength,
    verdict: record.verdict === verdicts.allow ? 'allow' : 'deny',
    reason,
    precedence: record.precedence,
    mode: 'enforce',
    cookie: Number(record.cookie),
  };
}
