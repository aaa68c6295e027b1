// Keeps a list of gaps short without hiding one: the older ones are summed up per reason. Pure.
import type { RecordedGap } from '../flow/flow-facts.ts';

/** How many gaps are told one by one. */
export const maxSingleGaps = 1_000;

/** Oldest first: at most one sum per reason, then the newest gaps one by one. */
export function foldGaps(gaps: readonly RecordedGap[], single: number = maxSingleGaps): readonly RecordedGap[] {
  const ordered = [...gaps].sort((a, b) => (a.fromNs === b.fromNs ? (a.id < b.id ? -1 : 1) : a.fromNs < b.fromNs ? -1 : 1));
  if (ordered.length <= single) return ordered;
  const sums = new Map<string, RecordedGap>();
  for (const gap of ordered.slice(0, ordered.length - single)) {
    const sum = sums.get(gap.reason);
    sums.set(gap.reason, {
      id: `sum/${gap.reason}`,
      cluster: '',
      node: '',
      fromNs: sum === undefined || gap.fromNs < sum.fromNs ? gap.fromNs : sum.fromNs,
      untilNs: sum === undefined || gap.untilNs > sum.untilNs ? gap.untilNs : sum.untilNs,
      count: Math.min(Number.MAX_SAFE_INTEGER, gap.count + (sum?.count ?? 0)),
      reason: gap.reason,
    });
  }
  return [...sums.values(), ...ordered.slice(-single)];
}
