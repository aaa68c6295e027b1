// Sockets that an endpoint may have, and those that it may not, since nothing decides what they send.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatagramFleet, openPort, openSocket as socket, startDatagramFleet, tell } from './datagram-fleet.ts';
import { open } from './policy.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox('kinds');
let fleet: DatagramFleet;
beforeAll(async () => {
  fleet = await startDatagramFleet(sandbox);
});
afterAll(() => sandbox.remove());

describe('sockets that are not decided', () => {
  const sockets = [
    { what: 'UDP', family: 4, type: 2, protocol: 17, expected: 'open' },
    { what: 'UDP of IPv6', family: 6, type: 2, protocol: 17, expected: 'open' },
    { what: 'TCP', family: 4, type: 1, protocol: 6, expected: 'open' },
    { what: 'raw TCP', family: 4, type: 3, protocol: 6, expected: 'EPERM' },
    { what: 'raw UDP', family: 4, type: 3, protocol: 17, expected: 'EPERM' },
    { what: 'raw ICMP', family: 4, type: 3, protocol: 1, expected: 'EPERM' },
    { what: 'raw ICMPv6', family: 6, type: 3, protocol: 58, expected: 'EPERM' },
    { what: 'raw, with a header of its own', family: 4, type: 3, protocol: 255, expected: 'EPERM' },
  ] as const;
  it.each(sockets)('$what: $expected for an endpoint', async ({ what, expected, family, type, protocol }) => {
    const before = sandbox.datapath.counters().socketRefused;
    expect((await tell(fleet.clientProcess, { do: 'open', socket: what, family, type, protocol })).result).toBe(expected);
    expect(sandbox.datapath.counters().socketRefused - before).toBe(expected === 'open' ? 0 : 1);
    expect((await tell(fleet.outsider, { do: 'open', socket: what, family, type, protocol })).result).toBe('open');
    await tell(fleet.outsider, { do: 'close', socket: what });
  });

  it('UDP-Lite and SCTP: refused, or not there', async () => {
    for (const [type, protocol] of [
      [2, 136],
      [1, 132],
      [5, 132],
    ] as const)
      expect((await tell(fleet.clientProcess, { do: 'open', socket: 'other', family: 4, type, protocol })).result).toMatch(
        /^(EPERM|errno 9[34])$/,
      );
  });

  it('a raw socket that was there before its endpoint neither sends nor receives any more', async () => {
    const raw = await sandbox.workload(sandbox.cgroup('raw'));
    await tell(raw, { do: 'open', socket: 'raw', family: 4, type: 3, protocol: 17 });
    const packet = { do: 'send', socket: 'raw', host: '127.0.0.1', port: 0, size: 8 } as const;
    expect((await tell(raw, packet)).result).toBe('sent');
    expect((await tell(raw, { do: 'receive', socket: 'raw' })).result).toBe('received');
    await sandbox.datapath.endpoints.upsert([{ cgroupId: raw.cgroupId, identity: 330, name: 'raw' }]);
    await sandbox.datapath.policies.replace(330, open);
    expect((await tell(raw, packet)).result).toBe('EPERM');
    const name = await socket(fleet.outsider);
    await tell(fleet.outsider, { do: 'send', socket: name, host: '127.0.0.1', port: openPort });
    expect((await tell(raw, { do: 'receive', socket: 'raw', timeoutMs: 100 })).result).toBe('nothing');
  });
});
