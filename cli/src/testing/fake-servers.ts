// Servers in this process that answer what a test says, over real gRPC on free ports.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FleetServiceDefinition, FlowServiceDefinition, IdentityServiceDefinition, PolicyServiceDefinition } from '@ringfence/proto';
import { Health, type Implementation, RpcRefusal, serveGrpc, service, silentLog } from '@ringfence/runtime';
import { stringify } from 'yaml';

type Policies = Implementation<typeof PolicyServiceDefinition>;
type Fleet = Implementation<typeof FleetServiceDefinition>;
type Identities = Implementation<typeof IdentityServiceDefinition>;
type Flows = Implementation<typeof FlowServiceDefinition>;

export interface FakeServers {
  readonly contextFile: string;
  stop(): Promise<void>;
}

const unimplemented = 12;
const refuse = async () => {
  throw new RpcRefusal(unimplemented, 'RF_TEST: the test did not expect this call');
};

/** A stream that fails before its first message. */
const refuseStream = (): AsyncIterable<never> => ({ [Symbol.asyncIterator]: () => ({ next: refuse }) });

/** Calls that a test does not name are refused. */
export async function startFakeServers(
  folder: string,
  handlers: { policies?: Partial<Policies>; fleet?: Partial<Fleet>; identities?: Partial<Identities>; flows?: Partial<Flows> },
  extraContext: Record<string, unknown> = {},
): Promise<FakeServers> {
  const listen = { host: '127.0.0.1', port: 0 };
  const { log, health } = { log: silentLog(), health: new Health() };
  const policies: Policies = {
    apply: refuse,
    validate: refuse,
    get: refuse,
    list: refuse,
    delete: refuse,
    history: refuse,
    ...handlers.policies,
  };
  const fleet: Fleet = { listNodes: refuse, watchRevision: refuseStream, enrol: refuse, reportEndpoints: refuse, ...handlers.fleet };
  const identities: Identities = { list: refuse, get: refuse, ...handlers.identities };
  const flows: Flows = { query: refuse, stream: refuseStream, ...handlers.flows };
  const controller = await serveGrpc({
    listen,
    log,
    health,
    services: [
      service(PolicyServiceDefinition, policies),
      service(FleetServiceDefinition, fleet),
      service(IdentityServiceDefinition, identities),
    ],
  });
  const audit = await serveGrpc({ listen, log, health, services: [service(FlowServiceDefinition, flows)] });
  const contextFile = join(folder, 'context.yaml');
  // No health ports: a test must not meet what happens to run on this machine.
  writeFileSync(contextFile, stringify({ controller: controller.address, audit: audit.address, health: {}, ...extraContext }));
  return {
    contextFile,
    async stop() {
      await Promise.all([controller.stop(), audit.stop()]);
    },
  };
}
