// The examples and the reference of the configuration are those that the services accept.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditConfigSchema } from '@ringfence/audit';
import { controllerConfigSchema } from '@ringfence/controller';
import { agentConfigSchema } from '@ringfence/node-agent';
import { loadConfig, printConfig } from '@ringfence/runtime';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseEndpointsFile } from '../../services/node-agent/src/endpoints/endpoints-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reference = readFileSync(`${root}/docs/reference/configuration.md`, 'utf8');
const services = [
  { name: 'controller', heading: 'Controller', schema: controllerConfigSchema },
  { name: 'audit', heading: 'Audit', schema: auditConfigSchema },
  { name: 'agent', heading: 'Agent', schema: agentConfigSchema },
];

describe('configuration', () => {
  it.each(services)('the example of the $name is accepted, and reads back as it is printed', ({ name, schema }) => {
    const config = loadConfig({ schema, file: `${root}/infra/examples/${name}.yaml`, environmentPrefix: 'UNUSED', environment: {} });
    expect(config).toHaveProperty('dataFolder');
    const printed = join(mkdtempSync(join(tmpdir(), 'ringfence-config-')), 'printed.yaml');
    writeFileSync(printed, printConfig(config));
    expect(loadConfig({ schema, file: printed, environmentPrefix: 'UNUSED', environment: {} })).toEqual(config);
    rmSync(dirname(printed), { recursive: true });
  });
  it('the example of the endpoints file is accepted', () => {
    expect(parseEndpointsFile(readFileSync(`${root}/infra/examples/endpoints.yaml`, 'utf8'))).toMatchObject({ ok: true });
  });
  it.each(services)('the reference of the $name has every key and no other', ({ heading, schema }) => {
    const documented = new Set([...keysUnder(heading), ...keysUnder('Every service')]);
    expect([...documented].sort()).toEqual(leaves(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).sort());
  });
});

/** Keys in the table below a heading. */
function keysUnder(heading: string): string[] {
  const section = reference.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
}

/** Paths of the values that can be set. */
function leaves(schema: z.core.JSONSchema.BaseSchema, path: readonly string[] = []): string[] {
  if (schema.properties === undefined) return [path.join('.')];
  return Object.entries(schema.properties).flatMap(([key, value]) => (typeof value === 'boolean' ? [] : leaves(value, [...path, key])));
}
