// Records leave in batches: to the stream while it answers, to the spool while it does not, and what neither takes is counted. Nothing is lost
// without a gap record: records taken = records published + records that published gaps count + what is still here.
import { randomUUID } from 'node:crypto';
import { type ringfence, v1 } from '@ringfence/proto';
import { GapLedger, type GapReason, toWireGap } from './gap-ledger.ts';
import { Spool, type SpooledBatch } from './spool.ts';

/** Where batches go. Rejects when it is not certain that the batch is stored. */
export interface FlowTransport {
  publish(bytes: Uint8Array, batchId: string): Promise<void>;
}

export interface PublisherOptions {
  readonly cluster: string;
  readonly node: string;
  readonly spoolFolder: string;
  readonly spoolBytes: number;
  readonly transport: FlowTransport;
  readonly onPublished?: (flows: number) => void;
  readonly onGap?: (count: number, reason: GapReason) => void;
  /** Longest that a record waits for company, milliseconds. */
  readonly maxDelayMs?: number;
  readonly retryMs?: number;
}

type WireFlow = ringfence.v1.Flow.$Properties;

/** A batch stays far below the transport's largest message: about 600 bytes a record. */
const maxBatch = 400;
const maxInFlight = 16;
const lastRetryMs = 2_000;

export class FlowPublisher {
  readonly #options: PublisherOptions;
  readonly #spool: Spool;
  readonly #gaps = new GapLedger();
  #waiting: WireFlow[] = [];
  #flushTimer: NodeJS.Timeout | undefined;
  #retryTimer: NodeJS.Timeout | undefined;
  #retryMs: number;
  readonly #inFlight = new Set<Promise<void>>();
  #draining: Promise<void> | undefined;
  #isStopped = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#retryMs = options.retryMs ?? 100;
    this.#spool = new Spool(options.spoolFolder, options.spoolBytes, () => this.lose(0, 'unreadable'));
    if (!this.#spool.isEmpty) this.#drainSoon();
  }

  get spoolBytes(): number {
    return this.#spool.bytes;
  }

  /** Takes one record. Never throws and never waits. */
  take(flow: WireFlow): void {
    this.#waiting.push(flow);
    if (this.#waiting.length >= maxBatch) this.#flush();
    else this.#flushSoon();
  }

  /** Records that nobody can deliver any more. 0 says that the number is not known. */
  lose(count: number, reason: GapReason, fromUnixNs = nowNs()): void {
    this.#gaps.add({ reason, count, fromUnixNs, untilUnixNs: nowNs() });
    this.#options.onGap?.(count, reason);
    this.#flushSoon();
  }

  /** Hands everything over to the stream or the spool. What fits into neither is told to the caller: records that are lost untold. */
  async stop(): Promise<number> {
    clearTimeout(this.#flushTimer);
    clearTimeout(this.#retryTimer);
    this.#flush();
    this.#isStopped = true;
    await this.#draining;
    await Promise.all(this.#inFlight);
    if (!this.#gaps.isEmpty) this.#flush();
    this.#spool.close();
    clearTimeout(this.#flushTimer);
    return this.#gaps.count;
  }

  #flushSoon(): void {
    this.#flushTimer ??= setTimeout(() => this.#flush(), this.#options.maxDelayMs ?? 10);
  }

  #flush(): void {
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    if (this.#waiting.length === 0 && this.#gaps.isEmpty) return;
    const flows = this.#waiting;
    this.#waiting = [];
    const { cluster, node } = this.#options;
    const losses = this.#gaps.take();
    const batchId = randomUUID();
    const gaps = losses.map((loss, index) => toWireGap(loss, `${batchId}-${index}`, cluster, node));
    const bytes = v1.FlowBatch.encode({ batchId, flows, gaps }).finish();
    const batch: SpooledBatch = { bytes, count: flows.length + losses.reduce((sum, loss) => sum + loss.count, 0) };
    // Losses are told even when nothing else is: they go back when the batch that tells of them is dropped.
    const putBack = (): void => {
      for (const loss of losses) this.#gaps.add(loss);
      if (flows.length > 0) {
        this.#gaps.add({ reason: 'spool-full', count: flows.length, fromUnixNs: nowNs(), untilUnixNs: nowNs() });
        this.#options.onGap?.(flows.length, 'spool-full');
      }
      if (!this.#isStopped) this.#drainSoon();
    };
    if (!this.#isStopped && this.#spool.isEmpty && this.#inFlight.size < maxInFlight) this.#send(batch, batchId, flows.length, putBack);
    else if (this.#spool.append(batch)) this.#drainSoon();
    else putBack();
  }

  #send(batch: SpooledBatch, batchId: string, flows: number, putBack: () => void): void {
    const sending = this.#options.transport.publish(batch.bytes, batchId).then(
      () => this.#options.onPublished?.(flows),
      () => {
        // It may have arrived after all; its id makes the second delivery harmless.
        if (this.#spool.append(batch)) this.#drainSoon();
        else putBack();
      },
    );
    this.#inFlight.add(sending);
    void sending.finally(() => this.#inFlight.delete(sending));
  }

  #drainSoon(): void {
    if (this.#isStopped || this.#retryTimer !== undefined || this.#draining !== undefined) return;
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = undefined;
      this.#draining = this.#drain()
        .catch(() => {
          // The spool cannot be read now: as with a transport that is away, it is tried again.
          this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs);
        })
        .finally(() => {
          this.#draining = undefined;
          if (!this.#spool.isEmpty || !this.#gaps.isEmpty) this.#drainSoon();
        });
    }, this.#retryMs);
    this.#retryTimer.unref();
  }

  /** Empties the spool, oldest first, one batch after the other until one is refused. */
  async #drain(): Promise<void> {
    for (let batch = this.#spool.peek(); batch !== undefined && !this.#isStopped; batch = this.#spool.peek()) {
      let batchId: string;
      let flows: number;
      try {
        const read = v1.FlowBatch.decode(batch.bytes);
        ({ batchId } = read);
        flows = read.flows.length;
      } catch {
        // Whole by its checksum and still no batch: written by another version.
        this.#spool.drop();
        this.lose(batch.count, 'unreadable');
        continue;
      }
      try {
        await this.#options.transport.publish(batch.bytes, batchId);
      } catch {
        this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs);
        return;
      }
      this.#spool.drop();
      this.#options.onPublished?.(flows);
    }
    this.#retryMs = this.#options.retryMs ?? 100;
    // The spool has room again: what was counted meanwhile can be told.
    if (!this.#gaps.isEmpty && !this.#isStopped) this.#flush();
  }
}

function nowNs(): bigint {
  return BigInt(Date.now()) * 1_000_000n;
}
