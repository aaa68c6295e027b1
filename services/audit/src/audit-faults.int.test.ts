import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silentLog } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditBed, everything, freshBatch, openAuditBed, until } from './audit-bed.ts';
import { everyFlow } from './query/flow-filter.ts';
import type { FlowStore } from './store/flow-store.ts';
import { MemoryFlowStore } from './store/memory-flow-store.ts';
import { SqliteFlowStore } from './store/sqlite-flow-store.ts';

let bed: AuditBed;
beforeEach(async () => {
  bed = await openAuditBed();
});
afterEach(() => bed.stop());

describe('faults of the audit service', () => {
  it('audit killed between insert and acknowledgement: the redelivery changes nothing', { timeout: 60_000 }, async () => {
    const first = await bed.audit();
    await until('the durable is there', () => first.health.ready);
    await first.stop();
    for (let index = 0; index < 5; index++) await bed.publish(freshBatch(`b${index}`, 10));
    const dataFolder = join(bed.folder, 'audit');
    const child = spawn(process.execPath, [fileURLToPath(new URL('audit-killed-child.ts', import.meta.url)), bed.nats.url, dataFolder], {
      stdio: 'inherit',
    });
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    const store = await SqliteFlowStore.open(dataFolder);
    const committed = (await store.query({ filter: everyFlow, order: 'oldest-first', limit: 1_000 })).flows.length;
    await store.close();
    expect(committed).toBeGreaterThan(0);
    const manager = await bed.manager();
    expect((await manager.consumers.info('FLOWS', 'audit')).num_ack_pending).toBeGreaterThan(0);

    const second = await bed.audit();
    const client = bed.client(second);
    await until('nothing is owed any more', async () => {
      const owed = await manager.consumers.info('FLOWS', 'audit');
      return owed.num_ack_pending === 0 && owed.num_pending === 0;
    });
    const { ids, gaps } = await everything(client);
    expect(ids).toHaveLength(50);
    expect(new Set(ids).size).toBe(50);
    expect(gaps).toEqual([]);
    const metrics = await (await fetch(`http://${second.healthAddress}/metrics`)).text();
    expect(metrics).toMatch(new RegExp(`ringfence_audit_flow_duplicates_total\\S* ${committed}\\b`));
  });

  it('disk full on the audit store: nothing is acknowledged, health says so, and once there is room nothing is missing', {
    timeout: 60_000,
  }, async () => {
    expect(process.getuid?.(), 'this test mounts a small tmpfs: run it as root').toBe(0);
    const small = join(bed.folder, 'small');
    mkdirSync(small);
    const mount = (...words: string[]) => expect(spawnSync('mount', words, { encoding: 'utf8' })).toMatchObject({ status: 0 });
    mount('-t', 'tmpfs', '-o', 'size=1m', 'ringfence-test', small);
    try {
      const audit = await bed.audit({}, { dataFolder: small });
      const client = bed.client(audit);
      await until('it is ready', () => audit.health.ready);
      for (let index = 0; index < 60; index++) await bed.publish(freshBatch(`b${index}`, 100));
      await until('the store is full', () => /cannot be written.*full/.test(audit.health.missing().store ?? ''));
      const readyz = await fetch(`http://${audit.healthAddress}/readyz`);
      expect([readyz.status, await readyz.text()]).toEqual([503, expect.stringContaining('flows wait in the stream')]);
      const manager = await bed.manager();
      expect((await manager.consumers.info('FLOWS', 'audit')).num_ack_pending).toBeGreaterThan(0);
      // Questions are still answered.
      expect((await everything(client)).ids.length).toBeLessThan(6_000);
      mount('-o', 'remount,size=64m', small);
      await until('everything is stored', async () => (await everything(client)).ids.length === 6_000, 40_000);
      expect((await everything(client)).gaps).toEqual([]);
      await until('it is ready again', () => audit.health.ready);
      await audit.stop();
    } finally {
      spawnSync('umount', ['-l', small]);
    }
  });

  it('a store that refuses for a while holds up the acknowledgements, and stopping meanwhile loses nothing', {
    timeout: 40_000,
  }, async () => {
    const memory = new MemoryFlowStore();
    let isRefusing = true;
    const refusing: FlowStore = {
      insertBatches: async (insert) => {
        if (isRefusing && insert.flows.length > 0) throw new Error('database or disk is full');
        return memory.insertBatches(insert);
      },
      query: (query) => memory.query(query),
      gaps: (range) => memory.gaps(range),
      retention: (cutoff) => memory.retention(cutoff),
      ledger: () => memory.ledger(),
      size: () => memory.size(),
      close: async () => {},
    };
    const first = await bed.audit({ store: refusing });
    await until('it is ready', () => first.health.ready);
    await bed.publish(freshBatch('a', 10));
    await until('health tells', () => 'store' in first.health.missing());
    await first.stop();
    expect((await memory.size()).flows).toBe(0);
    isRefusing = false;
    const second = await bed.audit({ store: refusing });
    await until('all are stored', async () => (await memory.size()).flows === 10);
    await second.stop();
  });

  it('a port in use is refused with its address, and leaves nothing open', async () => {
    const first = await bed.audit();
    await expect(bed.audit({ log: silentLog() }, { listen: first.address, dataFolder: join(bed.folder, 'other') })).rejects.toThrow(
      /RF_PORT_IN_USE/,
    );
  });
});
