// Two network namespaces with a cable between them: what happens between hosts, on one kernel.
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allow, byDefault, deny, egress, host, ingress, kind, open, reason, rule, source } from './policy.ts';
import { Sandbox, type Workload } from './sandbox.ts';

const sandbox = new Sandbox('netns');
const near = `rf-${process.pid}-a`;
const far = `rf-${process.pid}-b`;
const client = 301;
const stranger = 302;
const server = 300;
const serverByAddress = 0x0100_0009;
let clientProcess: Workload;
let strangerProcess: Workload;
let serverProcess: Workload;
let port = 0;

const ip = (...args: string[]): void => void execFileSync('ip', args);
const inside = (namespace: string, ...args: string[]): void => ip('-n', namespace, ...args);

beforeAll(async () => {
  ip('netns', 'add', near);
  ip('netns', 'add', far);
  ip('link', 'add', 'near0', 'netns', near, 'type', 'veth', 'peer', 'name', 'far0', 'netns', far);
  for (const [namespace, device, number] of [
    [near, 'near0', 1],
    [far, 'far0', 2],
  ] as const) {
    inside(namespace, 'addr', 'add', `10.77.0.${number}/24`, 'dev', device);
    inside(namespace, 'addr', 'add', `fd77::${number}/64`, 'dev', device, 'nodad');
    inside(namespace, 'link', 'set', device, 'up');
    inside(namespace, 'link', 'set', 'lo', 'up');
  }
  await sandbox.open();
  sandbox.datapath.setIdentityKey(1, new Uint8Array(16).fill(5));
  await sandbox.datapath.ipcache.upsert([
    { prefix: '127.0.0.0/8', identity: host },
    { prefix: '10.77.0.2/32', identity: serverByAddress },
    { prefix: 'fd77::2/128', identity: serverByAddress },
  ]);
  serverProcess = await sandbox.workload(sandbox.cgroup('server'), far);
  clientProcess = await sandbox.workload(sandbox.cgroup('client'), near);
  strangerProcess = await sandbox.workload(sandbox.cgroup('stranger'), near);
  await sandbox.datapath.endpoints.upsert([
    { cgroupId: serverProcess.cgroupId, identity: server, name: 'server' },
    { cgroupId: clientProcess.cgroupId, identity: client, name: 'client' },
    { cgroupId: strangerProcess.cgroupId, identity: stranger, name: 'stranger' },
  ]);
  for (const subject of [server, client, stranger]) await sandbox.datapath.policies.replace(subject, open);
  port = (await serverProcess.tell({ kind: 'listen', host: '::' })).port;
  sandbox.listen();
});
afterAll(async () => {
  try {
    await sandbox.remove();
  } finally {
    for (const namespace of [near, far]) ip('netns', 'del', namespace);
  }
});

describe.each(['10.77.0.2', 'fd77::2'])('over the cable to %s', (address) => {
  const to = (timeoutMs = 700) => ({ kind: 'connect', host: address, port, timeoutMs }) as const;

  it('the option tells senders of one address apart', async () => {
    await sandbox.datapath.policies.replace(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, client, allow)]);
    expect((await clientProcess.tell(to())).result).toBe('connected');
    expect((await strangerProcess.tell(to())).result).toBe('timeout');
    const denied = await sandbox.flow((each) => each.kind === kind.deny && each.destinationAddress === address);
    expect(denied).toMatchObject({ sourceIdentity: stranger, peerSource: source.option, reason: reason.defaultDeny });
    await sandbox.datapath.policies.replace(server, open);
  });

  it('egress goes by the ipcache, also when the sender itself listens on every address at that port', async () => {
    await strangerProcess.tell({ kind: 'listen', host: '::', port });
    await sandbox.datapath.policies.replace(client, [
      byDefault(ingress, allow),
      byDefault(egress, allow),
      rule(egress, serverByAddress, deny),
    ]);
    expect((await clientProcess.tell(to())).result).toBe('EPERM');
    const denied = await sandbox.flow(
      (each) => each.direction === egress && each.kind === kind.deny && each.destinationAddress === address,
    );
    expect(denied).toMatchObject({ destinationIdentity: serverByAddress, peerSource: source.ipcache });
    await sandbox.datapath.policies.replace(client, open);
    expect((await clientProcess.tell(to())).result).toBe('connected');
  });
});

it('open connections are ended in every namespace that endpoints are in', async () => {
  for (const host of ['10.77.0.2', 'fd77::2']) {
    await clientProcess.tell({ kind: 'hold', host, port, count: 2 });
    await strangerProcess.tell({ kind: 'hold', host, port, count: 2 });
  }
  await sandbox.datapath.policies.replace(server, [...open, rule(ingress, client, deny, { revision: 2 })]);
  expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 4 });
  await sandbox.datapath.policies.replace(stranger, [byDefault(ingress, allow, 2), byDefault(egress, deny, 2)]);
  expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 4 });
  const ends = async (workload: Workload): Promise<string> => (await workload.tell({ kind: 'held' })).result;
  expect([await ends(clientProcess), await ends(strangerProcess)]).toEqual(['4 ECONNRESET', '4 ECONNABORTED']);
  for (const subject of [server, stranger]) await sandbox.datapath.policies.replace(subject, open);
});

it('one loopback address and port in two namespaces are two listeners', async () => {
  const local = { kind: 'connect', host: '127.0.0.1', port, timeoutMs: 700 } as const;
  // In the near namespace the stranger listens on that port, in the far one the server.
  await sandbox.datapath.policies.replace(client, [byDefault(ingress, allow), byDefault(egress, allow), rule(egress, stranger, deny)]);
  expect((await clientProcess.tell(local)).result).toBe('EPERM');
  await sandbox.datapath.policies.replace(client, [byDefault(ingress, allow), byDefault(egress, allow), rule(egress, server, deny)]);
  expect((await clientProcess.tell(local)).result).toBe('connected');
});
