// Chance from a seed: the same seed gives the same run on every machine. Pure but for its own state.

/** mulberry32: 32 bits of state, enough for choosing among a few events some hundred times. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** An integer from 0 to `below` - 1. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  }

  /** True `percent` times out of a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of several; there must be one. */
  pick<Item>(items: readonly Item[]): Item {
    const index = this.below(items.length);
    const item = items[index];
    if (item === undefined) throw new RangeError('RF_SIM_EMPTY_CHOICE: expected something to choose from, found nothing');
    return item;
  }

  /** One of several, each as often as its weight says. */
  weighted<Item>(choices: readonly (readonly [number, Item])[]): Item {
    let left = this.below(choices.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, item] of choices) {
      if (left < weight) return item;
      left -= weight;
    }
    throw new RangeError('RF_SIM_EMPTY_CHOICE: expected a weight above 0, found none');
  }

  /** Each item with a chance of one half. */
  some<Item>(items: readonly Item[]): Item[] {
    return items.filter(() => this.chance(50));
  }
}
