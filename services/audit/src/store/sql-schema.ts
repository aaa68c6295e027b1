// Tables of the flow store. One table of flows per hour, made on demand, so that retention drops tables and never deletes rows.
import { type Kysely, sql } from 'kysely';

/** Version of this layout. Earlier ones are brought up to it (migrate-store.ts); a later one is refused, not guessed at. */
export const schemaVersion = 2;

export interface FlowTables {
  store_schema: { version: number };
  /** The tables that exist, with a count that is kept current in each insert, so that nothing ever has to count rows. */
  flow_partitions: { partition: number; flows: number };
  gaps: { id: string; cluster: string; node: string; from_ns: bigint; until_ns: bigint; count: number; reason: string };
  ingest_state: { name: string; value: string };
}

/** Columns of a partition. Those in front of `record` exist for filters; `record` is the Flow in protobuf, as the agent sent it. */
export interface FlowRow {
  time_ns: bigint;
  id: string;
  node: string;
  kind: number;
  verdict: number;
  direction: number;
  source_identity: number;
  destination_identity: number;
  destination_port: number;
  policy: string;
  /** Null: the rules that only watch would have changed nothing. */
  audited_verdict: number | null;
  audited_policy: string | null;
  record: Uint8Array;
}

export const flowColumns = [
  'time_ns',
  'id',
  'node',
  'kind',
  'verdict',
  'direction',
  'source_identity',
  'destination_identity',
  'destination_port',
  'policy',
  'audited_verdict',
  'audited_policy',
  'record',
] as const satisfies readonly (keyof FlowRow)[];

export function partitionTable(partition: number): string {
  return `flows_${partition}`;
}

/** Makes what every store has. */
export async function createTables(db: Kysely<FlowTables>): Promise<void> {
  await db.schema
    .createTable('store_schema')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('flow_partitions')
    .ifNotExists()
    .addColumn('partition', 'integer', (column) => column.primaryKey())
    .addColumn('flows', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('gaps')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('cluster', 'text', (column) => column.notNull())
    .addColumn('node', 'text', (column) => column.notNull())
    .addColumn('from_ns', 'bigint', (column) => column.notNull())
    .addColumn('until_ns', 'bigint', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('gaps_until').ifNotExists().on('gaps').column('until_ns').execute();
  await db.schema
    .createTable('ingest_state')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/**
 * Makes one partition. Its rows lie in the order of time and id, which is also the order of pages, so that reading in time order needs no second
 * index and appending stays cheap. The unique id is what makes a redelivery change nothing, and finds a flow by its id.
 */
export async function createPartition(db: Kysely<FlowTables>, partition: number): Promise<void> {
  const table = partitionTable(partition);
  await sql`create table if not exists ${sql.table(table)} (
    time_ns integer not null, id text not null, node text not null, kind integer not null, verdict integer not null, direction integer not null,
    source_identity integer not null, destination_identity integer not null, destination_port integer not null, policy text not null,
    audited_verdict integer, audited_policy text, record blob not null, primary key (time_ns, id)) without rowid`.execute(db);
  await sql`create unique index if not exists ${sql.ref(`${table}_id`)} on ${sql.table(table)} (id)`.execute(db);
}
