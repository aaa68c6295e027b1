// AdminNetworkPolicy and BaselineAdminNetworkPolicy: what is written, and the rules that it becomes.
import { describe, expect, test } from 'vitest';
import { wholeLanguage } from '../capabilities.ts';
import { parsePolicies } from '../parse.ts';
import { maxPriority } from '../precedence.ts';
import { highestPolicyPriority, policyPriorityStep } from './ordered-rules.ts';

const subject = { namespaces: {} };
const adminText = (spec: object, name = 'p') =>
  JSON.stringify({
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    kind: 'AdminNetworkPolicy',
    metadata: { name },
    spec: { priority: 7, subject, ...spec },
  });
const baselineText = (spec: object, name = 'default') =>
  JSON.stringify({
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    kind: 'BaselineAdminNetworkPolicy',
    metadata: { name },
    spec: { subject, ...spec },
  });
const parse = (text: string) => parsePolicies([{ text }], { capabilities: wholeLanguage });
const rulesOf = (text: string) => {
  const { policies, problems } = parse(text);
  expect(problems).toEqual([]);
  return policies.flatMap(({ rules }) => rules);
};
const somewhere = { key: 'k8s:io.kubernetes.pod.namespace', operator: 'Exists', values: [] };
const is = (key: string, value: string) => ({ key, operator: 'In', values: [value] });
const teamX = { matchLabels: { team: 'x' } };
const ofTeamX = is('k8s:io.cilium.k8s.namespace.labels.team', 'x');
const appA = { matchLabels: { app: 'a' } };
const ofAppA = is('any:app', 'a');

test('the order of rules becomes priorities; no default deny', () => {
  const from = [{ namespaces: {} }];
  const ingress = [
    { action: 'Pass', name: 'first', from },
    { action: 'Deny', from },
    { action: 'Allow', from },
  ];
  const rules = rulesOf(adminText({ ingress, egress: [{ action: 'Deny', to: from }] }));
  expect(rules.map(({ id, tier, priority, verdict, defaultDeny }) => [id, tier, priority, verdict, defaultDeny])).toEqual([
    ['@cluster/adminnetworkpolicy:p/ingress[0]', 'admin', 7 * policyPriorityStep, 'pass', false],
    ['@cluster/adminnetworkpolicy:p/ingress[1]', 'admin', 7 * policyPriorityStep + 1, 'deny', false],
    ['@cluster/adminnetworkpolicy:p/ingress[2]', 'admin', 7 * policyPriorityStep + 2, 'allow', false],
    ['@cluster/adminnetworkpolicy:p/egress[0]', 'admin', 7 * policyPriorityStep, 'deny', false],
  ]);
  expect((highestPolicyPriority + 1) * policyPriorityStep - 1).toBeLessThanOrEqual(maxPriority);
});

test('the baseline is a tier of its own, without a priority', () => {
  const from = [{ namespaces: {} }];
  const rules = rulesOf(
    baselineText({
      ingress: [
        { action: 'Allow', from },
        { action: 'Deny', from },
      ],
    }),
  );
  expect(rules.map(({ id, tier, priority, verdict }) => [id, tier, priority, verdict])).toEqual([
    ['@cluster/baselineadminnetworkpolicy:default/ingress[0]', 'baseline', 0, 'allow'],
    ['@cluster/baselineadminnetworkpolicy:default/ingress[1]', 'baseline', 1, 'deny'],
  ]);
});

const subjects: [what: string, subject: object, requirements: unknown[]][] = [
  ['every workload, and nothing else', { namespaces: {} }, [somewhere]],
  ['the workloads of some namespaces', { namespaces: teamX }, [ofTeamX, somewhere]],
  [
    'of a namespace by its name',
    { namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'n' } } },
    [is('k8s:io.kubernetes.pod.namespace', 'n'), somewhere],
  ],
  ['some workloads of some namespaces', { pods: { namespaceSelector: teamX, podSelector: appA } }, [ofAppA, ofTeamX, somewhere]],
];
test.each(subjects)('the subject: %s', (_, written, requirements) => {
  const [rule] = rulesOf(adminText({ subject: written, ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }] }));
  expect(rule?.subject).toEqual({ requirements });
});

const selecting = (requirements: unknown[], more: object = {}) => ({ kind: 'selector', selector: { requirements }, ...more });
const peers: [what: string, peer: object, peers: unknown[]][] = [
  ['namespaces', { namespaces: teamX }, [selecting([ofTeamX, somewhere])]],
  ['pods', { pods: { namespaceSelector: teamX, podSelector: appA } }, [selecting([ofAppA, ofTeamX, somewhere])]],
  ['networks', { networks: ['10.0.0.0/8', '::/0'] }, ['10.0.0.0/8', '::/0'].map((cidr) => ({ kind: 'cidr', cidr, scope: 'any' }))],
  [
    'nodes, the local one and the others',
    { nodes: { matchLabels: { role: 'a' } } },
    ['reserved:host', 'reserved:remote-node'].map((key) => selecting([is('node:role', 'a'), { key, operator: 'Exists', values: [] }])),
  ],
  [
    'domain names, and everything below one',
    { domainNames: ['One.Example.', '*.two.example'] },
    ['one.example', '**.two.example'].map((pattern) => ({ kind: 'fqdn', pattern })),
  ],
  ['the older form: namespaces by a selector', { namespaces: { namespaceSelector: teamX } }, [selecting([ofTeamX, somewhere])]],
  [
    "the older form: namespaces with the subject's label",
    { namespaces: { sameLabels: ['team', 'kubernetes.io/metadata.name'] } },
    [
      selecting([somewhere], {
        relation: { kind: 'same', keys: ['k8s:io.cilium.k8s.namespace.labels.team', 'k8s:io.kubernetes.pod.namespace'] },
      }),
    ],
  ],
  [
    'the older form: pods of namespaces with another label',
    { pods: { namespaces: { notSameLabels: ['team'] }, podSelector: appA } },
    [selecting([ofAppA, somewhere], { relation: { kind: 'not-same', keys: ['k8s:io.cilium.k8s.namespace.labels.team'] } })],
  ],
  ['the older form: a comparison of nothing selects nothing', { namespaces: { sameLabels: [] } }, [{ kind: 'entity', entity: 'none' }]],
];
test.each(peers)('a peer: %s', (_, peer, expected) => {
  const [rule] = rulesOf(adminText({ egress: [{ action: 'Allow', to: [peer] }] }));
  expect(rule?.peers).toEqual(expected);
});

const ports: [port: object, match: unknown][] = [
  [{ portNumber: { port: 80 } }, { protocol: 6, firstPort: 80, lastPort: 80 }],
  [{ portNumber: { port: 53, protocol: 'UDP' } }, { protocol: 17, firstPort: 53, lastPort: 53 }],
  [{ portRange: { start: 80, end: 90, protocol: 'SCTP' } }, { protocol: 132, firstPort: 80, lastPort: 90 }],
  [{ namedPort: 'http' }, { protocol: 0, name: 'http' }],
];
test.each(ports)('a port: %j', (port, match) => {
  const [rule] = rulesOf(adminText({ ingress: [{ action: 'Deny', from: [{ namespaces: {} }], ports: [port] }] }));
  expect(rule?.ports).toEqual([match]);
});

describe('refused', () => {
  const rule = (more: object) => ({ ingress: [{ action: 'Deny', from: [{ namespaces: {} }], ...more }] });
  const toPeer = (peer: object, more: object = {}) => ({ egress: [{ action: 'Deny', to: [peer], ...more }] });
  const at = 'spec.ingress[0]';
  const rows: [text: string, problems: string[]][] = [
    [adminText({ priority: undefined }), ['missing spec']],
    [adminText({ priority: 1001 }), ['invalid-value spec.priority']],
    [adminText({ priority: '1' }), ['wrong-type spec.priority']],
    [adminText({ subject: {} }), ['missing spec.subject']],
    [adminText({ subject: { namespaces: {}, pods: { podSelector: {} } } }), ['missing spec.subject.pods', 'conflict spec.subject']],
    [adminText(rule({ action: 'Accept' })), [`invalid-value ${at}.action`]],
    [adminText(rule({ action: undefined })), [`missing ${at}`]],
    [adminText(rule({ from: undefined })), [`missing ${at}`]],
    [adminText(rule({ from: [] })), [`invalid-value ${at}.from`]],
    [adminText(rule({ from: [{}] })), [`missing ${at}.from[0]`]],
    [adminText(rule({ from: [{ namespaces: {}, pods: { namespaceSelector: {}, podSelector: {} } }] })), [`conflict ${at}.from[0]`]],
    [adminText(rule({ from: [{ networks: ['10.0.0.0/8'] }] })), [`unknown-field ${at}.from[0].networks`]],
    [adminText(rule({ from: [{ namespaces: { sameLabels: ['a'], notSameLabels: ['b'] } }] })), [`conflict ${at}.from[0].namespaces`]],
    [adminText(rule({ from: [{ pods: { podSelector: {} } }] })), [`missing ${at}.from[0].pods`]],
    [adminText(rule({ ports: [] })), [`invalid-value ${at}.ports`]],
    [adminText(rule({ ports: [{}] })), [`missing ${at}.ports[0]`]],
    [adminText(rule({ ports: [{ portNumber: { port: 1 }, namedPort: 'a' }] })), [`conflict ${at}.ports[0]`]],
    [adminText(rule({ ports: [{ portNumber: { port: 0 } }] })), [`invalid-value ${at}.ports[0].portNumber.port`]],
    [adminText(rule({ ports: [{ portRange: { start: 2, end: 2 } }] })), [`invalid-value ${at}.ports[0].portRange.end`]],
    [adminText(rule({ name: 'x'.repeat(101) })), [`invalid-value ${at}.name`]],
    [adminText(rule({ from: Array.from({ length: 101 }, () => ({ namespaces: {} })) })), [`too-large ${at}.from`]],
    [adminText({ ingress: Array.from({ length: 101 }, () => ({})) }), ['too-large spec.ingress']],
    [adminText(toPeer({ domainNames: ['one.example'] })), ['conflict spec.egress[0].to[0]']],
    [adminText(toPeer({ domainNames: ['a.*.example'] }, { action: 'Allow' })), ['invalid-value spec.egress[0].to[0].domainNames[0]']],
    [adminText(toPeer({ networks: ['10.0.0.1'] })), ['invalid-value spec.egress[0].to[0].networks[0]']],
    [adminText(toPeer({ networks: ['10.0.0.0/8'] }, { ports: [{ namedPort: 'http' }] })), ['conflict spec.egress[0].to[0]']],
    [baselineText({}, 'other'), ['invalid-value metadata.name']],
    [baselineText({ priority: 1 }), ['unknown-field spec.priority']],
    [baselineText(rule({ action: 'Pass' })), [`invalid-value ${at}.action`]],
    [baselineText(toPeer({ domainNames: ['one.example'] })), ['unknown-field spec.egress[0].to[0].domainNames']],
  ];
  test.each(rows)('%s', (text, expected) => {
    expect(parse(text).problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});
