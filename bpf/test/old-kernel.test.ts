// A kernel that cannot end connections (before Linux 6.5) decides new ones all the same, and says what is missing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allow, byDefault, deny, egress, host, ingress, open } from './policy.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox('old-kernel');
const subject = 300;
let folder: string;

beforeAll(async () => {
  folder = sandbox.cgroup('workload');
  await sandbox.open({ endsConnections: false });
});
afterAll(() => sandbox.remove());

it('loads the hooks without the iterator, and says what that means', () => {
  expect(existsSync(join(sandbox.pinFolder, 'link_on_connect4'))).toBe(true);
  expect(existsSync(join(sandbox.pinFolder, 'program_on_revoke'))).toBe(false);
  expect(sandbox.datapath.limitations).toContainEqual(expect.stringContaining('does not end open connections'));
});

it('is adopted as it is by the next process', async () => {
  sandbox.close();
  expect((await sandbox.open({ endsConnections: false })).adopted).toBe(true);
});

it('refuses new connections, and ends none', async () => {
  const [process, listener] = await Promise.all([sandbox.workload(folder), sandbox.workload(undefined)]);
  const { port } = await listener.tell({ kind: 'listen', host: '127.0.0.1' });
  await sandbox.datapath.ipcache.upsert([{ prefix: '127.0.0.0/8', identity: host }]);
  await sandbox.datapath.policies.replace(subject, open);
  await sandbox.datapath.endpoints.upsert([{ cgroupId: process.cgroupId, identity: subject, name: 'workload' }]);
  expect((await process.tell({ kind: 'hold', host: '127.0.0.1', port, count: 3 })).received).toBe(3);

  await sandbox.datapath.policies.replace(subject, [byDefault(ingress, allow, 2), byDefault(egress, deny, 2)]);
  expect((await process.tell({ kind: 'connect', host: '127.0.0.1', port })).result).toBe('EPERM');
  const before = (await process.tell({ kind: 'held' })).result;
  expect(await sandbox.datapath.revoke()).toEqual({ scanned: 0, ended: 0, kept: 0 });
  expect((await process.tell({ kind: 'held' })).result).toBe(before);
});
