// Every command against servers in this process, over real gRPC.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePolicies } from '@ringfence/policy';
import { type ringfence, v1 } from '@ringfence/proto';
import { RpcRefusal, toWireRule } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { runCommand } from '../run-command.ts';
import { type FakeServers, startFakeServers } from '../testing/fake-servers.ts';
import { type MemoryTerminalOptions, memoryTerminal } from '../testing/memory-terminal.ts';

const now = Date.UTC(2026, 0, 31, 10);
const source = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: rule1}
spec:
  endpointSelector: {matchLabels: {class: deathstar}}
  ingress:
    - fromEndpoints: [{matchLabels: {org: empire}}]
      toPorts: [{ports: [{port: "80", protocol: TCP}]}]
`;
const rules = parsePolicies([{ text: source }]).policies.flatMap((policy) => policy.rules.map(toWireRule));
const policy = {
  policyId: 'default/rule1',
  kind: 'CiliumNetworkPolicy',
  namespace: 'default',
  name: 'rule1',
  revision: 7,
  source,
  rules,
  actor: 'leia',
  timeUnixMs: now,
  ruleCookies: [7 * 65_536],
};
const node = (name: string, revision: number, more: object = {}) => ({
  status: {
    cluster: 'demo',
    node: name,
    appliedRevision: revision,
    state: v1.NodeState.NODE_STATE_LIVE,
    datapath: 'bpf',
    reportedAtUnixMs: now,
    limitations: ['UDP passes unchecked'],
    ...more,
  },
  silent: false,
  addresses: ['192.0.2.1'],
  endpoints: 3,
});
const namespace = 'k8s:io.kubernetes.pod.namespace=default';
const flow = (id: string, at: number, more: object = {}) => ({
  id,
  cluster: 'demo',
  node: 'a',
  timeUnixNs: (now + at) * 1_000_000,
  kind: v1.FlowKind.FLOW_KIND_DENY,
  verdict: v1.Verdict.VERDICT_DENY,
  reason: v1.Reason.REASON_DEFAULT_DENY,
  direction: v1.Direction.DIRECTION_INGRESS,
  source: { identity: 258, labels: ['host:org=alliance', namespace], endpoint: 'xwing', address: '127.0.0.1', port: 40_000 },
  destination: {
    identity: 257,
    labels: ['host:class=deathstar', 'host:org=empire', namespace],
    endpoint: 'deathstar',
    address: '127.0.0.1',
    port: 80,
  },
  protocol: 6,
  rule: 'default/rule1/ingress[0]',
  policy: 'default/rule1',
  revision: 7,
  ruleCookie: 7 * 65_536,
  socketCookie: 42,
  datapath: 'bpf',
  ...more,
});
const applied = {
  revision: 7,
  policies: [{ policyId: 'default/rule1', change: v1.PolicyChange.POLICY_CHANGE_CREATED, rules: 1 }],
  distributed: true,
  warnings: ['UDP passes unchecked'],
};

let folder: string;
let servers: FakeServers | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-cli-'));
});
afterEach(async () => {
  await servers?.stop();
  servers = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function serve(handlers: Parameters<typeof startFakeServers>[1]): Promise<void> {
  servers = await startFakeServers(folder, handlers);
}

async function run(args: string, options: MemoryTerminalOptions = {}) {
  const terminal = memoryTerminal({
    now,
    ...options,
    environment: { RINGFENCE_CONTEXT: servers?.contextFile ?? '', HOME: folder, ...options.environment },
  });
  const code = await runCommand(
    args.split(' ').filter((word) => word !== ''),
    terminal,
  );
  return { code, ...terminal.written };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

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
    mkdirSync(join(folder, 'policies'));
    for (const name of ['b.yml', 'a.yaml', 'c.json', 'ignored.txt']) file(`policies/${name}`, source);
    const { code, stdout, stderr } = await run(`apply -f ${join(folder, 'policies')}`);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'default/rule1 created (1 rule)\nrevision 7\n',
      stderr: 'warning: UDP passes unchecked\n',
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
    expect(received).toMatchObject({ documents: [{ text: source, origin: '(stdin)' }], expectedRevision: 0, dryRun: true });
    expect(JSON.parse(stdout)).toEqual({
      revision: 7,
      dryRun: true,
      policies: [{ policy: 'default/rule1', change: 'created', rules: 1 }],
      distributed: true,
      warnings: ['UDP passes unchecked'],
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
    mkdirSync(join(folder, 'empty'));
    expect(await run(`apply -f ${join(folder, 'empty')}`)).toMatchObject({ code: 2, stderr: expect.stringContaining('RF_INPUT_EMPTY') });
    writeFileSync(join(folder, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await run(`apply -f ${join(folder, 'binary.yaml')}`)).toMatchObject({
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
      'limitation: UDP passes unchecked (demo/a, demo/b)',
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

describe('flows', () => {
  test('the newest last, with gaps', async () => {
    await serve({
      flows: {
        query: async (request) => {
          expect(request.oldestFirst).toBe(false);
          return {
            flows: [flow('f2', 2_000), flow('f1', 1_000)],
            gaps: [
              {
                id: 'g',
                cluster: 'demo',
                node: 'a',
                fromUnixNs: now * 1_000_000,
                untilUnixNs: now * 1_000_000,
                count: 12,
                reason: 'ring-buffer-full',
              },
            ],
            nextCursor: '',
          };
        },
      },
    });
    const { stdout } = await run('flows');
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^-- 12 records lost on demo\/a between .* ring-buffer-full$/);
    expect(lines[1]).toBe('TIME          VERDICT  DIR  SOURCE      DESTINATION        DECIDED BY                                REV  FLOW');
    expect(lines[2]).toMatch(
      /^\d\d:00:01.000 {2}deny {5}in {3}xwing\(258\) {2}deathstar\(257\):80 {2}default deny by default\/rule1\/ingress\[0\] {4}7 {2}f1$/,
    );
    expect(lines[3]).toContain('f2');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
  });

  test('JSON of one flow and of all', async () => {
    await serve({ flows: { query: async () => ({ flows: [flow('f1', 1_000)], gaps: [], nextCursor: '' }) } });
    const line = JSON.parse((await run('flows -o jsonl')).stdout);
    expect(line).toMatchObject({
      id: 'f1',
      time: '2026-01-31T10:00:01.000000000Z',
      kind: 'deny',
      verdict: 'deny',
      reason: 'default-deny',
      protocol: 'tcp',
      revision: 7,
      ruleCookie: '458752',
      socketCookie: '42',
      bytesSent: 0,
    });
    expect(JSON.parse((await run('flows -o json')).stdout)).toEqual({ flows: [line], gaps: [] });
  });

  test('--all reads page by page, the oldest first', async () => {
    const pages: Record<string, { flows: object[]; nextCursor: string }> = {
      '': { flows: [flow('f1', 1)], nextCursor: 'c' },
      c: { flows: [flow('f2', 2)], nextCursor: '' },
    };
    await serve({
      flows: {
        query: async ({ cursor, oldestFirst }) => {
          expect(oldestFirst).toBe(true);
          return { gaps: [], ...pages[cursor] };
        },
      },
    });
    expect((await run('flows --all -o jsonl')).stdout.match(/"id":"f\d"/g)).toEqual(['"id":"f1"', '"id":"f2"']);
  });

  test('--limit beyond a page asks for several', async () => {
    const asked: number[] = [];
    await serve({
      flows: {
        query: async ({ limit, cursor }) => {
          asked.push(limit);
          return { flows: Array.from({ length: limit }, (_, index) => flow(`${cursor}${index}`, 0)), gaps: [], nextCursor: `${cursor}x` };
        },
      },
    });
    expect((await run('flows --limit 1500 -o jsonl')).stdout.split('\n').length).toBe(1_501);
    expect(asked).toEqual([1_000, 500]);
  });

  test('a simulated datapath is told', async () => {
    await serve({ flows: { query: async () => ({ flows: [flow('f1', 1, { datapath: 'simulated' })], gaps: [], nextCursor: '' }) } });
    expect((await run('flows')).stdout).toContain('\ndatapath: simulated — nothing is enforced on this host\n');
  });

  test('--follow shows stored and new records once each, until Ctrl-C', async () => {
    await serve({
      flows: {
        query: async () => ({ flows: [flow('f2', 2), flow('f1', 1)], gaps: [], nextCursor: '' }),
        async *stream(_request, call) {
          yield { flow: flow('f2', 2) };
          yield { flow: flow('f3', 3) };
          await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
        },
      },
    });
    const terminal = memoryTerminal({ now, environment: { RINGFENCE_CONTEXT: servers?.contextFile ?? '' } });
    const running = runCommand(['flows', '--follow', '-o', 'jsonl'], terminal);
    while (!terminal.written.stdout.includes('f3')) await new Promise((resolve) => setTimeout(resolve, 5));
    terminal.interrupt();
    expect(await running).toBe(0);
    expect(terminal.written.stdout.match(/"id":"f\d"/g)).toEqual(['"id":"f1"', '"id":"f2"', '"id":"f3"']);
  });

  test('no flows: said on standard error', async () => {
    await serve({ flows: { query: async () => ({ flows: [], gaps: [], nextCursor: '' }) } });
    expect(await run('flows')).toEqual({ code: 0, stdout: '', stderr: 'no flows match\n' });
  });

  test('a selector that the server refuses ends with 2', async () => {
    await serve({
      flows: {
        query: async () => {
          throw new RpcRefusal(3, 'RF_FILTER_INVALID: expected a selector, found "=="');
        },
      },
    });
    expect(await run('flows --from ==')).toMatchObject({ code: 2, stderr: 'error: RF_FILTER_INVALID: expected a selector, found "=="\n' });
  });

  test('a long name shortens to the terminal, the id stays whole', async () => {
    await serve({
      flows: {
        query: async () => ({
          flows: [flow('0123456789abcdef', 1, { source: { identity: 258, endpoint: 'x'.repeat(80) } })],
          gaps: [],
          nextCursor: '',
        }),
      },
    });
    const lines = (await run('flows', { columns: 120 })).stdout.trimEnd().split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
    expect(lines.at(-1)).toMatch(/…/);
    expect(lines.at(-1)).toMatch(/0123456789abcdef$/);
  });
});

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

describe('servers', () => {
  test('an unavailable server is tried again with a notice, then ends with 5', async () => {
    file('context.yaml', 'controller: 127.0.0.1:1\naudit: 127.0.0.1:1\nhealth: {}\n');
    const { code, stderr } = await run(`nodes --context ${join(folder, 'context.yaml')}`);
    expect(code).toBe(5);
    expect(stderr.match(/notice: no answer from the controller at 127.0.0.1:1, trying again/g)).toHaveLength(1);
    expect(stderr).toContain('error: RF_SERVER_UNAVAILABLE: no answer from the controller at 127.0.0.1:1\n');
    expect(stderr).toContain('ringfence up');
  });
  test('a server that is back in time is not an error', async () => {
    let calls = 0;
    await serve({
      fleet: {
        listNodes: async () => {
          calls += 1;
          if (calls < 3) throw new RpcRefusal(14, 'starting');
          return { nodes: [], revision: 0 };
        },
      },
    });
    expect(await run('nodes')).toMatchObject({ code: 0, stdout: expect.stringContaining('no node is enrolled') });
  });
  test('status shows what is missing and ends with 5 when a server is', async () => {
    await serve({
      fleet: { listNodes: async () => ({ nodes: [node('a', 7)], revision: 7 }) },
      flows: {
        query: async () => {
          throw new RpcRefusal(14, 'no store');
        },
      },
    });
    const { code, stdout } = await run('status');
    expect(code).toBe(5);
    for (const part of [
      'controller',
      'ready',
      'unreachable',
      'no store',
      'nats: unknown',
      'revision: 7',
      'nodes: 1, all in sync',
      'limitation: UDP passes unchecked',
    ])
      expect(stdout).toContain(part);
  });
  for (const [situation, text] of [
    ['an unknown key', 'controler: 127.0.0.1:7443\n'],
    ['an address without port', 'controller: localhost\n'],
    ['no YAML', 'controller: [\n'],
    ['half a TLS section', 'tls: {certFile: a}\n'],
  ] as const) {
    test(`a context file with ${situation} ends with 2`, async () => {
      expect(await run(`nodes --context ${file('context.yaml', text)}`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('error: RF_CONTEXT_INVALID'),
      });
    });
  }
  test('a context file that is not there ends with 2', async () => {
    expect(await run('nodes --context none.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('RF_CONTEXT_UNREADABLE') });
  });
  test('what a server says cannot drive the terminal', async () => {
    await serve({
      fleet: {
        listNodes: async () => {
          throw new RpcRefusal(13, 'RF_X: a\u001b[2Jb');
        },
      },
    });
    expect((await run('nodes')).stderr).toBe('error: RF_X: a\\x1b[2Jb\n');
  });
});

describe('the rest', () => {
  test('version asks no server when told so', async () => {
    expect(await run('version --client -o json')).toMatchObject({ code: 0, stdout: expect.stringContaining('"client": "0.1.0"') });
    expect((await run('--version')).stdout).toBe('0.1.0\n');
  });
  test('every command has help with examples', async () => {
    const { stdout } = await run('--help');
    const names = stdout
      .split('\n')
      .flatMap((line) => line.match(/^ {2}([a-z]+) .{20}/)?.[1] ?? [])
      .filter((name) => name !== 'help');
    expect(names).toContain('explain');
    for (const name of names) {
      const help = await run(`${name} --help`);
      expect({ name, code: help.code, hasExamples: help.stdout.includes('Examples:') }).toEqual({ name, code: 0, hasExamples: true });
    }
  });
  test('nothing typed: help, and 2', async () =>
    expect(await run('')).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage: ringfence') }));
  test('completion of an unknown shell ends with 2', async () => expect((await run('completion tcsh')).code).toBe(2));
  test('every exit code stands in the reference', () => {
    const reference = readFileSync(new URL('../../../docs/reference/cli.md', import.meta.url), 'utf8');
    for (const { code, meaning } of Object.values(exitCodes)) expect(reference).toContain(`| ${code} | ${meaning} |`);
  });
});
