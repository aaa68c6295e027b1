// What the datapath does not enforce is refused by name until it does; the whole language takes it.
import { describe, expect, test } from 'vitest';
import { clusterwideText, policyText } from '../../test/policy-text.ts';
import { type ParseOptions, parsePolicies, wholeLanguage } from '../index.ts';

const ports = [{ port: '443', protocol: 'TCP' }];
const egress = (rule: object) => policyText({ endpointSelector: {}, egress: [rule] });
const inspected = (field: string, value: unknown) => egress({ toPorts: [{ ports, [field]: value }] });
const problemsOf = (text: string, options: ParseOptions = {}) =>
  parsePolicies([{ text }], options).problems.map(({ code, path }) => `${code} ${path}`);

const rows: [feature: string, text: string, path: string][] = [
  ['proxy', inspected('rules', { http: [{}] }), 'toPorts[0].rules'],
  ['proxy', inspected('serverNames', ['a.example']), 'toPorts[0].serverNames'],
  ['proxy', inspected('terminatingTLS', { secret: { name: 'a' } }), 'toPorts[0].terminatingTLS'],
  ['proxy', inspected('originatingTLS', { secret: { name: 'a' } }), 'toPorts[0].originatingTLS'],
  ['proxy', inspected('listener', { envoyConfig: { name: 'a' }, name: 'b' }), 'toPorts[0].listener'],
  ['named-ports', egress({ toPorts: [{ ports: [{ port: 'web', protocol: 'TCP' }] }] }), 'toPorts[0].ports[0].port'],
  ['fqdn', egress({ toFQDNs: [{ matchName: 'a.example' }] }), 'toFQDNs'],
  ['services', egress({ toServices: [{ k8sService: { serviceName: 'a' } }] }), 'toServices'],
  ['cloud-groups', egress({ toGroups: [{ aws: {} }] }), 'toGroups'],
  ['node-peers', egress({ toNodes: [{}] }), 'toNodes'],
  ['authentication', egress({ toEndpoints: [{}], authentication: { mode: 'required' } }), 'authentication'],
];

describe.each(rows)('%s', (_, text, path) => {
  test(`refused at ${path}, taken by the whole language`, () => {
    expect(problemsOf(text)).toEqual([`unsupported spec.egress[0].${path}`]);
    expect(problemsOf(text, { capabilities: wholeLanguage })).toEqual([]);
  });
});

test.each([
  ['by name', { cidrGroupRef: 'a' }],
  ['by labels', { cidrGroupSelector: {} }],
])('a group of blocks %s is taken: the datapath enforces it', (_, peer) => {
  expect(problemsOf(egress({ toCIDRSet: [peer] }))).toEqual([]);
});

test('host policies and texts for records', () => {
  expect(problemsOf(clusterwideText({ nodeSelector: {}, egress: [{}] }))).toEqual(['unsupported spec.nodeSelector']);
  expect(problemsOf(policyText({ endpointSelector: {}, egress: [{}], log: { value: 'Zürich' } }))).toEqual(['unsupported spec.log']);
});

test('a feature that is enforced is taken', () => {
  const capabilities = { features: ['fqdn'] } as const;
  expect(problemsOf(egress({ toFQDNs: [{ matchName: 'a.example' }] }), { capabilities })).toEqual([]);
});

test.each([
  ['exceptions of a block', egress({ toCIDRSet: [{ cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }] })],
  ['a group of blocks', egress({ toCIDRSet: [{ cidrGroupRef: 'a' }, { cidrGroupSelector: {} }] })],
  ['requirements', egress({ toRequires: [{ matchLabels: { env: 'prod' } }] })],
  ['every port of TCP', egress({ toPorts: [{ ports: [{ port: '0', protocol: 'TCP' }] }] })],
  ['UDP', egress({ toPorts: [{ ports: [{ port: '53', protocol: 'UDP' }] }] })],
  ['ANY, said', egress({ toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }] }] })],
  ['ANY, meant', egress({ toPorts: [{ ports: [{ port: '53' }] }] })],
  ['ICMP', egress({ icmps: [{ fields: [{ type: 8 }, { type: 'EchoRequest', family: 'IPv6' }] }] })],
])('%s: enforced, and taken', (_, text) => {
  expect(problemsOf(text)).toEqual([]);
});

test.each(['x'.repeat(33), 'a\tb'])('the text %j for records is refused', (value) => {
  const text = policyText({ endpointSelector: {}, egress: [{}], log: { value } });
  expect(problemsOf(text, { capabilities: wholeLanguage })).toEqual(['invalid-value spec.log.value']);
});

test('an unknown way to authenticate is refused', () => {
  const text = egress({ toEndpoints: [{}], authentication: { mode: 'always' } });
  expect(problemsOf(text, { capabilities: wholeLanguage })).toEqual(['invalid-value spec.egress[0].authentication.mode']);
});
