// What agents say about themselves, checked and made canonical. Pure.
import { isIP, SocketAddress } from 'node:net';
import { canonicalLabels, labelKeyProblem, labelValueProblem, namespaceKey, parseLabel, splitLabel } from '@ringfence/policy';
import type { ringfence } from '@ringfence/proto';
import type { NodeName } from '../event.ts';
import { agentDurable, longestDurableName } from '../nats/agent-consumers.ts';
import type { ReportedEndpoint } from '../node/report-endpoints.ts';

const mostAddresses = 64;
const mostEndpoints = 4_096;
const mostLabels = 128;
const namePattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const endpointPattern = /^[A-Za-z0-9](?:[A-Za-z0-9._:@/-]*[A-Za-z0-9])?$/;

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

/** A node's name; it becomes part of subjects and of the name of a consumer. */
export function checkNodeName({ cluster, node }: { cluster: string; node: string }): Checked<NodeName> {
  const problems = [
    ...nameProblems('cluster', cluster, 64),
    ...nameProblems('node', node, 253),
    ...(agentDurable({ cluster, node }).length > longestDurableName
      ? [`cluster and node: expected names that fit into ${longestDurableName} characters`]
      : []),
  ];
  return problems.length === 0 ? { ok: true, value: { cluster, node } } : { ok: false, problems };
}

/** Addresses without prefix length, in canonical form, sorted, each once. */
export function checkAddresses(path: string, addresses: readonly string[]): Checked<readonly string[]> {
  if (addresses.length > mostAddresses)
    return { ok: false, problems: [`${path}: expected at most ${mostAddresses} addresses, found ${addresses.length}`] };
  const canonical = addresses.map(canonicalAddress);
  const problems = canonical.flatMap((address, index) =>
    address === undefined ? [`${path}[${index}]: expected an IPv4 or IPv6 address, found ${shorten(addresses[index])}`] : [],
  );
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: [...new Set(canonical.flatMap((address) => address ?? []))].sort() };
}

/** A node's whole list of endpoints, with every problem in it. */
export function checkEndpoints(endpoints: readonly ringfence.v1.ReportedEndpoint.$Properties[]): Checked<readonly ReportedEndpoint[]> {
  if (endpoints.length > mostEndpoints)
    return { ok: false, problems: [`endpoints: expected at most ${mostEndpoints}, found ${endpoints.length}`] };
  const problems: string[] = [];
  const seen = new Set<string>();
  const checked: ReportedEndpoint[] = [];
  for (const [index, wire] of endpoints.entries()) {
    const path = `endpoints[${index}]`;
    const endpoint = wire.endpoint ?? '';
    if (endpoint.length > 253 || !endpointPattern.test(endpoint))
      problems.push(`${path}.endpoint: expected a name, found ${shorten(endpoint)}`);
    if (seen.has(endpoint)) problems.push(`${path}.endpoint: expected each name once, found ${shorten(endpoint)} again`);
    seen.add(endpoint);
    const labels = wire.labels ?? [];
    if (labels.length > mostLabels) problems.push(`${path}.labels: expected at most ${mostLabels}, found ${labels.length}`);
    else problems.push(...labels.flatMap((label, at) => labelProblems(`${path}.labels[${at}]`, label)));
    const addresses = checkAddresses(`${path}.addresses`, wire.addresses ?? []);
    if (addresses.ok) checked.push({ endpoint, labels: canonicalLabels(labels), addresses: addresses.value });
    else problems.push(...addresses.problems);
  }
  return problems.length === 0 ? { ok: true, value: checked } : { ok: false, problems: problems.slice(0, 20) };
}

/** A label that an agent gives: canonical, and not one of those that say what a peer is rather than what it is called. */
function labelProblems(path: string, label: string): string[] {
  const { source, key, value } = splitLabel(label);
  const isPlatform = source === 'k8s' && (key === namespaceKey || key.startsWith('io.cilium.k8s.') || key.startsWith('io.kubernetes.'));
  if (isPlatform) {
    const problem = labelKeyProblem(key) ?? labelValueProblem(value);
    return problem === undefined && label === `${source}:${key}=${value}`
      ? []
      : [`${path}: expected ${problem ?? 'a canonical label'}, found ${shorten(label)}`];
  }
  // The default source is one that a canonical label does not have, so that a label without a source is not taken for one.
  const parsed = parseLabel(label, 'host');
  if (!parsed.ok) return [`${path}: expected ${parsed.expected}, found ${shorten(label)}`];
  return parsed.label === label ? [] : [`${path}: expected the canonical form ${shorten(parsed.label)}, found ${shorten(label)}`];
}

function nameProblems(field: string, name: string, longest: number): string[] {
  if (name.length <= longest && namePattern.test(name)) return [];
  return [
    `${field}: expected 1 to ${longest} letters, digits, ".", "_" or "-", beginning and ending with a letter or digit, found ${shorten(name)}`,
  ];
}

function canonicalAddress(text: string): string | undefined {
  const family = isIP(text);
  if (family === 0 || text.includes('%')) return undefined;
  return new SocketAddress({ address: text, family: family === 4 ? 'ipv4' : 'ipv6' }).address;
}

function shorten(text: string | undefined): string {
  const value = text ?? '';
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
}
