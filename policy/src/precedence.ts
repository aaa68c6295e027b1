// Which of several matching rules decides. Pure. The numbers are the same in bpf/ and in the tests.
//
//   1. tier: admin before normal before baseline; default deny stands at the end of the normal tier
//   2. priority: the lower number is stronger
//   3. deny over redirect over allow over pass, however broad the one and however narrow the other
//   4. the more specific only as a tie-break: it never changes the verdict, only which rule the verdict is attributed to
//
// 1 to 3 make one unsigned 32-bit word, so that the kernel compares numbers and knows no rules:
//
//   31..30  3 admin, 2 normal, 1 baseline, 0 nothing selects the subject
//   29..6   priority, inverted
//    5..4   3 deny, 2 allow, 1 pass, 0 default
//    3..0   1 for an allow through a proxy, else 0: what must be looked at is not let past by a rule that does not look (CVE-2024-52529)
import type { AdmittedRule, RuleVerdict, Tier } from './rule.ts';

/** The largest priority: 24 bits. */
export const maxPriority = 0x00ff_ffff;

export const tierOrder: readonly Tier[] = ['admin', 'normal', 'baseline'];

const tierRank: Readonly<Record<Tier, number>> = { admin: 3, normal: 2, baseline: 1 };
const verdictRank: Readonly<Record<RuleVerdict, number>> = { deny: 3, allow: 2, pass: 1 };

/** The word of a rule: 1, 2 and 3 in one number. The higher word wins. */
export function precedenceWord(rule: {
  readonly tier: Tier;
  readonly priority: number;
  readonly verdict: RuleVerdict;
  readonly redirect?: unknown;
}): number {
  const isRedirect = rule.verdict === 'allow' && rule.redirect !== undefined;
  // Multiplied, not shifted: a shift would make the word negative.
  return tierRank[rule.tier] * 2 ** 30 + (maxPriority - rule.priority) * 2 ** 6 + verdictRank[rule.verdict] * 2 ** 4 + (isRedirect ? 1 : 0);
}

/** The word of a default deny: below every rule of the normal tier, above the baseline. */
export const defaultDenyWord = tierRank.normal * 2 ** 30;

/** The word of the default of a subject that nothing selects: below everything. */
export const notSelectedWord = 0;

/** A rule that matches a flow, with how closely it matches. */
export interface Match {
  readonly rule: AdmittedRule;
  /** 0 = any peer; otherwise higher is closer: entity, selector, then prefixes by their length. */
  readonly peerSpecificity: number;
  /** How many ports the matching range covers; 65,536 for every port, twice that for every protocol. */
  readonly portCount: number;
}

/** Sorts the deciding match first: by word, then, for attribution only, by 4 (closer peer, fewer ports) and at last by who came first. */
export function compareMatches(a: Match, b: Match): number {
  return (
    precedenceWord(b.rule) - precedenceWord(a.rule) ||
    b.peerSpecificity - a.peerSpecificity ||
    a.portCount - b.portCount ||
    a.rule.cookie - b.rule.cookie ||
    (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)
  );
}
