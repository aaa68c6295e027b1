// The node agent: log -> state -> datapath -> acknowledgement, and records the other way.
import { FleetServiceDefinition, wideToNumber } from '@ringfence/proto';
import { createLog, escapeToken, Health, type Log, openClient, serveHealth, startTelemetry } from '@ringfence/runtime';
import { Agent } from './agent.ts';
import type { AgentConfig } from './config.ts';
import type { Datapath } from './datapath/datapath.ts';
import { openDatapath } from './datapath/open-datapath.ts';
import { SimulatedDatapath } from './datapath/simulated-datapath.ts';
import { type Cgroups, simulatedCgroups } from './endpoints/cgroups.ts';
import { NatsLink } from './nats-link.ts';
import { nodeAddresses } from './node-addresses.ts';
import { ExpiryClock } from './persist/expiry-clock.ts';
import { StateStore } from './persist/state-store.ts';
import { TrustStore } from './persist/trust-store.ts';
import { StatusWriter } from './status.ts';

/** What tests and simulation replace. */
export interface AgentDependencies {
  readonly log?: Log;
  /** Used instead of the configured datapath, and left open at the end. */
  readonly datapath?: Datapath;
  readonly cgroups?: Cgroups;
  /** How often endpoints and cgroups are looked at without a signal, milliseconds. */
  readonly pollMs?: number;
  /** How often the datapath is read back without a reason, milliseconds. */
  readonly readBackMs?: number;
  /** The clock by which rules expire, milliseconds since 1970. */
  readonly systemTime?: () => number;
}

export interface RunningAgent {
  readonly healthAddress: string;
  readonly datapath: Datapath;
  readonly health: Health;
  /** Ends the process's part. What is pinned keeps enforcing. */
  stop(): Promise<void>;
}

const version = '0.1.0';

/**
 * Starts the agent of one node. It returns once the parts run; whether the node is enrolled and up to date is what health and status say.
 * @throws Failure when the data folder cannot be written, the health port is taken or the machine cannot run the datapath.
 */
export async function startAgent(config: AgentConfig, dependencies: AgentDependencies = {}): Promise<RunningAgent> {
  const log = dependencies.log ?? createLog('agent');
  const { cluster, node } = config;
  const closing: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const trust = new TrustStore(config.dataFolder, log);
    trust.load();
    const store = new StateStore({ folder: config.dataFolder, cluster, node, log });
    const kept = store.load(trust.trusted);
    const { systemTime } = dependencies;
    const clock = new ExpiryClock({ folder: config.dataFolder, log, ...(systemTime === undefined ? {} : { systemTime }) });
    const telemetry = await startTelemetry('agent', version);
    closing.push(() => telemetry.shutdown());
    const opened = dependencies.datapath === undefined ? await openDatapath(config) : undefined;
    const datapath = dependencies.datapath ?? opened?.datapath ?? new SimulatedDatapath();
    if (opened !== undefined) closing.push(() => opened.datapath.close());
    const health = new Health();
    for (const part of ['NATS', 'enrolment', 'replay', 'datapath']) health.set(part, 'not known yet');
    const served = await serveHealth({ listen: config.health.listen, health, metricsText: () => telemetry.metricsText() });
    closing.push(() => served.stop());
    const link = new NatsLink({ ...config.nats, name: `agent ${cluster}/${node}`, log });
    closing.push(() => link.stop());
    const client = openClient(FleetServiceDefinition, {
      address: config.controller.address,
      tls: config.controller.tls,
      deadlineMs: 5_000,
    });
    closing.push(() => client.close());
    const flowsSubject = `flows.${escapeToken(cluster)}.${escapeToken(node)}`;
    const agent = new Agent({
      config,
      log,
      health,
      link,
      trust,
      store,
      kept,
      clock,
      datapath,
      cgroups: dependencies.cgroups ?? opened?.cgroups ?? simulatedCgroups(),
      statusWriter: new StatusWriter(link, cluster, node),
      transport: {
        publish: (bytes, batchId) => link.publish(flowsSubject, bytes, { msgID: batchId }),
      },
      enrol: async (fromRevision) => {
        const answer = await client.enrol({ cluster, node, addresses: config.addresses ?? nodeAddresses(), fromRevision });
        trust.learn(answer);
        return { stream: answer.stream, durable: answer.durable, head: wideToNumber(answer.headRevision) };
      },
      report: (request) => client.reportEndpoints(request),
      pollMs: dependencies.pollMs,
      readBackMs: dependencies.readBackMs,
    });
    closing.push(() => agent.stop());
    await agent.start();
    return { healthAddress: served.address, datapath, health, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
