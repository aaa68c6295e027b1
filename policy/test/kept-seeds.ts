// Seeds that found a difference between oracle, compiled entries and the naive evaluator, mistakes planted on purpose included (a narrow entry that
// hides a broad one, a pass that is forgotten, a tie given to the wrong peer, a port lost at a range's end, NotIn for an absent key, a CIDR that
// matches a workload). Each is run again every time.
export const keptSeeds: readonly number[] = [
  -1_885_103_872, 1_888_558_374, -1_712_524_556, 1_621_779_662, -897_320_899, -380_286_428, -551_832_167, -912_085_315,
];
