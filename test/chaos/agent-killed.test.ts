// The agent is killed with -9 again and again while workloads connect: what is pinned in the kernel goes on deciding. (CVE-2023-27595: programs that
// were detached for a moment while an agent started.)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDatapath } from '@ringfence/bpf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../workload/fleet-of-one.ts';
import { type ManagedRoot, makeManagedRoot } from '../workload/managed-root.ts';
import { type Installation, startInstallation } from '../workload/services.ts';
import { type Connector, type StormCounts, startConnector } from '../workload/start-connector.ts';
import { startWorkload, type Workload } from '../workload/workload.ts';

/** Connects of each kind; the whole length is for `make soak`. */
const attempts = Number(process.env.RINGFENCE_CHAOS_ATTEMPTS ?? 10_000);
const burst = 500;

const policy = (port: number) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: one-port}
spec:
  endpointSelector: {matchLabels: {app: client}}
  egress:
    - toEntities: [all]
      toPorts: [{ports: [{port: "${port}", protocol: TCP}]}]
`;

describe('kill -9 of the agent', () => {
  let root: ManagedRoot;
  let installation: Installation;
  let client: Connector;
  let server: Workload;
  let folder: string;
  const pinFolder = `/sys/fs/bpf/ringfence-chaos-${process.pid}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringfence-chaos-'));
    root = makeManagedRoot('chaos');
    client = await startConnector(root.add('client'));
    server = await startWorkload(root.add('server'));
    installation = await startInstallation('chaos');
    writeFileSync(
      join(folder, 'endpoints.yaml'),
      JSON.stringify({
        endpoints: [
          { name: 'client', cgroup: join(root.path, 'client'), labels: { app: 'client' } },
          { name: 'server', cgroup: join(root.path, 'server'), labels: { app: 'server' } },
        ],
      }),
    );
  });
  afterAll(async () => {
    await client?.stop();
    await server?.stop();
    await installation?.stop();
    removeDatapath(pinFolder);
    await root?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const startAgent = () =>
    installation.startAgent({ datapath: 'bpf', managedRoot: root.path, pinFolder, endpointsFile: join(folder, 'endpoints.yaml') });

  test(`during ${attempts} denied and ${attempts} allowed connects no denied one succeeds and no allowed one fails`, async () => {
    let agent = await startAgent();
    const allowed = await server.listen({});
    const denied = await server.listen({});
    await until('both connect before the policy', async () => (await client.isConnected(allowed)) && (await client.isConnected(denied)));
    await installation.policies.apply({ documents: [{ text: policy(allowed), origin: 'test' }], commandId: 'one-port' });
    await until('the policy is in force', async () => !(await client.isConnected(denied)));

    const total: StormCounts = { connected: 0, refused: 0, wronglyConnected: 0, wronglyRefused: 0 };
    let kills = 0;
    let isDone = false;
    const killing = (async () => {
      while (!isDone) {
        await agent.kill('SIGKILL');
        kills++;
        agent = await startAgent();
      }
    })();
    for (let done = 0; done < attempts || kills < 3; done += burst) {
      const counts = await client.storm(allowed, denied, burst);
      for (const key of Object.keys(total) as (keyof StormCounts)[]) total[key] += counts[key];
    }
    isDone = true;
    await killing;
    expect(total).toEqual({ connected: total.connected, refused: total.connected, wronglyConnected: 0, wronglyRefused: 0 });
    expect(total.connected).toBeGreaterThanOrEqual(attempts);
    expect(kills).toBeGreaterThanOrEqual(3);
  }, 170_000);
});
