// The allowing rule that comes closest to a refused flow, and what it lacks. Pure. Whether a part of a rule matches is asked of the oracle itself,
// with the other parts taken away, so that this explanation can never disagree with the decision.
import { type AdmittedRule, type Directory, decide, hasExpired, type PolicyFlow, type Selector } from '@ringfence/policy';
import { dateTime } from '../output/time.ts';
import { protocolName } from '../views/wire-values.ts';
import { portText, selectorMismatch, unmet, wantedPeer } from './rule-words.ts';

export interface NearestRule {
  readonly rule: string;
  readonly policy: string;
  /** One sentence per part that does not match. */
  readonly mismatches: readonly string[];
}

const everything: Selector = { requirements: [] };

/** Does the rule match when only these parts are left of it? */
function matches(
  rule: AdmittedRule,
  parts: Partial<Pick<AdmittedRule, 'peers' | 'ports'>>,
  flow: PolicyFlow,
  directory: Directory,
): boolean {
  const reduced: AdmittedRule = {
    ...rule,
    tier: 'normal',
    verdict: 'allow',
    mode: 'enforce',
    defaultDeny: false,
    subject: everything,
    peers: undefined,
    ports: undefined,
    ...parts,
  };
  // Without a moment, so that nothing has expired.
  return decide({ rules: [reduced], directory }, flow).rule !== undefined;
}

/** What names stand for, and when it is. */
export interface Circumstances {
  readonly directory: Directory;
  readonly nowUnixMs: number;
}

interface Candidate {
  readonly rule: AdmittedRule;
  readonly mismatches: readonly string[];
  readonly selectsSubject: boolean;
  /** Clauses that do not hold, over all parts: smaller is nearer. */
  readonly distance: number;
}

function candidate(rule: AdmittedRule, flow: PolicyFlow, { directory, nowUnixMs }: Circumstances): Candidate {
  const mismatches: string[] = [];
  let distance = 0;
  const missedSubject = unmet(rule.subject, flow.subject.labels);
  if (missedSubject.length > 0) {
    mismatches.push(`its endpointSelector needs ${selectorMismatch(rule.subject, flow.subject.labels)}`);
    distance += missedSubject.length;
  }
  if (!matches(rule, { peers: rule.peers }, flow, directory)) {
    const side = flow.direction === 'ingress' ? 'source' : 'destination';
    const peers = rule.peers ?? [];
    const distances = peers.map((peer) => (peer.kind === 'selector' ? unmet(peer.selector, flow.peer.labels).length : 2));
    mismatches.push(
      peers.length === 0
        ? `it names no ${side} at all`
        : `its ${side} needs ${peers
            .slice(0, 3)
            .map((peer) => wantedPeer(peer, flow, directory))
            .join(', or ')}${peers.length > 3 ? `, or one of ${peers.length - 3} more` : ''}`,
    );
    distance += Math.max(Math.min(...distances, 3), 1);
  }
  if (!matches(rule, { ports: rule.ports }, flow, directory)) {
    const ports = rule.ports ?? [];
    const asked = `${protocolName(flow.protocol)}/${flow.port}`;
    mismatches.push(
      ports.length === 0
        ? `it admits no port at all (found ${asked})`
        : `it admits ${ports.slice(0, 5).map(portText).join(', ')}${ports.length > 5 ? ' and more' : ''} only (found ${asked})`,
    );
    distance += 1;
  }
  if (rule.expiresUnixMs !== undefined && hasExpired(rule, nowUnixMs)) {
    mismatches.push(`it expired on ${dateTime(rule.expiresUnixMs)}`);
    distance += 1;
  }
  return { rule, mismatches, selectsSubject: missedSubject.length === 0, distance };
}

/** The nearest enforced allow of the flow's direction; null when there is none. On a tie the first one admitted. */
export function nearestAllow(rules: readonly AdmittedRule[], flow: PolicyFlow, circumstances: Circumstances): NearestRule | null {
  const candidates = rules
    // A rule that names no peer switches default deny on and allows nothing: no neighbour of anything.
    .filter((rule) => rule.verdict === 'allow' && rule.direction === flow.direction && rule.mode === 'enforce' && rule.peers?.length !== 0)
    .map((rule) => candidate(rule, flow, circumstances))
    .sort((a, b) => Number(b.selectsSubject) - Number(a.selectsSubject) || a.distance - b.distance);
  const [nearest] = candidates;
  if (nearest === undefined) return null;
  return { rule: nearest.rule.id, policy: nearest.rule.policyId, mismatches: nearest.mismatches };
}
