// Commands against servers in this process, over real gRPC: apply, apply --wait, validate.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ringfence, v1 } from '@ringfence/proto';
import { RpcRefusal } from '@ringfence/runtime';
import { describe, expect, test } from 'vitest';
import { commandBench } from '../testing/command-bench.ts';
import { applied, node, source } from '../testing/wire-samples.ts';

const { file, folder, run, serve } = commandBench();

describe('apply', () => {
  test('sends every file of a folder in order, as one request', async () => {
    let received: ringfence.v1.ApplyRequest | undefined;
    await serve({
      policies: {
        apply: async (request) => {
          received = request;
          return applied;
        },
      },
    });
    mkdirSync(join(folder(), 'policies'));
    for (const name of ['b.yml', 'a.yaml', 'c.json', 'ignored.txt']) file(`policies/${name}`, source);
    const { code, stdout, stderr } = await run(`apply -f ${join(folder(), 'policies')}`);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'default/rule1 created (1 rule)\nrevision 7\n',
      stderr: 'warning: datagrams carry no identity\n',
    });
    expect(received?.documents.map((document) => document.origin?.split('/').at(-1))).toEqual(['a.yaml', 'b.yml', 'c.json']);
    expect(received?.commandId).toMatch(/^[0-9a-f-]{36}$/);
    expect(received?.expectedRevision == null).toBe(true);
  });

  test('reads standard input and sends the expected revision and the dry run', async () => {
    let received: ringfence.v1.ApplyRequest | undefined;
    await serve({
      policies: {
        apply: async (request) => {
          received = request;
          return applied;
        },
      },
    });
    const { stdout } = await run('apply -f - --expected-revision 0 --dry-run -o json', { stdin: source });
    expect(received).toMatchObject({ documents: [{ text: source, origin: '(stdin)' }], dryRun: true });
    expect(Number(received?.expectedRevision)).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      revision: 7,
      dryRun: true,
      policies: [{ policy: 'default/rule1', change: 'created', rules: 1 }],
      distributed: true,
      warnings: ['datagrams carry no identity'],
    });
  });

  test('shows the counter-example of a policy test that would fail, which may stand in another policy', async () => {
    const problem = {
      code: 'test-failed',
      policy: 'default/a',
      path: 'spec.tests[0]',
      value: 'deny',
      expected: 'allow',
      hint: 'ingress of app=web by x',
    };
    await serve({
      policies: {
        apply: async () => {
          throw new RpcRefusal(3, 'RF_POLICY_TEST_FAILED: 1 problem', {
            'ringfence-problems-bin': Buffer.from(v1.ProblemList.encode({ problems: [problem] }).finish()),
          });
        },
      },
    });
    const { code, stderr } = await run(`apply -f ${file('b.yaml', source)}`);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: RF_POLICY_TEST_FAILED: 1 problem, nothing was applied\n' +
        'default/a spec.tests[0]: test-failed (found deny, expected allow) ingress of app=web by x\n',
    });
  });

  test('shows every problem of every file, one per line, and ends with 2', async () => {
    const problems = [
      {
        code: 'unknown-field',
        document: 0,
        policy: 'default/a',
        path: 'spec.ingres',
        value: 'ingres',
        expected: 'ingress',
        hint: 'did you mean ingress?',
        line: 4,
        column: 3,
        file: 'a.yaml',
      },
      {
        code: 'invalid-value',
        document: 1,
        path: 'spec.ingress[0].toPorts[0].ports[0].port',
        value: '"70000"',
        expected: 'a port',
        line: 9,
        column: 5,
        file: 'b.yaml',
      },
    ];
    await serve({
      policies: {
        apply: async () => {
          throw new RpcRefusal(3, 'RF_POLICY_INVALID: 2 problems', {
            'ringfence-problems-bin': Buffer.from(v1.ProblemList.encode({ problems }).finish()),
          });
        },
      },
    });
    const { code, stdout, stderr } = await run(`apply -f ${file('a.yaml', source)}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'error: RF_POLICY_INVALID: 2 problems, nothing was applied\n' +
        'a.yaml:4:3 default/a spec.ingres: unknown-field (found ingres, expected ingress) did you mean ingress?\n' +
        'b.yaml:9:5 spec.ingress[0].toPorts[0].ports[0].port: invalid-value (found "70000", expected a port)\n',
    );
  });

  test('a stale expected revision ends with 6 and says what to do', async () => {
    await serve({
      policies: {
        apply: async () => {
          throw new RpcRefusal(10, 'RF_REVISION_STALE: expected 3, found 7');
        },
      },
    });
    const { code, stderr } = await run(`apply -f ${file('a.yaml', source)} --expected-revision 3`);
    expect(code).toBe(6);
    expect(stderr).toContain('error: RF_CONFLICT: expected 3, found 7\n');
    expect(stderr).toContain('hint: ');
  });

  for (const [situation, args, stderr] of [
    ['a file that does not exist', 'apply -f none.yaml', 'RF_INPUT_UNREADABLE'],
    ['no file', 'apply', '-f, --filename'],
    ['an unknown flag', 'apply -f a --fast', "unknown option '--fast'"],
    ['a bad timeout', 'apply -f a --timeout soon', '--timeout'],
    ['a bad revision', 'apply -f a --expected-revision -1', '--expected-revision'],
    ['an unknown format', 'apply -f a -o xml', 'xml'],
    ['an unknown command', 'aply', 'Did you mean apply?'],
    ['standard input twice', 'apply -f - -f -', 'RF_INPUT_TWICE'],
  ] as const) {
    test(`${situation} ends with 2`, async () => {
      const found = await run(args);
      expect(found.code).toBe(2);
      expect(found.stderr).toContain(stderr);
      expect(found.stderr.startsWith('error: RF_')).toBe(true);
    });
  }

  test('a folder without policies, a text that is none, too much text', async () => {
    mkdirSync(join(folder(), 'empty'));
    expect(await run(`apply -f ${join(folder(), 'empty')}`)).toMatchObject({ code: 2, stderr: expect.stringContaining('RF_INPUT_EMPTY') });
    writeFileSync(join(folder(), 'binary.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await run(`apply -f ${join(folder(), 'binary.yaml')}`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('RF_INPUT_NOT_TEXT'),
    });
    expect(await run(`apply -f ${file('big.yaml', '#'.repeat(5_000_000))}`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('RF_INPUT_TOO_LARGE'),
    });
  });
});

describe('apply --wait', () => {
  test('returns when every node acknowledged', async () => {
    await serve({
      policies: { apply: async () => applied },
      fleet: {
        async *watchRevision({ revision }) {
          expect(Number(revision)).toBe(7);
          yield { applied: [], waiting: [node('a', 6), node('b', 6)], complete: false };
          yield { applied: [node('a', 7), node('b', 7)], waiting: [], complete: true };
        },
      },
    });
    const { code, stdout } = await run(`apply -f ${file('a.yaml', source)} --wait`);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'default/rule1 created (1 rule)\nrevision 7\nacknowledged by 2 nodes: demo/a, demo/b\n',
    });
  });

  test('names the nodes that have not, and ends with 4', async () => {
    await serve({
      policies: { apply: async () => applied },
      fleet: {
        async *watchRevision(_request, call) {
          yield {
            applied: [node('a', 7)],
            waiting: [{ ...node('b', 6), silent: true }, node('c', 5, { state: v1.NodeState.NODE_STATE_FAILED, failures: ['map full'] })],
            complete: false,
          };
          await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
        },
      },
    });
    const { code, stdout, stderr } = await run(`apply -f ${file('a.yaml', source)} --wait --timeout 200ms`);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain('error: RF_WAIT_TIMED_OUT: revision 7 is stored, but 2 nodes did not acknowledge it within 0.2 s\n');
    expect(stderr).toContain('waiting: demo/b (silent, at revision 6)\nwaiting: demo/c (failed, at revision 5: map full)\n');
  });

  test('watches again when the controller ends the watch early', async () => {
    let watches = 0;
    await serve({
      policies: { apply: async () => applied },
      fleet: {
        async *watchRevision() {
          watches += 1;
          if (watches === 1) throw new RpcRefusal(14, 'going away');
          yield { applied: [node('a', 7, { datapath: 'simulated' })], waiting: [], complete: true };
        },
      },
    });
    const { code, stdout } = await run(`apply -f ${file('a.yaml', source)} --wait`);
    expect(code).toBe(0);
    expect(stdout).toContain('datapath: simulated — nothing is enforced on this host\n');
    expect(watches).toBe(2);
  });
});

describe('validate', () => {
  test('here, without a server', async () => {
    expect(await run('validate --local -f -', { stdin: source })).toMatchObject({ code: 0, stdout: 'default/rule1 is valid (1 rule)\n' });
    const bad = await run('validate --local -f - -o json', { stdin: source.replace('"80"', '"70000"') });
    expect(bad.code).toBe(2);
    expect(JSON.parse(bad.stdout)).toMatchObject({ valid: false, problems: [{ path: expect.stringContaining('port') }] });
  });
  test('by the controller', async () => {
    await serve({ policies: { validate: async () => ({ problems: [{ code: 'x', line: 3, column: 1 }], policies: [] }) } });
    expect(await run(`validate -f -`, { stdin: source })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'error: RF_POLICY_INVALID: 1 problem\n(stdin):3:1: x\n',
    });
  });
});
