// Label sets by their labels: which of them match a selector, without looking at the others.
import { type Labels, splitLabel, splitSource } from '../labels.ts';
import type { Requirement, Selector } from '../rule.ts';

const nothing: readonly never[] = [];

/** One clause of a selector: whoever is in one of the sets has a label that it asks for. */
interface Clause<T> {
  readonly isNegated: boolean;
  readonly sets: readonly ReadonlySet<T>[];
  readonly size: number;
}

function rarer<T>(some: Clause<T> | undefined, other: Clause<T>): Clause<T> {
  return some === undefined || other.size < some.size ? other : some;
}

export class LabelIndex<T> {
  readonly #all = new Map<T, Labels>();
  readonly #byLabel = new Map<string, Set<T>>();
  /** Labels that occur, by their text without the source and by their key alone: a selector may ask for any source. */
  readonly #labels = new Map<string, string[]>();

  add(value: T, labels: Labels): void {
    this.#all.set(value, labels);
    for (const label of labels) {
      const values = this.#byLabel.get(label);
      if (values !== undefined) {
        values.add(value);
        continue;
      }
      this.#byLabel.set(label, new Set([value]));
      for (const name of namesOf(label)) this.#labels.set(name, [...(this.#labels.get(name) ?? nothing), label]);
    }
  }

  remove(value: T): void {
    const labels = this.#all.get(value);
    if (labels === undefined) return;
    this.#all.delete(value);
    for (const label of labels) {
      const values = this.#byLabel.get(label);
      values?.delete(value);
      if (values?.size !== 0) continue;
      this.#byLabel.delete(label);
      for (const name of namesOf(label)) {
        const others = (this.#labels.get(name) ?? nothing).filter((other) => other !== label);
        if (others.length === 0) this.#labels.delete(name);
        else this.#labels.set(name, others);
      }
    }
  }

  /**
   * Everything that the selector matches, by looking at the sets of its labels alone. `tried` is told how many values were looked at: those of the
   * rarest clause that asks for a label to be there.
   */
  matching(selector: Selector, tried: (count: number) => void): Set<T> {
    const clauses = selector.requirements.map((requirement) => this.#clause(requirement));
    const anchor = clauses.filter(({ isNegated }) => !isNegated).reduce<Clause<T> | undefined>(rarer, undefined);
    const others = clauses.filter((clause) => clause !== anchor);
    const found = new Set<T>();
    let count = 0;
    for (const values of anchor?.sets ?? [this.#all.keys()])
      for (const value of values) {
        count++;
        if (others.every(({ isNegated, sets }) => sets.some((set) => set.has(value)) !== isNegated)) found.add(value);
      }
    tried(count);
    return found;
  }

  #clause({ key, operator, values }: Requirement): Clause<T> {
    const asksValues = operator === 'In' || operator === 'NotIn';
    const labels = asksValues ? values.flatMap((value) => this.#labelsOf(key, value)) : this.#labelsOf(key);
    const sets = labels.flatMap((label) => this.#byLabel.get(label) ?? nothing);
    return {
      isNegated: operator === 'NotIn' || operator === 'DoesNotExist',
      sets,
      size: sets.reduce((sum, set) => sum + set.size, 0),
    };
  }

  /** Labels of this key, and of this value if one is given. */
  #labelsOf(key: string, value?: string): readonly string[] {
    const { source, rest } = splitSource(key);
    const isAnySource = source === undefined || source === 'any';
    if (value !== undefined && !isAnySource) return [`${key}=${value}`];
    const labels = this.#labels.get(value === undefined ? rest : `${rest}=${value}`) ?? nothing;
    return isAnySource ? labels : labels.filter((label) => label.startsWith(`${key}=`));
  }
}

function namesOf(label: string): [whole: string, key: string] {
  const { key, value } = splitLabel(label);
  return [`${key}=${value}`, key];
}
