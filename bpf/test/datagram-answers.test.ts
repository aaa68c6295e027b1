// Answers to datagrams: the exact reverse of an admitted request, for a minute, and nothing else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowEvent, KernelPolicyEntry } from '../ts/index.ts';
import { KernelMap } from '../ts/kernel-map.ts';
import { openPin } from '../ts/pins.ts';
import {
  client,
  clientPort,
  type DatagramFleet,
  openPort,
  server,
  openSocket as socket,
  startDatagramFleet,
  tell,
  udpRule,
} from './datagram-fleet.ts';
import type { DatagramOutcome } from './datagram-socket.ts';
import { allow, byDefault, deny, egress, ingress, kind, open } from './policy.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox('answers');
let fleet: DatagramFleet;
beforeAll(async () => {
  fleet = await startDatagramFleet(sandbox);
});
afterAll(() => sandbox.remove());

/** Makes every flow older, as if nothing had come for so long. */
function age(seconds: bigint): void {
  const fd = openPin(sandbox.pinFolder, 'map', 'datagrams');
  if (fd === undefined) throw new Error('the map of flows is pinned');
  const flows = new KernelMap('datagrams', fd);
  for (const { key, value } of flows.entries()) {
    value.writeBigUInt64LE(value.readBigUInt64LE() - seconds * 1_000_000_000n);
    flows.set(key, value);
  }
  flows.close();
}

describe('answers', () => {
  const closed = (revision: number): KernelPolicyEntry[] => [byDefault(ingress, deny, revision), byDefault(egress, deny, revision)];
  const admitting = (revision: number): KernelPolicyEntry[] => [
    ...closed(revision),
    udpRule(ingress, client, allow, openPort, { revision }),
  ];
  beforeAll(async () => {
    await sandbox.datapath.policies.replace(client, [...closed(1), udpRule(egress, server, allow)]);
    await sandbox.datapath.policies.replace(server, admitting(1));
  });
  afterAll(async () => {
    for (const subject of [client, server]) await sandbox.datapath.policies.replace(subject, open);
  });

  const pairs = [
    { pair: 'IPv4', family: 4, bound: '127.0.0.1', address: '127.0.0.1' },
    { pair: 'IPv4, the server on every address', family: 4, bound: '0.0.0.0', address: '127.0.0.1' },
    { pair: 'IPv6', family: 6, bound: '::1', address: '::1' },
    { pair: 'IPv4 to a server of both families', family: 4, bound: '::', address: '127.0.0.1' },
  ] as const;
  it.each(pairs)('$pair', async ({ pair, family, bound, address }) => {
    const port = openPort + 10 + 10 * pairs.findIndex((each) => each.pair === pair);
    const asker = port + 5;
    await sandbox.datapath.policies.replace(client, [...closed(1), udpRule(egress, server, allow, port)]);
    await sandbox.datapath.policies.replace(server, [...closed(1), udpRule(ingress, client, allow, port)]);
    const listening = await socket(fleet.serverProcess, bound.includes(':') ? 6 : 4, { host: bound, port });
    const asking = await socket(fleet.clientProcess, family, { host: address, port: asker });
    const idle = await socket(fleet.clientProcess, family, { host: address, port: asker + 1 });
    const answer = (to: number, from = listening): Promise<DatagramOutcome> =>
      tell(fleet.serverProcess, { do: 'send', socket: from, host: address, port: to });
    expect((await answer(asker)).result, 'before it was asked').toBe('EPERM');
    expect((await tell(fleet.clientProcess, { do: 'send', socket: asking, host: address, port })).result).toBe('sent');
    expect((await tell(fleet.serverProcess, { do: 'receive', socket: listening })).result).toBe('received');
    expect((await answer(asker)).result).toBe('sent');
    expect((await tell(fleet.clientProcess, { do: 'receive', socket: asking })).result).toBe('received');
    const isNew = fleet.sinceNow();
    expect((await answer(asker + 1)).result, 'to another port of the client').toBe('EPERM');
    expect(await sandbox.flow(isNew)).toMatchObject({ kind: kind.deny, direction: egress, destinationPort: asker + 1 });
    const other = await socket(fleet.serverProcess, family, { host: address, port: port + 1 });
    expect((await answer(asker, other)).result, 'from another port of the server').toBe('EPERM');
    const connected = await socket(fleet.strangerProcess, family);
    await tell(fleet.strangerProcess, { do: 'send', socket: connected, host: address, port: asker });
    expect((await tell(fleet.clientProcess, { do: 'receive', socket: asking, timeoutMs: 200 })).result, 'by somebody else').toBe('nothing');
    for (const [workload, name] of [
      [fleet.serverProcess, listening],
      [fleet.serverProcess, other],
      [fleet.clientProcess, asking],
      [fleet.clientProcess, idle],
      [fleet.strangerProcess, connected],
    ] as const)
      await tell(workload, { do: 'close', socket: name });
  });

  it('end when the request would no longer be admitted, and are admitted again with it', async () => {
    await sandbox.datapath.policies.replace(client, [...closed(1), udpRule(egress, server, allow)]);
    await sandbox.datapath.policies.replace(server, admitting(1));
    const asking = await socket(fleet.clientProcess, 4, { host: '127.0.0.1', port: clientPort });
    const answer = (): Promise<DatagramOutcome> =>
      tell(fleet.serverProcess, { do: 'send', socket: fleet.servers['127.0.0.1'], host: '127.0.0.1', port: clientPort });
    await tell(fleet.clientProcess, { do: 'send', socket: asking, host: '127.0.0.1', port: openPort });
    expect((await answer()).result).toBe('sent');
    await sandbox.datapath.policies.replace(server, closed(2));
    expect((await answer()).result).toBe('EPERM');
    await sandbox.datapath.policies.replace(server, admitting(3));
    expect((await answer()).result).toBe('sent');
    await tell(fleet.clientProcess, { do: 'close', socket: asking });
  });

  it('and requests go on where the rule keeps what is established, until a minute of silence', async () => {
    const keeping = { keepEstablished: true };
    await sandbox.datapath.policies.replace(server, [...closed(1), udpRule(ingress, client, allow, openPort, keeping)]);
    await sandbox.datapath.policies.replace(client, [...closed(1), udpRule(egress, server, allow, openPort, keeping)]);
    await fleet.drain();
    const asking = await socket(fleet.clientProcess, 4, { host: '127.0.0.1', port: clientPort });
    const ask = async (name = asking): Promise<string> => {
      const { result } = await tell(fleet.clientProcess, { do: 'send', socket: name, host: '127.0.0.1', port: openPort });
      return result === 'sent' ? (await tell(fleet.serverProcess, { do: 'receive', socket: fleet.servers['127.0.0.1'] })).result : result;
    };
    const answer = { do: 'send', socket: fleet.servers['127.0.0.1'], host: '127.0.0.1', port: clientPort } as const;
    expect(await ask()).toBe('received');
    for (const subject of [client, server]) await sandbox.datapath.policies.replace(subject, closed(2));
    expect(await ask()).toBe('received');
    expect((await tell(fleet.serverProcess, answer)).result).toBe('sent');
    expect(await ask(await socket(fleet.clientProcess)), 'a new flow').toBe('EPERM');
    age(60n);
    expect(await ask()).toBe('EPERM');
    expect((await tell(fleet.serverProcess, answer)).result).toBe('EPERM');
    await tell(fleet.clientProcess, { do: 'close', socket: asking });
    await sandbox.datapath.policies.replace(client, [...closed(3), udpRule(egress, server, allow)]);
    await sandbox.datapath.policies.replace(server, admitting(3));
  });

  it('end a minute after the last request', async () => {
    const asking = await socket(fleet.clientProcess);
    const { port } = await tell(fleet.clientProcess, { do: 'send', socket: asking, host: '127.0.0.1', port: openPort });
    const answer = (): Promise<DatagramOutcome> =>
      tell(fleet.serverProcess, { do: 'send', socket: fleet.servers['127.0.0.1'], host: '127.0.0.1', port });
    expect((await answer()).result).toBe('sent');
    age(50n);
    expect((await answer()).result, 'after 50 s').toBe('sent');
    age(10n);
    expect((await answer()).result, 'after 60 s').toBe('EPERM');
  });

  it('make no records, and requests one each flow', async () => {
    const asking = await socket(fleet.clientProcess, 4, { host: '127.0.0.1', port: clientPort + 2 });
    const isNew = (each: FlowEvent): boolean => each.sourcePort === clientPort + 2;
    for (let round = 0; round < 3; round++) {
      const { port } = await tell(fleet.clientProcess, { do: 'send', socket: asking, host: '127.0.0.1', port: openPort });
      await tell(fleet.serverProcess, { do: 'send', socket: fleet.servers['127.0.0.1'], host: '127.0.0.1', port });
    }
    await sandbox.flow((each) => isNew(each) && each.direction === ingress);
    expect(sandbox.flows.filter(isNew).map(({ kind, direction }) => [kind, direction])).toEqual([
      [kind.open, egress],
      [kind.open, ingress],
    ]);
  });
});
