// The event store in SQL: the record of truth. Written for any database that Kysely speaks; what only one of them has is in its own file.
import { type Kysely, sql } from 'kysely';
import { encodeCommit } from '../commit-codec.ts';
import { aggregateOf } from '../event.ts';
import { decodeEvent, encodeEvent } from '../event-wire.ts';
import type { EventLogTables } from './event-log-migrations.ts';
import type { AppendOutcome, EpochRecord, EventStore, LogHead, NewCommit, RecordedEvent, StoredCommit } from './event-store.ts';

/** Turns an error of the database into a Failure with a code of ours. */
export type StoreFailureOf = (error: unknown, doing: string) => Error;

export class SqlEventStore implements EventStore, EpochRecord {
  readonly #db: Kysely<EventLogTables>;
  readonly #failureOf: StoreFailureOf;

  constructor(db: Kysely<EventLogTables>, failureOf: StoreFailureOf) {
    this.#db = db;
    this.#failureOf = failureOf;
  }

  async append(commit: NewCommit): Promise<AppendOutcome> {
    if (commit.events.length === 0) throw new RangeError('RF_EMPTY_COMMIT: expected at least one event, found none');
    try {
      return await this.#db.connection().execute((connection) => inTransaction(connection, () => appendIn(connection, commit)));
    } catch (error) {
      throw this.#failureOf(error, 'append a commit');
    }
  }

  async findCommand(commandId: string): Promise<number | undefined> {
    return this.#reading('look for a command', () => revisionOfCommand(this.#db, commandId));
  }

  async readAggregate(aggregate: string, afterRevision = 0): Promise<readonly RecordedEvent[]> {
    const rows = await this.#reading('read the history of an aggregate', () =>
      this.#db
        .selectFrom('events')
        .innerJoin('commits', 'commits.revision', 'events.revision')
        .select(['events.revision', 'commits.actor', 'commits.time_unix_ms', 'commits.traceparent', 'events.body'])
        .where('events.aggregate', '=', aggregate)
        .where('events.revision', '>', afterRevision)
        .orderBy('events.revision')
        .orderBy('events.position')
        .execute(),
    );
    return rows.map((row) => ({
      revision: Number(row.revision),
      actor: row.actor,
      timeUnixMs: Number(row.time_unix_ms),
      traceparent: row.traceparent,
      event: decodeEvent(row.body),
    }));
  }

  async readCommits(from: number, limit: number): Promise<readonly StoredCommit[]> {
    const rows = await this.#reading('read commits', () =>
      this.#db
        .selectFrom('commits')
        .select(['revision', 'bytes', 'hash'])
        .where('revision', '>=', from)
        .orderBy('revision')
        .limit(limit)
        .execute(),
    );
    return rows.map((row) => ({ revision: Number(row.revision), bytes: row.bytes, hash: row.hash }));
  }

  async head(): Promise<LogHead> {
    const row = await this.#reading('read the head of the log', () =>
      this.#db.selectFrom('log_head').select(['revision', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow(),
    );
    return { revision: Number(row.revision), hash: row.hash };
  }

  async current(): Promise<number> {
    const row = await this.#reading('read the epoch', () =>
      this.#db.selectFrom('epochs').select('epoch').orderBy('epoch', 'desc').limit(1).executeTakeFirst(),
    );
    return row === undefined ? 0 : Number(row.epoch);
  }

  async begin(epoch: number, because: string, timeUnixMs: number): Promise<void> {
    const current = await this.current();
    if (epoch <= current) throw new RangeError(`RF_EPOCH_ORDER: expected an epoch above ${current}, found ${epoch}`);
    // The primary key arbitrates between two controllers: the slower one fails here and compares again.
    await this.#reading('begin an epoch', () =>
      this.#db.insertInto('epochs').values({ epoch, because, time_unix_ms: timeUnixMs }).execute(),
    );
  }

  async #reading<T>(doing: string, query: () => Promise<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      throw this.#failureOf(error, doing);
    }
  }
}

/**
 * Commits what `append` wrote when it committed, and undoes it otherwise. Not Kysely's own transaction, because that reports the failure of a
 * rollback in place of its reason: a database without room has rolled back by itself, and then there is nothing left to roll back.
 */
async function inTransaction(connection: Kysely<EventLogTables>, append: () => Promise<AppendOutcome>): Promise<AppendOutcome> {
  await sql`begin`.execute(connection);
  try {
    const outcome = await append();
    await (outcome.outcome === 'committed' ? sql`commit` : sql`rollback`).execute(connection);
    return outcome;
  } catch (error) {
    // The reason is on its way to the caller; a rollback that fails as well adds nothing to it.
    await sql`rollback`.execute(connection).catch(() => undefined);
    throw error;
  }
}

async function appendIn(transaction: Kysely<EventLogTables>, commit: NewCommit): Promise<AppendOutcome> {
  // The first statement writes: it takes the lock that orders all appends (the row in PostgreSQL, the file in SQLite) before anything is read, so
  // that no read below can be out of date and no revision can be left out.
  const { revision, hash: previousHash } = await transaction
    .updateTable('log_head')
    .set((expression) => ({ revision: expression('revision', '+', 1) }))
    .where('id', '=', 1)
    .returning(['revision', 'hash'])
    .executeTakeFirstOrThrow();
  const earlier = await revisionOfCommand(transaction, commit.commandId);
  if (earlier !== undefined) return { outcome: 'duplicate', revision: earlier };
  for (const { aggregate, revision: expected } of commit.expected) {
    const found = await revisionOfAggregate(transaction, aggregate);
    if (found !== expected) return { outcome: 'conflict', aggregate, expected, found };
  }
  const next = Number(revision);
  const { bytes, hash } = encodeCommit({ ...commit, revision: next, previousHash });
  const { commandId, actor, timeUnixMs, traceparent } = commit;
  await transaction
    .insertInto('commits')
    .values({ revision: next, command_id: commandId, actor, time_unix_ms: timeUnixMs, traceparent, hash, bytes })
    .execute();
  for (const [position, event] of commit.events.entries()) {
    const row = { revision: next, position, aggregate: aggregateOf(event), body: Buffer.from(encodeEvent(event)) };
    await transaction.insertInto('events').values(row).execute();
  }
  await transaction.updateTable('log_head').set({ hash }).where('id', '=', 1).execute();
  return { outcome: 'committed', revision: next };
}

async function revisionOfCommand(db: Kysely<EventLogTables>, commandId: string): Promise<number | undefined> {
  const row = await db.selectFrom('commits').select('revision').where('command_id', '=', commandId).executeTakeFirst();
  return row === undefined ? undefined : Number(row.revision);
}

async function revisionOfAggregate(db: Kysely<EventLogTables>, aggregate: string): Promise<number> {
  const query = db.selectFrom('events').select('revision').where('aggregate', '=', aggregate).orderBy('revision', 'desc').limit(1);
  return Number((await query.executeTakeFirst())?.revision ?? 0);
}
