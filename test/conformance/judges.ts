// Who is asked for verdicts: the oracle, or the compiled entries looked up as the kernel does. One interface, so that the kernel itself fits in.
import {
  type AdmittedRule,
  compileSubject,
  type Direction,
  decide,
  lookupPolicyMap,
  type Party,
  type PolicyMapEntry,
  type PolicyRequest,
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
    return { verdict, because, inspects: redirectedBy.flatMap(({ redirect }) => (redirect?.l7 === undefined ? [] : [redirect.l7.kind])) };
  };

export const compiledJudge: Judge = (rules, fleet) => {
  const maps = new Map<number, readonly PolicyMapEntry[]>();
  return ({ direction, subject, peer, protocol, port }) => {
    const entries = maps.get(subject.identity) ?? compileSubject(rules, subject, fleet.peers);
    maps.set(subject.identity, entries);
    const entry = lookupPolicyMap(entries, { direction, peer: peer.identity, protocol, port });
    if (entry === undefined) return { verdict: 'deny', because: 'no entry in the map' };
    return { verdict: entry.verdict, because: rules.find((rule) => rule.cookie === entry.cookie)?.id ?? entry.reason };
  };
};

function addressOf(party: Party): Pick<Party, 'address'> {
  return party.address === undefined ? {} : { address: party.address };
}

function namedPortsOf(party: Party): Pick<Party, 'namedPorts'> {
  return party.namedPorts === undefined ? {} : { namedPorts: party.namedPorts };
}
