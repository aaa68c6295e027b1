import type { Peer, Rule } from '@ringfence/policy';
import { v1 } from '@ringfence/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWireRule, toWireRule } from './rule-wire.ts';

const rule: Rule = {
  id: 'default/rule1/ingress[0]',
  tier: 'normal',
  priority: 0,
  verdict: 'allow',
  mode: 'enforce',
  subject: { requirements: [{ key: 'any:org', operator: 'In', values: ['empire'] }] },
  direction: 'ingress',
  peers: undefined,
  ports: undefined,
  defaultDeny: true,
};

function throughTheWire(value: Rule): Rule {
  return fromWireRule(v1.Rule.decode(v1.Rule.encode(toWireRule(value)).finish()));
}

const text = fc.string({ minLength: 1, maxLength: 8 });
// Null prototypes would differ from what the converter makes, and nothing else about them.
const plain = { noNullPrototype: true } as const;
const requirement = fc.oneof(
  fc.record(
    {
      key: text,
      operator: fc.constantFrom('In' as const, 'NotIn' as const),
      values: fc.array(text, { minLength: 1, maxLength: 3 }),
    },
    plain,
  ),
  fc.record({ key: text, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const), values: fc.constant([]) }, plain),
);
const selector = fc.record({ requirements: fc.array(requirement, { maxLength: 3 }) }, plain);
const peer: fc.Arbitrary<Peer> = fc.oneof(
  selector.map((value) => ({ kind: 'selector' as const, selector: value })),
  fc.constantFrom('10.0.0.0/8', 'fd00::/8', '0.0.0.0/0').map((cidr) => ({ kind: 'cidr' as const, cidr })),
  fc
    .constantFrom('all' as const, 'world' as const, 'host' as const, 'cluster' as const)
    .map((entity) => ({ kind: 'entity' as const, entity })),
);
const ports = fc
  .tuple(fc.nat(255), fc.nat(65_535), fc.nat(65_535))
  .map(([protocol, a, b]) => ({ protocol, firstPort: Math.min(a, b), lastPort: Math.max(a, b) }));
const anyRule: fc.Arbitrary<Rule> = fc.record(
  {
    id: text,
    tier: fc.constantFrom('admin' as const, 'normal' as const, 'baseline' as const),
    priority: fc.nat(0xff_ffff),
    verdict: fc.constantFrom('allow' as const, 'deny' as const, 'pass' as const),
    mode: fc.constantFrom('enforce' as const, 'audit' as const, 'shadow' as const, 'off' as const),
    subject: selector,
    direction: fc.constantFrom('ingress' as const, 'egress' as const),
    peers: fc.option(fc.array(peer, { maxLength: 3 }), { nil: undefined }),
    ports: fc.option(fc.array(ports, { maxLength: 3 }), { nil: undefined }),
    defaultDeny: fc.boolean(),
  },
  plain,
);

describe('rule on the wire', () => {
  it('is the same rule after encoding and decoding', () => {
    fc.assert(
      fc.property(anyRule, (value) => {
        expect(throughTheWire(value)).toStrictEqual(value);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps an absent list and an empty list apart', () => {
    expect(throughTheWire(rule).peers).toBeUndefined();
    expect(throughTheWire({ ...rule, peers: [], ports: [] })).toMatchObject({ peers: [], ports: [] });
  });

  const wire = toWireRule(rule);
  const refused: [string, Parameters<typeof fromWireRule>[0], string][] = [
    ['nothing at all', {}, 'id is ""'],
    ['no tier', { ...wire, tier: 0 }, 'tier is 0'],
    ['a tier of the future', { ...wire, tier: 9 as 1 }, 'tier is 9'],
    ['a verdict of the future', { ...wire, verdict: 9 as 1 }, 'verdict is 9'],
    ['no mode', { ...wire, mode: null }, 'mode is nothing'],
    ['no direction', { ...wire, direction: 0 }, 'direction is 0'],
    ['no subject: it would select everything', { ...wire, subject: null }, 'subject is nothing'],
    ['a priority of 25 bits', { ...wire, priority: 0x100_0000 }, 'priority is'],
    ['a peer of no kind: it would be any peer', { ...wire, peers: { peers: [{}] } }, 'peers[0] is 0 kinds'],
    ['a peer of two kinds', { ...wire, peers: { peers: [{ cidr: '10.0.0.0/8', entity: 'all' }] } }, 'peers[0] is 2 kinds'],
    ['an entity of the future', { ...wire, peers: { peers: [{ entity: 'moon' }] } }, 'peers[0].entity is moon'],
    ['a prefix that is none', { ...wire, peers: { peers: [{ cidr: '10.0.0.1' }] } }, 'peers[0].cidr'],
    ['ports that end before they begin', { ...wire, ports: { ports: [{ protocol: 6, firstPort: 2, lastPort: 1 }] } }, 'ports[0] is 2-1'],
    ['a port above 65535', { ...wire, ports: { ports: [{ protocol: 6, firstPort: 1, lastPort: 70_000 }] } }, 'ports[0] is 1-70000'],
    ['a protocol above 255', { ...wire, ports: { ports: [{ protocol: 256 }] } }, 'ports[0].protocol'],
    ['In without values', { ...wire, subject: { requirements: [{ key: 'a', operator: 1 }] } }, 'subject.requirements[0].values'],
    [
      'Exists with values',
      { ...wire, subject: { requirements: [{ key: 'a', operator: 3, values: ['b'] }] } },
      'subject.requirements[0].values',
    ],
    ['a requirement without key', { ...wire, subject: { requirements: [{ operator: 3 }] } }, 'subject.requirements[0].key'],
  ];
  it.each(refused)('refuses %s', (_, value, message) => {
    expect(() => fromWireRule(value)).toThrow(message);
    expect(() => fromWireRule(value)).toThrow(/^RF_WIRE_RULE: /);
  });
});
