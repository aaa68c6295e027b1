// `ringfence controller`, `ringfence agent` and `ringfence audit`: one service from its configuration file until a signal.
import { once } from 'node:events';
import { createLog, type Log, loadConfig, printConfig } from '@ringfence/runtime';
import type { z } from 'zod';
import type { Terminal } from '../terminal.ts';
import { Parts } from '../up/parts.ts';

export type ServiceName = 'controller' | 'agent' | 'audit';

export interface ServiceOptions {
  readonly config?: string;
  readonly printConfig: boolean;
}

interface Service<Schema extends z.ZodType> {
  readonly schema: Schema;
  start(config: z.output<Schema>, log: Log): Promise<{ stop(): Promise<void> }>;
}

async function serve<Schema extends z.ZodType>(
  terminal: Terminal,
  name: ServiceName,
  service: Service<Schema>,
  options: ServiceOptions,
): Promise<number> {
  const config = loadConfig({
    schema: service.schema,
    ...(options.config === undefined ? {} : { file: options.config }),
    environmentPrefix: `RINGFENCE_${name.toUpperCase()}`,
    environment: { ...terminal.environment },
  });
  if (options.printConfig) {
    terminal.stdout.write(printConfig(config));
    return 0;
  }
  const running = await service.start(config, createLog(name));
  const parts = new Parts();
  parts.add({ name, stop: () => running.stop() });
  if (!terminal.interrupted.aborted) await once(terminal.interrupted, 'abort');
  const [failure] = await parts.stop(() => {});
  if (failure !== undefined) throw failure;
  return 0;
}

/** Runs until SIGINT or SIGTERM. */
export async function runService(terminal: Terminal, name: ServiceName, options: ServiceOptions): Promise<number> {
  switch (name) {
    case 'controller': {
      const { controllerConfigSchema, startController } = await import('@ringfence/controller');
      return serve(terminal, name, { schema: controllerConfigSchema, start: (config, log) => startController(config, { log }) }, options);
    }
    case 'audit': {
      const { auditConfigSchema, startAudit } = await import('@ringfence/audit');
      return serve(terminal, name, { schema: auditConfigSchema, start: (config, log) => startAudit(config, { log }) }, options);
    }
    case 'agent': {
      const { agentConfigSchema, startAgent } = await import('@ringfence/node-agent');
      return serve(terminal, name, { schema: agentConfigSchema, start: (config, log) => startAgent(config, { log }) }, options);
    }
  }
}
