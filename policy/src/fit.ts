// Whether what policies compile to fits into a node, told before it is admitted. Pure. Callers count; nothing is compiled here.
import { identityName, type NumericIdentity } from './identity.ts';
import type { PolicyMapEntry } from './policy-map.ts';
import { isNamedPort, portPrefixes } from './ports.ts';
import type { Rule } from './rule.ts';

/** How much a node holds. */
export interface NodeLimits {
  /** Entries in the policy map of one subject. */
  readonly policyEntries: number;
  /** Subjects that have a policy map. */
  readonly subjects: number;
  /** Prefixes in the ipcache, for each address family. */
  readonly ipcachePrefixes: number;
  readonly endpoints: number;
  /** Bytes of one pattern or map line of a proxy. */
  readonly proxyPatternBytes: number;
}

/**
 * What a node holds as it is built: `policy`, `ipcache4`, `ipcache6` and `endpoints` in bpf/include/maps.h, the largest policy of one subject in
 * bpf/ts/kernel-datapath.ts. HAProxy takes a command into one buffer (tune.bufsize, 16,384 bytes); half of it leaves room for the command and the key.
 */
export const defaultNodeLimits: NodeLimits = {
  policyEntries: 262_144,
  subjects: 65_536,
  ipcachePrefixes: 524_288,
  endpoints: 65_536,
  proxyPatternBytes: 8_192,
};

/** Entries that policies bring, by policy id. */
export type Shares = ReadonlyMap<string, number>;

export interface SubjectCount {
  readonly identity: NumericIdentity;
  /** All entries, those of the defaults among them. */
  readonly entries: number;
  readonly shares: Shares;
}

export interface PrefixCount {
  readonly prefixes: number;
  readonly shares: Shares;
}

/** What one node would hold. What is absent is not judged. */
export interface NodeCounts {
  /** "<cluster>/<node>" */
  readonly node: string;
  /** Subjects whose policy changes; the others fit already. */
  readonly subjects: readonly SubjectCount[];
  /** Subjects in all; the number of `subjects` if absent. */
  readonly subjectCount?: number;
  readonly ipcache4?: PrefixCount;
  readonly ipcache6?: PrefixCount;
  readonly endpoints?: number;
  /** What a proxy has to match, with its length as UTF-8. */
  readonly patterns?: readonly { readonly policyId: string; readonly bytes: number }[];
  /** {@link defaultNodeLimits} if absent. */
  readonly limits?: NodeLimits;
}

export interface Overflow {
  readonly node: string;
  readonly map: 'policy' | 'subjects' | 'ipcache4' | 'ipcache6' | 'endpoints' | 'proxy-pattern';
  /** Whose policy map it is. */
  readonly identity?: NumericIdentity;
  readonly found: number;
  readonly limit: number;
  /** Who is responsible, the largest share first. */
  readonly shares: readonly { readonly policyId: string; readonly count: number }[];
  /** "node prod/web-1: the policy map of identity 300 would hold 300,123 entries, at most 262,144 fit; default/big alone brings 299,000" */
  readonly message: string;
}

/** Entries by the policy that decides them. Those of no rule (the defaults of an unselected subject) belong to nobody. */
export function entryShares(entries: readonly PolicyMapEntry[], policyOf: (cookie: number) => string | undefined): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { cookie } of entries) {
    const policyId = cookie === 0 ? undefined : policyOf(cookie);
    if (policyId !== undefined) shares.set(policyId, (shares.get(policyId) ?? 0) + 1);
  }
  return shares;
}

/** Prefixes that cover one name of a port: an endpoint gives it to one port of each protocol, seldom to more. */
const prefixesOfName = 8;

/**
 * More entries than the rules that select a subject can compile to with this many peers, reserved ones among them: where that fits, nothing has to be
 * compiled to know it.
 */
export function entriesAtMost(rules: readonly Rule[], peers: number): number {
  const prefixes = rules.reduce((sum, rule) => sum + prefixesOf(rule), 0);
  // Both directions have a default, and peer 0 is in neither count.
  return 2 + (peers + 1) * prefixes;
}

function prefixesOf({ ports }: Rule): number {
  if (ports === undefined) return 1;
  return ports.reduce((sum, match) => sum + (isNamedPort(match) ? prefixesOfName : portPrefixes(match).length), 0);
}

/** Everything that would not fit. Exactly at the limit fits. */
export function fitNode(counts: NodeCounts): Overflow[] {
  const { node, limits = defaultNodeLimits } = counts;
  const overflows: Overflow[] = [];
  const judge = (
    map: Overflow['map'],
    what: string,
    found: number,
    limit: number,
    unit: string,
    { shares = noShares, identity }: { shares?: Shares; identity?: NumericIdentity } = {},
  ) => {
    if (found <= limit) return;
    const ordered = largestFirst(shares);
    overflows.push({
      node,
      map,
      ...(identity === undefined ? {} : { identity }),
      found,
      limit,
      shares: ordered,
      message: `node ${node}: ${what} would hold ${grouped(found)} ${unit}, at most ${grouped(limit)} fit${blame(ordered)}`,
    });
  };
  for (const { identity, entries, shares } of counts.subjects)
    judge('policy', `the policy map of identity ${identityName(identity)}`, entries, limits.policyEntries, 'entries', { shares, identity });
  judge('subjects', 'the table of policies', counts.subjectCount ?? counts.subjects.length, limits.subjects, 'subjects');
  for (const [map, family] of [
    ['ipcache4', 'IPv4'],
    ['ipcache6', 'IPv6'],
  ] as const) {
    const { prefixes = 0, shares = noShares } = counts[map] ?? {};
    judge(map, `the ipcache of ${family}`, prefixes, limits.ipcachePrefixes, 'prefixes', { shares });
  }
  judge('endpoints', 'the table of endpoints', counts.endpoints ?? 0, limits.endpoints, 'endpoints');
  return [...overflows, ...longPatterns(counts, limits)];
}

const noShares: Shares = new Map();

/** One for each policy, about its longest pattern. */
function longPatterns({ node, patterns = [] }: NodeCounts, { proxyPatternBytes: limit }: NodeLimits): Overflow[] {
  const longest = new Map<string, number>();
  for (const { policyId, bytes } of patterns) if (bytes > limit) longest.set(policyId, Math.max(longest.get(policyId) ?? 0, bytes));
  return largestFirst(longest).map(({ policyId, count }) => ({
    node,
    map: 'proxy-pattern',
    found: count,
    limit,
    shares: [{ policyId, count }],
    message: `node ${node}: a pattern of ${policyId} would take ${grouped(count)} bytes in the proxy, at most ${grouped(limit)} fit`,
  }));
}

function largestFirst(shares: Shares): { policyId: string; count: number }[] {
  return [...shares]
    .map(([policyId, count]) => ({ policyId, count }))
    .sort((a, b) => b.count - a.count || (a.policyId < b.policyId ? -1 : 1));
}

/** As many as help; the others are in `shares`. */
const mostNamed = 3;

function blame(shares: Overflow['shares']): string {
  const [largest] = shares;
  if (largest === undefined) return '';
  if (shares.length === 1) return `; ${largest.policyId} alone brings ${grouped(largest.count)}`;
  const named = shares.slice(0, mostNamed).map(({ policyId, count }) => `${policyId} brings ${grouped(count)}`);
  const rest = shares.length - named.length;
  return `; ${named.join(', ')}${rest > 0 ? ` and ${rest} more bring the rest` : ''}`;
}

/** "70,123", the same in every language of the host. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
