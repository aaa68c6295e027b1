// Whether policies fit into a node, and whom to blame when they do not.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomRules, randomWorkloads } from '../test/random-situations.ts';
import { compileSubject } from './compile.ts';
import { defaultNodeLimits, entriesAtMost, entryShares, fitNode, type NodeCounts } from './fit.ts';
import { firstPoolIdentity, reservedPeerIdentities } from './identity.ts';
import type { PolicyMapEntry } from './policy-map.ts';

const limits = { policyEntries: 65_536, subjects: 2, ipcachePrefixes: 100, endpoints: 10, proxyPatternBytes: 8_192 };
const shares = (counts: Record<string, number>) => new Map(Object.entries(counts));
const subject = (entries: number, counts: Record<string, number> = {}, identity = 300) => ({ identity, entries, shares: shares(counts) });
const node = (counts: Partial<NodeCounts>): NodeCounts => ({ node: 'prod/web-1', subjects: [], limits, ...counts });

describe('what does not fit', () => {
  const table: { situation: string; counts: NodeCounts; messages: string[] }[] = [
    { situation: 'nothing', counts: node({}), messages: [] },
    { situation: 'exactly at the limit', counts: node({ subjects: [subject(65_536)] }), messages: [] },
    {
      situation: 'a policy map, by one policy',
      counts: node({ subjects: [subject(70_123, { 'default/big': 65_000 })] }),
      messages: [
        'node prod/web-1: the policy map of identity 300 would hold 70,123 entries, at most 65,536 fit; default/big alone brings 65,000',
      ],
    },
    {
      situation: 'a policy map, by many policies: the largest first',
      counts: node({ subjects: [subject(65_537, { a: 5, b: 60_000, c: 5_000, d: 500, e: 7 })] }),
      messages: [
        'node prod/web-1: the policy map of identity 300 would hold 65,537 entries, at most 65,536 fit; b brings 60,000, c brings 5,000, d brings 500 ' +
          'and 2 more bring the rest',
      ],
    },
    {
      situation: 'too many subjects, of which only some change',
      counts: node({ subjects: [subject(2)], subjectCount: 3 }),
      messages: ['node prod/web-1: the table of policies would hold 3 subjects, at most 2 fit'],
    },
    {
      situation: 'prefixes of one family',
      counts: node({ ipcache4: { prefixes: 100, shares: shares({}) }, ipcache6: { prefixes: 101, shares: shares({ 'default/v6': 90 }) } }),
      messages: ['node prod/web-1: the ipcache of IPv6 would hold 101 prefixes, at most 100 fit; default/v6 alone brings 90'],
    },
    {
      situation: 'endpoints',
      counts: node({ endpoints: 11 }),
      messages: ['node prod/web-1: the table of endpoints would hold 11 endpoints, at most 10 fit'],
    },
    {
      situation: 'the longest pattern of a policy',
      counts: node({
        patterns: [
          { policyId: 'default/p', bytes: 8_193 },
          { policyId: 'default/p', bytes: 9_000 },
          { policyId: 'default/q', bytes: 8_192 },
        ],
      }),
      messages: ['node prod/web-1: a pattern of default/p would take 9,000 bytes in the proxy, at most 8,192 fit'],
    },
    {
      situation: 'everything at once',
      counts: node({ subjects: [subject(65_537), subject(65_538, {}, 301)], endpoints: 11 }),
      messages: [
        'node prod/web-1: the policy map of identity 300 would hold 65,537 entries, at most 65,536 fit',
        'node prod/web-1: the policy map of identity 301 would hold 65,538 entries, at most 65,536 fit',
        'node prod/web-1: the table of endpoints would hold 11 endpoints, at most 10 fit',
      ],
    },
  ];
  test.each(table)('$situation', ({ counts, messages }) => {
    expect(fitNode(counts).map(({ message }) => message)).toEqual(messages);
  });
});

test('an overflow carries its numbers for programs', () => {
  expect(fitNode(node({ subjects: [subject(70_000, { a: 1, b: 2 })] }))[0]).toMatchObject({
    map: 'policy',
    identity: 300,
    found: 70_000,
    limit: 65_536,
    shares: [
      { policyId: 'b', count: 2 },
      { policyId: 'a', count: 1 },
    ],
  });
});

test('entries are counted for the policy whose rule they carry', () => {
  const entry = (cookie: number): PolicyMapEntry => ({
    direction: 'ingress',
    peer: 0,
    protocol: 6,
    port: 80,
    portPrefixLength: 16,
    verdict: 'allow',
    reason: cookie === 0 ? 'not-selected' : 'rule',
    precedence: 1,
    mode: 'enforce',
    cookie,
  });
  const policyOf = (cookie: number) => (cookie < 10 ? 'default/a' : cookie < 20 ? 'default/b' : undefined);
  expect(entryShares([0, 1, 2, 11, 99].map(entry), policyOf)).toEqual(shares({ 'default/a': 2, 'default/b': 1 }));
});

describe('the default limits are those of the code that makes the maps', () => {
  const maps = readFileSync(new URL('../../bpf/include/maps.h', import.meta.url), 'utf8');
  const datapath = readFileSync(new URL('../../bpf/ts/kernel-datapath.ts', import.meta.url), 'utf8');
  const sizeOf = (map: string) => Number(/.*max_entries, (\d+)/s.exec(maps.slice(0, maps.indexOf(`} ${map} SEC`)))?.[1]);
  test.each([
    { map: 'policy', limit: defaultNodeLimits.subjects },
    { map: 'ipcache4', limit: defaultNodeLimits.ipcachePrefixes },
    { map: 'ipcache6', limit: defaultNodeLimits.ipcachePrefixes },
    { map: 'endpoints', limit: defaultNodeLimits.endpoints },
  ])('$map holds $limit', ({ map, limit }) => {
    expect(limit).toBe(sizeOf(map));
  });
  test('entries of one subject', () => {
    expect(datapath).toContain(`const maxPolicyEntries = ${defaultNodeLimits.policyEntries.toLocaleString('en-US').replace(',', '_')};`);
  });
});

test('no subject compiles to more entries than the estimate', () => {
  fc.assert(
    fc.property(randomRules, randomWorkloads, (rules, workloads) => {
      const peers = workloads.map((labels, index) => ({ identity: firstPoolIdentity + index, labels }));
      const most = entriesAtMost(rules, peers.length + reservedPeerIdentities.length);
      for (const subject of peers) expect(compileSubject(rules, subject, peers).length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 300 },
  );
});
