// Policies whose rules have an order: to rules of the normal form, which have priorities instead. Pure.
import { isNamedPort } from '../ports.ts';
import type { Direction, Peer, PortMatch, Rule, RuleVerdict, Selector, Tier } from '../rule.ts';
import { type Place, type Reading, type Schema, scalar, text } from './schema.ts';

/** Priorities that people give to policies, 0 to this. Lower is stronger. */
export const highestPolicyPriority = 1000;

/**
 * How far two neighbouring priorities of policies are apart in the normal form: the room for the order of the rules within one policy. No kind has so
 * many rules, and the largest priority with the last rule still fits into 24 bits: 1000 * 16,384 + 16,383 < 2^24.
 */
export const policyPriorityStep = 16_384;

const expectedPriority = `a whole number from 0 to ${highestPolicyPriority}`;

/** The priority of a policy. */
export const policyPriority: Schema<number> = scalar(
  expectedPriority,
  { accepts: ['number'], least: 0, most: highestPolicyPriority },
  (tree, place, reading) => {
    const { value } = tree;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestPolicyPriority) return value;
    reading.report(typeof value === 'number' ? 'invalid-value' : 'wrong-type', place, expectedPriority);
    return undefined;
  },
);

const longestRuleName = 100;

/** What people call a rule. It decides nothing. */
export const ruleName = text(`a name of at most ${longestRuleName} characters`, (name) =>
  name.length <= longestRuleName ? undefined : `a name of at most ${longestRuleName} characters`,
);

/** One entry of a list of peers, which may stand for several. */
export interface OrderedPeer {
  readonly place: Place;
  readonly peers: readonly Peer[];
  /** Have these peers no workloads that could give names to ports? */
  readonly isNameless: boolean;
}

export interface OrderedRule {
  readonly verdict: RuleVerdict;
  readonly peers: readonly Peer[];
  readonly ports: readonly PortMatch[] | undefined;
}

const verdicts = { Allow: 'allow', Accept: 'allow', Deny: 'deny', Pass: 'pass' } as const satisfies Record<string, RuleVerdict>;
export type Action = keyof typeof verdicts;

/** Checks what the fields of one rule say together. */
export function orderedRule(
  action: Action | undefined,
  peers: readonly OrderedPeer[] = [],
  ports: readonly PortMatch[] | undefined,
  reading: Reading,
): OrderedRule | undefined {
  const hasNamedPorts = ports?.some(isNamedPort) ?? false;
  for (const entry of peers) {
    if (action !== undefined && verdicts[action] !== 'allow' && entry.peers.some(({ kind }) => kind === 'fqdn'))
      reading.report(
        'conflict',
        entry.place,
        'domain names only in rules that allow',
        'deny a network behind the rule that allows the names',
      );
    if (hasNamedPorts && entry.isNameless)
      reading.report('conflict', entry.place, 'peers that are workloads, because the rule names ports by name', 'write the port numbers');
  }
  return action === undefined ? undefined : { verdict: verdicts[action], peers: peers.flatMap((entry) => entry.peers), ports };
}

/** The rules of one policy. None of these kinds switches default deny on. */
export function orderedRules(
  policy: { readonly policyId: string; readonly tier: Tier; readonly priority: number; readonly subject: Selector },
  sections: Readonly<Record<Direction, readonly OrderedRule[]>>,
): Rule[] {
  const { policyId, tier, priority, subject } = policy;
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    sections[direction].map(({ verdict, peers, ports }, index) => ({
      id: `${policyId}/${direction}[${index}]`,
      tier,
      priority: priority * policyPriorityStep + index,
      verdict,
      mode: 'enforce' as const,
      subject,
      direction,
      peers,
      ports,
      defaultDeny: false,
    })),
  );
}
