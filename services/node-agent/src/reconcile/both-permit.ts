// What lies between two maps of one subject. Pure.
//
// The entries of one direction and peer, with those of peer 0, cut protocols and ports into regions in which both maps decide alike everywhere.
// A region is named by the longest prefix that covers it, so walking all prefixes that either map mentions visits every region.
import type { NumericIdentity, PolicyMapEntry } from '@ringfence/policy';

/** How a new map differs from an old one in what it permits. */
export type Change = 'same' | 'tightens' | 'loosens' | 'both';

export interface Between {
  readonly change: Change;
  /** A map that permits only what both permit; undefined unless `change` is 'both'. */
  readonly bothPermit: readonly PolicyMapEntry[] | undefined;
}

interface Prefix {
  readonly protocol: number;
  readonly port: number;
  readonly portPrefixLength: number;
}

/** Entries of one map by direction, peer and prefix. */
class Index {
  readonly #entries = new Map<string, Map<string, PolicyMapEntry>>();

  constructor(entries: readonly PolicyMapEntry[]) {
    for (const entry of entries) {
      const key = `${entry.direction} ${entry.peer}`;
      const group = this.#entries.get(key) ?? new Map<string, PolicyMapEntry>();
      group.set(prefixKey(entry), entry);
      this.#entries.set(key, group);
    }
  }

  of(direction: string, peer: NumericIdentity): ReadonlyMap<string, PolicyMapEntry> {
    return this.#entries.get(`${direction} ${peer}`) ?? new Map();
  }

  /** What decides in the region of `prefix`: the rule of the lookup, applied to a prefix instead of a port. */
  decides(direction: string, peer: NumericIdentity, prefix: Prefix): PolicyMapEntry | undefined {
    const any = longest(this.of(direction, 0), prefix);
    if (peer === 0) return any;
    const own = longest(this.of(direction, peer), prefix);
    if (own === undefined || any === undefined) return own ?? any;
    return any.precedence > own.precedence ? any : own;
  }
}

/** Compares two whole maps of one subject. */
export function between(before: readonly PolicyMapEntry[], after: readonly PolicyMapEntry[]): Between {
  const old = new Index(before);
  const new_ = new Index(after);
  let tightens = false;
  let loosens = false;
  const bothPermit: PolicyMapEntry[] = [];
  for (const direction of ['ingress', 'egress'] as const) {
    const peers = new Set([
      0,
      ...before.filter((e) => e.direction === direction).map((e) => e.peer),
      ...after.filter((e) => e.direction === direction).map((e) => e.peer),
    ]);
    for (const peer of peers) {
      const regions = new Map<string, Prefix>([[prefixKey(everything), everything]]);
      for (const index of [old, new_])
        for (const from of [peer, 0]) for (const [key, entry] of index.of(direction, from)) regions.set(key, entry);
      for (const region of regions.values()) {
        const decidedBefore = old.decides(direction, peer, region);
        const decidesAfter = new_.decides(direction, peer, region);
        if (loses(decidedBefore, decidesAfter)) tightens = true;
        if (loses(decidesAfter, decidedBefore)) loosens = true;
        bothPermit.push(stricter(direction, peer, region, decidedBefore, decidesAfter));
      }
    }
  }
  if (tightens && loosens) return { change: 'both', bothPermit };
  return { change: tightens ? 'tightens' : loosens ? 'loosens' : 'same', bothPermit: undefined };
}

/** How much an entry permits: what a proxy looks at is less than everything. A packet for which nothing is found is refused. */
function permission(entry: PolicyMapEntry | undefined): number {
  return entry === undefined ? 0 : { deny: 0, redirect: 1, allow: 2 }[entry.verdict];
}

/** Does anything that `from` permits no longer pass by `to`? A proxy admits what one of its rules admits, so that each rule it loses may be missed. */
function loses(from: PolicyMapEntry | undefined, to: PolicyMapEntry | undefined): boolean {
  if (permission(from) !== permission(to)) return permission(from) > permission(to);
  return from?.verdict === 'redirect' && (from.redirect ?? []).some((cookie) => to?.redirect?.includes(cookie) !== true);
}

/**
 * An entry for one region with the verdict and the reason of whichever map permits less. All entries of such a map have one precedence: every peer
 * that it names has an entry for every region, and its own entry wins on a tie.
 */
function stricter(
  direction: 'ingress' | 'egress',
  peer: NumericIdentity,
  region: Prefix,
  before: PolicyMapEntry | undefined,
  after: PolicyMapEntry | undefined,
): PolicyMapEntry {
  const decisive = permission(after) <= permission(before) ? after : before;
  const { protocol, port, portPrefixLength } = region;
  const where = { direction, peer, protocol, port, portPrefixLength, precedence: 1 };
  if (decisive === undefined) return { ...where, verdict: 'deny', reason: 'default-deny', mode: 'enforce', cookie: 0 };
  if (decisive.verdict !== 'redirect') return { ...decisive, ...where };
  // Through two proxies passes what the rules that both have admit; without such a rule, nothing.
  const { redirect = [], ...rest } = decisive;
  const other = decisive === after ? before : after;
  const shared = redirect.filter((cookie) => other?.verdict !== 'redirect' || other.redirect?.includes(cookie) === true);
  return shared.length === 0 ? { ...rest, ...where, verdict: 'deny' } : { ...rest, ...where, redirect: shared };
}

const everything: Prefix = { protocol: 0, port: 0, portPrefixLength: 0 };

function longest(entries: ReadonlyMap<string, PolicyMapEntry>, prefix: Prefix): PolicyMapEntry | undefined {
  if (entries.size === 0) return undefined;
  if (prefix.protocol !== 0) {
    for (let portPrefixLength = prefix.portPrefixLength; portPrefixLength >= 0; portPrefixLength--) {
      const free = 16 - portPrefixLength;
      const entry = entries.get(prefixKey({ protocol: prefix.protocol, port: (prefix.port >> free) << free, portPrefixLength }));
      if (entry !== undefined) return entry;
    }
  }
  return entries.get(prefixKey(everything));
}

function prefixKey({ protocol, port, portPrefixLength }: Prefix): string {
  return protocol === 0 ? '0' : `${protocol}/${port}/${portPrefixLength}`;
}
