// Time partitions: which one a time belongs to, and which times are taken at all. Pure.
import { maxTimeNs, type RecordedGap } from '../flow/flow-facts.ts';

export const partitionNs = 3_600_000_000_000n;

/** How far ahead of this clock a node's clock may be. More would let one node open any number of partitions. */
export const maxAheadNs = 24n * partitionNs;

/** Number of the partition that holds a time: whole hours since 1970. */
export function partitionOf(timeNs: bigint): number {
  return Number(timeNs / partitionNs);
}

export function partitionStart(partition: number): bigint {
  return BigInt(partition) * partitionNs;
}

/** Is all of a partition at or before the cutoff? */
export function isExpired(partition: number, cutoffNs: bigint): boolean {
  return partitionStart(partition + 1) <= cutoffNs;
}

/** Partitions that a half-open range touches, as first and last number. */
export function partitionsIn(range: { readonly sinceNs?: bigint; readonly untilNs?: bigint }): { first: number; last: number } {
  const until = range.untilNs === undefined || range.untilNs > maxTimeNs ? maxTimeNs : range.untilNs;
  return { first: partitionOf(range.sinceNs ?? 0n), last: until === 0n ? -1 : partitionOf(until - 1n) };
}

/** What is left of a dropped partition. The id carries the time of the drop, for the same hour may be filled and dropped again when retention was made longer. */
export function retentionGap(partition: number, flows: number, droppedAtMs: number): RecordedGap {
  return {
    id: `retention/${partition}/${droppedAtMs}`,
    cluster: '',
    node: '',
    fromNs: partitionStart(partition),
    untilNs: partitionStart(partition + 1) - 1n,
    count: flows,
    reason: 'retention',
  };
}
