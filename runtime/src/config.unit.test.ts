import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listenAddress, loadConfig, natsClient, printConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string) => {
  const path = join(folder, `${Math.random()}.yaml`);
  writeFileSync(path, text);
  return path;
};
const schema = z.strictObject({ listen: listenAddress, nats: natsClient, retentionHours: z.int().min(1).default(24) });
const good = 'listen: 127.0.0.1:7443\nnats: {servers: ["127.0.0.1:4222"]}\n';
const load = (text: string, environment: NodeJS.ProcessEnv = {}) =>
  loadConfig({ schema, file: file(text), environmentPrefix: 'RINGFENCE_TEST', environment });

describe('configuration', () => {
  test('a file fills the schema, with defaults', () => {
    expect(load(good)).toEqual({ listen: { host: '127.0.0.1', port: 7443 }, nats: { servers: ['127.0.0.1:4222'] }, retentionHours: 24 });
  });

  test('the environment goes before the file', () => {
    const environment = {
      RINGFENCE_TEST_LISTEN: '[::1]:9',
      RINGFENCE_TEST_NATS__TOKEN_FILE: '/run/token',
      RINGFENCE_TEST_RETENTION_HOURS: '2',
    };
    expect(load(good, environment)).toMatchObject({
      listen: { host: '::1', port: 9 },
      nats: { tokenFile: '/run/token' },
      retentionHours: 2,
    });
  });

  test('all problems are told at once, each with its path', () => {
    expect(() => load('listen: nowhere\nnats: {servers: []}\nretentionHours: 0\nextra: 1\n')).toThrow(
      /RF_CONFIG_INVALID: 4 problems[\s\S]*listen: [\s\S]*nats\.servers: [\s\S]*retentionHours: [\s\S]*extra/,
    );
  });

  test.each([
    ['not YAML', 'a: [1', /RF_CONFIG_UNREADABLE/],
    ['a list', '- 1', /RF_CONFIG_INVALID/],
    ['an alias bomb', `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [${'*a,'.repeat(40)}]\nc: [${'*b,'.repeat(40)}]`, /alias/i],
    ['a port beyond 65535', good.replace('7443', '70000'), /listen: expected a port/],
  ])('%s is refused', (_name, text, message) => {
    expect(() => load(text)).toThrow(message);
  });

  test('a file that is not there is refused with its path', () => {
    expect(() => loadConfig({ schema, file: join(folder, 'absent'), environmentPrefix: 'X', environment: {} })).toThrow(/absent/);
  });

  test('__proto__ in the environment changes nothing', () => {
    expect(() => load(good, { RINGFENCE_TEST___PROTO____POLLUTED: '1' })).toThrow();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('printing replaces secrets', () => {
    expect(printConfig({ nats: { token: 'abc', tokenFile: '/run/token' } })).toBe('nats:\n  token: (redacted)\n  tokenFile: /run/token\n');
  });
});
