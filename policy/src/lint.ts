// Looks for rules that do not do what they say, or more than they should. Pure. A rule that is switched off is not judged.

import type { LintFacts, LintFinding } from './lint/lint-finding.ts';
import { isDefaultDenyIdiom, neverMatches } from './lint/never-matches.ts';
import { overBroad } from './lint/over-broad.ts';
import { overruledRules } from './lint/overruled.ts';
import type { Rule } from './rule.ts';

export { type LintCode, type LintFacts, type LintFinding, lintCodes } from './lint/lint-finding.ts';

/**
 * Everything that stands out, in the order of the rules. What is called shadowed or redundant is so for certain among these rules; what is called never to
 * match takes for granted that a workload has one value for each label key.
 */
export function lintPolicies(rules: readonly Rule[], facts: LintFacts = {}): LintFinding[] {
  const active = rules.filter(({ mode }) => mode !== 'off');
  const own = active.flatMap((rule) => [...neverMatches(rule, facts), ...overBroad(rule)]);
  const inVain = new Set(own.filter(({ code }) => code === 'never-matches').map(({ ruleId }) => ruleId));
  const judged = new Set(active.filter((rule) => !inVain.has(rule.id) && !isDefaultDenyIdiom(rule)));
  const position = new Map(rules.map(({ id }, index) => [id, index]));
  return [...own, ...overruledRules(active, judged)].sort((a, b) => (position.get(a.ruleId) ?? 0) - (position.get(b.ruleId) ?? 0));
}
