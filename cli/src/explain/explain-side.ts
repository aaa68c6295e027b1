// Why one side of a connection was admitted or refused: the oracle's verdict, told with who applied the rules and what would change it. Pure.
import { type AdmittedRule, decide, type PolicyFlow, type Verdict } from '@ringfence/policy';
import { type Circumstances, type NearestRule, nearestAllow } from './nearest-allow.ts';
import { redirectTexts } from './redirect-words.ts';

/** A rule with where it comes from. */
export interface RuleOrigin {
  readonly rule: string;
  readonly policy: string;
  readonly verdict: string;
  readonly mode: string;
  readonly revision: number;
  readonly appliedBy: string;
  /** ISO 8601; "" when unknown. */
  readonly appliedAt: string;
}

/** A rule that has a say in what a proxy lets through. */
export interface ProxyRule extends RuleOrigin {
  /** What it lets through, for people. */
  readonly checks: readonly string[];
}

export interface PartyExplained {
  readonly identity: number | null;
  readonly labels: readonly string[];
  readonly address: string;
  /** Name for people. */
  readonly name: string;
}

export interface SideExplanation {
  readonly direction: 'ingress' | 'egress';
  readonly subject: PartyExplained;
  readonly peer: PartyExplained;
  readonly protocol: number;
  readonly port: number;
  /** `redirect`: allowed through a proxy, which decides about what passes over the connection. */
  readonly verdict: Verdict['verdict'];
  readonly reason: Verdict['reason'];
  readonly rule: RuleOrigin | null;
  /** For a redirect: the rules whose checks the proxy makes; one that is met is enough. */
  readonly redirectedBy: readonly ProxyRule[];
  readonly losing: readonly RuleOrigin[];
  readonly defaultDenyBy: readonly RuleOrigin[];
  /** What rules in the modes audit and shadow would have made of it; null when nothing else. */
  readonly audited: { readonly verdict: Verdict['verdict']; readonly rule: string } | null;
  /** For a default deny: the allowing rule that comes closest, and why it did not match. */
  readonly nearest: NearestRule | null;
  /** What to do to change the verdict, for people. */
  readonly advice: string;
}

/** The rules in force at a revision, what their names stand for, when it is asked, and who applied their policies. */
export interface PolicyState extends Circumstances {
  readonly rules: readonly AdmittedRule[];
  readonly policies: ReadonlyMap<string, { readonly revision: number; readonly appliedBy: string; readonly appliedAt: string }>;
}

export interface SideQuestion {
  readonly direction: 'ingress' | 'egress';
  readonly subject: PartyExplained;
  readonly peer: PartyExplained;
  readonly protocol: number;
  readonly port: number;
}

function originOf(state: PolicyState, rule: AdmittedRule): RuleOrigin {
  const policy = state.policies.get(rule.policyId);
  return {
    rule: rule.id,
    policy: rule.policyId,
    verdict: rule.verdict,
    mode: rule.mode,
    revision: policy?.revision ?? 0,
    appliedBy: policy?.appliedBy ?? '',
    appliedAt: policy?.appliedAt ?? '',
  };
}

function partyOf(party: PartyExplained): PolicyFlow['subject'] {
  return {
    labels: party.labels,
    ...(party.identity === null ? {} : { identity: party.identity }),
    ...(party.address === '' ? {} : { address: party.address }),
  };
}

function adviceFor(question: SideQuestion, verdict: Verdict, nearest: NearestRule | null): string {
  if (verdict.verdict !== 'deny') return '';
  const list = question.direction === 'ingress' ? 'fromEndpoints' : 'toEndpoints';
  switch (verdict.reason) {
    case 'rule':
      return `${verdict.rule?.id} denies it, and a deny outweighs every allow: narrow or remove that rule`;
    case 'endpoint-not-ready':
      return 'the endpoint has no identity yet: see `ringfence nodes` for what its node waits for';
    case 'default-deny':
    case 'not-selected':
      return nearest === null
        ? `no rule allows any ${question.direction} of ${question.subject.name}: add an ${question.direction} rule with ${list} that selects ${question.peer.name}`
        : `${nearest.rule} comes closest: change it so that it matches, or add an ${question.direction} rule of its own for ${question.peer.name}`;
  }
}

/** Asks the oracle about one side and tells why. */
export function explainSide(state: PolicyState, question: SideQuestion): SideExplanation {
  const flow: PolicyFlow = {
    direction: question.direction,
    subject: partyOf(question.subject),
    peer: partyOf(question.peer),
    protocol: question.protocol,
    port: question.port,
  };
  const verdict = decide(state, flow);
  const nearest = verdict.verdict === 'deny' && verdict.reason === 'default-deny' ? nearestAllow(state.rules, flow, state) : null;
  return {
    ...question,
    verdict: verdict.verdict,
    reason: verdict.reason,
    rule: verdict.rule === undefined ? null : originOf(state, verdict.rule),
    redirectedBy: verdict.redirectedBy.map((rule) => ({ ...originOf(state, rule), checks: redirectTexts(rule.redirect) })),
    losing: verdict.losing.map((rule) => originOf(state, rule)),
    defaultDenyBy: verdict.defaultDenyBy.map((rule) => originOf(state, rule)),
    audited: verdict.audited === undefined ? null : { verdict: verdict.audited.verdict, rule: verdict.audited.rule?.id ?? '' },
    nearest,
    advice: adviceFor(question, verdict, nearest),
  };
}
