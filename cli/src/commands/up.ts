// `ringfence up`: everything on this host in one process, with nats-server as a child, until a signal or the first failure.
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog, Failure, type ListenAddress, listenAddress } from '@ringfence/runtime';
import { stringify } from 'yaml';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import { paintFor } from '../output/colour.ts';
import { renderError } from '../output/render-error.ts';
import { table } from '../output/table.ts';
import { readinessOf } from '../servers/probe.ts';
import type { Terminal } from '../terminal.ts';
import { type DataFolder, openDataFolder } from '../up/data-folder.ts';
import { Parts } from '../up/parts.ts';
import { checkHost, hostFacts } from '../up/preflight.ts';
import { type Addresses, startServices } from '../up/services.ts';
import { UsageFailure } from '../usage-failure.ts';

export interface UpOptions {
  readonly data?: string;
  readonly datapath: 'bpf' | 'simulated';
  readonly managedRoot?: string;
  readonly endpoints?: string;
  readonly cluster: string;
  readonly node?: string;
  readonly controllerListen: string;
  readonly auditListen: string;
  readonly natsListen: string;
  readonly controllerHealth: string;
  readonly auditHealth: string;
  readonly agentHealth: string;
  readonly logLevel: string;
}

/** How long a part may take to become ready before it is told what is missing. */
const readyMs = 10_000;

/** What is written into a new endpoints file: its form, and no endpoint. */
const endpointsTemplate = `# Workloads of this node. Changes are seen at once.
# endpoints:
#   - name: web
#     cgroup: system.slice/web.service    # below the managed root, or an absolute path
#     labels: {app: web}
endpoints: []
`;

function listen(flag: string, text: string): ListenAddress {
  const parsed = listenAddress.safeParse(text);
  if (!parsed.success)
    throw new UsageFailure(`${flag}: ${parsed.error.issues[0]?.message ?? 'expected HOST:PORT'}, found ${JSON.stringify(text)}`);
  return parsed.data;
}

export async function up(terminal: Terminal, options: UpOptions): Promise<number> {
  // Everything that can be said without touching anything is said first.
  for (const [flag, text] of [
    ['--controller-listen', options.controllerListen],
    ['--audit-listen', options.auditListen],
    ['--controller-health', options.controllerHealth],
    ['--audit-health', options.auditHealth],
    ['--agent-health', options.agentHealth],
  ] as const) {
    listen(flag, text);
  }
  const natsListen = listen('--nats-listen', options.natsListen);
  const endpoints = options.endpoints === undefined ? undefined : resolve(options.endpoints);
  const managedRoot = options.managedRoot ?? terminal.environment.RINGFENCE_AGENT_MANAGED_ROOT;
  checkHost(hostFacts(terminal.environment), {
    datapath: options.datapath,
    ...(endpoints === undefined ? {} : { endpoints }),
    ...(managedRoot === undefined ? {} : { managedRoot }),
  });

  const folder = openDataFolder(options.data, terminal.environment);
  const parts = new Parts();
  parts.add({ name: 'data folder', stop: async () => folder.unlock() });
  // A defect in one part must not leave the others running half alive.
  const { promise: crashed, resolve: crash } = Promise.withResolvers<Error>();
  const onCrash = (error: unknown) => crash(new Failure('RF_INTERNAL', 'a part failed in a way that it does not handle', { cause: error }));
  process.on('uncaughtException', onCrash);
  parts.add({ name: 'process', stop: async () => void process.off('uncaughtException', onCrash), failed: crashed });
  let failure: unknown;
  let isStarted = false;
  try {
    const addresses = await startServices(parts, {
      terminal,
      folder,
      natsListen,
      endpoints: endpoints ?? endpointsIn(folder),
      node: options.node ?? hostname(),
      options,
      log: (name) => createLog(name, { level: options.logLevel }),
    });
    writeFileSync(folder.contextFile, stringify({ controller: addresses.controller, audit: addresses.audit, health: addresses.health }), {
      mode: 0o600,
    });
    isStarted = true;
    await tellReady(terminal, folder, addresses, options);
    if (!terminal.interrupted.aborted) await Promise.race([once(terminal.interrupted, 'abort'), parts.failed]);
  } catch (error) {
    failure = error;
  }
  // What was asked for wrongly is told as such (2); the end of a part that ran is a failure (1) whatever ended it.
  const failureCode = isStarted ? exitCodes.error.code : exitCodeOf(failure);
  return stopAll(terminal, parts, failure, failureCode);
}

function endpointsIn(folder: DataFolder): string {
  const file = join(folder.path, 'endpoints.yaml');
  if (!existsSync(file)) writeFileSync(file, endpointsTemplate, { mode: 0o600 });
  return file;
}

async function stopAll(terminal: Terminal, parts: Parts, failure: unknown, failureCode: number): Promise<number> {
  const paint = paintFor(terminal, terminal.stderr);
  if (failure !== undefined && !terminal.interrupted.aborted) terminal.stderr.write(renderError(failure, paint));
  terminal.stdout.write('stopping\n');
  const failures = await parts.stop(() => {});
  for (const one of failures) terminal.stderr.write(renderError(one, paint));
  const isClean = failures.length === 0 && (failure === undefined || terminal.interrupted.aborted);
  terminal.stdout.write(isClean ? 'stopped\n' : 'stopped after a failure\n');
  if (isClean) return exitCodes.ok.code;
  return failure === undefined ? exitCodes.error.code : failureCode;
}

/** What the parts still wait for, as "controller: nats: not connected". */
async function notReady(addresses: Addresses, signal: AbortSignal): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(addresses.health).map(async ([name, address]) => {
      const readiness = await readinessOf(address, signal);
      if (readiness.ready) return [];
      return readiness.reachable ? readiness.missing.map((missing) => `${name}: ${missing}`) : [`${name}: no answer at ${address}`];
    }),
  );
  return found.flat();
}

async function tellReady(terminal: Terminal, folder: DataFolder, addresses: Addresses, options: UpOptions): Promise<void> {
  const deadline = terminal.now() + readyMs;
  let missing = await notReady(addresses, terminal.interrupted);
  while (missing.length > 0 && terminal.now() < deadline && !terminal.interrupted.aborted) {
    await sleep(50);
    missing = await notReady(addresses, terminal.interrupted);
  }
  if (terminal.interrupted.aborted) return;
  const paint = paintFor(terminal, terminal.stdout);
  const rows = [
    ['controller', addresses.controller, addresses.health.controller],
    ['audit', addresses.audit, addresses.health.audit],
    ['agent', '-', addresses.health.agent],
    ['nats-server', addresses.nats, '-'],
  ];
  const isDefault = addresses.controller === '127.0.0.1:7443' && addresses.audit === '127.0.0.1:7444';
  const lines = [
    ...table([{ title: 'PART' }, { title: 'ADDRESS' }, { title: 'HEALTH' }], rows),
    '',
    `data:      ${folder.path}`,
    `endpoints: ${addresses.endpoints}`,
    `datapath:  ${options.datapath}${options.datapath === 'simulated' ? ' — nothing is enforced on this host' : addresses.managedRoot === '' ? '' : `, attached at ${addresses.managedRoot}`}`,
    ...missing.map((one) => paint('yellow', `waiting:   ${one}`)),
    missing.length === 0 ? paint('green', 'ready') : 'started, but not ready yet: see `ringfence status`',
    '',
    'In another terminal:',
    ...(isDefault ? [] : [`  export RINGFENCE_CONTEXT=${folder.contextFile}`]),
    '  ringfence status',
    '  ringfence apply -f policy.yaml --wait',
    options.datapath === 'bpf'
      ? `Ctrl-C stops everything but the kernel programs: they go on enforcing until \`ringfence down --data ${folder.path}\`.`
      : 'Ctrl-C stops everything.',
  ];
  terminal.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
