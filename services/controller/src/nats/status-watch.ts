// Follows the bucket STATUS: what every node last said about itself.
import type { KvWatchEntry } from '@nats-io/kv';
import type { NatsConnection, QueuedIterator } from '@nats-io/transport-node';
import { v1 } from '@ringfence/proto';
import { describeFailure, escapeToken, type Log } from '@ringfence/runtime';
import { nodeAggregate } from '../event.ts';
import { type Acknowledgement, fromWireStatus } from '../projections/node-states.ts';
import type { Signal } from '../signal.ts';
import { ensureStatusBucket, type StreamLimits } from './streams.ts';

/** Acknowledgements kept; what is beyond them comes from nobody that was ever enrolled. */
const mostNodes = 100_000;

export class StatusWatch {
  readonly #acknowledgements = new Map<string, Acknowledgement>();
  readonly #changed: Signal;
  readonly #log: Log;
  readonly #now: () => number;
  #watching: QueuedIterator<KvWatchEntry> | undefined;
  #generation = 0;

  constructor(options: { changed: Signal; log: Log; now: () => number }) {
    this.#changed = options.changed;
    this.#log = options.log;
    this.#now = options.now;
  }

  /** By the node's aggregate name. */
  get acknowledgements(): ReadonlyMap<string, Acknowledgement> {
    return this.#acknowledgements;
  }

  /** Watches through this connection from now on; the watch before ends. Needed after each reconnect, because the bucket may be a new one. */
  async follow(connection: NatsConnection, limits: StreamLimits): Promise<void> {
    const generation = ++this.#generation;
    this.#watching?.stop();
    const bucket = await ensureStatusBucket(connection, limits);
    const entries = await bucket.watch();
    if (generation !== this.#generation) {
      entries.stop();
      return;
    }
    this.#watching = entries;
    this.#read(entries).catch((error: unknown) => this.#log.warn({ reason: describeFailure(error) }, 'the watch of STATUS ended'));
  }

  stop(): void {
    this.#generation++;
    this.#watching?.stop();
  }

  async #read(entries: QueuedIterator<KvWatchEntry>): Promise<void> {
    for await (const entry of entries) this.#take(entry);
  }

  #take(entry: KvWatchEntry): void {
    if (entry.operation !== 'PUT') return;
    let acknowledgement: Acknowledgement;
    try {
      // A value that was there before is as old as the server says; a new one is new, whatever the clocks of node and server show.
      const receivedAtMs = entry.isUpdate ? this.#now() : Math.min(entry.created.getTime(), this.#now());
      const wire = v1.NodeStatus.decode(entry.value);
      acknowledgement = { ...fromWireStatus(wire), receivedAtMs };
    } catch (error) {
      this.#log.warn({ key: entry.key, reason: describeFailure(error) }, 'a status that cannot be read is ignored');
      return;
    }
    // The key is what NATS's permissions bind to the node; the value is only what the sender says.
    const { cluster, node } = acknowledgement;
    if (entry.key !== `${escapeToken(cluster)}.${escapeToken(node)}`) {
      this.#log.warn({ key: entry.key, cluster, node }, 'a status that speaks for another node is ignored');
      return;
    }
    const name = nodeAggregate(acknowledgement);
    if (!this.#acknowledgements.has(name) && this.#acknowledgements.size >= mostNodes) return;
    this.#acknowledgements.set(name, acknowledgement);
    this.#changed.notify();
  }
}
