// One trace from the Apply call to what the node did, read from an OTLP receiver; and the record of a connection leads back to it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../workload/fleet-of-one.ts';
import { type RingfenceUp, startRingfenceUp } from '../workload/ringfence-up.ts';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  links?: { traceId: string; spanId: string }[];
}

describe('traces', () => {
  const spans: Span[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-trace-'));
  let up: RingfenceUp;
  beforeAll(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    const policy = join(folder, 'policy.yaml');
    writeFileSync(
      policy,
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: traced}\nspec:\n  endpointSelector: {matchLabels: {app: web}}\n  ingress: [{fromEntities: [host]}]\n',
    );
    // One local endpoint that the policy selects, so that there is a map to update.
    writeFileSync(join(folder, 'endpoints.yaml'), JSON.stringify({ endpoints: [{ name: 'web', cgroup: '/web', labels: { app: 'web' } }] }));
    up = await startRingfenceUp({
      data: join(folder, 'data'),
      args: ['--datapath', 'simulated', '--endpoints', join(folder, 'endpoints.yaml')],
      environment: {
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
        OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
        OTEL_BSP_SCHEDULE_DELAY: '100',
      },
    });
    const applied = await up.runAsync('apply', '-f', policy, '--wait');
    expect(applied.code, applied.stderr).toBe(0);
  });
  afterAll(async () => {
    await up?.stop();
    receiver.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const named = (name: string) => spans.filter((span) => span.name === name);
  const inTrace = (name: string, traceId: string) => named(name).filter((span) => span.traceId === traceId);

  test('the append is part of the Apply, and the node links to it', async () => {
    let traceId = '';
    await until('spans of the Apply and of the node', () => {
      traceId = named('ringfence.v1.PolicyService/Apply')[0]?.traceId ?? '';
      return traceId !== '' && named('process control').some((span) => span.links?.some((link) => link.traceId === traceId));
    });
    const [apply] = inTrace('ringfence.v1.PolicyService/Apply', traceId);
    const [append] = inTrace('append', traceId);
    expect(append, JSON.stringify(spans.map(({ name }) => name))).toBeDefined();
    expect(apply?.spanId).toBeDefined();
    const processed = named('process control').find((span) => span.links?.some((link) => link.traceId === traceId));
    // A trace of its own: a fan-out to thousands of nodes must not sit in one.
    expect(processed?.traceId).not.toBe(traceId);
    await until('compile and map update below it', () =>
      ['compile', 'bpf.map.update'].every((name) => inTrace(name, processed?.traceId ?? '').length > 0),
    );
  });

  test('the history of the policy names the trace', async () => {
    const { stdout } = await up.runAsync('history', 'traced', '-o', 'json');
    const [apply] = named('ringfence.v1.PolicyService/Apply');
    expect(stdout).toContain(apply?.traceId);
  });
});
