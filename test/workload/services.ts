// The services as processes of their own, each from a configuration file: what `ringfence controller|agent|audit` run in production.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PolicyServiceDefinition } from '@ringfence/proto';
import { type NatsServer, openClient, type RpcClient, silentLog, startNatsServer } from '@ringfence/runtime';
import { until } from './fleet-of-one.ts';
import { freePort } from './free-port.ts';
import { ringfenceCommand } from './ringfence-up.ts';

export interface ServiceProcess {
  readonly pid: number;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export interface Installation {
  folder: string;
  nats: NatsServer;
  controllerAddress: string;
  policies: RpcClient<typeof PolicyServiceDefinition>;
  controller: ServiceProcess;
  /** Starts the agent (again) with the same data folder; resolves when it is ready. */
  startAgent(settings: Record<string, unknown>): Promise<ServiceProcess>;
  startController(): Promise<ServiceProcess>;
  stop(): Promise<void>;
}

async function startService(name: string, folder: string, config: Record<string, unknown>, healthPort: number): Promise<ServiceProcess> {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, JSON.stringify(config));
  const child: ChildProcess = spawn(ringfenceCommand, [name, '--config', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let isGone = false;
  const exited = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      isGone = true;
      resolve(code);
    }),
  );
  try {
    await until(`${name} is ready`, async () => {
      if (isGone) throw new Error(`RF_TEST_SERVICE: ${name} ended: ${output}`);
      return (await fetch(`http://127.0.0.1:${healthPort}/readyz`).catch(() => undefined))?.ok === true;
    });
  } catch (cause) {
    child.kill('SIGKILL');
    throw new Error(`RF_TEST_SERVICE: ${name} is not ready: ${output}`, { cause });
  }
  return {
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    async kill(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

export async function startInstallation(purpose: string): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), `ringfence-${purpose}-`));
  const nats = await startNatsServer({ storeFolder: join(folder, 'nats'), log: silentLog() });
  const [port, health, agentHealth] = [await freePort(), await freePort(), await freePort()];
  const address = `127.0.0.1:${port}`;
  const natsClient = { servers: [nats.url] };
  const startController = () =>
    startService(
      'controller',
      folder,
      { dataFolder: join(folder, 'controller'), listen: address, health: { listen: `127.0.0.1:${health}` }, nats: natsClient },
      health,
    );
  const processes: ServiceProcess[] = [];
  const kept = (service: ServiceProcess) => {
    processes.push(service);
    return service;
  };
  const policies = openClient(PolicyServiceDefinition, { address });
  const stop = async () => {
    policies.close();
    for (const service of processes.reverse()) await service.kill('SIGKILL');
    await nats.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  let controller: ServiceProcess;
  try {
    controller = kept(await startController());
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    folder,
    nats,
    controllerAddress: address,
    policies,
    controller,
    startController: async () => kept(await startController()),
    startAgent: async (settings) =>
      kept(
        await startService(
          'agent',
          folder,
          {
            cluster: 'test',
            node: 'host-a',
            controller: { address },
            nats: natsClient,
            dataFolder: join(folder, 'agent'),
            health: { listen: `127.0.0.1:${agentHealth}` },
            ...settings,
          },
          agentHealth,
        ),
      ),
    stop,
  };
}
