// A real audit service beside a real nats-server, for tests: free ports, a folder of its own, all gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { FlowServiceDefinition, type ringfence } from '@ringfence/proto';
import { connectNats, type NatsServer, openClient, silentLog, startNatsServer } from '@ringfence/runtime';
import { auditConfigSchema } from './audit-config.ts';
import { type FlowSample, flowBatch } from './flow/flow-sample.ts';
import { type AuditDependencies, type RunningAudit, startAudit } from './start-audit.ts';

export interface AuditBed {
  readonly folder: string;
  readonly nats: NatsServer;
  audit(dependencies?: Partial<AuditDependencies>, settings?: Record<string, unknown>): Promise<RunningAudit>;
  restartNats(): Promise<void>;
  publish(message: Uint8Array, messageId?: string): Promise<void>;
  manager(): ReturnType<typeof jetstreamManager>;
  client(audit: { address: string }): FlowClient;
  stop(): Promise<void>;
}

export type FlowClient = ReturnType<typeof openFlowClient>;

function openFlowClient(address: string) {
  return openClient(FlowServiceDefinition, { address, deadlineMs: 10_000 });
}

export async function openAuditBed(): Promise<AuditBed> {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-audit-'));
  const log = silentLog();
  const storeFolder = join(folder, 'nats');
  let nats = await startNatsServer({ storeFolder, log });
  const { port, url } = nats;
  const connection = await connectNats({ servers: [url], name: 'test', log });
  const closers: (() => Promise<void> | void)[] = [];
  return {
    folder,
    get nats() {
      return nats;
    },
    async audit(dependencies = {}, settings = {}) {
      const config = auditConfigSchema.parse({
        listen: '127.0.0.1:0',
        health: { listen: '127.0.0.1:0' },
        nats: { servers: [url] },
        dataFolder: join(folder, 'audit'),
        ...settings,
      });
      const running = await startAudit(config, { log, ...dependencies });
      closers.push(() => running.stop());
      return running;
    },
    async restartNats() {
      process.kill(nats.pid, 'SIGKILL');
      await nats.exited;
      nats = await startNatsServer({ storeFolder, port, log });
    },
    async publish(message, messageId) {
      await jetstream(connection).publish('flows.c1.n1', message, {
        retries: 20,
        ...(messageId === undefined ? {} : { msgID: messageId }),
      });
    },
    manager: () => jetstreamManager(connection),
    client(audit) {
      const client = openFlowClient(audit.address);
      closers.push(() => client.close());
      return client;
    },
    async stop() {
      for (const close of closers.reverse()) await close();
      await connection.close();
      await nats.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Samples of now, so that retention leaves them alone. */
export function freshFlows(prefix: string, count: number, changes: FlowSample = {}): FlowSample[] {
  const nowNs = BigInt(Date.now()) * 1_000_000n;
  return Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${index}`, timeNs: nowNs + BigInt(index), ...changes }));
}

export function freshBatch(prefix: string, count: number, changes: FlowSample = {}): Uint8Array {
  return flowBatch(prefix, freshFlows(prefix, count, changes));
}

/** Every flow that the service holds, and its gaps, through all pages. */
export async function everything(client: FlowClient): Promise<{ ids: string[]; gaps: ringfence.v1.Gap[] }> {
  const ids: string[] = [];
  const gaps: ringfence.v1.Gap[] = [];
  let cursor = '';
  do {
    const page = await client.query({ limit: 1_000, cursor });
    ids.push(...page.flows.map((flow) => flow.id ?? ''));
    gaps.push(...(page.gaps as ringfence.v1.Gap[]));
    cursor = page.nextCursor;
  } while (cursor !== '');
  return { ids, gaps };
}

/** Waits until `isSo`, at most 20 s. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, patienceMs = 20_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`after ${patienceMs} ms it is still not so that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
