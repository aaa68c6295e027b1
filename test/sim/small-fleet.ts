// What the simulated fleet is made of: few nodes, labels, addresses and ports, so that everything collides all the time. Pure.
import { canonicalLabels, type Labels, namespaceLabel } from '@ringfence/policy';

export const cluster = 'sim';
export const nodeNames = ['n1', 'n2', 'n3'] as const;
export const endpointNames = ['e1', 'e2', 'e3'] as const;
export const policyNames = ['p1', 'p2', 'p3', 'p4'] as const;
export const ports = [80, 81, 443] as const;

/** A workload that a node's endpoints file declares. */
export interface Workload {
  readonly name: string;
  readonly labels: Labels;
  readonly cgroupId: bigint;
  readonly address: string;
}

export function nodeAddress(node: string): string {
  return `192.0.2.${node.slice(1)}`;
}

/** Workloads share this pool, so that an address is claimed twice now and then. */
export const workloadAddresses = ['10.1.0.1', '10.1.0.2', '10.1.1.1', '10.2.0.1', '10.2.0.2'] as const;
export const outsideAddresses = ['10.1.0.99', '10.9.9.9', '203.0.113.7'] as const;
export const prefixes = ['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.0.0/24', '203.0.113.0/24'] as const;
export const probedAddresses: readonly string[] = [...workloadAddresses, ...outsideAddresses, ...nodeNames.map(nodeAddress), '127.0.0.1'];

export const labelKeys = ['app', 'env'] as const;
export const labelValues = ['a', 'b'] as const;

export function labelsOf(pairs: Readonly<Record<string, string>>): Labels {
  return canonicalLabels([...Object.entries(pairs).map(([key, value]) => `host:${key}=${value}`), namespaceLabel('default')]);
}
