import { describe, expect, test } from 'vitest';
import { isTooNoisy, median, pairedRatio, quantile, seeded } from './statistics.ts';

describe('statistics of a bench', () => {
  test('quantiles interpolate', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(() => median([])).toThrow(/RF_BENCH_EMPTY/);
  });

  test('the ratio of neighbours does not see a drift that both share', () => {
    const drift = Array.from({ length: 40 }, (_, index) => 1 + index);
    const { ratio, interval } = pairedRatio(
      drift.map((value) => value * 2),
      drift,
    );
    expect(ratio).toBeCloseTo(2);
    expect(interval[0]).toBeCloseTo(2);
    expect(interval[1]).toBeCloseTo(2);
  });

  test('equal seeds give equal intervals', () => {
    const a = [1, 2, 3, 4, 5];
    const b = [2, 2, 2, 3, 3];
    expect(pairedRatio(a, b, seeded(7))).toEqual(pairedRatio(a, b, seeded(7)));
  });

  test('a control that strays is too noisy', () => {
    expect(isTooNoisy({ ratio: 1, interval: [0.97, 1.02] })).toBe(false);
    expect(isTooNoisy({ ratio: 1, interval: [0.9, 1.02] })).toBe(true);
  });

  test('unequal numbers of measurements are refused', () => {
    expect(() => pairedRatio([1], [])).toThrow(/RF_BENCH_PAIRS/);
  });
});
