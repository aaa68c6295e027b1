// Rule <-> ringfence.v1.Rule, the one conversion at the edge of controller, agent and command line. Pure.
import {
  type Direction,
  entities,
  type Mode,
  type Peer,
  type PortRange,
  type Requirement,
  type Rule,
  type RuleVerdict,
  type Selector,
  type SelectorOperator,
  type Tier,
} from '@ringfence/policy';
import type { ringfence } from '@ringfence/proto';
import { v1 } from '@ringfence/proto';
import { Failure } from './failure.ts';

type WireRule = ringfence.v1.Rule.$Properties;
type WireSelector = ringfence.v1.Selector.$Properties;
type WirePeer = ringfence.v1.Peer.$Properties;
type WirePortRange = ringfence.v1.PortRange.$Properties;

const tiers: Record<Tier, ringfence.v1.Tier> = { admin: v1.Tier.TIER_ADMIN, normal: v1.Tier.TIER_NORMAL, baseline: v1.Tier.TIER_BASELINE };

const verdicts: Record<RuleVerdict, ringfence.v1.RuleVerdict> = {
  allow: v1.RuleVerdict.RULE_VERDICT_ALLOW,
  deny: v1.RuleVerdict.RULE_VERDICT_DENY,
  pass: v1.RuleVerdict.RULE_VERDICT_PASS,
};

const modes: Record<Mode, ringfence.v1.Mode> = {
  enforce: v1.Mode.MODE_ENFORCE,
  audit: v1.Mode.MODE_AUDIT,
  shadow: v1.Mode.MODE_SHADOW,
  off: v1.Mode.MODE_OFF,
};

const directions: Record<Direction, ringfence.v1.Direction> = {
  ingress: v1.Direction.DIRECTION_INGRESS,
  egress: v1.Direction.DIRECTION_EGRESS,
};

const operators: Record<SelectorOperator, ringfence.v1.SelectorOperator> = {
  In: v1.SelectorOperator.SELECTOR_OPERATOR_IN,
  NotIn: v1.SelectorOperator.SELECTOR_OPERATOR_NOT_IN,
  Exists: v1.SelectorOperator.SELECTOR_OPERATOR_EXISTS,
  DoesNotExist: v1.SelectorOperator.SELECTOR_OPERATOR_DOES_NOT_EXIST,
};

const largestPriority = 0xff_ffff;

/** A rule in wire form. Absent lists stay absent, empty lists stay empty. */
export function toWireRule(rule: Rule): WireRule {
  return {
    id: rule.id,
    tier: tiers[rule.tier],
    priority: rule.priority,
    verdict: verdicts[rule.verdict],
    mode: modes[rule.mode],
    subject: toWireSelector(rule.subject),
    direction: directions[rule.direction],
    ...(rule.peers === undefined ? {} : { peers: { peers: rule.peers.map(toWirePeer) } }),
    ...(rule.ports === undefined ? {} : { ports: { ports: rule.ports.map((range) => ({ ...range })) } }),
    defaultDeny: rule.defaultDeny,
  };
}

/**
 * A rule from its wire form. Nothing is guessed: a value that this version does not know is refused, because a rule that is read
 * with less than it says could admit more than it should.
 * @throws Failure RF_WIRE_RULE naming the rule, the field and the value.
 */
export function fromWireRule(wire: WireRule): Rule {
  const id = wire.id ?? '';
  if (id === '') throw refuse(id, 'id', '""', 'a rule id');
  const priority = wire.priority ?? 0;
  if (!isInteger(priority, largestPriority)) throw refuse(id, 'priority', priority, `an integer from 0 to ${largestPriority}`);
  if (wire.subject == null) throw refuse(id, 'subject', 'nothing', 'a selector');
  return {
    id,
    tier: nameOf(id, 'tier', tiers, wire.tier),
    priority,
    verdict: nameOf(id, 'verdict', verdicts, wire.verdict),
    mode: nameOf(id, 'mode', modes, wire.mode),
    subject: fromWireSelector(id, 'subject', wire.subject),
    direction: nameOf(id, 'direction', directions, wire.direction),
    peers: wire.peers == null ? undefined : (wire.peers.peers ?? []).map((peer, index) => fromWirePeer(id, `peers[${index}]`, peer)),
    ports: wire.ports == null ? undefined : (wire.ports.ports ?? []).map((range, index) => fromWirePorts(id, `ports[${index}]`, range)),
    defaultDeny: wire.defaultDeny ?? false,
  };
}

function toWireSelector(selector: Selector): WireSelector {
  return {
    requirements: selector.requirements.map(({ key, operator, values }) => ({ key, operator: operators[operator], values: [...values] })),
  };
}

function toWirePeer(peer: Peer): WirePeer {
  switch (peer.kind) {
    case 'selector':
      return { selector: toWireSelector(peer.selector) };
    case 'cidr':
      return { cidr: peer.cidr };
    case 'entity':
      return { entity: peer.entity };
  }
}

function fromWireSelector(id: string, path: string, wire: WireSelector): Selector {
  return {
    requirements: (wire.requirements ?? []).map((clause, index) => fromWireRequirement(id, `${path}.requirements[${index}]`, clause)),
  };
}

function fromWireRequirement(id: string, path: string, wire: ringfence.v1.Requirement.$Properties): Requirement {
  const key = wire.key ?? '';
  if (key === '') throw refuse(id, `${path}.key`, '""', 'a label key with its source');
  const operator = nameOf(id, `${path}.operator`, operators, wire.operator);
  const values = wire.values ?? [];
  const wantsValues = operator === 'In' || operator === 'NotIn';
  if (wantsValues !== values.length > 0) {
    throw refuse(id, `${path}.values`, `${values.length} values`, wantsValues ? `at least one for ${operator}` : `none for ${operator}`);
  }
  return { key, operator, values: [...values] };
}

function fromWirePeer(id: string, path: string, wire: WirePeer): Peer {
  // Exactly one kind: the codec of a hostile message could leave none.
  const found = [wire.selector, wire.cidr, wire.entity].filter((kind) => kind != null).length;
  if (found !== 1) throw refuse(id, path, `${found} kinds`, 'exactly one of selector, cidr, entity');
  if (wire.selector != null) return { kind: 'selector', selector: fromWireSelector(id, `${path}.selector`, wire.selector) };
  if (wire.cidr != null) {
    if (!/^[0-9a-f.:]+\/[0-9]{1,3}$/.test(wire.cidr)) throw refuse(id, `${path}.cidr`, wire.cidr, 'a canonical prefix such as 10.0.0.0/8');
    return { kind: 'cidr', cidr: wire.cidr };
  }
  const entity = entities.find((name) => name === wire.entity);
  if (entity === undefined) throw refuse(id, `${path}.entity`, wire.entity, `one of ${entities.join(', ')}`);
  return { kind: 'entity', entity };
}

function fromWirePorts(id: string, path: string, wire: WirePortRange): PortRange {
  const { protocol, firstPort, lastPort } = { protocol: wire.protocol ?? 0, firstPort: wire.firstPort ?? 0, lastPort: wire.lastPort ?? 0 };
  if (!isInteger(protocol, 255)) throw refuse(id, `${path}.protocol`, protocol, 'an IANA number from 0 to 255');
  if (!isInteger(firstPort, 65_535) || !isInteger(lastPort, 65_535) || lastPort < firstPort) {
    throw refuse(id, path, `${firstPort}-${lastPort}`, 'a first port that is not above the last, both from 0 to 65535');
  }
  return { protocol, firstPort, lastPort };
}

function nameOf<Name extends string, Value extends number>(
  id: string,
  path: string,
  table: Record<Name, Value>,
  value: Value | null | undefined,
): Name {
  for (const name in table) if (table[name] === value) return name;
  throw refuse(id, path, value ?? 'nothing', `one of ${Object.keys(table).join(', ')}`);
}

function isInteger(value: number, largest: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= largest;
}

function refuse(id: string, path: string, found: unknown, expected: string): Failure {
  return new Failure('RF_WIRE_RULE', `rule "${id}" does not convert: ${path} is ${String(found)}, expected ${expected}`, {
    hint: 'The sender is of another version or is not to be trusted; nothing of this message was applied.',
  });
}
