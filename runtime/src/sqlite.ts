// SQLite through Kysely, set so that a commit survives a power loss.
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Failure } from './failure.ts';

export interface SqliteStore<DB> {
  db: Kysely<DB>;
  close(): Promise<void>;
}

/**
 * Opens (and makes, if need be) a database file: WAL, synchronous=FULL, foreign keys, 5 s of patience with other writers.
 * @throws Failure RF_STORE_UNREADABLE
 */
export function openSqlite<DB>(path: string): SqliteStore<DB> {
  let database: Database.Database;
  try {
    database = new Database(path);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('busy_timeout = 5000');
  } catch (cause) {
    throw new Failure('RF_STORE_UNREADABLE', `cannot open the database ${path}`, {
      cause,
      hint: 'check that its folder exists, is writable and has room',
    });
  }
  const db = new Kysely<DB>({ dialect: new SqliteDialect({ database }) });
  return { db, close: () => db.destroy() };
}
