// The oracle: decides one flow on one side, plainly and without indexes, and explains itself. Pure. Everything that is faster must agree with it.
import { type Directory, emptyDirectory } from './directory.ts';
import { type NumericIdentity, reservedIdentity } from './identity.ts';
import type { Labels } from './labels.ts';
import { peerFacts, peerSpecificity } from './peers.ts';
import { type EndpointPort, matchesPort, portCount, resolvePort } from './ports.ts';
import { compareMatches, type Match, tierOrder } from './precedence.ts';
import { admitsRequest, type PolicyRequest } from './request.ts';
import type { AdmittedRule, Direction } from './rule.ts';
import { matchesSelector } from './selector.ts';

/** One end of a flow. A peer outside has the labels of `reservedLabels(world)`, or none, and its address. */
export interface Party {
  readonly identity?: NumericIdentity;
  readonly labels: Labels;
  readonly address?: string;
  /** Ports that the endpoint has names for. */
  readonly namedPorts?: readonly EndpointPort[];
}

export interface PolicyFlow {
  readonly direction: Direction;
  /** The end whose rules are asked: the receiver for ingress, the sender for egress. */
  readonly subject: Party;
  readonly peer: Party;
  /** IANA number. */
  readonly protocol: number;
  /** Destination port; for ICMP the type. */
  readonly port: number;
  /** What a proxy sees of it. Absent: the verdict is about the connection. */
  readonly request?: PolicyRequest;
}

/** What decides: rules, and what their names stand for at the moment. */
export interface PolicyState {
  readonly rules: readonly AdmittedRule[];
  /** Absent: names stand for nothing. */
  readonly directory?: Directory;
  /** The moment at which rules expire. Absent: none has. */
  readonly nowUnixMs?: number;
}

export type VerdictReason = 'rule' | 'default-deny' | 'not-selected' | 'endpoint-not-ready';

export interface Verdict {
  /** `redirect`: the connection is allowed through a proxy, which decides about what passes over it. Never when the flow says what was requested. */
  readonly verdict: 'allow' | 'deny' | 'redirect';
  readonly reason: VerdictReason;
  /** The rule that decided; undefined for a default. */
  readonly rule: AdmittedRule | undefined;
  /** For a redirect: every rule that has a say in what the proxy lets through. One that has no `redirect` of its own lets everything through. */
  readonly redirectedBy: readonly AdmittedRule[];
  /** Rules that match the flow as well, the strongest first. */
  readonly losing: readonly AdmittedRule[];
  /** For a default deny: the rules that switched it on, in the order of their admission. */
  readonly defaultDenyBy: readonly AdmittedRule[];
  /** What it would have been with rules of the modes `audit` and `shadow` enforced; undefined when that changes nothing. */
  readonly audited: { readonly verdict: Verdict['verdict']; readonly rule: AdmittedRule | undefined } | undefined;
}

/** Decides one side of a flow. A connection needs both: egress at its source and ingress at its destination. Replies are not asked about. */
export function decide(state: PolicyState, flow: PolicyFlow): Verdict {
  if (flow.subject.identity === reservedIdentity.init)
    return {
      verdict: 'deny',
      reason: 'endpoint-not-ready',
      rule: undefined,
      redirectedBy: [],
      losing: [],
      defaultDenyBy: [],
      audited: undefined,
    };
  const selecting = state.rules.filter(
    (rule) => rule.mode !== 'off' && rule.direction === flow.direction && matchesSelector(rule.subject, flow.subject.labels),
  );
  const enforced = decideAmong(
    selecting.filter((rule) => rule.mode === 'enforce'),
    state,
    flow,
  );
  if (selecting.every((rule) => rule.mode === 'enforce')) return { ...enforced, audited: undefined };
  const { verdict, rule } = decideAmong(selecting, state, flow);
  return { ...enforced, audited: verdict === enforced.verdict && rule === enforced.rule ? undefined : { verdict, rule } };
}

function decideAmong(selecting: readonly AdmittedRule[], state: PolicyState, flow: PolicyFlow): Omit<Verdict, 'audited'> {
  const matches = matchesOf(selecting, state, flow)
    .sort(compareMatches)
    .map((match) => match.rule);
  const defaultDenyBy = selecting.filter((rule) => rule.defaultDeny).sort((a, b) => a.cookie - b.cookie);
  const others = (winner: AdmittedRule | undefined) => matches.filter((rule) => rule !== winner);
  // 1. Tier by tier; within one, 2 to 4 are the order of the matches.
  for (const tier of tierOrder) {
    const winner = matches.find((rule) => rule.tier === tier);
    // A pass ends its own tier and asks the next.
    if (winner !== undefined && winner.verdict !== 'pass') return decideBy(winner, matches, flow);
    if (tier === 'normal' && defaultDenyBy.length > 0)
      return { verdict: 'deny', reason: 'default-deny', rule: undefined, redirectedBy: [], losing: others(undefined), defaultDenyBy };
  }
  return { verdict: 'allow', reason: 'not-selected', rule: undefined, redirectedBy: [], losing: others(undefined), defaultDenyBy: [] };
}

/** A redirect asks all rules of the winner's strength, because whatever one of them admits is allowed. */
function decideBy(winner: AdmittedRule, matches: readonly AdmittedRule[], flow: PolicyFlow): Omit<Verdict, 'audited'> {
  const decided = { reason: 'rule', rule: winner, losing: matches.filter((rule) => rule !== winner), defaultDenyBy: [] } as const;
  if (winner.redirect === undefined || winner.verdict !== 'allow')
    return { ...decided, verdict: winner.verdict === 'deny' ? 'deny' : 'allow', redirectedBy: [] };
  const redirectedBy = matches
    .filter(({ tier, priority, verdict }) => tier === winner.tier && priority === winner.priority && verdict === 'allow')
    .sort((a, b) => a.cookie - b.cookie);
  if (flow.request === undefined) return { ...decided, verdict: 'redirect', redirectedBy };
  const isAdmitted = admitsRequest(
    redirectedBy.map(({ redirect }) => redirect),
    flow.request,
  );
  return { ...decided, verdict: isAdmitted ? 'allow' : 'deny', redirectedBy };
}

function matchesOf(rules: readonly AdmittedRule[], { directory = emptyDirectory, nowUnixMs = 0 }: PolicyState, flow: PolicyFlow): Match[] {
  const facts = peerFacts(flow.peer.identity, flow.peer.labels, flow.peer.address, flow.peer.namedPorts);
  // A port has the name that the receiving end gives it.
  const receiver = flow.direction === 'ingress' ? flow.subject : flow.peer;
  const matches: Match[] = [];
  for (const rule of rules) {
    if (hasExpired(rule, nowUnixMs)) continue;
    const closeness = peerSpecificity(rule, facts, flow.subject.labels, directory);
    if (closeness === undefined) continue;
    const counts =
      rule.ports === undefined
        ? [portCount(undefined)]
        : rule.ports
            .flatMap((match) => resolvePort(match, receiver.namedPorts ?? []))
            .filter((range) => matchesPort(range, flow.protocol, flow.port))
            .map(portCount);
    if (counts.length > 0) matches.push({ rule, peerSpecificity: closeness, portCount: Math.min(...counts) });
  }
  return matches;
}

/** Does the rule match nothing any more? Its default deny stays on. */
export function hasExpired(rule: Pick<AdmittedRule, 'expiresUnixMs'>, nowUnixMs: number): boolean {
  return rule.expiresUnixMs !== undefined && rule.expiresUnixMs <= nowUnixMs;
}
