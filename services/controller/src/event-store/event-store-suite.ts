// What every event store promises, run on each implementation.
import { describe, expect, it } from 'vitest';
import { decodeCommit } from '../commit-codec.ts';
import type { ControlEvent } from '../event.ts';
import type { EpochRecord, EventStore, NewCommit } from './event-store.ts';

export const deleted = (policyId: string): ControlEvent => ({ type: 'PolicyDeleted', policyId });
export const allocated = (identity: number, ...labels: string[]): ControlEvent => ({ type: 'IdentityAllocated', identity, labels });

export function newCommit(commandId: string, events: readonly ControlEvent[], change: Partial<NewCommit> = {}): NewCommit {
  return {
    commandId,
    actor: 'me',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    timeUnixMs: 5,
    expected: [],
    events,
    ...change,
  };
}

/** @param open gives an empty store and a way to close it. */
export function eventStoreSuite(name: string, open: () => Promise<{ store: EventStore & EpochRecord; close(): Promise<void> }>): void {
  const withStore = (run: (store: EventStore & EpochRecord) => Promise<void>) => async () => {
    const { store, close } = await open();
    try {
      await run(store);
    } finally {
      await close();
    }
  };

  describe(`event store: ${name}`, () => {
    it(
      'is empty at first',
      withStore(async (store) => {
        expect(await store.head()).toMatchObject({ revision: 0 });
        expect((await store.head()).hash).toHaveLength(0);
        expect(await store.readCommits(1, 10)).toStrictEqual([]);
        expect(await store.readAggregate('policy/default/a')).toStrictEqual([]);
        expect(await store.findCommand('c')).toBeUndefined();
        expect(await store.current()).toBe(0);
      }),
    );

    it(
      'numbers commits without a gap and chains their hashes',
      withStore(async (store) => {
        for (const [index, id] of ['a', 'b', 'c'].entries()) {
          expect(await store.append(newCommit(id, [deleted(id)]))).toStrictEqual({ outcome: 'committed', revision: index + 1 });
        }
        const commits = await store.readCommits(1, 10);
        const hex = commits.map(({ bytes, hash }) => ({ ...decodeCommit(bytes), hash: Buffer.from(hash).toString('hex') }));
        expect(hex.map(({ revision }) => revision)).toStrictEqual([1, 2, 3]);
        expect(hex.map(({ previousHash }) => Buffer.from(previousHash).toString('hex'))).toStrictEqual(['', hex[0]?.hash, hex[1]?.hash]);
        expect(Buffer.from((await store.head()).hash).toString('hex')).toBe(hex[2]?.hash);
      }),
    );

    it(
      'gives back what was appended, events in their order',
      withStore(async (store) => {
        const events: ControlEvent[] = [
          allocated(256, 'k8s:app=web'),
          { type: 'NodeEnrolled', cluster: 'c', node: 'n', addresses: ['10.0.0.1'] },
          { type: 'EndpointRegistered', cluster: 'c', node: 'n', endpoint: 'e', identity: 256, addresses: [] },
        ];
        await store.append(newCommit('x', events));
        const [stored] = await store.readCommits(1, 1);
        expect(stored && decodeCommit(stored.bytes)).toMatchObject({ revision: 1, actor: 'me', commandId: 'x', timeUnixMs: 5, events });
        const history = await store.readAggregate('node/c/n');
        expect(history.map(({ event }) => event)).toStrictEqual(events.slice(1));
        expect(history[0]).toMatchObject({ revision: 1, actor: 'me', timeUnixMs: 5 });
      }),
    );

    it(
      'adds nothing for a command that it already has, and answers the first outcome',
      withStore(async (store) => {
        await store.append(newCommit('a', [deleted('a')]));
        await store.append(newCommit('b', [deleted('b')]));
        expect(await store.append(newCommit('a', [deleted('other')]))).toStrictEqual({ outcome: 'duplicate', revision: 1 });
        expect(await store.findCommand('a')).toBe(1);
        expect((await store.head()).revision).toBe(2);
        expect(await store.readAggregate('policy/other')).toStrictEqual([]);
      }),
    );

    it(
      'answers a duplicate before a conflict',
      withStore(async (store) => {
        const expected = [{ aggregate: 'policy/a', revision: 0 }];
        await store.append(newCommit('a', [deleted('a')], { expected }));
        expect(await store.append(newCommit('a', [deleted('a')], { expected }))).toStrictEqual({ outcome: 'duplicate', revision: 1 });
      }),
    );

    it(
      'refuses a commit whose aggregate moved on, and writes nothing',
      withStore(async (store) => {
        await store.append(newCommit('a', [deleted('a')]));
        await store.append(newCommit('b', [deleted('b')]));
        const expected = [
          { aggregate: 'policy/b', revision: 2 },
          { aggregate: 'policy/a', revision: 0 },
        ];
        const outcome = await store.append(newCommit('c', [deleted('c'), deleted('b')], { expected }));
        expect(outcome).toStrictEqual({ outcome: 'conflict', aggregate: 'policy/a', expected: 0, found: 1 });
        expect((await store.head()).revision).toBe(2);
        expect(await store.findCommand('c')).toBeUndefined();
        expect(await store.append(newCommit('d', [deleted('d')]))).toStrictEqual({ outcome: 'committed', revision: 3 });
      }),
    );

    it(
      'reads only the tail of an aggregate, and only some commits',
      withStore(async (store) => {
        for (let index = 1; index <= 5; index++) await store.append(newCommit(`c${index}`, [deleted(index % 2 === 1 ? 'odd' : 'even')]));
        expect((await store.readAggregate('policy/odd', 1)).map(({ revision }) => revision)).toStrictEqual([3, 5]);
        expect((await store.readCommits(2, 2)).map(({ revision }) => revision)).toStrictEqual([2, 3]);
        expect(await store.readCommits(6, 2)).toStrictEqual([]);
      }),
    );

    it(
      'refuses a commit without events',
      withStore(async (store) => {
        await expect(store.append(newCommit('a', []))).rejects.toThrow('RF_EMPTY_COMMIT');
        expect((await store.head()).revision).toBe(0);
      }),
    );

    it(
      'lets many writers in at once, one after the other',
      withStore(async (store) => {
        const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => store.append(newCommit(`c${index}`, [deleted('a')]))));
        expect(outcomes.map((outcome) => (outcome.outcome === 'committed' ? outcome.revision : 0)).sort((a, b) => a - b)).toStrictEqual(
          Array.from({ length: 20 }, (_, index) => index + 1),
        );
      }),
    );

    it(
      'records epochs that only grow',
      withStore(async (store) => {
        await store.begin(1, 'first start', 5);
        await store.begin(4, 'lost', 6);
        expect(await store.current()).toBe(4);
        await expect(store.begin(4, 'again', 7)).rejects.toThrow('RF_EPOCH_ORDER');
        expect(await store.current()).toBe(4);
      }),
    );
  });
}
