// Peers of one subject and direction by the rules that name them: peers named by the same rules have the same entries, which are worked out once.
// Changes are gathered until `settle`, which works out what they mean for the entries.
import type { NumericIdentity } from '../identity.ts';
import type { PolicyMapEntry } from '../policy-map.ts';
import type { AdmittedRule, Direction } from '../rule.ts';
import { entryOf } from './entries.ts';
import { type Defaults, defaultsOf, sameDefaults } from './outcome.ts';
import { compareTables, type Member, PortTable, type Row, type Work } from './port-table.ts';

/** Entries that came, changed or went, the same for several peers. */
export interface EntryChange {
  /** 0 = any peer. */
  readonly peers: readonly NumericIdentity[];
  readonly upserts: readonly Row[];
  readonly removals: readonly Row[];
}

/** One way of being named: the path from the root is the list of rules, in the order of their cookies. */
interface PeerClass {
  readonly parent: PeerClass | undefined;
  readonly member: Member | undefined;
  readonly children: Map<Member, PeerClass>;
  peers: number;
  table: PortTable | undefined;
  /** The shared part that the table was made with. */
  generation: number;
}

const emptyRows: readonly Row[] = [];

export class PeerClasses {
  readonly #work: Work;
  readonly #root: PeerClass = { parent: undefined, member: undefined, children: new Map(), peers: 0, table: undefined, generation: 0 };
  readonly #classOf = new Map<NumericIdentity, PeerClass>();
  /** Where the peers that were touched since the last settlement stood then. */
  readonly #touched = new Map<NumericIdentity, PeerClass>();
  /** Tables of the last settlement, of classes that have another one now. */
  readonly #replaced = new Map<PeerClass, PortTable>();
  /** Rules that select the subject. */
  readonly #rules = new Set<AdmittedRule>();
  /** Those that make a peer's own entry skip or join what rules for everybody say, so that these are weighed in the peer's own table too. */
  readonly #weighty = new Set<AdmittedRule>();
  /** Rules for every peer, compiled for peer 0. */
  readonly #everybody = new Set<Member>();
  /** Classes whose tables depend on what holds where no rule decides. */
  readonly #dependents = new Set<PeerClass>();
  #anyPeer: PortTable | undefined;
  #defaults: Defaults = defaultsOf([]);
  #isStale = true;
  #weighsAll = false;
  #generation = 0;

  constructor(work: Work) {
    this.#work = work;
  }

  addRule(rule: AdmittedRule): void {
    this.#rules.add(rule);
    if (rule.verdict === 'pass' || rule.redirect !== undefined || rule.mode !== 'enforce') this.#weighty.add(rule);
    this.#isStale = true;
  }

  removeRule(rule: AdmittedRule): void {
    this.#rules.delete(rule);
    this.#weighty.delete(rule);
    this.#isStale = true;
  }

  joinEverybody(member: Member): void {
    this.#everybody.add(member);
    this.#isStale = true;
  }

  leaveEverybody(member: Member): void {
    this.#everybody.delete(member);
    this.#isStale = true;
  }

  /** The peer is named by the rule of this member, and was not before. */
  join(peer: NumericIdentity, member: Member): void {
    const peerClass = this.#classOf.get(peer) ?? this.#root;
    this.#move(peer, peerClass, insert(peerClass, member));
  }

  leave(peer: NumericIdentity, member: Member): void {
    const peerClass = this.#classOf.get(peer);
    if (peerClass !== undefined) this.#move(peer, peerClass, without(peerClass, member));
  }

  /** Works out what the changes since the last call mean. */
  settle(): EntryChange[] {
    const changes: EntryChange[] = [];
    const groups = new Map<PortTable | undefined, Map<PortTable | undefined, NumericIdentity[]>>();
    const isSharedPartNew = this.#isStale && this.#settleEverybody(changes);
    for (const [peer, old] of this.#touched) {
      const peerClass = this.#classOf.get(peer);
      const before = this.#replaced.get(old) ?? old.table;
      group(groups, peer, before, peerClass === undefined ? undefined : this.#tableOf(peerClass, before));
    }
    if (isSharedPartNew) {
      for (const [peer, peerClass] of this.#classOf) {
        if (this.#touched.has(peer)) continue;
        const table = this.#tableOf(peerClass, undefined);
        group(groups, peer, this.#replaced.get(peerClass) ?? table, table);
      }
    }
    for (const old of this.#touched.values()) this.#prune(old);
    this.#touched.clear();
    this.#replaced.clear();
    for (const [before, byAfter] of groups) for (const [after, peers] of byAfter) this.#compare(peers, before, after, changes);
    return changes;
  }

  /** Adds every entry: for any peer (0) and for each peer that has its own. */
  addEntries(entries: PolicyMapEntry[], direction: Direction): void {
    for (const row of this.#anyPeer?.rows ?? emptyRows) if (row.isEntry) entries.push(entryOf(direction, 0, row));
    for (const [peer, { table }] of this.#classOf)
      for (const row of table?.rows ?? emptyRows) if (row.isEntry) entries.push(entryOf(direction, peer, row));
  }

  #compare(peers: readonly NumericIdentity[], before: PortTable | undefined, after: PortTable | undefined, changes: EntryChange[]): void {
    const { upserts, removals } = compareTables(before, after, this.#work);
    const count = upserts.length + removals.length;
    this.#work.entriesExamined += peers.length * count;
    if (count > 0) changes.push({ peers, upserts, removals });
  }

  /** The table for any peer, and what all others share. @returns whether the tables of all classes have to be looked at. */
  #settleEverybody(changes: EntryChange[]): boolean {
    this.#isStale = false;
    const defaults = defaultsOf(this.#rules);
    const weighsAll = this.#weighty.size > 0;
    const before = this.#anyPeer;
    const [added, removed] = difference(this.#everybody, before?.members);
    const isSameAgain = before !== undefined && added.length + removed.length === 0 && sameDefaults(defaults, before.defaults);
    const after = isSameAgain ? before : this.#derive(before, added, removed, defaults, true);
    if (before !== after) this.#compare([0], before, after, changes);
    const isNew =
      weighsAll !== this.#weighsAll ||
      (weighsAll && before !== after) ||
      (this.#dependents.size > 0 && !sameDefaults(defaults, this.#defaults));
    this.#anyPeer = after;
    this.#defaults = defaults;
    this.#weighsAll = weighsAll;
    if (isNew) this.#generation++;
    return isNew;
  }

  /** `near`: a table that differs little, if there is one. */
  #tableOf(peerClass: PeerClass, near: PortTable | undefined): PortTable {
    if (peerClass.table !== undefined && peerClass.generation === this.#generation) return peerClass.table;
    const wanted = new Set(pathOf(peerClass));
    if (this.#weighsAll) for (const member of this.#everybody) wanted.add(member);
    const start = peerClass.table ?? near;
    const [added, removed] = difference(wanted, start?.members);
    const table = this.#derive(start, added, removed, this.#defaults, false);
    if (peerClass.table !== undefined) this.#replaced.set(peerClass, peerClass.table);
    peerClass.table = table;
    peerClass.generation = this.#generation;
    if (table.dependsOnDefaults) this.#dependents.add(peerClass);
    else this.#dependents.delete(peerClass);
    return table;
  }

  #derive(
    start: PortTable | undefined,
    added: readonly Member[],
    removed: readonly Member[],
    defaults: Defaults,
    needsDefault: boolean,
  ): PortTable {
    return start === undefined ? PortTable.of(added, defaults, needsDefault, this.#work) : start.with(added, removed, defaults, this.#work);
  }

  #move(peer: NumericIdentity, from: PeerClass, to: PeerClass): void {
    if (!this.#touched.has(peer)) this.#touched.set(peer, from);
    from.peers--;
    to.peers++;
    if (to === this.#root) this.#classOf.delete(peer);
    else this.#classOf.set(peer, to);
    // A class on the way, which nobody had at the last settlement, need not outlive the move.
    if (from.table === undefined) this.#prune(from);
  }

  #prune(from: PeerClass): void {
    let peerClass = from;
    while (peerClass.parent !== undefined && peerClass.member !== undefined && peerClass.peers === 0 && peerClass.children.size === 0) {
      peerClass.parent.children.delete(peerClass.member);
      this.#dependents.delete(peerClass);
      peerClass = peerClass.parent;
    }
  }
}

function group(
  groups: Map<PortTable | undefined, Map<PortTable | undefined, NumericIdentity[]>>,
  peer: NumericIdentity,
  before: PortTable | undefined,
  after: PortTable | undefined,
): void {
  if (before?.rows === after?.rows) return;
  let byAfter = groups.get(before);
  if (byAfter === undefined) {
    byAfter = new Map();
    groups.set(before, byAfter);
  }
  const peers = byAfter.get(after);
  if (peers === undefined) byAfter.set(after, [peer]);
  else peers.push(peer);
}

function difference(wanted: ReadonlySet<Member>, present: ReadonlySet<Member> | undefined): [added: Member[], removed: Member[]] {
  if (present === undefined) return [[...wanted], []];
  return [[...wanted].filter((member) => !present.has(member)), [...present].filter((member) => !wanted.has(member))];
}

function pathOf(peerClass: PeerClass): Member[] {
  const path: Member[] = [];
  for (let at: PeerClass | undefined = peerClass; at?.member !== undefined; at = at.parent) path.push(at.member);
  return path.reverse();
}

/** The class of a peer of this class that the member's rule names too. */
function insert(peerClass: PeerClass, member: Member): PeerClass {
  const { parent, member: last } = peerClass;
  if (parent === undefined || last === undefined || last.rule.cookie < member.rule.cookie) return child(peerClass, member);
  return child(insert(parent, member), last);
}

function without(peerClass: PeerClass, member: Member): PeerClass {
  const { parent, member: last } = peerClass;
  if (parent === undefined || last === undefined) return peerClass;
  return last === member ? parent : child(without(parent, member), last);
}

function child(peerClass: PeerClass, member: Member): PeerClass {
  let found = peerClass.children.get(member);
  if (found === undefined) {
    found = { parent: peerClass, member, children: new Map(), peers: 0, table: undefined, generation: 0 };
    peerClass.children.set(member, found);
  }
  return found;
}
