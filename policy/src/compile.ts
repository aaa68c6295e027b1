// Rules and identities to the policy-map entries of one subject, all at once. Pure. The incremental way to the same entries is policy-engine.ts.
import { entryOf } from './compile/entries.ts';
import { dependsOnPeerPorts, Members } from './compile/members.ts';
import { PeerClasses } from './compile/peer-classes.ts';
import { type Directory, emptyDirectory } from './directory.ts';
import { type NumericIdentity, reservedLabels, reservedPeerIdentities } from './identity.ts';
import type { Labels } from './labels.ts';
import { namesEveryPeer, peerFacts, peerSpecificity } from './peers.ts';
import type { PolicyMapEntry } from './policy-map.ts';
import { type EndpointPort, everything } from './ports.ts';
import { notSelectedWord } from './precedence.ts';
import type { AdmittedRule, Direction } from './rule.ts';
import { matchesSelector } from './selector.ts';
import { hasExpired } from './verdict.ts';

/** Whose policy is compiled. */
export interface CompileSubject {
  readonly identity: NumericIdentity;
  readonly labels: Labels;
  readonly namedPorts?: readonly EndpointPort[];
}

/** A peer that a packet can come from or go to. */
export interface CompilePeer {
  readonly identity: NumericIdentity;
  readonly labels: Labels;
  /** The canonical prefix that a local identity stands for: of an address outside, or of an endpoint told apart by its address. */
  readonly cidr?: string;
  readonly namedPorts?: readonly EndpointPort[];
}

export interface CompileOptions {
  /** What names in rules stand for. Absent: nothing. */
  readonly directory?: Directory;
  /** The moment at which rules expire. Absent: none has. */
  readonly nowUnixMs?: number;
}

/**
 * Compiles the whole map of one subject, both directions. `peers` are the identities that the node knows; reserved ones are always among them.
 * Rules of the mode `off` are left out. The order of the result depends only on the content.
 */
export function compileSubject(
  rules: readonly AdmittedRule[],
  subject: CompileSubject,
  peers: Iterable<CompilePeer>,
  options: CompileOptions = {},
): PolicyMapEntry[] {
  const selecting = rules.filter((rule) => rule.mode !== 'off' && matchesSelector(rule.subject, subject.labels));
  const known = knownPeers(peers);
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    compileDirection(
      selecting.filter((rule) => rule.direction === direction),
      direction,
      subject,
      known,
      options,
    ),
  );
}

/** The map of a subject without an identity: closed, and saying why. */
export function subjectNotReady(): PolicyMapEntry[] {
  const outcome = { verdict: 'deny', reason: 'endpoint-not-ready', precedence: notSelectedWord, cookie: 0, mode: 'enforce' } as const;
  return (['ingress', 'egress'] as const).map((direction) => entryOf(direction, 0, { prefix: everything, outcome }));
}

function knownPeers(peers: Iterable<CompilePeer>): CompilePeer[] {
  const byIdentity = new Map<NumericIdentity, CompilePeer>();
  for (const identity of reservedPeerIdentities) byIdentity.set(identity, { identity, labels: reservedLabels(identity) });
  for (const peer of peers) if (peer.identity !== 0) byIdentity.set(peer.identity, peer);
  return [...byIdentity.values()].sort((a, b) => a.identity - b.identity);
}

function compileDirection(
  rules: readonly AdmittedRule[],
  direction: Direction,
  subject: CompileSubject,
  peers: readonly CompilePeer[],
  { directory = emptyDirectory, nowUnixMs = 0 }: CompileOptions,
): PolicyMapEntry[] {
  const classes = new PeerClasses({ entriesExamined: 0 });
  const members = new Members(subject.namedPorts ?? []);
  const matching = rules.filter((rule) => !hasExpired(rule, nowUnixMs));
  for (const rule of rules) classes.addRule(rule);
  for (const rule of matching.filter(namesEveryPeer)) {
    const member = members.of(rule, 0);
    if (member !== undefined) classes.joinEverybody(member);
  }
  const forSome = matching.filter((rule) => !namesEveryPeer(rule) || dependsOnPeerPorts(rule));
  for (const peer of peers) {
    const facts = peerFacts(peer.identity, peer.labels, peer.cidr, peer.namedPorts);
    for (const rule of forSome) {
      if (namesEveryPeer(rule) && facts.namedPorts.length === 0) continue;
      const closeness = peerSpecificity(rule, facts, subject.labels, directory);
      const member = closeness === undefined ? undefined : members.of(rule, closeness, facts.namedPorts);
      if (member !== undefined) classes.join(peer.identity, member);
    }
  }
  classes.settle();
  const entries: PolicyMapEntry[] = [];
  classes.addEntries(entries, direction);
  return entries;
}
