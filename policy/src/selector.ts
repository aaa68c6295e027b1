// Selectors: predicates over labels. Pure. Semantics of Kubernetes label selectors, with Cilium's sources in front of the keys.
import type { Labels } from './labels.ts';
import type { Requirement, Selector } from './rule.ts';

/** Do all clauses hold? A selector without clauses matches every label set. */
export function matchesSelector(selector: Selector, labels: Labels): boolean {
  for (const requirement of selector.requirements) if (!matchesRequirement(requirement, labels)) return false;
  return true;
}

/** A key may occur with several sources, so `any:` sees several values. NotIn is exactly the opposite of In: it holds when the key is absent. */
function matchesRequirement({ key, operator, values }: Requirement, labels: Labels): boolean {
  switch (operator) {
    case 'In':
      return hasOneOf(labels, key, values);
    case 'NotIn':
      return !hasOneOf(labels, key, values);
    case 'Exists':
      return hasOneOf(labels, key, undefined);
    case 'DoesNotExist':
      return !hasOneOf(labels, key, undefined);
  }
}

/** `values` undefined: any. */
function hasOneOf(labels: Labels, key: string, values: readonly string[] | undefined): boolean {
  for (const label of labels) {
    const end = endOfKey(label, key);
    if (end >= 0 && (values === undefined || values.includes(label.slice(end + 1)))) return true;
  }
  return false;
}

/**
 * Where the key ends in "source:key=value", -1 when it is another one. Compared in place: this is asked for every identity and every clause, and a label
 * taken apart is three strings for the collector.
 */
function endOfKey(label: string, key: string): number {
  const colon = key.indexOf(':');
  const isAnySource = colon < 0 || (colon === 3 && key.startsWith('any'));
  const [from, at] = isAnySource ? [colon + 1, label.indexOf(':') + 1] : [0, 0];
  const length = key.length - from;
  const end = at + length;
  if (end !== label.length && label.charCodeAt(end) !== equalsSign) return -1;
  for (let index = 0; index < length; index++) if (label.charCodeAt(at + index) !== key.charCodeAt(from + index)) return -1;
  return end;
}

const equalsSign = '='.charCodeAt(0);
