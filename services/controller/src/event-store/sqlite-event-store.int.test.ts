import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@ringfence/runtime';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeCommit } from '../commit-codec.ts';
import type { EventLogTables } from './event-log-migrations.ts';
import { deleted, eventStoreSuite, newCommit } from './event-store-suite.ts';
import { SqlEventStore } from './sql-event-store.ts';
import { openSqliteEventStore, sqliteFailure } from './sqlite-event-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-store-'));
let files = 0;
const newFile = () => join(folder, `${++files}`, 'events.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

eventStoreSuite('SQLite', () => openSqliteEventStore(newFile()));

describe('a store on one SQLite file', () => {
  it('keeps everything when it is closed and opened again', async () => {
    const file = newFile();
    const first = await openSqliteEventStore(file);
    await first.store.append(newCommit('a', [deleted('a')]));
    await first.store.begin(3, 'test', 1);
    await first.close();
    const second = await openSqliteEventStore(file);
    expect(await second.store.append(newCommit('a', [deleted('a')]))).toStrictEqual({ outcome: 'duplicate', revision: 1 });
    expect(await second.store.append(newCommit('b', [deleted('a')]))).toStrictEqual({ outcome: 'committed', revision: 2 });
    expect(await second.store.current()).toBe(3);
    await second.close();
  });

  it('lets two controllers write at once: no gap, no double, one winner per aggregate revision', async () => {
    const file = newFile();
    const writers = [await openSqliteEventStore(file), await openSqliteEventStore(file)];
    const write = async (index: number): Promise<string[]> => {
      const outcomes: string[] = [];
      for (let round = 0; round < 25; round++) {
        const store = writers[index]?.store;
        if (store === undefined) continue;
        const known = (await store.readAggregate('policy/a')).at(-1)?.revision ?? 0;
        // Lets the other writer in between the read and the append.
        await new Promise((resolve) => setImmediate(resolve));
        const outcome = await store.append(
          newCommit(`${index}-${round}`, [deleted('a')], { expected: [{ aggregate: 'policy/a', revision: known }] }),
        );
        outcomes.push(outcome.outcome);
      }
      return outcomes;
    };
    const outcomes = (await Promise.all([write(0), write(1)])).flat();
    const commits = await writers[0]?.store.readCommits(1, 1_000);
    const committed = outcomes.filter((outcome) => outcome === 'committed').length;
    expect(commits?.map(({ revision }) => revision)).toStrictEqual(Array.from({ length: committed }, (_, index) => index + 1));
    expect(committed).toBeGreaterThanOrEqual(25);
    expect(new Set(outcomes)).not.toContain('duplicate');
    let previous = '';
    for (const { bytes, hash } of commits ?? []) {
      expect(Buffer.from(decodeCommit(bytes).previousHash).toString('hex')).toBe(previous);
      previous = Buffer.from(hash).toString('hex');
    }
    for (const { close } of writers) await close();
  });

  it('says that the disk is full, writes no half commit, and goes on when there is room again', async () => {
    const file = newFile();
    const { close } = await openSqliteEventStore(file);
    await close();
    const limited = openSqlite<EventLogTables>(file);
    const store = new SqlEventStore(limited.db, sqliteFailure);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(limited.db);
    await sql.raw(`pragma max_page_count = ${Number(rows[0]?.page_count) + 8}`).execute(limited.db);
    const big = {
      type: 'PolicyRevised' as const,
      policyId: 'default/a',
      kind: 'CiliumNetworkPolicy',
      source: 'x'.repeat(9_000),
      rules: [],
      tests: [],
    };
    let committed = 0;
    const fill = async () => {
      for (let index = 0; index < 20; index++) {
        await store.append(newCommit(`c${index}`, [big]));
        committed++;
      }
    };
    await expect(fill()).rejects.toThrow(/^RF_STORE_FULL: .*nothing was written/);
    expect((await store.head()).revision).toBe(committed);
    expect((await store.readCommits(1, 100)).length).toBe(committed);
    expect((await store.readAggregate('policy/default/a')).length).toBe(committed);
    await sql.raw('pragma max_page_count = 100000').execute(limited.db);
    expect(await store.append(newCommit(`c${committed}`, [big]))).toStrictEqual({ outcome: 'committed', revision: committed + 1 });
    await limited.close();
  });

  it('says so on a file system without room too, where only the commit itself fails', async () => {
    expect(process.getuid?.(), 'this test mounts a small tmpfs: run it as root').toBe(0);
    const small = mkdtempSync(join(tmpdir(), 'ringfence-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', small]);
    try {
      const { store, close } = await openSqliteEventStore(join(small, 'events.sqlite'));
      const big = {
        type: 'PolicyRevised' as const,
        policyId: 'default/a',
        kind: 'CiliumNetworkPolicy',
        source: 'x'.repeat(20_000),
        rules: [],
        tests: [],
      };
      let committed = 0;
      const fill = async () => {
        for (; committed < 100; committed++) await store.append(newCommit(`c${committed}`, [big]));
      };
      await expect(fill()).rejects.toThrow(/^RF_STORE_FULL: /);
      expect((await store.head()).revision).toBe(committed);
      expect(await store.readCommits(1, 100)).toHaveLength(committed);
      execFileSync('mount', ['-o', 'remount,size=8m', small]);
      expect(await store.append(newCommit(`c${committed}`, [big]))).toStrictEqual({ outcome: 'committed', revision: committed + 1 });
      await close();
    } finally {
      execFileSync('umount', [small]);
      rmSync(small, { recursive: true, force: true });
    }
  });

  it('says that another process holds the file, and writes nothing', async () => {
    const file = newFile();
    const { store, close } = await openSqliteEventStore(file);
    const other = openSqlite<EventLogTables>(file);
    const impatient = openSqlite<EventLogTables>(file);
    await sql.raw('pragma busy_timeout = 50').execute(impatient.db);
    await sql.raw('begin immediate').execute(other.db);
    await expect(new SqlEventStore(impatient.db, sqliteFailure).append(newCommit('a', [deleted('a')]))).rejects.toThrow(/^RF_STORE_BUSY: /);
    await sql.raw('rollback').execute(other.db);
    expect(await store.append(newCommit('a', [deleted('a')]))).toStrictEqual({ outcome: 'committed', revision: 1 });
    await impatient.close();
    await other.close();
    await close();
  });

  it('refuses a file that is no database', async () => {
    const file = newFile();
    mkdirSync(join(file, '..'));
    writeFileSync(file, 'not a database '.repeat(500));
    await expect(openSqliteEventStore(file)).rejects.toThrow(/^RF_STORE_/);
  });
});
