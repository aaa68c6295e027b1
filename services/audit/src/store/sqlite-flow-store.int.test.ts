import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v1 } from '@ringfence/proto';
import { openSqlite } from '@ringfence/runtime';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { recordedFlow, sampleTimeNs } from '../flow/flow-sample.ts';
import { everyFlow } from '../query/flow-filter.ts';
import { flowStoreSuite } from './flow-store-suite.ts';
import { partitionNs, partitionOf } from './partition.ts';
import { SqliteFlowStore } from './sqlite-flow-store.ts';

const root = mkdtempSync(join(tmpdir(), 'ringfence-flow-store-'));
let folders = 0;
const newFolder = () => join(root, `store-${folders++}`);

afterAll(() => rmSync(root, { recursive: true, force: true }));

flowStoreSuite('SqliteFlowStore', () => SqliteFlowStore.open(newFolder()));

describe('a store file', () => {
  it('holds everything when it is opened again', async () => {
    const folder = newFolder();
    const first = await SqliteFlowStore.open(folder);
    await first.insertBatches({
      flows: [recordedFlow({ id: 'a' }), recordedFlow({ id: 'b', timeNs: sampleTimeNs + partitionNs })],
      gaps: [],
    });
    await first.close();
    const second = await SqliteFlowStore.open(folder);
    const page = await second.query({ filter: everyFlow, order: 'newest-first', limit: 10 });
    expect(page.flows.map(({ facts }) => facts.id)).toEqual(['b', 'a']);
    expect((await second.insertBatches({ flows: [recordedFlow({ id: 'a' })], gaps: [] })).duplicates).toBe(1);
    await second.close();
  });

  it('of the layout before is brought up to this one, with what is in it', async () => {
    const folder = newFolder();
    const first = await SqliteFlowStore.open(folder);
    await first.insertBatches({ flows: [recordedFlow({ id: 'a' })], gaps: [] });
    await first.close();
    const table = `flows_${partitionOf(sampleTimeNs)}`;
    const { db, close } = openSqlite<{ store_schema: { version: number } }>(join(folder, 'flows.db'));
    for (const column of ['audited_verdict', 'audited_policy'])
      await sql`alter table ${sql.table(table)} drop column ${sql.ref(column)}`.execute(db);
    await db.updateTable('store_schema').set({ version: 1 }).execute();
    await close();
    for (const opened of ['first', 'again']) {
      const store = await SqliteFlowStore.open(folder);
      await store.insertBatches({ flows: [recordedFlow({ id: `b-${opened}`, auditedVerdict: v1.Verdict.VERDICT_DENY })], gaps: [] });
      await store.close();
    }
    const store = await SqliteFlowStore.open(folder);
    const found = async (audited: boolean) =>
      (await store.query({ filter: { ...everyFlow, audited }, order: 'oldest-first', limit: 10 })).flows.map(({ facts }) => facts.id);
    expect(await found(false)).toEqual(['a', 'b-again', 'b-first']);
    expect(await found(true)).toEqual(['b-again', 'b-first']);
    await store.close();
  });

  it('of another layout is refused with what to do', async () => {
    const folder = newFolder();
    await (await SqliteFlowStore.open(folder)).close();
    const { db, close } = openSqlite<{ store_schema: { version: number } }>(join(folder, 'flows.db'));
    await db.updateTable('store_schema').set({ version: 999 }).execute();
    await close();
    await expect(SqliteFlowStore.open(folder)).rejects.toThrow(/RF_STORE_VERSION: expected layout 2 in .*flows.db, found 999/);
  });

  it('that cannot be made is refused with its path', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    await expect(SqliteFlowStore.open(join(file, 'below'))).rejects.toThrow(/RF_STORE_UNREADABLE: cannot make the folder .*a-file\/below/);
  });
});
