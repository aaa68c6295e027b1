// A second opinion on verdicts, built another way on purpose: no shared code with the oracle or the compiler beyond the types. It climbs the ladder of
// tiers and priorities and asks at each rung only "does anything here deny, allow, pass?"; addresses are strings of bits, labels are sets.
import {
  type AdmittedRule,
  cloudGroupKey,
  type Directory,
  emptyDirectory,
  type Mode,
  type Peer,
  type PolicyFlow,
  type PolicyState,
  type Relation,
  type Requirement,
} from '../src/index.ts';

export type NaiveVerdict = 'allow' | 'deny' | 'redirect';

export function naiveVerdict(state: PolicyState, flow: PolicyFlow, modes: readonly Mode[] = ['enforce']): NaiveVerdict {
  const now = state.nowUnixMs ?? 0;
  const relevant = state.rules.filter(
    (rule) => modes.includes(rule.mode) && rule.direction === flow.direction && holdsAll(rule.subject.requirements, flow.subject.labels),
  );
  const matching = relevant.filter(
    (rule) => (rule.expiresUnixMs ?? Infinity) > now && hasPeer(rule, flow, state.directory ?? emptyDirectory) && hasPort(rule, flow),
  );
  const climb = (tier: AdmittedRule['tier']): NaiveVerdict | undefined => {
    const rungs = [...new Set(matching.filter((rule) => rule.tier === tier).map((rule) => rule.priority))].sort((a, b) => a - b);
    for (const priority of rungs) {
      const rung = matching.filter((rule) => rule.tier === tier && rule.priority === priority);
      const here = new Set(rung.map((rule) => rule.verdict));
      if (here.has('deny')) return 'deny';
      if (here.has('allow')) return throughProxy(rung, flow);
      if (here.has('pass')) return undefined;
    }
    return undefined;
  };
  const closed = relevant.some((rule) => rule.defaultDeny) ? ('deny' as const) : undefined;
  return climb('admin') ?? climb('normal') ?? closed ?? climb('baseline') ?? 'allow';
}

/** Only what the generators write: HTTP, with patterns that mean the same to JavaScript. */
function throughProxy(rung: readonly AdmittedRule[], flow: PolicyFlow): NaiveVerdict {
  const allows = rung.filter((rule) => rule.verdict === 'allow');
  if (allows.every((rule) => rule.redirect === undefined)) return 'allow';
  if (flow.request === undefined) return 'redirect';
  const { http } = flow.request;
  const isFine = allows.some(({ redirect }) => {
    if (redirect?.l7?.kind !== 'http') return redirect === undefined;
    if (http === undefined) return false;
    return redirect.l7.rules.length === 0 || redirect.l7.rules.some(({ path = '.*' }) => new RegExp(`^(?:${path})$`).test(http.path));
  });
  return isFine ? 'allow' : 'deny';
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

function hasPeer(rule: AdmittedRule, flow: PolicyFlow, directory: Directory): boolean {
  if (rule.peers === undefined) return true;
  return rule.peers.some((peer) => isPeer(peer, flow, directory));
}

function isPeer(peer: Peer, flow: PolicyFlow, directory: Directory): boolean {
  const { labels, address } = flow.peer;
  const is = (name: string) => labels.includes(`reserved:${name}=`);
  const isWorld = is('world') || is('world-ipv4') || is('world-ipv6');
  const isReserved = labels.some((label) => label.startsWith('reserved:'));
  const isInBlocks = (cidrs: readonly string[]) => address !== undefined && cidrs.some((cidr) => isWithin(address, cidr));
  switch (peer.kind) {
    case 'selector':
      return holdsAll(peer.selector.requirements, labels) && (peer.relation === undefined || compares(peer.relation, flow));
    case 'cidr':
      return (isWorld || peer.scope === 'any') && isInBlocks([peer.cidr]) && !isInBlocks(peer.except ?? []);
    case 'cidr-group': {
      const { group } = peer;
      const groups = [...directory.cidrGroups.values()].filter((each) =>
        'name' in group ? each.name === group.name : holdsAll(group.selector.requirements, each.labels),
      );
      return isWorld && isInBlocks(groups.flatMap(({ cidrs }) => cidrs)) && !isInBlocks(peer.except ?? []);
    }
    case 'fqdn':
      // The generators write "*.suffix" and plain names only.
      return (
        isWorld &&
        [...directory.names].some(
          ([name, addresses]) =>
            (peer.pattern.startsWith('*.') ? name.split('.').slice(1).join('.') === peer.pattern.slice(2) : name === peer.pattern) &&
            isInBlocks(addresses),
        )
      );
    case 'service':
      return directory.services.some(
        (service) =>
          'name' in peer.service &&
          service.name === peer.service.name &&
          (service.selector === undefined ? isWorld && isInBlocks(service.addresses) : holdsAll(service.selector.requirements, labels)),
      );
    case 'cloud-group':
      return isWorld && isInBlocks([...directory.cloudGroups].filter(([key]) => key === cloudGroupKey(peer)).flatMap(([, cidrs]) => cidrs));
    case 'entity':
      if (peer.entity === 'all') return true;
      if (peer.entity === 'none') return false;
      if (peer.entity === 'world') return isWorld;
      if (peer.entity === 'world-ipv4') return isWorld && (address === undefined ? is('world-ipv4') : !address.includes(':'));
      if (peer.entity === 'world-ipv6') return isWorld && (address === undefined ? is('world-ipv6') : address.includes(':'));
      if (peer.entity === 'cluster') return !isReserved || !isWorld;
      return is(peer.entity);
  }
}

/** The generators write one key with the source k8s, and workloads that have it twice. */
function compares({ kind, keys }: Relation, flow: PolicyFlow): boolean {
  const found = flow.peer.labels.filter((label) => label.startsWith(`${keys[0]}=`));
  return found.length > 0 && found.some((label) => flow.subject.labels.includes(label)) === (kind === 'same');
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
  const receiver = flow.direction === 'ingress' ? flow.subject : flow.peer;
  return rule.ports.some((match) => {
    if ('name' in match)
      return (receiver.namedPorts ?? []).some(
        ({ name, protocol, port }) =>
          name === match.name && (match.protocol === 0 || match.protocol === protocol) && protocol === flow.protocol && port === flow.port,
      );
    const isIcmp = match.protocol === 1 || match.protocol === 58;
    const isWhole = match.firstPort === 0 && (match.lastPort === 65_535 || (match.lastPort === 0 && !isIcmp));
    const protocols = match.protocol !== 0 ? [match.protocol] : isWhole ? [flow.protocol] : [6, 17, 132];
    return protocols.includes(flow.protocol) && (isWhole || (flow.port >= match.firstPort && flow.port <= match.lastPort));
  });
}
