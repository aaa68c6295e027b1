// The policies of this node's subjects, kept up to date: the engine is told only what differs between the state before and the state now, so that a
// commit costs what it changes here and not what the fleet has. The answer depends on state, subjects and time alone, never on the way there.
import { type EngineWork, type Labels, type NumericIdentity, PolicyEngine, reservedLabels } from '@ringfence/policy';
import type { SubjectPolicy } from '../datapath/datapath.ts';
import { directoryOf, emptyNodeState, labelsKey, type NodeState } from '../node-state.ts';

export interface CompiledSubjects {
  /** One for each subject. A policy whose entries did not change is the object that it was, with the revision that it had. */
  readonly policies: ReadonlyMap<NumericIdentity, SubjectPolicy>;
  /** Canonical prefix -> identity, for the prefixes that rules of these subjects tell apart now. The same map while these are the same. */
  readonly cidrs: ReadonlyMap<string, NumericIdentity>;
  /** Subjects whose entries are new. */
  readonly compiled: readonly NumericIdentity[];
  /** When a rule that selects one of the subjects expires next; undefined: none will. */
  readonly nextExpiryUnixMs: number | undefined;
  /** The newest moment at which a rule expired; 0: none has. */
  readonly passedExpiryUnixMs: number;
}

/** What the engine was told, and what it answered. */
interface Told {
  readonly engine: PolicyEngine;
  readonly state: NodeState;
  readonly subjects: ReadonlyMap<NumericIdentity, Labels>;
  readonly policies: ReadonlyMap<NumericIdentity, SubjectPolicy>;
  readonly cidrs: ReadonlyMap<string, NumericIdentity>;
  readonly cidrMoves: number;
}

export class SubjectCompiler {
  #told: Told | undefined;
  /** Numbers of the newest state: they never change, more of them come. */
  #numbers: NodeState['cidrs'] = new Map();

  /** What the engine did so far. */
  get work(): EngineWork {
    return this.#told?.engine.work ?? { entriesExamined: 0, selectorsEvaluated: 0, entriesChanged: 0 };
  }

  /**
   * Compiles for a state that is the last one or follows it. Time that goes back counts as standing still.
   * @throws Error when the state does not number a prefix that its rules name.
   */
  compile(state: NodeState, subjects: ReadonlySet<NumericIdentity>, nowUnixMs: number): CompiledSubjects {
    const before = this.#told ?? this.#nothing(state);
    // An engine that was told only a part is not asked again.
    this.#told = undefined;
    this.#numbers = state.cidrs;
    const { engine } = before;
    engine.setNow(nowUnixMs);
    const wanted = new Map([...subjects].map((subject) => [subject, labelsOf(state, subject)]));
    for (const [subject, labels] of before.subjects) if (!isSame(wanted.get(subject), labels)) engine.removeSubject(subject);
    tellPeers(engine, before.state, state);
    tellPolicies(engine, before.state, state);
    // Last: a rule costs nothing until somebody is selected by it.
    for (const [identity, labels] of wanted) if (!isSame(before.subjects.get(identity), labels)) engine.setSubject({ identity, labels });
    const changes = engine.settle();

    const compiled: NumericIdentity[] = [];
    const policies = new Map<NumericIdentity, SubjectPolicy>();
    for (const subject of wanted.keys()) {
      const known = before.policies.get(subject);
      if (known !== undefined && !changes.has(subject)) {
        policies.set(subject, known);
        continue;
      }
      compiled.push(subject);
      policies.set(subject, { subject, revision: state.revision, entries: engine.entriesOf(subject) ?? [] });
    }
    const cidrs = engine.cidrMoves === before.cidrMoves ? before.cidrs : unlessEqual(before.cidrs, new Map(engine.cidrs()));
    this.#told = { engine, state, subjects: wanted, policies, cidrs, cidrMoves: engine.cidrMoves };
    const { nextExpiryUnixMs, passedExpiryUnixMs } = engine;
    return { policies, cidrs, compiled, nextExpiryUnixMs, passedExpiryUnixMs };
  }

  #nothing({ cluster, node }: NodeState): Told {
    const engine = new PolicyEngine((cidr) => this.#numberOf(cidr));
    const state = emptyNodeState(cluster, node);
    return { engine, state, subjects: new Map(), policies: new Map(), cidrs: new Map(), cidrMoves: engine.cidrMoves };
  }

  #numberOf(cidr: string): NumericIdentity {
    const number = this.#numbers.get(cidr);
    if (number === undefined) throw new Error(`RF_UNNUMBERED_PREFIX: a rule names ${cidr}, and the fold gave it no number`);
    return number;
  }
}

function labelsOf(state: NodeState, subject: NumericIdentity): Labels {
  return state.identities.get(subject) ?? reservedLabels(subject);
}

function isSame(some: Labels | undefined, other: Labels | undefined): boolean {
  return some === other || (some !== undefined && other !== undefined && labelsKey(some) === labelsKey(other));
}

function tellPeers(engine: PolicyEngine, before: NodeState, after: NodeState): void {
  for (const [identity, labels] of differences(before.identities, after.identities)) {
    if (labels === undefined) engine.removePeer(identity);
    else engine.setPeer({ identity, labels });
  }
}

/**
 * First what goes, then what names stand for, then what comes: on the way the engine never holds a rule together with a group that the log never held
 * it together with, whose prefixes might have no number.
 */
function tellPolicies(engine: PolicyEngine, before: NodeState, after: NodeState): void {
  if (before.policies === after.policies) return;
  const changed = [...differences(before.policies, after.policies)];
  for (const [policyId] of changed) engine.setPolicy(policyId, []);
  for (const [name, group] of differences(directoryOf(before).cidrGroups, directoryOf(after).cidrGroups)) engine.setCidrGroup(name, group);
  for (const [policyId, policy] of changed) engine.setPolicy(policyId, policy?.rules ?? []);
}

/** Keys whose values are other objects than before, with their values now; undefined: gone. */
function* differences<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  after: ReadonlyMap<Key, Value>,
): Generator<readonly [Key, Value | undefined]> {
  if (before === after) return;
  for (const [key, value] of after) if (before.get(key) !== value) yield [key, value];
  for (const key of before.keys()) if (!after.has(key)) yield [key, undefined];
}

/** A rule that is revised lets go of its prefixes and takes them again. */
function unlessEqual<Key, Value>(before: ReadonlyMap<Key, Value>, now: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> {
  const isEqual = before.size === now.size && [...now].every(([key, value]) => before.get(key) === value);
  return isEqual ? before : now;
}
