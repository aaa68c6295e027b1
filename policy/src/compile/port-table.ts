// What one peer may do on which ports: rows in the order of a trie, each with the outcome of every rule that covers it. Pure; a table is never changed,
// a changed copy works out only the rows under the prefixes of the rules that come or go.
//
// The kernel takes the longest port prefix of a peer. So a row carries the best of all rules that cover it, its own and the broader ones: were a narrow
// allow written as it stands, the longest match would hide a broad deny of the same peer behind it (CVE-2024-47825).
import { enclosing, everything, type PortPrefix, portCount, portPrefixes } from '../ports.ts';
import type { Match } from '../precedence.ts';
import type { AdmittedRule, PortRange } from '../rule.ts';
import { type Defaults, type Outcome, resolve, sameDefaults, sameOutcome } from './outcome.ts';

/** A rule as far as it concerns one peer. */
export interface Member {
  readonly rule: AdmittedRule;
  readonly peerSpecificity: number;
  /** Names resolved; undefined: every protocol and port. */
  readonly ranges: readonly PortRange[] | undefined;
}

interface OwnMatch extends Match {
  readonly member: Member;
}

export interface Row {
  readonly prefix: PortPrefix;
  readonly own: readonly OwnMatch[];
  readonly outcome: Outcome;
  /** Does it differ from the next broader row that does? The others need no entry. */
  readonly isEntry: boolean;
}

/** Work done, in rows. */
export interface Work {
  entriesExamined: number;
}

export class PortTable {
  readonly members: ReadonlySet<Member>;
  readonly rows: readonly Row[];
  readonly defaults: Defaults;
  readonly #needsDefault: boolean;

  private constructor(members: ReadonlySet<Member>, rows: readonly Row[], defaults: Defaults, needsDefault: boolean) {
    this.members = members;
    this.rows = rows;
    this.defaults = defaults;
    this.#needsDefault = needsDefault;
  }

  /** `needsDefault`: the table of any peer, which has a row for everything whatever the rules are. */
  static of(members: Iterable<Member>, defaults: Defaults, needsDefault: boolean, work: Work): PortTable {
    return new PortTable(new Set(), [], defaults, needsDefault).with([...members], [], defaults, work);
  }

  /** The table with some members more and some fewer. */
  with(added: readonly Member[], removed: readonly Member[], defaults: Defaults, work: Work): PortTable {
    const members = new Set(this.members);
    const drafts = new Map<number, Draft>();
    const draftOf = (prefix: PortPrefix): Draft => {
      const key = rowKey(prefix);
      const draft = drafts.get(key) ?? { prefix, added: [], removed: new Set() };
      drafts.set(key, draft);
      return draft;
    };
    for (const member of removed) {
      members.delete(member);
      for (const { prefix } of matchesOf(member)) draftOf(prefix).removed.add(member);
    }
    for (const member of added) {
      members.add(member);
      for (const { prefix, match } of matchesOf(member)) draftOf(prefix).added.push(match);
    }
    const isFirst = this.rows.length === 0;
    if (isFirst && this.#needsDefault) draftOf(everything);
    const merged = this.#merge([...drafts.values()].sort((a, b) => comparePrefixes(a.prefix, b.prefix)));
    const isOtherwise = isFirst || this.#dependsOnChange(defaults);
    const touched = isOtherwise ? [everything] : [...drafts.values()].map(({ prefix }) => prefix);
    return new PortTable(members, resolveRows(merged, touched, defaults, work), defaults, this.#needsDefault);
  }

  /** Would other defaults change rows that no member touches? */
  get dependsOnDefaults(): boolean {
    if (this.defaults.audited !== undefined || this.rows.some(({ outcome }) => outcome.reason !== 'rule')) return true;
    // A default deny goes before the baseline tier.
    for (const { rule } of this.members) if (rule.tier === 'baseline') return true;
    return false;
  }

  #dependsOnChange(defaults: Defaults): boolean {
    if (sameDefaults(defaults, this.defaults)) return false;
    return defaults.audited !== undefined || this.dependsOnDefaults;
  }

  /** Rows with new lists of own matches; outcomes are still the old ones. */
  #merge(drafts: readonly Draft[]): Row[] {
    const parts: (readonly Row[])[] = [];
    let at = 0;
    for (const draft of drafts) {
      const from = at;
      at = firstNotBefore(this.rows, draft.prefix, at);
      parts.push(this.rows.slice(from, at));
      const present = this.rows[at];
      const isPresent = present !== undefined && comparePrefixes(present.prefix, draft.prefix) === 0;
      const kept = isPresent ? present.own.filter((match) => !draft.removed.has(match.member)) : [];
      const own = [...kept, ...draft.added];
      if (isPresent) at++;
      if (own.length > 0 || (this.#needsDefault && draft.prefix.protocol === 0))
        parts.push([{ prefix: draft.prefix, own, outcome: unresolved, isEntry: true }]);
    }
    parts.push(this.rows.slice(at));
    return parts.flat();
  }
}

/** Entries of one table that the other has not, by prefix: new or different ones, and those that are gone. Rows that both share cost nothing. */
export function compareTables(
  before: PortTable | undefined,
  after: PortTable | undefined,
  work: Work,
): { upserts: Row[]; removals: Row[] } {
  const upserts: Row[] = [];
  const removals: Row[] = [];
  const [old, now] = [before?.rows ?? [], after?.rows ?? []];
  let [inOld, inNow] = [0, 0];
  while (inOld < old.length || inNow < now.length) {
    const [was, is] = [old[inOld], now[inNow]];
    const order = was === undefined ? 1 : is === undefined ? -1 : comparePrefixes(was.prefix, is.prefix);
    if (order <= 0) inOld++;
    if (order >= 0) inNow++;
    if (was === is) continue;
    work.entriesExamined++;
    const [wasEntry, isEntry] = [order <= 0 && was?.isEntry === true, order >= 0 && is?.isEntry === true];
    if (isEntry && is !== undefined && !(wasEntry && was !== undefined && sameOutcome(was.outcome, is.outcome))) upserts.push(is);
    else if (wasEntry && !isEntry && was !== undefined) removals.push(was);
  }
  return { upserts, removals };
}

interface Draft {
  readonly prefix: PortPrefix;
  readonly added: OwnMatch[];
  readonly removed: Set<Member>;
}

/** Stands in a row until it is resolved; never seen outside. */
const unresolved: Outcome = { verdict: 'deny', reason: 'not-selected', precedence: 0, cookie: 0, mode: 'enforce' };

function matchesOf(member: Member): { prefix: PortPrefix; match: OwnMatch }[] {
  const { rule, peerSpecificity } = member;
  const ranges = member.ranges ?? [undefined];
  return ranges.flatMap((range) => {
    const match = { rule, peerSpecificity, portCount: portCount(range), member };
    return portPrefixes(range).map((prefix) => ({ prefix, match }));
  });
}

/** Works out every row that lies in one of the touched prefixes; the others keep what they have. */
function resolveRows(rows: readonly Row[], touched: readonly PortPrefix[], defaults: Defaults, work: Work): Row[] {
  const result = [...rows];
  let done = 0;
  for (const prefix of [...touched].sort(comparePrefixes)) {
    let at = Math.max(firstNotBefore(result, prefix, 0), done);
    const first = result[at];
    if (first === undefined || !contains(prefix, first.prefix)) continue;
    const around = enclosingRows(result, first.prefix);
    for (; at < result.length; at++) {
      const row = result[at] as Row;
      if (!contains(prefix, row.prefix)) break;
      while (around.length > 0 && !contains((around.at(-1) as Row).prefix, row.prefix)) around.pop();
      const matches = around.length === 0 ? row.own : [...around.flatMap(({ own }) => own), ...row.own];
      const outcome = resolve(matches, defaults);
      const broader = around.findLast(({ isEntry }) => isEntry);
      const resolved = { ...row, outcome, isEntry: broader === undefined || !sameOutcome(broader.outcome, outcome) };
      work.entriesExamined++;
      result[at] = resolved;
      around.push(resolved);
    }
    done = at;
  }
  return result;
}

/** Rows whose prefix contains this one, from the broadest on. */
function enclosingRows(rows: readonly Row[], prefix: PortPrefix): Row[] {
  const found: Row[] = [];
  for (const outer of enclosing(prefix).slice(0, -1)) {
    const row = rows[firstNotBefore(rows, outer, 0)];
    if (row !== undefined && comparePrefixes(row.prefix, outer) === 0) found.push(row);
  }
  return found;
}

/** Trie order: a prefix stands before everything that it contains. */
function comparePrefixes(a: PortPrefix, b: PortPrefix): number {
  return a.protocol - b.protocol || a.port - b.port || a.length - b.length;
}

function contains(outer: PortPrefix, inner: PortPrefix): boolean {
  if (outer.protocol === 0) return true;
  return (
    outer.protocol === inner.protocol &&
    outer.length <= inner.length &&
    outer.port >> (16 - outer.length) === inner.port >> (16 - outer.length)
  );
}

function firstNotBefore(rows: readonly Row[], prefix: PortPrefix, from: number): number {
  let low = from;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePrefixes((rows[middle] as Row).prefix, prefix) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowKey({ protocol, port, length }: PortPrefix): number {
  return protocol * 2 ** 21 + length * 2 ** 16 + port;
}
