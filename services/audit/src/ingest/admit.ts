// What one group of messages puts into the store: flows, gaps, and a ledger that has moved on. Pure.
// Nothing falls through: a flow is either stored or counted in a gap.
import { escapeToken } from '@ringfence/runtime';
import { decodeFlowBatch } from '../flow/flow-codec.ts';
import type { RecordedFlow, RecordedGap } from '../flow/flow-facts.ts';
import type { FlowInsert } from '../store/flow-store.ts';
import { isExpired, maxAheadNs, partitionOf } from '../store/partition.ts';
import { handled, type SequenceLedger, type SequenceRange } from './sequence-ledger.ts';

/** A message of the stream FLOWS, as far as this module needs it. */
export interface FlowMessage {
  readonly data: Uint8Array;
  readonly sequence: number;
  /** How many messages the stream held behind this one. */
  readonly ahead: number;
  readonly subject: string;
  /** When the server took it. */
  readonly receivedNs: bigint;
}

export interface Admission extends FlowInsert {
  readonly ledger: SequenceLedger;
  /** Sequences of the messages that could not be decoded at all: they are never to come again. */
  readonly unreadable: ReadonlySet<number>;
}

/**
 * @param cutoffNs flows of partitions that end at or before this are not taken: retention would drop them at once
 * @param nowNs flows too far ahead of this are not taken
 */
export function admit(ledger: SequenceLedger, messages: readonly FlowMessage[], cutoffNs: bigint, nowNs: bigint): Admission {
  const flows: RecordedFlow[] = [];
  const gaps: RecordedGap[] = [];
  const unreadable = new Set<number>();
  let next = ledger;
  for (const message of messages) {
    next = handled(next, message.sequence, message.ahead);
    const batch = decodeFlowBatch(message.data);
    const origin = originOf(message.subject);
    // A batch keeps its name when the agent sends it again; a message without one is known by its place in the stream.
    const name = batch === undefined || batch.batchId === '' ? `${ledger.stream}/${message.sequence}` : batch.batchId;
    const gap = (reason: string, count: number, fromNs: bigint, untilNs: bigint) =>
      gaps.push({ id: `${reason}/${message.subject}/${name}`, ...origin, fromNs, untilNs, count, reason });
    if (batch === undefined) {
      unreadable.add(message.sequence);
      gap('unreadable', 1, message.receivedNs, message.receivedNs);
      continue;
    }
    // The subject is part of a gap's id: a node that used another's id would hide the other's loss.
    gaps.push(...batch.gaps.map((told) => ({ ...told, id: `${message.subject}/${told.id}`, ...origin })));
    if (batch.unreadable > 0) gap('unreadable', batch.unreadable, message.receivedNs, message.receivedNs);
    const late = new TimeSpan();
    let early = 0;
    let foreign = 0;
    for (const flow of batch.flows) {
      const { timeNs, cluster, node } = flow.facts;
      // NATS lets a node write its own subject only: what a message says of another node is not believed.
      if (`flows.${escapeToken(cluster)}.${escapeToken(node)}` !== message.subject) foreign++;
      else if (isExpired(partitionOf(timeNs), cutoffNs)) late.add(timeNs);
      else if (timeNs > nowNs + maxAheadNs) early++;
      else flows.push(flow);
    }
    if (late.count > 0) gap('retention', late.count, late.fromNs, late.untilNs);
    if (foreign > 0) gap('foreign-node', foreign, message.receivedNs, message.receivedNs);
    // Told at the time of receipt: a time that is not believed is no place to look for it.
    if (early > 0) gap('clock-skew', early, message.receivedNs, message.receivedNs);
  }
  return { flows, gaps, ledger: next, unreadable };
}

/** Messages that the stream dropped before they were read. Each held one batch, so the count is the least that was lost. */
export function streamLimitGaps(stream: string, lost: readonly SequenceRange[], nowNs: bigint): RecordedGap[] {
  return lost.map((range) => ({
    id: `stream-limit/${stream}/${range.from}-${range.until}`,
    cluster: '',
    node: '',
    fromNs: nowNs,
    untilNs: nowNs,
    count: range.until - range.from + 1,
    reason: 'stream-limit',
  }));
}

/** Whose message it was: the subject is what NATS's permissions bind to the node, the body is only what the sender says. */
function originOf(subject: string): { cluster: string; node: string } {
  const [, cluster, node, ...more] = subject.split('.');
  if (cluster === undefined || node === undefined || more.length > 0) return { cluster: '', node: '' };
  return { cluster: readable(cluster), node: readable(node) };
}

function readable(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    // Not escaped by an agent of ours: shown as it is.
    return token;
  }
}

/** How many times there were, and from when to when. */
class TimeSpan {
  count = 0;
  fromNs = 0n;
  untilNs = 0n;

  add(timeNs: bigint): void {
    if (this.count === 0 || timeNs < this.fromNs) this.fromNs = timeNs;
    if (timeNs > this.untilNs) this.untilNs = timeNs;
    this.count++;
  }
}
