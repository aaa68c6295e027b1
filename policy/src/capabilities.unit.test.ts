import { describe, expect, test } from 'vitest';
import { admit, policyText } from '../test/policy-text.ts';
import { datapathCapabilities, unsupportedByDatapath, wholeLanguage } from './capabilities.ts';
import type { Peer, Requirement, Rule } from './rule.ts';

const [plain] = admit([policyText({ endpointSelector: {}, ingress: [{}] })]);
if (plain === undefined) throw new Error('a rule was admitted');
const gapsOf = (more: Partial<Rule>) => unsupportedByDatapath([{ ...plain, ...more }]).map(({ reason }) => reason);
const by = (...peers: Peer[]): Partial<Rule> => ({ peers });
const entities = (...names: (Peer & { kind: 'entity' })['entity'][]) => by(...names.map((entity) => ({ kind: 'entity' as const, entity })));
const clause = (key: string, operator: Requirement['operator'] = 'Exists'): Requirement => ({ key, operator, values: [] });
const labelled = (...requirements: Requirement[]) => by({ kind: 'selector', selector: { requirements } });
const about = (...requirements: Requirement[]): Partial<Rule> => ({ subject: { requirements } });
const ports = (protocol: number, firstPort: number, lastPort = firstPort): Partial<Rule> => ({
  ports: [{ protocol, firstPort, lastPort }],
});
const cloud = { kind: 'cloud-group', provider: 'aws', securityGroupIds: [], securityGroupNames: [], labels: {} } as const;

describe('what the datapath does not enforce of a rule', () => {
  const rows: [what: string, rule: Partial<Rule>, gaps: string[]][] = [
    ['nothing beyond the plain rule', {}, []],
    [
      'entities that peers are found to be',
      entities('all', 'world', 'world-ipv4', 'world-ipv6', 'host', 'cluster', 'remote-node', 'none'),
      [],
    ],
    ['entities without a source', entities('kube-apiserver', 'health'), ['entity kube-apiserver', 'entity health']],
    ['TCP ports', ports(6, 80), []],
    ['UDP ports', ports(17, 53), []],
    ['ports of any protocol', ports(0, 53), []],
    ['ports of any protocol, one by one', { ports: [6, 17, 132].map((protocol) => ({ protocol, firstPort: 53, lastPort: 53 })) }, []],
    ['SCTP ports', ports(132, 53), ['protocol 132']],
    ['every port of SCTP', ports(132, 0), ['protocol 132']],
    ['every port of any protocol', ports(0, 0), []],
    ['ICMP and ICMPv6', { ports: [...(ports(1, 8).ports ?? []), ...(ports(58, 128).ports ?? [])] }, []],
    ['another protocol', ports(47, 0), ['protocol 47']],
    ['a port by name', { ports: [{ protocol: 6, name: 'http' }] }, ['named ports']],
    ['a block of addresses outside', by({ kind: 'cidr', cidr: '10.0.0.0/8', scope: 'outside' }), []],
    ['a block of anybody', by({ kind: 'cidr', cidr: '10.0.0.0/8', scope: 'any' }), ['blocks of addresses that workloads may have']],
    ['a group of blocks', by({ kind: 'cidr-group', group: { name: 'g' } }), []],
    ['a DNS name', by({ kind: 'fqdn', pattern: 'one.example' }), ['peers by DNS name']],
    ['a service', by({ kind: 'service', service: { name: 'db' } }), ['peers by service']],
    ['machines of a provider', by(cloud), ['groups of a cloud provider']],
    [
      'labels of workloads, compared with the subject',
      by({ kind: 'selector', selector: { requirements: [] }, relation: { kind: 'same', keys: ['k8s:app'] } }),
      [],
    ],
    [
      'hosts, other nodes and the world by their labels',
      labelled(clause('reserved:host'), clause('reserved:remote-node'), clause('reserved:world')),
      [],
    ],
    ['a reserved label without a source', labelled(clause('reserved:health')), ['label reserved:health']],
    ['everybody without a reserved label', labelled(clause('reserved:health', 'DoesNotExist')), []],
    ['nodes by their labels', labelled(clause('reserved:remote-node'), clause('node:zone', 'In')), ['peers by the labels of nodes']],
    [
      'nodes without a label',
      labelled(clause('reserved:remote-node'), clause('node:zone', 'DoesNotExist')),
      ['peers by the labels of nodes'],
    ],
    ['this host as the subject', about(clause('reserved:host')), ['policies about hosts']],
    ['other nodes as the subject', about(clause('reserved:remote-node')), ['policies about hosts']],
    ['nodes with a label as the subject', about(clause('reserved:host'), clause('node:zone', 'NotIn')), ['policies about hosts']],
    ['something else reserved as the subject', about(clause('reserved:ingress', 'In')), ['subject reserved:ingress']],
    ['workloads, said in a roundabout way', about(clause('reserved:host', 'DoesNotExist')), []],
    ['a proxy', { redirect: { serverNames: ['one.example'] } }, ['inspection by a proxy']],
    ['authentication', { authentication: 'required' }, ['authentication required']],
    ['authentication that always fails', { authentication: 'test-always-fail' }, ['authentication test-always-fail']],
    ['no authentication', { authentication: 'disabled' }, []],
    ['a text for records', { log: 'case 7' }, ['text of a rule for its records']],
    ['connections that stay', { keepEstablished: true }, []],
    ['connections that do not', { keepEstablished: false }, []],
    ['a rule that ends', { expiresUnixMs: 1 }, []],
    ['the mode audit', { mode: 'audit' }, []],
    ['the mode shadow', { mode: 'shadow' }, []],
    ['a rule that is off', { mode: 'off' }, []],
    ['tiers and passes', { tier: 'admin', verdict: 'pass', priority: 7 }, []],
    ['the same twice', { ports: [80, 81].map((port) => ({ protocol: 47, firstPort: port, lastPort: port })) }, ['protocol 47']],
    ['several at once', { ...ports(132, 53), authentication: 'required', log: 'x' }, ['authentication', 'text of a rule', 'protocol 132']],
  ];
  test.each(rows)('%s', (_, rule, gaps) => {
    expect(gapsOf(rule)).toEqual(gaps.map((gap) => expect.stringContaining(gap)));
  });

  test('names the rule', () => {
    expect(unsupportedByDatapath([{ ...plain, log: 'x' }])).toEqual([
      { ruleId: plain.id, reason: expect.stringContaining('text of a rule') },
    ]);
  });
});

describe('what is admitted without a word about capabilities', () => {
  const annotated = (annotations: Record<string, string>) =>
    JSON.stringify({
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: 'p', annotations },
      spec: { endpointSelector: {}, ingress: [{}] },
    });

  test('is enforced', () => {
    const rules = admit([annotated({ 'ringfence.io/expires': '2030-01-31T18:00:00Z' })]);
    expect(rules.map(({ expiresUnixMs }) => expiresUnixMs)).toEqual([Date.UTC(2030, 0, 31, 18)]);
    expect(unsupportedByDatapath(rules)).toEqual([]);
  });

  test.each(['audit', 'shadow'] as const)('rules that only watch are: %s', (mode) => {
    const rules = admit([annotated({ 'ringfence.io/mode': mode })]);
    expect(rules.map((rule) => rule.mode)).toEqual([mode]);
    expect(unsupportedByDatapath(rules)).toEqual([]);
  });

  test('leaves out what only the whole language has', () => {
    const text = policyText({ endpointSelector: {}, egress: [{ toFQDNs: [{ matchName: 'one.example' }] }] });
    expect(() => admit([text])).toThrow(/unsupported/);
    expect(gapsOf(admit([text], { capabilities: wholeLanguage })[0] ?? {})).toHaveLength(1);
    expect(datapathCapabilities.features).toEqual(['cidr-groups', 'expiry', 'icmp', 'keep-established', 'modes']);
  });
});
