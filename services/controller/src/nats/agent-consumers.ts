// The pull durables that node agents read CONTROL through. Only the controller makes them: an agent that could would be able to read for another.
import { AckPolicy, DeliverPolicy, JetStreamApiCodes, JetStreamApiError, jetstreamManager, ReplayPolicy } from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/transport-node';
import { escapeToken } from '@ringfence/runtime';
import type { NodeName } from '../event.ts';
import { controlStreamName } from '../outbox/control-stream.ts';

/** Longest name of a consumer in JetStream. */
export const longestDurableName = 256;

/** One name per node. The "-" inside a cluster's name is escaped, so that ("a-b", "c") and ("a", "b-c") stay apart. */
export function agentDurable({ cluster, node }: NodeName): string {
  return `agent-${escapeToken(cluster).replaceAll('-', '%2D')}-${escapeToken(node)}`;
}

/** Makes the durable of a node anew, so that it begins behind `fromRevision`, whatever it had delivered before. */
export async function prepareAgentConsumer(connection: NatsConnection, name: NodeName, fromRevision: number): Promise<string> {
  const manager = await jetstreamManager(connection);
  const durable = agentDurable(name);
  try {
    await manager.consumers.delete(controlStreamName, durable);
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== JetStreamApiCodes.ConsumerNotFound) throw error;
  }
  await manager.consumers.add(controlStreamName, {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.StartSequence,
    opt_start_seq: fromRevision + 1,
    replay_policy: ReplayPolicy.Instant,
    ack_wait: nanos(30_000),
    max_ack_pending: 1_024,
    max_deliver: -1,
  });
  return durable;
}
