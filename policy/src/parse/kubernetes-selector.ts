// Selectors of Kubernetes' own kinds: over pods, and over namespaces by their labels. Pure. A workload carries its namespace's name and labels as
// labels of its own, so that both become one selector in the normal form.
import { namespaceLabelsPrefix, splitSource } from '../labels.ts';
import type { Requirement, Selector } from '../rule.ts';
import { refine, type Schema } from './schema.ts';
import {
  inSomeNamespace,
  namespaceSelectorKey,
  selectHosts,
  selectorSchema,
  selectRemoteNodes,
  type WrittenSelector,
} from './selector-schema.ts';
import type { Tree } from './tree.ts';

/** A label selector. Its keys have no source, and what a peer is, Kubernetes says with fields of their own. */
export const kubernetesSelector: Schema<WrittenSelector> = refine(selectorSchema, (written, place, reading) => {
  const sourced = keysOf(place.tree).find((key) => key.includes(':'));
  if (sourced !== undefined)
    reading.report('invalid-value', place, 'keys of labels without a source before them', 'that is the way of Cilium only', sourced);
  return written;
});

/** Keys as they were written. */
function keysOf(selector: Tree): string[] {
  const fields = selector.kind === 'map' ? selector.entries : [];
  return fields.flatMap(({ key: field, value }) => {
    if (field === 'matchLabels') return value.kind === 'map' ? value.entries.map(({ key }) => key) : [];
    const clauses = field === 'matchExpressions' && value.kind === 'list' ? value.items : [];
    return clauses.flatMap((clause) => {
      const key = clause.kind === 'map' ? clause.entries.find((entry) => entry.key === 'key')?.value : undefined;
      return key?.kind === 'scalar' ? [String(key.value)] : [];
    });
  });
}

/** The key under which workloads carry a label of their namespace. The label that Kubernetes sets to the namespace's name is that name. */
export function namespaceLabelSelectorKey(key: string): string {
  return key === 'kubernetes.io/metadata.name' ? namespaceSelectorKey : `k8s:${namespaceLabelsPrefix}${key}`;
}

/** A clause about a namespace, as one about its workloads. */
export function ofNamespace(requirement: Requirement): Requirement {
  return { ...requirement, key: namespaceLabelSelectorKey(splitSource(requirement.key).rest) };
}

/** The workloads that match `pods`, in namespaces that match `namespaces`. Without clauses: all workloads, but nothing else. */
export function workloadsIn(namespaces: readonly Requirement[], pods: readonly Requirement[] = []): Selector {
  return { requirements: [...pods, ...namespaces.map(ofNamespace), inSomeNamespace] };
}

/** Nodes with these labels. Which node is the local one depends on where the subject runs, so that a node is looked for as both. */
export function nodesWith(written: WrittenSelector): readonly Selector[] {
  return [selectHosts(written), selectRemoteNodes(written)];
}
