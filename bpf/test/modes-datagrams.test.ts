// Rules that only watch, for datagrams: a difference is told once for a flow, not once for a datagram.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, type DatagramFleet, openPort, openSocket, server, startDatagramFleet, tell, udpRule } from './datagram-fleet.ts';
import { allow, byDefault, deny, egress, ingress, kind, mode, open } from './policy.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox('modes-datagrams');
let fleet: DatagramFleet;
beforeAll(async () => {
  fleet = await startDatagramFleet(sandbox);
});
afterAll(() => sandbox.remove());

const cases = ([4, 6] as const).flatMap((family) =>
  [
    { direction: egress, other: ingress, subject: client, peer: server },
    { direction: ingress, other: egress, subject: server, peer: client },
  ].map((side) => ({ family, address: family === 4 ? ('127.0.0.1' as const) : ('::1' as const), ...side })),
);

describe.each(cases)('to $address, direction $direction', ({ family, address, direction, other, subject, peer }) => {
  const inForce = (verdict: number, auditedVerdict: number, by: number) =>
    sandbox.datapath.policies.replace(subject, [
      byDefault(direction, deny),
      byDefault(other, allow),
      udpRule(direction, peer, verdict, openPort, { cookie: 31n, auditedVerdict, auditedCookie: 32n, mode: by }),
    ]);
  afterAll(() => sandbox.datapath.policies.replace(subject, open));
  /** Sends so many datagrams from a fresh port, and gives the result with all records of this side. */
  const sendMany = async (times: number) => {
    const isNew = fleet.sinceNow();
    const socket = await openSocket(fleet.clientProcess, family, { host: address, port: 0 });
    const results = new Set<string>();
    for (let n = 0; n < times; n++)
      results.add((await tell(fleet.clientProcess, { do: 'send', socket, host: address, port: openPort })).result);
    const own = () => sandbox.flows.filter((each) => isNew(each) && each.direction === direction);
    await sandbox.flow(() => own().length > 0);
    return { results: [...results], records: own().map(({ kind: each, verdict, cookie, audited }) => [each, verdict, cookie, audited]) };
  };

  it('what would be denied passes', async () => {
    await inForce(allow, deny, mode.audit);
    const audited = { verdict: deny, cookie: 32n, mode: mode.audit };
    expect(await sendMany(30)).toEqual({ results: ['sent'], records: [[kind.open, allow, 31n, audited]] });
    expect((await tell(fleet.serverProcess, { do: 'receive', socket: fleet.servers[address] })).result).toBe('received');
    await fleet.drain();
  });

  it('what would be allowed is refused', async () => {
    await inForce(deny, allow, mode.shadow);
    const { results, records } = await sendMany(30);
    expect(results).toEqual([direction === egress ? 'EPERM' : 'sent']);
    expect(records[0]).toEqual([kind.deny, deny, 31n, { verdict: allow, cookie: 32n, mode: mode.shadow }]);
    // One record a second, however slow this machine is.
    expect(records.length).toBeLessThan(5);
    expect((await tell(fleet.serverProcess, { do: 'receive', socket: fleet.servers[address], timeoutMs: 50 })).result).toBe('nothing');
  });
});
