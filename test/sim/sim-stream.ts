// The stream CONTROL and one pull durable for each node, in memory and as bad as a network and a disk can be. Every fault is a method: who calls it
// decides, nothing happens by itself.
import type { StreamState, StreamTail } from '@ringfence/controller';
import { v1, wideToNumber } from '@ringfence/proto';

/** A message on its way to a node. */
export interface Delivery {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** The durable of one node. */
export class Durable {
  /** Last sequence that was sent. */
  cursor: number;
  /** Sent and not acknowledged. */
  readonly unacknowledged = new Map<number, Delivery>();
  /** On the wire; in any order, perhaps several times. */
  readonly wire: Delivery[] = [];

  constructor(cursor: number) {
    this.cursor = cursor;
  }

  acknowledge(sequence: number): void {
    this.unacknowledged.delete(sequence);
  }

  /** Sends again what nobody acknowledged. */
  redeliver(): void {
    this.wire.push(...this.unacknowledged.values());
  }
}

export class SimStream {
  /** undefined: the stream is missing. */
  messages: Uint8Array[] | undefined;
  readonly durables = new Map<string, Durable>();
  /** Everything that was ever published, of all epochs. */
  readonly archive: Uint8Array[] = [];
  /** Sequences that the disk lost. */
  readonly #holes = new Set<number>();
  #older: Uint8Array[] | undefined;

  /** As the outbox sees it. */
  inspect(): StreamState | undefined {
    if (this.messages === undefined) return undefined;
    const lastSequence = this.messages.length;
    const last = this.messages.at(-1);
    return {
      firstSequence: lastSequence === 0 ? 0 : 1,
      lastSequence,
      messages: lastSequence - this.#holes.size,
      tail: last === undefined ? undefined : tailOf(last),
      delivered: Math.max(0, ...[...this.durables.values()].map(({ cursor }) => cursor)),
    };
  }

  remake(): void {
    if (this.messages !== undefined && this.messages.length > 0) this.#older = [...this.messages];
    this.messages = [];
    this.#holes.clear();
    this.durables.clear();
  }

  publish(bytes: Uint8Array): void {
    this.messages?.push(bytes);
    this.archive.push(bytes);
  }

  openDurable(node: string, fromRevision: number): void {
    const before = this.durables.get(node);
    const durable = new Durable(fromRevision);
    // What the durable before had sent still arrives.
    if (before !== undefined) durable.wire.push(...before.wire);
    this.durables.set(node, durable);
  }

  /** Moves the next messages of a node onto its wire. */
  send(node: string, most: number): void {
    const durable = this.durables.get(node);
    if (durable === undefined) return;
    for (let sent = 0; sent < most; sent++) {
      const bytes = this.messages?.[durable.cursor];
      if (bytes === undefined) return;
      durable.cursor++;
      if (this.#holes.has(durable.cursor)) continue;
      const delivery = { sequence: durable.cursor, bytes };
      durable.unacknowledged.set(delivery.sequence, delivery);
      durable.wire.push(delivery);
    }
  }

  // What a broken server, a restored backup or somebody with a stolen password does to it.

  loseEverything(): void {
    this.messages = undefined;
    this.#holes.clear();
    this.durables.clear();
  }

  loseTail(count: number, doDurablesStay: boolean): void {
    this.messages?.splice(Math.max(0, this.messages.length - count));
    for (const hole of this.#holes) if (hole > (this.messages?.length ?? 0)) this.#holes.delete(hole);
    if (!doDurablesStay) this.durables.clear();
  }

  loseOneInside(sequence: number): void {
    if (this.messages !== undefined && sequence < this.messages.length) this.#holes.add(sequence);
  }

  /** Somebody who may publish does so. */
  intrude(bytes: Uint8Array): void {
    this.messages?.push(bytes);
  }

  restoreOlder(): void {
    if (this.#older === undefined) return;
    this.messages = [...this.#older];
    this.#holes.clear();
    this.durables.clear();
  }
}

function tailOf(message: Uint8Array): StreamTail | 'unreadable' {
  try {
    const envelope = v1.Envelope.decode(message);
    return { epoch: wideToNumber(envelope.epoch), hash: Buffer.from(envelope.hash).toString('hex') };
  } catch {
    // As in the real one: whatever the codec dislikes is not ours.
    return 'unreadable';
  }
}
