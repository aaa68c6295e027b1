// ClusterNetworkPolicy: what is written, and the rules that it becomes. Subjects and peers as in admin-network-policy.unit.test.ts.
import { describe, expect, test } from 'vitest';
import { wholeLanguage } from '../capabilities.ts';
import { parsePolicies } from '../parse.ts';
import { policyPriorityStep } from './ordered-rules.ts';

const policyText = (spec: object) =>
  JSON.stringify({
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: 'p' },
    spec: { tier: 'Admin', priority: 3, subject: { namespaces: {} }, ...spec },
  });
const parse = (spec: object) => parsePolicies([{ text: policyText(spec) }], { capabilities: wholeLanguage });
const from = [{ namespaces: {} }];

const tiers: [tier: string, expected: string][] = [
  ['Admin', 'admin'],
  ['Baseline', 'baseline'],
];
test.each(tiers)('%s: every action, in order', (tier, expected) => {
  const ingress = ['Accept', 'Deny', 'Pass'].map((action) => ({ action, from }));
  const { policies, problems } = parse({ tier, ingress });
  expect(problems).toEqual([]);
  const rules = policies.flatMap((policy) => policy.rules);
  expect(rules.map((rule) => [rule.id, rule.tier, rule.priority, rule.verdict, rule.defaultDeny])).toEqual(
    ['allow', 'deny', 'pass'].map((verdict, index) => [
      `@cluster/clusternetworkpolicy:p/ingress[${index}]`,
      expected,
      3 * policyPriorityStep + index,
      verdict,
      false,
    ]),
  );
});

const protocols: [protocol: object, match: unknown][] = [
  [{ tcp: { destinationPort: { number: 80 } } }, { protocol: 6, firstPort: 80, lastPort: 80 }],
  [{ udp: { destinationPort: { range: { start: 1, end: 9 } } } }, { protocol: 17, firstPort: 1, lastPort: 9 }],
  [{ sctp: {} }, { protocol: 132, firstPort: 0, lastPort: 0 }],
  [{ destinationNamedPort: 'http' }, { protocol: 0, name: 'http' }],
];
test.each(protocols)('%j', (protocol, match) => {
  const { policies, problems } = parse({ ingress: [{ action: 'Deny', from, protocols: [protocol] }] });
  expect(problems).toEqual([]);
  expect(policies[0]?.rules[0]?.ports).toEqual([match]);
});

test('pods without their namespaces are those of all', () => {
  const pods = { podSelector: { matchLabels: { app: 'a' } } };
  const { policies, problems } = parse({ subject: { pods }, ingress: [{ action: 'Deny', from: [{ pods }] }] });
  expect(problems).toEqual([]);
  const requirements = [
    { key: 'any:app', operator: 'In', values: ['a'] },
    { key: 'k8s:io.kubernetes.pod.namespace', operator: 'Exists', values: [] },
  ];
  expect(policies[0]?.rules[0]).toMatchObject({ subject: { requirements }, peers: [{ kind: 'selector', selector: { requirements } }] });
});

test('networks are whoever has the address', () => {
  const { policies } = parse({ egress: [{ action: 'Accept', to: [{ networks: ['10.0.0.0/8'] }] }] });
  expect(policies[0]?.rules[0]?.peers).toEqual([{ kind: 'cidr', cidr: '10.0.0.0/8', scope: 'any' }]);
});

test('pods without a selector of namespaces are those of every namespace', () => {
  const pods = { podSelector: { matchLabels: { app: 'a' } } };
  const everywhere = { pods: { ...pods, namespaceSelector: {} } };
  const [named, unnamed] = [everywhere, { pods }].map((each) =>
    parse({ subject: each, ingress: [{ action: 'Deny', from: [each] }], egress: [{ action: 'Deny', to: [each] }] }),
  );
  expect([named?.problems, unnamed?.problems]).toEqual([[], []]);
  expect(unnamed?.policies[0]?.rules).toEqual(named?.policies[0]?.rules);
});

describe('refused', () => {
  const rule = (more: object) => ({ ingress: [{ action: 'Deny', from, ...more }] });
  const at = 'spec.ingress[0]';
  const rows: [spec: object, problems: string[]][] = [
    [{ tier: 'admin' }, ['invalid-value spec.tier']],
    [{ tier: undefined, priority: undefined, subject: undefined }, ['missing spec', 'missing spec', 'missing spec']],
    [rule({ action: 'Allow' }), [`invalid-value ${at}.action`]],
    [rule({ ports: [] }), [`unknown-field ${at}.ports`]],
    [rule({ protocols: [] }), [`invalid-value ${at}.protocols`]],
    [rule({ protocols: [{ tcp: {}, udp: {} }] }), [`conflict ${at}.protocols[0]`]],
    [rule({ protocols: [{ tcp: { destinationPort: {} } }] }), [`missing ${at}.protocols[0].tcp.destinationPort`]],
    [
      rule({ protocols: [{ tcp: { destinationPort: { number: 1, range: { start: 1, end: 2 } } } }] }),
      [`conflict ${at}.protocols[0].tcp.destinationPort`],
    ],
    [
      rule({ protocols: [{ tcp: { destinationPort: { range: { start: 5, end: 4 } } } }] }),
      [`invalid-value ${at}.protocols[0].tcp.destinationPort.range.end`],
    ],
    [rule({ from: [{ namespaces: { sameLabels: ['a'] } }] }), [`unknown-field ${at}.from[0].namespaces.sameLabels`]],
    [{ ingress: Array.from({ length: 26 }, () => ({ action: 'Deny', from })) }, ['too-large spec.ingress']],
    [{ egress: [{ action: 'Pass', to: [{ domainNames: ['one.example'] }] }] }, ['conflict spec.egress[0].to[0]']],
  ];
  test.each(rows)('%j', (spec, expected) => {
    expect(parse(spec).problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});
