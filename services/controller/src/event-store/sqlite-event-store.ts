// The SQL event store on one SQLite file: everything that only SQLite has is here.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, openSqlite } from '@ringfence/runtime';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type EventLogTables, eventLogMigrations } from './event-log-migrations.ts';
import { SqlEventStore } from './sql-event-store.ts';

/**
 * Opens (or makes) the store and brings its tables up to date. Several processes may have the same file open.
 * @throws Failure RF_STORE_*
 */
export async function openSqliteEventStore(path: string): Promise<{ store: SqlEventStore; close(): Promise<void> }> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const { db, close } = openSqlite<EventLogTables>(path);
  const migrator = new Migrator({ db, provider: eventLogMigrations({ bytes: sql`blob` }) });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await close();
    throw sqliteFailure(error, `bring ${path} up to date`);
  }
  return { store: new SqlEventStore(db, sqliteFailure), close };
}

/** Names what went wrong. SQLite has rolled the transaction back in every one of these cases. */
export function sqliteFailure(error: unknown, doing: string): Error {
  if (error instanceof Failure) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no code';
  const reason = error instanceof Error ? error.message : String(error);
  if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_SHMSIZE') {
    return new Failure('RF_STORE_FULL', `could not ${doing}: the disk of the event store is full; nothing was written`, {
      hint: 'Free space on that file system and give the command again: the same command id is safe.',
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Failure('RF_STORE_BUSY', `could not ${doing}: another process held the event store for too long; nothing was written`, {
      hint: 'Give the command again. If it stays, look for a backup or a shell that has the file open.',
      cause: error,
    });
  }
  return new Failure('RF_STORE_FAILED', `could not ${doing}: ${reason} (${code})`, {
    hint: 'Check the file, its permissions and its disk.',
    cause: error,
  });
}
