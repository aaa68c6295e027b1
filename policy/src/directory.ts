// What the names in rules stand for at the moment: groups, DNS names, services, machines of a provider. Pure; the data is handed in by whoever knows it.
import type { Labels } from './labels.ts';
import type { CloudGroupPeer, Selector } from './rule.ts';
import { matchesSelector } from './selector.ts';

/** A named set of blocks of addresses. */
export interface CidrGroup {
  readonly name: string;
  readonly labels: Labels;
  /** Canonical prefixes. */
  readonly cidrs: readonly string[];
}

export interface Service {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  /** The workloads behind it, its namespace among the clauses. Absent: its addresses are kept by hand. */
  readonly selector?: Selector;
  /** Canonical prefixes of single addresses. */
  readonly addresses: readonly string[];
}

export interface Directory {
  readonly cidrGroups: ReadonlyMap<string, CidrGroup>;
  /** Name in canonical form ("one.example") -> canonical prefixes of single addresses, from the answers seen that still hold. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly services: readonly Service[];
  /** {@link cloudGroupKey} -> canonical prefixes. */
  readonly cloudGroups: ReadonlyMap<string, readonly string[]>;
}

export const emptyDirectory: Directory = { cidrGroups: new Map(), names: new Map(), services: [], cloudGroups: new Map() };

/** One text for one description of machines, whatever the order in which it was written. */
export function cloudGroupKey(group: CloudGroupPeer): string {
  const labels = Object.entries(group.labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([group.provider, group.region ?? '', group.securityGroupIds, group.securityGroupNames, labels]);
}

/** Groups that a rule means, by name or by labels. */
export function cidrGroupsOf(group: { readonly name: string } | { readonly selector: Selector }, directory: Directory): CidrGroup[] {
  if ('name' in group) {
    const found = directory.cidrGroups.get(group.name);
    return found === undefined ? [] : [found];
  }
  return [...directory.cidrGroups.values()].filter(({ labels }) => matchesSelector(group.selector, labels));
}

/** Services that a rule means. */
export function servicesOf(
  wanted: { readonly namespace?: string; readonly service: { readonly name: string } | { readonly selector: Selector } },
  directory: Directory,
): Service[] {
  const { namespace, service } = wanted;
  return directory.services.filter(
    (candidate) =>
      (namespace === undefined || candidate.namespace === namespace) &&
      ('name' in service ? candidate.name === service.name : matchesSelector(service.selector, candidate.labels)),
  );
}
