// Who is asked for verdicts: the oracle, or the compiled entries looked up as the kernel does. The kernel itself is asked in kernel-judge.ts.
import {
  type AdmittedRule,
  admitsRequest,
  compileSubject,
  type Direction,
  decide,
  lookupPolicyMap,
  type Party,
  type PolicyMapEntry,
  type PolicyRequest,
  type Redirect,
} from '@ringfence/policy';
import type { Fleet } from './fleet.ts';

/** One side of a flow. */
export interface Question {
  readonly direction: Direction;
  readonly subject: Party & { readonly identity: number };
  readonly peer: Party & { readonly identity: number };
  readonly protocol: number;
  readonly port: number;
  /** What a proxy would see. Absent: the connection is judged. */
  readonly request?: PolicyRequest;
}

export interface Answer {
  readonly verdict: 'allow' | 'deny' | 'redirect';
  /** For a redirect: the protocols that the proxy looks into. */
  readonly inspects?: readonly string[];
  /** What decided, for people. */
  readonly because: string;
}

/** Is made once for each situation and answers all its questions. */
export type Judge = (rules: readonly AdmittedRule[], fleet: Fleet) => (question: Question) => Answer | Promise<Answer>;

export const oracleJudge: Judge =
  (rules, { directory }) =>
  (question) => {
    // The oracle is told addresses, never the number that an ipcache would give them.
    const { subject, peer, ...flow } = question;
    const { verdict, reason, rule, redirectedBy, defaultDenyBy } = decide(
      { rules, directory },
      { ...flow, subject, peer: { labels: peer.labels, ...addressOf(peer), ...namedPortsOf(peer) } },
    );
    const because = rule?.id ?? [reason, ...defaultDenyBy.map((each) => each.id)].join(' by ');
    return { verdict, because, inspects: redirectedBy.flatMap(({ redirect }) => inspectedBy(redirect)) };
  };

export const compiledJudge: Judge = (rules, fleet) => {
  const maps = new Map<Party, readonly PolicyMapEntry[]>();
  const byCookie = rulesByCookie(rules);
  return ({ direction, subject, peer, protocol, port, request }) => {
    const entries = maps.get(subject) ?? compileSubject(rules, subject, fleet.peers, { directory: fleet.directory });
    maps.set(subject, entries);
    // The map is asked by number alone.
    const entry = lookupPolicyMap(entries, { direction, peer: fleet.identityOfParty(peer), protocol, port });
    if (entry === undefined) return { verdict: 'deny', because: 'no entry in the map' };
    return answerOf(entry, byCookie, request);
  };
};

export function rulesByCookie(rules: readonly AdmittedRule[]): ReadonlyMap<number, AdmittedRule> {
  return new Map(rules.map((rule) => [rule.cookie, rule]));
}

/** What the entry that was found means for the question: a redirect passes a request that one of its rules admits. */
export function answerOf(
  entry: Pick<PolicyMapEntry, 'verdict' | 'redirect' | 'cookie' | 'reason'>,
  byCookie: ReadonlyMap<number, AdmittedRule>,
  request: PolicyRequest | undefined,
): Answer {
  const redirects = (entry.redirect ?? []).map((cookie) => byCookie.get(cookie)?.redirect);
  const inspects = redirects.flatMap(inspectedBy);
  const because = byCookie.get(entry.cookie)?.id ?? entry.reason;
  if (entry.verdict !== 'redirect' || request === undefined) return { verdict: entry.verdict, because, inspects };
  return { verdict: admitsRequest(redirects, request) ? 'allow' : 'deny', because, inspects };
}

/** What a proxy looks into, in the words of the cases. */
function inspectedBy(redirect: Redirect | undefined): string[] {
  if (redirect === undefined) return [];
  const { l7, ...others } = redirect;
  const protocols = l7 === undefined ? [] : [l7.kind === 'other' ? l7.protocol : l7.kind];
  return others.listener !== undefined || Object.keys(others).length === 0 ? protocols : [...protocols, 'tls'];
}

function addressOf(party: Party): Pick<Party, 'address'> {
  return party.address === undefined ? {} : { address: party.address };
}

function namedPortsOf(party: Party): Pick<Party, 'namedPorts'> {
  return party.namedPorts === undefined ? {} : { namedPorts: party.namedPorts };
}
