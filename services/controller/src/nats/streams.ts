// The streams and buckets beside CONTROL that every installation has: FLOWS for records, STATUS for acknowledgements.
import { DiscardPolicy, JetStreamApiError, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import { type NatsConnection, nanos } from '@nats-io/transport-node';

export const flowsStreamName = 'FLOWS';
export const statusBucketName = 'STATUS';

export interface StreamLimits {
  readonly replicas: number;
  readonly flowsMaxAgeMs: number;
  readonly flowsMaxBytes: number;
}

/** JetStream's code for "a stream of this name exists with another configuration". */
const nameInUse = 10_058;

/** Makes the stream FLOWS, or gives the existing one the present limits. Oldest records go first: short-lived by design. */
export async function ensureFlowsStream(connection: NatsConnection, limits: StreamLimits): Promise<void> {
  const manager = await jetstreamManager(connection);
  const config = {
    name: flowsStreamName,
    subjects: ['flows.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: nanos(limits.flowsMaxAgeMs),
    max_bytes: limits.flowsMaxBytes,
    num_replicas: limits.replicas,
    duplicate_window: nanos(Math.min(120_000, limits.flowsMaxAgeMs)),
  };
  try {
    await manager.streams.add(config);
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== nameInUse) throw error;
    const { name, ...changeable } = config;
    await manager.streams.update(name, changeable);
  }
}

/** Opens the bucket of the nodes' acknowledgements, making it if need be. Only the newest value of a node counts. */
export async function ensureStatusBucket(connection: NatsConnection, limits: StreamLimits): Promise<KV> {
  return new Kvm(connection).create(statusBucketName, { history: 1, storage: StorageType.File, replicas: limits.replicas });
}
