// The stream FLOWS and the durable that reads it: makes what is missing, tells what is owed.
import {
  AckPolicy,
  type ConsumerInfo,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream';
import { Failure } from '@ringfence/runtime';

export const flowStream = 'FLOWS';
export const flowSubjects = 'flows.>';
export const auditDurable = 'audit';

/** A killed audit's messages come again after this long; a living one says that it still works on them. */
export const ackWaitMs = 10_000;
/** Enough to keep the pipe full; beyond it the server waits, so memory here stays bounded. */
export const maxAckPending = 2_048;

export interface StreamLimits {
  readonly maxAgeHours: number;
  readonly maxBytes: number;
}

const nanosecondsPerMs = 1_000_000;

/** JetStream's codes for "not found": stream, consumer. */
const streamNotFound = 10_059;
const consumerNotFound = 10_014;

export function isMissing(error: unknown): boolean {
  return error instanceof JetStreamApiError && (error.code === streamNotFound || error.code === consumerNotFound);
}

/** @returns the stream, and whether it had to be made */
export async function ensureStream(manager: JetStreamManager, limits: StreamLimits): Promise<{ stream: StreamInfo; isNew: boolean }> {
  try {
    return { stream: await manager.streams.info(flowStream), isNew: false };
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const stream = await manager.streams.add({
    name: flowStream,
    subjects: [flowSubjects],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: limits.maxAgeHours * 3_600_000 * nanosecondsPerMs,
    max_bytes: limits.maxBytes,
    duplicate_window: 120_000 * nanosecondsPerMs,
  });
  return { stream, isNew: true };
}

/**
 * @param startAt first sequence that a newly made durable delivers
 * @throws Failure RF_AUDIT_DURABLE when a consumer of that name exists that cannot serve
 */
export async function ensureDurable(manager: JetStreamManager, startAt: number): Promise<{ consumer: ConsumerInfo; isNew: boolean }> {
  try {
    const consumer = await manager.consumers.info(flowStream, auditDurable);
    if (consumer.config.ack_policy !== AckPolicy.Explicit || consumer.config.deliver_subject !== undefined) {
      throw new Failure(
        'RF_AUDIT_DURABLE',
        `expected a pull durable with explicit acknowledgement named ${auditDurable} on ${flowStream}, found another kind`,
        {
          hint: `delete the consumer ${auditDurable}: it is made again from what the store holds`,
        },
      );
    }
    return { consumer, isNew: false };
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const consumer = await manager.consumers.add(flowStream, {
    durable_name: auditDurable,
    ack_policy: AckPolicy.Explicit,
    ack_wait: ackWaitMs * nanosecondsPerMs,
    // Never given up: what cannot be decoded is terminated by us, everything else can be stored one day.
    max_deliver: -1,
    max_ack_pending: maxAckPending,
    ...(startAt > 1 ? { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: startAt } : { deliver_policy: DeliverPolicy.All }),
  });
  return { consumer, isNew: true };
}

/** Names one life of the stream: one that was deleted and made anew counts from 1 again. */
export function streamLife(stream: StreamInfo): string {
  return `${stream.config.name}@${stream.created}`;
}

/** Up to which sequence nothing that is still unhandled can come any more, and whether anything is on its way. */
export async function owed(
  manager: JetStreamManager,
): Promise<{ life: string; goneUntil: number; nothingInFlight: boolean; waiting: number }> {
  // In this order: what the durable says afterwards can only be newer than the head of the stream.
  const stream = await manager.streams.info(flowStream);
  const consumer = await manager.consumers.info(flowStream, auditDurable);
  return {
    life: streamLife(stream),
    goneUntil: Math.max(stream.state.first_seq - 1, consumer.ack_floor.stream_seq),
    nothingInFlight: consumer.num_ack_pending === 0,
    waiting: consumer.num_pending + consumer.num_ack_pending,
  };
}
