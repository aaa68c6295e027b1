// A second opinion on verdicts, built another way on purpose: no shared code with the oracle or the compiler beyond the types. It climbs the ladder of
// tiers and priorities and asks at each rung only "does anything here deny, allow, pass?"; addresses are strings of bits, labels are sets.
import type { AdmittedRule, Peer, PolicyFlow, Requirement } from '../src/index.ts';

export function naiveVerdict(rules: readonly AdmittedRule[], flow: PolicyFlow): 'allow' | 'deny' {
  const relevant = rules.filter(
    (rule) => rule.mode === 'enforce' && rule.direction === flow.direction && holdsAll(rule.subject.requirements, flow.subject.labels),
  );
  const matching = relevant.filter((rule) => hasPeer(rule, flow) && hasPort(rule, flow));
  const climb = (tier: AdmittedRule['tier']): 'allow' | 'deny' | undefined => {
    const rungs = [...new Set(matching.filter((rule) => rule.tier === tier).map((rule) => rule.priority))].sort((a, b) => a - b);
    for (const priority of rungs) {
      const here = new Set(matching.filter((rule) => rule.tier === tier && rule.priority === priority).map((rule) => rule.verdict));
      if (here.has('deny')) return 'deny';
      if (here.has('allow')) return 'allow';
      if (here.has('pass')) return undefined;
    }
    return undefined;
  };
  const closed = relevant.some((rule) => rule.defaultDeny) ? ('deny' as const) : undefined;
  return climb('admin') ?? climb('normal') ?? closed ?? climb('baseline') ?? 'allow';
}

function holdsAll(requirements: readonly Requirement[], labels: readonly string[]): boolean {
  const matched = (requirement: Requirement, withValues: boolean) => {
    const wanted = requirement.key.startsWith('any:') ? requirement.key.slice(4) : requirement.key;
    const subjectKeys = labels.filter((label) => {
      const name = label.slice(0, label.indexOf('='));
      return requirement.key.startsWith('any:') ? name.slice(name.indexOf(':') + 1) === wanted : name === wanted;
    });
    return withValues ? subjectKeys.filter((label) => requirement.values.some((value) => label.endsWith(`=${value}`))) : subjectKeys;
  };
  return requirements.every((requirement) => {
    const found = matched(requirement, requirement.operator === 'In' || requirement.operator === 'NotIn').length > 0;
    return requirement.operator === 'In' || requirement.operator === 'Exists' ? found : !found;
  });
}

function hasPeer(rule: AdmittedRule, flow: PolicyFlow): boolean {
  if (rule.peers === undefined) return true;
  return rule.peers.some((peer) => isPeer(peer, flow.peer.labels, flow.peer.address));
}

function isPeer(peer: Peer, labels: readonly string[], address: string | undefined): boolean {
  const is = (name: string) => labels.includes(`reserved:${name}=`);
  const isWorld = is('world') || is('world-ipv4') || is('world-ipv6');
  const isReserved = labels.some((label) => label.startsWith('reserved:'));
  if (peer.kind === 'selector') return holdsAll(peer.selector.requirements, labels);
  if (peer.kind === 'cidr') return isWorld && address !== undefined && isWithin(address, peer.cidr);
  if (peer.entity === 'all') return true;
  if (peer.entity === 'none') return false;
  if (peer.entity === 'world') return isWorld;
  if (peer.entity === 'world-ipv4') return isWorld && (address === undefined ? is('world-ipv4') : !address.includes(':'));
  if (peer.entity === 'world-ipv6') return isWorld && (address === undefined ? is('world-ipv6') : address.includes(':'));
  if (peer.entity === 'cluster') return !isReserved || !isWorld;
  return is(peer.entity);
}

function isWithin(address: string, cidr: string): boolean {
  const [network = '', length = ''] = cidr.split('/');
  if (address.includes(':') !== network.includes(':')) return false;
  return bits(address).startsWith(bits(network).slice(0, Number(length)));
}

/** Only what the generators write: dotted IPv4, and IPv6 with at most one "::". */
function bits(address: string): string {
  if (!address.includes(':')) {
    const octets = address.split('.').map((octet) => Number(octet).toString(2).padStart(8, '0'));
    return octets.join('');
  }
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const middle = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...middle, ...right].map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}

function hasPort(rule: AdmittedRule, flow: PolicyFlow): boolean {
  if (rule.ports === undefined) return true;
  return rule.ports.some((range) => {
    const isWhole = range.firstPort === 0 && range.lastPort === 0;
    const protocols = range.protocol !== 0 ? [range.protocol] : isWhole ? [flow.protocol] : [6, 17, 132];
    return protocols.includes(flow.protocol) && (isWhole || (flow.port >= range.firstPort && flow.port <= range.lastPort));
  });
}
