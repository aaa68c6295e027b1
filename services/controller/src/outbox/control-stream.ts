// The stream CONTROL as the outbox needs it, and its implementation on JetStream.
import {
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { headers, type NatsConnection, nanos } from '@nats-io/transport-node';
import { v1, wideToNumber } from '@ringfence/proto';
import { Failure } from '@ringfence/runtime';
import type { StreamState, StreamTail } from './plan-distribution.ts';

export const controlStreamName = 'CONTROL';

/** A sealed commit on its way; its place in the stream is its revision. */
export interface Outgoing {
  readonly revision: number;
  readonly subject: string;
  readonly messageId: string;
  readonly traceparent: string;
  readonly body: Uint8Array;
}

export interface ControlStream {
  /** undefined: there is none. */
  inspect(): Promise<StreamState | undefined>;
  /** Makes it anew and empty, whatever was there. */
  remake(): Promise<void>;
  /**
   * Publishes in order; resolves when all are acknowledged at the sequence that is their revision.
   * @throws Failure RF_STREAM_SEQUENCE when the stream is not where the outbox thinks it is; whatever the client throws when NATS is away.
   */
  publish(messages: readonly Outgoing[]): Promise<void>;
}

/** How long one publish may wait for its acknowledgement. */
const publishTimeoutMs = 3_000;

export class JetStreamControlStream implements ControlStream {
  readonly #js: JetStreamClient;
  readonly #connection: NatsConnection;
  readonly #replicas: number;
  #manager: Promise<JetStreamManager> | undefined;

  constructor(connection: NatsConnection, replicas: number) {
    this.#connection = connection;
    this.#js = jetstream(connection, { timeout: publishTimeoutMs });
    this.#replicas = replicas;
  }

  async inspect(): Promise<StreamState | undefined> {
    const manager = await this.#open();
    try {
      const { state } = await manager.streams.info(controlStreamName);
      let delivered = 0;
      for await (const consumer of manager.consumers.list(controlStreamName))
        delivered = Math.max(delivered, consumer.delivered.stream_seq);
      const tail = state.last_seq === 0 ? undefined : await this.#tail(manager, state.last_seq);
      return { firstSequence: state.first_seq, lastSequence: state.last_seq, messages: state.messages, tail, delivered };
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound) return undefined;
      throw error;
    }
  }

  async remake(): Promise<void> {
    const manager = await this.#open();
    try {
      await manager.streams.delete(controlStreamName);
    } catch (error) {
      if (!(error instanceof JetStreamApiError) || error.code !== JetStreamApiCodes.StreamNotFound) throw error;
    }
    await manager.streams.add(controlStreamConfig(this.#replicas));
  }

  async publish(messages: readonly Outgoing[]): Promise<void> {
    // All are written to the connection in order before the first acknowledgement is awaited; the expected sequence keeps them gapless anyway.
    await Promise.all(messages.map((message) => this.#publishOne(message)));
  }

  async #publishOne({ revision, subject, messageId, traceparent, body }: Outgoing): Promise<void> {
    const header = headers();
    if (traceparent !== '') header.set('traceparent', traceparent);
    const limit = this.#connection.info?.max_payload;
    if (limit !== undefined && body.length + 1_024 > limit) {
      throw new Failure('RF_STREAM_PAYLOAD', `commit ${revision} has ${body.length} bytes, the NATS server accepts messages of ${limit}`, {
        hint: 'Raise max_payload of the NATS server: the commit is stored and is published then.',
      });
    }
    try {
      const acknowledged = await this.#js.publish(subject, body, {
        msgID: messageId,
        headers: header,
        timeout: publishTimeoutMs,
        expect: { streamName: controlStreamName, lastSequence: revision - 1 },
      });
      if (acknowledged.seq === revision) return;
      throw new Failure('RF_STREAM_SEQUENCE', `expected commit ${revision} at sequence ${revision}, found it at ${acknowledged.seq}`);
    } catch (error) {
      if (!(error instanceof JetStreamApiError) || error.code !== JetStreamApiCodes.StreamWrongLastSequence) throw error;
      throw new Failure('RF_STREAM_SEQUENCE', `expected the stream to end at ${revision - 1}: ${error.message}`, { cause: error });
    }
  }

  async #tail(manager: JetStreamManager, sequence: number): Promise<StreamTail | 'unreadable'> {
    const message = await manager.streams.getMessage(controlStreamName, { seq: sequence });
    if (message === null) return 'unreadable';
    try {
      // Whose it is does not matter here: a foreign message has another hash than our store, and then everything is published anew.
      const envelope = v1.Envelope.decode(message.data);
      return { epoch: wideToNumber(envelope.epoch), hash: Buffer.from(envelope.hash).toString('hex') };
    } catch {
      // The codec has many errors and one meaning here, which is in the answer.
      return 'unreadable';
    }
  }

  #open(): Promise<JetStreamManager> {
    this.#manager ??= jetstreamManager(this.#connection, { timeout: publishTimeoutMs });
    return this.#manager;
  }
}

/** Nothing in it ever goes away but with the whole stream; what nats-server 2.9.10 knows and nothing newer. */
function controlStreamConfig(replicas: number): Partial<StreamConfig> & { name: string } {
  return {
    name: controlStreamName,
    subjects: ['control.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    deny_delete: true,
    deny_purge: true,
    max_msgs: -1,
    max_bytes: -1,
    max_age: 0,
    num_replicas: replicas,
    duplicate_window: nanos(120_000),
  };
}
