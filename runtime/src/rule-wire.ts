// Rule <-> ringfence.v1.Rule, the one conversion at the edge of controller, agent and command line. Pure.
import {
  type Authentication,
  type Direction,
  type Mode,
  maxPriority,
  type PortMatch,
  type Rule,
  type RuleVerdict,
  type Tier,
} from '@ringfence/policy';
import { type ringfence, v1, wideToNumber } from '@ringfence/proto';
import { fromWirePeer, fromWireSelector, toWirePeer, toWireSelector } from './peer-wire.ts';
import { fromWireRedirect, toWireRedirect } from './redirect-wire.ts';
import { isInteger, nameOf, optionalNameOf, type Refuse, refusalOf, textOf, when } from './wire-refusal.ts';

type WireRule = ringfence.v1.Rule.$Properties;

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

export const directions: Record<Direction, ringfence.v1.Direction> = {
  ingress: v1.Direction.DIRECTION_INGRESS,
  egress: v1.Direction.DIRECTION_EGRESS,
};

const authentications: Record<Authentication, ringfence.v1.Authentication> = {
  disabled: v1.Authentication.AUTHENTICATION_DISABLED,
  required: v1.Authentication.AUTHENTICATION_REQUIRED,
  'test-always-fail': v1.Authentication.AUTHENTICATION_TEST_ALWAYS_FAIL,
};

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
    ...when('peers', rule.peers && { peers: rule.peers.map(toWirePeer) }),
    ...when('ports', rule.ports && { ports: rule.ports.map((match) => ({ ...match })) }),
    defaultDeny: rule.defaultDeny,
    ...when('redirect', rule.redirect && toWireRedirect(rule.redirect)),
    ...when('log', rule.log),
    ...when('authentication', rule.authentication && authentications[rule.authentication]),
    ...when('keepEstablished', rule.keepEstablished),
    ...when('expiresUnixMs', rule.expiresUnixMs),
  };
}

/**
 * A rule from its wire form. Nothing is guessed: a value that this version does not know is refused, because a rule that is read
 * with less than it says could admit more than it should.
 * @throws Failure RF_WIRE_RULE naming the rule, the field and the value.
 */
export function fromWireRule(wire: WireRule): Rule {
  const id = wire.id ?? '';
  const refuse = refusalOf('rule', id);
  textOf(refuse, 'id', id, 'a rule id');
  const priority = wire.priority ?? 0;
  if (!isInteger(priority, maxPriority)) throw refuse('priority', priority, `an integer from 0 to ${maxPriority}`);
  if (wire.subject == null) throw refuse('subject', 'nothing', 'a selector');
  return {
    id,
    tier: nameOf(refuse, 'tier', tiers, wire.tier),
    priority,
    verdict: nameOf(refuse, 'verdict', verdicts, wire.verdict),
    mode: nameOf(refuse, 'mode', modes, wire.mode),
    subject: fromWireSelector(refuse, 'subject', wire.subject),
    direction: nameOf(refuse, 'direction', directions, wire.direction),
    peers: wire.peers == null ? undefined : (wire.peers.peers ?? []).map((peer, index) => fromWirePeer(refuse, `peers[${index}]`, peer)),
    ports: wire.ports == null ? undefined : (wire.ports.ports ?? []).map((match, index) => fromWirePort(refuse, `ports[${index}]`, match)),
    defaultDeny: wire.defaultDeny ?? false,
    ...fromWireLimits(refuse, wire),
  };
}

type Limits = Pick<Rule, 'redirect' | 'log' | 'authentication' | 'keepEstablished' | 'expiresUnixMs'>;

/** The fields that most rules do not have. */
function fromWireLimits(refuse: Refuse, wire: WireRule): Limits {
  const limits: Limits = {
    ...when('redirect', wire.redirect && fromWireRedirect(refuse, 'redirect', wire.redirect)),
    ...when('log', wire.log),
    ...when('authentication', optionalNameOf(refuse, 'authentication', authentications, wire.authentication)),
    ...when('keepEstablished', wire.keepEstablished),
    ...when('expiresUnixMs', wire.expiresUnixMs == null ? undefined : momentOf(refuse, 'expires_unix_ms', wire.expiresUnixMs)),
  };
  if (limits.log !== undefined && !logText.test(limits.log)) throw refuse('log', limits.log, 'at most 32 printable characters');
  if (wire.verdict === verdicts.allow) return limits;
  if (limits.redirect !== undefined) throw refuse('redirect', 'present', 'none: only what is allowed passes a proxy');
  if (limits.authentication !== undefined) throw refuse('authentication', limits.authentication, 'none: only what is allowed is proven');
  return limits;
}

const logText = /^\P{C}{0,32}$/u;

function momentOf(refuse: Refuse, path: string, wide: NonNullable<WireRule['expiresUnixMs']>): number {
  try {
    return wideToNumber(wide);
  } catch {
    throw refuse(path, wide, 'milliseconds since 1970, at most 53 bits');
  }
}

function fromWirePort(refuse: Refuse, path: string, wire: ringfence.v1.PortMatch.$Properties): PortMatch {
  const { protocol, firstPort, lastPort } = { protocol: wire.protocol ?? 0, firstPort: wire.firstPort ?? 0, lastPort: wire.lastPort ?? 0 };
  if (!isInteger(protocol, 255)) throw refuse(`${path}.protocol`, protocol, 'an IANA number from 0 to 255');
  if (wire.name != null) {
    if (firstPort !== 0 || lastPort !== 0) throw refuse(path, `"${wire.name}" and ${firstPort}-${lastPort}`, 'a name or a range');
    return { protocol, name: textOf(refuse, `${path}.name`, wire.name, 'the name of a port') };
  }
  if (!isInteger(firstPort, 65_535) || !isInteger(lastPort, 65_535) || lastPort < firstPort)
    throw refuse(path, `${firstPort}-${lastPort}`, 'a first port that is not above the last, both from 0 to 65535');
  return { protocol, firstPort, lastPort };
}
