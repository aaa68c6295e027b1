// `ringfence status`: what answers, what it waits for, and how far the nodes are.
import { wideToNumber } from '@ringfence/proto';
import { exitCodes } from '../exit-codes.ts';
import { type Paint, paintFor, printable } from '../output/colour.ts';
import { type Format, print } from '../output/print.ts';
import { table } from '../output/table.ts';
import { statusOf } from '../servers/call-server.ts';
import { type Readiness, readinessOf } from '../servers/probe.ts';
import { type Servers, withServers } from '../servers/servers.ts';
import type { Terminal } from '../terminal.ts';
import { datapathNotes } from '../views/datapath-note.ts';
import { type NodeView, nodeCondition, nodeName, nodeNotes, nodeView, waitingReason } from '../views/node-view.ts';

interface ServerStatus {
  readonly name: string;
  readonly address: string;
  readonly state: 'ready' | 'not-ready' | 'unreachable';
  readonly missing: readonly string[];
}

interface Answered<Value> {
  readonly value: Value | undefined;
  /** Why there is no answer. */
  readonly error: string | undefined;
}

/** A status screen shows what is broken instead of failing on it. Only what is no answer of a server is thrown. */
async function ask<Value>(call: Promise<Value>): Promise<Answered<Value>> {
  try {
    return { value: await call, error: undefined };
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return { value: undefined, error: error instanceof Error ? error.message : String(error) };
  }
}

function serverStatus(name: string, address: string, answer: Answered<unknown>, readiness: Readiness | undefined): ServerStatus {
  const missing = [...(answer.error === undefined ? [] : [answer.error]), ...(readiness?.missing ?? [])];
  const isReady = answer.error === undefined && missing.length === 0;
  return { name, address, state: isReady ? 'ready' : answer.error === undefined ? 'not-ready' : 'unreachable', missing };
}

/** NATS is behind the servers: they say whether they have it. */
function natsStatus(readiness: readonly (Readiness | undefined)[]): 'reachable' | 'unreachable' | 'unknown' {
  const asked = readiness.filter((one) => one?.reachable === true);
  if (asked.length === 0) return 'unknown';
  return asked.some((one) => one?.missing.some((line) => /^nats\b/i.test(line))) ? 'unreachable' : 'reachable';
}

export interface StatusOptions {
  readonly context?: string;
  readonly output: Format;
}

export async function status(terminal: Terminal, options: StatusOptions): Promise<number> {
  return withServers(terminal, { ...options, deadlineMs: 3_000 }, async (servers) => {
    const found = await askAll(terminal, servers);
    const paint = paintFor(terminal, terminal.stdout);
    await print(terminal, options.output, { value: found, lines: () => statusLines(found, paint) });
    return found.servers.some((server) => server.state === 'unreachable') ? exitCodes.unavailable.code : exitCodes.ok.code;
  });
}

interface FleetStatus {
  readonly context: string | null;
  readonly servers: readonly ServerStatus[];
  readonly nats: 'reachable' | 'unreachable' | 'unknown';
  readonly revision: number | null;
  readonly nodes: readonly NodeView[];
}

async function askAll(terminal: Terminal, servers: Servers): Promise<FleetStatus> {
  const { context } = servers;
  const probe = (address: string | undefined) => (address === undefined ? undefined : readinessOf(address, terminal.interrupted));
  const [listed, audited, controllerHealth, auditHealth, agentHealth] = await Promise.all([
    ask(servers.fleet.listNodes({})),
    ask(servers.flows.query({ limit: 1 })),
    probe(context.health.controller),
    probe(context.health.audit),
    probe(context.health.agent),
  ]);
  const revision = listed.value === undefined ? null : wideToNumber(listed.value.revision);
  const agent: ServerStatus[] =
    agentHealth?.reachable === true
      ? [
          {
            name: 'agent',
            address: context.health.agent ?? '',
            state: agentHealth.ready ? 'ready' : 'not-ready',
            missing: agentHealth.missing,
          },
        ]
      : [];
  return {
    context: context.file ?? null,
    servers: [
      serverStatus('controller', context.controller, listed, controllerHealth),
      serverStatus('audit', context.audit, audited, auditHealth),
      ...agent,
    ],
    nats: natsStatus([controllerHealth, auditHealth, agentHealth]),
    revision,
    nodes: (listed.value?.nodes ?? []).map((node) => nodeView(node, revision ?? 0)),
  };
}

function statusLines(found: FleetStatus, paint: Paint): string[] {
  const rows = found.servers.map((server) => [
    server.name,
    server.address,
    paint(server.state === 'ready' ? 'green' : 'red', server.state === 'not-ready' ? 'not ready' : server.state),
    printable(server.missing.join('; ')),
  ]);
  const late = found.nodes.filter((node) => nodeCondition(node) !== 'in sync');
  const nodes =
    found.nodes.length === 0
      ? 'none enrolled'
      : `${found.nodes.length}, ${late.length === 0 ? 'all in sync' : `${late.length} not in sync: ${late.map(waitingReason).join(', ')}`}`;
  return [
    ...table([{ title: 'SERVER' }, { title: 'ADDRESS' }, { title: 'STATE' }, { title: 'MISSING' }], rows),
    `nats: ${found.nats === 'unknown' ? 'unknown (no health port answers)' : found.nats}`,
    ...(found.revision === null ? [] : [`revision: ${found.revision}`, `nodes: ${nodes}`]),
    ...nodeNotes(found.nodes),
    ...datapathNotes(new Map(found.nodes.map((node) => [nodeName(node), node.datapath]))).map((note) => paint('yellow', note)),
  ];
}
