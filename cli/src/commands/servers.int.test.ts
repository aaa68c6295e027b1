// Commands against servers in this process, over real gRPC: servers, the rest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RpcRefusal } from '@ringfence/runtime';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { commandBench } from '../testing/command-bench.ts';
import { node } from '../testing/wire-samples.ts';

const { file, folder, run, serve } = commandBench();

describe('servers', () => {
  test('an unavailable server is tried again with a notice, then ends with 5', async () => {
    file('context.yaml', 'controller: 127.0.0.1:1\naudit: 127.0.0.1:1\nhealth: {}\n');
    const { code, stderr } = await run(`nodes --context ${join(folder(), 'context.yaml')}`);
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
      'limitation: datagrams carry no identity',
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
