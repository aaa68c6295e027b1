// A transaction that keeps the first error. Kysely's own would report the failed ROLLBACK instead: on a full disk SQLite has already rolled back.
import { CompiledQuery, type Kysely } from 'kysely';

/**
 * Runs `run` between BEGIN and COMMIT on a database with one connection; the caller lets no other write in meanwhile.
 * @throws what `run` or COMMIT threw, after rolling back
 */
export async function inTransaction<DB, T>(db: Kysely<DB>, run: () => Promise<T>): Promise<T> {
  await db.executeQuery(CompiledQuery.raw('begin immediate'));
  try {
    const result = await run();
    await db.executeQuery(CompiledQuery.raw('commit'));
    return result;
  } catch (error) {
    try {
      await db.executeQuery(CompiledQuery.raw('rollback'));
    } catch (rollbackError) {
      if (!(rollbackError instanceof Error && rollbackError.message.includes('no transaction is active'))) {
        throw new AggregateError([error, rollbackError], 'RF_STORE_ROLLBACK: a transaction failed and could not be rolled back', {
          cause: error,
        });
      }
    }
    throw error;
  }
}
