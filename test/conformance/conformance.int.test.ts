// The runner as a command: what passes, what fails, what is refused, and its exit codes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-conformance-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(suite: string, content: string | undefined, ...flags: string[]) {
  const path = join(folder, 'cases.jsonl');
  if (content !== undefined) writeFileSync(path, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), suite, path, ...flags], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

const policy = (spec: object, name = 'p') => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name, namespace: 'ns' },
  spec,
});
const onlyB = policy({ endpointSelector: { matchLabels: { app: 'a' } }, ingress: [{ fromEndpoints: [{ matchLabels: { app: 'b' } }] }] });
/** No language of ours denies names: their addresses are learned only where they are allowed. */
const beyondUs = policy({ endpointSelector: {}, egressDeny: [{ toFQDNs: [{ matchName: 'one.example' }] }] });
const endpoint = (app: string, ip: string) => ({ namespace: 'ns', labels: { app }, ip });
const situation = (probes: object[], policies: object[] = [onlyB], more: object = {}) =>
  JSON.stringify({
    id: 's',
    policies,
    namespaces: { ns: { labels: {} } },
    endpoints: { a: endpoint('a', '10.0.0.1'), b: endpoint('b', '10.0.0.2'), c: endpoint('c', '10.0.0.3') },
    probes: probes.map((probe, index) => ({ caseId: `s-${index}`, to: 'a', port: 80, proto: 'TCP', ...probe })),
    ...more,
  });
const right = [
  { from: 'b', expect: 'allow' },
  { from: 'c', expect: 'deny' },
  { fromEntity: 'host', expect: 'deny' },
  { fromIP: '192.0.2.1', expect: 'deny' },
  { fromIP: '10.0.0.2', expect: 'allow' },
];

test.each(['decisions', 'compiled'])('%s: every right verdict passes', (suite) => {
  expect(run(suite, situation(right))).toMatchObject({ status: 0, lines: ['5 passed, 0 failed'] });
});

test.each(['decisions', 'compiled'])('%s: a wrong verdict fails and says what decided', (suite) => {
  const { status, lines } = run(suite, situation([...right, { from: 'c', expect: 'allow' }]));
  expect(status).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^s-5: expected allow, got deny: .*ns\/p/), '5 passed, 1 failed']);
});

test('decisions: ports by name, requests, groups and names are asked about', () => {
  const web = { ports: [{ port: 'web', protocol: 'TCP' }], rules: { http: [{ path: '/public' }] } };
  const policies = [
    policy({ endpointSelector: { matchLabels: { app: 'a' } }, ingress: [{ toPorts: [web] }] }),
    policy({ endpointSelector: { matchLabels: { app: 'b' } }, egress: [{ toCIDRSet: [{ cidrGroupRef: 'g' }] }] }, 'to-group'),
    policy({ endpointSelector: { matchLabels: { app: 'c' } }, egress: [{ toFQDNs: [{ matchPattern: '*.example' }] }] }, 'to-name'),
    { apiVersion: 'cilium.io/v2', kind: 'CiliumCIDRGroup', metadata: { name: 'g' }, spec: { externalCIDRs: ['192.0.2.0/24'] } },
  ];
  const endpoints = {
    a: { ...endpoint('a', '10.0.0.1'), namedPorts: { web: { port: 8080, protocol: 'TCP' } } },
    b: endpoint('b', '10.0.0.2'),
    c: endpoint('c', '10.0.0.3'),
  };
  const request = (path: string) => ({ method: 'GET', path, headers: {} });
  const toA = { fromIP: '198.51.100.1', port: 8080 };
  const probes = [
    { ...toA, redirect: 'http', expect: 'allow' },
    { ...toA, redirect: 'http', http: request('/public'), expect: 'allow' },
    { ...toA, http: request('/private'), expect: 'deny' },
    { ...toA, port: 80, expect: 'deny' },
    { from: 'b', to: undefined, toIP: '192.0.2.7', expect: 'allow' },
    { from: 'b', to: undefined, toIP: '192.0.3.7', expect: 'deny' },
    { from: 'c', to: undefined, toIP: '203.0.113.1', toFQDN: 'one.example', expect: 'allow' },
    { from: 'c', to: undefined, toIP: '203.0.113.2', expect: 'deny' },
  ];
  expect(run('decisions', situation(probes, policies, { endpoints })).lines).toEqual(['8 passed, 0 failed']);
  const notRedirected = situation([{ from: 'b', redirect: 'http', expect: 'allow' }]);
  expect(run('decisions', notRedirected).lines[0]).toMatch(/^s-0: expected allow through a proxy for http, got allow/);
});

test('what is not supported is refused: failed, and counted apart', () => {
  const { status, lines } = run('decisions', situation(right.slice(0, 2), [onlyB, beyondUs]));
  expect(status).toBe(1);
  expect(lines.slice(2)).toEqual([expect.stringMatching(/^2 refused, counted as failed/), '0 passed, 2 failed']);
});

test('a line that cannot be read, a probe of nobody, and nothing at all are failures', () => {
  expect(run('decisions', `${situation(right)}\n{`).lines.at(-1)).toBe('5 passed, 1 failed');
  expect(run('decisions', situation([{ from: 'nobody', expect: 'deny' }])).lines.at(-1)).toBe('0 passed, 1 failed');
  expect(run('decisions', '')).toMatchObject({ status: 1, lines: ['0 passed, 0 failed'] });
});

test('--only, --skip-semantics and --json', () => {
  expect(run('decisions', situation(right), '--only', 's-1').lines).toEqual(['1 passed, 0 failed']);
  const skipped = run('decisions', `${situation(right)}\n${situation(right, [onlyB], { semantics: ['odd'] })}`, '--skip-semantics', 'odd');
  expect(skipped).toMatchObject({ status: 0, lines: ['5 skipped', '5 passed, 0 failed'] });
  const [failure, counts, last] = run('decisions', situation([{ from: 'c', expect: 'allow' }]), '--json').lines;
  expect(JSON.parse(failure ?? '')).toMatchObject({ failed: { id: 's-0', expected: 'allow', got: 'deny' } });
  expect([JSON.parse(counts ?? ''), last]).toEqual([{ passed: 0, failed: 1 }, '0 passed, 1 failed']);
});

test('invalid: refused with a field passes, accepted fails, and "not supported" is counted apart', () => {
  const line = (id: string, each: object) => JSON.stringify({ id, policy: each, expect: 'reject' });
  const cases = [line('typo', policy({ endpointSelectr: {}, ingress: [{}] })), line('names', beyondUs), line('fine', onlyB)];
  const { status, lines } = run('invalid', cases.join('\n'));
  expect(status).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^fine: expected refused/),
    expect.stringMatching(/^1 of the passed were refused only because/),
    '2 passed, 1 failed',
  ]);
});

test('a case that does not say what is expected is what its suite is about', () => {
  expect(run('valid', JSON.stringify({ id: 'fine', policy: onlyB })).lines).toEqual(['1 passed, 0 failed']);
  expect(run('invalid', JSON.stringify({ id: 'text', policy: 'kind: Pod' })).lines.at(-1)).toBe('1 passed, 0 failed');
});

test('valid: accepted passes, refused fails', () => {
  const line = (id: string, each: object) => JSON.stringify({ id, policy: each, expect: 'accept' });
  const { lines } = run('valid', [line('fine', onlyB), line('names', beyondUs)].join('\n'));
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
});

test('policies: a folder, with templates skipped', () => {
  const root = join(folder, 'policies');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'good.yaml'), JSON.stringify(onlyB));
  writeFileSync(join(root, 'beyond-us.yaml'), JSON.stringify(beyondUs));
  writeFileSync(join(root, 'template.yaml'), 'kind: {{ .Kind }}\n');
  writeFileSync(join(root, 'broken.yaml'), 'kind: [');
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'policies', root], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^broken\.yaml: .*not-yaml/),
    expect.stringMatching(/^1 of the passed/),
    '1 skipped',
    '2 passed, 1 failed',
  ]);
});

test.each([
  [['hubble-filters', 'x'], 'RF_SUITE_UNAVAILABLE'],
  [['decisions', '/nonexistent/cases.jsonl'], 'RF_CASES_UNREADABLE'],
  [['decisions'], 'usage:'],
  [['nonsense', 'x'], 'usage:'],
  [['constructor', 'x'], 'usage:'],
  [['decisions', 'x', '--nonsense'], 'usage:'],
])('%j is refused with exit code 2', (words, message) => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});
