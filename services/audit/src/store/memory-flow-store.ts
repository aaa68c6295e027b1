// The flow store in memory: for tests and for the simulation. Keeps the same promises as the others, except surviving its process.
import type { RecordedFlow, RecordedGap } from '../flow/flow-facts.ts';
import type { SequenceLedger } from '../ingest/sequence-ledger.ts';
import { matchesFlow } from '../query/flow-filter.ts';
import type { FlowInsert, FlowPage, FlowPosition, FlowQuery, FlowStore, InsertOutcome, RetentionOutcome, TimeRange } from './flow-store.ts';
import { foldGaps } from './fold-gaps.ts';
import { isExpired, partitionOf, retentionGap } from './partition.ts';

export class MemoryFlowStore implements FlowStore {
  readonly #partitions = new Map<number, Map<string, RecordedFlow>>();
  readonly #gaps = new Map<string, RecordedGap>();
  readonly #nowMs: () => number;
  #ledger: SequenceLedger | undefined;

  constructor(options: { nowMs?: () => number } = {}) {
    this.#nowMs = options.nowMs ?? Date.now;
  }

  async insertBatches(insert: FlowInsert): Promise<InsertOutcome> {
    const flows = insert.flows.filter((flow) => {
      const number = partitionOf(flow.facts.timeNs);
      const partition = this.#partitions.get(number) ?? new Map<string, RecordedFlow>();
      this.#partitions.set(number, partition);
      if (partition.has(flow.facts.id)) return false;
      partition.set(flow.facts.id, flow);
      return true;
    });
    const gaps = insert.gaps.filter((gap) => this.#addGap(gap));
    if (insert.ledger !== undefined) this.#ledger = insert.ledger;
    return { flows, gaps, duplicates: insert.flows.length - flows.length };
  }

  async query(query: FlowQuery): Promise<FlowPage> {
    const sign = query.order === 'newest-first' ? -1 : 1;
    const found = [...this.#partitions.values()]
      .flatMap((partition) => [...partition.values()])
      .filter((flow) => matchesFlow(query.filter, flow.facts))
      .filter((flow) => query.after === undefined || sign * comparePositions(flow.facts, query.after) > 0)
      .sort((a, b) => sign * comparePositions(a.facts, b.facts));
    const flows = found.slice(0, query.limit);
    const last = flows.at(-1);
    return last === undefined || found.length <= query.limit
      ? { flows }
      : { flows, next: { timeNs: last.facts.timeNs, id: last.facts.id } };
  }

  async gaps(range: TimeRange): Promise<readonly RecordedGap[]> {
    return foldGaps(
      [...this.#gaps.values()].filter(
        (gap) =>
          (range.sinceNs === undefined || gap.untilNs >= range.sinceNs) && (range.untilNs === undefined || gap.fromNs < range.untilNs),
      ),
    );
  }

  async retention(cutoffNs: bigint): Promise<RetentionOutcome> {
    const expired = [...this.#partitions].filter(([partition]) => isExpired(partition, cutoffNs));
    const gaps = expired.map(([partition, flows]) => retentionGap(partition, flows.size, this.#nowMs()));
    for (const [partition] of expired) this.#partitions.delete(partition);
    for (const gap of gaps) this.#addGap(gap);
    return { partitions: expired.length, flows: gaps.reduce((sum, gap) => sum + gap.count, 0), gaps };
  }

  async ledger(): Promise<SequenceLedger | undefined> {
    return this.#ledger;
  }

  async size(): Promise<{ flows: number; bytes: number }> {
    const flows = [...this.#partitions.values()].flatMap((partition) => [...partition.values()]);
    return { flows: flows.length, bytes: flows.reduce((sum, flow) => sum + flow.bytes.length, 0) };
  }

  async close(): Promise<void> {}

  #addGap(gap: RecordedGap): boolean {
    if (this.#gaps.has(gap.id)) return false;
    this.#gaps.set(gap.id, gap);
    return true;
  }
}

/** Negative when `a` stands before `b`. Ids compare by their UTF-8 bytes, as databases do; JavaScript's own order differs beyond U+FFFF. */
function comparePositions(a: FlowPosition, b: FlowPosition): number {
  if (a.timeNs !== b.timeNs) return a.timeNs < b.timeNs ? -1 : 1;
  return Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
}
