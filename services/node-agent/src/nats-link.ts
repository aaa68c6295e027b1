// The connection to NATS, made in the background: a node that was rebooted while NATS is away must enforce what it kept, not wait.
import { type JetStreamClient, jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { connectNats, describeFailure, type Log, type NatsClientConfig } from '@ringfence/runtime';

const retryMs = 1_000;

export class NatsLink {
  readonly #options: NatsClientConfig & { name: string; log: Log };
  #connection: NatsConnection | undefined;
  #stream: JetStreamClient | undefined;
  #failure: string | undefined = 'not connected yet';
  #isStopped = false;

  constructor(options: NatsClientConfig & { name: string; log: Log }) {
    this.#options = options;
  }

  /** Why there is no connection; undefined when there was one: from then on the library reconnects by itself. */
  get failure(): string | undefined {
    return this.#connection?.isClosed() === true ? 'the connection is closed' : this.#failure;
  }

  /** Tries until it is connected, then tells once. Returns at once. */
  start(onConnected: (connection: NatsConnection) => void): void {
    void this.#connect(onConnected);
  }

  /** Publishes to a stream and waits until it is stored. */
  async publish(subject: string, bytes: Uint8Array, options: { msgID?: string; timeout?: number } = {}): Promise<void> {
    if (this.#stream === undefined) throw new Error(this.#failure ?? 'not connected');
    await this.#stream.publish(subject, bytes, options);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#connection?.close();
  }

  async #connect(onConnected: (connection: NatsConnection) => void): Promise<void> {
    while (!this.#isStopped) {
      try {
        const connection = await connectNats(this.#options);
        if (this.#isStopped) {
          await connection.close();
          return;
        }
        this.#connection = connection;
        this.#stream = jetstream(connection, { timeout: 5_000 });
        this.#failure = undefined;
        onConnected(connection);
        return;
      } catch (error) {
        this.#failure = describeFailure(error);
        this.#options.log.warn({ failure: this.#failure, retryInMs: retryMs }, 'no connection to NATS');
        await new Promise((resolve) => setTimeout(resolve, retryMs).unref());
      }
    }
  }
}
