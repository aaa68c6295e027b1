// The agent against a real nats-server and a controller that signs and publishes commits.

import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { v1 } from '@ringfence/proto';
import { connectNats, type NatsServer, sealEnvelope, silentLog, startNatsServer } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AgentDependencies, agentConfigSchema, type RunningAgent, SimulatedDatapath, simulatedCgroups, startAgent } from './index.ts';
import { FakeController } from './testing/fake-controller.ts';
import { admit, defineGroup, empireOnly, revise } from './testing/policies.ts';

let folder: string;
let server: NatsServer;
let connection: NatsConnection;
let controller: FakeController;
const agents: RunningAgent[] = [];

const endpointsYaml = `endpoints:
  - {name: deathstar, cgroup: deathstar, labels: {org: empire, class: deathstar}}
  - {name: tiefighter, cgroup: tiefighter, labels: {org: empire}}
  - {name: xwing, cgroup: xwing, labels: [org=alliance]}
`;

const cgroups = simulatedCgroups();
function cgroup(name: string): bigint {
  const resolved = cgroups.resolve(name);
  if ('missing' in resolved) throw new Error(resolved.missing);
  return resolved.id;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-agent-'));
  server = await startNatsServer({ storeFolder: join(folder, 'nats'), log: silentLog() });
  connection = await connectNats({ servers: [server.url], name: 'test', log: silentLog() });
  controller = new FakeController(connection);
  await controller.start();
  writeFileSync(join(folder, 'endpoints.yaml'), endpointsYaml);
});

afterEach(async () => {
  for (const agent of agents.splice(0)) await agent.stop();
  await controller.stop();
  await connection.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(datapath = new SimulatedDatapath(), dependencies: AgentDependencies = {}, config: Record<string, unknown> = {}) {
  const agent = await startAgent(
    agentConfigSchema.parse({
      cluster: 'test',
      node: 'node1',
      addresses: ['192.0.2.1'],
      controller: { address: controller.address },
      nats: { servers: [server.url] },
      dataFolder: join(folder, 'agent'),
      datapath: 'simulated',
      endpointsFile: join(folder, 'endpoints.yaml'),
      health: { listen: '127.0.0.1:0' },
      ...config,
    }),
    { log: silentLog(), datapath, pollMs: 50, ...dependencies },
  );
  agents.push(agent);
  return { agent, datapath, stop: async () => agents.splice(agents.indexOf(agent), 1).length > 0 && (await agent.stop()) };
}

async function until<T>(what: string, ask: () => Promise<T | undefined | false> | T | undefined | false, ms = 15_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`never happened: ${what}; status ${JSON.stringify(await controller.status('node1'))}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const acknowledged = (revision: number) =>
  until(`node1 acknowledges revision ${revision}`, async () => {
    const status = await controller.status('node1');
    return status !== undefined && Number(status.appliedRevision) >= revision && status.state === v1.NodeState.NODE_STATE_LIVE
      ? status
      : undefined;
  });

const connect = (datapath: SimulatedDatapath, from: string, port = 80) =>
  datapath.connect({
    source: { cgroupId: cgroup(from), address: '127.0.0.1' },
    destination: { cgroupId: cgroup('deathstar'), address: '127.0.0.1' },
    destinationPort: port,
  });

describe('a node agent', () => {
  it('enrols, registers its endpoints, applies a policy and acknowledges it', async () => {
    const { datapath } = await start();
    await until('three endpoints are reported', () => controller.reports.some((report) => report.endpoints?.length === 3));
    await acknowledged(1);
    expect(connect(datapath, 'xwing')).toBe('allow');
    const revision = await controller.commit([empireOnly]);
    const status = await acknowledged(revision);
    expect(status.datapath).toBe('simulated');
    expect(status.mapHash).toMatch(/^[0-9a-f]{64}$/);
    expect(connect(datapath, 'tiefighter')).toBe('allow');
    expect(connect(datapath, 'tiefighter', 81)).toBe('deny');
    expect(connect(datapath, 'xwing')).toBe('deny');
    const deleted = await controller.commit([{ policyDeleted: { policyId: 'default/rule1' } }]);
    await acknowledged(deleted);
    expect(connect(datapath, 'xwing')).toBe('allow');
  });

  it('denies by a group of addresses, and follows its changes', async () => {
    const { datapath } = await start();
    await acknowledged(1);
    const blocked = (...cidrs: string[]) => defineGroup({ name: 'blocked', labels: [], cidrs });
    const from = (address: string) =>
      datapath.connect({ source: { address }, destination: { cgroupId: cgroup('deathstar'), address: '127.0.0.1' }, destinationPort: 80 });
    const rule = { ...admit('default/guard/ingressDeny[0]', { class: 'deathstar' }, {}), verdict: 'deny' as const, defaultDeny: false };
    await acknowledged(
      await controller.commit([revise('default/guard', { ...rule, peers: [{ kind: 'cidr-group', group: { name: 'blocked' } }] })]),
    );
    expect([from('192.0.2.7'), from('198.51.100.7')]).toEqual(['allow', 'allow']);
    await acknowledged(await controller.commit([blocked('192.0.2.0/24')], { schemaVersion: 2 }));
    expect([from('192.0.2.7'), from('198.51.100.7')]).toEqual(['deny', 'allow']);
    await acknowledged(await controller.commit([blocked('198.51.100.0/24')], { schemaVersion: 2 }));
    expect([from('192.0.2.7'), from('198.51.100.7')]).toEqual(['allow', 'deny']);
  });

  it('publishes records with rule, policy and labels', async () => {
    const { datapath } = await start();
    await acknowledged(1);
    await acknowledged(await controller.commit([empireOnly], { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }));
    connect(datapath, 'tiefighter');
    connect(datapath, 'xwing');
    const manager = await jetstreamManager(connection);
    const message = await until('a batch is stored', async () => {
      const { state } = await manager.streams.info('FLOWS');
      return state.messages > 0 ? manager.streams.getMessage('FLOWS', { seq: state.first_seq }) : undefined;
    });
    const batch = v1.FlowBatch.decode(message?.data ?? new Uint8Array());
    const ingress = batch.flows.filter((flow) => flow.direction === v1.Direction.DIRECTION_INGRESS);
    expect(
      ingress.map((flow) => [flow.source?.labels?.at(0), flow.destination?.endpoint, flow.verdict, flow.policy, flow.rule, flow.traceId]),
    ).toEqual([
      [
        'host:org=empire',
        'deathstar',
        v1.Verdict.VERDICT_ALLOW,
        'default/rule1',
        'default/rule1/ingress[0]',
        '0af7651916cd43dd8448eb211c80319c',
      ],
      [
        'host:org=alliance',
        'deathstar',
        v1.Verdict.VERDICT_DENY,
        'default/rule1',
        'default/rule1/ingress[0]',
        '0af7651916cd43dd8448eb211c80319c',
      ],
    ]);
  });

  it('restarts with the same map hash, whether it resumes or replays from the start', async () => {
    const first = await start();
    await acknowledged(1);
    for (let n = 0; n < 20; n++)
      await controller.commit([
        revise(`default/p${n % 5}`, admit(`default/p${n % 5}/ingress[0]`, { org: 'empire' }, { org: 'empire' }, 1000 + n)),
      ]);
    const { mapHash } = await acknowledged(controller.head);
    await first.stop();
    const resumed = await start();
    await until('resumed', () => resumed.agent.health.ready);
    expect((await acknowledged(controller.head)).mapHash).toBe(mapHash);
    await resumed.stop();
    rmSync(join(folder, 'agent'), { recursive: true });
    const fresh = await start();
    await until('replayed', () => fresh.agent.health.ready);
    expect((await acknowledged(controller.head)).mapHash).toBe(mapHash);
    const dump = await fresh.datapath.dump();
    const resumedDump = await resumed.datapath.dump();
    for (const [subject, policy] of dump.policies) expect(resumedDump.policies.get(subject)?.revision).toBe(policy.revision);
  });

  it('goes on when its durable is deleted, and when NATS restarts with its data', async () => {
    const { datapath } = await start();
    await acknowledged(1);
    await controller.deleteDurable('node1');
    await acknowledged(await controller.commit([empireOnly]));
    expect(connect(datapath, 'xwing')).toBe('deny');
    for (let n = 0; n < 3; n++) {
      await server.stop();
      server = await startNatsServer({ storeFolder: join(folder, 'nats'), port: server.port, log: silentLog() });
      await until('the controller is connected again', () =>
        controller
          .commit([revise('default/again', admit('default/again/ingress[0]', { org: 'empire' }, { org: 'alliance' }, 9000 + n))])
          .then(() => true)
          .catch(() => {
            controller.commits.pop();
            return false;
          }),
      );
      await acknowledged(controller.head);
      expect(connect(datapath, 'xwing', 9000 + n)).toBe('allow');
    }
    const { num_waiting } = await (await jetstreamManager(connection)).consumers.info('CONTROL', 'agent-test-node1');
    expect(num_waiting, 'requests that wait for messages: one subscription asks').toBe(1);
  });

  it('sees no rollback when NATS lost its data and the log is published anew', async () => {
    const { datapath } = await start();
    await acknowledged(await controller.commit([empireOnly]));
    await until('known', () => controller.reports.length > 0);
    await controller.republish();
    const revision = await controller.commit([
      revise('default/new', admit('default/new/ingress[0]', { class: 'deathstar' }, { org: 'alliance' }, 7777)),
    ]);
    await acknowledged(revision);
    expect((await controller.status('node1'))?.epoch.toString()).toBe('2');
    expect(connect(datapath, 'xwing', 7777)).toBe('allow');
    expect(connect(datapath, 'xwing', 80)).toBe('deny');
  });

  const hostile: { what: string; message: () => Buffer; halts: boolean }[] = [
    {
      what: 'a commit that somebody else signed',
      message: () =>
        sealEnvelope(controller.append([{ policyDeleted: { policyId: 'default/rule1' } }]), 1, {
          keyId: 'key-1',
          ...generateKeyPairSync('ed25519'),
        }),
      halts: true,
    },
    { what: 'bytes that are no envelope', message: () => Buffer.from('drop all policies'), halts: true },
    { what: 'an empty message', message: () => Buffer.alloc(0), halts: true },
    {
      what: 'a schema of a major that is not known',
      message: () => controller.sealNew([], { schemaVersion: 3 }),
      halts: true,
    },
    {
      what: 'an event of a kind that is not known',
      message: () => controller.sealNew([{}]),
      halts: true,
    },
    { what: 'a commit that was applied long ago', message: () => controller.seal(1), halts: false },
    { what: 'a commit of an epoch that is over', message: () => controller.seal(1, 0), halts: false },
  ];
  for (const { what, message, halts } of hostile) {
    it(`keeps enforcing after ${what}${halts ? ', and says that it halted' : ''}`, async () => {
      const { datapath, agent } = await start();
      await until('registered', () => controller.head > 0);
      const revision = await controller.commit([empireOnly]);
      await acknowledged(revision);
      await controller.publish(message());
      if (halts) {
        const status = await until('halted', async () => {
          const found = await controller.status('node1');
          return found?.state === v1.NodeState.NODE_STATE_HALTED ? found : undefined;
        });
        expect(Number(status.appliedRevision)).toBe(revision);
        expect(status.failures[0]).toContain('halted');
        expect(agent.health.missing().replay).toContain('halted');
      } else {
        await acknowledged(
          await controller.commit([revise('default/after', admit('default/after/ingress[0]', { org: 'alliance' }, { org: 'empire' }))]),
        );
      }
      expect(connect(datapath, 'xwing')).toBe('deny');
      expect(connect(datapath, 'tiefighter')).toBe('allow');
    });
  }

  it('goes on by itself once a log with a forged message was published anew', async () => {
    const { datapath } = await start();
    await until('registered', () => controller.head > 0);
    await controller.publish(Buffer.from('forged'));
    await until('halted', async () => (await controller.status('node1'))?.state === v1.NodeState.NODE_STATE_HALTED);
    await controller.republish();
    await acknowledged(await controller.commit([empireOnly]));
    expect(connect(datapath, 'xwing')).toBe('deny');
  });

  it('starts from what it kept while the controller is away', async () => {
    const first = await start();
    await until('registered', () => controller.head > 0);
    await acknowledged(await controller.commit([empireOnly]));
    await first.stop();
    controller.isAway = true;
    await controller.commit([revise('default/more', admit('default/more/ingress[0]', { class: 'deathstar' }, { org: 'alliance' }, 7777))]);
    const { datapath } = await start();
    await acknowledged(controller.head);
    expect(connect(datapath, 'xwing', 7777)).toBe('allow');
    expect(connect(datapath, 'xwing', 80)).toBe('deny');
  });

  it('enforces what it kept after a reboot while controller and NATS are away, and goes on when they are back', async () => {
    const first = await start();
    await until('registered', () => controller.head > 0);
    await acknowledged(await controller.commit([empireOnly]));
    await first.stop();
    controller.isAway = true;
    await server.stop();
    const { datapath, agent } = await start();
    await until('in force', () => connect(datapath, 'xwing') === 'deny' && connect(datapath, 'tiefighter') === 'allow');
    expect(Object.keys(agent.health.missing())).toContain('NATS');
    server = await startNatsServer({ storeFolder: join(folder, 'nats'), port: server.port, log: silentLog() });
    controller.isAway = false;
    await until('ready', () => agent.health.ready, 30_000);
  });

  it('closes the workloads of a fresh node until the log was read, and writes nothing else', async () => {
    controller.isAway = true;
    const { datapath } = await start();
    await until('closed', async () => (await datapath.dump()).endpoints.size === 3);
    const dump = await datapath.dump();
    expect([...dump.policies.keys()]).toEqual([5]);
    expect([...dump.endpoints.values()].map((endpoint) => endpoint.identity)).toEqual([5, 5, 5]);
    expect(connect(datapath, 'tiefighter')).toBe('deny');
    controller.isAway = false;
    await until('open', () => connect(datapath, 'tiefighter') === 'allow');
  });

  it('keeps the last good endpoints file, and says what is wrong with the new one', async () => {
    const { datapath } = await start();
    await acknowledged(1);
    writeFileSync(
      join(folder, 'endpoints.yaml'),
      'endpoints:\n  - {name: deathstar, cgroup: deathstar, labels: {"reserved:host": x}, colour: red}\n',
    );
    const status = await until('told', async () => {
      const found = await controller.status('node1');
      return found?.failures.some((failure) => failure.includes('endpoints.yaml:2')) ? found : undefined;
    });
    expect(status.failures.length).toBeGreaterThan(0);
    expect((await datapath.dump()).endpoints.size).toBe(3);
    writeFileSync(join(folder, 'endpoints.yaml'), 'endpoints:\n  - {name: deathstar, cgroup: deathstar, labels: {org: rebels}}\n');
    await until(
      'only one is left',
      async () => (await datapath.dump()).endpoints.size === 1 && (await controller.status('node1'))?.failures.length === 0,
    );
  });
});
