// The allowing rule that comes closest to a refused flow, and what it lacks. Pure. Whether a part of a rule matches is asked of the oracle itself,
// with the other parts taken away, so that this explanation can never disagree with the decision.
import {
  type AdmittedRule,
  decide,
  type Labels,
  matchesSelector,
  type Peer,
  type PolicyFlow,
  type PortRange,
  type Requirement,
  type Selector,
  splitLabel,
  splitSource,
} from '@ringfence/policy';
import { protocolName } from '../views/wire-values.ts';

export interface NearestRule {
  readonly rule: string;
  readonly policy: string;
  /** One sentence per part that does not match. */
  readonly mismatches: readonly string[];
}

const everything: Selector = { requirements: [] };

/** Does the rule match when only these parts are left of it? */
function matches(rule: AdmittedRule, parts: Partial<Pick<AdmittedRule, 'peers' | 'ports'>>, flow: PolicyFlow): boolean {
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
  return decide({ rules: [reduced] }, flow).rule !== undefined;
}

/** A key as people know it. */
function keyText(key: string): string {
  return key.replace(/^any:/, '').replace(/^(k8s:)?io\.kubernetes\.pod\.namespace$/, 'namespace');
}

/** "org in (empire, rebels)" as people read it. */
function clause(requirement: Requirement): string {
  const key = keyText(requirement.key);
  switch (requirement.operator) {
    case 'In':
      return requirement.values.length === 1 ? `${key}=${requirement.values[0]}` : `${key} in (${requirement.values.join(', ')})`;
    case 'NotIn':
      return requirement.values.length === 1 ? `${key}!=${requirement.values[0]}` : `${key} not in (${requirement.values.join(', ')})`;
    case 'Exists':
      return `${key} to be present`;
    case 'DoesNotExist':
      return `${key} to be absent`;
  }
}

/** What the labels say about the key of a requirement. */
function foundFor(requirement: Requirement, labels: Labels): string {
  const { source, rest: key } = splitSource(requirement.key);
  const values = labels
    .map(splitLabel)
    .filter((label) => label.key === key && (source === undefined || source === 'any' || source === label.source))
    .map((label) => `${keyText(label.key)}=${label.value}`);
  return values.length === 0 ? `no ${keyText(key)}` : values.join(', ');
}

function unmet(selector: Selector, labels: Labels): Requirement[] {
  return selector.requirements.filter((requirement) => !matchesSelector({ requirements: [requirement] }, labels));
}

function selectorMismatch(selector: Selector, labels: Labels): string {
  return unmet(selector, labels)
    .map((requirement) => `${clause(requirement)} (found ${foundFor(requirement, labels)})`)
    .join(' and ');
}

/** How a peer of a rule is told. */
function wanted(peer: Peer, flow: PolicyFlow): string {
  switch (peer.kind) {
    case 'selector':
      return selectorMismatch(peer.selector, flow.peer.labels);
    case 'cidr':
      return `an address outside the fleet in ${peer.cidr} (found ${flow.peer.address ?? 'an endpoint'})`;
    case 'entity':
      return `the entity ${peer.entity}`;
  }
}

function portText(range: PortRange): string {
  const protocol = protocolName(range.protocol);
  if (range.firstPort === 0 && range.lastPort === 0) return protocol === 'any' ? 'every port' : `every port of ${protocol}`;
  return `${protocol}/${range.firstPort}${range.lastPort === range.firstPort ? '' : `-${range.lastPort}`}`;
}

interface Candidate {
  readonly rule: AdmittedRule;
  readonly mismatches: readonly string[];
  readonly selectsSubject: boolean;
  /** Clauses that do not hold, over all parts: smaller is nearer. */
  readonly distance: number;
}

function candidate(rule: AdmittedRule, flow: PolicyFlow): Candidate {
  const mismatches: string[] = [];
  let distance = 0;
  const missedSubject = unmet(rule.subject, flow.subject.labels);
  if (missedSubject.length > 0) {
    mismatches.push(`its endpointSelector needs ${selectorMismatch(rule.subject, flow.subject.labels)}`);
    distance += missedSubject.length;
  }
  if (!matches(rule, { peers: rule.peers }, flow)) {
    const side = flow.direction === 'ingress' ? 'source' : 'destination';
    const peers = rule.peers ?? [];
    const distances = peers.map((peer) => (peer.kind === 'selector' ? unmet(peer.selector, flow.peer.labels).length : 2));
    mismatches.push(
      peers.length === 0
        ? `it names no ${side} at all`
        : `its ${side} needs ${peers
            .slice(0, 3)
            .map((peer) => wanted(peer, flow))
            .join(', or ')}${peers.length > 3 ? `, or one of ${peers.length - 3} more` : ''}`,
    );
    distance += Math.max(Math.min(...distances, 3), 1);
  }
  if (!matches(rule, { ports: rule.ports }, flow)) {
    const ports = rule.ports ?? [];
    const asked = `${protocolName(flow.protocol)}/${flow.port}`;
    mismatches.push(
      ports.length === 0
        ? `it admits no port at all (found ${asked})`
        : `it admits ${ports.slice(0, 5).map(portText).join(', ')}${ports.length > 5 ? ' and more' : ''} only (found ${asked})`,
    );
    distance += 1;
  }
  return { rule, mismatches, selectsSubject: missedSubject.length === 0, distance };
}

/** The nearest enforced allow of the flow's direction; null when there is none. On a tie the first one admitted. */
export function nearestAllow(rules: readonly AdmittedRule[], flow: PolicyFlow): NearestRule | null {
  const candidates = rules
    // A rule that names no peer switches default deny on and allows nothing: no neighbour of anything.
    .filter((rule) => rule.verdict === 'allow' && rule.direction === flow.direction && rule.mode === 'enforce' && rule.peers?.length !== 0)
    .map((rule) => candidate(rule, flow))
    .sort((a, b) => Number(b.selectsSubject) - Number(a.selectsSubject) || a.distance - b.distance);
  const [nearest] = candidates;
  if (nearest === undefined) return null;
  return { rule: nearest.rule.id, policy: nearest.rule.policyId, mismatches: nearest.mismatches };
}
