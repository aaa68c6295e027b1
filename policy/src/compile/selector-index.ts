// Selectors by one of their clauses: which of them could match a label set, without trying the others.
import { type Labels, namespaceKey, splitSource } from '../labels.ts';
import type { Requirement, Selector } from '../rule.ts';
import { labelKeys } from './label-index.ts';

export class SelectorIndex<T> {
  readonly #byKey = new Map<string, Set<T>>();
  /** Selectors without a clause that asks for a label to be there. */
  readonly #others = new Set<T>();

  add(selector: Selector, value: T): void {
    for (const key of keysOf(selector) ?? []) {
      const values = this.#byKey.get(key);
      if (values === undefined) this.#byKey.set(key, new Set([value]));
      else values.add(value);
    }
    if (keysOf(selector) === undefined) this.#others.add(value);
  }

  remove(selector: Selector, value: T): void {
    for (const key of keysOf(selector) ?? []) {
      const values = this.#byKey.get(key);
      values?.delete(value);
      if (values?.size === 0) this.#byKey.delete(key);
    }
    this.#others.delete(value);
  }

  /** Values whose selectors could match; each once. */
  candidates(labels: Labels): Set<T> {
    const found = new Set(this.#others);
    for (const key of labelKeys(labels)) for (const value of this.#byKey.get(key) ?? []) found.add(value);
    return found;
  }
}

/** Where a selector is looked for: under each value of its most telling clause. Undefined: it has none. */
function keysOf(selector: Selector): string[] | undefined {
  const telling = [...selector.requirements].sort((a, b) => vagueness(a) - vagueness(b))[0];
  if (telling === undefined || vagueness(telling) === Infinity) return undefined;
  const { rest } = splitSource(telling.key);
  return telling.operator === 'In' ? telling.values.map((value) => `${rest}=${value}`) : [rest];
}

/** Nearly every selector names a namespace, and nearly everything has one. */
function vagueness({ key, operator, values }: Requirement): number {
  const isNamespace = splitSource(key).rest === namespaceKey;
  if (operator === 'In') return values.length + (isNamespace ? 1_000_000 : 0);
  return operator === 'Exists' ? 1_000 + (isNamespace ? 2_000_000 : 0) : Infinity;
}
