// The port of the flow store: what ingest, queries and retention need of it. One suite runs over every implementation.
import type { RecordedFlow, RecordedGap } from '../flow/flow-facts.ts';
import type { SequenceLedger } from '../ingest/sequence-ledger.ts';
import type { FlowFilter } from '../query/flow-filter.ts';

/** What is committed together: all of it or nothing. */
export interface FlowInsert {
  readonly flows: readonly RecordedFlow[];
  readonly gaps: readonly RecordedGap[];
  /** Which messages of the stream have been handled once this insert is committed. */
  readonly ledger?: SequenceLedger;
}

export interface InsertOutcome {
  /** Those that the store did not hold before. */
  readonly flows: readonly RecordedFlow[];
  readonly gaps: readonly RecordedGap[];
  readonly duplicates: number;
}

/** Where a flow stands in the order of all flows: by time, then by id (code units of its UTF-8 form). */
export interface FlowPosition {
  readonly timeNs: bigint;
  readonly id: string;
}

export type FlowOrder = 'newest-first' | 'oldest-first';

export interface FlowQuery {
  readonly filter: FlowFilter;
  readonly order: FlowOrder;
  readonly limit: number;
  /** Only flows behind this position, in the query's order. */
  readonly after?: FlowPosition;
  /** Ends the scan early, as if the page were full. */
  readonly signal?: AbortSignal;
}

export interface FlowPage {
  readonly flows: readonly RecordedFlow[];
  /** Go on behind this position; absent: every flow has been looked at. */
  readonly next?: FlowPosition;
}

/** Half open: from `sinceNs` up to, not including, `untilNs`. Absent = open. */
export interface TimeRange {
  readonly sinceNs?: bigint;
  readonly untilNs?: bigint;
}

export interface RetentionOutcome {
  readonly partitions: number;
  readonly flows: number;
  readonly gaps: readonly RecordedGap[];
}

export interface FlowStore {
  /**
   * Commits flows, gaps and ledger in one transaction. Known ids change nothing: a flow is known by its id within the partition of its time, and the
   * time is part of the record, so a redelivery always meets itself.
   * @throws when nothing was committed, for instance because the disk is full; the same call may be made again.
   */
  insertBatches(insert: FlowInsert): Promise<InsertOutcome>;
  query(query: FlowQuery): Promise<FlowPage>;
  /** Gaps that touch the range, oldest first. At most 1,000 one by one: what lies before those is summed up per reason. */
  gaps(range: TimeRange): Promise<readonly RecordedGap[]>;
  /** Drops every partition that ends at or before the cutoff; each leaves a gap of reason "retention" with the number of its flows. */
  retention(cutoffNs: bigint): Promise<RetentionOutcome>;
  ledger(): Promise<SequenceLedger | undefined>;
  size(): Promise<{ flows: number; bytes: number }>;
  close(): Promise<void>;
}
