// Containment: what surely implies what, row by row, and a search for a counter-example to every yes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreeingClauses, isContradictory, matchesNobody, peersCovered, portsCovered, selectorImplies } from './containment.ts';
import { matchesPort } from './ports.ts';
import type { Peer, PortMatch, Requirement, Selector } from './rule.ts';
import { matchesSelector } from './selector.ts';

const is = (key: string, ...values: string[]): Requirement => ({ key, operator: 'In', values });
const isNot = (key: string, ...values: string[]): Requirement => ({ key, operator: 'NotIn', values });
const has = (key: string): Requirement => ({ key, operator: 'Exists', values: [] });
const hasNot = (key: string): Requirement => ({ key, operator: 'DoesNotExist', values: [] });
const all = (...requirements: Requirement[]): Selector => ({ requirements });

describe('one selector implies another', () => {
  const table: { narrower: Selector; wider: Selector; implies: boolean; because: string }[] = [
    { narrower: all(is('any:app', 'a')), wider: all(), implies: true, because: 'no clause matches everything' },
    { narrower: all(), wider: all(is('any:app', 'a')), implies: false, because: 'everything is wider than anything' },
    {
      narrower: all(is('any:app', 'a'), has('any:env')),
      wider: all(is('any:app', 'a')),
      implies: true,
      because: 'more clauses are narrower',
    },
    { narrower: all(is('any:app', 'a')), wider: all(is('any:app', 'a', 'b')), implies: true, because: 'more values are wider' },
    { narrower: all(is('any:app', 'a', 'b')), wider: all(is('any:app', 'a')), implies: false, because: 'b is not a' },
    { narrower: all(is('k8s:app', 'a')), wider: all(is('any:app', 'a')), implies: true, because: 'any source sees k8s' },
    { narrower: all(is('any:app', 'a')), wider: all(is('k8s:app', 'a')), implies: false, because: 'it may come from another source' },
    { narrower: all(is('app', 'a')), wider: all(is('any:app', 'a')), implies: true, because: 'no source is any source' },
    { narrower: all(is('any:app', 'a')), wider: all(has('any:app')), implies: true, because: 'a value is there' },
    { narrower: all(has('any:app')), wider: all(is('any:app', 'a')), implies: false, because: 'it may have another value' },
    {
      narrower: all(is('any:app', 'a', 'b'), isNot('any:app', 'b')),
      wider: all(is('any:app', 'a')),
      implies: true,
      because: 'only a is left',
    },
    { narrower: all(isNot('any:app', 'a', 'b')), wider: all(isNot('any:app', 'a')), implies: true, because: 'fewer values are excluded' },
    { narrower: all(isNot('any:app', 'a')), wider: all(isNot('k8s:app', 'a')), implies: true, because: 'excluded from every source' },
    { narrower: all(isNot('k8s:app', 'a')), wider: all(isNot('any:app', 'a')), implies: false, because: 'another source may have it' },
    { narrower: all(hasNot('any:app')), wider: all(isNot('any:app', 'a')), implies: true, because: 'what is absent has no value' },
    { narrower: all(is('any:app', 'b')), wider: all(isNot('any:app', 'a')), implies: false, because: 'a key may have both values' },
    { narrower: all(hasNot('any:app')), wider: all(hasNot('k8s:app')), implies: true, because: 'absent from every source' },
    {
      narrower: all(is('any:app', 'a'), isNot('any:app', 'a')),
      wider: all(is('any:x', 'y')),
      implies: true,
      because: 'it matches nothing',
    },
  ];
  test.each(table)('$because', ({ narrower, wider, implies }) => {
    expect(selectorImplies(narrower, wider)).toBe(implies);
  });
});

const labelTexts = ['k8s:app=a', 'k8s:app=b', 'host:app=a', 'host:app=b', 'k8s:env=a', 'k8s:env='];
const labelSets = Array.from({ length: 2 ** labelTexts.length }, (_, bits) => labelTexts.filter((_label, index) => (bits >> index) & 1));
const clause = fc.oneof(
  fc.record({
    key: fc.constantFrom('any:app', 'k8s:app', 'host:app', 'env'),
    operator: fc.constantFrom('In', 'NotIn' as const),
    values: fc.uniqueArray(fc.constantFrom('a', 'b', ''), { maxLength: 2 }),
  }),
  fc.constantFrom(has('any:app'), has('k8s:app'), hasNot('any:app'), hasNot('host:app'), hasNot('env')),
);
const selector: fc.Arbitrary<Selector> = fc.record({ requirements: fc.array(clause, { maxLength: 3 }) });

test('whatever is said to imply does so for every label set', () => {
  let yes = 0;
  fc.assert(
    fc.property(selector, selector, (narrower, wider) => {
      if (isContradictory(narrower)) expect(labelSets.filter((labels) => matchesSelector(narrower, labels))).toEqual([]);
      if (!selectorImplies(narrower, wider)) return;
      yes++;
      expect(labelSets.filter((labels) => matchesSelector(narrower, labels) && !matchesSelector(wider, labels))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
  expect(yes).toBeGreaterThan(100);
});

test('two clauses that disagree about one value are found', () => {
  expect(disagreeingClauses(all(is('any:app', 'a'), is('k8s:app', 'b')))).toEqual([is('any:app', 'a'), is('k8s:app', 'b')]);
  expect(disagreeingClauses(all(is('any:app', 'a', 'b'), is('any:app', 'b')))).toBeUndefined();
  expect(disagreeingClauses(all(is('host:app', 'a'), is('k8s:app', 'b')))).toBeUndefined();
});

const app = (...values: string[]): Peer => ({ kind: 'selector', selector: all(is('k8s:app', ...values)) });
const entity = (name: 'all' | 'world' | 'world-ipv4' | 'cluster' | 'host' | 'none'): Peer => ({ kind: 'entity', entity: name });
const cidr = (text: string, except?: string[], scope: 'outside' | 'any' = 'outside'): Peer => ({
  kind: 'cidr',
  cidr: text,
  scope,
  ...(except === undefined ? {} : { except }),
});
const fqdn = (pattern: string): Peer => ({ kind: 'fqdn', pattern });
const group = (name: string, except?: string[]): Peer => ({
  kind: 'cidr-group',
  group: { name },
  ...(except === undefined ? {} : { except }),
});
const related = (kind: 'same' | 'not-same', ...keys: string[]): Peer => ({ kind: 'selector', selector: all(), relation: { kind, keys } });

describe('peers are covered', () => {
  const table: { narrower: Peer[] | undefined; wider: Peer[] | undefined; covered: boolean; because: string }[] = [
    { narrower: undefined, wider: undefined, covered: true, because: 'everybody is everybody' },
    { narrower: undefined, wider: [app('a')], covered: false, because: 'everybody is more than some' },
    { narrower: undefined, wider: [entity('all')], covered: true, because: 'the entity all is everybody' },
    { narrower: [], wider: [], covered: true, because: 'nobody is among nobody' },
    { narrower: [app('a'), app('b')], wider: [app('a', 'b')], covered: true, because: 'each of several lies in one' },
    { narrower: [app('a', 'b')], wider: [app('a'), app('b')], covered: false, because: 'one in two together is not looked for' },
    { narrower: [entity('none')], wider: [], covered: true, because: 'the entity none is nobody' },
    { narrower: [entity('host')], wider: [entity('cluster')], covered: true, because: 'the host is of the cluster' },
    { narrower: [app('a')], wider: [entity('cluster')], covered: true, because: 'a workload is of the cluster' },
    { narrower: [cidr('10.1.0.0/16')], wider: [cidr('10.0.0.0/8')], covered: true, because: 'a block in a block' },
    { narrower: [cidr('10.0.0.0/8')], wider: [cidr('10.1.0.0/16')], covered: false, because: 'a block around a block' },
    { narrower: [cidr('10.1.0.0/16')], wider: [cidr('10.0.0.0/8', ['10.2.0.0/16'])], covered: true, because: 'the exception is elsewhere' },
    { narrower: [cidr('10.1.0.0/16')], wider: [cidr('10.0.0.0/8', ['10.1.2.0/24'])], covered: false, because: 'the exception is inside' },
    { narrower: [cidr('10.1.0.0/16')], wider: [cidr('10.0.0.0/8', ['10.0.0.0/9'])], covered: false, because: 'the exception is around' },
    {
      narrower: [cidr('10.1.0.0/16', ['10.1.0.0/20'])],
      wider: [cidr('10.0.0.0/8', ['10.1.2.0/24'])],
      covered: true,
      because: 'both leave the exception out',
    },
    { narrower: [cidr('10.1.0.0/16')], wider: [cidr('10.0.0.0/8', undefined, 'any')], covered: true, because: 'outside is among any' },
    {
      narrower: [cidr('10.1.0.0/16', undefined, 'any')],
      wider: [cidr('10.0.0.0/8')],
      covered: false,
      because: 'a workload may have the address',
    },
    { narrower: [cidr('10.1.0.0/16')], wider: [entity('world')], covered: true, because: 'a block outside is of the world' },
    {
      narrower: [cidr('10.1.0.0/16', undefined, 'any')],
      wider: [entity('world')],
      covered: false,
      because: 'any address is more than the world',
    },
    { narrower: [cidr('2001:db8::/32')], wider: [entity('world-ipv4')], covered: false, because: 'another family' },
    { narrower: [fqdn('a.example')], wider: [fqdn('*.example')], covered: true, because: 'a name that matches the pattern' },
    { narrower: [fqdn('*.example')], wider: [fqdn('**.example')], covered: false, because: 'pattern in pattern is not looked for' },
    { narrower: [fqdn('*.example')], wider: [fqdn('*')], covered: true, because: 'every name' },
    { narrower: [group('g', ['10.0.0.0/8'])], wider: [group('g')], covered: true, because: 'the same group with more exceptions' },
    { narrower: [group('g')], wider: [group('g', ['10.0.0.0/8'])], covered: false, because: 'the same group with fewer exceptions' },
    { narrower: [related('same', 'env', 'org')], wider: [related('same', 'env')], covered: true, because: 'the same in more keys' },
    {
      narrower: [related('not-same', 'env', 'org')],
      wider: [related('not-same', 'env')],
      covered: false,
      because: 'they may differ in org',
    },
    { narrower: undefined, wider: [related('same', 'env')], covered: false, because: 'a relation is a limit' },
  ];
  test.each(table)('$because', ({ narrower, wider, covered }) => {
    expect(peersCovered(narrower, wider)).toBe(covered);
  });
});

test.each([
  { peer: cidr('10.0.0.0/8', ['10.0.0.0/9', '10.128.0.0/9']), nobody: true },
  { peer: cidr('10.0.0.0/8', ['10.0.0.0/9']), nobody: false },
  { peer: entity('none'), nobody: true },
  { peer: group('g'), nobody: false },
])('matches nobody: $peer -> $nobody', ({ peer, nobody }) => {
  expect(matchesNobody(peer)).toBe(nobody);
});

const range = (protocol: number, firstPort: number, lastPort = firstPort): PortMatch => ({ protocol, firstPort, lastPort });
const http: PortMatch = { protocol: 6, name: 'http' };

describe('ports are covered', () => {
  const table: { narrower: PortMatch[] | undefined; wider: PortMatch[] | undefined; covered: boolean; because: string }[] = [
    { narrower: undefined, wider: [range(0, 0)], covered: true, because: 'any protocol, every port is everything' },
    { narrower: undefined, wider: [range(0, 1, 65_535)], covered: false, because: 'protocols without ports are missing' },
    { narrower: [range(6, 80)], wider: [range(6, 0)], covered: true, because: 'every port of the protocol' },
    { narrower: [range(6, 0)], wider: [range(6, 1, 65_535)], covered: false, because: 'port 0 is missing' },
    { narrower: [range(0, 80)], wider: [range(6, 80), range(17, 80)], covered: false, because: 'sctp is missing' },
    {
      narrower: [range(0, 80)],
      wider: [range(6, 80), range(17, 80), range(132, 80)],
      covered: true,
      because: 'all protocols that have ports',
    },
    { narrower: [range(6, 80, 90)], wider: [range(6, 85, 100), range(0, 70, 84)], covered: true, because: 'neighbours together' },
    { narrower: [range(6, 80, 90)], wider: [range(6, 86, 100), range(0, 70, 84)], covered: false, because: 'a gap between neighbours' },
    { narrower: [range(1, 8)], wider: [range(1, 0)], covered: false, because: 'type 0 of ICMP is one type' },
    { narrower: [range(1, 8)], wider: [range(1, 0, 65_535)], covered: true, because: 'every type of ICMP' },
    { narrower: [http], wider: [{ protocol: 0, name: 'http' }], covered: true, because: 'the same name' },
    { narrower: [http], wider: [range(6, 80)], covered: false, because: 'the name may stand for another port' },
    { narrower: [http], wider: [range(6, 0)], covered: true, because: 'whatever the name stands for' },
    { narrower: [], wider: [], covered: true, because: 'no port is among none' },
  ];
  test.each(table)('$because', ({ narrower, wider, covered }) => {
    expect(portsCovered(narrower, wider)).toBe(covered);
  });
});

test('whatever is said to be covered is, for every protocol and port', () => {
  const match = fc
    .record({ protocol: fc.constantFrom(0, 1, 6, 17), firstPort: fc.nat(5), size: fc.constantFrom(0, 1, 3, 65_530) })
    .map(({ protocol, firstPort, size }) => ({ protocol, firstPort, lastPort: Math.min(firstPort + size, 65_535) }));
  const matches = fc.array(match, { maxLength: 4 });
  const ports = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 65_529, 65_530, 65_531, 65_533, 65_534, 65_535];
  let yes = 0;
  fc.assert(
    fc.property(matches, matches, (narrower, wider) => {
      if (!portsCovered(narrower, wider)) return;
      yes++;
      const admits = (ranges: typeof wider, protocol: number, port: number) => ranges.some((each) => matchesPort(each, protocol, port));
      for (const protocol of [1, 2, 6, 17, 132])
        for (const port of ports)
          if (admits(narrower, protocol, port))
            expect({ protocol, port, admitted: admits(wider, protocol, port) }).toMatchObject({ admitted: true });
    }),
    { numRuns: 3000 },
  );
  expect(yes).toBeGreaterThan(50);
});
