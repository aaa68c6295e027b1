// Rules above TCP: what is written, and what a proxy then has to check or why it is refused.
import { describe, expect, test } from 'vitest';
import { admit, clusterwideText, policyText } from '../../test/policy-text.ts';
import { parsePolicies, wholeLanguage } from '../index.ts';

const whole = { capabilities: wholeLanguage };
const ports = [{ port: '443', protocol: 'TCP' }];
const egress = (entry: object) => policyText({ endpointSelector: {}, egress: [{ toPorts: [{ ports, ...entry }] }] }, 'p', 'ns');
const redirectOf = (text: string) => admit([text], whole)[0]?.redirect;
const problemsOf = (text: string) => parsePolicies([{ text }], whole).problems.map(({ code, path }) => `${code} ${path}`.trim());

const rows: [what: string, entry: object, redirect: object | undefined][] = [
  ['nothing', {}, undefined],
  ['rules that say nothing', { rules: {} }, undefined],
  ['no server names', { serverNames: [] }, undefined],
  ['an empty list: every request of the protocol', { rules: { http: [] } }, { l7: { kind: 'http', rules: [] } }],
  ['a rule that says nothing', { rules: { http: [{}] } }, { l7: { kind: 'http', rules: [{}] } }],
  [
    'HTTP; an empty pattern is none',
    { rules: { http: [{ method: 'GET', path: '/v1/.*', host: '' }] } },
    { l7: { kind: 'http', rules: [{ method: 'GET', path: '/v1/.*' }] } },
  ],
  [
    'headers, in one form',
    { rules: { http: [{ headers: ['X-A', 'X-B: one two', 'X-C one'] }] } },
    { l7: { kind: 'http', rules: [{ headers: ['X-A', 'X-B: one two', 'X-C: one'] }] } },
  ],
  [
    'matches of headers; a secret is of the own namespace',
    {
      rules: {
        http: [
          {
            headerMatches: [
              { name: 'X-A', value: '1', mismatch: 'REPLACE' },
              { name: 'X-B', secret: { name: 's' } },
            ],
          },
        ],
      },
    },
    {
      l7: {
        kind: 'http',
        rules: [
          {
            headerMatches: [
              { name: 'X-A', value: '1', mismatch: 'REPLACE' },
              { name: 'X-B', secret: { namespace: 'ns', name: 's' } },
            ],
          },
        ],
      },
    },
  ],
  [
    'DNS',
    { rules: { dns: [{ matchName: 'A.Example.' }, { matchPattern: '*' }] } },
    { l7: { kind: 'dns', rules: [{ pattern: 'a.example' }, { pattern: '*' }] } },
  ],
  [
    'Kafka',
    {
      rules: {
        kafka: [
          { role: 'Consume', topic: 'a.b_c-1', clientID: 'c' },
          { apiKey: 'Fetch', apiVersion: '3' },
        ],
      },
    },
    {
      l7: {
        kind: 'kafka',
        rules: [
          { role: 'consume', clientId: 'c', topic: 'a.b_c-1' },
          { apiKey: 'fetch', apiVersion: '3' },
        ],
      },
    },
  ],
  [
    'another protocol',
    { rules: { l7proto: 'r2d2', l7: [{ cmd: 'READ', file: 'a' }] } },
    { l7: { kind: 'other', protocol: 'r2d2', rules: [{ cmd: 'READ', file: 'a' }] } },
  ],
  ['all of another protocol', { rules: { l7proto: 'r2d2' } }, { l7: { kind: 'other', protocol: 'r2d2', rules: [] } }],
  ['server names', { serverNames: ['One.Example', '*.two.example', 'one.example'] }, { serverNames: ['one.example', '*.two.example'] }],
  [
    'TLS that ends and begins anew, with rules and server names',
    {
      serverNames: ['one.example'],
      terminatingTLS: { secret: { name: 'a' }, certificate: 'c.crt', privateKey: 'c.key' },
      originatingTLS: { secret: { namespace: 'other', name: 'b' }, trustedCA: 'ca.crt' },
      rules: { http: [{ path: '/' }] },
    },
    {
      l7: { kind: 'http', rules: [{ path: '/' }] },
      serverNames: ['one.example'],
      terminatingTls: { secret: { namespace: 'ns', name: 'a' }, certificate: 'c.crt', privateKey: 'c.key' },
      originatingTls: { secret: { namespace: 'other', name: 'b' }, trustedCa: 'ca.crt' },
    },
  ],
  [
    'a listener of the own namespace',
    { listener: { envoyConfig: { name: 'config' }, name: 'Main', priority: 7 } },
    { listener: { configurationKind: 'CiliumEnvoyConfig', configuration: 'config', name: 'Main', priority: 7 } },
  ],
];
test.each(rows)('%s', (_, entry, redirect) => {
  expect(redirectOf(egress(entry))).toEqual(redirect);
});

test('a clusterwide policy means clusterwide configurations', () => {
  const clusterwide = (kind: object) =>
    clusterwideText({
      endpointSelector: {},
      egress: [{ toPorts: [{ ports, listener: { envoyConfig: { name: 'c', ...kind }, name: 'l' } }] }],
    });
  expect(redirectOf(clusterwide({}))).toEqual({
    listener: { configurationKind: 'CiliumClusterwideEnvoyConfig', configuration: 'c', name: 'l' },
  });
  expect(problemsOf(clusterwide({ kind: 'CiliumEnvoyConfig' }))).toEqual(['conflict spec.egress[0].toPorts[0].listener.envoyConfig.kind']);
});

describe('is refused:', () => {
  const at = 'spec.egress[0].toPorts[0]';
  const http = { http: [{ method: 'GET' }] };
  const dns = { dns: [{ matchName: 'a.example' }] };
  const refused: [what: string, entry: object, problems: string[]][] = [
    ['two protocols', { rules: { ...http, ...dns } }, [`conflict ${at}.rules.dns`]],
    ['keys and values without a protocol', { rules: { l7: [{ a: 'b' }] } }, [`missing ${at}.rules`]],
    ['an empty key', { rules: { l7proto: 'x', l7: [{ '': 'b' }] } }, [`invalid-value ${at}.rules.l7[0][""]`]],
    ['HTTP over UDP', { ports: [...ports, { port: '53', protocol: 'UDP' }], rules: http }, [`conflict ${at}.ports[1]`]],
    ['HTTP over any protocol', { ports: [{ port: '80' }], rules: http }, [`conflict ${at}.ports[0]`]],
    ['HTTP on every port', { ports: [{ port: '0', protocol: 'TCP' }], rules: http }, [`conflict ${at}.ports[0]`]],
    ['DNS on every port', { ports: [{ port: '0', protocol: 'UDP' }], rules: dns }, [`conflict ${at}.ports[0]`]],
    ['DNS on a range', { ports: [{ port: '53', endPort: 54 }], rules: dns }, [`conflict ${at}.ports[0]`]],
    ['DNS on no port', { ports: [], rules: dns }, [`missing ${at}.rules`]],
    ['a pattern that is none', { rules: { http: [{ method: '*' }] } }, [`invalid-value ${at}.rules.http[0].method`]],
    ['a pattern with a back reference', { rules: { http: [{ path: '(a)\\1' }] } }, [`invalid-value ${at}.rules.http[0].path`]],
    ['a host that is no pattern', { rules: { http: [{ host: '*.example' }] } }, [`invalid-value ${at}.rules.http[0].host`]],
    ['a header without a blank', { rules: { http: [{ headers: ['X-A:1'] }] } }, [`invalid-value ${at}.rules.http[0].headers[0]`]],
    ['a header of two lines', { rules: { http: [{ headers: ['X-A: 1\nX-B: 2'] }] } }, [`invalid-value ${at}.rules.http[0].headers[0]`]],
    [
      'a value of two lines',
      { rules: { http: [{ headerMatches: [{ name: 'X-A', value: '1\r\n' }] }] } },
      [`invalid-value ${at}.rules.http[0].headerMatches[0].value`],
    ],
    [
      'a header without a name',
      { rules: { http: [{ headerMatches: [{ name: '', value: '1' }] }] } },
      [`invalid-value ${at}.rules.http[0].headerMatches[0].name`],
    ],
    [
      'an unknown action',
      { rules: { http: [{ headerMatches: [{ name: 'X-A', mismatch: 'EXPLODE' }] }] } },
      [`invalid-value ${at}.rules.http[0].headerMatches[0].mismatch`],
    ],
    ['a role and a key', { rules: { kafka: [{ role: 'produce', apiKey: 'fetch' }] } }, [`conflict ${at}.rules.kafka[0].apiKey`]],
    ['an unknown key', { rules: { kafka: [{ apiKey: 'explode' }] } }, [`invalid-value ${at}.rules.kafka[0].apiKey`]],
    ['a version above all', { rules: { kafka: [{ apiVersion: '32768' }] } }, [`invalid-value ${at}.rules.kafka[0].apiVersion`]],
    ['a topic with a blank', { rules: { kafka: [{ topic: 'a b' }] } }, [`invalid-value ${at}.rules.kafka[0].topic`]],
    ['an empty server name', { serverNames: [''] }, [`invalid-value ${at}.serverNames[0]`]],
    ['server names with rules', { serverNames: ['a.example'], rules: http }, [`conflict ${at}.serverNames`]],
    ['TLS without a secret', { terminatingTLS: {} }, [`missing ${at}.terminatingTLS`]],
    ['a secret without a name', { originatingTLS: { secret: {} } }, [`missing ${at}.originatingTLS.secret`]],
    ['a listener with rules', { listener: { envoyConfig: { name: 'c' }, name: 'l' }, rules: http }, [`conflict ${at}.listener`]],
    ['a listener without a name', { listener: { envoyConfig: { name: 'c' } } }, [`missing ${at}.listener`]],
    [
      'a configuration of another kind',
      { listener: { envoyConfig: { kind: 'X', name: 'c' }, name: 'l' } },
      [`invalid-value ${at}.listener.envoyConfig.kind`],
    ],
    [
      'a priority above 100',
      { listener: { envoyConfig: { name: 'c' }, name: 'l', priority: 101 } },
      [`invalid-value ${at}.listener.priority`],
    ],
  ];
  test.each(refused)('%s', (_, entry, problems) => {
    expect(problemsOf(egress(entry))).toEqual(problems);
  });

  const ingress = (entry: object) => policyText({ endpointSelector: {}, ingress: [{ toPorts: [{ ports, ...entry }] }] });
  test.each([
    ['DNS', { rules: dns }, 'rules'],
    ['a listener', { listener: { envoyConfig: { name: 'c' }, name: 'l' } }, 'listener'],
  ])('%s in ingress', (_, entry, field) => {
    expect(problemsOf(ingress(entry))).toEqual([`conflict spec.ingress[0].toPorts[0].${field}`]);
  });

  test('a secret of no namespace in a clusterwide policy', () => {
    const entry = { ports, terminatingTLS: { secret: { name: 'a' } } };
    expect(problemsOf(clusterwideText({ endpointSelector: {}, egress: [{ toPorts: [entry] }] }))).toEqual([
      'missing spec.egress[0].toPorts[0].terminatingTLS.secret',
    ]);
  });

  const hosts: [what: string, section: object, problems: string[]][] = [
    ['HTTP to hosts', { ingress: [{ toPorts: [{ ports, rules: http }] }] }, ['conflict spec.ingress[0].toPorts[0].rules']],
    ['HTTP from hosts', { egress: [{ toPorts: [{ ports, rules: http }] }] }, ['conflict spec.egress[0].toPorts[0].rules']],
    ['not DNS from hosts', { egress: [{ toPorts: [{ ports, rules: dns }] }] }, []],
  ];
  test.each(hosts)('%s', (_, section, problems) => {
    expect(problemsOf(clusterwideText({ nodeSelector: {}, ...section }))).toEqual(problems);
  });

  test('hosts as the subject of a policy of one namespace', () => {
    expect(problemsOf(policyText({ nodeSelector: {}, ingress: [{}] }))).toEqual(['conflict spec.nodeSelector']);
  });
});
