// Seeds that once found a difference between oracle, compiled entries and the naive evaluator. Each is run again every time.
export const keptSeeds: readonly number[] = [20_241_106, 47_825, 41_333, 56_743];
