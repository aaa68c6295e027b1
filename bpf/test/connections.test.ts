// Real connections between real processes through the attached programs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allow, byDefault, deny, egress, host, ingress, kind, open, reason, redirect, rule, source, world } from './policy.ts';
import { Sandbox, type Workload } from './sandbox.ts';

const sandbox = new Sandbox('connections');
const server = 300;
const friend = 301;
const stranger = 302;
const key = Uint8Array.from({ length: 16 }, (_, index) => index + 1);
let serverProcess: Workload;
let friendProcess: Workload;
let strangerProcess: Workload;
let outsider: Workload;
let nested: Workload;
const ports = new Map<string, number>();

beforeAll(async () => {
  const folders = {
    server: sandbox.cgroup('server'),
    friend: sandbox.cgroup('friend'),
    stranger: sandbox.cgroup('stranger'),
    plain: sandbox.cgroup('plain'),
  };
  const inner = sandbox.cgroup('friend/inner');
  await sandbox.open();
  sandbox.datapath.setIdentityKey(1, key);
  await sandbox.datapath.ipcache.upsert([
    { prefix: '127.0.0.0/8', identity: host },
    { prefix: '::1/128', identity: host },
  ]);
  serverProcess = await sandbox.workload(folders.server);
  friendProcess = await sandbox.workload(folders.friend);
  strangerProcess = await sandbox.workload(folders.stranger);
  outsider = await sandbox.workload(folders.plain);
  nested = await sandbox.workload(inner);
  await sandbox.datapath.endpoints.upsert([
    { cgroupId: serverProcess.cgroupId, identity: server, name: 'server' },
    { cgroupId: friendProcess.cgroupId, identity: friend, name: 'friend' },
    { cgroupId: strangerProcess.cgroupId, identity: stranger, name: 'stranger' },
  ]);
  for (const subject of [server, friend, stranger]) await sandbox.datapath.policies.replace(subject, open);
  for (const address of ['127.0.0.1', '::1', '::']) ports.set(address, (await serverProcess.tell({ kind: 'listen', host: address })).port);
  sandbox.listen();
});

afterAll(() => sandbox.remove());

const to = (address: string, listener = address, timeoutMs = 700) =>
  ({ kind: 'connect', host: address, port: ports.get(listener) ?? 0, timeoutMs }) as const;

describe('ingress', () => {
  const cases = [
    { address: '127.0.0.1', listener: '127.0.0.1' },
    { address: '::1', listener: '::1' },
    { address: '::ffff:127.0.0.1', listener: '127.0.0.1' },
    { address: '127.0.0.1', listener: '::' },
  ];
  beforeAll(() =>
    sandbox.datapath.policies.replace(server, [
      byDefault(ingress, deny, 7),
      byDefault(egress, allow, 7),
      rule(ingress, friend, allow, { revision: 7, cookie: 99n }),
    ]),
  );
  afterAll(() => sandbox.datapath.policies.replace(server, open));

  it.each(cases)(
    'tells workloads that share an address apart by the option: $address to a listener on $listener',
    async ({ address, listener }) => {
      const before = sandbox.flows.length;
      expect((await friendProcess.tell(to(address, listener))).result).toBe('connected');
      expect((await strangerProcess.tell(to(address, listener))).result).toBe('timeout');
      const mine = (each: { destinationPort: number }): boolean => each.destinationPort === ports.get(listener);
      const isNew = (each: (typeof sandbox.flows)[number]): boolean => mine(each) && sandbox.flows.indexOf(each) >= before;
      const opened = await sandbox.flow((each) => isNew(each) && each.kind === kind.open && each.direction === ingress);
      expect(opened).toMatchObject({
        sourceIdentity: friend,
        destinationIdentity: server,
        peerSource: source.option,
        revision: 7,
        cookie: 99n,
        verdict: allow,
      });
      const denied = await sandbox.flow((each) => isNew(each) && each.kind === kind.deny);
      expect(denied).toMatchObject({
        direction: ingress,
        sourceIdentity: stranger,
        destinationIdentity: server,
        peerSource: source.option,
        reason: reason.defaultDeny,
        revision: 7,
      });
      expect(denied.sourceAddress).toBe(address === '::1' ? '::1' : '127.0.0.1');
    },
  );

  it('records a denied SYN once, not once per retransmission', async () => {
    const denied = (): number => sandbox.flows.filter((each) => each.kind === kind.deny).length;
    const before = denied();
    await strangerProcess.tell(to('127.0.0.1', '127.0.0.1', 1600));
    await sandbox.flow(() => denied() > before);
    expect(denied() - before).toBe(1);
    expect(sandbox.datapath.counters().repeatedDeny).toBeGreaterThan(0);
  });

  it('falls back to the ipcache for a sender without the option', async () => {
    expect((await outsider.tell(to('127.0.0.1'))).result).toBe('timeout');
    const denied = await sandbox.flow((each) => each.kind === kind.deny && each.sourceIdentity === host);
    expect(denied.peerSource).toBe(source.ipcache);
  });

  it('takes a process in a nested cgroup for the endpoint above it', async () => {
    expect((await nested.tell(to('127.0.0.1'))).result).toBe('connected');
  });

  it('is not bypassed by an IPv6 extension header', async () => {
    expect((await outsider.tell({ kind: 'connect-with-extension-header', port: ports.get('::1') ?? 0 })).result).toBe('timeout');
    await sandbox.datapath.policies.replace(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, host, allow)]);
    expect((await outsider.tell({ kind: 'connect-with-extension-header', port: ports.get('::1') ?? 0 })).result).toBe('connected');
  });
});

describe('egress', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '0.0.0.0', '::'])(
    'refuses with EPERM at once, knowing the local listener: %s',
    async (address) => {
      const listener = address.includes('.') ? '127.0.0.1' : '::1';
      const policy = [byDefault(ingress, allow), byDefault(egress, allow, 9), rule(egress, server, deny, { revision: 9, cookie: 5n })];
      await sandbox.datapath.policies.replace(friend, policy);
      const before = sandbox.flows.length;
      const started = performance.now();
      expect((await friendProcess.tell(to(address, listener))).result).toBe('EPERM');
      expect(performance.now() - started).toBeLessThan(400);
      const denied = await sandbox.flow((each) => sandbox.flows.indexOf(each) >= before && each.kind === kind.deny);
      expect(denied).toMatchObject({
        direction: egress,
        sourceIdentity: friend,
        destinationIdentity: server,
        peerSource: source.localSocket,
        reason: reason.rule,
        cookie: 5n,
        revision: 9,
        cgroupId: friendProcess.cgroupId,
        processId: friendProcess.pid,
      });
      await sandbox.datapath.policies.replace(friend, open);
      expect((await friendProcess.tell(to(address, listener))).result).toBe('connected');
    },
  );

  it('takes an address that nothing is known about for the world', async () => {
    await sandbox.datapath.policies.replace(friend, [byDefault(ingress, allow), byDefault(egress, allow), rule(egress, world, deny)]);
    expect((await friendProcess.tell({ kind: 'connect', host: '192.0.2.1', port: 80 })).result).toBe('EPERM');
    expect((await friendProcess.tell({ kind: 'connect', host: '2001:db8::1', port: 80 })).result).toBe('EPERM');
    expect((await friendProcess.tell(to('127.0.0.1'))).result).toBe('connected');
    await sandbox.datapath.policies.replace(friend, open);
  });

  it('takes the longest prefix of the ipcache', async () => {
    await sandbox.datapath.ipcache.upsert([
      { prefix: '192.0.2.0/24', identity: 0x0100_0001 },
      { prefix: '192.0.2.9/32', identity: 0x0100_0002 },
      { prefix: '2001:db8::/32', identity: 0x0100_0001 },
    ]);
    await sandbox.datapath.policies.replace(friend, [
      byDefault(ingress, allow),
      byDefault(egress, deny),
      rule(egress, 0x0100_0002, deny, { cookie: 77n }),
    ]);
    for (const address of ['192.0.2.8', '192.0.2.9', '2001:db8::5'])
      expect((await friendProcess.tell({ kind: 'connect', host: address, port: 81 })).result).toBe('EPERM');
    const by = (address: string) => sandbox.flow((each) => each.destinationAddress === address && each.destinationPort === 81);
    expect((await by('192.0.2.8')).destinationIdentity).toBe(0x0100_0001);
    expect((await by('192.0.2.9')).cookie).toBe(77n);
    expect((await by('2001:db8::5')).destinationIdentity).toBe(0x0100_0001);
    await sandbox.datapath.policies.replace(friend, open);
  });

  it('refuses everything of an endpoint whose identity has no policy', async () => {
    await sandbox.datapath.policies.remove(stranger);
    expect((await strangerProcess.tell(to('127.0.0.1'))).result).toBe('EPERM');
    const denied = await sandbox.flow((each) => each.reason === reason.noPolicyState);
    expect(denied.sourceIdentity).toBe(stranger);
    await sandbox.datapath.policies.replace(stranger, open);
  });

  it('leaves processes alone that are no endpoint', async () => {
    const written = sandbox.datapath.counters().optionWritten;
    expect((await outsider.tell(to('127.0.0.1'))).result).toBe('connected');
    expect(sandbox.datapath.counters().optionWritten).toBe(written);
  });
});

describe('a connection that a proxy would have to see', () => {
  it.each(['127.0.0.1', '::1'])('is refused at both ends, and the record says why: %s', async (address) => {
    const before = sandbox.flows.length;
    const refused = (direction: number) =>
      sandbox.flow((each) => sandbox.flows.indexOf(each) >= before && each.direction === direction && each.kind === kind.deny);
    await sandbox.datapath.policies.replace(friend, [byDefault(ingress, allow), byDefault(egress, deny), rule(egress, server, redirect)]);
    expect((await friendProcess.tell(to(address))).result).toBe('EPERM');
    expect(await refused(egress)).toMatchObject({ verdict: deny, reason: reason.proxyUnavailable, cookie: 65_536n });
    await sandbox.datapath.policies.replace(friend, open);
    await sandbox.datapath.policies.replace(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, friend, redirect)]);
    expect((await friendProcess.tell(to(address))).result).toBe('timeout');
    expect(await refused(ingress)).toMatchObject({ verdict: deny, reason: reason.proxyUnavailable, cookie: 65_536n });
    await sandbox.datapath.policies.replace(server, open);
  });
});

describe('records', () => {
  it('closes with the bytes of the application, exactly, on both sides', async () => {
    const before = sandbox.flows.length;
    const bytes = 100_000;
    const outcome = await friendProcess.tell({ ...to('127.0.0.1'), timeoutMs: 3000, send: bytes });
    expect(outcome).toMatchObject({ result: 'connected', received: bytes });
    for (const direction of [egress, ingress]) {
      const closed = await sandbox.flow(
        (each) => sandbox.flows.indexOf(each) >= before && each.kind === kind.close && each.direction === direction,
      );
      expect([direction, closed.bytesSent, closed.bytesReceived]).toEqual([direction, BigInt(bytes), BigInt(bytes)]);
      expect(closed).toMatchObject({
        sourceIdentity: friend,
        destinationIdentity: server,
        sourcePort: outcome.port,
        destinationPort: ports.get('127.0.0.1'),
      });
      expect(closed.durationNs).toBeGreaterThan(0n);
      expect(closed.processId).toBe(direction === egress ? friendProcess.pid : serverProcess.pid);
    }
  });

  it('accounts for every record: delivered is emitted', async () => {
    const seen = (): boolean => sandbox.flows.length === sandbox.datapath.counters().emitted;
    await sandbox.flow(seen);
    expect(sandbox.datapath.counters().lost).toBe(0);
  });
});
