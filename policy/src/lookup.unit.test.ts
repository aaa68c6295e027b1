import { expect, test } from 'vitest';
import { lookupPolicyMap } from './lookup.ts';
import type { PolicyMapEntry } from './policy-map.ts';

const entry = (peer: number, protocol: number, port: number, portPrefixLength: number, precedence: number): PolicyMapEntry => ({
  direction: 'ingress',
  peer,
  protocol,
  port,
  portPrefixLength,
  verdict: 'allow',
  reason: 'rule',
  precedence,
  mode: 'enforce',
  cookie: precedence,
});

const fallback = entry(0, 0, 0, 0, 0);
const rows: [what: string, entries: PolicyMapEntry[], peer: number, port: number, precedence: number | undefined][] = [
  ['the default', [fallback], 300, 80, 0],
  ['nothing at all', [], 300, 80, undefined],
  ['the longest prefix of the peer, even when it is weaker', [fallback, entry(300, 6, 0, 0, 9), entry(300, 6, 80, 16, 5)], 300, 80, 5],
  ['a shorter prefix where the longer does not reach', [fallback, entry(300, 6, 80, 13, 5), entry(300, 6, 80, 16, 7)], 300, 87, 5],
  ['the stronger of peer and anybody', [entry(0, 6, 80, 16, 9), entry(300, 6, 80, 16, 5)], 300, 80, 9],
  ['the stronger of peer and anybody, the other way', [entry(0, 6, 80, 16, 5), entry(300, 0, 0, 0, 9)], 300, 80, 9],
  ['another peer gets none of it', [fallback, entry(300, 6, 80, 16, 5)], 301, 80, 0],
];
test.each(rows)('%s', (_, entries, peer, port, precedence) => {
  expect(lookupPolicyMap(entries, { direction: 'ingress', peer, protocol: 6, port })?.precedence).toBe(precedence);
});

test('the peer wins a tie', () => {
  const own = { ...entry(300, 6, 80, 16, 5), cookie: 77 };
  expect(lookupPolicyMap([entry(0, 6, 80, 16, 5), own], { direction: 'ingress', peer: 300, protocol: 6, port: 80 })).toBe(own);
});

test('directions and protocols do not mix', () => {
  const probe = { direction: 'egress', peer: 300, protocol: 6, port: 80 } as const;
  expect(lookupPolicyMap([entry(300, 6, 80, 16, 5)], probe)).toBeUndefined();
  expect(lookupPolicyMap([entry(300, 17, 80, 16, 5)], { ...probe, direction: 'ingress' })).toBeUndefined();
});
