// `ringfence test` and `ringfence lint` over files, without a server.
import { describe, expect, test } from 'vitest';
import { commandBench } from '../testing/command-bench.ts';

const { file, run } = commandBench();

const policy = (name: string, spec: string, tests = '') => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: ${name}
${tests === '' ? '' : `  annotations:\n    ringfence.io/tests: '${tests}'\n`}spec: ${spec}
`;
const closed =
  '{endpointSelector: {matchLabels: {app: web}}, ingress: [{fromEndpoints: [{matchLabels: {app: client}}], toPorts: [{ports: [{port: "80", protocol: TCP}]}]}]}';
const denied = '{endpointSelector: {matchLabels: {app: web}}, ingressDeny: [{fromEndpoints: [{}]}]}';
const named = closed.replace('"80"', 'http');
const asserts = (from: string, expected: string, more = '') =>
  `[{${more}from: {labels: {app: ${from}}}, to: {labels: {app: web}}, port: 80, expect: ${expected}}]`;
const failed = 'expected allow, got deny: ingress of app=web by default deny (default/a/ingress[0])';

describe('test', () => {
  test('counts what holds', async () => {
    const path = file('a.yaml', policy('a', closed, asserts('client', 'allow')));
    expect(await run(`test -f ${path}`)).toEqual({ code: 0, stdout: '1 passed, 0 failed\n', stderr: '' });
  });

  test('runs the tests of every file against the rules of all of them', async () => {
    const [a, b] = [file('a.yaml', policy('a', closed, asserts('client', 'allow'))), file('b.yaml', policy('b', denied))];
    const { code, stdout } = await run(`test -f ${a} -f ${b}`);
    expect({ code, lines: stdout.split('\n').slice(0, 1) }).toEqual({
      code: 2,
      lines: ['FAILED default/a/tests[0]: expected allow, got deny: ingress of app=web by default/b/ingressDeny[0]'],
    });
  });

  test('shows the counter-example, what comes closest, and ends with 2', async () => {
    const path = file('a.yaml', policy('a', closed, asserts('stranger', 'allow', 'name: strangers, ')));
    expect(await run(`test -f ${path}`)).toEqual({
      code: 2,
      stdout: `FAILED default/a/tests[0] (strangers): ${failed}\n  ingress of app=web: default/a/ingress[0] allows other peers than app=stranger\n0 passed, 1 failed\n`,
      stderr: '',
    });
    const { code, stdout } = await run(`test -f ${path} -o json`);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 0,
      failed: 1,
      tests: [{ test: 'default/a/tests[0]', name: 'strangers', passed: false, expected: 'allow', found: 'deny', text: failed }],
      notEnforced: [],
    });
  });

  test('says when there are no tests', async () => {
    const { code, stdout } = await run(`test -f ${file('a.yaml', policy('a', closed))}`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'there are no tests: the policy carries none\n0 passed, 0 failed\n' });
  });

  test('reads the whole language and says what would not be enforced', async () => {
    const { code, stderr } = await run(`test -f ${file('a.yaml', policy('a', named))}`);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'warning: the datapath would not enforce default/a/ingress[0]: named ports are not enforced yet\n',
    });
  });

  test('shows every problem of an invalid policy', async () => {
    const { code, stdout, stderr } = await run(`test -f ${file('a.yaml', policy('a', '{ingres: []}'))}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: RF_POLICY_INVALID: \d problems?\n.*a\.yaml:\d/);
  });
});

describe('lint', () => {
  test('says that there is nothing to say', async () => {
    const { code, stdout } = await run(`lint --strict -f ${file('a.yaml', policy('a', closed))}`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'nothing to say about 1 rule\n' });
  });

  test('names the rule, the reason and what to try; only --strict ends with 2', async () => {
    const [a, b] = [file('a.yaml', policy('a', closed)), file('b.yaml', policy('b', denied))];
    const { code, stdout, stderr } = await run(`lint -f ${a} -f ${b}`);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout:
        'warning: default/a/ingress[0]: shadowed: never decides: default/b/ingressDeny[0] (deny) is stronger and matches everything that it matches; ' +
        'remove it, or narrow default/b/ingressDeny[0]\n2 rules: 1 warning, 0 info\n',
      stderr: '',
    });
    expect((await run(`lint --strict -f ${a} -f ${b}`)).code).toBe(2);
    expect((await run(`lint -f ${a} -f ${b} -o name`)).stdout).toBe('default/a/ingress[0]\n');
    expect(JSON.parse((await run(`lint -f ${a} -f ${b} -o json`)).stdout)).toMatchObject({
      findings: [{ code: 'shadowed', severity: 'warning', ruleId: 'default/a/ingress[0]', because: ['default/b/ingressDeny[0]'] }],
      notEnforced: [],
    });
  });

  test('knows the groups of addresses among the files', async () => {
    const spec = '{endpointSelector: {}, egress: [{toCIDRSet: [{cidrGroupRef: partners}]}]}';
    const a = file('a.yaml', policy('a', spec));
    expect((await run(`lint -f ${a}`)).stdout).toContain('never-matches: matches nothing: there is no group partners');
    const group = file(
      'g.yaml',
      'apiVersion: cilium.io/v2\nkind: CiliumCIDRGroup\nmetadata: {name: partners}\nspec: {externalCIDRs: [192.0.2.0/24]}\n',
    );
    expect((await run(`lint -f ${a} -f ${group}`)).stdout).toBe('nothing to say about 1 rule\n');
  });
});
