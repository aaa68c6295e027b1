// Rules and identities to the policy-map entries of one subject. Pure.
//
// The kernel makes two lookups, one for the peer and one for peer 0, each by the longest port prefix, and takes the entry with the higher word. So a
// prefix carries the best of all rules that cover it, its own and the broader ones: were a narrow allow written as it stands, the longest match
// would hide a broad deny of the same peer behind it (CVE-2024-47825).
import { emptyDirectory } from './directory.ts';
import { type NumericIdentity, reservedLabels, reservedPeerIdentities } from './identity.ts';
import type { Labels } from './labels.ts';
import { namesEveryPeer, peerFacts, peerSpecificity } from './peers.ts';
import type { PolicyMapEntry } from './policy-map.ts';
import { enclosing, everything, type PortPrefix, portCount, portPrefixes, resolvePort } from './ports.ts';
import { compareMatches, defaultDenyWord, type Match, notSelectedWord, precedenceWord, tierOrder } from './precedence.ts';
import type { AdmittedRule, Direction, Tier } from './rule.ts';
import { matchesSelector } from './selector.ts';

/** Whose policy is compiled. */
export interface CompileSubject {
  readonly identity: NumericIdentity;
  readonly labels: Labels;
}

/** A peer that a packet can come from or go to. */
export interface CompilePeer {
  readonly identity: NumericIdentity;
  readonly labels: Labels;
  /** The canonical prefix of a CIDR identity. */
  readonly cidr?: string;
}

type Outcome = Pick<PolicyMapEntry, 'verdict' | 'reason' | 'precedence' | 'cookie'>;
/** The best rule of each tier that one port prefix of one peer has of its own. */
type Best = Map<Tier, Match>;
type Trie = Map<string, { readonly prefix: PortPrefix; readonly best: Best }>;

/**
 * Compiles the whole map of one subject, both directions. `peers` are the identities that the node knows; reserved ones are always among them.
 * Rules whose mode is not `enforce` are left out. The order of the result depends only on the content.
 */
export function compileSubject(rules: readonly AdmittedRule[], subject: CompileSubject, peers: Iterable<CompilePeer>): PolicyMapEntry[] {
  const selecting = rules.filter((rule) => rule.mode === 'enforce' && matchesSelector(rule.subject, subject.labels));
  const known = knownPeers(peers);
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    compileDirection(
      selecting.filter((rule) => rule.direction === direction),
      direction,
      known,
    ),
  );
}

/** The map of a subject without an identity: closed, and saying why. */
export function subjectNotReady(): PolicyMapEntry[] {
  return (['ingress', 'egress'] as const).map((direction) =>
    toEntry(direction, 0, everything, { verdict: 'deny', reason: 'endpoint-not-ready', precedence: notSelectedWord, cookie: 0 }),
  );
}

function knownPeers(peers: Iterable<CompilePeer>): CompilePeer[] {
  const byIdentity = new Map<NumericIdentity, CompilePeer>();
  for (const identity of reservedPeerIdentities) byIdentity.set(identity, { identity, labels: reservedLabels(identity) });
  for (const peer of peers) if (peer.identity !== 0) byIdentity.set(peer.identity, peer);
  return [...byIdentity.values()].sort((a, b) => a.identity - b.identity);
}

function compileDirection(rules: readonly AdmittedRule[], direction: Direction, peers: readonly CompilePeer[]): PolicyMapEntry[] {
  const forAll = rules.filter(namesEveryPeer);
  const forSome = rules.filter((rule) => !namesEveryPeer(rule));
  const fallback = defaultOutcome(rules);
  const anyPeer: Trie = new Map();
  for (const rule of forAll) addRule(anyPeer, rule, 0);
  // A pass lets a peer's own entry skip rules that name everybody, so those have to be weighed in the peer's own trie.
  const hasPass = rules.some((rule) => rule.verdict === 'pass');
  const entries = trieEntries(anyPeer, direction, 0, fallback, true);
  for (const peer of peers) {
    const trie: Trie = new Map();
    const facts = peerFacts(peer.identity, peer.labels, peer.cidr);
    for (const rule of forSome) {
      const closeness = peerSpecificity(rule, facts, [], emptyDirectory);
      if (closeness !== undefined) addRule(trie, rule, closeness);
    }
    if (trie.size === 0) continue;
    if (hasPass) for (const rule of forAll) addRule(trie, rule, 0);
    entries.push(...trieEntries(trie, direction, peer.identity, fallback, false));
  }
  return entries;
}

/** What holds when no rule decides. */
function defaultOutcome(rules: readonly AdmittedRule[]): Outcome {
  let first: AdmittedRule | undefined;
  for (const rule of rules) if (rule.defaultDeny && (first === undefined || rule.cookie < first.cookie)) first = rule;
  return first === undefined
    ? { verdict: 'allow', reason: 'not-selected', precedence: notSelectedWord, cookie: 0 }
    : { verdict: 'deny', reason: 'default-deny', precedence: defaultDenyWord, cookie: first.cookie };
}

function addRule(trie: Trie, rule: AdmittedRule, closeness: number): void {
  for (const range of rule.ports?.flatMap((match) => resolvePort(match, [])) ?? [undefined]) {
    const match: Match = { rule, peerSpecificity: closeness, portCount: portCount(range) };
    for (const prefix of portPrefixes(range)) {
      const key = prefixKey(prefix);
      const node = trie.get(key) ?? { prefix, best: new Map() };
      trie.set(key, node);
      keepBetter(node.best, match);
    }
  }
}

function keepBetter(best: Best, match: Match): void {
  const held = best.get(match.rule.tier);
  if (held === undefined || compareMatches(match, held) < 0) best.set(match.rule.tier, match);
}

/** One entry for each prefix whose outcome differs from that of the next broader entry. */
function trieEntries(trie: Trie, direction: Direction, peer: NumericIdentity, fallback: Outcome, withDefault: boolean): PolicyMapEntry[] {
  const kept = new Map<string, Outcome>();
  const entries: PolicyMapEntry[] = [];
  const prefixes = [...trie.values()].map((node) => node.prefix);
  if (withDefault && !trie.has(prefixKey(everything))) prefixes.push(everything);
  for (const prefix of prefixes.sort(broaderFirst)) {
    const best: Best = new Map();
    let broader: Outcome | undefined;
    for (const outer of enclosing(prefix)) {
      for (const match of trie.get(prefixKey(outer))?.best.values() ?? []) keepBetter(best, match);
      broader = kept.get(prefixKey(outer)) ?? broader;
    }
    const outcome = resolve(best, fallback);
    if (broader !== undefined && sameOutcome(broader, outcome)) continue;
    kept.set(prefixKey(prefix), outcome);
    entries.push(toEntry(direction, peer, prefix, outcome));
  }
  return entries;
}

/** Tier by tier, as the oracle does. The word is that of the first rule met, so that what a pass led to beats what the pass beats. */
function resolve(best: Best, fallback: Outcome): Outcome {
  let word: number | undefined;
  for (const tier of tierOrder) {
    const rule = best.get(tier)?.rule;
    if (rule !== undefined) {
      word ??= precedenceWord(rule);
      if (rule.verdict !== 'pass') {
        if (tier === 'baseline' && fallback.reason === 'default-deny') break;
        return { verdict: rule.verdict, reason: 'rule', precedence: word, cookie: rule.cookie };
      }
    }
  }
  return { ...fallback, precedence: Math.max(word ?? 0, fallback.precedence) };
}

function sameOutcome(a: Outcome, b: Outcome): boolean {
  return a.verdict === b.verdict && a.reason === b.reason && a.precedence === b.precedence && a.cookie === b.cookie;
}

function prefixKey(prefix: PortPrefix): string {
  return `${prefix.protocol}/${prefix.port}/${prefix.length}`;
}

function broaderFirst(a: PortPrefix, b: PortPrefix): number {
  return a.protocol - b.protocol || a.length - b.length || a.port - b.port;
}

function toEntry(direction: Direction, peer: NumericIdentity, prefix: PortPrefix, outcome: Outcome): PolicyMapEntry {
  return {
    direction,
    peer,
    protocol: prefix.protocol,
    port: prefix.port,
    portPrefixLength: prefix.length,
    verdict: outcome.verdict,
    reason: outcome.reason,
    precedence: outcome.precedence,
    mode: 'enforce',
    cookie: outcome.cookie,
  };
}
