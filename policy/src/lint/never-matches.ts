// Rules, and peers of rules, that match nothing. Pure. Takes for granted what holds of workloads in practice: one value for each label key.
import { disagreeingClauses, isContradictory, matchesNobody } from '../containment.ts';
import { cidrGroupsOf } from '../directory.ts';
import { reservedLabels, reservedPeerIdentities } from '../identity.ts';
import { clauseText, selectorText } from '../label-text.ts';
import type { Peer, Rule, Selector } from '../rule.ts';
import { matchesSelector } from '../selector.ts';
import { hasExpired } from '../verdict.ts';
import type { LintFacts, LintFinding } from './lint-finding.ts';

interface Reason {
  readonly text: string;
  readonly hint: string;
}

/** At most one `never-matches` for the rule, or one `peer-never-matches` for each of its peers that is in vain. */
export function neverMatches(rule: Rule, facts: LintFacts): LintFinding[] {
  const found = { severity: 'warning', ruleId: rule.id, because: [] } as const;
  const whole = reasonOfRule(rule, facts);
  if (whole !== undefined) {
    const rest = rule.defaultDeny ? '; all that it does is to switch default deny on' : '';
    return [{ ...found, code: 'never-matches', message: `matches nothing: ${whole.text}${rest}`, hint: whole.hint }];
  }
  return (rule.peers ?? []).flatMap((peer, index) => {
    const reason = reasonOfPeer(peer, facts);
    if (reason === undefined) return [];
    return [{ ...found, code: 'peer-never-matches' as const, message: `peer ${index} matches nothing: ${reason.text}`, hint: reason.hint }];
  });
}

/** How the languages write default deny: an allow for nobody. It is meant to match nothing. */
export function isDefaultDenyIdiom({ verdict, peers, ports, defaultDeny }: Rule): boolean {
  return verdict === 'allow' && peers?.length === 0 && ports === undefined && defaultDeny;
}

function reasonOfRule(rule: Rule, facts: LintFacts): Reason | undefined {
  if (rule.expiresUnixMs !== undefined && facts.nowUnixMs !== undefined && hasExpired(rule, facts.nowUnixMs)) {
    return { text: `it expired at ${new Date(rule.expiresUnixMs).toISOString()}`, hint: 'remove it, or give it a later time' };
  }
  const subject = reasonOfSelector(rule.subject, facts);
  if (subject !== undefined) return { ...subject, text: `its subject: ${subject.text}` };
  if (rule.ports?.length === 0) return { text: 'it names no port', hint: 'name one, or leave the ports out to mean every port' };
  if (rule.peers === undefined) return undefined;
  if (rule.peers.length === 0) {
    if (isDefaultDenyIdiom(rule)) return undefined;
    const whom = rule.verdict === 'allow' ? 'allows' : rule.verdict === 'deny' ? 'denies' : 'passes on';
    return {
      text: `its list of peers is empty, so that it ${whom} nobody`,
      hint: 'to mean everybody name the entity all or an empty selector',
    };
  }
  const reasons = rule.peers.map((peer) => reasonOfPeer(peer, facts));
  const known = reasons.filter((reason) => reason !== undefined);
  const [first] = known;
  if (first === undefined || known.length < reasons.length) return undefined;
  return { text: known.map(({ text }) => text).join('; '), hint: first.hint };
}

function reasonOfSelector(selector: Selector, { workloads }: LintFacts): Reason | undefined {
  const hint = 'correct the selector, or remove what it belongs to';
  if (isContradictory(selector)) return { text: `${selectorText(selector)} contradict each other`, hint };
  if (workloads !== undefined) {
    const known = [...workloads, ...reservedPeerIdentities.map(reservedLabels)];
    if (known.some((labels) => matchesSelector(selector, labels))) return undefined;
    return {
      text: `none of ${workloads.length} workloads has ${selectorText(selector)}`,
      hint: 'compare it with the labels of the workloads',
    };
  }
  const pair = disagreeingClauses(selector);
  return pair === undefined ? undefined : { text: `nothing has both ${clauseText(pair[0])} and ${clauseText(pair[1])}`, hint };
}

function reasonOfPeer(peer: Peer, facts: LintFacts): Reason | undefined {
  switch (peer.kind) {
    case 'entity':
      return peer.entity === 'none' ? { text: 'the entity none is nobody', hint: 'name whom it is about, or remove it' } : undefined;
    case 'selector':
      return reasonOfSelector(peer.selector, facts);
    case 'cidr':
      return matchesNobody(peer)
        ? { text: `the exceptions of ${peer.cidr} leave nothing of it`, hint: 'make the exceptions smaller than the block' }
        : undefined;
    case 'cidr-group': {
      if (facts.directory === undefined) return undefined;
      const groups = cidrGroupsOf(peer.group, facts.directory);
      if (groups.some(({ cidrs }) => cidrs.length > 0)) return undefined;
      const named = 'name' in peer.group ? `group ${peer.group.name}` : `group with ${selectorText(peer.group.selector)}`;
      return {
        text: groups.length === 0 ? `there is no ${named}` : `${named} holds no address`,
        hint: 'define the group, with at least one address',
      };
    }
    // Names, services and machines of a provider come and go with what is seen of them.
    case 'fqdn':
    case 'service':
    case 'cloud-group':
      return undefined;
  }
}
