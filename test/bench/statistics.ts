// Statistics of interleaved measurements. Pure but for the generator that is handed in.

export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('RF_BENCH_EMPTY: expected at least one measurement, found none');
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A generator of numbers in [0, 1) from a seed, so that an interval can be computed again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface PairedRatio {
  /** Median of a[i] / b[i]. */
  ratio: number;
  /** 95% bootstrap interval of that median. */
  interval: [number, number];
}

/** Compares neighbours, so that what disturbs the machine for a while disturbs both sides. */
export function pairedRatio(a: readonly number[], b: readonly number[], random: () => number = seeded(1)): PairedRatio {
  if (a.length !== b.length)
    throw new RangeError(`RF_BENCH_PAIRS: expected as many of the one as of the other, found ${a.length} and ${b.length}`);
  const ratios = a.map((value, index) => value / (b[index] ?? Number.NaN));
  const medians: number[] = [];
  for (let round = 0; round < 1_000; round++) {
    medians.push(median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN)));
  }
  return { ratio: median(ratios), interval: [quantile(medians, 0.025), quantile(medians, 0.975)] };
}

/** An A/A control whose interval is wider than this around 1 makes a run too noisy to judge. */
export const noiseBound = 0.05;

export function isTooNoisy(control: PairedRatio): boolean {
  return control.interval[0] < 1 - noiseBound || control.interval[1] > 1 + noiseBound;
}
