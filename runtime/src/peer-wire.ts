// Peers, selectors and groups of addresses <-> their wire forms. Pure.
import {
  type CidrGroup,
  type CidrPeer,
  entities,
  type Peer,
  type Relation,
  type Requirement,
  type Selector,
  type SelectorOperator,
} from '@ringfence/policy';
import { type ringfence, v1 } from '@ringfence/proto';
import { exactlyOne, nameOf, prefixOf, type Refuse, refusalOf, textOf, when } from './wire-refusal.ts';

type WireSelector = ringfence.v1.Selector.$Properties;
type WirePeer = ringfence.v1.Peer.$Properties;
type NameOrSelector = { readonly name: string } | { readonly selector: Selector };

const operators: Record<SelectorOperator, ringfence.v1.SelectorOperator> = {
  In: v1.SelectorOperator.SELECTOR_OPERATOR_IN,
  NotIn: v1.SelectorOperator.SELECTOR_OPERATOR_NOT_IN,
  Exists: v1.SelectorOperator.SELECTOR_OPERATOR_EXISTS,
  DoesNotExist: v1.SelectorOperator.SELECTOR_OPERATOR_DOES_NOT_EXIST,
};

const scopes: Record<CidrPeer['scope'], ringfence.v1.BlockScope> = {
  outside: v1.BlockScope.BLOCK_SCOPE_OUTSIDE,
  any: v1.BlockScope.BLOCK_SCOPE_ANY,
};

const relations: Record<Relation['kind'], ringfence.v1.RelationKind> = {
  same: v1.RelationKind.RELATION_KIND_SAME,
  'not-same': v1.RelationKind.RELATION_KIND_NOT_SAME,
};

const providers: Record<'aws', ringfence.v1.CloudProvider> = { aws: v1.CloudProvider.CLOUD_PROVIDER_AWS };

export function toWireSelector(selector: Selector): WireSelector {
  return {
    requirements: selector.requirements.map(({ key, operator, values }) => ({ key, operator: operators[operator], values: [...values] })),
  };
}

export function toWirePeer(peer: Peer): WirePeer {
  switch (peer.kind) {
    case 'selector': {
      const selector = toWireSelector(peer.selector);
      const { relation } = peer;
      return relation === undefined
        ? { selector }
        : { related: { selector, relation: relations[relation.kind], keys: [...relation.keys] } };
    }
    case 'cidr':
      return { block: { cidr: peer.cidr, scope: scopes[peer.scope], ...when('except', toWireCidrs(peer.except)) } };
    case 'cidr-group':
      return { cidrGroup: { ...toWireTarget(peer.group), ...when('except', toWireCidrs(peer.except)) } };
    case 'entity':
      return { entity: peer.entity };
    case 'fqdn':
      return { fqdn: peer.pattern };
    case 'service':
      return { service: { ...when('namespace', peer.namespace), ...toWireTarget(peer.service) } };
    case 'cloud-group':
      return {
        cloudGroup: {
          provider: providers[peer.provider],
          ...when('region', peer.region),
          securityGroupIds: [...peer.securityGroupIds],
          securityGroupNames: [...peer.securityGroupNames],
          labels: { ...peer.labels },
        },
      };
  }
}

export function fromWireSelector(refuse: Refuse, path: string, wire: WireSelector): Selector {
  return {
    requirements: (wire.requirements ?? []).map((clause, index) => fromWireRequirement(refuse, `${path}.requirements[${index}]`, clause)),
  };
}

function fromWireRequirement(refuse: Refuse, path: string, wire: ringfence.v1.Requirement.$Properties): Requirement {
  const key = textOf(refuse, `${path}.key`, wire.key, 'a label key with its source');
  const operator = nameOf(refuse, `${path}.operator`, operators, wire.operator);
  const values = wire.values ?? [];
  const wantsValues = operator === 'In' || operator === 'NotIn';
  if (wantsValues !== values.length > 0)
    throw refuse(`${path}.values`, `${values.length} values`, wantsValues ? `at least one for ${operator}` : `none for ${operator}`);
  return { key, operator, values: [...values] };
}

export function fromWirePeer(refuse: Refuse, path: string, wire: WirePeer): Peer {
  const { selector, cidr, entity, block, related, cidrGroup, fqdn, service, cloudGroup } = wire;
  exactlyOne(refuse, path, { selector, cidr, entity, block, related, cidrGroup, fqdn, service, cloudGroup });
  if (selector != null) return { kind: 'selector', selector: fromWireSelector(refuse, `${path}.selector`, selector) };
  if (related != null) return fromWireRelated(refuse, `${path}.related`, related);
  // Before blocks had exceptions they were those of Cilium: outside only.
  if (cidr != null) return { kind: 'cidr', cidr: prefixOf(refuse, `${path}.cidr`, cidr), scope: 'outside' };
  if (block != null) {
    return {
      kind: 'cidr',
      cidr: prefixOf(refuse, `${path}.block.cidr`, block.cidr),
      ...when('except', fromWireCidrs(refuse, `${path}.block.except`, block.except)),
      scope: nameOf(refuse, `${path}.block.scope`, scopes, block.scope),
    };
  }
  if (cidrGroup != null) {
    return {
      kind: 'cidr-group',
      group: fromWireTarget(refuse, `${path}.cidr_group`, cidrGroup),
      ...when('except', fromWireCidrs(refuse, `${path}.cidr_group.except`, cidrGroup.except)),
    };
  }
  if (fqdn != null) return { kind: 'fqdn', pattern: textOf(refuse, `${path}.fqdn`, fqdn, 'a DNS name or pattern') };
  if (service != null) {
    const target = fromWireTarget(refuse, `${path}.service`, service);
    return { kind: 'service', ...when('namespace', service.namespace), service: target };
  }
  if (cloudGroup != null) return fromWireCloudGroup(refuse, `${path}.cloud_group`, cloudGroup);
  const known = entities.find((name) => name === entity);
  if (known === undefined) throw refuse(`${path}.entity`, entity, `one of ${entities.join(', ')}`);
  return { kind: 'entity', entity: known };
}

function fromWireRelated(refuse: Refuse, path: string, wire: ringfence.v1.RelatedSelector.$Properties): Peer {
  if (wire.selector == null) throw refuse(`${path}.selector`, 'nothing', 'a selector');
  const kind = nameOf(refuse, `${path}.relation`, relations, wire.relation);
  const keys = (wire.keys ?? []).map((key, index) => textOf(refuse, `${path}.keys[${index}]`, key, 'a label key with its source'));
  if (keys.length === 0) throw refuse(`${path}.keys`, '0 keys', 'at least one');
  return { kind: 'selector', selector: fromWireSelector(refuse, `${path}.selector`, wire.selector), relation: { kind, keys } };
}

function fromWireCloudGroup(refuse: Refuse, path: string, wire: ringfence.v1.CloudGroupPeer.$Properties): Peer {
  return {
    kind: 'cloud-group',
    provider: nameOf(refuse, `${path}.provider`, providers, wire.provider),
    ...when('region', wire.region),
    securityGroupIds: [...(wire.securityGroupIds ?? [])],
    securityGroupNames: [...(wire.securityGroupNames ?? [])],
    labels: { ...wire.labels },
  };
}

function toWireTarget(target: NameOrSelector): { name: string } | { selector: WireSelector } {
  return 'name' in target ? { name: target.name } : { selector: toWireSelector(target.selector) };
}

function fromWireTarget(
  refuse: Refuse,
  path: string,
  { name, selector }: { name?: string | null; selector?: WireSelector | null },
): NameOrSelector {
  exactlyOne(refuse, path, { name, selector });
  return selector == null
    ? { name: textOf(refuse, `${path}.name`, name, 'a name') }
    : { selector: fromWireSelector(refuse, `${path}.selector`, selector) };
}

function toWireCidrs(cidrs: readonly string[] | undefined): ringfence.v1.CidrList.$Properties | undefined {
  return cidrs === undefined ? undefined : { cidrs: [...cidrs] };
}

function fromWireCidrs(refuse: Refuse, path: string, wire: ringfence.v1.CidrList.$Properties | null | undefined): string[] | undefined {
  return wire == null ? undefined : (wire.cidrs ?? []).map((cidr, index) => prefixOf(refuse, `${path}[${index}]`, cidr));
}

/** A group in wire form. */
export function toWireCidrGroup({ name, labels, cidrs }: CidrGroup): ringfence.v1.CidrGroup.$Properties {
  return { name, labels: [...labels], cidrs: [...cidrs] };
}

/** @throws Failure RF_WIRE_RULE */
export function fromWireCidrGroup(wire: ringfence.v1.CidrGroup.$Properties): CidrGroup {
  const refuse = refusalOf('group', wire.name ?? '');
  return {
    name: textOf(refuse, 'name', wire.name, 'the name of the group'),
    labels: (wire.labels ?? []).map((label, index) => textOf(refuse, `labels[${index}]`, label, 'a label')),
    cidrs: (wire.cidrs ?? []).map((cidr, index) => prefixOf(refuse, `cidrs[${index}]`, cidr)),
  };
}
