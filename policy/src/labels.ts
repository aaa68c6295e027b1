// Labels: parsing and the canonical form. Pure.

/** Where a label comes from. `any` appears in selector keys only. */
export type LabelSource = string;

/**
 * The canonical label set of a workload: "source:key=value", sorted by code unit, no duplicates. A label without a value ends in "=".
 * Two workloads with equal canonical sets share one identity.
 */
export type Labels = readonly string[];

/** Key of the label that says in which namespace a workload lives. Its source is always `k8s`, with or without Kubernetes. */
export const namespaceKey = 'io.kubernetes.pod.namespace';

/** Prefix of the labels that a namespace hands down to its workloads. */
export const namespaceLabelsPrefix = 'io.cilium.k8s.namespace.labels.';

/** Sources that say what a peer is, not what somebody calls it. Nobody sets them by hand. */
const derivedSources: ReadonlySet<string> = new Set(['any', 'reserved', 'cidr', 'cidrgroup', 'fqdn', 'node', 'unspec']);

/** Keys under these prefixes come from the platform; a workload that could set them would choose its own tenant (CVE-2023-39347). */
const providerPrefixes = ['io.kubernetes.', 'io.cilium.'];

const sourcePattern = /^[a-z][a-z0-9-]{0,31}$/;
const valuePattern = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const namePattern = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const subdomainPattern = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const dnsLabelPattern = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

export type ParsedLabel = { readonly ok: true; readonly label: string } | { readonly ok: false; readonly expected: string };

/** What a label key has to look like, or undefined when it does. Kubernetes' rule of qualified names; the source is not part of it. */
export function labelKeyProblem(key: string): string | undefined {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  const name = key.slice(slash + 1);
  if (prefix !== undefined && (prefix.length > 253 || !subdomainPattern.test(prefix.toLowerCase())))
    return 'a key whose part before "/" is a DNS name of at most 253 characters';
  // Namespace labels carry a whole key of their own behind the prefix, so their name may be as long as prefix and name together.
  const longest = key.startsWith('io.cilium.k8s.') ? 316 : 63;
  if (name.length > longest || !namePattern.test(name))
    return `a key of 1 to ${longest} letters, digits, "-", "_" or "." that begins and ends with a letter or digit`;
  return undefined;
}

/** What a label value has to look like, or undefined when it does. */
export function labelValueProblem(value: string): string | undefined {
  return value.length <= 63 && valuePattern.test(value)
    ? undefined
    : 'a value of at most 63 letters, digits, "-", "_" or ".", beginning and ending with a letter or digit, or an empty one';
}

/** What a DNS label (a namespace's name) has to look like, or undefined when it does. */
export function namespaceProblem(name: string): string | undefined {
  return name.length <= 63 && dnsLabelPattern.test(name) ? undefined : 'a DNS label: 1 to 63 lower-case letters, digits or "-"';
}

/** What the name of a policy has to look like, or undefined when it does. */
export function objectNameProblem(name: string): string | undefined {
  return name.length <= 253 && subdomainPattern.test(name)
    ? undefined
    : 'a DNS name: 1 to 253 lower-case letters, digits, "-" or ".", each part beginning and ending with a letter or digit';
}

/** Splits "source:key" at its first colon. Without a source: undefined. */
export function splitSource(text: string): { readonly source: string | undefined; readonly rest: string } {
  const colon = text.indexOf(':');
  return colon < 0 ? { source: undefined, rest: text } : { source: text.slice(0, colon), rest: text.slice(colon + 1) };
}

/**
 * Reads a label that a person wrote: "key", "key=value" or "source:key=value". Refuses the sources and keys that only the platform may set.
 * The answer is the canonical text, or what was expected instead.
 */
export function parseLabel(text: string, defaultSource: LabelSource): ParsedLabel {
  const equals = text.indexOf('=');
  const left = equals < 0 ? text : text.slice(0, equals);
  const value = equals < 0 ? '' : text.slice(equals + 1);
  const { source = defaultSource, rest: key } = splitSource(left);
  if (!sourcePattern.test(source)) return { ok: false, expected: 'a source of lower-case letters, digits and "-" before the ":"' };
  if (derivedSources.has(source)) return { ok: false, expected: `another source: "${source}:" labels are given by the platform` };
  const problem = labelKeyProblem(key) ?? labelValueProblem(value);
  if (problem !== undefined) return { ok: false, expected: problem };
  const taken = providerPrefixes.find((prefix) => key.startsWith(prefix));
  if (taken !== undefined) return { ok: false, expected: `another key: those that begin with "${taken}" are given by the platform` };
  return { ok: true, label: `${source}:${key}=${value}` };
}

/** The canonical form of a label set: sorted by code unit, without duplicates. Labels are taken as they are; see {@link parseLabel}. */
export function canonicalLabels(labels: Iterable<string>): Labels {
  return [...new Set(labels)].sort((a, b) => (a < b ? -1 : 1));
}

/** The label that puts a workload into a namespace. */
export function namespaceLabel(namespace: string): string {
  return `k8s:${namespaceKey}=${namespace}`;
}

/** One label taken apart. The source ends at the first ":", the key at the first "=" after it. */
export function splitLabel(label: string): { readonly source: string; readonly key: string; readonly value: string } {
  const colon = label.indexOf(':');
  const equals = label.indexOf('=', colon + 1);
  const end = equals < 0 ? label.length : equals;
  return { source: label.slice(0, Math.max(colon, 0)), key: label.slice(colon + 1, end), value: label.slice(end + 1) };
}
