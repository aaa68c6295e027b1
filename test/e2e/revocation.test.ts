// A change of policy ends open connections that it no longer allows, and the audit log says what ended them.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FleetOfOne, startFleetOfOne, until } from '../workload/fleet-of-one.ts';

type Name = 'server' | 'friend' | 'stranger';
interface FlowLine {
  kind: string;
  verdict: string;
  reason: string;
  policy: string;
  rule: string;
  revision: number;
  source: { labels: string[] };
  destination: { endpoint: string; port: number };
}

const policyText = (name: string, spec: object, annotations: Record<string, string> = {}): string =>
  JSON.stringify({ apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name, annotations }, spec });
const server = { matchLabels: { app: 'server' } };
const friend = { matchLabels: { app: 'friend' } };

describe('an open connection', () => {
  let fleet: FleetOfOne<Name>;
  let port = 0;

  beforeAll(async () => {
    fleet = await startFleetOfOne<Name>('e2e-revocation', {
      server: { app: 'server' },
      friend: { app: 'friend' },
      stranger: { app: 'stranger' },
    });
    port = await fleet.workloads.server.listen({ banner: '' });
  }, 60_000);
  afterAll(() => fleet?.stop());
  afterEach(async () => void (await fleet.up.runAsync('delete', 'rule', '--wait')));

  const hold = (from: Name) => fleet.workloads[from].hold({ host: '127.0.0.1', port });
  const apply = async (spec: object, annotations?: Record<string, string>): Promise<void> => {
    const applied = await fleet.up.runAsync('apply', '-f', fleet.policy('rule', policyText('rule', spec, annotations)), '--wait');
    expect(applied, applied.stdout + applied.stderr).toMatchObject({ code: 0 });
  };
  const ended = async (): Promise<FlowLine[]> => {
    const { stdout } = await fleet.up.runAsync('flows', '-o', 'jsonl', '--kind', 'close', '--verdict', 'deny');
    const lines = stdout.split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as FlowLine).filter((line) => line.kind === 'close');
  };

  test('ends when a rule denies it, by the time that apply --wait is done; others go on', async () => {
    const connections = { friend: await hold('friend'), stranger: await hold('stranger') };
    await apply({ endpointSelector: server, ingress: [{ fromEntities: ['all'] }], ingressDeny: [{ fromEndpoints: [friend] }] });
    await until('the peer sees a reset', async () => (await connections.friend.state()) === 'ECONNRESET', 2_000);
    expect(await connections.stranger.state()).toBe('open');
    await until('the record', async () => (await ended()).length > 0);
    expect(await ended()).toEqual([
      expect.objectContaining({
        reason: 'rule',
        rule: 'default/rule/ingressDeny[0]',
        policy: 'default/rule',
        source: expect.objectContaining({ labels: expect.arrayContaining(['host:app=friend']) }),
        destination: expect.objectContaining({ endpoint: 'server', port }),
      }),
    ]);
    const table = await fleet.up.runAsync('flows', '--kind', 'close', '--verdict', 'deny');
    expect(table.stdout).toMatch(/ended +in .*default\/rule\/ingressDeny\[0\]/);
  });

  test('of the side that opened it ends with ECONNABORTED, by default deny', async () => {
    const connection = await hold('friend');
    await apply({ endpointSelector: friend, egress: [{ toEndpoints: [{ matchLabels: { app: 'nobody' } }] }] });
    await until('the program sees it', async () => (await connection.state()) === 'ECONNABORTED', 2_000);
    await until('the record', async () => (await ended()).some((flow) => flow.reason === 'default-deny' && flow.policy === 'default/rule'));
  });

  test('outlives a rule that says so, and only new ones are refused', async () => {
    await apply({ endpointSelector: server, ingress: [{ fromEndpoints: [friend] }] }, { 'ringfence.io/keep-established': 'true' });
    const connection = await hold('friend');
    await apply({ endpointSelector: server, ingress: [{ fromEndpoints: [{ matchLabels: { app: 'nobody' } }] }] });
    const attempt = await fleet.workloads.friend.connect({ host: '127.0.0.1', port, timeoutMs: 500 });
    expect(attempt.outcome).toBe('timeout');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await connection.state()).toBe('open');
  });
});
