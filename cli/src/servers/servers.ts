// The clients of one call, opened when first used, closed together.
import { FleetServiceDefinition, FlowServiceDefinition, IdentityServiceDefinition, PolicyServiceDefinition } from '@ringfence/proto';
import { openClient, type RpcClient } from '@ringfence/runtime';
import type { Terminal } from '../terminal.ts';
import { callServer } from './call-server.ts';
import { type Context, loadContext } from './context.ts';

export interface Servers {
  readonly context: Context;
  readonly policies: RpcClient<typeof PolicyServiceDefinition>;
  readonly identities: RpcClient<typeof IdentityServiceDefinition>;
  readonly fleet: RpcClient<typeof FleetServiceDefinition>;
  readonly flows: RpcClient<typeof FlowServiceDefinition>;
  /** Runs one call to the controller, again for a short while when it is unavailable. */
  controller<Answer>(call: () => Promise<Answer>): Promise<Answer>;
  /** The same for the audit service. */
  audit<Answer>(call: () => Promise<Answer>): Promise<Answer>;
}

export interface ServerOptions {
  readonly context?: string;
  /** Longest wait for one answer, in milliseconds. */
  readonly deadlineMs?: number;
}

/** Opens the clients, runs the command, closes them whatever happens. */
export async function withServers<Answer>(
  terminal: Terminal,
  options: ServerOptions,
  run: (servers: Servers) => Promise<Answer>,
): Promise<Answer> {
  const context = loadContext(options.context, terminal.environment);
  const deadlineMs = options.deadlineMs ?? 15_000;
  const at = (address: string) => ({ address, deadlineMs, ...(context.tls === undefined ? {} : { tls: context.tls }) });
  const clients = {
    policies: openClient(PolicyServiceDefinition, at(context.controller)),
    identities: openClient(IdentityServiceDefinition, at(context.controller)),
    fleet: openClient(FleetServiceDefinition, at(context.controller)),
    flows: openClient(FlowServiceDefinition, at(context.audit)),
  };
  const close = () => {
    for (const client of Object.values(clients)) client.close();
  };
  // A Ctrl-C ends pending calls at once; what they reject with is reported as an interruption.
  terminal.interrupted.addEventListener('abort', close, { once: true });
  try {
    return await run({
      context,
      ...clients,
      controller: (call) => callServer(terminal, { name: 'controller', address: context.controller }, call),
      audit: (call) => callServer(terminal, { name: 'audit', address: context.audit }, call),
    });
  } finally {
    terminal.interrupted.removeEventListener('abort', close);
    close();
  }
}
