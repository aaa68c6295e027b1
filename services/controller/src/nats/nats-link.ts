// The controller's connection to NATS: keeps trying in the background, and says when it is there, gone and back.

import type { NatsConnection } from '@nats-io/transport-node';
import { describeFailure, type Log } from '@ringfence/runtime';

const retryMs = 1_000;

export interface NatsLinkOptions {
  /** Gives up when the signal aborts. */
  readonly connect: (signal: AbortSignal) => Promise<NatsConnection>;
  readonly log: Log;
  /** Called at the first connection and at every reconnect. */
  readonly onConnected: (connection: NatsConnection) => void;
  readonly onAway: () => void;
}

export class NatsLink {
  readonly #options: NatsLinkOptions;
  #connection: NatsConnection | undefined;
  #isConnected = false;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: NatsLinkOptions) {
    this.#options = options;
  }

  /** The connection, while it is there. */
  get connection(): NatsConnection | undefined {
    return this.#isConnected ? this.#connection : undefined;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#connection?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        const connection = await this.#options.connect(this.#stopping.signal);
        if (this.#stopping.signal.aborted) return await connection.close();
        await this.#follow(connection);
      } catch (error) {
        this.#options.log.warn({ reason: describeFailure(error) }, 'NATS is away; trying again');
      }
      if (!this.#stopping.signal.aborted) await this.#pause();
    }
  }

  /** Until the connection is closed for good. */
  async #follow(connection: NatsConnection): Promise<void> {
    this.#connection = connection;
    this.#isConnected = true;
    this.#options.onConnected(connection);
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') {
        this.#isConnected = false;
        this.#options.onAway();
      } else if (status.type === 'reconnect') {
        this.#isConnected = true;
        this.#options.onConnected(connection);
      }
    }
    await connection.closed();
    this.#isConnected = false;
    this.#connection = undefined;
    if (!this.#stopping.signal.aborted) this.#options.onAway();
  }

  async #pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => resolve();
    const timer = setTimeout(wake, retryMs);
    this.#stopping.signal.addEventListener('abort', wake, { once: true });
    await promise;
    clearTimeout(timer);
    this.#stopping.signal.removeEventListener('abort', wake);
  }
}
