// The suite `kernel` as a command: the programs' own verdicts, and nothing left behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCgroup2Mount } from '@ringfence/bpf';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-conformance-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the command over these lines. `isThere`: does its cgroup, or do its pins, exist? */
function start(lines: readonly string[]) {
  const path = join(folder, 'cases.jsonl');
  writeFileSync(path, lines.join('\n'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), 'kernel', path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const name = `ringfence-conformance-${child.pid}`;
  const places = { cgroup: join(findCgroup2Mount(), name), pins: `/sys/fs/bpf/${name}` };
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  const ended = once(child, 'close').then(([status]) => ({
    status: status as number,
    lines: Buffer.concat(output).toString().trimEnd().split('\n'),
    left: Object.values(places).filter((place) => existsSync(place)),
  }));
  return { child, places, ended };
}

const inspected = { ports: [{ port: '80', protocol: 'TCP' }], rules: { http: [{ path: '/public' }] } };
const inspectedFromC = { fromEndpoints: [{ matchLabels: { app: 'c' } }], toPorts: [{ ...inspected, rules: { http: [{ path: '/c' }] } }] };
const policy = (name: string, app: string, ingress: object[]) => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name, namespace: 'ns' },
  spec: { endpointSelector: { matchLabels: { app } }, ingress },
});
const endpoint = (app: string, ip: string) => ({ namespace: 'ns', labels: { app }, ip });
const situation = (probes: object[]) =>
  JSON.stringify({
    id: 's',
    policies: [
      policy('peers', 'a', [{ fromEndpoints: [{ matchLabels: { app: 'b' } }] }, { fromCIDR: ['192.0.2.0/24'] }]),
      policy('requests', 'b', [{ toPorts: [inspected] }, inspectedFromC]),
    ],
    namespaces: { ns: { labels: {} } },
    endpoints: { a: endpoint('a', '10.0.0.1'), b: endpoint('b', '10.0.0.2'), c: endpoint('c', 'fd00::3') },
    probes: probes.map((probe, index) => ({ caseId: `s-${index}`, to: 'a', port: 80, proto: 'TCP', ...probe })),
  });
const request = (path: string) => ({ method: 'GET', path, headers: {} });
const right = [
  { from: 'b', expect: 'allow' },
  { from: 'c', expect: 'deny' },
  { from: 'b', proto: 'UDP', expect: 'allow' },
  { from: 'c', proto: 'SCTP', expect: 'deny' },
  { fromIP: '192.0.2.7', expect: 'allow' },
  { fromIP: '192.0.3.7', expect: 'deny' },
  { from: 'a', to: 'b', redirect: 'http', expect: 'allow' },
  { from: 'a', to: 'b', http: request('/public'), expect: 'allow' },
  { from: 'a', to: 'b', http: request('/c'), expect: 'deny' },
  // One rule wins for both peers, and a second one has a say for only one of them.
  { from: 'c', to: 'b', http: request('/c'), expect: 'allow' },
  { from: 'a', to: 'b', port: 81, expect: 'deny' },
];

test('every right verdict passes, in situations that are in the kernel side by side', async () => {
  const { status, lines, left } = await start(Array.from({ length: 20 }, () => situation(right))).ended;
  expect([status, lines, left]).toEqual([0, [`${20 * right.length} passed, 0 failed`], []]);
});

test('a wrong verdict and an unreadable line fail', async () => {
  const { status, lines, left } = await start([situation([{ from: 'c', expect: 'allow' }]), '{']).ended;
  expect([status, left]).toEqual([1, []]);
  expect(lines).toEqual([
    expect.stringMatching(/^s-0: expected allow, got deny: .*ns\/peers/),
    expect.stringMatching(/^line 2/),
    '0 passed, 2 failed',
  ]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s in the middle ends it with %i and leaves nothing behind', async (signal, status) => {
  const run = start(Array.from({ length: 2000 }, () => situation(right)));
  while (!existsSync(join(run.places.pins, 'link_on_ingress'))) await new Promise((resolve) => setTimeout(resolve, 5));
  run.child.kill(signal);
  expect(await run.ended).toMatchObject({ status, left: [] });
});
