// Parts of rules in words: what a clause, a peer or a port asks for, and what was found instead. Pure.
import {
  type CidrGroupPeer,
  type Directory,
  isNamedPort,
  type Labels,
  matchesSelector,
  type Peer,
  type PolicyFlow,
  type PortMatch,
  type Relation,
  type Requirement,
  type Selector,
  type ServicePeer,
  servicesOf,
  splitLabel,
  splitSource,
} from '@ringfence/policy';
import { protocolName } from '../views/wire-values.ts';

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

/** What the labels say about a key. */
function foundFor(wantedKey: string, labels: Labels): string {
  const { source, rest: key } = splitSource(wantedKey);
  const values = labels
    .map(splitLabel)
    .filter((label) => label.key === key && (source === undefined || source === 'any' || source === label.source))
    .map((label) => `${keyText(label.key)}=${label.value}`);
  return values.length === 0 ? `no ${keyText(key)}` : values.join(', ');
}

/** Clauses that the labels do not meet. */
export function unmet(selector: Selector, labels: Labels): Requirement[] {
  return selector.requirements.filter((requirement) => !matchesSelector({ requirements: [requirement] }, labels));
}

/** "org=empire (found org=alliance) and ..." */
export function selectorMismatch(selector: Selector, labels: Labels): string {
  return unmet(selector, labels)
    .map((requirement) => `${clause(requirement)} (found ${foundFor(requirement.key, labels)})`)
    .join(' and ');
}

function relationText({ kind, keys }: Relation, { direction, subject, peer }: PolicyFlow): string {
  const far = direction === 'ingress' ? 'destination' : 'source';
  const names = keys.map(keyText).join(' and ');
  const found = keys.map((key) => foundFor(key, peer.labels)).join(', ');
  const own = keys.map((key) => foundFor(key, subject.labels)).join(', ');
  const compared = kind === 'same' ? `the same ${names} as the ${far}` : `another ${names} than the ${far}`;
  return `${compared} (found ${found}; the ${far} has ${own})`;
}

function targetText(target: { readonly name: string } | { readonly selector: Selector }): string {
  if ('name' in target) return target.name;
  const clauses = target.selector.requirements.map(clause);
  return clauses.length === 0 ? 'with any labels' : `with ${clauses.join(' and ')}`;
}

function groupText({ group, except = [] }: CidrGroupPeer, { cidrGroups }: Directory): string {
  const isMissing = 'name' in group && !cidrGroups.has(group.name);
  const which = 'name' in group ? `the group ${targetText(group)}` : `a group ${targetText(group)}`;
  return `${which}${isMissing ? ', which does not exist' : ''}${exceptText(except)}`;
}

function serviceText(peer: ServicePeer, directory: Directory): string {
  const where = peer.namespace === undefined ? '' : `${peer.namespace}/`;
  const which = 'name' in peer.service ? `the service ${where}${peer.service.name}` : `a service ${targetText(peer.service)}`;
  return servicesOf(peer, directory).length === 0 ? `${which}, which is not known` : which;
}

function exceptText(except: readonly string[]): string {
  return except.length === 0
    ? ''
    : ` but not in ${except.slice(0, 3).join(', ')}${except.length > 3 ? ` or ${except.length - 3} more` : ''}`;
}

/** What a peer of a rule asks of the other end, and what was found. */
export function wantedPeer(peer: Peer, flow: PolicyFlow, directory: Directory): string {
  const found = `(found ${flow.peer.address ?? 'an endpoint'})`;
  switch (peer.kind) {
    case 'selector': {
      const { selector, relation } = peer;
      const labels = selectorMismatch(selector, flow.peer.labels);
      if (relation === undefined) return labels;
      return [labels, relationText(relation, flow)].filter((text) => text !== '').join(' and ');
    }
    case 'cidr':
      return `an address ${peer.scope === 'outside' ? 'outside the fleet ' : ''}in ${peer.cidr}${exceptText(peer.except ?? [])} ${found}`;
    case 'cidr-group':
      return `an address outside the fleet in ${groupText(peer, directory)} ${found}`;
    case 'entity':
      return `the entity ${peer.entity}`;
    case 'fqdn':
      return `an address that DNS gave for ${peer.pattern} ${found}`;
    case 'service':
      return `${serviceText(peer, directory)} ${found}`;
    case 'cloud-group': {
      const { provider, region, securityGroupIds, securityGroupNames, labels } = peer;
      const named = [...securityGroupIds, ...securityGroupNames, ...Object.entries(labels).map(([key, value]) => `${key}=${value}`)];
      return `a machine of ${provider}${region === undefined ? '' : ` in ${region}`} with ${named.join(', ')} ${found}`;
    }
  }
}

/** "tcp/80", "tcp/8000-8080", "the tcp port named web", "icmp type 8". */
export function portText(match: PortMatch): string {
  const protocol = protocolName(match.protocol);
  if (isNamedPort(match)) return `the ${match.protocol === 0 ? '' : `${protocol} `}port named ${match.name}`;
  const isIcmp = match.protocol === 1 || match.protocol === 58;
  const { firstPort, lastPort } = match;
  if (firstPort === 0 && (lastPort === 65_535 || (lastPort === 0 && !isIcmp))) {
    if (isIcmp) return `every type of ${protocol}`;
    return protocol === 'any' ? 'every port' : `every port of ${protocol}`;
  }
  const range = `${firstPort}${lastPort === firstPort ? '' : `-${lastPort}`}`;
  return isIcmp ? `${protocol} type ${range}` : `${protocol}/${range}`;
}
