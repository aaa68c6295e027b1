// Selectors: predicates over labels. Pure. Semantics of Kubernetes label selectors, with Cilium's sources in front of the keys.
import { type Labels, splitLabel, splitSource } from './labels.ts';
import type { Requirement, Selector } from './rule.ts';

/** Do all clauses hold? A selector without clauses matches every label set. */
export function matchesSelector(selector: Selector, labels: Labels): boolean {
  return selector.requirements.every((requirement) => matchesRequirement(requirement, labels));
}

function matchesRequirement(requirement: Requirement, labels: Labels): boolean {
  const { source, rest: key } = splitSource(requirement.key);
  // A key may occur with several sources, so `any:` sees several values. NotIn is exactly the opposite of In: it holds when the key is absent.
  const values: string[] = [];
  for (const text of labels) {
    const label = splitLabel(text);
    if (label.key === key && (source === 'any' || source === undefined || label.source === source)) values.push(label.value);
  }
  switch (requirement.operator) {
    case 'In':
      return values.some((value) => requirement.values.includes(value));
    case 'NotIn':
      return !values.some((value) => requirement.values.includes(value));
    case 'Exists':
      return values.length > 0;
    case 'DoesNotExist':
      return values.length === 0;
  }
}
