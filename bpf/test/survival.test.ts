// What outlives the process that loaded it, and that nothing is ever attached twice.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultObjectFile } from '../ts/index.ts';
import { hooks } from '../ts/parts.ts';
import { allow, byDefault, deny, egress, ingress, kind, rule } from './policy.ts';
import { Sandbox, type Workload } from './sandbox.ts';

const sandbox = new Sandbox('survival');
const scratch = mkdtempSync(join(tmpdir(), 'ringfence-survival-'));
const server = 300;
const client = 301;
let serverProcess: Workload;
let clientProcess: Workload;
let openPort = 0;
let closedPort = 0;

beforeAll(async () => {
  serverProcess = await sandbox.workload(sandbox.cgroup('server'));
  clientProcess = await sandbox.workload(sandbox.cgroup('client'));
  openPort = (await serverProcess.tell({ kind: 'listen', host: '127.0.0.1' })).port;
  closedPort = (await serverProcess.tell({ kind: 'listen', host: '127.0.0.1' })).port;
});
afterAll(async () => {
  await sandbox.remove();
  rmSync(scratch, { recursive: true });
});

const links = (): string => execFileSync('bpftool', ['cgroup', 'show', sandbox.managedRoot, '-j'], { encoding: 'utf8' });
const linkCount = (): number => (JSON.parse(links()) as unknown[]).length;
const tryBoth = async (): Promise<string[]> => [
  (await clientProcess.tell({ kind: 'connect', host: '127.0.0.1', port: openPort })).result,
  (await clientProcess.tell({ kind: 'connect', host: '127.0.0.1', port: closedPort })).result,
];

it('enforces listeners and processes that were there before it, which were never seen by sock_create', async () => {
  await sandbox.open();
  expect(sandbox.datapath.adopted).toBe(false);
  sandbox.datapath.setIdentityKey(1, new Uint8Array(16).fill(9));
  await sandbox.datapath.endpoints.upsert([
    { cgroupId: serverProcess.cgroupId, identity: server, name: 'server' },
    { cgroupId: clientProcess.cgroupId, identity: client, name: 'client' },
  ]);
  const exact = { port: openPort, portPrefixLength: 16 };
  await sandbox.datapath.policies.replace(server, [byDefault(ingress, allow), byDefault(egress, allow)]);
  await sandbox.datapath.policies.replace(client, [byDefault(ingress, deny), byDefault(egress, deny), rule(egress, server, allow, exact)]);
  expect(await tryBoth()).toEqual(['connected', 'EPERM']);
  expect(linkCount()).toBe(hooks.length);
});

it('is adopted, not attached again, and a connection makes one record at each end', async () => {
  sandbox.close();
  await sandbox.open();
  expect(sandbox.datapath.adopted).toBe(true);
  expect(linkCount()).toBe(hooks.length);
  expect(sandbox.datapath.endpoints.dump().get(clientProcess.cgroupId)?.name).toBe('client');
  sandbox.listen();
  await sandbox.flow((each) => each.kind === kind.close);
  const before = sandbox.flows.length;
  expect(await tryBoth()).toEqual(['connected', 'EPERM']);
  await sandbox.flow((each) => sandbox.flows.indexOf(each) >= before && each.kind === kind.close && each.direction === ingress);
  const fresh = sandbox.flows.slice(before);
  const count = (wanted: number, direction: number): number =>
    fresh.filter((each) => each.kind === wanted && each.direction === direction).length;
  expect([count(kind.open, egress), count(kind.open, ingress), count(kind.deny, egress), count(kind.deny, ingress)]).toEqual([1, 1, 1, 0]);
});

it('goes on after kill -9 of the process that holds it open', async () => {
  sandbox.close();
  const program = fileURLToPath(new URL('./loader-process.ts', import.meta.url));
  const loader = spawn(process.execPath, [program, sandbox.managedRoot, sandbox.pinFolder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const said = await new Promise((resolve) => loader.once('message', resolve));
  expect(said).toEqual({ adopted: true });
  const ended = new Promise((resolve) => loader.once('exit', resolve));
  loader.kill('SIGKILL');
  await ended;
  expect(await tryBoth()).toEqual(['connected', 'EPERM']);
  await sandbox.open();
  expect(sandbox.datapath.adopted).toBe(true);
  expect(linkCount()).toBe(hooks.length);
});

it('takes another object file over without a gap, maps kept, one link per hook', async () => {
  // The same programs under another hash: a debug section more.
  const other = join(scratch, 'other.bpf.o');
  copyFileSync(defaultObjectFile, other);
  execFileSync('llvm-objcopy', ['--add-section', `.note.other=${fileURLToPath(import.meta.url)}`, other]);
  expect(statSync(other).size).not.toBe(statSync(defaultObjectFile).size);
  let isDone = false;
  const results = new Set<string>();
  const attempts = (async () => {
    while (!isDone) results.add((await tryBoth()).join());
  })();
  sandbox.close();
  await sandbox.open({ objectFile: other });
  isDone = true;
  await attempts;
  expect([...results]).toEqual(['connected,EPERM']);
  expect(sandbox.datapath.adopted).toBe(false);
  expect(linkCount()).toBe(hooks.length);
  expect(sandbox.datapath.policies.dump().get(client)).toHaveLength(3);
});
