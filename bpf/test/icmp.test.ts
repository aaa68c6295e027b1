// Echo requests by ping sockets between two network namespaces with a cable between them, and what must go on without a rule: errors and neighbour
// discovery.
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowEvent, KernelPolicyEntry } from '../ts/index.ts';
import { openSocket, tell } from './datagram-fleet.ts';
import type { DatagramOutcome } from './datagram-socket.ts';
import { allow, byDefault, deny, egress, ingress, kind, open, reason, rule, source } from './policy.ts';
import { Sandbox, type Workload } from './sandbox.ts';

const sandbox = new Sandbox('icmp');
const near = `rf-${process.pid}-p`;
const far = `rf-${process.pid}-q`;
const pinger = 301;
const peer = 0x0100_0009;
let nearProcess: Workload;
let farProcess: Workload;

const ip = (...args: string[]): void => void execFileSync('ip', args);

beforeAll(async () => {
  // Made from within the endpoint's cgroup, so that the kernel's own sockets of the namespace, which find neighbours, are of that cgroup, too.
  const nearFolder = sandbox.cgroup('near');
  execFileSync('/bin/sh', ['-c', 'echo $$ > "$1/cgroup.procs"; exec ip netns add "$2"', 'sh', nearFolder, near]);
  ip('netns', 'add', far);
  ip('link', 'add', 'near0', 'netns', near, 'type', 'veth', 'peer', 'name', 'far0', 'netns', far);
  for (const [namespace, device, number] of [
    [near, 'near0', 1],
    [far, 'far0', 2],
  ] as const) {
    ip('-n', namespace, 'addr', 'add', `10.78.0.${number}/24`, 'dev', device);
    ip('-n', namespace, 'addr', 'add', `fd78::${number}/64`, 'dev', device, 'nodad');
    ip('-n', namespace, 'link', 'set', device, 'up');
    ip('-n', namespace, 'link', 'set', 'lo', 'up');
    ip('netns', 'exec', namespace, 'sysctl', '-qw', 'net.ipv4.ping_group_range=0 2147483647');
  }
  await sandbox.open();
  await sandbox.datapath.ipcache.upsert([
    { prefix: '10.78.0.2/32', identity: peer },
    { prefix: 'fd78::2/128', identity: peer },
  ]);
  nearProcess = await sandbox.workload(nearFolder, near);
  farProcess = await sandbox.workload(sandbox.cgroup('far'), far);
  await sandbox.datapath.endpoints.upsert([{ cgroupId: nearProcess.cgroupId, identity: pinger, name: 'pinger' }]);
  sandbox.listen();
});
afterAll(async () => {
  try {
    await sandbox.remove();
  } finally {
    for (const namespace of [near, far]) ip('netns', 'del', namespace);
  }
});

const families = [
  { family: 4, address: '10.78.0.2', protocol: 1, request: 8, answer: 0, other: 10 },
  { family: 6, address: 'fd78::2', protocol: 58, request: 128, answer: 129, other: 135 },
] as const;

describe.each(families)('ICMP for IPv$family', ({ family, address, protocol, request, answer, other }) => {
  const closed = [byDefault(ingress, deny), byDefault(egress, deny)];
  const typed = (direction: number, type: number): KernelPolicyEntry =>
    rule(direction, peer, allow, { protocol, port: type, portPrefixLength: 16 });
  let made = 0;
  async function pingSocket(workload: Workload, id = 0): Promise<string> {
    const name = `ping ${family} ${++made}`;
    expect((await tell(workload, { do: 'open', socket: name, family, protocol })).result).toBe('open');
    if (id > 0) await tell(workload, { do: 'bind', socket: name, host: family === 4 ? '0.0.0.0' : '::', port: id });
    return name;
  }
  const sinceNow = (): ((each: FlowEvent) => boolean) => {
    const before = sandbox.flows.length;
    return (each) => sandbox.flows.indexOf(each) >= before;
  };
  const receive = async (name: string, timeoutMs = 300): Promise<string> =>
    (await tell(nearProcess, { do: 'receive', socket: name, timeoutMs })).result;

  const cases: { policy: string; entries: readonly KernelPolicyEntry[]; isAllowed: boolean }[] = [
    { policy: 'none', entries: open, isAllowed: true },
    { policy: 'everything is refused', entries: closed, isAllowed: false },
    { policy: 'echo requests are allowed', entries: [...closed, typed(egress, request)], isAllowed: true },
    { policy: 'another type is allowed', entries: [...closed, typed(egress, other)], isAllowed: false },
    { policy: 'only ingress is allowed', entries: [...closed, typed(ingress, request), typed(ingress, answer)], isAllowed: false },
    { policy: 'UDP is allowed', entries: [...closed, rule(egress, peer, allow, { protocol: 17 })], isAllowed: false },
    { policy: 'type 0 is denied', entries: [...open, { ...typed(egress, 0), verdict: deny }], isAllowed: true },
  ];
  // The kernel tells a ping socket of IPv6 nothing about a packet that was refused.
  const refused = family === 4 ? 'EPERM' : 'sent';
  it.each(cases)('a ping when $policy: $isAllowed', async ({ entries, isAllowed }) => {
    await sandbox.datapath.policies.replace(pinger, entries);
    const isNew = sinceNow();
    const named = await pingSocket(nearProcess);
    expect((await tell(nearProcess, { do: 'ping', socket: named, host: address })).result).toBe(isAllowed ? 'sent' : refused);
    const connected = await pingSocket(nearProcess);
    expect((await tell(nearProcess, { do: 'connect', socket: connected, host: address, port: 0 })).result).toBe('connect');
    expect((await tell(nearProcess, { do: 'ping', socket: connected })).result).toBe(isAllowed ? 'sent' : refused);
    // An answer needs no rule of its own.
    for (const name of [named, connected]) expect(await receive(name)).toBe(isAllowed ? 'received' : 'nothing');
    expect(await sandbox.flow(isNew)).toMatchObject({
      kind: isAllowed ? kind.open : kind.deny,
      direction: egress,
      protocol,
      sourceIdentity: pinger,
      destinationIdentity: peer,
      peerSource: source.ipcache,
      destinationAddress: address,
      destinationPort: request,
      sourcePort: 0,
      processId: nearProcess.pid,
    });
  });

  it('an echo reply that nobody asked for is refused, also after a request of the other side with its id', async () => {
    const listening = await pingSocket(nearProcess, 77);
    await sandbox.datapath.policies.replace(pinger, [...closed, typed(egress, request), typed(ingress, request)]);
    // The far side's request carries our id. The kernel answers it itself; it is no request of ours.
    const theirs = await pingSocket(farProcess, 77);
    await tell(farProcess, { do: 'ping', socket: theirs, host: family === 4 ? '10.78.0.1' : 'fd78::1' });
    expect((await tell(farProcess, { do: 'receive', socket: theirs })).result, "the kernel's own answer passes").toBe('received');
    const raw = `raw ${family}`;
    expect((await tell(farProcess, { do: 'open', socket: raw, family, type: 3, protocol })).result).toBe('open');
    const unsolicited = (id: number): Promise<DatagramOutcome> =>
      tell(farProcess, { do: 'echo', socket: raw, host: family === 4 ? '10.78.0.1' : 'fd78::1', type: answer, id });
    const isNew = sinceNow();
    expect((await unsolicited(77)).result).toBe('sent');
    expect(await receive(listening)).toBe('nothing');
    expect(await sandbox.flow(isNew)).toMatchObject({
      kind: kind.deny,
      direction: ingress,
      destinationPort: answer,
      reason: reason.defaultDeny,
    });
    expect((await tell(nearProcess, { do: 'ping', socket: listening, host: address })).result).toBe('sent');
    expect(await receive(listening)).toBe('received');
    expect((await unsolicited(77)).result).toBe('sent');
    expect(await receive(listening), 'the exact reverse of a request').toBe('received');
    await tell(nearProcess, { do: 'close', socket: listening });
  });

  it('an error needs no rule, and neighbours are found while everything is refused', async () => {
    ip('-n', near, family === 4 ? '-4' : '-6', 'neigh', 'flush', 'dev', 'near0');
    await sandbox.datapath.policies.replace(pinger, [...closed, rule(egress, peer, allow, { protocol: 17 })]);
    const name = await openSocket(nearProcess, family);
    await tell(nearProcess, { do: 'connect', socket: name, host: address, port: 9 });
    expect((await tell(nearProcess, { do: 'send', socket: name })).result).toBe('sent');
    // ECONNREFUSED: the port unreachable of the far side.
    expect((await tell(nearProcess, { do: 'receive', socket: name, timeoutMs: 2500 })).result).toBe('errno 111');
  });
});
