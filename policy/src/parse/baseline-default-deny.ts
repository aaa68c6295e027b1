// Default deny of policies that somebody moved into the baseline. Pure.
import { maxPriority } from '../precedence.ts';
import type { Rule } from '../rule.ts';

/**
 * Default deny stands at the end of the normal tier, before the baseline: a rule of the baseline that switched it on would never be asked, and neither
 * would any other. So there it becomes what it is everywhere else, the last word of its tier: a rule that denies everything, weaker than all others.
 * One for each direction, mode and subject. It does not expire, as default deny does not.
 */
export function withBaselineDefaultDeny(rules: readonly Rule[]): Rule[] {
  const closing = new Map<string, Rule>();
  for (const { id, tier, mode, subject, direction, defaultDeny } of rules) {
    const key = JSON.stringify([direction, mode, subject]);
    if (tier !== 'baseline' || !defaultDeny || closing.has(key)) continue;
    closing.set(key, {
      id: `${id}.defaultDeny`,
      tier,
      priority: maxPriority,
      verdict: 'deny',
      mode,
      subject,
      direction,
      peers: undefined,
      ports: undefined,
      defaultDeny: false,
    });
  }
  return [...rules.map((rule) => (rule.tier === 'baseline' ? { ...rule, defaultDeny: false } : rule)), ...closing.values()];
}
