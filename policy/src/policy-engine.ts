// The incremental compiler: one changed policy, identity, subject, group, name or service touches only what depends on it. Its entries are always those
// that compileSubject gives for the same content.

import { LabelIndex } from './compile/label-index.ts';
import { PeerSets } from './compile/peer-sets.ts';
import { SelectorIndex } from './compile/selector-index.ts';
import { type SubjectChange, SubjectState } from './compile/subject-state.ts';
import type { CompilePeer, CompileSubject } from './compile.ts';
import { type CidrGroup, cloudGroupKey, type Directory, type Service } from './directory.ts';
import { matchesDnsPattern } from './dns-name.ts';
import { firstCidrIdentity, type NumericIdentity, reservedLabels, reservedPeerIdentities } from './identity.ts';
import type { Labels } from './labels.ts';
import type { PolicyMapEntry } from './policy-map.ts';
import type { EndpointPort } from './ports.ts';
import type { AdmittedRule, Peer } from './rule.ts';
import { matchesSelector } from './selector.ts';
import { hasExpired } from './verdict.ts';

/** Work done since the engine was made. */
export interface EngineWork {
  /** Entries worked out, compared or written. */
  entriesExamined: number;
  /** Tries of a selector, block or entity against one label set or address. */
  selectorsEvaluated: number;
  /** Entries that came, changed or went. */
  entriesChanged: number;
}

/** What the changes since the last settlement mean for each subject that they concern. */
export type EngineChanges = ReadonlyMap<NumericIdentity, readonly SubjectChange[]>;

export class PolicyEngine {
  readonly work: EngineWork = { entriesExamined: 0, selectorsEvaluated: 0, entriesChanged: 0 };
  readonly #sets: PeerSets;
  readonly #peers = new Map<NumericIdentity, CompilePeer>();
  /** Identities with names for their ports. */
  readonly #ported = new Map<NumericIdentity, readonly EndpointPort[]>();
  readonly #subjects = new Map<NumericIdentity, SubjectState>();
  readonly #subjectsByLabels = new LabelIndex<SubjectState>();
  readonly #policies = new Map<string, readonly AdmittedRule[]>();
  readonly #rulesBySubject = new SelectorIndex<AdmittedRule>();
  readonly #selectedBy = new Map<AdmittedRule, Set<SubjectState>>();
  /** Rules that have not expired yet. */
  readonly #expiring = new Set<AdmittedRule>();
  readonly #touched = new Set<SubjectState>();
  readonly #cidrs = new Map<string, { identity: NumericIdentity; uses: number }>();
  readonly #directory = {
    cidrGroups: new Map<string, CidrGroup>(),
    names: new Map<string, readonly string[]>(),
    services: [] as Service[],
    cloudGroups: new Map<string, readonly string[]>(),
  } satisfies Directory;
  readonly #numberOf: (cidr: string) => NumericIdentity;
  #nowUnixMs = 0;
  #passedExpiryUnixMs = 0;
  #cidrMoves = 0;

  /** `numberOf` gives each prefix that rules name its local identity, always the same; absent: in the order in which they appear. */
  constructor(numberOf: (cidr: string) => NumericIdentity = numbersInOrder()) {
    this.#numberOf = numberOf;
    this.#sets = new PeerSets(this.work, (cidr, isNeeded) => this.#cidrMoved(cidr, isNeeded));
    for (const identity of reservedPeerIdentities) this.setPeer({ identity, labels: reservedLabels(identity) });
  }

  /** Everybody that a packet can come from or go to, local prefixes included. */
  get peers(): Iterable<CompilePeer> {
    return this.#peers.values();
  }

  /** What names stand for now. */
  get directory(): Directory {
    return this.#directory;
  }

  /** Prefix -> local identity, for the prefixes that rules tell apart now. */
  *cidrs(): Generator<readonly [string, NumericIdentity]> {
    for (const [cidr, { identity }] of this.#cidrs) yield [cidr, identity];
  }

  /** Counts up whenever a prefix comes or goes: while it stands still, so do the {@link cidrs}. */
  get cidrMoves(): number {
    return this.#cidrMoves;
  }

  /** The newest moment at which a rule expired of all that were ever seen; 0: none has. */
  get passedExpiryUnixMs(): number {
    return this.#passedExpiryUnixMs;
  }

  /** When the next rule that selects a subject expires; undefined: none will. */
  get nextExpiryUnixMs(): number | undefined {
    let next: number | undefined;
    for (const rule of this.#expiring) {
      const { expiresUnixMs } = rule;
      if (expiresUnixMs === undefined || (next !== undefined && next <= expiresUnixMs)) continue;
      if ((this.#selectedBy.get(rule)?.size ?? 0) > 0) next = expiresUnixMs;
    }
    return next;
  }

  setPeer(peer: CompilePeer): void {
    this.removePeer(peer.identity);
    this.#peers.set(peer.identity, peer);
    this.#sets.add(peer);
    if (peer.namedPorts === undefined || peer.namedPorts.length === 0) return;
    this.#ported.set(peer.identity, peer.namedPorts);
    for (const state of this.#subjects.values()) state.portsMoved(peer.identity, true);
  }

  removePeer(identity: NumericIdentity): void {
    if (!this.#peers.has(identity)) return;
    if (this.#ported.delete(identity)) for (const state of this.#subjects.values()) state.portsMoved(identity, false);
    this.#sets.remove(identity);
    this.#peers.delete(identity);
  }

  setSubject(subject: CompileSubject): void {
    this.removeSubject(subject.identity);
    const state = new SubjectState(subject, this.#sets, this.work, (touched) => this.#touched.add(touched));
    this.#subjects.set(subject.identity, state);
    this.#subjectsByLabels.add(state, subject.labels);
    this.#touched.add(state);
    const rules = [...this.#rulesBySubject.candidates(subject.labels)].filter((rule) => this.#selects(rule, subject.labels));
    for (const rule of rules.sort((a, b) => a.cookie - b.cookie)) this.#select(rule, state);
  }

  removeSubject(identity: NumericIdentity): void {
    const state = this.#subjects.get(identity);
    if (state === undefined) return;
    for (const rule of state.rules) this.#selectedBy.get(rule)?.delete(state);
    state.end();
    this.#subjects.delete(identity);
    this.#subjectsByLabels.remove(state);
    this.#touched.delete(state);
  }

  /** All rules of one policy; none removes it. */
  setPolicy(policyId: string, rules: readonly AdmittedRule[]): void {
    for (const rule of this.#policies.get(policyId) ?? []) this.#removeRule(rule);
    if (rules.length === 0) this.#policies.delete(policyId);
    else this.#policies.set(policyId, rules);
    for (const rule of rules) this.#addRule(rule);
  }

  /** `undefined` removes the group. */
  setCidrGroup(name: string, group: CidrGroup | undefined): void {
    const before = this.#directory.cidrGroups.get(name);
    if (group === undefined) this.#directory.cidrGroups.delete(name);
    else this.#directory.cidrGroups.set(name, group);
    const isMeant = (peer: Peer): boolean => {
      if (peer.kind !== 'cidr-group') return false;
      const wanted = peer.group;
      if ('name' in wanted) return wanted.name === name;
      return [before, group].some((each) => each !== undefined && matchesSelector(wanted.selector, each.labels));
    };
    this.#sets.refresh(this.#directory, isMeant);
  }

  /** Addresses that DNS gave for a name and that still hold; none removes it. */
  setName(name: string, addresses: readonly string[]): void {
    if (addresses.length === 0) this.#directory.names.delete(name);
    else this.#directory.names.set(name, addresses);
    this.#sets.refresh(this.#directory, (peer) => peer.kind === 'fqdn' && matchesDnsPattern(peer.pattern, name));
  }

  /** `undefined` removes the service. */
  setService(namespace: string, name: string, service: Service | undefined): void {
    const { services } = this.#directory;
    const at = services.findIndex((each) => each.namespace === namespace && each.name === name);
    const before = at < 0 ? undefined : services[at];
    if (at >= 0) services.splice(at, 1);
    if (service !== undefined) services.push(service);
    const isMeant = (peer: Peer): boolean => {
      if (peer.kind !== 'service' || (peer.namespace !== undefined && peer.namespace !== namespace)) return false;
      const wanted = peer.service;
      if ('name' in wanted) return wanted.name === name;
      return [before, service].some((each) => each !== undefined && matchesSelector(wanted.selector, each.labels));
    };
    this.#sets.refresh(this.#directory, isMeant);
  }

  /** Addresses of the machines that a provider's group means; none removes it. Key: {@link cloudGroupKey}. */
  setCloudGroup(key: string, cidrs: readonly string[]): void {
    if (cidrs.length === 0) this.#directory.cloudGroups.delete(key);
    else this.#directory.cloudGroups.set(key, cidrs);
    this.#sets.refresh(this.#directory, (peer) => peer.kind === 'cloud-group' && cloudGroupKey(peer) === key);
  }

  /** Time goes on: rules expire. It never goes back. */
  setNow(nowUnixMs: number): void {
    this.#nowUnixMs = Math.max(nowUnixMs, this.#nowUnixMs);
    for (const rule of this.#expiring) {
      if (!this.#hasExpired(rule)) continue;
      this.#expiring.delete(rule);
      for (const state of this.#selectedBy.get(rule) ?? []) state.expire(rule);
    }
  }

  /** Works out what the changes since the last call mean. */
  settle(): EngineChanges {
    const changes = new Map<NumericIdentity, readonly SubjectChange[]>();
    for (const state of this.#touched) {
      const changed = state.settle();
      for (const { peers, upserts, removals } of changed) this.work.entriesChanged += peers.length * (upserts.length + removals.length);
      if (changed.length > 0) changes.set(state.subject.identity, changed);
    }
    this.#touched.clear();
    return changes;
  }

  /** Every entry of a subject as of the last settlement; undefined: it is no subject. */
  entriesOf(subject: NumericIdentity): PolicyMapEntry[] | undefined {
    return this.#subjects.get(subject)?.entries();
  }

  #addRule(rule: AdmittedRule): void {
    if (rule.mode === 'off') return;
    this.#rulesBySubject.add(rule.subject, rule);
    this.#selectedBy.set(rule, new Set());
    if (!this.#hasExpired(rule) && rule.expiresUnixMs !== undefined) this.#expiring.add(rule);
    for (const state of this.#subjectsByLabels.matching(rule.subject, (count) => this.#tried(count))) this.#select(rule, state);
  }

  #removeRule(rule: AdmittedRule): void {
    this.#rulesBySubject.remove(rule.subject, rule);
    for (const state of this.#selectedBy.get(rule) ?? []) state.removeRule(rule);
    this.#selectedBy.delete(rule);
    this.#expiring.delete(rule);
  }

  #selects(rule: AdmittedRule, labels: Labels): boolean {
    this.#tried(1);
    return matchesSelector(rule.subject, labels);
  }

  #tried(count: number): void {
    this.work.selectorsEvaluated += count;
  }

  #select(rule: AdmittedRule, state: SubjectState): void {
    this.#selectedBy.get(rule)?.add(state);
    state.addRule(rule, this.#hasExpired(rule), this.#directory, this.#ported);
  }

  #hasExpired(rule: AdmittedRule): boolean {
    if (!hasExpired(rule, this.#nowUnixMs)) return false;
    this.#passedExpiryUnixMs = Math.max(this.#passedExpiryUnixMs, rule.expiresUnixMs ?? 0);
    return true;
  }

  #cidrMoved(cidr: string, isNeeded: boolean): void {
    const known = this.#cidrs.get(cidr);
    if (known !== undefined) {
      known.uses += isNeeded ? 1 : -1;
      if (known.uses > 0) return;
      this.#cidrs.delete(cidr);
      this.#cidrMoves++;
      this.removePeer(known.identity);
      return;
    }
    if (!isNeeded) return;
    const identity = this.#numberOf(cidr);
    this.#cidrs.set(cidr, { identity, uses: 1 });
    this.#cidrMoves++;
    this.setPeer({ identity, labels: reservedLabels(identity), cidr });
  }
}

/** Numbers are not given again: a record may still name the old prefix. */
function numbersInOrder(): (cidr: string) => NumericIdentity {
  let next = firstCidrIdentity;
  return () => next++;
}
