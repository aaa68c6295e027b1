// Selectors: predicates over labels. Pure. Semantics of Kubernetes label selectors, with Cilium's sources in front of the keys.
import type { Labels } from './labels.ts';
import type { Requirement, Selector } from './rule.ts';

/** Do all clauses hold? A selector without clauses matches every label set. */
export function matchesSelector(selector: Selector, labels: Labels): boolean {
  let matches = prepared.get(selector);
  if (matches === undefined) {
    matches = selectorMatcher(selector);
    prepared.set(selector, matches);
  }
  return matches(labels);
}

const prepared = new WeakMap<Selector, (labels: Labels) => boolean>();

/** The same question, prepared to be asked of very many label sets. */
export function selectorMatcher(selector: Selector): (labels: Labels) => boolean {
  const clauses = selector.requirements.map(prepare);
  return (labels) => {
    for (const clause of clauses) if (holds(clause, labels) === clause.isNegated) return false;
    return true;
  };
}

/** One clause, prepared to be asked of many label sets: labels are compared whole, without taking them apart. */
interface Clause {
  /** NotIn and DoesNotExist are exactly the opposites of In and Exists: both hold when the key is absent. */
  readonly isNegated: boolean;
  /** Asked without the source, because any will do. */
  readonly isAnySource: boolean;
  /** One of these labels; undefined: any label that begins with the key. */
  readonly wanted: ReadonlySet<string> | undefined;
  /** "k8s:app=", or without the source "app=". */
  readonly start: string;
}

function prepare({ key, operator, values }: Requirement): Clause {
  const colon = key.indexOf(':');
  const isAnySource = colon < 0 || key.startsWith('any:');
  const start = `${isAnySource ? key.slice(colon + 1) : key}=`;
  const asksValues = operator === 'In' || operator === 'NotIn';
  return {
    isNegated: operator === 'NotIn' || operator === 'DoesNotExist',
    isAnySource,
    wanted: asksValues ? new Set(values.map((value) => start + value)) : undefined,
    start,
  };
}

/** A key may occur with several sources, so that one without a source sees several values. */
function holds({ isAnySource, wanted, start }: Clause, labels: Labels): boolean {
  for (const label of labels) {
    const asked = isAnySource ? label.slice(label.indexOf(':') + 1) : label;
    if (wanted === undefined ? asked.startsWith(start) : wanted.has(asked)) return true;
  }
  return false;
}
