// What the log says, folded. Pure: equal logs give equal states, whatever the batches in which the commits came.
import {
  type AdmittedRule,
  type CidrGroup,
  cidrsOf,
  type Directory,
  emptyDirectory,
  firstCidrIdentity,
  type Labels,
  matchesSelector,
  type NumericIdentity,
  type Rule,
} from '@ringfence/policy';
import type { LogCommit, LogEvent } from './replay/log-commit.ts';

export interface AdmittedPolicy {
  /** Revision of its last change. */
  readonly revision: number;
  readonly rules: readonly AdmittedRule[];
  /** What a policy that is a group defines. */
  readonly cidrGroup?: CidrGroup;
}

export interface RegisteredEndpoint {
  readonly identity: NumericIdentity;
  readonly addresses: readonly string[];
}

/** What a rule is called: kept longer than the rule itself, because records of its last decisions still come. */
export interface RuleName {
  readonly rule: string;
  readonly policy: string;
}

export interface NodeState {
  readonly cluster: string;
  readonly node: string;
  /** Last revision folded and its hash; 0 and '' before the first. */
  readonly revision: number;
  readonly hash: string;
  readonly policies: ReadonlyMap<string, AdmittedPolicy>;
  readonly identities: ReadonlyMap<NumericIdentity, Labels>;
  /** Canonical labels, joined by line feeds -> identity. */
  readonly identityOfLabels: ReadonlyMap<string, NumericIdentity>;
  /** {@link nodeKey} -> endpoint name -> endpoint. */
  readonly endpoints: ReadonlyMap<string, ReadonlyMap<string, RegisteredEndpoint>>;
  /** {@link nodeKey} -> addresses of the node itself. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  /** Canonical prefix -> identity, numbered in the order in which the log first named them; never reused. */
  readonly cidrs: ReadonlyMap<string, NumericIdentity>;
  /** Rules that are gone, newest last, bounded. */
  readonly retiredRules: ReadonlyMap<number, RuleName>;
  /** Revision -> W3C trace context of its command, newest last, bounded. */
  readonly traces: ReadonlyMap<number, string>;
}

export const maxRetiredRules = 4096;
export const maxTraces = 4096;

export function emptyNodeState(cluster: string, node: string): NodeState {
  return {
    cluster,
    node,
    revision: 0,
    hash: '',
    policies: new Map(),
    identities: new Map(),
    identityOfLabels: new Map(),
    endpoints: new Map(),
    nodes: new Map(),
    cidrs: new Map(),
    retiredRules: new Map(),
    traces: new Map(),
  };
}

/** Names a node in {@link NodeState}. A line feed cannot be part of either name. */
export function nodeKey(cluster: string, node: string): string {
  return `${cluster}\n${node}`;
}

/** Names a label set in {@link NodeState.identityOfLabels}. */
export function labelsKey(labels: Labels): string {
  return labels.join('\n');
}

/** The endpoints of this node, as the log has them. */
export function ownEndpoints(state: NodeState): ReadonlyMap<string, RegisteredEndpoint> {
  return state.endpoints.get(nodeKey(state.cluster, state.node)) ?? new Map();
}

/** Every rule in force, in the order in which the policies were first admitted. */
export function rulesOf(state: Pick<NodeState, 'policies'>): AdmittedRule[] {
  return [...state.policies.values()].flatMap((policy) => policy.rules);
}

/** What the names in rules stand for, as far as the log says it. */
export function directoryOf(state: Pick<NodeState, 'policies'>): Directory {
  const cidrGroups = new Map<string, CidrGroup>();
  for (const { cidrGroup } of state.policies.values()) if (cidrGroup !== undefined) cidrGroups.set(cidrGroup.name, cidrGroup);
  return { ...emptyDirectory, cidrGroups };
}

/** Folds commits that {@link accept} passed, in order. Maps that no event touches are shared with the state before. */
export function foldCommits(state: NodeState, commits: readonly LogCommit[]): NodeState {
  const draft = new Draft(state);
  for (const commit of commits) draft.fold(commit);
  return draft.finish();
}

type MapsOf<State> = { [Key in keyof State as State[Key] extends ReadonlyMap<unknown, unknown> ? Key : never]: State[Key] };
type MutableMap<Value> = Value extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never;

/** A state while it is being folded: each map is copied at its first change in the batch. */
class Draft {
  readonly #state: { -readonly [Key in keyof NodeState]: NodeState[Key] };
  readonly #copied = new Map<keyof NodeState, unknown>();
  /** Of the policies as they are; undefined after a group changed. */
  #directory: Directory | undefined;

  constructor(state: NodeState) {
    this.#state = { ...state };
  }

  fold(commit: LogCommit): void {
    this.#state.revision = commit.revision;
    this.#state.hash = commit.hash;
    if (commit.traceparent !== '') bounded(this.#write('traces').set(commit.revision, commit.traceparent), maxTraces);
    for (const event of commit.events) this.#apply(event, commit.revision);
  }

  finish(): NodeState {
    return this.#state;
  }

  #apply(event: LogEvent, revision: number): void {
    switch (event.kind) {
      case 'policy-revised':
        this.#setPolicy(event.policyId, event, revision);
        return;
      case 'policy-deleted':
        this.#setPolicy(event.policyId, undefined, revision);
        return;
      case 'identity-allocated':
        this.#write('identities').set(event.identity, event.labels);
        this.#write('identityOfLabels').set(labelsKey(event.labels), event.identity);
        return;
      case 'endpoint-registered':
        this.#endpointsOf(nodeKey(event.cluster, event.node)).set(event.endpoint, { identity: event.identity, addresses: event.addresses });
        return;
      case 'endpoint-removed':
        this.#endpointsOf(nodeKey(event.cluster, event.node)).delete(event.endpoint);
        return;
      case 'node-enrolled':
        this.#write('nodes').set(nodeKey(event.cluster, event.node), event.addresses);
        return;
      case 'node-removed':
        this.#write('nodes').delete(nodeKey(event.cluster, event.node));
        this.#write('endpoints').delete(nodeKey(event.cluster, event.node));
        return;
      default:
        assertNever(event);
    }
  }

  #setPolicy(policyId: string, content: Omit<AdmittedPolicy, 'revision'> | undefined, revision: number): void {
    const before = this.#state.policies.get(policyId);
    const policies = this.#write('policies');
    const { rules = [], cidrGroup } = content ?? {};
    if (content === undefined) policies.delete(policyId);
    else policies.set(policyId, { revision, rules, ...(cidrGroup === undefined ? {} : { cidrGroup }) });
    if (before !== undefined && before.rules.length > 0) {
      const retired = this.#write('retiredRules');
      for (const rule of before.rules) retired.set(rule.cookie, { rule: rule.id, policy: rule.policyId });
      bounded(retired, maxRetiredRules);
    }
    const groups = [before?.cidrGroup, cidrGroup].filter((group) => group !== undefined);
    if (groups.length > 0) this.#directory = undefined;
    // A group may come after the rules that name it: then it is the group that brings the prefixes.
    const naming = groups.length === 0 ? [] : rulesOf(this.#state).filter((rule) => namesGroup(rule, groups));
    this.#numberCidrs([...rules, ...naming]);
  }

  #numberCidrs(rules: readonly AdmittedRule[]): void {
    this.#directory ??= directoryOf(this.#state);
    for (const cidr of cidrsOf(rules, this.#directory))
      if (!this.#state.cidrs.has(cidr)) this.#write('cidrs').set(cidr, firstCidrIdentity + this.#state.cidrs.size);
  }

  #endpointsOf(key: string): Map<string, RegisteredEndpoint> {
    const copy = new Map(this.#state.endpoints.get(key));
    this.#write('endpoints').set(key, copy);
    return copy;
  }

  #write<Key extends keyof MapsOf<NodeState>>(key: Key): MutableMap<NodeState[Key]> {
    let copy = this.#copied.get(key) as MutableMap<NodeState[Key]> | undefined;
    if (copy === undefined) {
      copy = new Map(this.#state[key] as ReadonlyMap<unknown, unknown>) as MutableMap<NodeState[Key]>;
      this.#copied.set(key, copy);
      Object.assign(this.#state, { [key]: copy });
    }
    return copy;
  }
}

/** True when the rule means one of these groups, by name or by labels. */
function namesGroup(rule: Rule, groups: readonly CidrGroup[]): boolean {
  return (rule.peers ?? []).some(
    (peer) =>
      peer.kind === 'cidr-group' &&
      groups.some(({ name, labels }) => ('name' in peer.group ? peer.group.name === name : matchesSelector(peer.group.selector, labels))),
  );
}

/** Drops the oldest entries beyond the bound. */
function bounded<Key, Value>(map: Map<Key, Value>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) return;
    map.delete(key);
  }
}

function assertNever(value: never): never {
  throw new Error(`RF_UNREACHABLE: event ${JSON.stringify(value)} has no case`);
}
