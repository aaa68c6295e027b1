// Rules that decide nothing because others do it for them. Pure. Removing all that are reported `shadowed` or `redundant`, one by one or together, changes
// no verdict.
import { peersCovered, portsCovered, selectorImplies } from '../containment.ts';
import { precedenceWord, tierOrder } from '../precedence.ts';
import type { Rule, RuleVerdict } from '../rule.ts';
import type { LintFinding } from './lint-finding.ts';

interface Overruled {
  readonly rule: Rule;
  readonly by: Rule;
  readonly kind: 'shadowed' | 'redundant' | 'by-default-deny';
}

/**
 * At most one finding for each rule of `judged`. Each is compared with those of `rules` that were not reported before it, so that two equal rules do not
 * stand in for each other; of those, the first one stays.
 */
export function overruledRules(rules: readonly Rule[], judged: ReadonlySet<Rule>): LintFinding[] {
  const active = rules.filter(({ mode }) => mode !== 'off');
  const kept = new Set(active);
  const words = new Map(active.map((rule) => [rule, precedenceWord(rule)]));
  const stronger = (a: Rule, b: Rule) => (words.get(b) ?? 0) - (words.get(a) ?? 0);
  // Sorting keeps the order of equals.
  const overrulers = active.toSorted(stronger);
  const wider = widerBySubject(overrulers);
  const removed = new Map<Rule, Overruled>();
  const findings: Overruled[] = [];
  for (const rule of active.toReversed().sort(stronger)) {
    if (!judged.has(rule)) continue;
    const others = wider(rule).filter((other) => other !== rule && kept.has(other));
    const found = overrulerOf(rule, others, kept);
    if (found === undefined) continue;
    findings.push(found);
    if (rule.defaultDeny && !others.some((other) => closesFor(rule, other))) continue;
    kept.delete(rule);
    removed.set(rule, found);
  }
  return findings.map((found) => {
    const named = found.kind === 'by-default-deny' ? found : { ...found, by: lastingOf(found.by, removed) };
    return removed.has(found.rule) ? findingOf(named) : defaultDenyOnly(named);
  });
}

/** What stays of equals that stand in for each other one after the other. */
function lastingOf(rule: Rule, removed: ReadonlyMap<Rule, Overruled>): Rule {
  let last = rule;
  for (let next = removed.get(last); next !== undefined; next = removed.get(last)) last = next.by;
  return last;
}

/** Rules of the same direction whose subject takes in a rule's own, in the order given. Subjects are few and rules are many, so that each is compared once. */
function widerBySubject(rules: readonly Rule[]): (rule: Rule) => readonly Rule[] {
  const keyOf = ({ direction, subject }: Rule) => JSON.stringify([direction, subject.requirements]);
  const keys = new Map(rules.map((rule) => [rule, keyOf(rule)]));
  const oneOfEach = new Map(rules.map((rule) => [keyOf(rule), rule]));
  const known = new Map<string, readonly Rule[]>();
  return (rule) => {
    const key = keyOf(rule);
    const found = known.get(key);
    if (found !== undefined) return found;
    const wider = new Set(
      [...oneOfEach]
        .filter(([, other]) => other.direction === rule.direction && selectorImplies(rule.subject, other.subject))
        .map(([otherKey]) => otherKey),
    );
    const fitting = rules.filter((other) => wider.has(keys.get(other) ?? ''));
    known.set(key, fitting);
    return fitting;
  };
}

/** @param others rules with a wider subject, the strongest first */
function overrulerOf(rule: Rule, others: readonly Rule[], kept: ReadonlySet<Rule>): Overruled | undefined {
  for (const by of others) {
    if (isTwin(rule, by)) return { rule, by, kind: 'redundant' };
    if (isMoot(rule, by, kept)) return { rule, by, kind: isSame(effectOf(rule), effectOf(by)) ? 'redundant' : 'shadowed' };
  }
  if (rule.tier !== 'baseline') return undefined;
  const closing = others.find((other) => closesFor(rule, other));
  return closing === undefined ? undefined : { rule, by: closing, kind: 'by-default-deny' };
}

/** Does the other rule, whose subject is wider, match whenever this one does, in every mode of asking? */
function isCovered(rule: Rule, by: Rule): boolean {
  return (
    isAskedWith(rule, by) &&
    (by.expiresUnixMs === undefined || (rule.expiresUnixMs !== undefined && rule.expiresUnixMs <= by.expiresUnixMs)) &&
    // What it asks for besides its verdict must not be lost.
    (rule.authentication === undefined || rule.authentication === by.authentication) &&
    portsCovered(rule.ports, by.ports) &&
    peersCovered(rule.peers, by.peers)
  );
}

/** A rule that is only audited is asked together with the enforced ones, but not the other way round. */
function isAskedWith(rule: Rule, other: Rule): boolean {
  return other.mode === 'enforce' || rule.mode !== 'enforce';
}

/** Equal strength and effect: the other one gives the same answer wherever this one does. */
function isTwin(rule: Rule, by: Rule): boolean {
  return (
    rule.tier === by.tier &&
    rule.priority === by.priority &&
    isSame(effectOf(rule), effectOf(by)) &&
    (rule.log === undefined || rule.log === by.log) &&
    (rule.keepEstablished ?? false) === (by.keepEstablished ?? false) &&
    isCovered(rule, by)
  );
}

const verdictRank: Readonly<Record<RuleVerdict, number>> = { deny: 3, allow: 2, pass: 1 };

/** Is something else decided before this rule has a say, whenever the other one matches? */
function isMoot(rule: Rule, by: Rule, kept: ReadonlySet<Rule>): boolean {
  if (rule.tier === by.tier) {
    // Equal allows are asked together about what a proxy may let through, so that between those a redirect is not enough.
    const isStronger =
      by.priority < rule.priority || (by.priority === rule.priority && verdictRank[by.verdict] > verdictRank[rule.verdict]);
    return isStronger && isCovered(rule, by);
  }
  if (tierOrder.indexOf(by.tier) > tierOrder.indexOf(rule.tier) || by.verdict === 'pass' || !isCovered(rule, by)) return false;
  // A stronger pass would end the tier before the other one is asked.
  const word = precedenceWord(by);
  return ![...kept].some(({ tier, verdict, direction, ...rest }) => {
    return verdict === 'pass' && tier === by.tier && direction === by.direction && precedenceWord({ tier, verdict, ...rest }) > word;
  });
}

/** Does the other rule, whose subject is wider, switch default deny on wherever this one could? */
function closesFor(rule: Rule, other: Rule): boolean {
  return (
    other.defaultDeny && other.direction === rule.direction && isAskedWith(rule, other) && selectorImplies(rule.subject, other.subject)
  );
}

function effectOf({ verdict, redirect }: Rule): unknown {
  return [verdict, redirect];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function shortEffect({ verdict, redirect }: Rule): string {
  return verdict === 'allow' && redirect !== undefined ? 'allow through a proxy' : verdict;
}

function findingOf({ rule, by, kind }: Overruled): LintFinding {
  const base = { ruleId: rule.id, because: [by.id] };
  switch (kind) {
    case 'redundant':
      return {
        ...base,
        code: 'redundant',
        severity: 'info',
        message: `changes nothing: ${by.id} (${shortEffect(by)}) matches everything that it matches`,
        hint: 'remove it',
      };
    case 'shadowed':
      return {
        ...base,
        code: 'shadowed',
        severity: 'warning',
        message: `never decides: ${by.id} (${shortEffect(by)}) is stronger and matches everything that it matches`,
        hint: `remove it, or narrow ${by.id}`,
      };
    case 'by-default-deny':
      return {
        ...base,
        code: 'shadowed',
        severity: 'warning',
        message: `is never asked: default deny, which ${by.id} switches on, comes before the baseline`,
        hint: `remove it, or allow in a policy what ${by.id} closes`,
      };
  }
}

function defaultDenyOnly({ rule, by }: Overruled): LintFinding {
  return {
    code: 'default-deny-only',
    severity: 'info',
    ruleId: rule.id,
    message: `does nothing but switch default deny on for ${rule.direction}: ${by.id} (${shortEffect(by)}) decides whatever it matches`,
    because: [by.id],
    hint: 'keep it, or say the default deny in a rule of its own and remove it',
  };
}
