// Drops expired partitions now and then, and looks how large the store is.
import type { Health, Log } from '@ringfence/runtime';
import type { RecordedGap } from '../flow/flow-facts.ts';
import type { AuditMetrics } from '../telemetry/audit-metrics.ts';
import type { FlowStore } from './flow-store.ts';

export interface RetentionOptions {
  readonly store: FlowStore;
  readonly retentionNs: bigint;
  readonly metrics: AuditMetrics;
  readonly health: Health;
  readonly log: Log;
  readonly nowMs: () => number;
  readonly dropped: (gaps: readonly RecordedGap[]) => void;
}

const everyMs = 60_000;

/** Runs once at once, then every minute. */
export function startRetention(options: RetentionOptions): { stop(): Promise<void> } {
  const { store, metrics, health, log } = options;

  async function run(): Promise<void> {
    try {
      const outcome = await store.retention(BigInt(options.nowMs()) * 1_000_000n - options.retentionNs);
      if (outcome.partitions > 0) log.info({ partitions: outcome.partitions, flows: outcome.flows }, 'expired flows were dropped');
      metrics.gapsRecorded(outcome.gaps);
      options.dropped(outcome.gaps);
      metrics.storeBytes = (await store.size()).bytes;
      health.set('retention', undefined);
    } catch (error) {
      // The next turn tries again; meanwhile the store only grows, and health says why.
      health.set('retention', `expired flows cannot be dropped: ${error instanceof Error ? error.message : String(error)}`);
      log.error({ err: error }, 'retention failed');
    }
  }

  let running = run();
  const timer = setInterval(() => {
    running = running.then(run);
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
