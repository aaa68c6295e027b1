// Lines of decisions that are odd but legal: what they leave out has a meaning, and what nobody knows is passed over.
import { describe, expect, test } from 'vitest';
import { runDecisions } from './decisions-suite.ts';
import { compiledJudge, oracleJudge } from './judges.ts';
import { Scorecard } from './scorecard.ts';

const judges = { oracle: oracleJudge, compiled: compiledJudge };

async function run(judge: keyof typeof judges, text: string): Promise<string[]> {
  const lines: string[] = [];
  const score = new Scorecard((each) => lines.push(each), false);
  await runDecisions(text, judges[judge], { only: undefined, skipSemantics: new Set() }, score);
  score.close();
  return lines;
}

const policy = (spec: object) => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name: 'p', namespace: 'ns' },
  spec,
});
const onlyB = policy({ endpointSelector: { matchLabels: { app: 'a' } }, ingress: [{ fromEndpoints: [{ matchLabels: { app: 'b' } }] }] });
const endpoint = (app: string, ip: string) => ({ namespace: 'ns', labels: { app }, ip });

const line = (probes: object[], more: object) => JSON.stringify({ id: 's', probes, ...more });
const named = (port: number) => ({ labels: { app: 'a' }, namedPorts: { web: { port } } });
const anywhere = (spec: object) => policy({ endpointSelector: {}, ...spec });
const one = { a: { namespace: 'ns', labels: { app: 'a' } } };
const icmp = anywhere({ ingress: [{ icmps: [{ fields: [{ type: 8 }] }] }] });
const networkPolicy = (spec: object) => ({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'n' }, spec });

const odd: [what: string, text: string, lines: string[]][] = [
  [
    'neither policies nor namespaces nor protocol',
    line([{ from: 'a', to: 'a', expect: 'allow' }], { endpoints: { a: {} } }),
    ['1 passed, 0 failed'],
  ],
  ['no case id', line([{ from: 'a', to: 'a', expect: 'deny' }], { endpoints: { a: {} } }), ['s#0: .*', '0 passed, 1 failed']],
  [
    'fields that nobody knows',
    line([{ from: 'a', to: 'a', expect: 'allow', odd: 1 }], { endpoints: { a: { odd: [] } }, odd: {} }),
    ['1 passed, 0 failed'],
  ],
  [
    'a ping without a type',
    line([{ fromEntity: 'host', to: 'a', proto: 'ICMP', expect: 'allow' }], { policies: [icmp], endpoints: one }),
    ['1 passed, 0 failed'],
  ],
  [
    'entities of several parties',
    line(
      [
        { fromEntity: 'cluster', to: 'a', expect: 'allow' },
        { fromEntity: 'none', to: 'a', expect: 'deny' },
        { fromEntity: 'all', to: 'a', expect: 'allow' },
      ],
      { policies: [anywhere({ ingress: [{ fromEntities: ['cluster'] }] })], endpoints: one },
    ),
    ['s#2: expected allow, got both: .*', '2 passed, 1 failed'],
  ],
  [
    'a proxy for something else than HTTP',
    line(
      [
        { from: 'a', toIP: '192.0.2.1', port: 53, proto: 'UDP', redirect: 'dns', expect: 'allow' },
        { from: 'a', toIP: '192.0.2.1', port: 443, redirect: 'tls', expect: 'allow' },
        { from: 'a', toIP: '192.0.2.1', port: 443, redirect: 'http', expect: 'allow' },
      ],
      {
        policies: [
          anywhere({
            egress: [
              { toPorts: [{ ports: [{ port: '53' }], rules: { dns: [{ matchPattern: '*' }] } }] },
              { toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }], serverNames: ['one.example'] }] },
            ],
          }),
        ],
        endpoints: one,
      },
    ),
    ['s#2: expected allow through a proxy for http, .*', '2 passed, 1 failed'],
  ],
  [
    'a host name in the request',
    line([{ fromEntity: 'host', to: 'a', port: 80, http: { host: 'one.example' }, expect: 'allow' }], {
      policies: [
        anywhere({ ingress: [{ toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }], rules: { http: [{ host: 'one.example' }] } }] }] }),
      ],
      endpoints: one,
    }),
    ['1 passed, 0 failed'],
  ],
  [
    'a name without an address',
    line([{ from: 'a', toFQDN: 'one.example', port: 80, expect: 'allow' }], {
      policies: [anywhere({ egress: [{ toFQDNs: [{ matchName: 'one.example' }] }] })],
      endpoints: one,
    }),
    ['1 passed, 0 failed'],
  ],
  [
    'endpoints that share an IPv6 address',
    line(
      [
        { from: 'b', to: 'a', expect: 'allow' },
        { from: 'c', to: 'a', expect: 'deny' },
      ],
      {
        policies: [onlyB],
        endpoints: { a: endpoint('a', '2001:db8::1'), b: endpoint('b', '2001:db8:0::2'), c: endpoint('c', '2001:db8::2') },
      },
    ),
    ['2 passed, 0 failed'],
  ],
  [
    'endpoints whose address is a rule, and one without any',
    line(
      [
        { from: 'b', to: 'a', expect: 'allow' },
        { from: 'c', to: 'a', expect: 'deny' },
      ],
      {
        policies: [networkPolicy({ podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/24' } }] }] })],
        endpoints: { a: {}, b: { ip: '10.0.0.2' }, c: { labels: { app: 'c' } } },
      },
    ),
    ['2 passed, 0 failed'],
  ],
  [
    'labels with a source, and the name of a namespace that has no labels',
    line(
      [
        { from: 'b', to: 'a', expect: 'allow' },
        { from: 'c', to: 'a', expect: 'deny' },
      ],
      {
        policies: [
          anywhere({
            ingress: [
              {
                fromEndpoints: [
                  { matchLabels: { 'oidc:group': 'ops', 'io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name': 'other' } },
                ],
              },
            ],
          }),
        ],
        endpoints: {
          ...one,
          b: { namespace: 'other', labels: { 'oidc:group': 'ops' } },
          c: { namespace: 'other', labels: { group: 'ops' } },
        },
      },
    ),
    ['2 passed, 0 failed'],
  ],
  [
    'a policy as text',
    line([{ from: 'a', to: 'a', expect: 'deny' }], { policies: [JSON.stringify(onlyB)], endpoints: one }),
    ['1 passed, 0 failed'],
  ],
];

describe.each(['oracle', 'compiled'] as const)('%s', (judge) => {
  test.each(odd)('%s', async (_, text, expected) => {
    expect(await run(judge, text)).toEqual(expected.map((each) => expect.stringMatching(new RegExp(`^${each}$`))));
  });
});

test('ports by name are those of each workload', async () => {
  const web = networkPolicy({ podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'web' }] }] });
  const probes = [
    { from: 'c', to: 'a', port: 80, expect: 'allow' },
    { from: 'c', to: 'b', port: 80, expect: 'deny' },
  ];
  const text = line(probes, { policies: [web], endpoints: { a: named(80), b: named(81), c: {} } });
  expect(await run('oracle', text)).toEqual(['2 passed, 0 failed']);
});

test('a line that makes the judge fail fails alone', async () => {
  const good = line([{ from: 'a', to: 'a', expect: 'allow' }], { endpoints: one });
  const lines: string[] = [];
  const score = new Scorecard((each) => lines.push(each), false);
  let calls = 0;
  const failing: typeof oracleJudge = (rules, fleet) => (question) => {
    if (calls++ === 0) throw new Error('out of order');
    return oracleJudge(rules, fleet)(question);
  };
  await runDecisions(`${good}\n{"id":7}\n${good}`, failing, { only: undefined, skipSemantics: new Set() }, score);
  expect([lines, score.passed]).toEqual([
    [expect.stringMatching(/^s#0: expected allow, got a crash: .*out of order/), expect.stringMatching(/^line 2: .*unreadable/)],
    1,
  ]);
});
