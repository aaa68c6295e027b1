import { generateKeyPairSync } from 'node:crypto';
import { Failure, openEnvelope, silentLog } from '@ringfence/runtime';
import { afterEach, describe, expect, it } from 'vitest';
import { newCommit } from '../event-store/event-store-suite.ts';
import { MemoryEventStore } from '../event-store/memory-event-store.ts';
import type { ControlStream, Outgoing } from './control-stream.ts';
import { Outbox } from './outbox.ts';
import type { StreamState } from './plan-distribution.ts';

const pair = generateKeyPairSync('ed25519');
const key = { keyId: 'k', privateKey: pair.privateKey };

/** A stream in memory that fails when it is told to. */
class FakeStream implements ControlStream {
  messages: Outgoing[] | undefined;
  remakes = 0;
  /** Called before a message is taken; throwing loses it, throwing after `take` loses only its acknowledgement. */
  before: (message: Outgoing, take: () => void) => void = (_, take) => take();

  async inspect(): Promise<StreamState | undefined> {
    if (this.messages === undefined) return undefined;
    const last = this.messages.at(-1);
    const opened = last === undefined ? undefined : openEnvelope(last.body, () => pair.publicKey);
    const tail = opened?.outcome === 'opened' ? { epoch: opened.epoch, hash: Buffer.from(opened.hash).toString('hex') } : undefined;
    const count = this.messages.length;
    return { firstSequence: count === 0 ? 0 : 1, lastSequence: count, messages: count, tail, delivered: 0 };
  }

  async remake(): Promise<void> {
    this.messages = [];
    this.remakes++;
  }

  async publish(messages: readonly Outgoing[]): Promise<void> {
    for (const message of messages) {
      this.before(message, () => {
        if (this.messages?.length !== message.revision - 1) throw new Failure('RF_STREAM_SEQUENCE', 'wrong last sequence');
        this.messages.push(message);
      });
    }
  }

  get ids(): string[] {
    return (this.messages ?? []).map(({ messageId }) => messageId);
  }
}

let running: Outbox | undefined;
afterEach(() => running?.stop());

function start(store: MemoryEventStore, prepareConsumers = async () => undefined): { outbox: Outbox; missing: (string | undefined)[] } {
  const missing: (string | undefined)[] = [];
  running = new Outbox({ store, epochs: store, key, log: silentLog(), now: () => 1, prepareConsumers, report: (why) => missing.push(why) });
  running.start();
  return { outbox: running, missing };
}

async function storeWith(commits: number): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  for (let index = 1; index <= commits; index++) await append(store, index);
  return store;
}

const append = (store: MemoryEventStore, index: number) =>
  store.append(newCommit(`c${index}`, [{ type: 'PolicyDeleted', policyId: `default/${index}` }]));

describe('the outbox', () => {
  it('makes the stream on the first start and publishes what is stored', async () => {
    const stream = new FakeStream();
    const { outbox } = start(await storeWith(3));
    outbox.attach(stream);
    expect(await outbox.whenPublished(3, 1_000)).toBe(true);
    expect(stream.ids).toStrictEqual(['1-1', '1-2', '1-3']);
    expect(stream.messages?.[0]?.subject).toBe('control.policy.default/1');
  });

  it('publishes a commit as soon as it is told of it', async () => {
    const store = await storeWith(0);
    const stream = new FakeStream();
    const { outbox } = start(store);
    outbox.attach(stream);
    await outbox.whenCompared(1_000);
    await append(store, 1);
    outbox.wake();
    expect(await outbox.whenPublished(1, 1_000)).toBe(true);
  });

  it('says within the bound that a commit is not distributed while NATS is away, and publishes it later', async () => {
    const { outbox, missing } = start(await storeWith(1));
    const from = performance.now();
    expect(await outbox.whenPublished(1, 50)).toBe(false);
    expect(performance.now() - from).toBeLessThan(500);
    expect(missing).toStrictEqual(['not connected to NATS']);
    outbox.attach(new FakeStream());
    expect(await outbox.whenPublished(1, 1_000)).toBe(true);
  });

  it('publishes only what the stream lacks after a crash between append and publish', async () => {
    const store = await storeWith(2);
    const stream = new FakeStream();
    const first = start(store).outbox;
    first.attach(stream);
    await first.whenPublished(2, 1_000);
    await first.stop();
    await append(store, 3);
    const second = start(store).outbox;
    second.attach(stream);
    expect(await second.whenPublished(3, 1_000)).toBe(true);
    expect(stream.ids).toStrictEqual(['1-1', '1-2', '1-3']);
    expect(stream.remakes).toBe(1);
  });

  it('publishes nothing twice when the acknowledgement was lost', async () => {
    const stream = new FakeStream();
    let isLost = false;
    stream.before = (message, take) => {
      take();
      if (message.revision === 2 && !isLost) {
        isLost = true;
        throw new Error('timeout');
      }
    };
    const { outbox } = start(await storeWith(3));
    outbox.attach(stream);
    expect(await outbox.whenPublished(3, 2_000)).toBe(true);
    expect(stream.ids).toStrictEqual(['1-1', '1-2', '1-3']);
    expect(stream.remakes).toBe(1);
  });

  it('compares again when somebody else published behind its back', async () => {
    const store = await storeWith(1);
    const stream = new FakeStream();
    const one = start(store).outbox;
    one.attach(stream);
    await one.whenPublished(1, 1_000);
    const two = new Outbox({
      store,
      epochs: store,
      key,
      log: silentLog(),
      now: () => 1,
      prepareConsumers: async () => undefined,
      report: () => undefined,
    });
    two.start();
    two.attach(stream);
    await append(store, 2);
    two.wake();
    await two.whenPublished(2, 1_000);
    await append(store, 3);
    one.wake();
    expect(await one.whenPublished(3, 2_000)).toBe(true);
    await two.stop();
    expect(stream.ids).toStrictEqual(['1-1', '1-2', '1-3']);
  });

  it('begins a new epoch when the stream is gone, prepares the consumers and publishes the same commits', async () => {
    const store = await storeWith(2);
    const before = new FakeStream();
    let prepared = 0;
    const { outbox } = start(store, async () => {
      prepared++;
    });
    outbox.attach(before);
    await outbox.whenPublished(2, 1_000);
    const after = new FakeStream();
    outbox.attach(after);
    expect(await outbox.whenPublished(2, 1_000)).toBe(true);
    await append(store, 3);
    outbox.wake();
    await outbox.whenPublished(3, 1_000);
    expect(after.ids).toStrictEqual(['2-1', '2-2', '2-3']);
    expect(prepared).toBe(2);
    expect(outbox.epoch).toBe(2);
    const commits = (stream: FakeStream) =>
      (stream.messages ?? []).slice(0, 2).map(({ body }) => {
        const opened = openEnvelope(body, () => pair.publicKey);
        return opened.outcome === 'opened' ? Buffer.from(opened.commit).toString('hex') : opened.code;
      });
    expect(commits(after)).toStrictEqual(commits(before));
  });

  it('prepares consumers again when that failed half way', async () => {
    let attempts = 0;
    const { outbox } = start(await storeWith(1), async () => {
      attempts++;
      if (attempts === 1) throw new Error('NATS went away');
    });
    outbox.attach(new FakeStream());
    expect(await outbox.whenPublished(1, 2_000)).toBe(true);
    expect(attempts).toBe(2);
  });

  it('says why commits wait, and that they no longer do', async () => {
    const stream = new FakeStream();
    let isBroken = true;
    stream.before = (_, take) => {
      if (isBroken) throw new Error('no space left on the stream');
      take();
    };
    const { outbox, missing } = start(await storeWith(1));
    outbox.attach(stream);
    await outbox.whenPublished(1, 150);
    expect(missing.at(-1)).toContain('no space left on the stream');
    isBroken = false;
    expect(await outbox.whenPublished(1, 3_000)).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(missing.at(-1)).toBeUndefined();
  });

  it('stops at once, whatever it waits for', async () => {
    const { outbox } = start(await storeWith(1));
    const waiting = outbox.whenPublished(1, 60_000);
    await outbox.stop();
    expect(await waiting).toBe(false);
  });
});
