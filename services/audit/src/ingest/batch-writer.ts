// Takes one group of messages through: admit, commit, then acknowledge. While the store refuses, nothing is acknowledged and the group is kept.
import { setTimeout as sleep } from 'node:timers/promises';
import { attributeNames, type Health, inSpan, type Log, spanNames } from '@ringfence/runtime';
import type { RecordedGap } from '../flow/flow-facts.ts';
import type { FlowStore, InsertOutcome } from '../store/flow-store.ts';
import type { AuditMetrics } from '../telemetry/audit-metrics.ts';
import { admit, type FlowMessage } from './admit.ts';
import type { SequenceLedger } from './sequence-ledger.ts';

/** A message that can be answered. */
export interface Delivery extends FlowMessage {
  /** Handled: never again. */
  ack(): void;
  /** Not to be read: never again. */
  term(): void;
  /** Still at it: do not deliver it to anyone else yet. */
  working(): void;
}

export interface BatchWriterOptions {
  readonly store: FlowStore;
  readonly retentionNs: bigint;
  readonly metrics: AuditMetrics;
  readonly health: Health;
  readonly log: Log;
  readonly nowMs: () => number;
  /** Called after each commit with what it added. */
  readonly committed: (outcome: InsertOutcome) => void;
  readonly signal: AbortSignal;
}

const firstRetryMs = 100;
const longestRetryMs = 5_000;

export class BatchWriter {
  readonly #options: BatchWriterOptions;
  #ledger: SequenceLedger;

  constructor(ledger: SequenceLedger, options: BatchWriterOptions) {
    this.#ledger = ledger;
    this.#options = options;
  }

  get ledger(): SequenceLedger {
    return this.#ledger;
  }

  /**
   * Returns once everything is committed and acknowledged. A store that refuses is asked again for as long as it takes.
   * @throws only when stopped meanwhile; then nothing was acknowledged
   */
  async write(deliveries: readonly Delivery[]): Promise<void> {
    const { nowMs, retentionNs } = this.#options;
    const nowNs = BigInt(nowMs()) * 1_000_000n;
    const admission = admit(this.#ledger, deliveries, nowNs - retentionNs, nowNs);
    await this.#commit(admission.flows.length, deliveries, () => this.#options.store.insertBatches(admission));
    this.#ledger = admission.ledger;
    for (const delivery of deliveries) {
      if (admission.unreadable.has(delivery.sequence)) delivery.term();
      else delivery.ack();
    }
    if (admission.unreadable.size > 0) {
      this.#options.log.warn(
        { messages: admission.unreadable.size, stream: this.#ledger.stream },
        'messages that are no flow batch were recorded as a gap',
      );
    }
  }

  /** Commits a ledger that moved without a message, and the gaps that explain it. */
  async record(ledger: SequenceLedger, gaps: readonly RecordedGap[]): Promise<void> {
    await this.#commit(0, [], () => this.#options.store.insertBatches({ flows: [], gaps, ledger }));
    this.#ledger = ledger;
  }

  async #commit(flows: number, deliveries: readonly Delivery[], insert: () => Promise<InsertOutcome>): Promise<void> {
    const { health, log, metrics, signal, committed } = this.#options;
    let retryMs = firstRetryMs;
    for (;;) {
      try {
        const outcome = await inSpan(spanNames.ingest, { attributes: { [attributeNames.entries]: flows } }, insert);
        health.set('store', undefined);
        metrics.committed(outcome);
        committed(outcome);
        return;
      } catch (error) {
        metrics.storeFailures.add(1);
        health.set('store', `cannot be written: ${error instanceof Error ? error.message : String(error)}; flows wait in the stream`);
        log.error({ err: error, retryMs }, 'the flow store refused a batch; nothing is acknowledged, trying again');
      }
      for (const delivery of deliveries) delivery.working();
      await sleep(retryMs, undefined, { signal });
      retryMs = Math.min(longestRetryMs, retryMs * 2);
    }
  }
}
