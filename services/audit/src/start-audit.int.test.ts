import { v1 } from '@ringfence/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditBed, everything, freshBatch, freshFlows, openAuditBed, until } from './audit-bed.ts';
import { flowBatch } from './flow/flow-sample.ts';

let bed: AuditBed;
beforeEach(async () => {
  bed = await openAuditBed();
});
afterEach(() => bed.stop());

const stored = async (client: ReturnType<AuditBed['client']>) => (await everything(client)).ids.length;

describe('the audit service', () => {
  it('stores what the stream brings and answers with it', async () => {
    const audit = await bed.audit();
    const client = bed.client(audit);
    await until('it is ready', () => audit.health.ready);
    await bed.publish(freshBatch('a', 3));
    await until('three flows are stored', async () => (await stored(client)) === 3);
    const page = await client.query({ limit: 2, oldestFirst: true, filter: { sourceLabels: 'org=empire' } });
    expect(page.flows.map((flow) => flow.id)).toEqual(['a-0', 'a-1']);
    expect(page.nextCursor).not.toBe('');
    const rest = await client.query({ limit: 2, oldestFirst: true, filter: { sourceLabels: 'org=empire' }, cursor: page.nextCursor });
    expect(rest.flows.map((flow) => flow.id)).toEqual(['a-2']);
    expect(rest.nextCursor).toBe('');
    const ready = await fetch(`http://${audit.healthAddress}/readyz`);
    expect(ready.status).toBe(200);
    const metrics = await (await fetch(`http://${audit.healthAddress}/metrics`)).text();
    expect(metrics).toMatch(/ringfence_audit_flows_stored_total.* 3/);
  });

  it('sends flows to a live reader once they are committed', async () => {
    const audit = await bed.audit();
    const client = bed.client(audit);
    await until('it is ready', () => audit.health.ready);
    const abort = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const record of client.stream({ filter: { verdicts: [v1.Verdict.VERDICT_DENY] } }, { signal: abort.signal })) {
        seen.push(record.flow?.id ?? `gap:${record.gap?.reason}`);
      }
    })();
    let sent = 0;
    await until('the reader sees a denied flow', async () => {
      await bed.publish(freshBatch(`allowed${sent}`, 1));
      await bed.publish(freshBatch(`denied${sent++}`, 1, { verdict: v1.Verdict.VERDICT_DENY }));
      return seen.length > 0;
    });
    abort.abort();
    await reading;
    expect(seen.every((id) => id.startsWith('denied'))).toBe(true);
  });

  it('a message that is no flow batch becomes a gap and is not delivered again', async () => {
    const audit = await bed.audit();
    const client = bed.client(audit);
    await until('it is ready', () => audit.health.ready);
    await bed.publish(Buffer.from('not a batch'));
    await bed.publish(new Uint8Array());
    await bed.publish(freshBatch('good', 1));
    await until('the good flow is stored', async () => (await stored(client)) === 1);
    const { gaps } = await everything(client);
    expect(gaps.map(({ reason, count, node }) => ({ reason, count: Number(count), node }))).toEqual([
      { reason: 'unreadable', count: 1, node: 'n1' },
      { reason: 'unreadable', count: 1, node: 'n1' },
    ]);
    const manager = await bed.manager();
    await until('nothing is owed', async () => (await manager.consumers.info('FLOWS', 'audit')).num_ack_pending === 0);
  });

  it('a batch sent twice is stored once', async () => {
    const audit = await bed.audit();
    const client = bed.client(audit);
    await until('it is ready', () => audit.health.ready);
    const batch = freshBatch('twice', 5);
    await bed.publish(batch);
    await bed.publish(batch);
    await bed.publish(freshBatch('end', 1));
    await until('the end is stored', async () => (await everything(client)).ids.includes('end-0'));
    expect(await stored(client)).toBe(6);
  });

  it('NATS killed and restarted while flows come: nothing is lost, one reader is left', { timeout: 60_000 }, async () => {
    const audit = await bed.audit();
    const client = bed.client(audit);
    await until('it is ready', () => audit.health.ready);
    for (let round = 0; round < 3; round++) {
      for (let index = 0; index < 10; index++) await bed.publish(freshBatch(`r${round}b${index}`, 20), `r${round}b${index}`);
      await bed.restartNats();
      await bed.publish(freshBatch(`r${round}after`, 20), `r${round}after`);
    }
    await until('all flows are stored', async () => new Set((await everything(client)).ids).size === 3 * 11 * 20, 40_000);
    expect(await stored(client)).toBe(3 * 11 * 20);
    await until('it is ready again', () => audit.health.ready);
    const manager = await bed.manager();
    await until('one pull waits', async () => (await manager.consumers.info('FLOWS', 'audit')).num_waiting <= 1);
  });

  it.each(['durable', 'stream'] as const)(
    'the %s deleted while it reads: made again, and flows go on',
    { timeout: 40_000 },
    async (what) => {
      const audit = await bed.audit();
      const client = bed.client(audit);
      await until('it is ready', () => audit.health.ready);
      await bed.publish(freshBatch('before', 4));
      await until('the first flows are stored', async () => (await stored(client)) === 4);
      const manager = await bed.manager();
      if (what === 'durable') await manager.consumers.delete('FLOWS', 'audit');
      else await manager.streams.delete('FLOWS');
      await until('the stream and the durable are there', async () => {
        try {
          await manager.consumers.info('FLOWS', 'audit');
          return true;
        } catch {
          return false;
        }
      });
      await bed.publish(freshBatch('after', 4));
      await until('the later flows are stored too', async () => (await stored(client)) === 8);
      expect((await everything(client)).gaps).toEqual([]);
      const metrics = await (await fetch(`http://${audit.healthAddress}/metrics`)).text();
      expect(metrics).toMatch(new RegExp(`ringfence_audit_recreated_total\\{[^}]*kind="${what}"[^}]*\\} [1-9]`));
    },
  );

  it('messages that the stream dropped unread are a gap with their number', async () => {
    const first = await bed.audit();
    await until('it is ready', () => first.health.ready);
    await first.stop();
    for (let index = 0; index < 10; index++) await bed.publish(freshBatch(`b${index}`, 1));
    const manager = await bed.manager();
    await manager.streams.purge('FLOWS', { seq: 8 });
    const second = await bed.audit();
    const client = bed.client(second);
    await until('what was left is stored', async () => (await stored(client)) === 3);
    await until('the loss is known', async () => (await everything(client)).gaps.length > 0);
    const { gaps } = await everything(client);
    expect(gaps.map(({ reason, count }) => ({ reason, count: Number(count) }))).toEqual([{ reason: 'stream-limit', count: 7 }]);
  });

  it('20,000 flows with broken, late and early ones among them: emitted = stored + gaps', { timeout: 60_000 }, async () => {
    const audit = await bed.audit();
    const client = bed.client(audit);
    await until('it is ready', () => audit.health.ready);
    const emitted = 20_000;
    const started = performance.now();
    const waiting: Promise<void>[] = [];
    for (let batch = 0; batch < 200; batch++) {
      const flows = freshFlows(`b${batch}`, 100).map((flow, index) => {
        if (index === 7) return { ...flow, id: '' };
        if (index === 8) return { ...flow, timeNs: 5n };
        if (index === 9) return { ...flow, timeNs: 2n ** 64n - 1n };
        return flow;
      });
      waiting.push(bed.publish(flowBatch(`b${batch}`, flows)));
    }
    await Promise.all(waiting);
    await until('everything is accounted for', async () => {
      const page = await client.query({ limit: 1, filter: { ids: ['b199-99'] } });
      return page.flows.length === 1;
    });
    console.log(`20,000 flows from publish to committed: ${Math.round(emitted / ((performance.now() - started) / 1_000))} flows/s`);
    const { ids, gaps } = await everything(client);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length + gaps.reduce((sum, gap) => sum + Number(gap.count), 0)).toBe(emitted);
    expect(new Set(gaps.map(({ reason }) => reason))).toEqual(new Set(['unreadable', 'retention', 'clock-skew']));
  });
});
