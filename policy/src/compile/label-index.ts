// Label sets by their labels: which of them could match a selector, without looking at the others.
import { type Labels, splitLabel, splitSource } from '../labels.ts';
import type { Selector } from '../rule.ts';

const nothing: ReadonlySet<never> = new Set();

/** Keys of the index: a label without its source, and its key alone, because a selector may ask for any source. The same key may come twice. */
export function labelKeys(labels: Labels): string[] {
  const keys: string[] = [];
  for (const label of labels) {
    const { key, value } = splitLabel(label);
    keys.push(key, `${key}=${value}`);
  }
  return keys;
}

export class LabelIndex<T> {
  readonly #all = new Map<T, Labels>();
  readonly #byKey = new Map<string, Set<T>>();

  add(value: T, labels: Labels): void {
    this.#all.set(value, labels);
    for (const key of labelKeys(labels)) {
      const values = this.#byKey.get(key);
      if (values === undefined) this.#byKey.set(key, new Set([value]));
      else values.add(value);
    }
  }

  remove(value: T): void {
    const labels = this.#all.get(value);
    if (labels === undefined) return;
    this.#all.delete(value);
    for (const key of labelKeys(labels)) {
      const values = this.#byKey.get(key);
      values?.delete(value);
      if (values?.size === 0) this.#byKey.delete(key);
    }
  }

  /** Everything that the selector could match: what its rarest clause leaves. */
  candidates(selector: Selector): Iterable<T> {
    let fewest: ReadonlySet<T>[] | undefined;
    let count = this.#all.size;
    for (const { key, operator, values } of selector.requirements) {
      const { rest } = splitSource(key);
      const sets =
        operator === 'In'
          ? values.map((value) => this.#byKey.get(`${rest}=${value}`) ?? nothing)
          : operator === 'Exists'
            ? [this.#byKey.get(rest) ?? nothing]
            : undefined;
      if (sets === undefined) continue;
      const size = sets.reduce((sum, set) => sum + set.size, 0);
      if (fewest === undefined || size < count) [fewest, count] = [sets, size];
    }
    if (fewest === undefined) return this.#all.keys();
    const [only] = fewest;
    if (fewest.length === 1 && only !== undefined) return only;
    return new Set(fewest.flatMap((set) => [...set]));
  }
}
