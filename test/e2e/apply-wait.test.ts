// `ringfence apply --wait`: it returns when the node acknowledged the revision, and names the node that did not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runRingfence } from '../workload/ringfence-up.ts';
import { type Installation, type ServiceProcess, startInstallation } from '../workload/services.ts';

const policy = (port: number) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: waited-for}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
    - toPorts: [{ports: [{port: "${port}", protocol: TCP}]}]
`;

describe('apply --wait', () => {
  let installation: Installation;
  let agent: ServiceProcess;
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringfence-wait-'));
    installation = await startInstallation('wait');
    agent = await installation.startAgent({ datapath: 'simulated' });
    const context = join(folder, 'context.yaml');
    writeFileSync(context, JSON.stringify({ controller: installation.controllerAddress, audit: '127.0.0.1:1' }));
    environment = { RINGFENCE_CONTEXT: context, NO_COLOR: '1' };
  });
  afterAll(async () => {
    await installation?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const apply = (port: number, ...flags: string[]) => {
    const file = join(folder, 'policy.yaml');
    writeFileSync(file, policy(port));
    return runRingfence(environment, 'apply', '-f', file, ...flags);
  };
  const nodes = async () =>
    JSON.parse((await runRingfence(environment, 'nodes', '-o', 'json')).stdout) as {
      nodes: { appliedRevision: number }[];
      revision: number;
    };

  test('returns when the node is at the revision', async () => {
    const { code, stderr } = await apply(80, '--wait');
    expect(code, stderr).toBe(0);
    const { revision, nodes: all } = await nodes();
    expect(all.map(({ appliedRevision }) => appliedRevision)).toEqual([revision]);
  });

  test('with the agent stopped it names the node, and ends with its own exit code', async () => {
    await agent.kill('SIGKILL');
    const { code, stdout, stderr } = await apply(81, '--wait', '--timeout', '2s');
    expect(code).toBe(4);
    expect(stdout + stderr).toContain('host-a');
    expect(stderr).toContain('RF_WAIT_TIMED_OUT');
  });

  test('an agent that comes back takes up what it missed', async () => {
    agent = await installation.startAgent({ datapath: 'simulated' });
    expect((await apply(81, '--wait')).code).toBe(0);
  });

  test('killed in the middle of applies, again and again, the agent ends up where the log is', async () => {
    for (let round = 0; round < 4; round++) {
      expect((await apply(100 + round)).code).toBe(0);
      await agent.kill('SIGKILL');
      agent = await installation.startAgent({ datapath: 'simulated' });
    }
    const { code, stderr } = await apply(200, '--wait');
    expect(code, stderr).toBe(0);
  });

  test('with the controller stopped every command says so, and ends with its own exit code', async () => {
    await installation.controller.kill('SIGKILL');
    const { code, stderr } = await apply(300);
    expect(code).toBe(5);
    expect(stderr).toMatch(/hint: /);
  });

  test('a controller killed and started again has lost nothing', async () => {
    await installation.startController();
    const { code, stdout } = await runRingfence(environment, 'get', 'policy', 'waited-for', '-o', 'yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('200');
    expect((await apply(301, '--wait')).code).toBe(0);
  });
});
