// The agent against a real nats-server and a controller that signs and publishes commits.

import { generateKeyPairSync } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { v1 } from '@ringfence/proto';
import { sealEnvelope } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentFleet } from './testing/agent-fleet.ts';
import { admit, defineGroup, empireOnly, revise } from './testing/policies.ts';

let fleet: AgentFleet;

beforeEach(async () => {
  fleet = await AgentFleet.open();
});

afterEach(() => fleet.close());

describe('a node agent', () => {
  it('enrols, registers its endpoints, applies a policy and acknowledges it', async () => {
    const { datapath } = await fleet.start();
    await fleet.until('three endpoints are reported', () => fleet.controller.reports.some((report) => report.endpoints?.length === 3));
    await fleet.acknowledged(1);
    expect(fleet.connect(datapath, 'xwing')).toBe('allow');
    const revision = await fleet.controller.commit([empireOnly]);
    const status = await fleet.acknowledged(revision);
    expect(status.datapath).toBe('simulated');
    expect(status.mapHash).toMatch(/^[0-9a-f]{64}$/);
    expect(fleet.connect(datapath, 'tiefighter')).toBe('allow');
    expect(fleet.connect(datapath, 'tiefighter', 81)).toBe('deny');
    expect(fleet.connect(datapath, 'xwing')).toBe('deny');
    const deleted = await fleet.controller.commit([{ policyDeleted: { policyId: 'default/rule1' } }]);
    await fleet.acknowledged(deleted);
    expect(fleet.connect(datapath, 'xwing')).toBe('allow');
  });

  it('denies by a group of addresses, and follows its changes', async () => {
    const { datapath } = await fleet.start();
    await fleet.acknowledged(1);
    const blocked = (...cidrs: string[]) => defineGroup({ name: 'blocked', labels: [], cidrs });
    const from = (address: string) =>
      datapath.connect({
        source: { address },
        destination: { cgroupId: fleet.cgroup('deathstar'), address: '127.0.0.1' },
        destinationPort: 80,
      });
    const rule = { ...admit('default/guard/ingressDeny[0]', { class: 'deathstar' }, {}), verdict: 'deny' as const, defaultDeny: false };
    await fleet.acknowledged(
      await fleet.controller.commit([revise('default/guard', { ...rule, peers: [{ kind: 'cidr-group', group: { name: 'blocked' } }] })]),
    );
    expect([from('192.0.2.7'), from('198.51.100.7')]).toEqual(['allow', 'allow']);
    await fleet.acknowledged(await fleet.controller.commit([blocked('192.0.2.0/24')], { schemaVersion: 2 }));
    expect([from('192.0.2.7'), from('198.51.100.7')]).toEqual(['deny', 'allow']);
    await fleet.acknowledged(await fleet.controller.commit([blocked('198.51.100.0/24')], { schemaVersion: 2 }));
    expect([from('192.0.2.7'), from('198.51.100.7')]).toEqual(['allow', 'deny']);
  });

  it('publishes records with rule, policy and labels', async () => {
    const { datapath } = await fleet.start();
    await fleet.acknowledged(1);
    await fleet.acknowledged(
      await fleet.controller.commit([empireOnly], { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }),
    );
    fleet.connect(datapath, 'tiefighter');
    fleet.connect(datapath, 'xwing');
    const manager = await jetstreamManager(fleet.connection);
    const message = await fleet.until('a batch is stored', async () => {
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
    const first = await fleet.start();
    await fleet.acknowledged(1);
    for (let n = 0; n < 20; n++)
      await fleet.controller.commit([
        revise(`default/p${n % 5}`, admit(`default/p${n % 5}/ingress[0]`, { org: 'empire' }, { org: 'empire' }, 1000 + n)),
      ]);
    const { mapHash } = await fleet.acknowledged(fleet.controller.head);
    await first.stop();
    const resumed = await fleet.start();
    await fleet.until('resumed', () => resumed.agent.health.ready);
    expect((await fleet.acknowledged(fleet.controller.head)).mapHash).toBe(mapHash);
    await resumed.stop();
    rmSync(join(fleet.folder, 'agent'), { recursive: true });
    const fresh = await fleet.start();
    await fleet.until('replayed', () => fresh.agent.health.ready);
    expect((await fleet.acknowledged(fleet.controller.head)).mapHash).toBe(mapHash);
    const dump = await fresh.datapath.dump();
    const resumedDump = await resumed.datapath.dump();
    for (const [subject, policy] of dump.policies) expect(resumedDump.policies.get(subject)?.revision).toBe(policy.revision);
  });

  it('goes on when its durable is deleted, and when NATS restarts with its data', async () => {
    const { datapath } = await fleet.start();
    await fleet.acknowledged(1);
    await fleet.controller.deleteDurable('node1');
    await fleet.acknowledged(await fleet.controller.commit([empireOnly]));
    expect(fleet.connect(datapath, 'xwing')).toBe('deny');
    for (let n = 0; n < 3; n++) {
      await fleet.stopNats();
      await fleet.restartNats();
      await fleet.until('the controller is connected again', () =>
        fleet.controller
          .commit([revise('default/again', admit('default/again/ingress[0]', { org: 'empire' }, { org: 'alliance' }, 9000 + n))])
          .then(() => true)
          .catch(() => {
            fleet.controller.commits.pop();
            return false;
          }),
      );
      await fleet.acknowledged(fleet.controller.head);
      expect(fleet.connect(datapath, 'xwing', 9000 + n)).toBe('allow');
    }
    const { num_waiting } = await (await jetstreamManager(fleet.connection)).consumers.info('CONTROL', 'agent-test-node1');
    expect(num_waiting, 'requests that wait for messages: one subscription asks').toBe(1);
  });

  it('sees no rollback when NATS lost its data and the log is published anew', async () => {
    const { datapath } = await fleet.start();
    await fleet.acknowledged(await fleet.controller.commit([empireOnly]));
    await fleet.until('known', () => fleet.controller.reports.length > 0);
    await fleet.controller.republish();
    const revision = await fleet.controller.commit([
      revise('default/new', admit('default/new/ingress[0]', { class: 'deathstar' }, { org: 'alliance' }, 7777)),
    ]);
    await fleet.acknowledged(revision);
    expect((await fleet.controller.status('node1'))?.epoch.toString()).toBe('2');
    expect(fleet.connect(datapath, 'xwing', 7777)).toBe('allow');
    expect(fleet.connect(datapath, 'xwing', 80)).toBe('deny');
  });

  const hostile: { what: string; message: () => Buffer; halts: boolean }[] = [
    {
      what: 'a commit that somebody else signed',
      message: () =>
        sealEnvelope(fleet.controller.append([{ policyDeleted: { policyId: 'default/rule1' } }]), 1, {
          keyId: 'key-1',
          ...generateKeyPairSync('ed25519'),
        }),
      halts: true,
    },
    { what: 'bytes that are no envelope', message: () => Buffer.from('drop all policies'), halts: true },
    { what: 'an empty message', message: () => Buffer.alloc(0), halts: true },
    {
      what: 'a schema of a major that is not known',
      message: () => fleet.controller.sealNew([], { schemaVersion: 3 }),
      halts: true,
    },
    {
      what: 'an event of a kind that is not known',
      message: () => fleet.controller.sealNew([{}]),
      halts: true,
    },
    { what: 'a commit that was applied long ago', message: () => fleet.controller.seal(1), halts: false },
    { what: 'a commit of an epoch that is over', message: () => fleet.controller.seal(1, 0), halts: false },
  ];
  for (const { what, message, halts } of hostile) {
    it(`keeps enforcing after ${what}${halts ? ', and says that it halted' : ''}`, async () => {
      const { datapath, agent } = await fleet.start();
      await fleet.until('registered', () => fleet.controller.head > 0);
      const revision = await fleet.controller.commit([empireOnly]);
      await fleet.acknowledged(revision);
      await fleet.controller.publish(message());
      if (halts) {
        const status = await fleet.until('halted', async () => {
          const found = await fleet.controller.status('node1');
          return found?.state === v1.NodeState.NODE_STATE_HALTED ? found : undefined;
        });
        expect(Number(status.appliedRevision)).toBe(revision);
        expect(status.failures[0]).toContain('halted');
        expect(agent.health.missing().replay).toContain('halted');
      } else {
        await fleet.acknowledged(
          await fleet.controller.commit([
            revise('default/after', admit('default/after/ingress[0]', { org: 'alliance' }, { org: 'empire' })),
          ]),
        );
      }
      expect(fleet.connect(datapath, 'xwing')).toBe('deny');
      expect(fleet.connect(datapath, 'tiefighter')).toBe('allow');
    });
  }

  it('goes on by itself once a log with a forged message was published anew', async () => {
    const { datapath } = await fleet.start();
    await fleet.until('registered', () => fleet.controller.head > 0);
    await fleet.controller.publish(Buffer.from('forged'));
    await fleet.until('halted', async () => (await fleet.controller.status('node1'))?.state === v1.NodeState.NODE_STATE_HALTED);
    await fleet.controller.republish();
    await fleet.acknowledged(await fleet.controller.commit([empireOnly]));
    expect(fleet.connect(datapath, 'xwing')).toBe('deny');
  });

  it('starts from what it kept while the controller is away', async () => {
    const first = await fleet.start();
    await fleet.until('registered', () => fleet.controller.head > 0);
    await fleet.acknowledged(await fleet.controller.commit([empireOnly]));
    await first.stop();
    fleet.controller.isAway = true;
    await fleet.controller.commit([
      revise('default/more', admit('default/more/ingress[0]', { class: 'deathstar' }, { org: 'alliance' }, 7777)),
    ]);
    const { datapath } = await fleet.start();
    await fleet.acknowledged(fleet.controller.head);
    expect(fleet.connect(datapath, 'xwing', 7777)).toBe('allow');
    expect(fleet.connect(datapath, 'xwing', 80)).toBe('deny');
  });

  it('enforces what it kept after a reboot while controller and NATS are away, and goes on when they are back', async () => {
    const first = await fleet.start();
    await fleet.until('registered', () => fleet.controller.head > 0);
    await fleet.acknowledged(await fleet.controller.commit([empireOnly]));
    await first.stop();
    fleet.controller.isAway = true;
    await fleet.stopNats();
    const { datapath, agent } = await fleet.start();
    await fleet.until('in force', () => fleet.connect(datapath, 'xwing') === 'deny' && fleet.connect(datapath, 'tiefighter') === 'allow');
    expect(Object.keys(agent.health.missing())).toContain('NATS');
    await fleet.restartNats();
    fleet.controller.isAway = false;
    await fleet.until('ready', () => agent.health.ready, 30_000);
  });

  it('closes the workloads of a fresh node until the log was read, and writes nothing else', async () => {
    fleet.controller.isAway = true;
    const { datapath } = await fleet.start();
    await fleet.until('closed', async () => (await datapath.dump()).endpoints.size === 3);
    const dump = await datapath.dump();
    expect([...dump.policies.keys()]).toEqual([5]);
    expect([...dump.endpoints.values()].map((endpoint) => endpoint.identity)).toEqual([5, 5, 5]);
    expect(fleet.connect(datapath, 'tiefighter')).toBe('deny');
    fleet.controller.isAway = false;
    await fleet.until('open', () => fleet.connect(datapath, 'tiefighter') === 'allow');
  });

  it('keeps the last good endpoints file, and says what is wrong with the new one', async () => {
    const { datapath } = await fleet.start();
    await fleet.acknowledged(1);
    writeFileSync(
      join(fleet.folder, 'endpoints.yaml'),
      'endpoints:\n  - {name: deathstar, cgroup: deathstar, labels: {"reserved:host": x}, colour: red}\n',
    );
    const status = await fleet.until('told', async () => {
      const found = await fleet.controller.status('node1');
      return found?.failures.some((failure) => failure.includes('endpoints.yaml:2')) ? found : undefined;
    });
    expect(status.failures.length).toBeGreaterThan(0);
    expect((await datapath.dump()).endpoints.size).toBe(3);
    writeFileSync(join(fleet.folder, 'endpoints.yaml'), 'endpoints:\n  - {name: deathstar, cgroup: deathstar, labels: {org: rebels}}\n');
    await fleet.until(
      'only one is left',
      async () => (await datapath.dump()).endpoints.size === 1 && (await fleet.controller.status('node1'))?.failures.length === 0,
    );
  });
});
