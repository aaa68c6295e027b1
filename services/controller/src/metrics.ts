// The controller's metrics.
import { meter, metricNames } from '@ringfence/runtime';

/** Values that are looked up when somebody scrapes. */
export interface Gauges {
  revision(): number;
  published(): number;
}

export class Metrics {
  readonly #commands = meter().createCounter(metricNames.commands, { description: 'Commands by name and outcome' });
  readonly #append = meter().createHistogram(metricNames.appendSeconds, {
    description: 'Time of one durable append',
    unit: 's',
    advice: { explicitBucketBoundaries: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] },
  });
  readonly #revision = meter().createObservableGauge(metricNames.revision, { description: 'Head of the log' });
  readonly #lag = meter().createObservableGauge(metricNames.outboxLag, { description: 'Commits that are stored and not yet published' });

  countCommand(command: string, outcome: string): void {
    this.#commands.add(1, { command, outcome });
  }

  async timeAppend<T>(append: () => Promise<T>): Promise<T> {
    const from = performance.now();
    try {
      return await append();
    } finally {
      this.#append.record((performance.now() - from) / 1_000);
    }
  }

  /** Observes until the returned function is called. */
  observe(gauges: Gauges): () => void {
    const observeRevision = (result: { observe(value: number): void }) => result.observe(gauges.revision());
    const observeLag = (result: { observe(value: number): void }) => result.observe(Math.max(0, gauges.revision() - gauges.published()));
    this.#revision.addCallback(observeRevision);
    this.#lag.addCallback(observeLag);
    return () => {
      this.#revision.removeCallback(observeRevision);
      this.#lag.removeCallback(observeLag);
    };
  }
}
