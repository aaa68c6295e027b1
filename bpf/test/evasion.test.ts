// Ways around a decision that are closed, each by name, and those that are open by design so far.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allow, byDefault, deny, egress, host, ingress, open, rule, source } from './policy.ts';
import { Sandbox, type Workload } from './sandbox.ts';

const sandbox = new Sandbox('evasion');
const server = 300;
const client = 301;
let serverProcess: Workload;
let clientProcess: Workload;
let port = 0;
let serverFolder = '';
let clientFolder = '';
let plainFolder = '';

beforeAll(async () => {
  serverFolder = sandbox.cgroup('server');
  clientFolder = sandbox.cgroup('client');
  plainFolder = sandbox.cgroup('plain');
  await sandbox.open();
  sandbox.datapath.setIdentityKey(1, new Uint8Array(16).fill(6));
  await sandbox.datapath.ipcache.upsert([{ prefix: '127.0.0.0/8', identity: host }]);
  serverProcess = await sandbox.workload(serverFolder);
  clientProcess = await sandbox.workload(clientFolder);
  await sandbox.datapath.endpoints.upsert([
    { cgroupId: serverProcess.cgroupId, identity: server, name: 'server' },
    { cgroupId: clientProcess.cgroupId, identity: client, name: 'client' },
  ]);
  await sandbox.datapath.policies.replace(server, open);
  await sandbox.datapath.policies.replace(client, [byDefault(ingress, allow), byDefault(egress, allow), rule(egress, server, deny)]);
  port = (await serverProcess.tell({ kind: 'listen', host: '127.0.0.1' })).port;
  sandbox.listen();
});
afterAll(() => sandbox.remove());

describe('egress', () => {
  it.each([
    { way: 'plain', expected: 'EPERM' },
    { way: 'bound to an address and port first', bind: true, expected: 'EPERM' },
    { way: 'MSG_FASTOPEN instead of connect', fastOpen: true, expected: /^(EPERM|errno 95)$/ },
    { way: 'MPTCP', protocol: 262, expected: 'EPERM' },
    { way: 'the v4-mapped address on an IPv6 socket', family: 10, expected: 'EPERM' },
    { way: 'the v4-mapped wildcard on an IPv6 socket', family: 10, address: '0.0.0.0', expected: 'EPERM' },
    { way: 'another loopback address', address: '127.9.9.9', expected: /^(EPERM|errno 111)$/ },
  ])('$way', async ({ way: _, expected, ...how }) => {
    const { result } = await clientProcess.tell({ kind: 'connect-raw', port, ...how });
    if (typeof expected === 'string') expect(result).toBe(expected);
    else expect(result).toMatch(expected);
  });
});

describe('a socket made in one cgroup and connected in another', () => {
  it.each([
    { from: 'an endpoint', to: 'nowhere', expected: 'EPERM' },
    { from: 'nowhere', to: 'an endpoint', expected: 'EPERM' },
    { from: 'nowhere', to: 'nowhere', expected: 'connected' },
  ])('from $from to $to: $expected', async ({ from, to, expected }) => {
    const folder = (place: string): string => (place === 'nowhere' ? plainFolder : clientFolder);
    const moving = await sandbox.workload(folder(from));
    await moving.tell({ kind: 'prepare-raw' });
    writeFileSync(join(folder(to), 'cgroup.procs'), String(moving.pid));
    expect((await moving.tell({ kind: 'connect-raw', port, prepared: true })).result).toBe(expected);
    await moving.stop();
  });
});

describe('nested cgroups', () => {
  it('neither one made by the workload nor thirty of them end its policy', async () => {
    const names = Array.from({ length: 30 }, (_, index) => Array.from({ length: index + 1 }, () => 'n').join('/'));
    let deepest = '';
    for (const name of names) deepest = sandbox.cgroup(`client/${name}`);
    const nested = await sandbox.workload(deepest);
    expect((await nested.tell({ kind: 'connect', host: '127.0.0.1', port })).result).toBe('EPERM');
  });

  it('the nearest endpoint counts: an endpoint below another has its own policy', async () => {
    const inner = await sandbox.workload(sandbox.cgroup('client/own'));
    await sandbox.datapath.endpoints.upsert([{ cgroupId: inner.cgroupId, identity: 310, name: 'inner' }]);
    await sandbox.datapath.policies.replace(310, open);
    expect((await inner.tell({ kind: 'connect', host: '127.0.0.1', port })).result).toBe('connected');
  });
});

describe('identity', () => {
  it('an endpoint that is removed is an endpoint no more, and its identity leaves with it', async () => {
    const leaving = await sandbox.workload(sandbox.cgroup('leaving'));
    await sandbox.datapath.endpoints.upsert([{ cgroupId: leaving.cgroupId, identity: 320, name: 'leaving' }]);
    await sandbox.datapath.policies.replace(320, open);
    await sandbox.datapath.policies.replace(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, 320, allow)]);
    expect((await leaving.tell({ kind: 'connect', host: '127.0.0.1', port })).result).toBe('connected');
    sandbox.datapath.endpoints.remove([leaving.cgroupId]);
    expect((await leaving.tell({ kind: 'connect', host: '127.0.0.1', port, timeoutMs: 700 })).result).toBe('timeout');
    const denied = await sandbox.flow((each) => each.sourceIdentity === host);
    expect(denied.peerSource).toBe(source.ipcache);
    await sandbox.datapath.policies.replace(server, open);
  });

  it('MPTCP carries it, too', async () => {
    await sandbox.datapath.policies.replace(client, open);
    await sandbox.datapath.policies.replace(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, client, allow)]);
    expect((await clientProcess.tell({ kind: 'connect-raw', port, protocol: 262 })).result).toBe('connected');
  });
});
