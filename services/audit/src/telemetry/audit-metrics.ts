// The audit service's instruments.
import type { Counter, Histogram, ObservableResult } from '@opentelemetry/api';
import { meter, metricNames } from '@ringfence/runtime';
import type { RecordedGap } from '../flow/flow-facts.ts';
import type { InsertOutcome } from '../store/flow-store.ts';

export class AuditMetrics {
  readonly flowsStored: Counter;
  readonly duplicates: Counter;
  readonly gaps: Counter;
  readonly storeFailures: Counter;
  readonly consumerRestarts: Counter;
  readonly recreated: Counter;
  readonly slowReaders: Counter;
  readonly querySeconds: Histogram;
  /** Set by those who know them, read when metrics are collected. */
  ingestLag = 0;
  storeBytes = 0;
  readonly #stop: () => void;

  constructor() {
    const instruments = meter();
    this.flowsStored = instruments.createCounter(metricNames.flowsStored, { description: 'Flows committed to the store' });
    this.duplicates = instruments.createCounter(metricNames.flowDuplicates, { description: 'Flows that came again and changed nothing' });
    this.gaps = instruments.createCounter(metricNames.auditGaps, { description: 'Records known to be lost, by reason' });
    this.storeFailures = instruments.createCounter(metricNames.auditStoreFailures, { description: 'Transactions that the store refused' });
    this.consumerRestarts = instruments.createCounter(metricNames.auditReadRestarts, {
      description: 'Times that reading the stream had to begin again',
    });
    this.recreated = instruments.createCounter(metricNames.auditRecreated, {
      description: 'Streams and durables that were missing and made again',
    });
    this.slowReaders = instruments.createCounter(metricNames.auditSlowReaderLoss, {
      description: 'Records not sent to a live reader that was too slow',
    });
    this.querySeconds = instruments.createHistogram(metricNames.querySeconds, { unit: 's', description: 'Time to answer a query' });
    const lag = instruments.createObservableGauge(metricNames.ingestLag, {
      description: 'Messages in the stream that are not committed yet',
    });
    const bytes = instruments.createObservableGauge(metricNames.storeBytes, { unit: 'By', description: 'Size of the store file' });
    const observeLag = (result: ObservableResult) => result.observe(this.ingestLag);
    const observeBytes = (result: ObservableResult) => result.observe(this.storeBytes);
    lag.addCallback(observeLag);
    bytes.addCallback(observeBytes);
    this.#stop = () => {
      lag.removeCallback(observeLag);
      bytes.removeCallback(observeBytes);
    };
  }

  /** Ends the gauges: a process may start the service again. */
  stop(): void {
    this.#stop();
  }

  committed(outcome: InsertOutcome): void {
    if (outcome.flows.length > 0) this.flowsStored.add(outcome.flows.length);
    if (outcome.duplicates > 0) this.duplicates.add(outcome.duplicates);
    this.gapsRecorded(outcome.gaps);
  }

  gapsRecorded(gaps: readonly RecordedGap[]): void {
    for (const gap of gaps) this.gaps.add(gap.count, { reason: gapReasons.has(gap.reason) ? gap.reason : 'other' });
  }
}

/** The reasons that get a series of their own: a sender must not be able to open any number of them. */
const gapReasons = new Set([
  'ring-buffer-full',
  'spool-full',
  'agent-restart',
  'stream-limit',
  'unreadable',
  'retention',
  'store-full',
  'slow-reader',
  'clock-skew',
  'foreign-node',
]);
