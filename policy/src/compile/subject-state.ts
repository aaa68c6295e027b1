// One subject of the incremental compiler: the rules that select it, and its peers by the rules that name them.
import type { CompileSubject } from '../compile.ts';
import type { Directory } from '../directory.ts';
import type { NumericIdentity } from '../identity.ts';
import { namesEveryPeer } from '../peers.ts';
import type { PolicyMapEntry } from '../policy-map.ts';
import type { EndpointPort } from '../ports.ts';
import type { AdmittedRule, Direction } from '../rule.ts';
import { dependsOnPeerPorts, Members } from './members.ts';
import { type EntryChange, PeerClasses } from './peer-classes.ts';
import type { PeerSet, PeerSets, PeerSetUse } from './peer-sets.ts';
import type { Member, Work } from './port-table.ts';

const directions = ['ingress', 'egress'] as const;

/** What a change did to one direction of one subject. */
export interface SubjectChange extends EntryChange {
  readonly direction: Direction;
}

export class SubjectState {
  readonly subject: CompileSubject;
  readonly #sets: PeerSets;
  readonly #classes: Readonly<Record<Direction, PeerClasses>>;
  readonly #members: Members;
  readonly #uses = new Map<AdmittedRule, RuleUse>();
  readonly #onTouched: (state: SubjectState) => void;

  constructor(subject: CompileSubject, sets: PeerSets, work: Work, onTouched: (state: SubjectState) => void) {
    this.subject = subject;
    this.#sets = sets;
    this.#classes = { ingress: new PeerClasses(work), egress: new PeerClasses(work) };
    this.#members = new Members(subject.namedPorts ?? []);
    this.#onTouched = onTouched;
  }

  get rules(): IterableIterator<AdmittedRule> {
    return this.#uses.keys();
  }

  /** A rule that selects the subject. One that has expired matches nothing, but keeps default deny on. */
  addRule(
    rule: AdmittedRule,
    hasExpired: boolean,
    directory: Directory,
    ported: ReadonlyMap<NumericIdentity, readonly EndpointPort[]>,
  ): void {
    const classes = this.#classes[rule.direction];
    const use = new RuleUse(rule, classes, this.#members, this.#sets, () => this.#onTouched(this));
    this.#uses.set(rule, use);
    classes.addRule(rule);
    if (!hasExpired) use.begin(this.subject.labels, directory, ported);
    this.#onTouched(this);
  }

  removeRule(rule: AdmittedRule): void {
    this.#uses.get(rule)?.end();
    this.#uses.delete(rule);
    this.#classes[rule.direction].removeRule(rule);
    this.#members.forget(rule);
    this.#onTouched(this);
  }

  /** The rule matches nothing any more. */
  expire(rule: AdmittedRule): void {
    this.#uses.get(rule)?.end();
    this.#onTouched(this);
  }

  /** An identity with names for its ports came or went: it counts for rules that name everybody and such a port. */
  portsMoved(identity: NumericIdentity, isThere: boolean): void {
    for (const use of this.#uses.values()) use.portsMoved(identity, isThere);
  }

  settle(): SubjectChange[] {
    return directions.flatMap((direction) => this.#classes[direction].settle().map((change) => ({ direction, ...change })));
  }

  entries(): PolicyMapEntry[] {
    const entries: PolicyMapEntry[] = [];
    for (const direction of directions) this.#classes[direction].addEntries(entries, direction);
    return entries;
  }

  /** Lets go of the sets that the rules use. */
  end(): void {
    for (const use of this.#uses.values()) use.end();
  }
}

/** One rule at one subject: follows the sets that it names. */
class RuleUse implements PeerSetUse {
  readonly #rule: AdmittedRule;
  readonly #classes: PeerClasses;
  readonly #memberOf: Members;
  readonly #sets: PeerSets;
  readonly #onTouched: () => void;
  #followed: PeerSet[] = [];
  #everybody: Member | undefined;
  /** Peers with names for their ports, where the rule names everybody and such a port. */
  #ported: Map<NumericIdentity, Member> | undefined;

  constructor(rule: AdmittedRule, classes: PeerClasses, memberOf: Members, sets: PeerSets, onTouched: () => void) {
    this.#rule = rule;
    this.#classes = classes;
    this.#memberOf = memberOf;
    this.#sets = sets;
    this.#onTouched = onTouched;
  }

  begin(subject: CompileSubject['labels'], directory: Directory, ported: ReadonlyMap<NumericIdentity, readonly EndpointPort[]>): void {
    const rule = this.#rule;
    if (namesEveryPeer(rule)) {
      this.#everybody = this.#memberOf.of(rule, 0);
      if (this.#everybody !== undefined) this.#classes.joinEverybody(this.#everybody);
      if (!dependsOnPeerPorts(rule)) return;
      this.#ported = new Map();
      for (const identity of ported.keys()) this.portsMoved(identity, true);
      return;
    }
    this.#followed = (rule.peers ?? []).map((peer) => this.#sets.acquire(peer, subject, directory, this));
    const [only, ...others] = this.#followed;
    if (only !== undefined && others.length === 0) for (const identity of only.members) this.#join(identity, only.closeness);
    else for (const identity of this.#named()) this.#join(identity, this.#closeness(identity));
  }

  end(): void {
    if (this.#everybody !== undefined) this.#classes.leaveEverybody(this.#everybody);
    this.#everybody = undefined;
    for (const [identity, member] of this.#ported ?? []) this.#classes.leave(identity, member);
    this.#ported = undefined;
    for (const identity of this.#named()) this.#leave(identity, this.#closeness(identity));
    const followed = this.#followed;
    this.#followed = [];
    for (const set of followed) this.#sets.release(set, this);
  }

  moved(set: PeerSet, identity: NumericIdentity, isIn: boolean): void {
    // While the sets are taken or let go, prefixes come and go with them: members are read afterwards, or were before.
    if (!this.#followed.includes(set)) return;
    const others = this.#closeness(identity, set);
    const withIt = Math.max(others, set.closeness);
    if (others === withIt) return;
    this.#leave(identity, isIn ? others : withIt);
    this.#join(identity, isIn ? withIt : others);
    this.#onTouched();
  }

  portsMoved(identity: NumericIdentity, isThere: boolean): void {
    if (this.#ported === undefined) return;
    const member = isThere ? this.#memberOf.of(this.#rule, 0, this.#sets.factsOf(identity)?.namedPorts) : undefined;
    const before = this.#ported.get(identity);
    if (before !== undefined) this.#classes.leave(identity, before);
    if (member === undefined) this.#ported.delete(identity);
    else {
      this.#ported.set(identity, member);
      this.#classes.join(identity, member);
    }
    this.#onTouched();
  }

  #named(): Set<NumericIdentity> {
    return new Set(this.#followed.flatMap(({ members }) => [...members]));
  }

  /** How closely the followed sets name the identity; -1: none does. */
  #closeness(identity: NumericIdentity, except?: PeerSet): number {
    let closest = -1;
    for (const set of this.#followed) if (set !== except && set.closeness > closest && set.members.has(identity)) closest = set.closeness;
    return closest;
  }

  #join(identity: NumericIdentity, closeness: number): void {
    const member = this.#memberAt(identity, closeness);
    if (member !== undefined) this.#classes.join(identity, member);
  }

  #leave(identity: NumericIdentity, closeness: number): void {
    const member = this.#memberAt(identity, closeness);
    if (member !== undefined) this.#classes.leave(identity, member);
  }

  #memberAt(identity: NumericIdentity, closeness: number): Member | undefined {
    if (closeness < 0) return undefined;
    const ports = dependsOnPeerPorts(this.#rule) ? this.#sets.factsOf(identity)?.namedPorts : undefined;
    return this.#memberOf.of(this.#rule, closeness, ports);
  }
}
