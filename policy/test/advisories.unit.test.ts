// Published mistakes of a policy engine of the same kind, as far as they concern selection and precedence. Each must be impossible here, in the oracle
// and in the compiled entries.
import { describe, expect, test } from 'vitest';
import {
  type CompilePeer,
  cidrsOf,
  compileSubject,
  decide,
  emptyDirectory,
  lookupPolicyMap,
  parsePolicies,
  reservedLabels,
} from '../src/index.ts';
import { admit, policyText } from './policy-text.ts';

const labels = (namespace: string, ...names: string[]) => [
  ...names.map((name) => `k8s:${name}`),
  `k8s:io.kubernetes.pod.namespace=${namespace}`,
];
const web = { identity: 256, labels: labels('tenant-a', 'app=web') };
const friend = { identity: 257, labels: labels('tenant-a', 'app=friend') };
const stranger = { identity: 258, labels: labels('tenant-b', 'app=web') };
const tcp = (port: number, endPort = port) => [{ ports: [{ port: String(port), endPort, protocol: 'TCP' }] }];

/** Both answers for the web workload's side of a flow. They are equal by the property test; here they are shown with the advisory. */
function verdicts(texts: string[], direction: 'ingress' | 'egress', peer: CompilePeer & { address?: string }, port: number, subject = web) {
  const rules = admit(texts);
  const known: CompilePeer[] = [web, friend, stranger];
  for (const [index, cidr] of cidrsOf(rules, emptyDirectory).entries())
    known.push({ identity: 0x0100_0001 + index, cidr, labels: reservedLabels(0x0100_0001 + index) });
  // The kernel's number for an address: that of the first prefix in the rules, which the situations below put the narrowest first.
  const identity = peer.address === undefined ? peer.identity : 0x0100_0001;
  const entry = lookupPolicyMap(compileSubject(rules, subject, known), { direction, peer: identity, protocol: 6, port });
  const party = peer.address === undefined ? { labels: peer.labels } : { labels: peer.labels, address: peer.address };
  return [decide({ rules }, { direction, subject, peer: party, protocol: 6, port }).verdict, entry?.verdict];
}
const outside = (address: string) => ({ identity: 2, labels: reservedLabels(2), address });
const both = (verdict: 'allow' | 'deny') => [verdict, verdict];

describe('CVE-2023-41333: a selector that excludes something reserved escaped its namespace', () => {
  const excluding = { matchExpressions: [{ key: 'reserved:init', operator: 'DoesNotExist' }] };

  test('as a subject it selects nothing of another tenant', () => {
    const text = policyText(
      { endpointSelector: excluding, ingress: [{ fromEntities: ['all'] }], egressDeny: [{ toEntities: ['all'] }] },
      'p',
      'tenant-a',
    );
    expect(verdicts([text], 'egress', friend, 80, stranger)).toEqual(both('allow'));
    expect(verdicts([text], 'egress', friend, 80)).toEqual(both('deny'));
  });

  // Cilium's way with peers, which a policy may name wherever they are: confined, a rule that denies them would let most of them in.
  test('as a peer it names everybody else, so that a deny leaves nobody out', () => {
    const text = policyText({ endpointSelector: {}, ingress: [{}], ingressDeny: [{ fromEndpoints: [excluding] }] }, 'p', 'tenant-a');
    const allowing = policyText({ endpointSelector: {}, ingress: [{ fromEntities: ['all'] }] }, 'q', 'tenant-a');
    for (const peer of [friend, stranger, { identity: 2, labels: reservedLabels(2) }])
      expect(verdicts([text, allowing], 'ingress', peer, 80)).toEqual(both('deny'));
  });

  test('a subject cannot name another tenant at all', () => {
    const text = policyText(
      { endpointSelector: { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'tenant-b' } }, ingress: [{}] },
      'p',
      'tenant-a',
    );
    expect(parsePolicies([{ text }]).problems).toEqual([expect.objectContaining({ code: 'conflict', path: 'spec.endpointSelector' })]);
  });
});

describe('CVE-2024-47825: a broad deny of a prefix was ignored beside a narrower rule with default deny off', () => {
  const texts = [
    policyText({ endpointSelector: {}, egress: [{ toCIDR: ['10.1.2.0/24'] }], enableDefaultDeny: { egress: false } }, 'narrow', 'tenant-a'),
    policyText({ endpointSelector: {}, egressDeny: [{ toCIDR: ['10.0.0.0/8'] }] }, 'broad', 'tenant-a'),
    policyText(
      { endpointSelector: {}, egressDeny: [{ toCIDR: ['10.0.0.0/8'], toPorts: tcp(8000, 8999) }], enableDefaultDeny: { egress: false } },
      'ports',
      'tenant-a',
    ),
  ];

  test.each([
    ['every port', [texts[0], texts[1]], 443, 'deny'],
    ['a range of ports that holds the port', [texts[0], texts[2]], 8080, 'deny'],
    ['a range of ports that does not', [texts[0], texts[2]], 443, 'allow'],
  ] as const)('deny of %s', (_, used, port, verdict) => {
    expect(
      verdicts(
        used.filter((text) => text !== undefined),
        'egress',
        outside('10.1.2.3'),
        port,
      ),
    ).toEqual(both(verdict));
  });
});

describe('CVE-2026-56743: an empty list of peers became a wildcard', () => {
  test.each([
    { fromEndpoints: [] },
    { fromCIDR: [] },
    { fromCIDRSet: [] },
    { fromEntities: [] },
    { fromEntities: ['none'] },
    { fromCIDRSet: [{ cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] }] },
  ])('%j names nobody, with ports and without', (peers) => {
    for (const rule of [peers, { ...peers, toPorts: tcp(80) }]) {
      const text = policyText({ endpointSelector: {}, ingress: [rule] }, 'p', 'tenant-a');
      for (const peer of [friend, stranger, { identity: 1, labels: reservedLabels(1) }, { identity: 2, labels: reservedLabels(2) }])
        expect(verdicts([text], 'ingress', peer, 80)).toEqual(both('deny'));
    }
  });
});

describe('CVE-2023-30851: an allow of everything for one peer leaked into the rules of others', () => {
  const text = policyText(
    {
      endpointSelector: {},
      ingress: [
        { fromEndpoints: [{ matchLabels: { app: 'friend' } }] },
        { fromEndpoints: [{ matchLabels: { app: 'web', 'io.kubernetes.pod.namespace': 'tenant-b' } }], toPorts: tcp(80) },
      ],
    },
    'p',
    'tenant-a',
  );
  test.each([
    ['the peer that may do everything', friend, 22, 'allow'],
    ['the other one on its port', stranger, 80, 'allow'],
    ['the other one elsewhere', stranger, 22, 'deny'],
    ['a third', { identity: 1, labels: reservedLabels(1) }, 80, 'deny'],
  ] as const)('%s', (_, peer, port, verdict) => {
    expect(verdicts([text], 'ingress', peer, port)).toEqual(both(verdict));
  });
});

test('GHSA-8fg8-jh2h-f2hc: no address slips past by being written in the other family', () => {
  const text = policyText(
    { endpointSelector: {}, egressDeny: [{ toCIDR: ['10.1.2.0/24'] }], enableDefaultDeny: { egress: false } },
    'p',
    'tenant-a',
  );
  for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '::ffff:a01:203'])
    expect(verdicts([text], 'egress', outside(address), 443)).toEqual(both('deny'));
});
