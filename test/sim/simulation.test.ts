import { describe, expect, it } from 'vitest';
import { keptSeeds } from './kept-seeds.ts';
import { type RunFigures, runSeed } from './run-seed.ts';

// RINGFENCE_SIM_SEED runs one seed; RINGFENCE_SIM_SEEDS says how many are run, from 1 on.
const one = process.env.RINGFENCE_SIM_SEED;
const count = Number(process.env.RINGFENCE_SIM_SEEDS ?? 200);
/** With the default count, a slow machine stops here instead of making everybody wait. */
const budgetMs = process.env.RINGFENCE_SIM_SEEDS === undefined ? 15_000 : Number.POSITIVE_INFINITY;

describe('the whole system, from a seed', () => {
  if (one !== undefined) {
    it(`holds its invariants with seed ${one}`, async () => {
      expect((await runSeed(Number(one))).revisions).toBeGreaterThan(0);
    });
    return;
  }

  it.each(keptSeeds)('seed %i: %s', async (seed) => {
    expect((await runSeed(seed)).revisions).toBeGreaterThan(0);
  });

  it(`holds its invariants with ${count} seeds`, { timeout: 1_200_000 }, async () => {
    const startedAt = performance.now();
    const total = { seeds: 0, revisions: 0, writesChecked: 0 };
    for (let seed = 1; seed <= count && performance.now() - startedAt < budgetMs; seed++) {
      const figures: RunFigures = await runSeed(seed);
      total.seeds++;
      total.revisions += figures.revisions;
      total.writesChecked += figures.writesChecked;
    }
    console.log(`simulation: ${total.seeds} seeds, ${total.revisions} revisions, ${total.writesChecked} writes looked at`);
    // A run in which nothing happens proves nothing.
    expect(total.revisions).toBeGreaterThan(total.seeds * 5);
    expect(total.writesChecked).toBeGreaterThan(total.seeds * 5);
  });

  it('gives the same run for the same seed', async () => {
    expect(await runSeed(42)).toStrictEqual(await runSeed(42));
  });
});
