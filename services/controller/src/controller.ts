// Puts the controller together and takes it apart again. All wiring is here, all behaviour elsewhere.
import { join } from 'node:path';
import type { NatsConnection } from '@nats-io/transport-node';
import { connectNats, createLog, describeFailure, Health, type Log, serveGrpc, serveHealth, startTelemetry } from '@ringfence/runtime';
import { fleetService } from './api/fleet-service.ts';
import { identityService } from './api/identity-service.ts';
import { policyService } from './api/policy-service.ts';
import type { ControllerConfig } from './config.ts';
import { Core } from './core.ts';
import { openSqliteEventStore } from './event-store/sqlite-event-store.ts';
import { Metrics } from './metrics.ts';
import { prepareAgentConsumer } from './nats/agent-consumers.ts';
import { NatsLink } from './nats/nats-link.ts';
import { StatusWatch } from './nats/status-watch.ts';
import { ensureFlowsStream } from './nats/streams.ts';
import { JetStreamControlStream } from './outbox/control-stream.ts';
import { Outbox } from './outbox/outbox.ts';
import { Projections } from './projections/projections.ts';
import { Signal } from './signal.ts';
import { openInstallationKeys } from './signing/installation-keys.ts';

const version = '0.1.0';
/** Pause before the streams beside CONTROL are tried again. */
const streamsRetryMs = 2_000;
/** How often the head of the log is looked up for the gauges and for commits of other controllers. */
const lookMs = 1_000;

export interface ControllerDeps {
  readonly log?: Log;
  readonly now?: () => number;
}

export interface RunningController {
  /** gRPC, "127.0.0.1:7443". */
  readonly address: string;
  readonly port: number;
  readonly healthAddress: string;
  stop(): Promise<void>;
}

/**
 * Starts a controller. NATS may be away: commands are stored and published when it comes.
 * @throws Failure when the store, a key or a port cannot be had; nothing keeps running then.
 */
export async function startController(config: ControllerConfig, deps: ControllerDeps = {}): Promise<RunningController> {
  const log = deps.log ?? createLog('controller');
  const now = deps.now ?? Date.now;
  // Taken apart in the opposite order, also when the start fails half way.
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const part of stops.splice(0).reverse()) await part();
  };
  try {
    const telemetry = await startTelemetry('ringfence-controller', version);
    stops.push(() => telemetry.shutdown());
    const health = new Health();
    const keys = openInstallationKeys(join(config.dataFolder, 'keys'));
    const { store, close } = await openSqliteEventStore(join(config.dataFolder, 'events.sqlite'));
    stops.push(close);
    const changed = new Signal();
    const projections = new Projections(store);
    await projections.newest();
    const statusWatch = new StatusWatch({ changed, log, now });
    stops.push(() => statusWatch.stop());
    const limits = {
      replicas: config.streams.replicas,
      flowsMaxAgeMs: config.streams.flowsMaxAgeMs,
      flowsMaxBytes: config.streams.flowsMaxBytes,
    };

    const outbox = new Outbox({
      store,
      epochs: store,
      key: keys,
      log,
      now,
      report: (missing) => health.set('outbox', missing),
      prepareConsumers: async () => {
        const connection = link.connection;
        if (connection === undefined) return;
        // From the beginning: what a node already holds it ignores, and where it stands is its own knowledge.
        for (const node of (await projections.newest()).nodes.values()) await prepareAgentConsumer(connection, node, 0);
      },
    });
    const link: NatsLink = new NatsLink({
      connect: (signal) => connectNats({ ...config.nats, name: 'ringfence-controller', log, signal }),
      log,
      onConnected: (connection) => {
        health.set('nats', undefined);
        outbox.attach(new JetStreamControlStream(connection, limits.replicas));
        follow(connection).catch((error: unknown) => log.error({ reason: describeFailure(error) }, 'streams are not followed'));
      },
      onAway: () => {
        health.set('nats', 'not connected');
        outbox.attach(undefined);
      },
    });
    /** The streams beside CONTROL; tried until they are there or the connection is another one. */
    const follow = async (connection: NatsConnection): Promise<void> => {
      const attempt = ++attempts;
      while (attempt === attempts && link.connection === connection) {
        try {
          await ensureFlowsStream(connection, limits);
          await statusWatch.follow(connection, limits);
          health.set('streams', undefined);
          return;
        } catch (error) {
          health.set('streams', `cannot make FLOWS and STATUS: ${describeFailure(error)}`);
          log.warn({ reason: describeFailure(error) }, 'streams are missing; trying again');
          await changed.after(changed.count, { timeoutMs: streamsRetryMs });
        }
      }
    };
    let attempts = 0;
    stops.push(() => {
      attempts++;
    });
    health.set('nats', 'not connected');
    health.set('streams', 'not made yet');
    outbox.start();
    stops.push(() => outbox.stop());
    // Stopped before the outbox: closing the connection ends what the outbox waits for.
    link.start();
    stops.push(() => link.stop());

    const metrics = new Metrics();
    const { maxCommitBytes, distributionWaitMs, silentAfterMs } = config.limits;
    const core = new Core({
      store,
      projections,
      outbox,
      statusWatch,
      keys,
      changed,
      metrics,
      log,
      now,
      connection: () => link.connection,
      limits: { maxCommitBytes, distributionWaitMs, silentAfterMs },
    });
    let head = (await store.head()).revision;
    stops.push(metrics.observe({ revision: () => head, published: () => outbox.published }));
    const look = setInterval(() => {
      store.head().then(
        ({ revision }) => {
          health.set('store', undefined);
          // Another controller on the same store appends without telling this one.
          if (revision > outbox.published) outbox.wake();
          if (revision > head) changed.notify();
          head = revision;
        },
        (error: unknown) => health.set('store', describeFailure(error)),
      );
    }, lookMs);
    stops.push(() => clearInterval(look));

    const healthServer = await serveHealth({ listen: config.health.listen, health, metricsText: () => telemetry.metricsText() });
    stops.push(() => healthServer.stop());
    const grpc = await serveGrpc({
      listen: config.listen,
      ...(config.tls === undefined ? {} : { tls: config.tls }),
      services: [policyService(core), identityService(core), fleetService(core)],
      health,
      log,
      maxMessageBytes: config.limits.maxMessageBytes,
    });
    stops.push(() => grpc.stop());
    log.info({ address: grpc.address, revision: head }, 'controller is running');
    return { address: grpc.address, port: grpc.port, healthAddress: healthServer.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
