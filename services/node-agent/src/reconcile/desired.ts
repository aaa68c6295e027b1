// What the datapath should hold, from the folded log, the endpoints of this node and the time. Parts that did not change are the objects that they
// were. The way there leaves no trace: a process that starts now gives the same.
import { type Labels, type NumericIdentity, reservedIdentity, subjectNotReady } from '@ringfence/policy';
import type { DatapathDump, EndpointEntry, SubjectPolicy } from '../datapath/datapath.ts';
import { labelsKey, type NodeState, ownEndpoints } from '../node-state.ts';
import { desiredIpcache } from './desired-ipcache.ts';
import { type CompiledSubjects, SubjectCompiler } from './subject-compiler.ts';

/** A workload that runs here: found in the endpoints file, its cgroup exists. */
export interface LocalEndpoint {
  readonly name: string;
  readonly labels: Labels;
  readonly cgroupId: bigint;
}

export interface Desired extends Pick<CompiledSubjects, 'compiled' | 'nextExpiryUnixMs' | 'passedExpiryUnixMs'> {
  readonly revision: number;
  readonly dump: DatapathDump;
}

/** Which identity an endpoint of this node has now; `init` (closed) until the log gives one to its label set. */
export function identityOf(state: NodeState, endpoint: LocalEndpoint): NumericIdentity {
  const key = labelsKey(endpoint.labels);
  const registered = ownEndpoints(state).get(endpoint.name);
  // The registration counts only while it is about the labels that the endpoint has now.
  if (registered !== undefined && labelsKey(state.identities.get(registered.identity) ?? []) === key) return registered.identity;
  return state.identityOfLabels.get(key) ?? reservedIdentity.init;
}

/** What closes a workload whose identity is not known. The same on every node and at every revision. */
export const initPolicy: SubjectPolicy = { subject: reservedIdentity.init, revision: 0, entries: subjectNotReady() };

/** Gives the desired state again and again, each time for what changed since. */
export class DesiredState {
  readonly compiler = new SubjectCompiler();
  #ipcache: { readonly state: NodeState; readonly cidrs: CompiledSubjects['cidrs']; readonly ipcache: DatapathDump['ipcache'] } | undefined;

  /** `state` is that of the last call or follows it. @throws Error as {@link SubjectCompiler.compile} does. */
  of(state: NodeState, endpoints: readonly LocalEndpoint[], nowUnixMs: number): Desired {
    const entries = new Map<bigint, EndpointEntry>();
    // Prepared before the workload is here, and known by its labels before its registration is in the log.
    const subjects = new Set([...ownEndpoints(state).values()].map(({ identity }) => identity));
    for (const endpoint of endpoints) {
      const identity = identityOf(state, endpoint);
      entries.set(endpoint.cgroupId, { cgroupId: endpoint.cgroupId, identity, endpoint: endpoint.name });
      subjects.add(identity);
    }
    subjects.delete(reservedIdentity.init);
    const { policies, cidrs, ...rest } = this.compiler.compile(state, subjects, nowUnixMs);
    const ipcache = this.#ipcacheOf(state, cidrs);
    const all = new Map<NumericIdentity, SubjectPolicy>([[reservedIdentity.init, initPolicy], ...policies]);
    return { ...rest, revision: state.revision, dump: { policies: all, ipcache, endpoints: entries } };
  }

  #ipcacheOf(state: NodeState, cidrs: CompiledSubjects['cidrs']): DatapathDump['ipcache'] {
    const last = this.#ipcache;
    const isCurrent = last?.state.endpoints === state.endpoints && last.state.nodes === state.nodes && last.cidrs === cidrs;
    const ipcache = isCurrent ? last.ipcache : desiredIpcache(state, cidrs);
    this.#ipcache = { state, cidrs, ipcache };
    return ipcache;
  }
}

/** The whole desired state, worked out anew. */
export function desire(state: NodeState, endpoints: readonly LocalEndpoint[], nowUnixMs: number): Desired {
  return new DesiredState().of(state, endpoints, nowUnixMs);
}
