// Further published mistakes of a policy engine of the same kind: what must be looked at, who may be selected, and what order and restarts may change.
// Each must be impossible here, in the oracle and in the compiled entries.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AdmittedRule,
  type CompilePeer,
  compileSubject,
  decide,
  lookupPolicyMap,
  PolicyEngine,
  parseLabel,
  parsePolicies,
  reservedLabels,
  wholeLanguage,
} from '../src/index.ts';
import { admit, clusterwideText, policyText } from './policy-text.ts';

const labels = (namespace: string, ...names: string[]) => [
  ...names.map((name) => `k8s:${name}`),
  `k8s:io.kubernetes.pod.namespace=${namespace}`,
];
const web = { identity: 256, labels: labels('default', 'app=web') };
const friend = { identity: 257, labels: labels('default', 'app=friend') };
const host = { identity: 1, labels: ['k8s:role=edge', 'reserved:host='] };

/** Both answers for one side of a flow. */
function verdicts(
  rules: readonly AdmittedRule[],
  direction: 'ingress' | 'egress',
  peer: CompilePeer,
  port: number,
  subject: CompilePeer = web,
) {
  const entries = compileSubject(rules, subject, [web, friend, peer]);
  const entry = lookupPolicyMap(entries, { direction, peer: peer.identity, protocol: 6, port });
  return [decide({ rules }, { direction, subject, peer, protocol: 6, port }).verdict, entry?.verdict];
}

describe('CVE-2024-52529: an allow of a range of ports let traffic past the proxy that a rule about one of them asked for', () => {
  const inspected = { ports: [{ port: '8080', protocol: 'TCP' }], rules: { http: [{ path: '/public' }] } };
  const range = { ports: [{ port: '8000', endPort: 8999, protocol: 'TCP' }] };
  const from = (app: string) => [{ matchLabels: { app } }];

  test.each([
    [
      'both for the same peer',
      [
        { fromEndpoints: from('friend'), toPorts: [inspected] },
        { fromEndpoints: from('friend'), toPorts: [range] },
      ],
    ],
    ['the range for everybody', [{ fromEndpoints: from('friend'), toPorts: [inspected] }, { toPorts: [range] }]],
    ['the proxy for everybody', [{ toPorts: [inspected] }, { fromEndpoints: from('friend'), toPorts: [range] }]],
    ['every port for the peer', [{ toPorts: [inspected] }, { fromEndpoints: from('friend') }]],
    ['both in one rule', [{ fromEndpoints: from('friend'), toPorts: [inspected, range] }]],
  ])('%s', (_, ingress) => {
    const rules = admit([policyText({ endpointSelector: {}, ingress })], { capabilities: wholeLanguage });
    expect(verdicts(rules, 'ingress', friend, 8080)).toEqual(['redirect', 'redirect']);
    expect(verdicts(rules, 'ingress', friend, 8081)[0]).not.toBe('redirect');
  });
});

describe('CVE-2023-39347: labels that a workload gives itself took the place of those that the platform gives', () => {
  test.each([
    'io.kubernetes.pod.namespace=kube-system',
    'k8s:io.kubernetes.pod.namespace=kube-system',
    'io.cilium.k8s.policy.serviceaccount=admin',
    'io.cilium.k8s.namespace.labels.team=security',
    'reserved:host',
    'any:app=web',
    'node:role=edge',
    'cidr:10.0.0.0/8',
  ])('%s cannot be set by hand', (label) => {
    expect(parseLabel(label, 'host')).toMatchObject({ ok: false });
  });

  test('a label of the same key and another source changes nothing for a selector that names the source', () => {
    const rules = admit([policyText({ endpointSelector: {}, ingress: [{ fromEndpoints: [{ matchLabels: { 'k8s:app': 'friend' } }] }] })]);
    const pretender = { identity: 258, labels: [...labels('default', 'app=stranger'), 'container:app=friend'] };
    expect(verdicts(rules, 'ingress', pretender, 80)).toEqual(['deny', 'deny']);
    expect(verdicts(rules, 'ingress', friend, 80)).toEqual(['allow', 'allow']);
  });
});

describe('CVE-2025-30163: a selector of nodes matched what is no node but has its labels', () => {
  const text = clusterwideText({ nodeSelector: { matchLabels: { role: 'edge' } }, ingressDeny: [{ fromEntities: ['all'] }] });
  const likeTheNode = { identity: 300, labels: labels('default', 'role=edge') };

  test('as a subject: only the host itself', () => {
    const rules = admit([text], { capabilities: wholeLanguage });
    expect(verdicts(rules, 'ingress', friend, 22, host)).toEqual(['deny', 'deny']);
    expect(verdicts(rules, 'ingress', friend, 22, likeTheNode)).toEqual(['allow', 'allow']);
  });

  test('as a peer: only nodes', () => {
    const rules = admit([policyText({ endpointSelector: {}, ingress: [{ fromNodes: [{ matchLabels: { role: 'edge' } }] }] })], {
      capabilities: wholeLanguage,
    });
    const node = { identity: 301, labels: ['node:role=edge', 'reserved:remote-node='] };
    expect(verdicts(rules, 'ingress', node, 80)).toEqual(['allow', 'allow']);
    expect(verdicts(rules, 'ingress', likeTheNode, 80)).toEqual(['deny', 'deny']);
    expect(verdicts(rules, 'ingress', { identity: 302, labels: ['node:role=edge'] }, 80)).toEqual(['deny', 'deny']);
  });
});

test('GHSA-5r23-prx4-mqg3: a host policy for nodes never admits the workloads behind them', () => {
  for (const [entity, nodes] of [
    ['remote-node', true],
    ['host', false],
    ['health', false],
  ] as const) {
    const rules = admit([clusterwideText({ nodeSelector: {}, ingress: [{ fromEntities: [entity] }] })], { capabilities: wholeLanguage });
    expect(verdicts(rules, 'ingress', friend, 80, host)).toEqual(['deny', 'deny']);
    const node = { identity: 6, labels: reservedLabels(6) };
    expect(verdicts(rules, 'ingress', node, 80, host)).toEqual(nodes ? ['allow', 'allow'] : ['deny', 'deny']);
  }
});

describe('CVE-2024-42488: the order in which things became known decided whether a policy was applied', () => {
  const rules = admit(
    [
      policyText(
        {
          endpointSelector: {},
          ingress: [{ fromEndpoints: [{ matchLabels: { app: 'friend' } }], toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }] }] }],
        },
        'a',
      ),
      policyText(
        {
          endpointSelector: { matchLabels: { app: 'web' } },
          ingressDeny: [{ fromCIDR: ['10.0.0.0/8'] }],
          egress: [{ toCIDRSet: [{ cidrGroupRef: 'office' }] }],
        },
        'b',
      ),
    ],
    { capabilities: wholeLanguage },
  );
  const acts: readonly ((engine: PolicyEngine) => void)[] = [
    (engine) => engine.setPolicy('a', rules.slice(0, 1)),
    (engine) => engine.setPolicy('b', rules.slice(1)),
    (engine) => engine.setPeer(friend),
    (engine) => engine.setPeer(web),
    (engine) => engine.setSubject(web),
    (engine) => engine.setCidrGroup('office', { name: 'office', labels: [], cidrs: ['192.0.2.0/24'] }),
  ];
  /** Numbers of prefixes are given from outside, as a node does that keeps them. */
  const numbers = new Map<string, number>();
  const numberOf = (cidr: string): number => {
    const number = numbers.get(cidr) ?? 0x0100_0000 + numbers.size;
    numbers.set(cidr, number);
    return number;
  };
  const build = (order: readonly number[]) => {
    const engine = new PolicyEngine(numberOf);
    for (const at of order) {
      acts[at]?.(engine);
      engine.settle();
    }
    return (engine.entriesOf(web.identity) ?? []).map((entry) => JSON.stringify(entry)).sort();
  };
  const inOrder = build([0, 1, 2, 3, 4, 5]);

  test('whatever the order, the same entries', () => {
    expect(inOrder.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        expect(build(order)).toEqual(inOrder);
      }),
    );
  });

  test('cilium PR 47880: identities restored after a restart lost the labels of prefixes. Built anew it is the same, denies of prefixes among it', () => {
    expect(build([0, 1, 2, 3, 4, 5])).toEqual(inOrder);
    const deny = inOrder.filter((entry) => entry.includes('"verdict":"deny"') && entry.includes(`"peer":${numbers.get('10.0.0.0/8')}`));
    expect(deny).toHaveLength(1);
  });
});

describe('GHSA-24m5-r6hv-ccgp: an annotation crashed the agent', () => {
  const annotated = (annotations: unknown) =>
    JSON.stringify({
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: 'p', annotations },
      spec: { endpointSelector: {}, ingress: [{}] },
    });

  test.each([
    [{ 'ringfence.io/priority': '-1' }],
    [{ 'ringfence.io/priority': '1e309' }],
    [{ 'ringfence.io/expires': 'tomorrow' }],
    [{ 'ringfence.io/tests': '[{' }],
    [{ 'ringfence.io/tests': '&a [*a]' }],
    [{ 'ringfence.io/mode': '' }],
    [{ 'ringfence.io/': 'x' }],
    ['not a mapping'],
  ])('%j is refused with its path', (annotations) => {
    const { policies, problems } = parsePolicies([{ text: annotated(annotations) }], { capabilities: wholeLanguage });
    expect(policies).toEqual([]);
    expect(problems[0]?.path).toMatch(/^metadata\.annotations/);
  });

  test('no text at all in any of ours does more than be refused', () => {
    const names = ['tier', 'priority', 'mode', 'keep-established', 'expires', 'tests'].map((name) => `ringfence.io/${name}`);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (name, value) => {
        const { policies, problems } = parsePolicies([{ text: annotated({ [name]: value }) }], { capabilities: wholeLanguage });
        expect(policies.length + Math.min(problems.length, 1)).toBe(1);
      }),
    );
  });
});
