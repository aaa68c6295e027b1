// Puts the audit service together and takes it down in the right order.
import { connectNats, Health, type Log, serveGrpc, serveHealth, startTelemetry } from '@ringfence/runtime';
import { flowService } from './api/flow-service.ts';
import type { AuditConfig } from './audit-config.ts';
import { startFlowIngest } from './ingest/flow-ingest.ts';
import type { FlowStore } from './store/flow-store.ts';
import { startRetention } from './store/retention.ts';
import { SqliteFlowStore } from './store/sqlite-flow-store.ts';
import { LiveFlows } from './stream/live-flows.ts';
import { AuditMetrics } from './telemetry/audit-metrics.ts';
import { watchConnection } from './telemetry/watch-connection.ts';

export interface AuditDependencies {
  readonly log: Log;
  /** Version told in telemetry. */
  readonly version?: string;
  /** Instead of SQLite in the data folder. The service closes it. */
  readonly store?: FlowStore;
  readonly nowMs?: () => number;
}

export interface RunningAudit {
  /** Of FlowService, "127.0.0.1:7444". */
  readonly address: string;
  readonly port: number;
  readonly healthAddress: string;
  readonly health: Health;
  stop(): Promise<void>;
}

const nanosecondsPerHour = 3_600_000_000_000;
const checkEveryMs = 5_000;

/**
 * Starts the audit service. Once it returns, FlowService answers; whether flows are being read is told by health.
 * @throws Failure when the store, NATS or a port cannot be had; what was already open is closed again
 */
export async function startAudit(config: AuditConfig, dependencies: AuditDependencies): Promise<RunningAudit> {
  const { log } = dependencies;
  const nowMs = dependencies.nowMs ?? Date.now;
  const health = new Health();
  const closers: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const telemetry = await startTelemetry('ringfence-audit', dependencies.version ?? '0.1.0');
    closers.push(() => telemetry.shutdown());
    const metrics = new AuditMetrics();
    closers.push(() => metrics.stop());
    const store = dependencies.store ?? (await SqliteFlowStore.open(config.dataFolder, { nowMs }));
    closers.push(() => store.close());
    const connection = await connectNats({ ...config.nats, name: 'ringfence-audit', log });
    closers.push(() => connection.close());
    closers.push(watchConnection(connection, health, log));
    const live = new LiveFlows({ queueLength: config.liveQueueLength, nowMs, missed: (count) => metrics.slowReaders.add(count) });
    const retentionNs = BigInt(Math.round(config.retentionHours * nanosecondsPerHour));
    const retention = startRetention({
      store,
      retentionNs,
      metrics,
      health,
      log,
      nowMs,
      dropped: (gaps) => live.publish({ flows: [], gaps }),
    });
    closers.push(() => retention.stop());
    const ingest = startFlowIngest({
      connection,
      store,
      retentionNs,
      metrics,
      health,
      log,
      nowMs,
      committed: (outcome) => live.publish(outcome),
      streamLimits: config.stream,
      batchFlows: config.batch.flows,
      batchWaitMs: config.batch.waitMs,
      checkEveryMs,
    });
    closers.push(() => ingest.stop());
    const grpc = await serveGrpc({
      listen: config.listen,
      services: [flowService({ store, live, metrics })],
      health,
      log,
      ...(config.tls === undefined ? {} : { tls: config.tls }),
    });
    closers.push(() => grpc.stop());
    // Ended before the server: it waits for its calls, and a live reader never ends by itself.
    closers.push(() => live.stop());
    const healthServer = await serveHealth({ listen: config.health.listen, health, metricsText: () => telemetry.metricsText() });
    closers.push(() => healthServer.stop());
    log.info({ address: grpc.address, health: healthServer.address, dataFolder: config.dataFolder }, 'audit is running');
    return { address: grpc.address, port: grpc.port, healthAddress: healthServer.address, health, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
