// Who answers to each part of each rule, kept up to date: a set for one peer of the normal form, shared by all rules that name it so. A new identity is
// tried only against the sets that its labels or its address could belong to.
import { containsPrefix, type Prefix, parsePrefix } from '../cidr.ts';
import type { CompilePeer } from '../compile.ts';
import { cidrGroupsOf, type Directory, servicesOf } from '../directory.ts';
import type { NumericIdentity } from '../identity.ts';
import type { Labels } from '../labels.ts';
import { cidrsOfPeer, matchesEntity, type PeerFacts, peerFacts, relates, specificity } from '../peers.ts';
import type { Peer, Relation, Selector } from '../rule.ts';
import { selectorMatcher } from '../selector.ts';
import { LabelIndex } from './label-index.ts';
import { BlockIndex, PrefixIndex } from './prefix-index.ts';
import { SelectorIndex } from './selector-index.ts';

/** Told of everybody who comes into a set or leaves it. */
export interface PeerSetUse {
  moved(set: PeerSet, identity: NumericIdentity, isIn: boolean): void;
}

export interface PeerSet {
  readonly key: string;
  readonly peer: Peer;
  /** Labels of the subject, for a peer that is compared with it. */
  readonly subject: Labels;
  readonly closeness: number;
  members: Set<NumericIdentity>;
  readonly uses: Set<PeerSetUse>;
  anchors: Anchors;
}

/** Where members are looked for: whom these selectors match, and whose address lies in these blocks. */
interface Anchors {
  readonly selectors: readonly Selector[];
  /** One for each selector. */
  readonly matchers: readonly ((labels: Labels) => boolean)[];
  readonly blocks: readonly Prefix[];
  readonly except: readonly Prefix[];
  /** Everything that has to have an identity of its own, canonical. */
  readonly cidrs: readonly string[];
}

export interface SelectorWork {
  selectorsEvaluated: number;
}

export class PeerSets {
  readonly #work: SelectorWork;
  readonly #facts = new Map<NumericIdentity, PeerFacts>();
  readonly #byLabels = new LabelIndex<NumericIdentity>();
  readonly #byPrefix = new PrefixIndex<NumericIdentity>();
  readonly #sets = new Map<string, PeerSet>();
  readonly #bySelector = new SelectorIndex<PeerSet>();
  readonly #byBlock = new BlockIndex<PeerSet>();
  readonly #ofEntities = new Set<PeerSet>();
  /** Sets whose members depend on the directory. */
  readonly #ofDirectory = new Set<PeerSet>();
  readonly #onCidr: (cidr: string, isNeeded: boolean) => void;

  /** `onCidr`: a prefix needs an identity of its own, or no longer. It may add or remove identities at once. */
  constructor(work: SelectorWork, onCidr: (cidr: string, isNeeded: boolean) => void) {
    this.#work = work;
    this.#onCidr = onCidr;
  }

  factsOf(identity: NumericIdentity): PeerFacts | undefined {
    return this.#facts.get(identity);
  }

  add(peer: CompilePeer): void {
    const { identity, labels, cidr, namedPorts } = peer;
    const facts = peerFacts(identity, labels, cidr, namedPorts);
    this.#facts.set(identity, facts);
    this.#byLabels.add(identity, facts.labels);
    if (facts.where !== undefined) this.#byPrefix.add(identity, facts.where);
    for (const set of this.#candidates(facts)) if (this.#belongs(set, facts)) this.#move(set, identity, true);
  }

  remove(identity: NumericIdentity): void {
    const facts = this.#facts.get(identity);
    if (facts === undefined) return;
    for (const set of this.#candidates(facts)) if (set.members.has(identity)) this.#move(set, identity, false);
    this.#facts.delete(identity);
    this.#byLabels.remove(identity);
    this.#byPrefix.remove(identity);
  }

  /** The set of this part of a rule, for a subject with these labels. */
  acquire(peer: Peer, subject: Labels, directory: Directory, use: PeerSetUse): PeerSet {
    const relevant = peer.kind === 'selector' && peer.relation !== undefined ? subject : [];
    const key = JSON.stringify([peer, relevant]);
    const known = this.#sets.get(key);
    if (known !== undefined) {
      known.uses.add(use);
      return known;
    }
    const set: PeerSet = {
      key,
      peer,
      subject: relevant,
      closeness: specificity(peer),
      members: new Set(),
      uses: new Set(),
      anchors: noAnchors,
    };
    this.#sets.set(key, set);
    if (peer.kind === 'entity') this.#ofEntities.add(set);
    if (['cidr-group', 'cloud-group', 'fqdn', 'service'].includes(peer.kind)) this.#ofDirectory.add(set);
    this.#anchor(set, anchorsOf(peer, directory));
    set.members = this.#find(set);
    set.uses.add(use);
    return set;
  }

  release(set: PeerSet, use: PeerSetUse): void {
    set.uses.delete(use);
    if (set.uses.size > 0) return;
    this.#sets.delete(set.key);
    this.#ofEntities.delete(set);
    this.#ofDirectory.delete(set);
    this.#anchor(set, noAnchors);
  }

  /** What names stand for has changed, for the peers that `concerns` says. */
  refresh(directory: Directory, concerns: (peer: Peer) => boolean): void {
    for (const set of [...this.#ofDirectory]) {
      if (!concerns(set.peer)) continue;
      this.#anchor(set, anchorsOf(set.peer, directory));
      const members = this.#find(set);
      for (const identity of [...set.members]) if (!members.has(identity)) this.#move(set, identity, false);
      for (const identity of members) if (!set.members.has(identity)) this.#move(set, identity, true);
    }
  }

  #move(set: PeerSet, identity: NumericIdentity, isIn: boolean): void {
    if (set.members.has(identity) === isIn) return;
    if (isIn) set.members.add(identity);
    else set.members.delete(identity);
    for (const use of set.uses) use.moved(set, identity, isIn);
  }

  /** Sets that could hold a peer of these facts. */
  #candidates({ labels, where }: PeerFacts): Set<PeerSet> {
    const found = this.#bySelector.candidates(labels);
    for (const set of this.#ofEntities) found.add(set);
    if (where !== undefined) for (const set of this.#byBlock.around(where)) found.add(set);
    return found;
  }

  #belongs(set: PeerSet, facts: PeerFacts): boolean {
    this.#work.selectorsEvaluated++;
    const { peer, anchors, subject } = set;
    if (peer.kind === 'entity') return matchesEntity(peer.entity, facts);
    for (const matches of anchors.matchers)
      if (matches(facts.labels))
        return peer.kind !== 'selector' || peer.relation === undefined || relates(peer.relation, facts.labels, subject);
    const where = peer.kind === 'cidr' && peer.scope === 'any' ? facts.where : facts.outside;
    return where !== undefined && anchors.blocks.some((block) => containsPrefix(block, where)) && isOutside(where, anchors.except);
  }

  /** Everybody who belongs to the set now. */
  #find(set: PeerSet): Set<NumericIdentity> {
    const { peer, anchors } = set;
    const found = new Set<NumericIdentity>();
    const tryOne = (identity: NumericIdentity): void => {
      const facts = this.#facts.get(identity);
      if (facts !== undefined && this.#belongs(set, facts)) found.add(identity);
    };
    if (peer.kind === 'entity') for (const identity of this.#facts.keys()) tryOne(identity);
    for (const selector of anchors.selectors)
      for (const identity of this.#byLabels.matching(selector, (count) => this.#tried(count)))
        if (peer.kind !== 'selector' || peer.relation === undefined || this.#relates(peer.relation, identity, set.subject))
          found.add(identity);
    for (const block of anchors.blocks)
      for (const identity of this.#byPrefix.within(block)) {
        // Inside the block by the way it was found.
        this.#work.selectorsEvaluated++;
        const facts = this.#facts.get(identity);
        const where = peer.kind === 'cidr' && peer.scope === 'any' ? facts?.where : facts?.outside;
        if (where !== undefined && isOutside(where, anchors.except)) found.add(identity);
      }
    return found;
  }

  #tried(count: number): void {
    this.#work.selectorsEvaluated += count;
  }

  #relates(relation: Relation, identity: NumericIdentity, subject: Labels): boolean {
    return relates(relation, this.#facts.get(identity)?.labels ?? [], subject);
  }

  #anchor(set: PeerSet, anchors: Anchors): void {
    const before = set.anchors;
    set.anchors = anchors;
    // Needed prefixes first: what both need is never let go.
    for (const cidr of anchors.cidrs) this.#onCidr(cidr, true);
    for (const cidr of before.cidrs) this.#onCidr(cidr, false);
    for (const selector of before.selectors) this.#bySelector.remove(selector, set);
    for (const block of before.blocks) this.#byBlock.remove(block, set);
    for (const selector of anchors.selectors) this.#bySelector.add(selector, set);
    for (const block of anchors.blocks) this.#byBlock.add(block, set);
  }
}

const noAnchors: Anchors = { selectors: [], matchers: [], blocks: [], except: [], cidrs: [] };

function anchorsOf(peer: Peer, directory: Directory): Anchors {
  const cidrs = cidrsOfPeer(peer, directory);
  const except = peer.kind === 'cidr' || peer.kind === 'cidr-group' ? prefixesOf(peer.except ?? []) : [];
  const located = (blocks: readonly string[]): Anchors => ({ ...noAnchors, blocks: prefixesOf(blocks), except, cidrs });
  const selecting = (selectors: readonly Selector[]) => ({ selectors, matchers: selectors.map(selectorMatcher) });
  switch (peer.kind) {
    case 'selector':
      return { ...noAnchors, ...selecting([peer.selector]) };
    case 'entity':
      return { ...noAnchors, cidrs };
    case 'cidr':
      return located([peer.cidr]);
    case 'cidr-group':
      return located(cidrGroupsOf(peer.group, directory).flatMap((group) => group.cidrs));
    case 'fqdn':
    case 'cloud-group':
      return located(cidrs);
    case 'service':
      return {
        ...located(cidrs),
        ...selecting(servicesOf(peer, directory).flatMap(({ selector }) => (selector === undefined ? [] : [selector]))),
      };
  }
}

function prefixesOf(cidrs: readonly string[]): Prefix[] {
  return cidrs.map(parsePrefix).filter((prefix) => prefix !== undefined);
}

function isOutside(where: Prefix, blocks: readonly Prefix[]): boolean {
  return !blocks.some((block) => containsPrefix(block, where));
}
