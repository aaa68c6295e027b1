// What the tests of the agent run: a nats-server, a controller that signs and publishes commits, and agents of one node with three workloads.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NatsConnection } from '@nats-io/transport-node';
import { type ringfence, v1 } from '@ringfence/proto';
import { connectNats, type NatsServer, silentLog, startNatsServer } from '@ringfence/runtime';
import { type AgentDependencies, agentConfigSchema, type RunningAgent, SimulatedDatapath, simulatedCgroups, startAgent } from '../index.ts';
import { FakeController } from './fake-controller.ts';

const endpointsYaml = `endpoints:
  - {name: deathstar, cgroup: deathstar, labels: {org: empire, class: deathstar}}
  - {name: tiefighter, cgroup: tiefighter, labels: {org: empire}}
  - {name: xwing, cgroup: xwing, labels: [org=alliance]}
`;

const cgroups = simulatedCgroups();

export class AgentFleet {
  readonly folder: string;
  readonly connection: NatsConnection;
  readonly controller: FakeController;
  #server: NatsServer;
  readonly #agents: RunningAgent[] = [];

  private constructor(folder: string, server: NatsServer, connection: NatsConnection) {
    this.folder = folder;
    this.#server = server;
    this.connection = connection;
    this.controller = new FakeController(connection);
  }

  static async open(): Promise<AgentFleet> {
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-agent-'));
    writeFileSync(join(folder, 'endpoints.yaml'), endpointsYaml);
    const server = await startNatsServer({ storeFolder: join(folder, 'nats'), log: silentLog() });
    const fleet = new AgentFleet(folder, server, await connectNats({ servers: [server.url], name: 'test', log: silentLog() }));
    await fleet.controller.start();
    return fleet;
  }

  async close(): Promise<void> {
    for (const agent of this.#agents.splice(0)) await agent.stop();
    await this.controller.stop();
    await this.connection.close();
    await this.#server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async stopNats(): Promise<void> {
    await this.#server.stop();
  }

  /** With its data, at the same port. */
  async restartNats(): Promise<void> {
    this.#server = await startNatsServer({ storeFolder: join(this.folder, 'nats'), port: this.#server.port, log: silentLog() });
  }

  async start(datapath = new SimulatedDatapath(), dependencies: AgentDependencies = {}, config: Record<string, unknown> = {}) {
    const agent = await startAgent(
      agentConfigSchema.parse({
        cluster: 'test',
        node: 'node1',
        addresses: ['192.0.2.1'],
        controller: { address: this.controller.address },
        nats: { servers: [this.#server.url] },
        dataFolder: join(this.folder, 'agent'),
        datapath: 'simulated',
        endpointsFile: join(this.folder, 'endpoints.yaml'),
        health: { listen: '127.0.0.1:0' },
        ...config,
      }),
      { log: silentLog(), datapath, pollMs: 50, ...dependencies },
    );
    this.#agents.push(agent);
    const stop = async (): Promise<void> => {
      if (this.#agents.splice(this.#agents.indexOf(agent), 1).length > 0) await agent.stop();
    };
    return { agent, datapath, stop };
  }

  async until<T>(what: string, ask: () => Promise<T | undefined | false> | T | undefined | false, ms = 15_000): Promise<T> {
    const deadline = Date.now() + ms;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      if (Date.now() > deadline)
        throw new Error(`never happened: ${what}; status ${JSON.stringify(await this.controller.status('node1'))}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async acknowledged(revision: number): Promise<ringfence.v1.NodeStatus> {
    return this.until(`node1 acknowledges revision ${revision}`, async () => {
      const status = await this.controller.status('node1');
      const isLive = status !== undefined && Number(status.appliedRevision) >= revision && status.state === v1.NodeState.NODE_STATE_LIVE;
      return isLive ? status : undefined;
    });
  }

  cgroup(name: string): bigint {
    const resolved = cgroups.resolve(name);
    if ('missing' in resolved) throw new Error(resolved.missing);
    return resolved.id;
  }

  /** A connection of a workload to the deathstar. */
  connect(datapath: SimulatedDatapath, from: string, port = 80) {
    return datapath.connect({
      source: { cgroupId: this.cgroup(from), address: '127.0.0.1' },
      destination: { cgroupId: this.cgroup('deathstar'), address: '127.0.0.1' },
      destinationPort: port,
    });
  }
}
