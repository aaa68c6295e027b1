// The tables of the event store, as numbered migrations. What differs between databases is a parameter.
import type { Kysely, RawBuilder } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

/** Rows as the database gives them. */
export interface EventLogTables {
  commits: {
    revision: number;
    command_id: string;
    actor: string;
    time_unix_ms: number;
    traceparent: string;
    hash: Uint8Array;
    bytes: Uint8Array;
  };
  events: {
    revision: number;
    position: number;
    aggregate: string;
    body: Uint8Array;
  };
  /** One row. Every append begins by counting it up, which is what makes appends wait for each other on every database. */
  log_head: { id: number; revision: number; hash: Uint8Array };
  epochs: { epoch: number; because: string; time_unix_ms: number };
}

/** What the databases name differently. */
export interface ColumnTypes {
  readonly bytes: RawBuilder<unknown>;
}

/** Migrations in order. A migration that was released is never changed. */
export function eventLogMigrations(types: ColumnTypes): MigrationProvider {
  return {
    async getMigrations(): Promise<Record<string, Migration>> {
      return { '0001-event-log': { up: (db) => createEventLog(db, types) } };
    },
  };
}

async function createEventLog(db: Kysely<EventLogTables>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('commits')
    .addColumn('revision', 'bigint', (column) => column.primaryKey())
    .addColumn('command_id', 'text', (column) => column.notNull().unique())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('time_unix_ms', 'bigint', (column) => column.notNull())
    .addColumn('traceparent', 'text', (column) => column.notNull())
    .addColumn('hash', types.bytes, (column) => column.notNull())
    .addColumn('bytes', types.bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('events')
    .addColumn('revision', 'bigint', (column) => column.notNull().references('commits.revision'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('aggregate', 'text', (column) => column.notNull())
    .addColumn('body', types.bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('events_pk', ['revision', 'position'])
    .execute();
  await db.schema.createIndex('events_by_aggregate').on('events').columns(['aggregate', 'revision', 'position']).execute();
  await db.schema
    .createTable('log_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('hash', types.bytes, (column) => column.notNull())
    .execute();
  await db
    .insertInto('log_head')
    .values({ id: 1, revision: 0, hash: Buffer.alloc(0) })
    .execute();
  await db.schema
    .createTable('epochs')
    .addColumn('epoch', 'bigint', (column) => column.primaryKey())
    .addColumn('because', 'text', (column) => column.notNull())
    .addColumn('time_unix_ms', 'bigint', (column) => column.notNull())
    .execute();
}
