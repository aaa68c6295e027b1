// One host as tests need it: a managed root, workloads with labels, and `ringfence up` over the kernel datapath, ready to enforce.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ManagedRoot, makeManagedRoot } from './managed-root.ts';
import { type RingfenceUp, startRingfenceUp } from './ringfence-up.ts';
import { startWorkload, type Workload } from './workload.ts';

export interface FleetOfOne<Name extends string> {
  folder: string;
  data: string;
  root: ManagedRoot;
  workloads: Record<Name, Workload>;
  up: RingfenceUp;
  /** Writes a policy into the folder and returns its path. */
  policy(name: string, text: string): string;
  stop(): Promise<void>;
}

export const nodeName = 'host-a';

/** @param labels the workloads and their labels. */
export async function startFleetOfOne<Name extends string>(
  purpose: string,
  labels: Record<Name, Record<string, string>>,
): Promise<FleetOfOne<Name>> {
  const folder = mkdtempSync(join(tmpdir(), `ringfence-${purpose}-`));
  const data = join(folder, 'data');
  const root = makeManagedRoot(purpose);
  const workloads = {} as Record<Name, Workload>;
  let up: RingfenceUp | undefined;
  const stop = async () => {
    await up?.stop();
    up?.run('down', '--data', data);
    for (const workload of Object.values<Workload>(workloads)) await workload.stop();
    await root.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const names = Object.keys(labels) as Name[];
    const endpoints = [];
    for (const name of names) {
      const cgroup = root.add(name);
      workloads[name] = await startWorkload(cgroup);
      endpoints.push({ name, cgroup, labels: labels[name] });
    }
    const endpointsFile = join(folder, 'endpoints.yaml');
    writeFileSync(endpointsFile, JSON.stringify({ endpoints }));
    const running = await startRingfenceUp({
      data,
      args: ['--managed-root', root.path, '--endpoints', endpointsFile, '--cluster', 'test', '--node', nodeName],
    });
    up = running;
    await until('every endpoint is registered', async () => {
      const { nodes } = JSON.parse((await running.runAsync('nodes', '-o', 'json')).stdout) as { nodes: { endpoints: number }[] };
      return nodes[0]?.endpoints === names.length;
    });
    return {
      folder,
      data,
      root,
      workloads,
      up: running,
      stop,
      policy(name, text) {
        const file = join(folder, `${name}.yaml`);
        writeFileSync(file, text);
        return file;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until something is so, and says what when it does not become so. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`RF_TEST_UNTIL: expected within ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
