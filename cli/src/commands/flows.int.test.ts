// Commands against servers in this process, over real gRPC: flows.
import { v1 } from '@ringfence/proto';
import { RpcRefusal } from '@ringfence/runtime';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { commandBench } from '../testing/command-bench.ts';
import { flow, now } from '../testing/wire-samples.ts';

const { run, serve, terminal } = commandBench();

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
    expect(lines[1]).toBe('TIME          VERDICT  DIR  SOURCE      DESTINATION        DECIDED BY                   REV  FLOW');
    expect(lines[2]).toMatch(
      /^\d\d:00:01.000 {2}deny {5}in {3}xwing\(258\) {2}deathstar\(257\):80 {2}default deny: default\/rule1 {4}7 {2}f1$/,
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

  test('what rules that only watch would have decided otherwise', async () => {
    const { VERDICT_ALLOW, VERDICT_DENY } = v1.Verdict;
    const by = { auditedRule: 'default/trial/ingress[0]', auditedPolicy: 'default/trial', auditedRuleCookie: 262_144 };
    await serve({
      flows: {
        query: async ({ filter }) => {
          expect(filter).toMatchObject({ audited: true, policies: ['default/trial'] });
          return {
            flows: [
              flow('f2', 2, { auditedVerdict: VERDICT_ALLOW, auditedMode: v1.Mode.MODE_SHADOW, ...by }),
              flow('f1', 1, { verdict: VERDICT_ALLOW, auditedVerdict: VERDICT_DENY, auditedMode: v1.Mode.MODE_AUDIT, ...by }),
            ],
            gaps: [],
            nextCursor: '',
          };
        },
      },
    });
    expect((await run('flows --audited --policy trial')).stdout).toMatch(/ allow, would deny .* f1\n.* deny, would allow .* f2\n$/);
    expect((await run('flows --audited --policy trial -o wide')).stdout).toMatch(/ WOULD DECIDE .* default\/trial\/ingress\[0\] /s);
    const [line] = (await run('flows --audited --policy trial -o jsonl')).stdout.split('\n');
    expect(JSON.parse(line ?? '').audited).toEqual({
      verdict: 'deny',
      rule: 'default/trial/ingress[0]',
      policy: 'default/trial',
      ruleCookie: '262144',
      mode: 'audit',
    });
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
    const memory = terminal();
    const running = runCommand(['flows', '--follow', '-o', 'jsonl'], memory);
    while (!memory.written.stdout.includes('f3')) await new Promise((resolve) => setTimeout(resolve, 5));
    memory.interrupt();
    expect(await running).toBe(0);
    expect(memory.written.stdout.match(/"id":"f\d"/g)).toEqual(['"id":"f1"', '"id":"f2"', '"id":"f3"']);
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
