// What a dump answers to a connection, with every write of a plan seen by itself. Pure.
import { lookupPolicyMap, type NumericIdentity, reservedIdentity } from '@ringfence/policy';
import type { DatapathDump } from '../datapath/datapath.ts';
import type { Step } from '../reconcile/plan.ts';

/** The identity of the longest prefix around the address. */
function behind(state: DatapathDump, address: string): NumericIdentity {
  const bits = (text: string): number => text.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  let found: { length: number; identity: NumericIdentity } | undefined;
  for (const [prefix, identity] of state.ipcache) {
    const [network = '', lengthText = '0'] = prefix.split('/');
    const length = Number(lengthText);
    const scale = 2 ** (32 - length);
    if (Math.floor(bits(network) / scale) === Math.floor(bits(address) / scale) && length > (found?.length ?? -1))
      found = { length, identity };
  }
  return found?.identity ?? reservedIdentity.world;
}

export type End = { readonly cgroupId: bigint } | { readonly address: string };

/** Does the policy of a cgroup let through what comes from or goes to this peer? */
export function admits(state: DatapathDump, own: bigint, direction: 'ingress' | 'egress', peer: NumericIdentity, port: number): boolean {
  const endpoint = state.endpoints.get(own);
  // A cgroup that is no endpoint is left alone.
  if (endpoint === undefined) return true;
  const policy = state.policies.get(endpoint.identity);
  return policy !== undefined && lookupPolicyMap(policy.entries, { direction, peer, protocol: 6, port })?.verdict === 'allow';
}

/** Is a connection established: egress where it starts, ingress where it ends. The receiver goes by the identity that the SYN carries. */
export function permits(state: DatapathDump, source: End, destination: End, port: number): boolean {
  const identityOf = (end: End): NumericIdentity =>
    'address' in end ? behind(state, end.address) : (state.endpoints.get(end.cgroupId)?.identity ?? reservedIdentity.host);
  if ('cgroupId' in source && !admits(state, source.cgroupId, 'egress', identityOf(destination), port)) return false;
  return !('cgroupId' in destination) || admits(state, destination.cgroupId, 'ingress', identityOf(source), port);
}

/** A batch is not atomic: its entries take effect one after the other. */
export function singles(step: Step): Step[] {
  switch (step.kind) {
    case 'upsert-ipcache':
      return step.entries.map((entry) => ({ ...step, entries: [entry] }));
    case 'remove-ipcache':
      return step.prefixes.map((prefix) => ({ ...step, prefixes: [prefix] }));
    case 'upsert-endpoints':
      return step.entries.map((entry) => ({ ...step, entries: [entry] }));
    case 'remove-endpoints':
      return step.cgroupIds.map((cgroupId) => ({ ...step, cgroupIds: [cgroupId] }));
    default:
      return [step];
  }
}
