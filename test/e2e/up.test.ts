// `ringfence up --datapath simulated` as a user runs it: a child process with a real nats-server, stopped, killed and started again.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommandResult, type RingfenceUp, ringfenceCommand, startRingfenceUp } from '../workload/ringfence-up.ts';

const policy = (port: number) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: rule1}
spec:
  endpointSelector: {matchLabels: {class: deathstar}}
  ingress:
    - fromEndpoints: [{matchLabels: {org: empire}}]
      toPorts: [{ports: [{port: "${port}", protocol: TCP}]}]
`;
const simulated = 'datapath: simulated — nothing is enforced on this host';
const anyPorts = [
  '--controller-listen',
  '--audit-listen',
  '--nats-listen',
  '--controller-health',
  '--audit-health',
  '--agent-health',
].flatMap((flag) => [flag, '127.0.0.1:0']);

let folder: string;
let running: RingfenceUp[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-up-'));
  running = [];
});
afterEach(async () => {
  for (const up of running) await up.stop();
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, 'data');
async function start(...args: string[]): Promise<RingfenceUp> {
  const up = await startRingfenceUp({ data: data(), args: ['--datapath', 'simulated', '--cluster', 'demo', '--node', 'host', ...args] });
  running.push(up);
  return up;
}

/** An `up` that is expected to end by itself. */
function fail(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(ringfenceCommand, ['up', ...args], { env: { ...process.env, ...environment }, timeout: 30_000 });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text: Buffer) => {
      stdout += text;
    });
    child.stderr.on('data', (text: Buffer) => {
      stderr += text;
    });
    child.once('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

function apply(up: RingfenceUp, port: number): Promise<CommandResult> {
  writeFileSync(join(folder, 'rule1.yaml'), policy(port));
  return up.runAsync('apply', '-f', join(folder, 'rule1.yaml'), '--wait', '-o', 'json');
}

const natsPid = () => Number(readFileSync(join(data(), 'nats', 'nats-server.pid'), 'utf8').split(' ')[0]);
function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

describe('up --datapath simulated', () => {
  test('applies, says everywhere that nothing is enforced, stops at Ctrl-C, and a second start continues', async () => {
    const first = await start();
    expect(first.output()).toContain('datapath:  simulated — nothing is enforced on this host');
    expect(statSync(join(data(), 'nats.token')).mode & 0o777).toBe(0o600);
    const applied = await apply(first, 80);
    expect(applied.code, applied.stderr).toBe(0);
    const { revision, nodes } = JSON.parse(applied.stdout) as { revision: number; nodes: string[] };
    expect(nodes).toEqual(['demo/host']);
    for (const args of [['nodes'], ['status'], ['explain', '--from', 'org=alliance', '--to', 'class=deathstar', '--port', '80']]) {
      const { code, stdout, stderr } = await first.runAsync(...args);
      expect(code, stderr).toBe(0);
      expect(stdout).toContain(simulated);
    }
    const pid = natsPid();
    const began = Date.now();
    expect(await first.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(first.output()).toContain('stopping\nstopped\n');
    expect(isAlive(pid)).toBe(false);

    const second = await start();
    const got = JSON.parse((await second.runAsync('get', 'policy', 'rule1', '-o', 'json')).stdout) as { revision: number };
    expect(got.revision).toBe(revision);
    const again = await apply(second, 8080);
    expect(again.code, again.stderr).toBe(0);
    expect((JSON.parse(again.stdout) as { revision: number }).revision).toBeGreaterThan(revision);
  });

  test('killed with -9, its NATS server is found and the next start continues', async () => {
    const first = await start();
    expect((await apply(first, 80)).code).toBe(0);
    const orphan = natsPid();
    first.signal('SIGKILL');
    await first.exited;
    running = [];
    expect(isAlive(orphan)).toBe(true);
    const second = await start();
    expect(isAlive(orphan)).toBe(false);
    expect((await second.runAsync('get', 'policy', '-o', 'name')).stdout).toBe('default/rule1\n');
    expect((await apply(second, 8080)).code).toBe(0);
  });

  test('a second up on one data folder is refused and the first goes on', async () => {
    const first = await start();
    const { code, stderr } = await fail(['--data', data(), '--datapath', 'simulated', ...anyPorts]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^error: RF_DATA_IN_USE: .*process \d+.*\nhint: /) });
    expect((await first.runAsync('status')).code).toBe(0);
  });

  test('the death of one part stops all, with its reason and exit code 1', async () => {
    const up = await start();
    process.kill(natsPid(), 'SIGKILL');
    expect(await up.exited).toBe(1);
    running = [];
    expect(up.output()).toContain('error: RF_NATS_SERVER_ENDED: nats-server ended by itself (SIGKILL)');
  });
});

describe('up says what is missing', () => {
  let taken: Server | undefined;
  afterEach(() => {
    taken?.close();
    taken = undefined;
  });

  for (const flag of [
    '--controller-listen',
    '--audit-listen',
    '--nats-listen',
    '--controller-health',
    '--audit-health',
    '--agent-health',
  ]) {
    test(`port in use: ${flag}`, async () => {
      const server = createServer();
      taken = server;
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : 0;
      const { code, stderr } = await fail(['--data', data(), '--datapath', 'simulated', ...anyPorts, flag, `127.0.0.1:${port}`]);
      expect(code).toBe(1);
      expect(stderr).toContain(`RF_PORT_IN_USE`);
      expect(stderr).toContain(String(port));
      expect(stderr).toContain('hint: ');
      expect(existsSync(join(data(), 'up.lock'))).toBe(false);
    });
  }

  for (const [situation, args, environment, code, error] of [
    ['an address without port', ['--controller-listen', 'localhost'], {}, 2, 'RF_USAGE: --controller-listen'],
    ['an address beyond loopback without TLS', ['--controller-listen', '0.0.0.0:0'], {}, 1, 'RF_LISTEN_WITHOUT_TLS'],
    ['an endpoints file that is not there', ['--endpoints', '/nowhere/endpoints.yaml'], {}, 1, 'RF_ENDPOINTS_MISSING'],
    ['a node name that is none', ['--node', 'a b'], {}, 2, 'RF_CONFIG_INVALID'],
    ['an unknown datapath', ['--datapath', 'magic'], {}, 2, 'RF_USAGE'],
    ['a setting in the environment that does not fit', [], { RINGFENCE_AUDIT_RETENTION_HOURS: 'long' }, 2, 'retentionHours'],
  ] as const) {
    test(`${situation} ends with ${code}`, async () => {
      const found = await fail(['--data', data(), '--datapath', 'simulated', ...anyPorts, ...args], environment);
      expect(found.code, found.stderr).toBe(code);
      expect(found.stderr).toContain(error);
    });
  }

  test('a data folder that is a file', async () => {
    writeFileSync(data(), '');
    expect(await fail(['--data', data(), '--datapath', 'simulated', ...anyPorts])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('RF_DATA_UNUSABLE'),
    });
  });

  test('a managed root that does not exist, or no root to attach with', async () => {
    const found = await fail(['--data', data(), ...anyPorts, '--managed-root', `ringfence-test-missing-${process.pid}`]);
    expect(found.code, found.stderr).toBe(1);
    expect(found.stderr).toMatch(process.getuid?.() === 0 ? /error: RF_[A-Z_]+: .*ringfence-test-missing/ : /error: RF_NOT_ROOT: /);
    expect(found.stderr).toContain('hint: ');
  });
});
