// Brings a store of an earlier layout up to the present one, in the transaction of its caller.
import { Failure } from '@ringfence/runtime';
import { type Kysely, sql } from 'kysely';
import { type FlowTables, partitionTable, schemaVersion } from './sql-schema.ts';

/** From a version to the next. */
const steps: ReadonlyMap<number, (db: Kysely<FlowTables>) => Promise<void>> = new Map([[1, addAudited]]);

/**
 * Every step from the version that was found.
 * @throws Failure RF_STORE_VERSION when no steps lead here
 */
export async function migrateStore(db: Kysely<FlowTables>, found: number, path: string): Promise<void> {
  for (let version = found; version !== schemaVersion; version++) {
    const step = steps.get(version);
    if (step === undefined) {
      throw new Failure('RF_STORE_VERSION', `expected layout ${schemaVersion} in ${path}, found ${found}`, {
        hint: 'use the release that wrote it, or another data folder',
      });
    }
    await step(db);
  }
  await db.updateTable('store_schema').set({ version: schemaVersion }).execute();
}

/** Flows of before were made by agents that admitted no rules that only watch: nothing was audited, which is what null says. */
async function addAudited(db: Kysely<FlowTables>): Promise<void> {
  for (const { partition } of await db.selectFrom('flow_partitions').select('partition').execute()) {
    const table = sql.table(partitionTable(partition));
    await sql`alter table ${table} add column audited_verdict integer`.execute(db);
    await sql`alter table ${table} add column audited_policy text`.execute(db);
  }
}
