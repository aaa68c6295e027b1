import { type AdmittedRule, emptyDirectory, parsePolicies, ruleCookie } from '@ringfence/policy';
import { describe, expect, test } from 'vitest';
import { plain } from '../output/colour.ts';
import { sideLines } from './explain-lines.ts';
import { explainSide, type PolicyState, type SideQuestion } from './explain-side.ts';

const now = Date.UTC(2026, 0, 31, 10);
const namespace = 'k8s:io.kubernetes.pod.namespace=default';
const party = (name: string, identity: number, ...labels: string[]) => ({
  identity,
  labels: [...labels.map((label) => `host:${label}`), namespace].sort(),
  address: '',
  name,
});
const deathstar = party('deathstar', 257, 'class=deathstar', 'org=empire');
const tiefighter = party('tiefighter', 256, 'org=empire');
const xwing = party('xwing', 258, 'org=alliance');
const outside = { identity: 2, labels: ['reserved:world='], address: '192.0.2.7', name: '192.0.2.7' };

const policy = (name: string, spec: string) =>
  `apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const rule1 = policy(
  'rule1',
  `{endpointSelector: {matchLabels: {class: deathstar}}, ingress: [{fromEndpoints: [{matchLabels: {org: empire}}], toPorts: [{ports: [{port: "80", protocol: TCP}]}]}]}`,
);
const denyOthers = policy(
  'guard',
  `{endpointSelector: {matchLabels: {class: deathstar}}, ingressDeny: [{fromEndpoints: [{matchLabels: {org: empire}}]}]}`,
);
const lock = policy('lock', `{endpointSelector: {matchLabels: {class: deathstar}}, ingress: [{}]}`);
const cidr = policy('cidr', `{endpointSelector: {matchLabels: {class: deathstar}}, ingress: [{fromCIDR: [10.0.0.0/8]}]}`);

function stateOf(...texts: string[]): PolicyState {
  const { policies, problems } = parsePolicies(texts.map((text) => ({ text })));
  expect(problems).toEqual([]);
  const rules: AdmittedRule[] = policies.flatMap((parsed, at) =>
    parsed.rules.map((rule, index) => ({ ...rule, policyId: parsed.policyId, cookie: ruleCookie(at + 1, index) })),
  );
  return {
    rules,
    directory: emptyDirectory,
    nowUnixMs: now,
    policies: new Map(
      policies.map((parsed, at) => [parsed.policyId, { revision: at + 1, appliedBy: 'leia', appliedAt: '2026-01-31T10:00:00.000Z' }]),
    ),
  };
}
const question = (peer: SideQuestion['peer'], port = 80): SideQuestion => ({
  direction: 'ingress',
  subject: deathstar,
  peer,
  protocol: 6,
  port,
});

describe('why one side was decided', () => {
  test('a rule allows: it is named with its policy, revision and author', () => {
    const side = explainSide(stateOf(rule1), question(tiefighter));
    expect(side).toMatchObject({
      verdict: 'allow',
      reason: 'rule',
      rule: { rule: 'default/rule1/ingress[0]', policy: 'default/rule1', revision: 1, appliedBy: 'leia' },
      nearest: null,
      advice: '',
    });
  });

  test('no rule allows: the rules that switched default deny on, and what the nearest one lacks', () => {
    const side = explainSide(stateOf(rule1), question(xwing));
    expect(side).toMatchObject({
      verdict: 'deny',
      reason: 'default-deny',
      rule: null,
      defaultDenyBy: [{ rule: 'default/rule1/ingress[0]' }],
    });
    expect(side.nearest).toEqual({
      rule: 'default/rule1/ingress[0]',
      policy: 'default/rule1',
      mismatches: ['its source needs org=empire (found org=alliance)'],
    });
  });

  test('no policy selects the subject', () => {
    expect(explainSide(stateOf(rule1), { ...question(xwing), subject: tiefighter })).toMatchObject({
      verdict: 'allow',
      reason: 'not-selected',
    });
  });

  test('a deny outweighs an allow, which is listed', () => {
    const side = explainSide(stateOf(rule1, denyOthers), question(tiefighter));
    expect(side).toMatchObject({
      verdict: 'deny',
      reason: 'rule',
      rule: { rule: 'default/guard/ingressDeny[0]', revision: 2 },
      losing: [{ rule: 'default/rule1/ingress[0]', revision: 1 }],
    });
    expect(side.advice).toContain('default/guard/ingressDeny[0] denies it');
  });

  for (const [situation, texts, asked, mismatches] of [
    ['the port alone', [rule1], question(tiefighter, 8080), ['it admits tcp/80 only (found tcp/8080)']],
    [
      'peer and port',
      [rule1],
      question(xwing, 8080),
      ['its source needs org=empire (found org=alliance)', 'it admits tcp/80 only (found tcp/8080)'],
    ],
    [
      'a peer outside',
      [rule1],
      question(outside),
      ['its source needs org=empire (found no org) and namespace=default (found no namespace)'],
    ],
    [
      'an address in no prefix',
      [cidr],
      question(outside),
      ['its source needs an address outside the fleet in 10.0.0.0/8 (found 192.0.2.7)'],
    ],
    ['the nearer of two', [cidr, rule1], question(tiefighter, 443), ['it admits tcp/80 only (found tcp/443)']],
  ] as const) {
    test(`nearest rule: ${situation}`, () => expect(explainSide(stateOf(...texts), asked).nearest?.mismatches).toEqual(mismatches));
  }

  test('a deny by a group names the group’s rule, and an expired allow says so', () => {
    const base = stateOf(rule1);
    const [allowing] = base.rules;
    if (allowing === undefined) throw new Error('rule1 has no rule');
    const blocked = { name: 'blocked', labels: [], cidrs: ['192.0.2.0/24'] };
    const denying: AdmittedRule = {
      ...allowing,
      id: 'default/guard/ingressDeny[0]',
      verdict: 'deny',
      peers: [{ kind: 'cidr-group', group: { name: 'blocked' } }],
    };
    const state = { ...base, rules: [denying], directory: { ...emptyDirectory, cidrGroups: new Map([['blocked', blocked]]) } };
    expect(explainSide(state, question(outside))).toMatchObject({ verdict: 'deny', rule: { rule: 'default/guard/ingressDeny[0]' } });
    const expired = explainSide({ ...base, rules: [{ ...allowing, expiresUnixMs: now - 1 }] }, question(tiefighter));
    expect(expired.nearest?.mismatches).toEqual([expect.stringMatching(/^it expired on 2026-01-31 /)]);
  });

  test('an allow through a proxy says what the proxy checks', () => {
    const base = stateOf(rule1);
    const rules = base.rules.map(
      (rule): AdmittedRule => ({ ...rule, redirect: { l7: { kind: 'http', rules: [{ method: 'GET', path: '/x' }, { method: 'PUT' }] } } }),
    );
    const side = explainSide({ ...base, rules }, question(tiefighter));
    expect(side).toMatchObject({
      verdict: 'redirect',
      redirectedBy: [{ rule: 'default/rule1/ingress[0]', checks: ['http GET /x', 'http PUT'] }],
    });
    expect(sideLines(side, plain).slice(0, 6)).toEqual([
      'REDIRECT ingress of deathstar, tcp port 80',
      expect.stringContaining('tiefighter'),
      expect.stringContaining('deathstar'),
      '  why       rule default/rule1/ingress[0] allows it through a proxy that checks',
      '            - http GET /x',
      '            - http PUT',
    ]);
  });

  test('a rule that allows nothing is nobody’s neighbour', () => {
    const side = explainSide(stateOf(lock), question(xwing));
    if (side.verdict === 'deny') expect(side.nearest).toBeNull();
  });
});

describe('an explanation for people', () => {
  test('fits into 120 columns and says everything', () => {
    const lines = sideLines(explainSide(stateOf(rule1), question(xwing)), plain);
    expect(lines).toEqual([
      'DENY ingress of deathstar, tcp port 80',
      '  from      xwing (identity 258, org=alliance)',
      '  to        deathstar (identity 257, class=deathstar,org=empire)',
      '  why       default deny: no rule allows it, and default deny for ingress of deathstar is switched on by',
      '            default/rule1/ingress[0]',
      expect.stringMatching(/^ {14}policy default\/rule1, applied at revision 1 by leia on 2026-01-31 \d\d:00:00$/),
      '  nearest   default/rule1/ingress[0] would allow it, but',
      '            - its source needs org=empire (found org=alliance)',
      '  to change default/rule1/ingress[0] comes closest: change it so that it matches, or add an ingress rule of its own for xwing',
    ]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(125);
  });
});
