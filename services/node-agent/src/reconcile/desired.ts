// What the datapath should hold, from the folded log and the endpoints of this node. Pure; answers for parts that did not change are reused.
import {
  type CompilePeer,
  compileSubject,
  type Labels,
  matchesSelector,
  type NumericIdentity,
  type PolicyMapEntry,
  reservedIdentity,
  reservedLabels,
  subjectNotReady,
} from '@ringfence/policy';
import type { DatapathDump, EndpointEntry, SubjectPolicy } from '../datapath/datapath.ts';
import { directoryOf, labelsKey, type NodeState, ownEndpoints, rulesOf } from '../node-state.ts';
import { desiredIpcache } from './desired-ipcache.ts';

/** A workload that runs here: found in the endpoints file, its cgroup exists. */
export interface LocalEndpoint {
  readonly name: string;
  readonly labels: Labels;
  readonly cgroupId: bigint;
}

interface CompiledSubject {
  readonly revision: number;
  readonly policy: SubjectPolicy;
}

/** Reusable parts of the answer before. */
export interface DesiredMemory {
  readonly state: NodeState | undefined;
  readonly ipcache: ReadonlyMap<string, NumericIdentity>;
  readonly subjects: ReadonlyMap<NumericIdentity, CompiledSubject>;
}

export const noMemory: DesiredMemory = { state: undefined, ipcache: new Map(), subjects: new Map() };

export interface Desired {
  readonly revision: number;
  readonly dump: DatapathDump;
  /** Subjects whose entries were compiled for this answer. */
  readonly compiled: readonly NumericIdentity[];
  readonly memory: DesiredMemory;
}

/** Which identity an endpoint of this node has now; `init` (closed) until the log gives one to its label set. */
export function identityOf(state: NodeState, endpoint: LocalEndpoint): NumericIdentity {
  const key = labelsKey(endpoint.labels);
  const registered = ownEndpoints(state).get(endpoint.name);
  // The registration counts only while it is about the labels that the endpoint has now.
  if (registered !== undefined && labelsKey(state.identities.get(registered.identity) ?? []) === key) return registered.identity;
  return state.identityOfLabels.get(key) ?? reservedIdentity.init;
}

/** The whole desired state. `memory` is that of the answer before, or {@link noMemory}. */
export function desire(state: NodeState, endpoints: readonly LocalEndpoint[], memory: DesiredMemory = noMemory): Desired {
  const entries = new Map<bigint, EndpointEntry>();
  const revisions = new Map<NumericIdentity, number>(state.subjects);
  for (const endpoint of endpoints) {
    const identity = identityOf(state, endpoint);
    entries.set(endpoint.cgroupId, { cgroupId: endpoint.cgroupId, identity, endpoint: endpoint.name });
    // Known by its labels before its registration arrived in the log: this commit is the newest that could have changed it.
    if (!revisions.has(identity)) revisions.set(identity, memory.subjects.get(identity)?.revision ?? state.revision);
  }
  revisions.delete(reservedIdentity.init);

  const subjects = new Map<NumericIdentity, CompiledSubject>();
  const compiled: NumericIdentity[] = [];
  let compile: ((subject: NumericIdentity) => PolicyMapEntry[]) | undefined;
  for (const [subject, revision] of revisions) {
    const known = memory.subjects.get(subject);
    // A subject outside the log's own subjects is not marked by the fold: compile it whenever anything changed.
    const isCurrent = known?.revision === revision && (state.subjects.has(subject) || memory.state === state);
    if (known !== undefined && isCurrent) {
      subjects.set(subject, known);
      continue;
    }
    compile ??= compiler(state);
    compiled.push(subject);
    subjects.set(subject, { revision, policy: { subject, revision, entries: compile(subject) } });
  }

  const policies = new Map<NumericIdentity, SubjectPolicy>([[reservedIdentity.init, initPolicy]]);
  for (const [subject, { policy }] of subjects) policies.set(subject, policy);
  const ipcache = isIpcacheCurrent(state, memory.state) ? memory.ipcache : desiredIpcache(state);
  return { revision: state.revision, dump: { policies, ipcache, endpoints: entries }, compiled, memory: { state, ipcache, subjects } };
}

/** What closes a workload whose identity is not known. The same on every node and at every revision. */
export const initPolicy: SubjectPolicy = { subject: reservedIdentity.init, revision: 0, entries: subjectNotReady() };

function isIpcacheCurrent(state: NodeState, before: NodeState | undefined): boolean {
  return before !== undefined && before.endpoints === state.endpoints && before.nodes === state.nodes && before.cidrs === state.cidrs;
}

function compiler(state: NodeState): (subject: NumericIdentity) => PolicyMapEntry[] {
  const rules = rulesOf(state);
  const directory = directoryOf(state);
  const peers = peersOf(state);
  return (subject) => {
    const labels = state.identities.get(subject) ?? reservedLabels(subject);
    const own = rules.filter((rule) => matchesSelector(rule.subject, labels));
    return compileSubject(own, { identity: subject, labels }, peers, { directory });
  };
}

/** Everybody that a rule can name besides the reserved identities: the pool and the prefixes. */
export function peersOf(state: NodeState): CompilePeer[] {
  return [
    ...[...state.identities].map(([identity, labels]) => ({ identity, labels })),
    ...[...state.cidrs].map(([cidr, identity]) => ({ identity, labels: reservedLabels(identity), cidr })),
  ];
}
