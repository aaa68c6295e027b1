// The controller's connection to NATS: keeps trying in the background, and says when it is there, gone and back.

import type { NatsConnection } from '@nats-io/transport-node';
import { describeFailure, type Log } from '@ringfence/runtime';

const retryMs = 1_000;

export interface NatsLinkOptions {
  readonly connect: () => Promise<NatsConnection>;
  readonly log: Log;
  /** Called at the first connection and at every reconnect. */
  readonly onConnected: (connection: NatsConnection) => void;
  readonly onAway: () => void;
}

export class NatsLink {
  readonly #options: NatsLinkOptions;
  #connection: NatsConnection | undefined;
  #isConnected = false;
  #isStopped = false;
  #running: Promise<void> | undefined;
  #wakeRetry: (() => void) | undefined;

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
    this.#isStopped = true;
    this.#wakeRetry?.();
    await this.#connection?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      try {
        const connection = await this.#options.connect();
        if (this.#isStopped) return await connection.close();
        await this.#follow(connection);
      } catch (error) {
        this.#options.log.warn({ reason: describeFailure(error) }, 'NATS is away; trying again');
      }
      if (!this.#isStopped) await this.#pause();
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
    if (!this.#isStopped) this.#options.onAway();
  }

  async #pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wakeRetry = resolve;
    const timer = setTimeout(resolve, retryMs);
    await promise;
    clearTimeout(timer);
  }
}
