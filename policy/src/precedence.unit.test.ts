import { expect, test } from 'vitest';
import { compareMatches, defaultDenyWord, type Match, maxPriority, notSelectedWord, precedenceWord } from './precedence.ts';
import type { AdmittedRule, RuleVerdict, Tier } from './rule.ts';

const word = (tier: Tier, priority: number, verdict: RuleVerdict) => precedenceWord({ tier, priority, verdict });

// Strongest first. The number says which line of precedence.ts tells a row from the next.
const ladder: [because: string, word: number][] = [
  ['3 deny over allow', word('admin', 0, 'deny')],
  ['3 allow over pass', word('admin', 0, 'allow')],
  ['2 priority', word('admin', 0, 'pass')],
  ['1 tier', word('admin', maxPriority, 'pass')],
  ['3 deny over allow', word('normal', 0, 'deny')],
  ['2 priority', word('normal', 0, 'allow')],
  ['2 priority', word('normal', 1, 'deny')],
  ['1 default deny ends the tier', word('normal', maxPriority, 'pass')],
  ['1 tier', defaultDenyWord],
  ['1 tier', word('baseline', 0, 'allow')],
  ['end', notSelectedWord],
];
test.each(ladder.slice(1).map(([, lower], index) => [ladder[index]?.[0], ladder[index]?.[1] ?? 0, lower] as const))(
  '%s: %i is above %i',
  (_, higher, lower) => {
    expect(higher).toBeGreaterThan(lower);
  },
);

test('words are unsigned and fit into 32 bits', () => {
  for (const [, each] of ladder) expect(each).toBe(each >>> 0);
});

test('4 the more specific only attributes: it comes last of all', () => {
  const rule = (cookie: number, verdict: RuleVerdict) =>
    ({ tier: 'normal', priority: 0, verdict, cookie, id: String(cookie) }) as AdmittedRule;
  const match = (each: AdmittedRule, peerSpecificity: number, portCount: number): Match => ({ rule: each, peerSpecificity, portCount });
  const [anyPeer, everyPort, onePort, later, deny] = [
    match(rule(1, 'allow'), 0, 1),
    match(rule(2, 'allow'), 2, 65_536),
    match(rule(3, 'allow'), 2, 1),
    match(rule(4, 'allow'), 2, 1),
    match(rule(5, 'deny'), 0, 131_072),
  ];
  expect([anyPeer, everyPort, later, onePort, deny].sort(compareMatches)).toEqual([deny, onePort, later, everyPort, anyPeer]);
});
