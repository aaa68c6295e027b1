// When the datapath may be written. Pure.
//
//  1. The replay is complete: the desired state is put into force.
//  2. Nothing is in force (a host that was rebooted) and there is kept state: better the last known state than none. What a replay from the
//     beginning has reached so far is not kept state: it would put policies into force that were replaced long ago.
//  3. Neither controller nor NATS answer, and what was kept is at least as new as everything in force: going on from it rolls nothing back. Maps
//     carry the revision of their last change; addresses do not, so they have to be those that were kept. Prefixes come and go with workloads and
//     with time as well, together with their maps: each that is in force has to be one that was kept.
//  4. Otherwise what is in force stays. Workloads that the datapath does not know yet are closed until the log was read.
import { isCidrIdentity, reservedIdentity } from '@ringfence/policy';
import type { DatapathDump } from '../datapath/datapath.ts';
import type { NodeState } from '../node-state.ts';
import { initPolicy, type LocalEndpoint } from './desired.ts';
import { desiredIpcache } from './desired-ipcache.ts';
import type { Goal } from './reconciler.ts';

export interface Situation {
  readonly isComplete: boolean;
  /** Nobody answered for a while, and nothing came from the log since the start. */
  readonly isIsolated: boolean;
  /** Revision of the state that was kept when the process started; 0 = none. */
  readonly keptRevision: number;
  /** The folded state. */
  readonly state: Pick<NodeState, 'cluster' | 'node' | 'revision' | 'endpoints' | 'nodes' | 'cidrs'>;
}

export function mayWrite(situation: Situation, actual: DatapathDump): boolean {
  if (situation.isComplete) return true;
  if (situation.keptRevision === 0) return false;
  const newest = Math.max(0, ...[...actual.policies.values()].map((policy) => policy.revision));
  // Addresses alone are something: on a node without subjects they say that a newer revision may be in force.
  const isEmpty = actual.ipcache.size === 0 && ![...actual.policies.keys()].some((subject) => subject !== reservedIdentity.init);
  return isEmpty || (situation.isIsolated && situation.state.revision >= newest && isKept(actual.ipcache, situation.state));
}

function isKept(inForce: DatapathDump['ipcache'], state: Situation['state']): boolean {
  const addresses = desiredIpcache(state, new Map());
  let found = 0;
  for (const [prefix, identity] of inForce) {
    if (isCidrIdentity(identity)) {
      if (state.cidrs.get(prefix) !== identity) return false;
    } else if (addresses.get(prefix) === identity) found++;
    else return false;
  }
  return found === addresses.size;
}

/** What is in force, and the workloads that it does not know, closed. undefined when there are none: nothing is written. */
export function closedUntilKnown(actual: DatapathDump, present: readonly LocalEndpoint[]): Goal | undefined {
  const unknown = present.filter((endpoint) => !actual.endpoints.has(endpoint.cgroupId));
  if (unknown.length === 0) return undefined;
  const endpoints = new Map(actual.endpoints);
  for (const { name, cgroupId } of unknown) endpoints.set(cgroupId, { cgroupId, identity: reservedIdentity.init, endpoint: name });
  const policies = new Map(actual.policies);
  if (!policies.has(reservedIdentity.init)) policies.set(reservedIdentity.init, initPolicy);
  return { revision: 0, dump: { policies, ipcache: actual.ipcache, endpoints } };
}
