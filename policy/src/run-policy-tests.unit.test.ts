// Assertions in policies: when they hold, and what a counter-example tells.
import { describe, expect, test } from 'vitest';
import { admit, policyText } from '../test/policy-text.ts';
import type { PolicyTest, TestParty } from './policy-test.ts';
import type { AdmittedRule } from './rule.ts';
import { runPolicyTests } from './run-policy-tests.ts';

const endpoint = (...labels: string[]): TestParty => ({
  kind: 'endpoint',
  labels: [...labels.map((label) => `k8s:${label}`), 'k8s:io.kubernetes.pod.namespace=default'],
});
const web = endpoint('app=web');
const client = endpoint('app=client');
const stranger = endpoint('app=stranger');
const world: TestParty = { kind: 'entity', entity: 'world' };
const address: TestParty = { kind: 'address', address: '192.0.2.1' };
const endpointSelector = { matchLabels: { app: 'web' } };
const fromClient = { fromEndpoints: [{ matchLabels: { app: 'client' } }] };
const toPorts = [{ ports: [{ port: '80', protocol: 'TCP' }] }];

const closed = admit([policyText({ endpointSelector, ingress: [{ ...fromClient, toPorts }] })]);
const proxied: AdmittedRule[] = closed.map((rule) => ({ ...rule, redirect: { l7: { kind: 'http', rules: [{ method: 'GET' }] } } }));
const outward = admit([
  policyText({ endpointSelector: { matchLabels: { app: 'client' } }, egress: [{ toCIDR: ['198.51.100.0/24'], toPorts }] }, 'out'),
]);
const get = { http: { method: 'GET', path: '/', headers: new Map<string, string>() } };
const post = { http: { method: 'POST', path: '/', headers: new Map<string, string>() } };

function asserts(given: Pick<PolicyTest, 'from' | 'to' | 'expect'> & Partial<PolicyTest>): PolicyTest {
  return { id: 'default/p/tests[0]', protocol: 6, port: 80, ...given };
}

const failure = (rules: AdmittedRule[], given: PolicyTest, now?: number) => runPolicyTests({ rules }, [given], now)[0]?.failure;

describe('a test holds', () => {
  const table: { situation: string; rules: AdmittedRule[]; given: PolicyTest }[] = [
    { situation: 'an allow that both ends allow', rules: closed, given: asserts({ from: client, to: web, expect: 'allow' }) },
    { situation: 'a deny of the receiver alone', rules: closed, given: asserts({ from: stranger, to: web, expect: 'deny' }) },
    {
      situation: 'a deny of the sender alone',
      rules: [...closed, ...outward],
      given: asserts({ from: client, to: web, expect: 'deny' }),
    },
    {
      situation: 'only the side that is asked counts',
      rules: [...closed, ...outward],
      given: asserts({ from: client, to: web, direction: 'ingress', expect: 'allow' }),
    },
    { situation: 'a far end outside has no rules', rules: closed, given: asserts({ from: web, to: address, expect: 'allow' }) },
    { situation: 'an address outside is no client', rules: closed, given: asserts({ from: address, to: web, expect: 'deny' }) },
    { situation: 'an entity is asked as a peer', rules: closed, given: asserts({ from: world, to: web, expect: 'deny' }) },
    { situation: 'allow holds for a redirect too', rules: proxied, given: asserts({ from: client, to: web, expect: 'allow' }) },
    { situation: 'redirect asks for one', rules: proxied, given: asserts({ from: client, to: web, expect: 'redirect' }) },
    {
      situation: 'a request that the proxy admits',
      rules: proxied,
      given: asserts({ from: client, to: web, request: get, expect: 'allow' }),
    },
    {
      situation: 'a request through the proxy',
      rules: proxied,
      given: asserts({ from: client, to: web, request: get, expect: 'redirect' }),
    },
    {
      situation: 'a request that the proxy refuses',
      rules: proxied,
      given: asserts({ from: client, to: web, request: post, expect: 'deny' }),
    },
  ];
  test.each(table)('$situation', ({ rules, given }) => {
    expect(failure(rules, given)).toBeUndefined();
  });
});

describe('a test fails and says why', () => {
  const table: { situation: string; rules: AdmittedRule[]; given: PolicyTest; text: string }[] = [
    {
      situation: 'default deny at the receiver',
      rules: closed,
      given: asserts({ from: stranger, to: web, expect: 'allow' }),
      text: 'expected allow, got deny: ingress of app=web by default deny (default/p/ingress[0])',
    },
    {
      situation: 'a rule that lets it through',
      rules: closed,
      given: asserts({ from: client, to: web, expect: 'deny' }),
      text: 'expected deny, got allow: egress of app=client because no rule selects it; ingress of app=web by default/p/ingress[0]',
    },
    {
      situation: 'no proxy although one was expected',
      rules: closed,
      given: asserts({ from: client, to: web, direction: 'ingress', expect: 'redirect' }),
      text: 'expected redirect, got allow: ingress of app=web by default/p/ingress[0]',
    },
    {
      situation: 'a request that the proxy refuses',
      rules: proxied,
      given: asserts({ from: client, to: web, request: post, expect: 'allow' }),
      text: 'expected allow, got deny: ingress of app=web by default/p/ingress[0], whose proxy refuses the request',
    },
    {
      situation: 'two ends outside',
      rules: closed,
      given: asserts({ from: world, to: address, expect: 'deny' }),
      text: 'expected deny, asked nothing: neither "from" nor "to" is an endpoint, and only endpoints have rules',
    },
    {
      situation: 'a direction whose end has no rules',
      rules: closed,
      given: asserts({ from: world, to: web, direction: 'egress', expect: 'deny' }),
      text: 'expected deny, asked nothing: direction egress asks the rules of "from", which is no endpoint',
    },
    {
      situation: 'an entity that is many peers',
      rules: closed,
      given: asserts({ from: { kind: 'entity', entity: 'cluster' }, to: web, expect: 'deny' }),
      text:
        'expected deny, asked nothing: cluster is no single peer, name one of world, world-ipv4, world-ipv6, host, remote-node, kube-apiserver, init, ' +
        'ingress, health, unmanaged',
    },
  ];
  test.each(table)('$situation', ({ rules, given, text }) => {
    expect(failure(rules, given)?.text).toBe(text);
  });
});

test('the counter-example names the allow that comes closest and what it lacks', () => {
  const wrongPort = failure(closed, asserts({ from: client, to: web, port: 443, expect: 'allow' }));
  expect(wrongPort?.sides).toEqual([
    {
      direction: 'ingress',
      subject: 'app=web',
      verdict: 'deny',
      reason: 'default-deny',
      defaultDenyBy: ['default/p/ingress[0]'],
      nearest: ['default/p/ingress[0] allows only tcp/80, not tcp/443'],
    },
  ]);
  expect(failure(closed, asserts({ from: stranger, to: web, expect: 'allow' }))?.sides[0]?.nearest).toEqual([
    'default/p/ingress[0] allows other peers than app=stranger',
  ]);
});

test('a rule that has expired at the given moment allows no more', () => {
  const rules = closed.map((rule) => ({ ...rule, expiresUnixMs: 1000 }));
  const given = asserts({ from: client, to: web, expect: 'allow' });
  expect(failure(rules, given, 999)).toBeUndefined();
  expect(failure(rules, given, 1000)?.found).toBe('deny');
});
