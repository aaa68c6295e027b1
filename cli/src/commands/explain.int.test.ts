// Commands against servers in this process, over real gRPC: explain.
import { v1 } from '@ringfence/proto';
import { describe, expect, test } from 'vitest';
import { commandBench } from '../testing/command-bench.ts';
import { flow, namespace, node, policy } from '../testing/wire-samples.ts';

const { run, serve } = commandBench();

describe('explain', () => {
  const listAt7 = { list: async ({ atRevision }: { atRevision: unknown }) => ({ policies: [policy], revision: Number(atRevision) || 9 }) };
  test('a recorded flow, under the revision that decided', async () => {
    await serve({
      policies: listAt7,
      flows: {
        query: async ({ filter }) => {
          expect(filter?.ids).toEqual(['f1']);
          return { flows: [flow('f1', 1)], gaps: [], nextCursor: '' };
        },
      },
    });
    const { code, stdout } = await run('explain f1');
    expect(code).toBe(0);
    for (const part of [
      'DENY ingress of deathstar',
      'xwing (identity 258, org=alliance',
      'default/rule1/ingress[0]',
      'applied at revision 7 by leia',
      'its source needs org=empire (found org=alliance)',
      'under revision 7',
    ])
      expect(stdout).toContain(part);
    expect(JSON.parse((await run('explain f1 -o json')).stdout)).toMatchObject({
      flow: { id: 'f1' },
      revision: 7,
      verdict: 'deny',
      agrees: true,
      sides: [{ reason: 'default-deny', nearest: { rule: 'default/rule1/ingress[0]' } }],
    });
  });
  test('a record that the rules do not bear out is told', async () => {
    await serve({
      policies: listAt7,
      flows: {
        query: async () => ({
          flows: [flow('f1', 1, { verdict: v1.Verdict.VERDICT_ALLOW, reason: v1.Reason.REASON_RULE })],
          gaps: [],
          nextCursor: '',
        }),
      },
    });
    expect((await run('explain f1')).stdout).toContain('say otherwise');
  });
  test('what rules that only watch would have made of a recorded flow', async () => {
    const watching = policy.rules.map((rule) => ({ ...rule, mode: v1.Mode.MODE_AUDIT }));
    await serve({
      policies: { list: async () => ({ policies: [{ ...policy, rules: watching }], revision: 7 }) },
      flows: {
        query: async () => ({
          flows: [
            flow('f1', 1, {
              kind: v1.FlowKind.FLOW_KIND_OPEN,
              verdict: v1.Verdict.VERDICT_ALLOW,
              reason: v1.Reason.REASON_NOT_SELECTED,
              rule: '',
              policy: '',
              auditedVerdict: v1.Verdict.VERDICT_DENY,
              auditedRule: 'default/rule1/ingress[0]',
              auditedPolicy: 'default/rule1',
              auditedMode: v1.Mode.MODE_AUDIT,
            }),
          ],
          gaps: [],
          nextCursor: '',
        }),
      },
    });
    const { stdout } = await run('explain f1');
    expect(stdout).toContain('ALLOW ingress of deathstar');
    expect(stdout).toContain('would deny if the rules that only watch were enforced: default/rule1/ingress[0] (mode audit)');
    expect(stdout).not.toContain('say otherwise');
    expect(JSON.parse((await run('explain f1 -o json')).stdout)).toMatchObject({ agrees: true, sides: [{ audited: { verdict: 'deny' } }] });
  });
  test('a flow from before any policy', async () => {
    await serve({
      policies: {},
      flows: {
        query: async () => ({
          flows: [
            flow('f1', 1, { revision: 0, verdict: v1.Verdict.VERDICT_ALLOW, reason: v1.Reason.REASON_NOT_SELECTED, rule: '', policy: '' }),
          ],
          gaps: [],
          nextCursor: '',
        }),
      },
    });
    expect((await run('explain f1')).stdout).toContain('no rule selects deathstar for ingress, so everything is allowed');
  });
  test('a refusal before any rule', async () => {
    await serve({
      policies: listAt7,
      flows: {
        query: async () => ({ flows: [flow('f1', 1, { reason: v1.Reason.REASON_INVALID_IDENTITY_TAG })], gaps: [], nextCursor: '' }),
      },
    });
    expect((await run('explain f1')).stdout).toContain('the identity in the SYN did not verify');
  });
  test('a flow that is not there ends with 3', async () => {
    await serve({ flows: { query: async () => ({ flows: [], gaps: [], nextCursor: '' }) } });
    expect(await run('explain f1')).toMatchObject({ code: 3, stderr: expect.stringContaining('RF_NOT_FOUND: there is no flow f1') });
  });
  test('a connection before it is made', async () => {
    await serve({
      policies: listAt7,
      fleet: { listNodes: async () => ({ nodes: [node('a', 7, { datapath: 'simulated' })], revision: 9 }) },
      identities: {
        list: async () => ({ identities: [{ identity: 258, labels: ['host:org=alliance', namespace], endpoints: 1 }], revision: 9 }),
      },
    });
    const { code, stdout } = await run('explain --from org=alliance --to class=deathstar,org=empire --port 80 --at-revision 7');
    expect(code).toBe(0);
    for (const part of [
      'deny at revision 7',
      'ALLOW egress of org=alliance',
      'DENY ingress of class=deathstar,org=empire',
      'identity 258',
      'datapath: simulated',
    ])
      expect(stdout).toContain(part);
    const allowed = JSON.parse((await run('explain --from org=empire --to class=deathstar --port 80 --direction ingress -o json')).stdout);
    expect(allowed).toMatchObject({
      verdict: 'allow',
      sides: [{ direction: 'ingress', rule: { rule: 'default/rule1/ingress[0]', revision: 7 } }],
    });
  });
  test('a connection that a group of addresses decides', async () => {
    const [rule] = policy.rules;
    const denying = { ...rule, verdict: v1.RuleVerdict.RULE_VERDICT_DENY, peers: { peers: [{ cidrGroup: { name: 'blocked' } }] } };
    const cidrGroup = { name: 'blocked', labels: [], cidrs: ['192.0.2.0/24'] };
    const group = { ...policy, policyId: '@cluster/cidrgroup:blocked', rules: [], ruleCookies: [], cidrGroup };
    await serve({
      policies: { list: async () => ({ policies: [{ ...policy, rules: [denying] }, group], revision: 9 }) },
      fleet: { listNodes: async () => ({ nodes: [], revision: 9 }) },
      identities: { list: async () => ({ identities: [], revision: 9 }) },
    });
    const verdictFrom = async (address: string) =>
      JSON.parse((await run(`explain --from ${address} --to class=deathstar,org=empire --port 80 -o json`)).stdout).sides[0];
    expect(await verdictFrom('192.0.2.7')).toMatchObject({ verdict: 'deny', reason: 'rule', rule: { rule: 'default/rule1/ingress[0]' } });
    expect(await verdictFrom('198.51.100.7')).toMatchObject({ reason: 'default-deny' });
  });
  for (const args of [
    'explain',
    'explain --from a --to b',
    'explain f1 --from a',
    'explain --from a --to b --port 0',
    'explain --from a --to b --port 70000',
    'explain --from a --to b --port http',
  ]) {
    test(`${args} ends with 2`, async () => expect((await run(args)).code).toBe(2));
  }
});
