// The kernel behind the datapath port: converts the port's terms to the kernel's numbers and back.
import { type DatapathOptions, type FlowEvent, type KernelDatapath, openDatapath } from '@ringfence/bpf';
import type { NumericIdentity } from '@ringfence/policy';
import type { Datapath, DatapathDump, DatapathFlow, DatapathListener, EndpointEntry, IpcacheEntry, SubjectPolicy } from './datapath.ts';
import { auditedOf, fromKernelEntry, kernelDirections, kernelVerdicts, toKernelEntry } from './kernel-entry.ts';
import { requireNoRedirect } from './require-no-redirect.ts';

/** One key for the installation; rotation will count it up. */
const keyEpoch = 1;

const kinds = ['open', 'deny', 'close'] as const;

export class BpfDatapath implements Datapath {
  readonly kind = 'bpf';
  readonly limitations: readonly string[];
  /** The kernel's own view, for benches and conformance runs that ask its decision program. */
  readonly kernel: KernelDatapath;
  #stopListening: (() => void) | undefined;
  #clockOffsetNs = 0n;

  constructor(kernel: KernelDatapath) {
    this.kernel = kernel;
    this.limitations = kernel.limitations;
  }

  async dump(): Promise<DatapathDump> {
    // Maps that no program reads are not in force.
    this.kernel.requireAttached();
    const policies = new Map<NumericIdentity, SubjectPolicy>();
    for (const [subject, records] of this.kernel.policies.dump()) {
      const entries = records.map(fromKernelEntry).filter((entry) => entry !== undefined);
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
      entries.map((entry) => toKernelEntry(entry, revision)),
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

  async endRevoked(): Promise<number> {
    return (await this.kernel.revoke()).ended;
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
    const audited = auditedOf(record.audited.verdict, record.audited.cookie);
    return {
      kind: kinds[record.kind - 1] ?? 'deny',
      timeUnixNs: record.timeNs + this.#clockOffsetNs,
      direction: record.direction === kernelDirections.ingress ? 'ingress' : 'egress',
      verdict: record.verdict === kernelVerdicts.allow ? 'allow' : 'deny',
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
      audited:
        typeof audited === 'object' ? { verdict: audited.verdict, ruleCookie: audited.cookie, mode: record.audited.mode } : undefined,
    };
  }
}

/** Loads the programs below the managed root or adopts those that are pinned, and puts them behind the port. */
export async function openBpfDatapath(options: DatapathOptions): Promise<BpfDatapath> {
  return new BpfDatapath(await openDatapath(options));
}
