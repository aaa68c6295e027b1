// Open connections that lose their permission are ended, and only those.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KernelPolicyEntry } from '../ts/index.ts';
import { allow, byDefault, deny, egress, host, ingress, kind, open, reason, rule, source } from './policy.ts';
import { Sandbox, type Workload } from './sandbox.ts';

const sandbox = new Sandbox('revocation');
const server = 300;
const client = 301;
const other = 302;
const init = 5;
let serverProcess: Workload;
let clientProcess: Workload;
let otherProcess: Workload;
let outsider: Workload;
const ports = new Map<string, number>();
let revision = 10;

beforeAll(async () => {
  const folders = [sandbox.cgroup('server'), sandbox.cgroup('client'), sandbox.cgroup('other')] as const;
  await sandbox.open();
  sandbox.datapath.setIdentityKey(1, new Uint8Array(16).fill(4));
  await sandbox.datapath.ipcache.upsert([
    { prefix: '127.0.0.0/8', identity: host },
    { prefix: '::1/128', identity: host },
  ]);
  [serverProcess, clientProcess, otherProcess] = await Promise.all([
    sandbox.workload(folders[0]),
    sandbox.workload(folders[1]),
    sandbox.workload(folders[2]),
  ]);
  outsider = await sandbox.workload(undefined);
  await identify(client);
  for (const address of ['127.0.0.1', '::1', '::']) ports.set(address, (await serverProcess.tell({ kind: 'listen', host: address })).port);
  sandbox.listen();
});
afterAll(() => sandbox.remove());

const identify = (clientIdentity: number) =>
  sandbox.datapath.endpoints.upsert([
    { cgroupId: serverProcess.cgroupId, identity: server, name: 'server' },
    { cgroupId: clientProcess.cgroupId, identity: clientIdentity, name: 'client' },
    { cgroupId: otherProcess.cgroupId, identity: other, name: 'other' },
  ]);
const portOf = (address: string): number => ports.get(address) ?? 0;
/** Puts a policy into force under a new revision. */
const revise = (subject: number, entries: readonly KernelPolicyEntry[]) => {
  revision += 1;
  return sandbox.datapath.policies.replace(
    subject,
    entries.map((entry) => ({ ...entry, revision })),
  );
};
const hold = async (workload: Workload, address: string, count: number, listener = address): Promise<void> => {
  expect((await workload.tell({ kind: 'hold', host: address, port: portOf(listener), count })).received).toBe(count);
};
const held = async (workload: Workload): Promise<string> => (await workload.tell({ kind: 'held' })).result;
const accepted = async (): Promise<string> => (await serverProcess.tell({ kind: 'accepted' })).result;
const closes = (direction: number) => sandbox.flows.filter((each) => each.kind === kind.close && each.direction === direction);

beforeEach(async () => {
  for (const subject of [server, client, other]) await revise(subject, open);
});
afterEach(async () => {
  await identify(client);
  for (const each of [clientProcess, otherProcess, outsider, serverProcess]) await each.tell({ kind: 'drop' });
  const count = (wanted: number): number => sandbox.flows.filter((each) => each.kind === wanted).length;
  if (sandbox.flows.length > 0) await sandbox.flow(() => count(kind.open) === count(kind.close));
  sandbox.flows.length = 0;
});

it('ends 500 of 1,000 connections on the passive side: those whose peer may no longer, each with one record', async () => {
  await hold(clientProcess, '127.0.0.1', 500);
  await hold(otherProcess, '127.0.0.1', 500);
  await revise(server, [byDefault(ingress, allow), byDefault(egress, allow), rule(ingress, client, deny, { cookie: 77n })]);
  expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 500, kept: 0 });
  expect([await held(clientProcess), await held(otherProcess)]).toEqual(['500 ECONNRESET', '500 open']);
  expect(await accepted()).toBe('500 ECONNABORTED, 500 open');
  await sandbox.flow(() => closes(ingress).length >= 500 && closes(egress).length >= 500);
  expect([closes(ingress).length, closes(egress).length]).toEqual([500, 500]);
  for (const each of closes(ingress)) {
    expect(each).toMatchObject({
      verdict: deny,
      reason: reason.rule,
      cookie: 77n,
      revision,
      sourceIdentity: client,
      destinationIdentity: server,
      peerSource: source.option,
      destinationPort: portOf('127.0.0.1'),
    });
    expect(each.durationNs).toBeGreaterThan(0n);
  }
  expect(closes(egress).every((each) => each.verdict === allow)).toBe(true);
  const { emitted, lost } = sandbox.datapath.counters();
  expect([lost, emitted]).toEqual([0, sandbox.flows.length]);
  expect(await sandbox.datapath.revoke()).toEqual({ scanned: 1000, ended: 0, kept: 0 });
});

describe.each([
  { address: '127.0.0.1', listener: '127.0.0.1' },
  { address: '::1', listener: '::1' },
  { address: '::ffff:127.0.0.1', listener: '127.0.0.1' },
  { address: '127.0.0.1', listener: '::' },
])('$address to a listener on $listener', ({ address, listener }) => {
  it('active side: the program sees ECONNABORTED, its peer a reset', async () => {
    await hold(clientProcess, address, 5, listener);
    await hold(otherProcess, address, 5, listener);
    await revise(client, [byDefault(ingress, allow), byDefault(egress, deny)]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 5 });
    expect([await held(clientProcess), await held(otherProcess)]).toEqual(['5 ECONNABORTED', '5 open']);
    expect(await accepted()).toBe('5 ECONNRESET, 5 open');
    const ended = await sandbox.flow((each) => each.kind === kind.close && each.direction === egress);
    expect(ended).toMatchObject({
      verdict: deny,
      reason: reason.defaultDeny,
      revision,
      sourceIdentity: client,
      destinationIdentity: server,
    });
  });

  it('passive side: the listener lives on', async () => {
    await hold(clientProcess, address, 3, listener);
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, other, allow)]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 3 });
    expect([await held(clientProcess), await accepted()]).toEqual(['3 ECONNRESET', '3 ECONNABORTED']);
    await hold(otherProcess, address, 1, listener);
  });
});

describe('what is ended', () => {
  it('goes by the port of the connection', async () => {
    await hold(clientProcess, '127.0.0.1', 2);
    await hold(clientProcess, '::1', 3);
    await revise(server, [...open, rule(ingress, client, deny, { port: portOf('::1'), portPrefixLength: 16 })]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 3 });
    await revise(client, [...open, rule(egress, server, deny, { port: portOf('127.0.0.1'), portPrefixLength: 16 })]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 2 });
  });

  it('a change of the policy of others ends nothing, nor does a change of the rule that allows', async () => {
    await hold(clientProcess, '127.0.0.1', 4);
    await revise(other, [byDefault(ingress, deny), byDefault(egress, deny)]);
    await revise(server, [...open, rule(ingress, client, allow, { cookie: 5n })]);
    expect(await sandbox.datapath.revoke()).toEqual({ scanned: 8, ended: 0, kept: 0 });
    const serverRevision = revision;
    await clientProcess.tell({ kind: 'drop' });
    const closed = await sandbox.flow((each) => each.kind === kind.close && each.direction === ingress);
    expect(closed).toMatchObject({ verdict: allow, cookie: 5n, revision: serverRevision });
  });

  it('connections of a subject that lost its policy are, with the reason', async () => {
    await hold(clientProcess, '127.0.0.1', 1);
    await sandbox.datapath.policies.remove(client);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 1 });
    expect(await sandbox.flow((each) => each.kind === kind.close && each.verdict === deny)).toMatchObject({ reason: reason.noPolicyState });
  });

  it('a workload with other labels is judged by them, and by none while they are not known', async () => {
    await hold(clientProcess, '127.0.0.1', 2);
    await revise(init, [byDefault(ingress, deny), byDefault(egress, deny)]);
    await identify(init);
    expect(await sandbox.datapath.revoke()).toMatchObject({ scanned: 2, ended: 0 });
    await revise(303, open);
    await identify(303);
    expect(await sandbox.datapath.revoke()).toMatchObject({ scanned: 4, ended: 0 });
    await revise(304, [byDefault(ingress, allow), byDefault(egress, deny)]);
    await identify(304);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 2 });
  });

  it('a workload that is no endpoint any more keeps its connections', async () => {
    await hold(clientProcess, '127.0.0.1', 2);
    await revise(client, [byDefault(ingress, deny), byDefault(egress, deny)]);
    sandbox.datapath.endpoints.remove([clientProcess.cgroupId]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ scanned: 2, ended: 0 });
  });

  it('who is known by address is looked up anew', async () => {
    await sandbox.datapath.ipcache.upsert([{ prefix: '127.0.0.1/32', identity: 0x0100_0001 }]);
    await hold(outsider, '127.0.0.1', 2);
    await sandbox.datapath.ipcache.remove(['127.0.0.1/32']);
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, host, allow)]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ scanned: 2, ended: 0 });
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow)]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ scanned: 2, ended: 2 });
    expect(await held(outsider)).toBe('2 ECONNRESET');
  });

  it('an attempt that waits for an answer is refused after all', async () => {
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow)]);
    const attempt = clientProcess.tell({ kind: 'connect', host: '127.0.0.1', port: portOf('127.0.0.1'), timeoutMs: 3000 });
    await sandbox.flow((each) => each.kind === kind.deny && each.direction === ingress);
    await revise(client, [byDefault(ingress, allow), byDefault(egress, deny)]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 1 });
    expect((await attempt).result).toBe('ECONNABORTED');
    const refused = await sandbox.flow((each) => each.kind === kind.deny && each.direction === egress);
    expect(refused).toMatchObject({ reason: reason.defaultDeny, revision, verdict: deny });
    expect(sandbox.flows.filter((each) => each.kind === kind.close)).toEqual([]);
  });
});

describe('a rule that keeps what it allowed', () => {
  const keeping = rule(ingress, client, allow, { cookie: 8n, keepEstablished: true });

  it('keeps open connections when it is gone, and admits no new ones', async () => {
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow), keeping, rule(ingress, other, allow)]);
    await hold(clientProcess, '127.0.0.1', 3);
    await hold(otherProcess, '127.0.0.1', 2);
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow)]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 2, kept: 3 });
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 0, kept: 3 });
    expect([await held(clientProcess), await held(otherProcess)]).toEqual(['3 open', '2 ECONNRESET']);
    const attempt = { kind: 'connect', host: '127.0.0.1', port: portOf('127.0.0.1'), timeoutMs: 300 } as const;
    expect((await clientProcess.tell(attempt)).result).toBe('timeout');
  });

  it('keeps none that another rule has taken over', async () => {
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow), keeping]);
    await hold(clientProcess, '127.0.0.1', 3);
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, client, allow)]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 0, kept: 0 });
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow)]);
    expect(await sandbox.datapath.revoke()).toMatchObject({ ended: 3, kept: 0 });
  });

  it('is read back from the map', async () => {
    await revise(server, [byDefault(ingress, deny), byDefault(egress, allow), keeping]);
    const entries = sandbox.datapath.policies.dump().get(server) ?? [];
    expect(entries.filter((each) => each.keepEstablished === true).map((each) => each.cookie)).toEqual([8n]);
  });
});
