// Flows as they are committed, to any number of readers. Each has a bounded queue; what does not fit is told to that reader as a gap.
import { randomUUID } from 'node:crypto';
import type { RecordedFlow, RecordedGap } from '../flow/flow-facts.ts';
import { type FlowFilter, matchesFlow, matchesGap } from '../query/flow-filter.ts';

export type LiveRecord = { readonly flow: RecordedFlow } | { readonly gap: RecordedGap };

export interface LiveFlowsOptions {
  /** Records that wait for one reader. */
  readonly queueLength: number;
  readonly nowMs: () => number;
  /** Called with the number of records that a reader missed. */
  readonly missed: (count: number) => void;
}

export class LiveFlows {
  readonly #readers = new Set<Reader>();
  readonly #options: LiveFlowsOptions;

  constructor(options: LiveFlowsOptions) {
    this.#options = options;
  }

  get readers(): number {
    return this.#readers.size;
  }

  /** Takes what was committed. Never waits for a reader. */
  publish(committed: { readonly flows: readonly RecordedFlow[]; readonly gaps: readonly RecordedGap[] }): void {
    for (const reader of this.#readers) {
      for (const gap of committed.gaps) reader.offerGap(gap);
      for (const flow of committed.flows) reader.offerFlow(flow);
    }
  }

  /** What is committed from now on and passes the filter, until the signal fires or the service stops. */
  subscribe(filter: FlowFilter, signal: AbortSignal): AsyncIterable<LiveRecord> {
    const reader = new Reader(filter, this.#options);
    this.#readers.add(reader);
    const end = () => {
      this.#readers.delete(reader);
      reader.end();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
    return reader.records(() => {
      signal.removeEventListener('abort', end);
      end();
    });
  }

  /** Ends every reader after what already waits for it. */
  stop(): void {
    for (const reader of this.#readers) reader.end();
    this.#readers.clear();
  }
}

class Reader {
  readonly #filter: FlowFilter;
  readonly #options: LiveFlowsOptions;
  #queue: LiveRecord[] = [];
  #missed: { count: number; fromNs: bigint; untilNs: bigint } | undefined;
  #wake: (() => void) | undefined;
  #isEnded = false;

  constructor(filter: FlowFilter, options: LiveFlowsOptions) {
    this.#filter = filter;
    this.#options = options;
  }

  offerFlow(flow: RecordedFlow): void {
    if (matchesFlow(this.#filter, flow.facts)) this.#offer({ flow }, 1, flow.facts.timeNs, flow.facts.timeNs);
  }

  offerGap(gap: RecordedGap): void {
    if (matchesGap(this.#filter, gap)) this.#offer({ gap }, gap.count, gap.fromNs, gap.untilNs);
  }

  end(): void {
    this.#isEnded = true;
    this.#wake?.();
  }

  async *records(finished: () => void): AsyncGenerator<LiveRecord, void, void> {
    try {
      for (;;) {
        const records = this.#queue;
        this.#queue = [];
        // The gap comes behind what was queued before it, and in front of what comes after it: nothing is queued while records are missed.
        const missed = this.#missed;
        this.#missed = undefined;
        yield* records;
        if (missed !== undefined) yield { gap: this.#gap(missed) };
        if (this.#queue.length > 0 || this.#missed !== undefined) continue;
        if (this.#isEnded) return;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        this.#wake = undefined;
      }
    } finally {
      finished();
    }
  }

  #offer(record: LiveRecord, count: number, fromNs: bigint, untilNs: bigint): void {
    if (this.#isEnded) return;
    if (this.#missed === undefined && this.#queue.length < this.#options.queueLength) this.#queue.push(record);
    else {
      const missed = this.#missed ?? { count: 0, fromNs, untilNs };
      this.#missed = {
        count: missed.count + count,
        fromNs: fromNs < missed.fromNs ? fromNs : missed.fromNs,
        untilNs: untilNs > missed.untilNs ? untilNs : missed.untilNs,
      };
      this.#options.missed(count);
    }
    this.#wake?.();
  }

  #gap(missed: { count: number; fromNs: bigint; untilNs: bigint }): RecordedGap {
    return { id: `slow-reader/${randomUUID()}`, cluster: '', node: '', reason: 'slow-reader', ...missed };
  }
}
