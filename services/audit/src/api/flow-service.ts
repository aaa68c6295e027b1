// FlowService: checks what is asked, asks the store or the live flows, answers.
import { status } from '@grpc/grpc-js';
import { FlowServiceDefinition, type ringfence, v1 } from '@ringfence/proto';
import { type CallContext, RpcRefusal, service } from '@ringfence/runtime';
import { toWireGap } from '../flow/flow-codec.ts';
import type { RecordedFlow } from '../flow/flow-facts.ts';
import { type FlowFilter, matchesGap } from '../query/flow-filter.ts';
import { readCursor, writeCursor } from '../query/page-cursor.ts';
import { type FieldProblem, readFilter } from '../query/read-filter.ts';
import type { FlowOrder, FlowStore } from '../store/flow-store.ts';
import type { LiveFlows } from '../stream/live-flows.ts';
import type { AuditMetrics } from '../telemetry/audit-metrics.ts';

export const defaultLimit = 100;
export const maxLimit = 1_000;
/** A page is given out before the call's deadline, full or not: with this much left for the way back. */
const marginMs = 500;

export interface FlowServiceOptions {
  readonly store: FlowStore;
  readonly live: LiveFlows;
  readonly metrics: AuditMetrics;
}

export function flowService(options: FlowServiceOptions) {
  return service(FlowServiceDefinition, {
    query: (request: ringfence.v1.QueryFlowsRequest.$Properties, call: CallContext) => query(options, request, call),
    stream: (request: ringfence.v1.StreamFlowsRequest.$Properties, call: CallContext) => stream(options, request, call),
  });
}

async function query(
  options: FlowServiceOptions,
  request: ringfence.v1.QueryFlowsRequest.$Properties,
  call: CallContext,
): Promise<ringfence.v1.QueryFlowsResponse.$Properties> {
  const started = performance.now();
  const { filter, problems } = readFilter(request.filter);
  const refusals: FieldProblem[] = [...problems];
  const asked = request.limit ?? 0;
  if (asked > maxLimit) refusals.push({ field: 'limit', expected: `at most ${maxLimit}`, found: String(asked) });
  const order: FlowOrder = request.oldestFirst === true ? 'oldest-first' : 'newest-first';
  const cursor = request.cursor ?? '';
  const after = cursor === '' ? undefined : readCursor(cursor, order, filter);
  if (after !== undefined && 'expected' in after) refusals.push({ field: 'cursor', expected: after.expected, found: cursor.slice(0, 80) });
  refuseIfAny(refusals);
  const timeLeftMs = call.deadline.getTime() - Date.now() - marginMs;
  const signal =
    Number.isFinite(timeLeftMs) && timeLeftMs < 2 ** 31
      ? AbortSignal.any([call.signal, AbortSignal.timeout(Math.max(0, timeLeftMs))])
      : call.signal;
  const page = await options.store.query({
    filter,
    order,
    limit: asked === 0 ? defaultLimit : asked,
    signal,
    ...(after === undefined || 'expected' in after ? {} : { after }),
  });
  const gaps = cursor === '' ? await gapsOf(options.store, filter) : [];
  options.metrics.querySeconds.record((performance.now() - started) / 1_000);
  return { flows: page.flows.map(toWireFlow), gaps, nextCursor: page.next === undefined ? '' : writeCursor(page.next, order, filter) };
}

async function* stream(
  options: FlowServiceOptions,
  request: ringfence.v1.StreamFlowsRequest.$Properties,
  call: CallContext,
): AsyncGenerator<ringfence.v1.FlowRecord.$Properties, void, void> {
  const { filter, problems } = readFilter(request.filter);
  refuseIfAny(problems);
  for await (const record of options.live.subscribe(filter, call.signal)) {
    yield 'flow' in record ? { flow: toWireFlow(record.flow) } : { gap: toWireGap(record.gap) };
  }
}

async function gapsOf(store: FlowStore, filter: FlowFilter): Promise<ringfence.v1.Gap.$Properties[]> {
  const gaps = await store.gaps(filter);
  return gaps.filter((gap) => matchesGap(filter, gap)).map(toWireGap);
}

function toWireFlow(flow: RecordedFlow): ringfence.v1.Flow.$Properties {
  return v1.Flow.decode(flow.bytes);
}

function refuseIfAny(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const lines = problems.slice(0, 20).map(({ field, expected, found }) => `${field}: expected ${expected}, found ${JSON.stringify(found)}`);
  if (problems.length > lines.length) lines.push(`and ${problems.length - lines.length} more`);
  throw new RpcRefusal(status.INVALID_ARGUMENT, `RF_FLOW_REQUEST: ${lines.join('; ')}`);
}
