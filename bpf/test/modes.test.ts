// Rules that only watch: what they would change is told by the record of the connection, and changes nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KernelPolicyEntry } from '../ts/index.ts';
import { allow, byDefault, deny, egress, host, ingress, kind, mode, open, redirect, rule } from './policy.ts';
import { Sandbox, type Workload } from './sandbox.ts';

const sandbox = new Sandbox('modes');
const server = 310;
const client = 311;
const stranger = 312;
let serverProcess: Workload;
let clientProcess: Workload;
const ports = new Map<string, number>();

beforeAll(async () => {
  const folders = { server: sandbox.cgroup('server'), client: sandbox.cgroup('client') };
  await sandbox.open();
  sandbox.datapath.setIdentityKey(1, new Uint8Array(16).fill(5));
  await sandbox.datapath.ipcache.upsert([
    { prefix: '127.0.0.0/8', identity: host },
    { prefix: '::1/128', identity: host },
  ]);
  serverProcess = await sandbox.workload(folders.server);
  clientProcess = await sandbox.workload(folders.client);
  await sandbox.datapath.endpoints.upsert([
    { cgroupId: serverProcess.cgroupId, identity: server, name: 'server' },
    { cgroupId: clientProcess.cgroupId, identity: client, name: 'client' },
  ]);
  for (const subject of [server, client]) await sandbox.datapath.policies.replace(subject, open);
  for (const address of ['127.0.0.1', '::1']) ports.set(address, (await serverProcess.tell({ kind: 'listen', host: address })).port);
  sandbox.listen();
});
afterAll(() => sandbox.remove());

/** Connects, sends something if it can, and gives what came of it with the records of one direction. */
async function attempt(address: string, direction: number, timeoutMs = 700) {
  const before = sandbox.flows.length;
  const port = ports.get(address) ?? 0;
  const { result } = await clientProcess.tell({ kind: 'connect', host: address, port, timeoutMs, send: 50_000 });
  const own = () => sandbox.flows.slice(before).filter((each) => each.direction === direction);
  await sandbox.flow(() => own().some(({ kind: each }) => each === (result === 'connected' ? kind.close : kind.deny)));
  return { result, records: own().map(({ kind: each, verdict, cookie, audited }) => ({ kind: each, verdict, cookie, audited })) };
}

const addresses = ['127.0.0.1', '::1'];
const watched = (verdict: number, cookie: bigint, by: number) => ({ auditedVerdict: verdict, auditedCookie: cookie, mode: by });

describe.each([
  { name: 'ingress', direction: ingress, other: egress, subject: server, peer: client },
  { name: 'egress', direction: egress, other: ingress, subject: client, peer: server },
])('$name', ({ direction, other, subject, peer }) => {
  const inForce = (entry: KernelPolicyEntry, byDefaultVerdict: number) =>
    sandbox.datapath.policies.replace(subject, [byDefault(direction, byDefaultVerdict), byDefault(other, allow), entry]);
  afterAll(() => sandbox.datapath.policies.replace(subject, open));

  it.each(addresses)('what a rule in mode audit would deny passes, and each record of it says so: %s', async (address) => {
    await inForce(rule(direction, peer, allow, { cookie: 11n, ...watched(deny, 12n, mode.audit) }), deny);
    const { result, records } = await attempt(address, direction, 3000);
    const audited = { verdict: deny, cookie: 12n, mode: mode.audit };
    expect(result).toBe('connected');
    expect(records).toEqual([
      { kind: kind.open, verdict: allow, cookie: 11n, audited },
      { kind: kind.close, verdict: allow, cookie: 11n, audited },
    ]);
  });

  it.each(addresses)(
    'what a rule in mode shadow would allow is refused, and one record says so, whatever is sent again: %s',
    async (address) => {
      await inForce({ ...byDefault(direction, deny), peer, cookie: 13n, ...watched(allow, 14n, mode.shadow) }, deny);
      const { result, records } = await attempt(address, direction, 1600);
      expect(result).toBe(direction === egress ? 'EPERM' : 'timeout');
      const audited = { verdict: allow, cookie: 14n, mode: mode.shadow };
      expect(records).toEqual([{ kind: kind.deny, verdict: deny, cookie: 13n, audited }]);
    },
  );

  it('where nothing would be different nothing is said, not even after a connection of which it was', async () => {
    await inForce(rule(direction, peer, allow, { cookie: 11n }), deny);
    const { records } = await attempt('127.0.0.1', direction, 3000);
    const audited = { verdict: 0, cookie: 0n, mode: 0 };
    expect(records.map((record) => record.audited)).toEqual([audited, audited]);
  });
});

describe('the decision without a socket', () => {
  const ask = (peer: number) => sandbox.datapath.decide({ subject: 400, peer, direction: ingress, protocol: 6, port: 80 });
  beforeAll(() =>
    sandbox.datapath.policies.replace(400, [
      { ...byDefault(ingress, allow), ...watched(deny, 21n, mode.audit) },
      byDefault(egress, allow),
      rule(ingress, client, allow, { cookie: 22n, ...watched(redirect, 23n, mode.shadow) }),
      rule(ingress, stranger, deny, { cookie: 24n }),
    ]),
  );

  it.each([
    { situation: 'nothing but a rule that watches selects the subject', peer: server, verdict: allow, audited: [deny, 21n, mode.audit] },
    { situation: 'through a proxy, if the rule were enforced', peer: client, verdict: allow, audited: [redirect, 23n, mode.shadow] },
    { situation: 'the entry that decides says nothing else', peer: stranger, verdict: deny, audited: [0, 0n, 0] },
    { situation: 'no map', peer: client, subject: 9999, verdict: deny, audited: [0, 0n, 0] },
  ])('$situation', ({ peer, subject, verdict, audited: [auditedVerdict, cookie, by] }) => {
    const answer =
      subject === undefined ? ask(peer) : sandbox.datapath.decide({ subject, peer, direction: ingress, protocol: 6, port: 80 });
    expect(answer).toMatchObject({ verdict, audited: { verdict: auditedVerdict, cookie, mode: by } });
  });
});
