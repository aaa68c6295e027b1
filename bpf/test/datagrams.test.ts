// UDP between real sockets through the attached programs, in both directions, and its records.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  client,
  clientPort,
  closedPort,
  type DatagramFleet,
  openPort,
  server,
  openSocket as socket,
  startDatagramFleet,
  stranger,
  tell,
  udp,
  udpRule,
} from './datagram-fleet.ts';
import { allow, byDefault, deny, egress, host, ingress, kind, open, reason, source } from './policy.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox('datagrams');
let fleet: DatagramFleet;
beforeAll(async () => {
  fleet = await startDatagramFleet(sandbox);
});
afterAll(() => sandbox.remove());

describe('egress', () => {
  beforeAll(() =>
    sandbox.datapath.policies.replace(client, [byDefault(ingress, deny, 3), byDefault(egress, deny, 3), udpRule(egress, server, allow)]),
  );
  afterAll(() => sandbox.datapath.policies.replace(client, open));

  const ways: {
    way: string;
    family?: 4 | 6;
    address: '127.0.0.1' | '::1';
    destination?: string;
    connect?: 'destination' | 'elsewhere';
    times?: number;
    size?: number;
  }[] = [
    { way: 'unconnected', address: '127.0.0.1' },
    { way: 'connected', address: '127.0.0.1', connect: 'destination' },
    { way: 'connected elsewhere, with an explicit address', address: '127.0.0.1', connect: 'elsewhere' },
    { way: 'sendmmsg, unconnected', address: '127.0.0.1', times: 3 },
    { way: 'sendmmsg, connected', address: '127.0.0.1', connect: 'destination', times: 3 },
    { way: 'larger than a packet', address: '127.0.0.1', size: 65_000 },
    { way: 'the wildcard address', address: '127.0.0.1', destination: '0.0.0.0' },
    { way: 'IPv6, unconnected', family: 6, address: '::1' },
    { way: 'IPv6, connected', family: 6, address: '::1', connect: 'destination' },
    { way: 'the IPv6 wildcard address', family: 6, address: '::1', destination: '::' },
    { way: 'v4-mapped, unconnected', family: 6, address: '127.0.0.1' },
    { way: 'v4-mapped, connected', family: 6, address: '127.0.0.1', connect: 'destination' },
  ];
  const cases = ways.flatMap((way) => [
    { ...way, port: openPort, expected: 'sent' },
    { ...way, port: closedPort, expected: 'EPERM' },
  ]);
  it.each(cases)('$way to port $port: $expected', async ({ family = 4, address, destination, connect, port, times, size, expected }) => {
    const isNew = fleet.sinceNow();
    const name = await socket(fleet.clientProcess, family);
    if (connect) {
      const to = { host: address, port: connect === 'elsewhere' ? (port === openPort ? closedPort : openPort) : port };
      expect((await tell(fleet.clientProcess, { do: 'connect', socket: name, ...to })).result).toBe('connect');
    }
    const explicit = connect === 'destination' ? {} : { host: destination ?? address, port };
    const sent = await tell(fleet.clientProcess, { do: 'send', socket: name, ...explicit, ...(times && { times }), ...(size && { size }) });
    expect(sent.result).toBe(expected);
    const wanted = expected === 'sent' ? kind.open : kind.deny;
    const record = await sandbox.flow((each) => isNew(each) && each.kind === wanted && each.direction === egress);
    expect(record).toMatchObject({
      protocol: udp,
      sourceIdentity: client,
      destinationIdentity: server,
      peerSource: source.localSocket,
      destinationAddress: address,
      destinationPort: port,
      processId: fleet.clientProcess.pid,
      cgroupId: fleet.clientProcess.cgroupId,
      reason: expected === 'sent' ? reason.rule : reason.defaultDeny,
    });
    expect(record.sourcePort).toBe(sent.port);
    if (expected === 'sent') {
      for (let left = times ?? 1; left > 0; left--) {
        const received = await tell(fleet.serverProcess, { do: 'receive', socket: fleet.servers[address] });
        expect(received).toMatchObject({ result: 'received', received: size ?? 5, port: sent.port });
      }
    }
    await tell(fleet.clientProcess, { do: 'close', socket: name });
  });

  it('a change of policy holds for the next datagram of an open socket', async () => {
    const connected = await socket(fleet.clientProcess);
    await tell(fleet.clientProcess, { do: 'connect', socket: connected, host: '127.0.0.1', port: openPort });
    const unconnected = await socket(fleet.clientProcess);
    const both = async (): Promise<string[]> => [
      (await tell(fleet.clientProcess, { do: 'send', socket: connected })).result,
      (await tell(fleet.clientProcess, { do: 'send', socket: unconnected, host: '127.0.0.1', port: openPort })).result,
    ];
    expect(await both()).toEqual(['sent', 'sent']);
    await sandbox.datapath.policies.replace(client, [byDefault(ingress, deny, 4), byDefault(egress, deny, 4)]);
    expect(await both()).toEqual(['EPERM', 'EPERM']);
    await sandbox.datapath.policies.replace(client, [
      byDefault(ingress, deny, 5),
      byDefault(egress, deny, 5),
      udpRule(egress, server, allow),
    ]);
    expect(await both()).toEqual(['sent', 'sent']);
    await fleet.drain();
  });

  it.each([
    { family: 4, address: '127.0.0.1' },
    { family: 6, address: '::1' },
  ] as const)('what was left corked for a refused destination never gets there: $address', async ({ family, address }) => {
    await fleet.drain();
    const name = await socket(fleet.clientProcess, family);
    const send = (more: boolean) => tell(fleet.clientProcess, { do: 'send', socket: name, more });
    await tell(fleet.clientProcess, { do: 'connect', socket: name, host: address, port: closedPort });
    expect((await send(true)).result).toBe('sent');
    await tell(fleet.clientProcess, { do: 'connect', socket: name, host: address, port: openPort });
    // Kernels differ in whether connecting anew takes it along.
    const { result } = await send(false);
    const received = await tell(fleet.serverProcess, { do: 'receive', socket: fleet.servers[address], timeoutMs: 200 });
    expect([result, received.received]).toEqual(received.result === 'received' ? ['sent', 10] : ['EPERM', 0]);
    expect((await send(false)).result).toBe('sent');
    await fleet.drain();
  });

  it('decides by the ipcache where nobody of this host receives', async () => {
    await sandbox.datapath.ipcache.upsert([{ prefix: '127.0.0.99/32', identity: 0x0100_0005 }]);
    const isNew = fleet.sinceNow();
    const name = await socket(fleet.clientProcess);
    expect((await tell(fleet.clientProcess, { do: 'send', socket: name, host: '127.0.0.99', port: 9 })).result).toBe('EPERM');
    expect(await sandbox.flow(isNew)).toMatchObject({ destinationIdentity: 0x0100_0005, peerSource: source.ipcache });
  });

  it('leaves processes alone that are no endpoint', async () => {
    const name = await socket(fleet.outsider);
    expect((await tell(fleet.outsider, { do: 'send', socket: name, host: '127.0.0.1', port: closedPort })).result).toBe('sent');
  });
});

describe('ingress', () => {
  beforeAll(async () => {
    await sandbox.datapath.policies.replace(server, [
      byDefault(ingress, deny, 7),
      byDefault(egress, deny, 7),
      udpRule(ingress, client, allow, openPort, { revision: 7, cookie: 99n }),
    ]);
    await fleet.drain();
  });
  afterAll(() => sandbox.datapath.policies.replace(server, open));

  const cases = [
    { who: 'the client', by: () => fleet.clientProcess, address: '127.0.0.1', family: 4, expected: 'received' },
    { who: 'the client', by: () => fleet.clientProcess, address: '::1', family: 6, expected: 'received' },
    { who: 'the client, v4-mapped', by: () => fleet.clientProcess, address: '127.0.0.1', family: 6, expected: 'received' },
    { who: 'the stranger', by: () => fleet.strangerProcess, address: '127.0.0.1', family: 4, expected: 'nothing' },
    { who: 'the stranger', by: () => fleet.strangerProcess, address: '::1', family: 6, expected: 'nothing' },
    { who: 'nobody in particular', by: () => fleet.outsider, address: '127.0.0.1', family: 4, expected: 'nothing' },
  ] as const;
  it.each(cases)('from $who to $address: $expected', async ({ by, address, family, expected }) => {
    const isNew = fleet.sinceNow();
    const name = await socket(by(), family);
    expect((await tell(by(), { do: 'send', socket: name, host: address, port: openPort })).result).toBe('sent');
    expect((await tell(fleet.serverProcess, { do: 'receive', socket: fleet.servers[address] })).result).toBe(expected);
    const record = await sandbox.flow((each) => isNew(each) && each.direction === ingress);
    expect(record).toMatchObject({
      kind: expected === 'received' ? kind.open : kind.deny,
      protocol: udp,
      revision: 7,
      destinationIdentity: server,
      destinationPort: openPort,
      destinationAddress: address,
      sourceIdentity: by() === fleet.clientProcess ? client : by() === fleet.strangerProcess ? stranger : host,
      peerSource: by() === fleet.outsider ? source.ipcache : source.localSocket,
      processId: fleet.serverProcess.pid,
    });
  });

  it('goes by the ipcache where a tuple is claimed by two endpoints at a time', async () => {
    const names = { client: '', stranger: '' };
    for (const [who, workload] of [
      ['client', fleet.clientProcess],
      ['stranger', fleet.strangerProcess],
    ] as const) {
      names[who] = `shared ${who}`;
      await tell(workload, { do: 'open', socket: names[who], family: 4, reuse: true });
      await tell(workload, { do: 'bind', socket: names[who], host: '127.0.0.1', port: clientPort });
    }
    const to = { host: '127.0.0.1', port: openPort };
    await tell(fleet.strangerProcess, { do: 'send', socket: names.stranger, ...to });
    await tell(fleet.clientProcess, { do: 'send', socket: names.client, ...to });
    await tell(fleet.strangerProcess, { do: 'send', socket: names.stranger, ...to });
    expect((await tell(fleet.serverProcess, { do: 'receive', socket: fleet.servers['127.0.0.1'] })).result).toBe('nothing');
    await tell(fleet.strangerProcess, { do: 'close', socket: names.stranger });
    await tell(fleet.clientProcess, { do: 'close', socket: names.client });
  });
});

describe('refused datagrams of one tuple', () => {
  it('make one record a second, and every one of them is counted', async () => {
    await sandbox.datapath.policies.replace(client, [byDefault(ingress, deny), byDefault(egress, deny)]);
    const isNew = fleet.sinceNow();
    const name = await socket(fleet.clientProcess);
    const before = sandbox.datapath.counters();
    for (let attempt = 0; attempt < 20; attempt++)
      expect((await tell(fleet.clientProcess, { do: 'send', socket: name, host: '127.0.0.1', port: openPort })).result).toBe('EPERM');
    await sandbox.flow(isNew);
    const after = sandbox.datapath.counters();
    const records = sandbox.flows.filter(isNew).length;
    expect((after.deniedByReason[reason.defaultDeny] ?? 0) - (before.deniedByReason[reason.defaultDeny] ?? 0)).toBe(20);
    expect(after.repeatedDeny - before.repeatedDeny).toBe(20 - records);
    expect(records).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await tell(fleet.clientProcess, { do: 'send', socket: name, host: '127.0.0.1', port: openPort });
    await sandbox.flow(() => sandbox.flows.filter(isNew).length === 2);
    await sandbox.datapath.policies.replace(client, open);
  });
});

it('accounts for every record: delivered is emitted', async () => {
  await sandbox.flow(() => sandbox.flows.length === sandbox.datapath.counters().emitted);
  expect(sandbox.datapath.counters().lost).toBe(0);
});
