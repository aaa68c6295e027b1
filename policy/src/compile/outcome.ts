// What decides where several rules meet: one prefix of ports of one peer. Pure. Precedence as numbered in precedence.ts.
import type { PolicyMapEntry } from '../policy-map.ts';
import { compareMatches, defaultDenyWord, type Match, notSelectedWord, precedenceWord, tierOrder } from '../precedence.ts';
import type { AdmittedRule } from '../rule.ts';

/** The part of an entry that says what happens. */
export type Outcome = Pick<
  PolicyMapEntry,
  'verdict' | 'reason' | 'precedence' | 'cookie' | 'mode' | 'redirect' | 'audited' | 'keepEstablished'
>;
type Decided = Omit<Outcome, 'mode' | 'audited'> & { readonly rule: AdmittedRule | undefined };

/** What holds in one direction of one subject where no rule decides. */
export interface Defaults {
  readonly enforced: Decided;
  /** With the rules of the modes `audit` and `shadow` enforced too; undefined when there are none. */
  readonly audited: Decided | undefined;
}

/** Rules that select the subject, of one direction and of every mode but `off`. */
export function defaultsOf(rules: Iterable<AdmittedRule>): Defaults {
  let first: AdmittedRule | undefined;
  let firstOfAll: AdmittedRule | undefined;
  let hasAudited = false;
  for (const rule of rules) {
    const isEnforced = rule.mode === 'enforce';
    hasAudited ||= !isEnforced;
    if (!rule.defaultDeny) continue;
    if (isEnforced && (first === undefined || rule.cookie < first.cookie)) first = rule;
    if (firstOfAll === undefined || rule.cookie < firstOfAll.cookie) firstOfAll = rule;
  }
  return { enforced: defaultFor(first), audited: hasAudited ? defaultFor(firstOfAll) : undefined };
}

function defaultFor(switchedOnBy: AdmittedRule | undefined): Decided {
  return switchedOnBy === undefined
    ? { verdict: 'allow', reason: 'not-selected', precedence: notSelectedWord, cookie: 0, rule: undefined }
    : { verdict: 'deny', reason: 'default-deny', precedence: defaultDenyWord, cookie: switchedOnBy.cookie, rule: undefined };
}

export function sameDefaults(a: Defaults, b: Defaults): boolean {
  return (
    a.enforced.cookie === b.enforced.cookie &&
    a.enforced.reason === b.enforced.reason &&
    a.audited?.cookie === b.audited?.cookie &&
    a.audited?.reason === b.audited?.reason
  );
}

/** The outcome of all matches together. */
export function resolve(matches: readonly Match[], defaults: Defaults): Outcome {
  if (defaults.audited === undefined) return withoutRule(resolveAmong(matches, defaults.enforced), 'enforce');
  const enforced = resolveAmong(
    matches.filter(({ rule }) => rule.mode === 'enforce'),
    defaults.enforced,
  );
  const audited = resolveAmong(matches, defaults.audited);
  if (audited.verdict === enforced.verdict && audited.rule === enforced.rule) return withoutRule(enforced, 'enforce');
  const mode = audited.rule === undefined || audited.rule.mode === 'enforce' ? 'audit' : audited.rule.mode;
  return { ...withoutRule(enforced, mode), audited: { verdict: audited.verdict, cookie: audited.cookie } };
}

function withoutRule({ rule: _, ...outcome }: Decided, mode: Outcome['mode']): Outcome {
  return { ...outcome, mode };
}

/** Tier by tier, as the oracle does. The word is that of the first rule met, so that what a pass led to beats what the pass beats. */
function resolveAmong(matches: readonly Match[], fallback: Decided): Decided {
  let word: number | undefined;
  for (const tier of tierOrder) {
    let best: Match | undefined;
    for (const match of matches) if (match.rule.tier === tier && (best === undefined || compareMatches(match, best) < 0)) best = match;
    if (best === undefined) continue;
    const { rule } = best;
    word ??= precedenceWord(rule);
    if (rule.verdict === 'pass') continue;
    // Default deny stands at the end of the normal tier.
    if (tier === 'baseline' && fallback.reason === 'default-deny') break;
    const isKeeping = rule.verdict === 'allow' && rule.keepEstablished === true;
    const decided = {
      reason: 'rule',
      precedence: word,
      cookie: rule.cookie,
      rule,
      ...(isKeeping ? { keepEstablished: true as const } : {}),
    } as const;
    return rule.verdict === 'allow' && rule.redirect !== undefined
      ? { ...decided, verdict: 'redirect', redirect: redirectedBy(rule, matches) }
      : { ...decided, verdict: rule.verdict };
  }
  return { ...fallback, precedence: Math.max(word ?? 0, fallback.precedence) };
}

/** Every allow of the winner's strength has a say at the proxy. */
function redirectedBy(winner: AdmittedRule, matches: readonly Match[]): number[] {
  const cookies = new Set<number>();
  for (const { rule } of matches)
    if (rule.tier === winner.tier && rule.priority === winner.priority && rule.verdict === 'allow') cookies.add(rule.cookie);
  return [...cookies].sort((a, b) => a - b);
}

export function sameOutcome(a: Outcome, b: Outcome): boolean {
  return (
    a.verdict === b.verdict &&
    a.reason === b.reason &&
    a.precedence === b.precedence &&
    a.cookie === b.cookie &&
    a.mode === b.mode &&
    a.audited?.verdict === b.audited?.verdict &&
    a.audited?.cookie === b.audited?.cookie &&
    sameCookies(a.redirect, b.redirect)
  );
}

function sameCookies(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && a.length === b.length && a.every((cookie, index) => cookie === b[index]);
}
