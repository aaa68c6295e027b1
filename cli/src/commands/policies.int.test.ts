// Commands against servers in this process, over real gRPC: get, history, delete, nodes and identities.
import { v1 } from '@ringfence/proto';
import { RpcRefusal } from '@ringfence/runtime';
import { describe, expect, test } from 'vitest';
import { commandBench } from '../testing/command-bench.ts';
import { node, now, policy, source } from '../testing/wire-samples.ts';

const { file, run, serve } = commandBench();

describe('get, history, delete', () => {
  test('get lists', async () => {
    await serve({ policies: { list: async () => ({ policies: [policy], revision: 9 }) } });
    const { stdout } = await run('get');
    expect(stdout.split('\n')[0]).toBe('POLICY         KIND                 RULES  REVISION  APPLIED              BY');
    expect(JSON.parse((await run('get policies -o json')).stdout)).toMatchObject({
      revision: 9,
      policies: [
        {
          policy: 'default/rule1',
          revision: 7,
          appliedBy: 'leia',
          appliedAt: '2026-01-31T10:00:00.000Z',
          rules: [{ id: 'default/rule1/ingress[0]', cookie: '458752' }],
        },
      ],
    });
    expect((await run('get policy -o name')).stdout).toBe('default/rule1\n');
  });
  test('get one, at a revision', async () => {
    await serve({
      policies: {
        get: async ({ policyId, atRevision }) => {
          expect({ policyId, at: Number(atRevision) }).toEqual({ policyId: 'default/rule1', at: 7 });
          return policy;
        },
      },
    });
    const { code, stdout } = await run('get policy rule1 --at-revision 7');
    expect(code).toBe(0);
    expect(stdout).toContain('default/rule1/ingress[0]: allow, switches default deny on');
    expect(stdout).toContain(source);
  });
  test('get one tells what limits its rules', async () => {
    const [rule] = policy.rules;
    const limited = {
      ...rule,
      tier: v1.Tier.TIER_ADMIN,
      mode: v1.Mode.MODE_AUDIT,
      redirect: { http: { rules: [{ method: 'GET', path: '/x' }] } },
      expiresUnixMs: now + 86_400_000,
    };
    await serve({ policies: { get: async () => ({ ...policy, rules: [limited] }) } });
    const { stdout } = await run('get policy rule1');
    expect(stdout).toMatch(
      /^default\/rule1\/ingress\[0\]: allow, mode audit, tier admin, switches default deny on, expires on 2026-0.*, through a proxy that checks\n {2}- http GET \/x$/m,
    );
  });
  test('get one that is a group of addresses shows its blocks, and tests are counted', async () => {
    const cidrGroup = { name: 'partners', labels: ['k8s:tier=partner'], cidrs: ['192.0.2.0/24'] };
    const tests = [
      {
        id: 'x/tests[0]',
        from: { entity: 'world' },
        to: { endpoint: { labels: ['k8s:app=web'] } },
        protocol: 6,
        port: 80,
        request: { http: { method: 'GET', path: '/', headers: { 'x-a': '1' } } },
        expect: v1.TestVerdict.TEST_VERDICT_DENY,
      },
    ];
    const group = {
      ...policy,
      policyId: '@cluster/cidrgroup:partners',
      kind: 'CiliumCIDRGroup',
      rules: [],
      ruleCookies: [],
      cidrGroup,
      tests,
    };
    await serve({ policies: { get: async () => group } });
    const { stdout } = await run('get policy @cluster/cidrgroup:partners');
    expect(stdout).toMatch(/^@cluster\/cidrgroup:partners +CiliumCIDRGroup +0 /m);
    expect(stdout).toContain('group partners: 1 block, labels k8s:tier=partner\n  192.0.2.0/24\n1 test\n');
    expect(JSON.parse((await run('get policy @cluster/cidrgroup:partners -o json')).stdout)).toMatchObject({
      kind: 'CiliumCIDRGroup',
      cidrGroup,
      tests: [{ id: 'x/tests[0]', expect: 'deny', request: { http: { method: 'GET', headers: { 'x-a': '1' } } } }],
    });
  });
  test('what is not there ends with 3', async () => {
    const none = async () => {
      throw new RpcRefusal(5, 'RF_POLICY_UNKNOWN: no such policy');
    };
    await serve({ policies: { get: none, history: none, delete: none } });
    for (const args of ['get policy x', 'history x', 'delete x']) {
      const found = await run(args);
      expect({ args, code: found.code }).toEqual({ args, code: 3 });
      expect(found.stderr).toContain('RF_NOT_FOUND: there is no policy default/x');
    }
  });
  test('history shows who changed it', async () => {
    await serve({
      policies: {
        history: async () => ({
          entries: [{ revision: 7, change: v1.PolicyChange.POLICY_CHANGE_REVISED, actor: 'leia', timeUnixMs: now, traceId: 'abc', source }],
        }),
      },
    });
    expect((await run('history rule1')).stdout).toMatch(/^REVISION {2}CHANGE {3}AT .*\n {7}7 {2}revised .* leia {2}abc\n$/);
    expect(JSON.parse((await run('history rule1 -o json')).stdout)).toEqual({
      policy: 'default/rule1',
      entries: [{ revision: 7, change: 'revised', by: 'leia', at: '2026-01-31T10:00:00.000Z', traceId: 'abc', source }],
    });
  });
  test('delete by name and by file', async () => {
    let received: readonly string[] = [];
    await serve({
      policies: {
        delete: async (request) => {
          received = request.policyIds;
          return {
            revision: 8,
            policies: [{ policyId: 'default/rule1', change: v1.PolicyChange.POLICY_CHANGE_DELETED }],
            distributed: false,
          };
        },
        validate: async () => ({ problems: [], policies: [{ policyId: 'default/rule1', rules: 1 }] }),
      },
    });
    const { stdout } = await run('delete policy rule1');
    expect(received).toEqual(['default/rule1']);
    expect(stdout).toBe('default/rule1 deleted\nrevision 8, stored but not distributed yet: the controller has no NATS\n');
    await run(`delete -f ${file('a.yaml', source)} team/x`);
    expect(received).toEqual(['team/x', 'default/rule1']);
    expect((await run('delete')).code).toBe(2);
  });
});

describe('nodes and identities', () => {
  test('nodes show how far they are and what they do not enforce', async () => {
    await serve({
      fleet: {
        listNodes: async () => ({
          revision: 7,
          nodes: [node('b', 5), node('a', 7), { ...node('c', 1, { datapath: 'simulated', limitations: [] }), silent: true }],
        }),
      },
    });
    const { stdout } = await run('nodes');
    expect(stdout.split('\n')).toEqual([
      'NODE    CONDITION  APPLIED  DATAPATH   ENDPOINTS  ADDRESSES  REPORTED',
      'demo/a  in sync          7  bpf                3  192.0.2.1  0s ago',
      'demo/b  2 behind         5  bpf                3  192.0.2.1  0s ago',
      'demo/c  silent           1  simulated          3  192.0.2.1  0s ago',
      'head of the log: revision 7',
      'limitation: datagrams carry no identity (demo/a, demo/b)',
      'datapath: simulated — nothing is enforced on demo/c',
      '',
    ]);
  });
  test('identities', async () => {
    await serve({
      identities: {
        list: async () => ({
          revision: 7,
          identities: [
            { identity: 257, labels: ['host:org=empire'], endpoints: 2 },
            { identity: 1, labels: ['reserved:host='], reserved: true },
          ],
        }),
      },
    });
    expect((await run('identities')).stdout).toBe(
      'IDENTITY  ENDPOINTS  LABELS\n       1          -  reserved:host=\n     257          2  host:org=empire\n',
    );
    expect((await run('identities -o yaml')).stdout).toContain('revision: 7\nidentities:\n  - identity: 1\n');
  });
});
