import { v1 } from '@ringfence/proto';
import { openEnvelope } from '@ringfence/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain, policyText, TestController, trustOnly } from './test-controller.ts';

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
