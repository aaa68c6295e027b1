import { PolicyServiceDefinition, v1, wideToNumber } from '@ringfence/proto';
import { metricNames, openClient, openEnvelope, silentLog } from '@ringfence/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startController } from './controller.ts';
import { eventually, plain, policyText, TestController, trustOnly } from './test-controller.ts';

describe('a controller with NATS', () => {
  let test: TestController;
  beforeAll(async () => {
    test = await TestController.start();
  });
  afterAll(() => test.stop());

  it('applies, distributes, shows, revises and deletes a policy', async () => {
    const made = await test.policies.apply({ documents: [{ text: policyText('a') }], commandId: 'c-1' });
    expect(plain(made)).toMatchObject({
      revision: 1,
      distributed: true,
      policies: [{ policyId: 'default/a', change: v1.PolicyChange.POLICY_CHANGE_CREATED, rules: 1 }],
    });
    const [first] = await test.published();
    // Made without any exporter: the log carries trace ids either way.
    expect(first?.commit.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    expect(first).toMatchObject({
      sequence: 1,
      epoch: 1,
      subject: 'control.policy.default/a',
      commit: { revision: 1, commandId: 'c-1', actor: 'local' },
    });

    expect(plain(await test.policies.get({ policyId: 'default/a' }))).toMatchObject({
      policyId: 'default/a',
      namespace: 'default',
      name: 'a',
      revision: 1,
      ruleCookies: [65_536],
    });
    const same = await test.policies.apply({ documents: [{ text: policyText('a') }] });
    expect(plain(same)).toMatchObject({ revision: 1, policies: [{ change: v1.PolicyChange.POLICY_CHANGE_UNCHANGED }] });
    const revised = await test.policies.apply({ documents: [{ text: policyText('a', { port: 81 }) }] });
    expect(plain(revised)).toMatchObject({ revision: 2, policies: [{ change: v1.PolicyChange.POLICY_CHANGE_REVISED }] });
    expect((await test.policies.list({ atRevision: 1 })).policies[0]?.source).toContain('"80"');
    expect(plain(await test.policies.delete({ policyIds: ['default/a'] }))).toMatchObject({ revision: 3, distributed: true });
    expect(plain(await test.policies.list({}))).toMatchObject({ policies: [], revision: 3 });
    expect(plain(await test.policies.history({ policyId: 'default/a' }))).toMatchObject({
      entries: [
        { revision: 3, change: v1.PolicyChange.POLICY_CHANGE_DELETED },
        { revision: 2, change: v1.PolicyChange.POLICY_CHANGE_REVISED },
        { revision: 1, change: v1.PolicyChange.POLICY_CHANGE_CREATED },
      ],
    });
  });

  it('enrols a node, which can verify everything that is in the stream', async () => {
    const enrolled = await test.fleet.enrol({ cluster: 'default', node: 'host.example', addresses: ['10.0.0.1'] });
    expect(plain(enrolled)).toMatchObject({ stream: 'CONTROL', durable: 'agent-default-host%2Eexample', epoch: 1 });
    expect(enrolled.identityKey).toHaveLength(16);
    for (const { message } of await test.published()) {
      expect(openEnvelope(message, trustOnly(enrolled.signingKey), 1).outcome).toBe('opened');
    }
  });
});

describe('starting a controller', () => {
  let test: TestController;
  beforeAll(async () => {
    test = await TestController.start();
  });
  afterAll(() => test.stop());

  it('goes on where the one before stopped', async () => {
    await test.policies.apply({ documents: [{ text: policyText('kept') }] });
    await test.stopController();
    await test.startController();
    expect(plain(await test.policies.list({}))).toMatchObject({ policies: [{ policyId: 'default/kept' }], revision: 1 });
  });

  it('fails on a port in use, and leaves nothing running', async () => {
    const { address, healthAddress } = test.controller;
    const other = { dataFolder: `${test.folder}/other` };
    await expect(startController(test.config({ ...other, listen: address }), { log: silentLog() })).rejects.toThrow(/^RF_PORT_IN_USE: /);
    await expect(startController(test.config({ ...other, health: { listen: healthAddress } }), { log: silentLog() })).rejects.toThrow(
      /^RF_PORT_IN_USE: /,
    );
    const started = await startController(test.config(other), { log: silentLog() });
    await started.stop();
  });

  it('is refused beyond loopback without TLS', async () => {
    const config = test.config({ dataFolder: `${test.folder}/other`, listen: '0.0.0.0:0' });
    await expect(startController(config, { log: silentLog() })).rejects.toThrow(/^RF_LISTEN_WITHOUT_TLS: /);
  });

  it('shows its metrics', async () => {
    const text = await (await fetch(`http://${test.controller.healthAddress}/metrics`)).text();
    for (const name of Object.values(metricNames).filter((metric) => metric.startsWith('ringfence_controller'))) {
      if (name !== metricNames.commands && name !== metricNames.appendSeconds) expect(text).toContain(name);
    }
  });

  it('distributes what another controller on the same store appended and could not publish', async () => {
    const without = { nats: { servers: ['127.0.0.1:1'] } };
    const other = await startController(test.config(without), { log: silentLog() });
    const client = openClient(PolicyServiceDefinition, { address: other.address });
    const { distributed, revision } = await client.apply({ documents: [{ text: policyText('from-the-other') }] });
    expect(distributed).toBe(false);
    await eventually(async () => (await test.published()).some(({ commit }) => commit.revision === wideToNumber(revision)));
    expect(await test.policies.get({ policyId: 'default/from-the-other' })).toBeDefined();
    client.close();
    await other.stop();
  });
});
