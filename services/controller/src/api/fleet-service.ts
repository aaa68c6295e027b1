// FleetService: nodes enrol and report through it, people see how far each node is.
import { status } from '@grpc/grpc-js';
import { FleetServiceDefinition, type ringfence } from '@ringfence/proto';
import { type CallContext, describeFailure, type GrpcService, RpcRefusal, service } from '@ringfence/runtime';
import type { Core } from '../core.ts';
import { type NodeName, nodeAggregate } from '../event.ts';
import type { IdentityRefusal } from '../identity/identity-decider.ts';
import { prepareAgentConsumer } from '../nats/agent-consumers.ts';
import { type NodeRefusal, nodeDecider } from '../node/node-decider.ts';
import { planReport } from '../node/report-endpoints.ts';
import { controlStreamName } from '../outbox/control-stream.ts';
import { hasApplied, type NodeProgress } from '../projections/node-states.ts';
import { type Checked, checkAddresses, checkEndpoints, checkNodeName } from './fleet-requests.ts';
import { answering, commandIdIsTaken, commandIdOf, invalid, notFound, quoted, revisionOf } from './handlers.ts';

/** How long an enrolment waits for the stream to be compared with the store. */
const enrolWaitMs = 2_000;
/** How often a watcher looks again although nothing was said: nodes fall silent without a word. */
const watchTickMs = 1_000;

export function fleetService(core: Core): GrpcService {
  return service(FleetServiceDefinition, {
    listNodes: () =>
      answering(async () => {
        const nodes = await core.nodes();
        return { nodes: nodes.map(toWireNode), revision: (await core.projections.newest()).revision };
      }),
    watchRevision: (request, call) => watchRevision(core, request, call),
    enrol: (request, call) => answering(() => enrol(core, request, call)),
    reportEndpoints: (request, call) => answering(() => reportEndpoints(core, request, call)),
  });
}

async function enrol(core: Core, request: ringfence.v1.EnrolRequest, call: CallContext): Promise<ringfence.v1.EnrolResponse.$Properties> {
  const name = valid('RF_ENROL_INVALID', checkNodeName(request));
  const addresses = valid('RF_ENROL_INVALID', checkAddresses('addresses', request.addresses));
  const fromRevision = revisionOf(request.fromRevision, 'from_revision');
  const { revision: head } = await core.store.head();
  if (fromRevision > head) {
    const message = `RF_NODE_AHEAD: the node holds revision ${fromRevision}, the log ends at ${head}: it belongs to another installation, or the store was restored`;
    throw new RpcRefusal(status.FAILED_PRECONDITION, message);
  }
  // Before anything is written: a node that cannot read the log is not yet part of the fleet.
  const isCompared = await core.outbox.whenCompared(enrolWaitMs);
  const connection = core.connection();
  if (!isCompared || connection === undefined)
    throw new RpcRefusal(status.UNAVAILABLE, 'RF_NATS_AWAY: the controller is not connected to NATS; enrol again later');
  const handled = await core.command('enrol', { commandId: commandIdOf(''), actor: call.actor }, async (load) => {
    const { state } = await load(nodeAggregate(name), nodeDecider);
    const decision = nodeDecider.decide({ type: 'EnrolNode', ...name, addresses }, state);
    return decision.outcome === 'accepted'
      ? { refusals: [], events: decision.events, answer: undefined }
      : { refusals: [decision.refusal], events: [], answer: undefined };
  });
  if (handled.outcome === 'refused') throw refusal(handled.refusals);
  const durable = await prepare(core, connection, name, fromRevision);
  return {
    stream: controlStreamName,
    durable,
    epoch: core.outbox.epoch,
    headRevision: (await core.store.head()).revision,
    signingKey: core.keys.publicKeyDer,
    signingKeyId: core.keys.keyId,
    identityKey: core.keys.identityKey,
  };
}

async function prepare(
  core: Core,
  connection: NonNullable<ReturnType<Core['connection']>>,
  name: NodeName,
  fromRevision: number,
): Promise<string> {
  try {
    return await prepareAgentConsumer(connection, name, fromRevision);
  } catch (error) {
    core.log.warn({ ...name, reason: describeFailure(error) }, 'could not prepare the consumer of a node');
    throw new RpcRefusal(status.UNAVAILABLE, 'RF_NATS_AWAY: the consumer of the node could not be made; enrol again later');
  }
}

async function reportEndpoints(
  core: Core,
  request: ringfence.v1.ReportEndpointsRequest,
  call: CallContext,
): Promise<ringfence.v1.ReportEndpointsResponse.$Properties> {
  const name = valid('RF_REPORT_INVALID', checkNodeName(request));
  const endpoints = valid('RF_REPORT_INVALID', checkEndpoints(request.endpoints));
  const commandId = commandIdOf(request.commandId);
  const handled = await core.command('report-endpoints', { commandId, actor: call.actor }, (load) => planReport(load, name, endpoints));
  switch (handled.outcome) {
    case 'committed':
      return { revision: handled.revision };
    case 'not-needed':
      return { revision: handled.answer.lastChange };
    case 'duplicate':
      return { revision: await revisionOfReport(core, commandId, handled.revision) };
    case 'too-big':
      throw new RpcRefusal(
        status.RESOURCE_EXHAUSTED,
        `RF_COMMIT_TOO_BIG: expected at most ${handled.limit} bytes in one report, found ${handled.bytes}`,
      );
    case 'refused':
      throw refusal(handled.refusals);
  }
}

/** A retried report is answered with what its first try made; an id of some other command is refused. */
async function revisionOfReport(core: Core, commandId: string, revision: number): Promise<number> {
  const [commit] = await core.readCommits(revision, 1);
  const isReport = commit?.events.every(
    ({ type }) => type === 'IdentityAllocated' || type === 'EndpointRegistered' || type === 'EndpointRemoved',
  );
  if (isReport !== true) throw commandIdIsTaken(commandId, revision);
  return revision;
}

async function* watchRevision(
  core: Core,
  request: ringfence.v1.WatchRevisionRequest,
  call: CallContext,
): AsyncIterable<ringfence.v1.WatchRevisionResponse.$Properties> {
  const head = await answering(async () => (await core.store.head()).revision);
  const revision = revisionOf(request.revision, 'revision') || head;
  if (revision > head) throw notFound(`RF_REVISION_UNKNOWN: expected a revision up to ${head}, found ${revision}`);
  let before = '';
  while (!call.signal.aborted) {
    const seen = core.changed.count;
    const nodes = await answering(() => core.nodes());
    const applied = nodes.filter((node) => hasApplied(node, revision));
    const waiting = nodes.filter((node) => !hasApplied(node, revision));
    const complete = waiting.length === 0;
    const answer = { applied: applied.map(toWireNode), waiting: waiting.map(toWireNode), complete };
    // Sent when somebody would see a difference; the time of an acknowledgement alone is none.
    const now = JSON.stringify(
      nodes.map(({ cluster, node, acknowledgement, isSilent }) => [
        cluster,
        node,
        isSilent,
        acknowledgement?.appliedRevision,
        acknowledgement?.state,
        acknowledgement?.failures,
      ]),
    );
    if (now !== before || complete) yield answer;
    if (complete) return;
    before = now;
    await core.changed.after(seen, { timeoutMs: watchTickMs, signal: call.signal });
  }
}

function toWireNode({ cluster, node, addresses, endpoints, acknowledgement, isSilent }: NodeProgress): ringfence.v1.Node.$Properties {
  const { receivedAtMs, ...said } = acknowledgement ?? { receivedAtMs: 0, cluster, node, failures: [], limitations: [] };
  return {
    status: { ...said, failures: [...said.failures], limitations: [...said.limitations] },
    silent: isSilent,
    addresses: [...addresses],
    endpoints,
  };
}

function valid<T>(code: string, checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw invalid(`${code}: ${checked.problems.join('; ')}`.slice(0, 2_000));
}

function refusal(refusals: readonly (NodeRefusal | IdentityRefusal)[]): RpcRefusal {
  const [first] = refusals;
  if (first?.code === 'identities-exhausted') {
    return new RpcRefusal(
      status.RESOURCE_EXHAUSTED,
      `RF_IDENTITIES_EXHAUSTED: ${first.wanted} new label sets need a number, ${first.left} are left`,
    );
  }
  const name = first === undefined ? '' : ` ${quoted(`${first.cluster}/${first.node}`)}`;
  return new RpcRefusal(status.FAILED_PRECONDITION, `RF_NODE_UNKNOWN: the node${name} is not enrolled; enrol first`);
}
