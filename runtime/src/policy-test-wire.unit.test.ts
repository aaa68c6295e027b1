import { entities, type PolicyTest, type TestParty } from '@ringfence/policy';
import { v1 } from '@ringfence/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWireCidrGroup, toWireCidrGroup } from './peer-wire.ts';
import { fromWireTest, toWireTest } from './policy-test-wire.ts';

function throughTheWire(test: PolicyTest): PolicyTest {
  return fromWireTest(v1.PolicyTest.decode(v1.PolicyTest.encode(toWireTest(test)).finish()));
}

const text = fc.string({ minLength: 1, maxLength: 8 });
const plain = { noNullPrototype: true } as const;
const fields = fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true });
const party: fc.Arbitrary<TestParty> = fc.oneof(
  fc.array(text, { maxLength: 3 }).map((labels) => ({ kind: 'endpoint' as const, labels })),
  fc.constantFrom(...entities).map((entity) => ({ kind: 'entity' as const, entity })),
  fc.constantFrom('192.0.2.7', 'fd00::1').map((address) => ({ kind: 'address' as const, address })),
);
const request = fc.record(
  {
    http: fc.record(
      { method: text, path: text, host: text, headers: fields.map((each) => new Map(Object.entries(each))) },
      { noNullPrototype: true, requiredKeys: ['method', 'path', 'headers'] },
    ),
    dns: fc.record({ name: text }, plain),
    serverName: text,
    kafka: fields,
    other: fc.record({ protocol: text, fields }, plain),
  },
  { noNullPrototype: true, requiredKeys: [] },
);
const anyTest: fc.Arbitrary<PolicyTest> = fc.record(
  {
    id: text,
    from: party,
    to: party,
    protocol: fc.nat(255),
    port: fc.nat(65_535),
    direction: fc.constantFrom('ingress' as const, 'egress' as const),
    request,
    expect: fc.constantFrom('allow' as const, 'deny' as const, 'redirect' as const),
  },
  { noNullPrototype: true, requiredKeys: ['id', 'from', 'to', 'protocol', 'port', 'expect'] },
);

describe('a policy test on the wire', () => {
  it('is the same test after encoding and decoding', () => {
    fc.assert(
      fc.property(anyTest, (value) => {
        expect(throughTheWire(value)).toStrictEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  const wire = toWireTest({
    id: 'default/p/tests[0]',
    from: { kind: 'entity', entity: 'world' },
    to: { kind: 'endpoint', labels: ['k8s:app=web'] },
    protocol: 6,
    port: 80,
    expect: 'deny',
  });
  const refused: [string, Parameters<typeof fromWireTest>[0], string][] = [
    ['nothing at all', {}, 'id is ""'],
    ['no source', { ...wire, from: null }, 'from is nothing'],
    ['a destination of no kind', { ...wire, to: {} }, 'to is 0 kinds'],
    ['a destination of two kinds', { ...wire, to: { entity: 'all', address: '192.0.2.7' } }, 'to is 2 kinds'],
    ['an entity of the future', { ...wire, from: { entity: 'moon' } }, 'from.entity is moon'],
    ['an address that is none', { ...wire, from: { address: 'deathstar' } }, 'from.address is deathstar'],
    ['a protocol above 255', { ...wire, protocol: 256 }, 'protocol is 256'],
    ['a port above 65535', { ...wire, port: 65_536 }, 'port is 65536'],
    ['a direction of the future', { ...wire, direction: 9 as 1 }, 'direction is 9'],
    ['no expectation', { ...wire, expect: 0 }, 'expect is 0'],
    ['a request of a protocol without name', { ...wire, request: { other: {} } }, 'request.other.protocol is ""'],
  ];
  it.each(refused)('refuses %s', (_, value, message) => {
    expect(() => fromWireTest(value)).toThrow(message);
    expect(() => fromWireTest(value)).toThrow(/^RF_WIRE_RULE: test /);
  });
});

describe('a group of addresses on the wire', () => {
  it('is the same group after encoding and decoding', () => {
    const group = { name: 'partners', labels: ['cidrgroup:tier=1'], cidrs: ['10.0.0.0/8', 'fd00::/8'] };
    expect(fromWireCidrGroup(v1.CidrGroup.decode(v1.CidrGroup.encode(toWireCidrGroup(group)).finish()))).toStrictEqual(group);
  });

  it.each([
    ['no name', {}, 'name is ""'],
    ['a prefix that is none', { name: 'g', cidrs: ['10.0.0.1'] }, 'cidrs[0] is 10.0.0.1'],
    ['an empty label', { name: 'g', labels: [''] }, 'labels[0] is ""'],
  ])('refuses %s', (_, value, message) => {
    expect(() => fromWireCidrGroup(value)).toThrow(message);
    expect(() => fromWireCidrGroup(value)).toThrow(/^RF_WIRE_RULE: group /);
  });
});
