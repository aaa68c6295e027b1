// Records on their way out, with a real spool folder and a transport that fails as it likes.
import { appendFileSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v1 } from '@ringfence/proto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FlowPublisher, type FlowTransport } from './flow-publisher.ts';
import { Spool } from './spool.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Stores batches once by id, as a stream with duplicate detection, and fails when told: before or after storing. */
class FakeStream implements FlowTransport {
  readonly batches = new Map<string, { flows: string[]; gaps: { reason: string; count: number }[] }>();
  fails: () => 'no' | 'before' | 'after' = () => 'no';

  async publish(bytes: Uint8Array, batchId: string): Promise<void> {
    const how = this.fails();
    await new Promise((resolve) => setImmediate(resolve));
    if (how === 'before') throw new Error('away');
    const { flows, gaps } = v1.FlowBatch.decode(bytes);
    this.batches.set(batchId, {
      flows: flows.map((flow) => flow.id ?? ''),
      gaps: gaps.map((gap) => ({ reason: gap.reason ?? '', count: Number(gap.count) })),
    });
    if (how === 'after') throw new Error('the answer got lost');
  }

  get flows(): string[] {
    return [...this.batches.values()].flatMap((batch) => batch.flows);
  }

  lost(reason?: string): number {
    const gaps = [...this.batches.values()].flatMap((batch) => batch.gaps);
    return gaps.reduce((sum, gap) => sum + (reason === undefined || gap.reason === reason ? gap.count : 0), 0);
  }
}

function open(transport: FlowTransport, spoolBytes = 1 << 20): FlowPublisher {
  return new FlowPublisher({ cluster: 'c', node: 'n', spoolFolder: folder, spoolBytes, transport, maxDelayMs: 1, retryMs: 2 });
}

const settled = async (done: () => boolean): Promise<void> => {
  const deadline = Date.now() + 5_000;
  while (!done() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe('publishing records', () => {
  it('batches within milliseconds', async () => {
    const stream = new FakeStream();
    const publisher = open(stream);
    const startedAt = performance.now();
    for (let n = 0; n < 1000; n++) publisher.take({ id: `f${n}` });
    await settled(() => stream.flows.length === 1000);
    expect(stream.flows.length).toBe(1000);
    expect(stream.batches.size).toBeLessThanOrEqual(4);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(await publisher.stop()).toBe(0);
  });

  it('loses nothing without saying so: taken = published + counted, whatever the transport does and however often the agent restarts', async () => {
    const act = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('take' as const), count: fc.integer({ min: 1, max: 700 }) }) },
      fc.record({ kind: fc.constant('lose' as const), count: fc.integer({ min: 1, max: 50 }) }),
      fc.record({
        kind: fc.constant('transport' as const),
        how: fc.constantFrom('no' as const, 'before' as const, 'after' as const, 'mixed' as const),
      }),
      fc.record({ kind: fc.constant('wait' as const) }),
      fc.record({ kind: fc.constant('restart' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), fc.constantFrom(70_000, 1 << 20), async (acts, spoolBytes) => {
        rmSync(folder, { recursive: true, force: true });
        const stream = new FakeStream();
        let publisher = open(stream, spoolBytes);
        let taken = 0;
        let untold = 0;
        let turn = 0;
        for (const each of acts) {
          if (each.kind === 'take') for (let n = 0; n < each.count; n++) publisher.take({ id: `f${taken++}`, command: 'x'.repeat(20) });
          else if (each.kind === 'lose') {
            publisher.lose(each.count, 'ring-buffer-full');
            taken += each.count;
          } else if (each.kind === 'transport') {
            const { how } = each;
            stream.fails = () => (how === 'mixed' ? (turn++ % 3 === 0 ? 'no' : turn % 2 === 0 ? 'before' : 'after') : how);
          } else if (each.kind === 'wait') await new Promise((resolve) => setTimeout(resolve, 5));
          else {
            untold += await publisher.stop();
            publisher = open(stream, spoolBytes);
          }
        }
        stream.fails = () => 'no';
        const published = (): number => new Set(stream.flows).size + stream.lost() + untold;
        await settled(() => published() >= taken);
        untold += await publisher.stop();
        expect(new Set(stream.flows).size, 'no record twice').toBe(stream.flows.length);
        // An answer that got lost can make a stored batch be counted as lost as well: never the other way round.
        expect(published()).toBeGreaterThanOrEqual(taken);
        const ambiguous = acts.some((each) => each.kind === 'transport' && (each.how === 'after' || each.how === 'mixed'));
        if (!ambiguous) expect(published()).toBe(taken);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('keeps what the transport refused across a restart', async () => {
    const stream = new FakeStream();
    stream.fails = () => 'before';
    const publisher = open(stream);
    for (let n = 0; n < 50; n++) publisher.take({ id: `f${n}` });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await publisher.stop()).toBe(0);
    stream.fails = () => 'no';
    const next = open(stream);
    await settled(() => stream.flows.length === 50);
    expect(stream.flows.length).toBe(50);
    expect(next.spoolBytes).toBe(0);
    await next.stop();
  });

  it('counts what a full spool cannot take', async () => {
    const stream = new FakeStream();
    stream.fails = () => 'before';
    const publisher = open(stream, 64 * 1024);
    for (let n = 0; n < 20_000; n++) publisher.take({ id: `record-${n}` });
    await new Promise((resolve) => setTimeout(resolve, 30));
    stream.fails = () => 'no';
    await settled(() => stream.flows.length + stream.lost('spool-full') >= 20_000);
    expect(stream.flows.length + stream.lost('spool-full')).toBe(20_000);
    expect(stream.lost('spool-full')).toBeGreaterThan(0);
    await publisher.stop();
  });
});

describe('the spool', () => {
  const batch = (text: string) => ({ bytes: Buffer.from(text), count: 1 });
  const drain = (spool: Spool): string[] => {
    const found: string[] = [];
    for (let next = spool.peek(); next !== undefined; next = spool.peek()) {
      found.push(Buffer.from(next.bytes).toString());
      spool.drop();
    }
    return found;
  };

  it('gives back what it took, oldest first, across a restart and several segments', () => {
    const first = new Spool(folder, 4096, () => undefined);
    const texts = Array.from({ length: 60 }, (_, index) => `batch ${index} ${'x'.repeat(20)}`);
    for (const text of texts) expect(first.append(batch(text))).toBe(true);
    first.close();
    expect(readdirSync(folder).length).toBeGreaterThan(2);
    const second = new Spool(folder, 4096, () => undefined);
    expect(drain(second)).toEqual(texts);
    expect([second.isEmpty, second.bytes, readdirSync(folder)]).toEqual([true, 0, []]);
  });

  it('never holds more than its bound', () => {
    const spool = new Spool(folder, 1000, () => undefined);
    let kept = 0;
    while (spool.append(batch('x'.repeat(88)))) kept++;
    expect([kept, spool.bytes]).toEqual([10, 1000]);
  });

  const damages: { what: string; damage: (file: string) => void; left: string[] }[] = [
    { what: 'a tail cut off', damage: (file) => truncateSync(file, 40), left: ['one', 'two'] },
    { what: 'rubbish at the end', damage: (file) => appendFileSync(file, 'rubbish that is no record'), left: ['one', 'two', 'three'] },
    {
      what: 'a length beyond the end',
      damage: (file) => appendFileSync(file, Buffer.from([0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 1])),
      left: ['one', 'two', 'three'],
    },
    { what: 'nothing but rubbish', damage: (file) => writeFileSync(file, 'rubbish that is no record'), left: [] },
  ];
  for (const { what, damage, left } of damages) {
    it(`reads as far as it can and says so: ${what}`, () => {
      const first = new Spool(folder, 4096, () => undefined);
      for (const text of ['one', 'two', 'three']) first.append(batch(text));
      first.close();
      damage(join(folder, readdirSync(folder)[0] ?? ''));
      let damaged = 0;
      const second = new Spool(folder, 4096, () => damaged++);
      expect(drain(second)).toEqual(left);
      expect(damaged).toBe(1);
      expect(second.append(batch('next'))).toBe(true);
      expect(drain(second)).toEqual(['next']);
    });
  }
});
