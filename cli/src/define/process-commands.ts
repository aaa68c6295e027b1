// Flags and help of up, controller, agent and audit. Light: the services are imported when one is to run.
import { type Command, Option } from 'commander';
import type { DownOptions } from '../commands/down.ts';
import type { ServiceName, ServiceOptions } from '../commands/service.ts';
import type { UpOptions } from '../commands/up.ts';
import type { Run } from '../run.ts';
import { withExamples } from './flags.ts';

const services: readonly (readonly [ServiceName, string])[] = [
  ['controller', 'run a controller: the API, the event log and its distribution'],
  ['agent', 'run a node agent: enforcement on this host'],
  ['audit', 'run the audit service: storage and queries of flows'],
];

export function defineProcessCommands(program: Command, run: Run): void {
  const up = program
    .command('up')
    .description('run everything on this host: controller, NATS, audit and node agent in one process with one data folder')
    .option('--data <folder>', 'data folder (default: /var/lib/ringfence as root, else ~/.local/share/ringfence)')
    .addOption(
      new Option('--datapath <kind>', 'what enforces; simulated enforces nothing and needs no root')
        .choices(['bpf', 'simulated'])
        .default('bpf'),
    )
    .option('--managed-root <cgroup>', 'cgroup below which the programs are attached; / is the whole host (bpf, no default)')
    .option('--endpoints <file>', 'YAML file of workloads, watched (default: endpoints.yaml in the data folder)')
    .option('--cluster <name>', 'name of the cluster', 'default')
    .option('--node <name>', 'name of this node (default: the host name)')
    .option('--controller-listen <address>', 'gRPC of the controller', '127.0.0.1:7443')
    .option('--audit-listen <address>', 'gRPC of the audit service', '127.0.0.1:7444')
    .option('--nats-listen <address>', 'the NATS server', '127.0.0.1:7422')
    .option('--controller-health <address>', 'health and metrics of the controller', '127.0.0.1:7453')
    .option('--audit-health <address>', 'health and metrics of the audit service', '127.0.0.1:7454')
    .option('--agent-health <address>', 'health and metrics of the agent', '127.0.0.1:7455')
    .addOption(
      new Option('--log-level <level>', 'log lines on standard error from this level on')
        .choices(['debug', 'info', 'warn', 'error', 'silent'])
        .default('warn'),
    );
  withExamples(up, [
    ['ringfence up --managed-root /', 'as root: enforced by the kernel, for every workload of this host'],
    ['ringfence up --datapath simulated', 'on a laptop: nothing is enforced'],
    [
      'ringfence up --datapath simulated --data /tmp/try --controller-listen 127.0.0.1:0',
      'on any free port; context.yaml in the data folder tells which',
    ],
  ]).action(run<UpOptions>(async (terminal, options) => (await import('../commands/up.ts')).up(terminal, options)));

  const down = program
    .command('down')
    .description('take the kernel programs of a data folder out of force; `up` leaves them in force when it stops')
    .option('--data <folder>', 'data folder of the `up` that is to be undone (default as for `up`)');
  withExamples(down, [['ringfence down', 'nothing is enforced on this host any more; policies and records stay']]).action(
    run<DownOptions>(async (terminal, options) => (await import('../commands/down.ts')).down(terminal, options)),
  );

  for (const [name, description] of services) {
    const command = program
      .command(name)
      .description(description)
      .option('--config <file>', 'YAML file; see docs/reference/configuration.md')
      .option('--print-config', 'print what is read, with defaults and without secrets, and end', false);
    withExamples(command, [
      [`ringfence ${name} --config /etc/ringfence/${name}.yaml`, 'run until SIGTERM'],
      [
        `RINGFENCE_${name.toUpperCase()}_LISTEN=127.0.0.1:9000 ringfence ${name} --config ${name}.yaml --print-config`,
        'the environment goes before the file',
      ],
    ]).action(
      run<ServiceOptions>(async (terminal, options) => (await import('../commands/service.ts')).runService(terminal, name, options)),
    );
  }
}
