// Tells health whether NATS is reachable.
import type { NatsConnection } from '@nats-io/transport-node';
import type { Health, Log } from '@ringfence/runtime';

/** @returns ends the watch */
export function watchConnection(connection: NatsConnection, health: Health, log: Log): () => void {
  const events = connection.status();
  let isWatching = true;
  const watch = async () => {
    for await (const event of events) {
      if (!isWatching) return;
      if (event.type === 'disconnect') health.set('nats', 'disconnected; trying again');
      else if (event.type === 'reconnect') health.set('nats', undefined);
      else if (event.type === 'close') health.set('nats', 'the connection is closed');
    }
  };
  watch().catch((error: unknown) => {
    health.set('nats', 'the state of the connection is not known');
    log.error({ err: error }, 'watching the connection to NATS ended');
  });
  return () => {
    isWatching = false;
  };
}
