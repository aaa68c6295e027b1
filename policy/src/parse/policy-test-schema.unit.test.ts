// Tests that a policy carries: what is written, and the assertion that it becomes.
import { describe, expect, test } from 'vitest';
import { policyTests, writtenTests } from './policy-test-schema.ts';
import type { ProblemCode } from './problem.ts';
import { readTrees } from './tree.ts';

function read(written: unknown) {
  const problems: string[] = [];
  const [document] = readTrees(JSON.stringify([written]));
  if (document?.root === undefined) throw new Error('not a tree');
  const report = (code: ProblemCode, place: { readonly path: string }) => problems.push(`${code} ${place.path}`);
  const tests = writtenTests.read({ path: 'tests', tree: document.root }, { capabilities: {}, report });
  return { problems, tests: policyTests(tests ?? [], 'ns/p', 'ns') };
}
const plain = { from: { labels: { app: 'a' } }, to: { ip: '192.0.2.1' }, port: 80, expect: 'allow' };

const rows: [what: string, more: object, expected: object][] = [
  ['TCP if nothing is said', {}, { id: 'ns/p/tests[0]', protocol: 6, port: 80, expect: 'allow' }],
  ['a workload of the own namespace', {}, { from: { kind: 'endpoint', labels: ['k8s:app=a', 'k8s:io.kubernetes.pod.namespace=ns'] } }],
  [
    'a workload of another namespace, labels with a source, labels of the platform',
    { from: { labels: { 'host:a': 'b', 'io.cilium.k8s.namespace.labels.team': 'x' }, namespace: 'other' } },
    {
      from: {
        kind: 'endpoint',
        labels: ['host:a=b', 'k8s:io.cilium.k8s.namespace.labels.team=x', 'k8s:io.kubernetes.pod.namespace=other'],
      },
    },
  ],
  ['an entity', { to: { entity: 'world' } }, { to: { kind: 'entity', entity: 'world' } }],
  ['an address, canonical', { to: { ip: '2001:DB8::0:1' } }, { to: { kind: 'address', address: '2001:db8::1' } }],
  ['an ICMP type', { protocol: 'ICMPv6', port: 128 }, { protocol: 58, port: 128 }],
  ['one side', { direction: 'egress', name: 'out' }, { direction: 'egress', name: 'out' }],
  ['a redirect', { expect: 'redirect' }, { expect: 'redirect' }],
  [
    'a request',
    { http: { method: 'GET', path: '/', host: 'a', headers: { 'X-A': 'b' } } },
    { request: { http: { method: 'GET', path: '/', host: 'a', headers: new Map([['x-a', 'b']]) } } },
  ],
];
test.each(rows)('%s', (_, more, expected) => {
  const { tests, problems } = read({ ...plain, ...more });
  expect(problems).toEqual([]);
  expect(tests).toMatchObject([expected]);
});

describe('refused', () => {
  const refused: [more: object, problems: string[]][] = [
    [{ from: {} }, ['missing tests[0].from']],
    [{ from: { namespace: 'a' } }, ['missing tests[0].from']],
    [{ from: { labels: {}, entity: 'world' } }, ['conflict tests[0].from']],
    [{ to: { ip: '192.0.2.0/24' } }, ['invalid-value tests[0].to.ip']],
    [{ to: { entity: 'nobody' } }, ['invalid-value tests[0].to.entity']],
    [{ from: { labels: { 'reserved:host': '' } } }, ['invalid-value tests[0].from.labels["reserved:host"]']],
    [{ from: { entity: 'world' } }, ['conflict tests[0]']],
    [{ direction: 'ingress' }, ['conflict tests[0]']],
    [{ port: 70_000 }, ['invalid-value tests[0].port']],
    [{ port: '80' }, ['wrong-type tests[0].port']],
    [{ protocol: 'ICMP', port: 256 }, ['invalid-value tests[0].port']],
    [{ protocol: 'UDP', http: { method: 'GET', path: '/' } }, ['conflict tests[0].http']],
    [{ expect: 'redirect', http: { method: 'GET', path: '/' } }, ['conflict tests[0].expect']],
    [{ http: { path: '/' } }, ['missing tests[0].http']],
    [{ expect: 'block' }, ['invalid-value tests[0].expect']],
    [{ want: 'deny' }, ['unknown-field tests[0].want']],
  ];
  test.each(refused)('%j', (more, expected) => {
    expect(read({ ...plain, ...more }).problems).toEqual(expected);
  });
});
