// The identity option against an independent SipHash, and against whoever forges it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allow, byDefault, deny, egress, ingress, reason, rule, source } from './policy.ts';
import { identityOption, sendSyn } from './raw-syn.ts';
import { Sandbox } from './sandbox.ts';
import { siphash24 } from './siphash.ts';

const sandbox = new Sandbox('option');
const server = 300;
const friend = 301;
const key = Uint8Array.from({ length: 16 }, (_, index) => 0xa0 + index);
const otherKey = Uint8Array.from({ length: 16 }, (_, index) => index);
const nop = Buffer.from([1, 1, 1, 1]);
let port = 0;
let nextSource = 40_000 + (process.pid % 10_000);

beforeAll(async () => {
  const folder = sandbox.cgroup('server');
  await sandbox.open();
  sandbox.datapath.setIdentityKey(1, key);
  await sandbox.datapath.ipcache.upsert([{ prefix: '127.0.0.0/8', identity: 1 }]);
  const workload = await sandbox.workload(folder);
  await sandbox.datapath.endpoints.upsert([{ cgroupId: workload.cgroupId, identity: server, name: 'server' }]);
  await sandbox.datapath.policies.replace(server, [byDefault(ingress, deny), byDefault(egress, allow), rule(ingress, friend, allow)]);
  port = (await workload.tell({ kind: 'listen', host: '127.0.0.1' })).port;
  sandbox.listen();
});
afterAll(() => sandbox.remove());

it('the independent SipHash gives the vector of the paper', () => {
  const message = Uint8Array.from({ length: 15 }, (_, index) => index);
  expect(siphash24(otherKey, message)).toBe(0xa129ca6149be45e5n);
});

const syn = () => ({ sourcePort: nextSource++, destinationPort: port, sequence: 0x1234_5678 });

describe('a SYN made by hand', () => {
  it('is admitted with the tag that the independent SipHash makes', () => {
    const before = sandbox.datapath.counters();
    const plain = syn();
    sendSyn({ ...plain, options: identityOption(plain, friend, 1, key) });
    const after = sandbox.datapath.counters();
    expect(after.optionVerified - before.optionVerified).toBe(1);
    expect(after.deniedByReason).toEqual(before.deniedByReason);
  });

  it('is admitted with the option behind others', () => {
    const before = sandbox.datapath.counters();
    const plain = syn();
    sendSyn({ ...plain, options: Buffer.concat([nop, Buffer.from([2, 4, 5, 0xb4]), identityOption(plain, friend, 1, key)]) });
    expect(sandbox.datapath.counters().optionVerified - before.optionVerified).toBe(1);
  });

  const forged: { situation: string; options: (plain: ReturnType<typeof syn>) => Buffer }[] = [
    { situation: 'tagged with another key', options: (plain) => identityOption(plain, friend, 1, otherKey) },
    { situation: 'of a key epoch that does not exist', options: (plain) => identityOption(plain, friend, 2, key) },
    {
      situation: 'replayed from another port',
      options: (plain) => identityOption({ ...plain, sourcePort: plain.sourcePort + 1 }, friend, 1, key),
    },
    { situation: 'replayed to another port', options: (plain) => identityOption({ ...plain, destinationPort: 1 }, friend, 1, key) },
    { situation: 'replayed with another sequence number', options: (plain) => identityOption({ ...plain, sequence: 1 }, friend, 1, key) },
    {
      situation: 'with its identity changed afterwards',
      options: (plain) => {
        const option = identityOption(plain, 999, 1, key);
        option.writeUInt32BE(2 ** 24 + friend, 4);
        return option;
      },
    },
    {
      situation: 'with one bit of the tag changed',
      options: (plain) => {
        const option = identityOption(plain, friend, 1, key);
        option.writeUInt8(option.readUInt8(15) ^ 1, 15);
        return option;
      },
    },
  ];
  it.each(forged)('is refused $situation', async ({ options }) => {
    const before = sandbox.datapath.counters();
    const plain = syn();
    sendSyn({ ...plain, options: options(plain) });
    const after = sandbox.datapath.counters();
    expect((after.deniedByReason[reason.invalidTag] ?? 0) - (before.deniedByReason[reason.invalidTag] ?? 0)).toBe(1);
    expect(after.optionVerified).toBe(before.optionVerified);
    const denied = await sandbox.flow((each) => each.sourcePort === plain.sourcePort);
    expect(denied).toMatchObject({ reason: reason.invalidTag, destinationIdentity: server });
  });

  const without: { situation: string; options: Buffer }[] = [
    { situation: 'no option at all', options: Buffer.alloc(0) },
    {
      situation: "another experiment's option of the same kind",
      options: Buffer.concat([Buffer.from([253, 16, 0xab, 0xcd]), Buffer.alloc(12)]),
    },
    { situation: 'an option list that ends before', options: Buffer.from([0, 253, 16, 0x46]) },
    { situation: 'an option of length 0', options: Buffer.from([253, 0, 0x46, 0x52]) },
    { situation: 'the option cut off', options: Buffer.from([253, 16, 0x46, 0x52]) },
  ];
  it.each(without)('is judged by its address with $situation', async ({ options }) => {
    const plain = syn();
    sendSyn({ ...plain, options });
    const denied = await sandbox.flow((each) => each.sourcePort === plain.sourcePort);
    expect(denied).toMatchObject({ reason: reason.defaultDeny, sourceIdentity: 1, peerSource: source.ipcache });
  });
});
