// Spans and metrics of the agent: one root span per commit, linked to the command that made it, and inside it what the commit cost here.
import { context, type Span, SpanKind, trace } from '@opentelemetry/api';
import { attributeNames, linkTo, meter, metricNames, spanNames, tracer } from '@ringfence/runtime';
import type { GapReason } from './flows/gap-ledger.ts';
import type { Step } from './reconcile/plan.ts';
import type { Round } from './reconcile/reconciler.ts';
import type { LogCommit } from './replay/log-commit.ts';

/** Commits of one batch that get a span; a replay of a long log is no trace. */
const maxSpans = 16;

export interface AgentGauges {
  readonly appliedRevision: () => number;
  readonly spoolBytes: () => number;
}

export class AgentTelemetry {
  readonly #attributes: Record<string, string>;
  readonly #rounds = meter().createHistogram(metricNames.reconcileSeconds, {
    unit: 's',
    description: 'Time of one round from desired state to datapath',
  });
  readonly #failures = meter().createCounter(metricNames.reconcileFailures, {
    description: 'Rounds that could not put everything into force',
  });
  readonly #flows = meter().createCounter(metricNames.flowsPublished, { description: 'Flow records stored by the stream' });
  readonly #gaps = meter().createCounter(metricNames.flowGaps, { description: 'Flow records known to be lost, by reason' });
  readonly #stopObserving: () => void;
  #open: Span[] = [];

  constructor(cluster: string, node: string, gauges: AgentGauges) {
    this.#attributes = { [attributeNames.cluster]: cluster, [attributeNames.node]: node };
    const revision = meter().createObservableGauge(metricNames.appliedRevision, {
      description: 'Newest revision wholly in force on this node',
    });
    const spool = meter().createObservableGauge(metricNames.spoolBytes, {
      unit: 'By',
      description: 'Flow records that wait on disk for the transport',
    });
    const observeRevision = (result: { observe(value: number, attributes: Record<string, string>): void }): void =>
      result.observe(gauges.appliedRevision(), this.#attributes);
    const observeSpool = (result: { observe(value: number, attributes: Record<string, string>): void }): void =>
      result.observe(gauges.spoolBytes(), this.#attributes);
    revision.addCallback(observeRevision);
    spool.addCallback(observeSpool);
    this.#stopObserving = () => {
      revision.removeCallback(observeRevision);
      spool.removeCallback(observeSpool);
    };
  }

  /** Commits arrived. Their spans end with the round that puts them into force. */
  arrived(commits: readonly LogCommit[]): void {
    for (const commit of commits.slice(-maxSpans)) {
      this.#open.push(
        tracer().startSpan(spanNames.process, {
          root: true,
          kind: SpanKind.CONSUMER,
          links: linkTo(commit.traceparent),
          attributes: { ...this.#attributes, [attributeNames.revision]: commit.revision },
        }),
      );
    }
    for (const span of this.#open.splice(0, Math.max(0, this.#open.length - maxSpans))) span.end();
  }

  /** Compiling, as a part of the newest commit's span. */
  compile<T>(run: () => T): T {
    return this.#inside(spanNames.compile, {}, (span) => {
      try {
        return run();
      } finally {
        span?.end();
      }
    });
  }

  /** Executing a plan, as a part of the newest commit's span. */
  async update<T>(steps: readonly Step[], run: () => Promise<T>): Promise<T> {
    const entries = steps.reduce((sum, step) => sum + (step.kind === 'replace-policy' ? step.policy.entries.length : 1), 0);
    return this.#inside(
      spanNames.mapUpdate,
      { [attributeNames.entries]: entries, [attributeNames.step]: steps.map((step) => `${step.phase}: ${step.kind}`).slice(0, 20) },
      async (span) => {
        try {
          return await run();
        } finally {
          span?.end();
        }
      },
    );
  }

  /** A round ended. */
  round(round: Round, isApplied: boolean): void {
    this.#rounds.record(round.durationMs / 1_000, this.#attributes);
    if (!isApplied) this.#failures.add(1, this.#attributes);
    else for (const span of this.#open.splice(0)) span.end();
  }

  published(flows: number): void {
    this.#flows.add(flows, this.#attributes);
  }

  gap(count: number, reason: GapReason): void {
    this.#gaps.add(count, { ...this.#attributes, reason });
  }

  stop(): void {
    this.#stopObserving();
    for (const span of this.#open.splice(0)) span.end();
  }

  #inside<T>(name: string, attributes: Record<string, string | number | string[]>, run: (span: Span | undefined) => T): T {
    const parent = this.#open.at(-1);
    if (parent === undefined) return run(undefined);
    const inside = trace.setSpan(context.active(), parent);
    const span = tracer().startSpan(name, { attributes: { ...this.#attributes, ...attributes } }, inside);
    return context.with(trace.setSpan(inside, span), () => run(span));
  }
}
