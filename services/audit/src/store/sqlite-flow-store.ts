// The flow store on SQLite. One connection writes, one at a time; another reads, so that a query never sees half a transaction.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure, openSqlite, type SqliteStore } from '@ringfence/runtime';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { decodeFlow } from '../flow/flow-codec.ts';
import type { RecordedFlow, RecordedGap } from '../flow/flow-facts.ts';
import type { SequenceLedger } from '../ingest/sequence-ledger.ts';
import { matchesFlow } from '../query/flow-filter.ts';
import type { FlowInsert, FlowPage, FlowPosition, FlowQuery, FlowStore, InsertOutcome, RetentionOutcome, TimeRange } from './flow-store.ts';
import { foldGaps } from './fold-gaps.ts';
import { inTransaction } from './in-transaction.ts';
import { migrateStore } from './migrate-store.ts';
import { isExpired, partitionOf, partitionsIn, retentionGap } from './partition.ts';
import { readChunk } from './sql-flow-page.ts';
import { createPartition, createTables, type FlowTables, flowColumns, partitionTable, schemaVersion } from './sql-schema.ts';

/** Rows per INSERT statement: beyond this, preparing the longer text costs more than it saves. */
const rowsPerInsert = 100;
/** Rows that a query reads before it lets others have their turn. */
const rowsPerChunk = 1_000;
/** Gaps outlive the flows that they stand for, but not for ever. */
const gapsKeptNs = 90n * 24n * 3_600_000_000_000n;

export class SqliteFlowStore implements FlowStore {
  readonly #writer: SqliteStore<FlowTables>;
  readonly #reader: SqliteStore<FlowTables>;
  readonly #nowMs: () => number;
  readonly #partitions: Set<number>;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(writer: SqliteStore<FlowTables>, reader: SqliteStore<FlowTables>, partitions: Iterable<number>, nowMs: () => number) {
    this.#writer = writer;
    this.#reader = reader;
    this.#partitions = new Set(partitions);
    this.#nowMs = nowMs;
  }

  /**
   * Opens the store in a folder, which is made if need be.
   * @throws Failure RF_STORE_UNREADABLE, RF_STORE_VERSION
   */
  static async open(folder: string, options: { nowMs?: () => number } = {}): Promise<SqliteFlowStore> {
    const path = join(folder, 'flows.db');
    try {
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw new Failure('RF_STORE_UNREADABLE', `cannot make the folder ${folder}`, { cause, hint: 'check the path and its permissions' });
    }
    const writer = openSqlite<FlowTables>(path);
    try {
      const partitions = await prepare(writer.db, path);
      return new SqliteFlowStore(writer, openSqlite<FlowTables>(path), partitions, options.nowMs ?? Date.now);
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  insertBatches(insert: FlowInsert): Promise<InsertOutcome> {
    return this.#write(async (db) => {
      const groups = Map.groupBy(insert.flows, (flow) => partitionOf(flow.facts.timeNs));
      const made: number[] = [];
      const flows: RecordedFlow[] = [];
      const outcome = await inTransaction(db, async () => {
        for (const [partition, group] of groups) {
          if (!this.#partitions.has(partition)) {
            await createPartition(db, partition);
            made.push(partition);
          }
          const stored = await insertFlows(db, partition, group);
          flows.push(...stored);
          await db
            .insertInto('flow_partitions')
            .values({ partition, flows: stored.length })
            .onConflict((conflict) =>
              conflict
                .column('partition')
                .doUpdateSet((row) => ({ flows: sql<number>`${row.ref('flow_partitions.flows')} + ${stored.length}` })),
            )
            .execute();
        }
        const gaps: RecordedGap[] = [];
        for (const gap of insert.gaps) if (await insertGap(db, gap)) gaps.push(gap);
        if (insert.ledger !== undefined) {
          const value = JSON.stringify(insert.ledger);
          await db
            .insertInto('ingest_state')
            .values({ name: 'ledger', value })
            .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
            .execute();
        }
        return { flows, gaps, duplicates: insert.flows.length - flows.length };
      });
      // Only now: a transaction that was rolled back took its new tables with it.
      for (const partition of made) this.#partitions.add(partition);
      return outcome;
    });
  }

  async query(query: FlowQuery): Promise<FlowPage> {
    const { first, last } = partitionsIn(query.filter);
    const partitions = [...this.#partitions].filter((partition) => partition >= first && partition <= last).sort((a, b) => a - b);
    if (query.order === 'newest-first') partitions.reverse();
    const asksLabels = query.filter.sourceLabels.requirements.length + query.filter.destinationLabels.requirements.length > 0;
    const found: RecordedFlow[] = [];
    let after: FlowPosition | undefined = query.after;
    const startAt = query.after === undefined ? undefined : partitionOf(query.after.timeNs);
    for (const partition of partitions) {
      if (startAt !== undefined && (query.order === 'newest-first' ? partition > startAt : partition < startAt)) continue;
      for (;;) {
        // Columns answer all but labels: without those, what is read is what is given out.
        const rows = asksLabels ? rowsPerChunk : query.limit - found.length + 1;
        // Of matching flows one more than the page is read, so that the last page is known to be the last.
        const records = await readChunk(this.#reader.db, partition, {
          filter: query.filter,
          order: query.order,
          rows,
          ...(after === undefined ? {} : { after }),
        });
        for (const record of records) {
          const flow = decodeFlow(record);
          if (flow === undefined)
            throw new Failure('RF_STORE_DAMAGED', `a record in ${partitionTable(partition)} cannot be decoded`, {
              hint: 'the store file was changed from outside',
            });
          if (matchesFlow(query.filter, flow.facts)) {
            const full = found.at(-1);
            if (full !== undefined && found.length === query.limit)
              return { flows: found, next: { timeNs: full.facts.timeNs, id: full.facts.id } };
            found.push(flow);
          }
          after = { timeNs: flow.facts.timeNs, id: flow.facts.id };
        }
        if (records.length < rows) break;
        await nextTurn();
        if (query.signal?.aborted === true && after !== undefined) return { flows: found, next: after };
      }
    }
    return { flows: found };
  }

  async gaps(range: TimeRange): Promise<readonly RecordedGap[]> {
    let query = this.#reader.db
      .selectFrom('gaps')
      .select(['id', 'cluster', 'node', 'reason', 'count'])
      .select([sql<string>`cast(from_ns as text)`.as('from_ns'), sql<string>`cast(until_ns as text)`.as('until_ns')]);
    if (range.sinceNs !== undefined) query = query.where('until_ns', '>=', range.sinceNs);
    if (range.untilNs !== undefined) query = query.where('from_ns', '<', range.untilNs);
    const rows = await query.execute();
    return foldGaps(
      rows.map((row) => ({
        id: row.id,
        cluster: row.cluster,
        node: row.node,
        fromNs: BigInt(row.from_ns),
        untilNs: BigInt(row.until_ns),
        count: row.count,
        reason: row.reason,
      })),
    );
  }

  retention(cutoffNs: bigint): Promise<RetentionOutcome> {
    return this.#write(async (db) => {
      const outcome: { partitions: number; flows: number; gaps: RecordedGap[] } = { partitions: 0, flows: 0, gaps: [] };
      for (const partition of [...this.#partitions].filter((candidate) => isExpired(candidate, cutoffNs))) {
        // One transaction for each: a disk that is nearly full may have room for one drop and not for all.
        const gap = await inTransaction(db, async () => {
          const row = await db.selectFrom('flow_partitions').select('flows').where('partition', '=', partition).executeTakeFirst();
          const left = retentionGap(partition, row?.flows ?? 0, this.#nowMs());
          await db.schema.dropTable(partitionTable(partition)).ifExists().execute();
          await db.deleteFrom('flow_partitions').where('partition', '=', partition).execute();
          if (left.count > 0) await insertGap(db, left);
          return left;
        });
        this.#partitions.delete(partition);
        outcome.partitions++;
        outcome.flows += gap.count;
        if (gap.count > 0) outcome.gaps.push(gap);
      }
      await db
        .deleteFrom('gaps')
        .where('until_ns', '<', cutoffNs - gapsKeptNs)
        .execute();
      return outcome;
    });
  }

  async ledger(): Promise<SequenceLedger | undefined> {
    const row = await this.#writer.db.selectFrom('ingest_state').select('value').where('name', '=', 'ledger').executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.value) as SequenceLedger);
  }

  async size(): Promise<{ flows: number; bytes: number }> {
    const { db } = this.#reader;
    const counted = await db
      .selectFrom('flow_partitions')
      .select(sql<number>`coalesce(sum(flows), 0)`.as('flows'))
      .executeTakeFirstOrThrow();
    const pages = await sql<{ bytes: number }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(
      db,
    );
    return { flows: counted.flows, bytes: pages.rows[0]?.bytes ?? 0 };
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#reader.close();
    await this.#writer.close();
  }

  /** Writes wait for each other; one that fails does not hold up the next. */
  #write<T>(run: (db: Kysely<FlowTables>) => Promise<T>): Promise<T> {
    const turn = this.#writing.then(() => run(this.#writer.db));
    this.#writing = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}

async function prepare(db: Kysely<FlowTables>, path: string): Promise<number[]> {
  await inTransaction(db, async () => {
    await createTables(db);
    const found = await db.selectFrom('store_schema').select('version').executeTakeFirst();
    if (found === undefined) await db.insertInto('store_schema').values({ version: schemaVersion }).execute();
    else if (found.version !== schemaVersion) await migrateStore(db, found.version, path);
  });
  const rows = await db.selectFrom('flow_partitions').select('partition').execute();
  return rows.map((row) => row.partition);
}

/** @returns the flows that were not there yet */
async function insertFlows(db: Kysely<FlowTables>, partition: number, flows: readonly RecordedFlow[]): Promise<RecordedFlow[]> {
  const stored: RecordedFlow[] = [];
  const row = `(${flowColumns.map(() => '?').join(', ')})`;
  for (let start = 0; start < flows.length; start += rowsPerInsert) {
    const chunk = flows.slice(start, start + rowsPerInsert);
    const parameters: unknown[] = [];
    for (const { facts, bytes } of chunk) {
      parameters.push(facts.timeNs, facts.id, facts.node, facts.kind, facts.verdict, facts.direction);
      parameters.push(facts.source.identity, facts.destination.identity, facts.destination.port, facts.policy);
      parameters.push(facts.audited?.verdict ?? null, facts.audited?.policy ?? null, bytes);
    }
    // Text of the same length each time, built here: the query builder would spend more on a thousand rows than the database does.
    const text = `insert into ${partitionTable(partition)} (${flowColumns.join(', ')}) values ${chunk.map(() => row).join(', ')} on conflict do nothing returning id`;
    const { rows } = await db.executeQuery<{ id: string }>(CompiledQuery.raw(text, parameters));
    if (rows.length === chunk.length) stored.push(...chunk);
    else {
      // The same id twice in one insert counts once.
      const fresh = new Set(rows.map((returned) => returned.id));
      stored.push(...chunk.filter((flow) => fresh.delete(flow.facts.id)));
    }
  }
  return stored;
}

async function insertGap(db: Kysely<FlowTables>, gap: RecordedGap): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('gaps')
    .values({
      id: gap.id,
      cluster: gap.cluster,
      node: gap.node,
      from_ns: gap.fromNs,
      until_ns: gap.untilNs,
      count: gap.count,
      reason: gap.reason,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
