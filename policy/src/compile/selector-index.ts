// Selectors by one of their clauses: which of them could match a label set, without trying the others.
import { type Labels, namespaceKey, splitLabel, splitSource } from '../labels.ts';
import type { Requirement, Selector } from '../rule.ts';

export class SelectorIndex<T> {
  /** By a whole label, "k8s:app=web", for selectors that name its source. */
  readonly #byLabel = new Map<string, Set<T>>();
  /** By "app=web" for any source, and by the key alone, "app", for selectors that ask only for a key. */
  readonly #byName = new Map<string, Set<T>>();
  /** Selectors without a clause that asks for a label to be there. */
  readonly #others = new Set<T>();

  add(selector: Selector, value: T): void {
    const place = placeOf(selector);
    if (place === undefined) this.#others.add(value);
    else
      for (const key of place.keys) {
        const values = this.#map(place).get(key);
        if (values === undefined) this.#map(place).set(key, new Set([value]));
        else values.add(value);
      }
  }

  remove(selector: Selector, value: T): void {
    const place = placeOf(selector);
    if (place === undefined) this.#others.delete(value);
    else
      for (const key of place.keys) {
        const values = this.#map(place).get(key);
        values?.delete(value);
        if (values?.size === 0) this.#map(place).delete(key);
      }
  }

  /** Values whose selectors could match; each once. */
  candidates(labels: Labels): Set<T> {
    const found = new Set(this.#others);
    for (const label of labels) {
      const values = this.#byLabel.get(label);
      if (values !== undefined) for (const value of values) found.add(value);
      if (this.#byName.size === 0) continue;
      const { key, value: text } = splitLabel(label);
      for (const name of [key, `${key}=${text}`]) for (const value of this.#byName.get(name) ?? []) found.add(value);
    }
    return found;
  }

  #map({ isLabel }: Place): Map<string, Set<T>> {
    return isLabel ? this.#byLabel : this.#byName;
  }
}

interface Place {
  readonly isLabel: boolean;
  readonly keys: readonly string[];
}

/** Where a selector is looked for: under each value of its most telling clause. Undefined: it has none. */
function placeOf(selector: Selector): Place | undefined {
  let telling: Requirement | undefined;
  for (const requirement of selector.requirements)
    if (vagueness(requirement) < (telling === undefined ? Infinity : vagueness(telling))) telling = requirement;
  if (telling === undefined) return undefined;
  const { key, operator, values } = telling;
  const { source, rest } = splitSource(key);
  if (operator !== 'In') return { isLabel: false, keys: [rest] };
  const isLabel = source !== undefined && source !== 'any';
  return { isLabel, keys: values.map((value) => `${isLabel ? key : rest}=${value}`) };
}

/** Nearly every selector names a namespace, and nearly everything has one. */
function vagueness({ key, operator, values }: Requirement): number {
  const isNamespace = splitSource(key).rest === namespaceKey;
  if (operator === 'In') return values.length + (isNamespace ? 1_000_000 : 0);
  return operator === 'Exists' ? 1_000 + (isNamespace ? 2_000_000 : 0) : Infinity;
}
