// What a lint says about rules, row by row.
import { describe, expect, test } from 'vitest';
import { emptyDirectory } from './directory.ts';
import { type LintFacts, lintPolicies } from './lint.ts';
import type { Peer, Rule, Selector } from './rule.ts';

const app = (value: string): Selector => ({ requirements: [{ key: 'k8s:app', operator: 'In', values: [value] }] });
const from = (value: string): Peer => ({ kind: 'selector', selector: app(value) });
const tcp = (port: number) => ({ protocol: 6, firstPort: port, lastPort: port });

function rule(id: string, fields: Partial<Rule> = {}): Rule {
  return {
    id,
    tier: 'normal',
    priority: 0,
    verdict: 'allow',
    mode: 'enforce',
    subject: app('web'),
    direction: 'ingress',
    peers: [from('client')],
    ports: [tcp(80)],
    defaultDeny: false,
    ...fields,
  };
}

const everybody: Selector = { requirements: [] };
const http = { l7: { kind: 'http', rules: [] } } as const;
const workload = (...labels: string[]) => labels.map((label) => `k8s:${label}`);
const groups: LintFacts = {
  directory: {
    ...emptyDirectory,
    cidrGroups: new Map([
      ['full', { name: 'full', labels: [], cidrs: ['10.0.0.0/8'] }],
      ['empty', { name: 'empty', labels: [], cidrs: [] }],
    ]),
  },
};
const group = (name: string): Peer => ({ kind: 'cidr-group', group: { name } });

interface Row {
  readonly situation: string;
  readonly rules: readonly Rule[];
  readonly facts?: LintFacts;
  /** "code ruleId <- because" */
  readonly found: readonly string[];
}

const overruled: Row[] = [
  { situation: 'rules for other peers', rules: [rule('a'), rule('b', { peers: [from('other')] })], found: [] },
  { situation: 'the same rule twice: the first stays', rules: [rule('a'), rule('b')], found: ['redundant b <- a'] },
  { situation: 'the same rule three times', rules: [rule('a'), rule('b'), rule('c')], found: ['redundant b <- a', 'redundant c <- a'] },
  { situation: 'a narrower allow', rules: [rule('a'), rule('b', { ports: undefined })], found: ['redundant a <- b'] },
  {
    situation: 'a narrower deny',
    rules: [rule('a', { verdict: 'deny' }), rule('b', { verdict: 'deny', subject: everybody })],
    found: ['redundant a <- b'],
  },
  { situation: 'an allow under a deny', rules: [rule('a'), rule('b', { verdict: 'deny', ports: undefined })], found: ['shadowed a <- b'] },
  {
    situation: 'a deny is never under an allow of its strength',
    rules: [rule('a', { verdict: 'deny' }), rule('b', { ports: undefined })],
    found: [],
  },
  {
    situation: 'a deny under a stronger allow',
    rules: [rule('a', { verdict: 'deny', priority: 5 }), rule('b')],
    found: ['shadowed a <- b'],
  },
  { situation: 'a deny in part only', rules: [rule('a', { ports: [tcp(80), tcp(81)] }), rule('b', { verdict: 'deny' })], found: [] },
  { situation: 'the other direction', rules: [rule('a'), rule('b', { verdict: 'deny', direction: 'egress' })], found: [] },
  { situation: 'a rule that is switched off', rules: [rule('a'), rule('b', { mode: 'off' })], found: [] },
  { situation: 'an enforced rule and its audited double', rules: [rule('a', { mode: 'audit' }), rule('b')], found: ['redundant a <- b'] },
  { situation: 'a later tier', rules: [rule('a'), rule('b', { verdict: 'deny', tier: 'admin' })], found: ['shadowed a <- b'] },
  {
    situation: 'a deny of an earlier tier that a stronger pass covers',
    rules: [
      rule('a'),
      rule('b', { verdict: 'deny', tier: 'admin', priority: 9 }),
      rule('c', { verdict: 'pass', tier: 'admin', peers: undefined }),
    ],
    found: ['shadowed b <- c'],
  },
  {
    situation: 'a later tier that a stronger pass does reach',
    rules: [
      rule('a'),
      rule('b', { verdict: 'deny', tier: 'admin', priority: 9, ports: undefined }),
      rule('c', { verdict: 'pass', tier: 'admin' }),
    ],
    found: [],
  },
  { situation: 'a pass of an earlier tier decides nothing', rules: [rule('a'), rule('b', { verdict: 'pass', tier: 'admin' })], found: [] },
  { situation: 'an inspected allow beside a plain one', rules: [rule('a', { redirect: http }), rule('b')], found: [] },
  {
    situation: 'two allows with the same inspection',
    rules: [rule('a', { redirect: http }), rule('b', { redirect: http, peers: undefined })],
    found: ['redundant a <- b'],
  },
  {
    situation: 'an inspected allow under a stronger plain one',
    rules: [rule('a', { redirect: http, priority: 1 }), rule('b')],
    found: ['shadowed a <- b'],
  },
  { situation: 'a rule that outlives the other', rules: [rule('a'), rule('b', { expiresUnixMs: 9 })], found: ['redundant b <- a'] },
  { situation: 'a rule that writes records', rules: [rule('a'), rule('b', { log: 'payments' })], found: ['redundant a <- b'] },
  {
    situation: 'a rule that asks for authentication',
    rules: [rule('a'), rule('b', { authentication: 'required' })],
    found: ['redundant a <- b'],
  },
  {
    situation: 'a baseline rule behind default deny',
    rules: [rule('a', { tier: 'baseline' }), rule('b', { defaultDeny: true, peers: [from('other')] })],
    found: ['shadowed a <- b'],
  },
];

const switches: Row[] = [
  {
    situation: 'the only rule that switches default deny on stays',
    rules: [rule('a', { defaultDeny: true }), rule('b', { ports: undefined })],
    found: ['default-deny-only a <- b'],
  },
  {
    situation: 'another rule switches it on for the same workloads',
    rules: [
      rule('a', { defaultDeny: true }),
      rule('b', { ports: undefined }),
      rule('c', { peers: [], ports: undefined, defaultDeny: true }),
    ],
    found: ['redundant a <- b'],
  },
  {
    situation: 'another rule switches it on for fewer workloads',
    rules: [
      rule('a', { defaultDeny: true, subject: everybody }),
      rule('b', { subject: everybody, ports: undefined }),
      rule('c', { peers: [], ports: undefined, defaultDeny: true }),
    ],
    found: ['default-deny-only a <- b'],
  },
  {
    situation: 'another rule switches it on for the other direction',
    rules: [
      rule('a', { defaultDeny: true }),
      rule('b', { ports: undefined }),
      rule('c', { peers: [], ports: undefined, defaultDeny: true, direction: 'egress' }),
    ],
    found: ['default-deny-only a <- b'],
  },
];

const inVain: Row[] = [
  { situation: 'the idiom of default deny', rules: [rule('a', { peers: [], ports: undefined, defaultDeny: true })], found: [] },
  { situation: 'an empty list of peers with ports', rules: [rule('a', { peers: [], defaultDeny: true })], found: ['never-matches a'] },
  {
    situation: 'an empty list of peers without default deny',
    rules: [rule('a', { peers: [], ports: undefined })],
    found: ['never-matches a'],
  },
  {
    situation: 'a deny for nobody',
    rules: [rule('a', { verdict: 'deny', peers: [], ports: undefined, defaultDeny: true })],
    found: ['never-matches a'],
  },
  { situation: 'no port', rules: [rule('a', { ports: [] })], found: ['never-matches a'] },
  { situation: 'the entity none', rules: [rule('a', { peers: [{ kind: 'entity', entity: 'none' }] })], found: ['never-matches a'] },
  {
    situation: 'a subject of two values',
    rules: [rule('a', { subject: { requirements: [...app('a').requirements, ...app('b').requirements] } })],
    found: ['never-matches a'],
  },
  {
    situation: 'exceptions that leave nothing',
    rules: [rule('a', { peers: [{ kind: 'cidr', cidr: '10.0.0.0/8', except: ['10.0.0.0/9', '10.128.0.0/9'], scope: 'outside' }] })],
    found: ['never-matches a'],
  },
  { situation: 'expired', rules: [rule('a', { expiresUnixMs: 10 })], facts: { nowUnixMs: 10 }, found: ['never-matches a'] },
  { situation: 'not expired yet', rules: [rule('a', { expiresUnixMs: 10 })], facts: { nowUnixMs: 9 }, found: [] },
  { situation: 'a group that does not exist', rules: [rule('a', { peers: [group('gone')] })], facts: groups, found: ['never-matches a'] },
  { situation: 'an empty group', rules: [rule('a', { peers: [group('empty')] })], facts: groups, found: ['never-matches a'] },
  { situation: 'a group with addresses', rules: [rule('a', { peers: [group('full')] })], facts: groups, found: [] },
  { situation: 'groups that nobody told of', rules: [rule('a', { peers: [group('gone')] })], found: [] },
  {
    situation: 'one peer of two in vain',
    rules: [rule('a', { peers: [group('full'), group('gone')] })],
    facts: groups,
    found: ['peer-never-matches a'],
  },
  {
    situation: 'a subject that no workload has',
    rules: [rule('a')],
    facts: { workloads: [workload('app=client')] },
    found: ['never-matches a'],
  },
  { situation: 'a peer that no workload is', rules: [rule('a')], facts: { workloads: [workload('app=web')] }, found: ['never-matches a'] },
  {
    situation: 'workloads for both ends',
    rules: [rule('a')],
    facts: { workloads: [workload('app=web'), workload('app=client')] },
    found: [],
  },
  {
    situation: 'what is in vain is not called redundant as well',
    rules: [rule('a', { ports: [] }), rule('b')],
    found: ['never-matches a'],
  },
];

const broad: Row[] = [
  { situation: 'from everybody to one port', rules: [rule('a', { peers: undefined })], found: [] },
  { situation: 'from everybody to every port', rules: [rule('a', { peers: undefined, ports: undefined })], found: ['over-broad a'] },
  {
    situation: 'from the world to every port of TCP',
    rules: [rule('a', { peers: [{ kind: 'entity', entity: 'world' }], ports: [{ protocol: 6, firstPort: 0, lastPort: 0 }] })],
    found: ['over-broad a'],
  },
  {
    situation: 'from every address',
    rules: [rule('a', { peers: [{ kind: 'cidr', cidr: '::/0', scope: 'any' }], ports: undefined })],
    found: ['over-broad a'],
  },
  {
    situation: 'from a large block',
    rules: [rule('a', { peers: [{ kind: 'cidr', cidr: '10.0.0.0/8', scope: 'any' }], ports: undefined })],
    found: [],
  },
  { situation: 'of every workload from everybody', rules: [rule('a', { subject: everybody, peers: undefined })], found: ['over-broad a'] },
  {
    situation: 'a deny may be as broad as it likes',
    rules: [rule('a', { verdict: 'deny', peers: undefined, ports: undefined })],
    found: [],
  },
  { situation: 'what a proxy looks into', rules: [rule('a', { peers: undefined, ports: undefined, redirect: http })], found: [] },
];

describe.each([
  { kind: 'rules that others overrule', rows: overruled },
  { kind: 'rules that switch default deny on', rows: switches },
  { kind: 'rules that match nothing', rows: inVain },
  { kind: 'rules that are broad', rows: broad },
])('$kind', ({ rows }) => {
  test.each(rows)('$situation', ({ rules, facts, found }) => {
    const texts = lintPolicies(rules, facts).map(
      ({ code, ruleId, because }) => `${code} ${ruleId}${because.length === 0 ? '' : ` <- ${because.join(', ')}`}`,
    );
    expect(texts).toEqual(found);
  });
});

test('a finding says what is wrong and what to try', () => {
  expect(lintPolicies([rule('p/allow'), rule('p/deny', { verdict: 'deny', ports: undefined })])).toEqual([
    {
      code: 'shadowed',
      severity: 'warning',
      ruleId: 'p/allow',
      message: 'never decides: p/deny (deny) is stronger and matches everything that it matches',
      because: ['p/deny'],
      hint: 'remove it, or narrow p/deny',
    },
  ]);
});
