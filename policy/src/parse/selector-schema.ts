// The table of label selectors, as Cilium and Kubernetes write them, and the namespaces they are confined to. Pure.
import { labelKeyProblem, labelValueProblem, namespaceKey, namespaceLabelsPrefix, splitSource } from '../labels.ts';
import type { Requirement, Selector } from '../rule.ts';
import { dictionary, list, nullMeans, object, type Place, type Reading, refine, required, type Schema, text, word } from './schema.ts';

/** A selector as it was written, before its namespace is added. */
export interface WrittenSelector {
  readonly place: Place;
  readonly requirements: readonly Requirement[];
}

/** The key of a namespace's name, as normalised here: whatever source it was written with, only the platform sets it. */
export const namespaceSelectorKey = `k8s:${namespaceKey}`;

/** The key of the label that every node but the own one has. */
const remoteNodeKey = 'reserved:remote-node';
const hostKey = 'reserved:host';

const sources = ['any', 'k8s', 'host', 'container', 'cni', 'reserved', 'oidc', 'aws', 'systemd', 'unspec'];
/** Sources that describe addresses and nodes: those peers are named by fields of their own. */
const refusedSources = ['cidr', 'cidrgroup', 'fqdn', 'node', 'directory'];
const mostValues = 1000;
const mostClauses = 100;

/** How keys are read: which source one without has, and which ones belong elsewhere. */
interface KeyReading {
  readonly defaultSource: string;
  readonly refusedSources: readonly string[];
}

const endpointKeys: KeyReading = { defaultSource: 'any', refusedSources };
const nodeKeys: KeyReading = { defaultSource: 'node', refusedSources: refusedSources.filter((source) => source !== 'node') };

function keyProblem(key: string, reading: KeyReading): string | undefined {
  const { source, rest } = splitSource(key);
  if (source !== undefined && reading.refusedSources.includes(source))
    return `another source than "${source}:", whose peers are named by their own fields (fromCIDR, toFQDNs and so on)`;
  if (source !== undefined && !/^[a-z][a-z0-9-]{0,31}$/.test(source))
    return `a source such as ${sources.slice(0, 5).join(', ')} before the ":"`;
  return labelKeyProblem(rest);
}

function selectorOf(keys: KeyReading): Schema<WrittenSelector> {
  const value = text('a label value, which is a string', labelValueProblem);
  const problemOf = (key: string) => keyProblem(key, keys);
  const selector = object({
    matchLabels: nullMeans(new Map(), dictionary(value, problemOf)),
    matchExpressions: nullMeans(
      [],
      list(
        object({
          key: required(text('a label key', problemOf)),
          operator: required(word(['In', 'NotIn', 'Exists', 'DoesNotExist'])),
          values: list(value, mostValues),
        }),
        mostClauses,
      ),
    ),
  });
  return refine(selector, ({ fields }, place, reading) => {
    const requirements: Requirement[] = [];
    for (const [name, label] of fields.matchLabels ?? [])
      requirements.push({ key: sourcedKey(name, keys), operator: 'In', values: [label] });
    for (const clause of fields.matchExpressions ?? []) {
      const { key: name, operator, values = [] } = clause.fields;
      if (name === undefined || operator === undefined) continue;
      const needsValues = operator === 'In' || operator === 'NotIn';
      if (needsValues && values.length === 0 && !(clause.has('values') && clause.fields.values === undefined))
        reading.report(
          clause.has('values') ? 'invalid-value' : 'missing',
          clause.at('values'),
          `values, because the operator is ${operator}`,
        );
      if (!needsValues && clause.has('values') && values.length > 0)
        reading.report('conflict', clause.at('values'), `no values, because the operator is ${operator}`);
      requirements.push({ key: sourcedKey(name, keys), operator, values });
    }
    return { place, requirements };
  });
}

/** A selector of workloads. `{}` is one that matches everything. */
export const selectorSchema: Schema<WrittenSelector> = selectorOf(endpointKeys);

/** A selector of nodes by their labels: a key without a source has the source `node`. */
export const nodeSelectorSchema: Schema<WrittenSelector> = selectorOf(nodeKeys);

/** "app" -> "any:app"; the key of the namespace's name always becomes `k8s:`. */
function sourcedKey(name: string, { defaultSource }: KeyReading): string {
  const { source = defaultSource, rest } = splitSource(name);
  return rest === namespaceKey ? namespaceSelectorKey : `${source === 'unspec' ? defaultSource : source}:${rest}`;
}

/** Other nodes that the labels fit; never the own one. */
export function selectRemoteNodes({ requirements }: WrittenSelector): Selector {
  return { requirements: [...requirements, { key: remoteNodeKey, operator: 'Exists', values: [] }] };
}

/** The nodes themselves, as the subject of a policy about hosts. */
export function selectHosts({ requirements }: WrittenSelector): Selector {
  return { requirements: [...requirements, { key: hostKey, operator: 'Exists', values: [] }] };
}

/**
 * The subject of a policy is confined to the policy's namespace, whatever else it says (CVE-2023-41333). Clusterwide: to managed workloads, unless it
 * says something reserved, for instance `reserved:health`, which is in no namespace.
 */
export function confineSubject(written: WrittenSelector, namespace: string | undefined, reading: Reading): Selector {
  if (namespace === undefined) {
    const namesNamespace = written.requirements.some((requirement) => requirement.key === namespaceSelectorKey);
    return namesNamespace || namesReserved(written.requirements)
      ? { requirements: written.requirements }
      : { requirements: [...written.requirements, inSomeNamespace] };
  }
  const own = { key: namespaceSelectorKey, operator: 'In', values: [namespace] } as const;
  for (const requirement of written.requirements)
    if (requirement.key === own.key && requirement.operator === 'In' && !requirement.values.includes(namespace))
      reading.report('conflict', written.place, `the policy's own namespace "${namespace}": it selects workloads nowhere else`);
  return { requirements: [...written.requirements.filter((requirement) => !sameRequirement(requirement, own)), own] };
}

/**
 * A peer is looked for in the policy's namespace, unless the selector says something of a namespace, of labels of namespaces or of something reserved,
 * with whatever operator: "not the host" is everybody else, or a rule that denies them would let most of them in. A policy may name any peer, so that
 * nothing escapes here; only its subject is confined.
 */
export function confinePeer(written: WrittenSelector, namespace: string | undefined): Selector {
  const { requirements } = written;
  const namesNamespace = requirements.some((requirement) => requirement.key === namespaceSelectorKey);
  const saysReserved = requirements.some(({ key: name }) => name.startsWith('reserved:'));
  if (saysReserved || namesNamespace) return { requirements };
  if (namespace === undefined) return { requirements: [...requirements, inSomeNamespace] };
  const namesNamespaceLabels = requirements.some(({ key: name }) => splitSource(name).rest.startsWith(namespaceLabelsPrefix));
  if (namesNamespaceLabels) return { requirements };
  return { requirements: [...requirements, { key: namespaceSelectorKey, operator: 'In', values: [namespace] }] };
}

function namesReserved(requirements: readonly Requirement[]): boolean {
  return requirements.some(({ key: name, operator }) => name.startsWith('reserved:') && (operator === 'In' || operator === 'Exists'));
}

/** Every workload is in a namespace, and nothing else is. */
export const inSomeNamespace: Requirement = { key: namespaceSelectorKey, operator: 'Exists', values: [] };

function sameRequirement(a: Requirement, b: Requirement): boolean {
  return (
    a.key === b.key &&
    a.operator === b.operator &&
    a.values.length === b.values.length &&
    a.values.every((value, i) => value === b.values[i])
  );
}
