// The oracle: decides one flow on one side, plainly and without indexes, and explains itself. Pure. Everything that is faster must agree with it.
import { type NumericIdentity, reservedIdentity } from './identity.ts';
import type { Labels } from './labels.ts';
import { peerFacts, peerSpecificity } from './peers.ts';
import { matchesPort, portCount } from './ports.ts';
import { compareMatches, type Match, tierOrder } from './precedence.ts';
import type { AdmittedRule, Direction } from './rule.ts';
import { matchesSelector } from './selector.ts';

/** One end of a flow. A peer outside has the labels of `reservedLabels(world)`, or none, and its address. */
export interface Party {
  readonly identity?: NumericIdentity;
  readonly labels: Labels;
  readonly address?: string;
}

export interface PolicyFlow {
  readonly direction: Direction;
  /** The end whose rules are asked: the receiver for ingress, the sender for egress. */
  readonly subject: Party;
  readonly peer: Party;
  /** IANA number. */
  readonly protocol: number;
  /** Destination port. */
  readonly port: number;
}

export interface Verdict {
  readonly verdict: 'allow' | 'deny';
  readonly reason: 'rule' | 'default-deny' | 'not-selected' | 'endpoint-not-ready';
  /** The rule that decided; undefined for a default. */
  readonly rule: AdmittedRule | undefined;
  /** Rules that match the flow as well, the strongest first. */
  readonly losing: readonly AdmittedRule[];
  /** For a default deny: the rules that switched it on, in the order of their admission. */
  readonly defaultDenyBy: readonly AdmittedRule[];
  /** What it would have been with rules of the modes `audit` and `shadow` enforced; undefined when that changes nothing. */
  readonly audited: { readonly verdict: 'allow' | 'deny'; readonly rule: AdmittedRule | undefined } | undefined;
}

/** Decides one side of a flow. A connection needs both: egress at its source and ingress at its destination. Replies are not asked about. */
export function decide(state: { readonly rules: readonly AdmittedRule[] }, flow: PolicyFlow): Verdict {
  if (flow.subject.identity === reservedIdentity.init)
    return { verdict: 'deny', reason: 'endpoint-not-ready', rule: undefined, losing: [], defaultDenyBy: [], audited: undefined };
  const selecting = state.rules.filter(
    (rule) => rule.mode !== 'off' && rule.direction === flow.direction && matchesSelector(rule.subject, flow.subject.labels),
  );
  const enforced = decideAmong(
    selecting.filter((rule) => rule.mode === 'enforce'),
    flow,
  );
  if (selecting.every((rule) => rule.mode === 'enforce')) return { ...enforced, audited: undefined };
  const { verdict, rule } = decideAmong(selecting, flow);
  return { ...enforced, audited: verdict === enforced.verdict && rule === enforced.rule ? undefined : { verdict, rule } };
}

function decideAmong(selecting: readonly AdmittedRule[], flow: PolicyFlow): Omit<Verdict, 'audited'> {
  const matches = matchesOf(selecting, flow).sort(compareMatches);
  const defaultDenyBy = selecting.filter((rule) => rule.defaultDeny).sort((a, b) => a.cookie - b.cookie);
  const others = (winner: AdmittedRule | undefined) => matches.map((match) => match.rule).filter((rule) => rule !== winner);
  // 1. Tier by tier; within one, 2 to 4 are the order of the matches.
  for (const tier of tierOrder) {
    const winner = matches.find((match) => match.rule.tier === tier)?.rule;
    // A pass ends its own tier and asks the next.
    if (winner !== undefined && winner.verdict !== 'pass')
      return { verdict: winner.verdict, reason: 'rule', rule: winner, losing: others(winner), defaultDenyBy: [] };
    if (tier === 'normal' && defaultDenyBy.length > 0)
      return { verdict: 'deny', reason: 'default-deny', rule: undefined, losing: others(undefined), defaultDenyBy };
  }
  return { verdict: 'allow', reason: 'not-selected', rule: undefined, losing: others(undefined), defaultDenyBy: [] };
}

function matchesOf(rules: readonly AdmittedRule[], flow: PolicyFlow): Match[] {
  const facts = peerFacts(flow.peer.identity, flow.peer.labels, flow.peer.address);
  const matches: Match[] = [];
  for (const rule of rules) {
    const closeness = peerSpecificity(rule, facts);
    if (closeness === undefined) continue;
    const counts =
      rule.ports === undefined ? [portCount(undefined)] : rule.ports.filter((r) => matchesPort(r, flow.protocol, flow.port)).map(portCount);
    if (counts.length > 0) matches.push({ rule, peerSpecificity: closeness, portCount: Math.min(...counts) });
  }
  return matches;
}
