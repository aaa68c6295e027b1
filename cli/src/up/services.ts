// Starts the parts of `ringfence up` in the order in which they need each other.
import { auditConfigSchema, startAudit } from '@ringfence/audit';
import { controllerConfigSchema, startController } from '@ringfence/controller';
import { agentConfigSchema, startAgent } from '@ringfence/node-agent';
import { type ListenAddress, type Log, loadConfig } from '@ringfence/runtime';
import type { UpOptions } from '../commands/up.ts';
import type { Terminal } from '../terminal.ts';
import type { DataFolder } from './data-folder.ts';
import { startNatsChild } from './nats-child.ts';
import type { Parts } from './parts.ts';
import { pinFolderOf } from './pin-folder.ts';

export interface Addresses {
  readonly controller: string;
  readonly audit: string;
  readonly nats: string;
  readonly health: { readonly controller: string; readonly audit: string; readonly agent: string };
  readonly endpoints: string;
  /** "" when nothing is attached. */
  readonly managedRoot: string;
}

interface Plan {
  readonly terminal: Terminal;
  readonly folder: DataFolder;
  readonly natsListen: ListenAddress;
  readonly endpoints: string;
  readonly node: string;
  readonly options: UpOptions;
  readonly log: (name: string) => Log;
}

/**
 * Starts nats-server, controller, audit and agent. Each one that runs is in `parts`, so that a failure half way stops what is there.
 * Settings without a flag can be given in the environment, as for the services on their own (RINGFENCE_AUDIT_RETENTION_HOURS=48).
 * @throws Failure of the part that does not start
 */
export async function startServices(parts: Parts, plan: Plan): Promise<Addresses> {
  const { folder, options } = plan;
  const environment = { ...plan.terminal.environment };
  const stopIfInterrupted = () => plan.terminal.interrupted.throwIfAborted();

  const server = await startNatsChild({
    folder: folder.folder('nats'),
    listen: plan.natsListen,
    token: folder.natsToken,
    log: plan.log('nats-server'),
  });
  parts.add(server);
  stopIfInterrupted();
  const nats = { servers: [server.url], tokenFile: folder.natsTokenFile };

  const controller = await startController(
    loadConfig({
      schema: controllerConfigSchema,
      environmentPrefix: 'RINGFENCE_CONTROLLER',
      environment,
      overrides: {
        dataFolder: folder.folder('controller'),
        listen: options.controllerListen,
        'health.listen': options.controllerHealth,
        nats,
      },
    }),
    { log: plan.log('controller') },
  );
  parts.add({ name: 'controller', stop: () => controller.stop() });
  stopIfInterrupted();

  const audit = await startAudit(
    loadConfig({
      schema: auditConfigSchema,
      environmentPrefix: 'RINGFENCE_AUDIT',
      environment,
      overrides: { dataFolder: folder.folder('audit'), listen: options.auditListen, 'health.listen': options.auditHealth, nats },
    }),
    { log: plan.log('audit') },
  );
  parts.add({ name: 'audit', stop: () => audit.stop() });
  stopIfInterrupted();

  const agentConfig = loadConfig({
    schema: agentConfigSchema,
    environmentPrefix: 'RINGFENCE_AGENT',
    environment,
    overrides: {
      dataFolder: folder.folder('agent'),
      cluster: options.cluster,
      node: plan.node,
      'controller.address': controller.address,
      nats,
      'health.listen': options.agentHealth,
      datapath: options.datapath,
      managedRoot: options.managedRoot,
      endpointsFile: plan.endpoints,
      pinFolder: environment.RINGFENCE_AGENT_PIN_FOLDER === undefined ? pinFolderOf(folder.path) : undefined,
    },
  });
  const agent = await startAgent(agentConfig, { log: plan.log('agent') });
  parts.add({ name: 'agent', stop: () => agent.stop() });
  stopIfInterrupted();

  return {
    controller: controller.address,
    audit: audit.address,
    nats: server.url,
    health: { controller: controller.healthAddress, audit: audit.healthAddress, agent: agent.healthAddress },
    endpoints: plan.endpoints,
    managedRoot: options.datapath === 'bpf' ? (options.managedRoot ?? '') : '',
  };
}
