// `ringfence flows`: what was asked for, newest last, and with --follow what comes after it.
import { setTimeout as sleep } from 'node:timers/promises';
import { bigIntToWide, type ringfence, v1, wideToBigInt } from '@ringfence/proto';
import { type FlowFilterOptions, flowFilterOf } from '../input/flow-filter.ts';
import { paintFor } from '../output/colour.ts';
import { type FlowWriter, openFlowWriter } from '../output/flow-writer.ts';
import type { Format } from '../output/print.ts';
import { interrupted, isUnavailable } from '../servers/call-server.ts';
import { type Servers, withServers } from '../servers/servers.ts';
import type { Terminal } from '../terminal.ts';
import { flowView, gapView } from '../views/flow-view.ts';

export interface FlowsOptions extends FlowFilterOptions {
  readonly context?: string;
  readonly limit: number;
  readonly all: boolean;
  readonly follow: boolean;
  readonly printFilter: boolean;
  readonly output: Format;
}

type Filter = ringfence.v1.FlowFilter.$Properties;

/** Largest page that the audit service gives. */
const pageSize = 1_000;
/** Ids kept while following, so that a record which a query and the stream both bring is shown once. */
const rememberedIds = 20_000;
/** Records of a slow node arrive late: a query after an outage goes back this far, and what was shown already is left out. */
const lateRecordsNs = 60_000_000_000n;

const larger = (a: bigint, b: bigint) => (a > b ? a : b);

export async function flows(terminal: Terminal, options: FlowsOptions): Promise<void> {
  const filter = flowFilterOf(options, terminal.now());
  if (options.printFilter) {
    const message = v1.FlowFilter.fromObject(filter as Record<string, unknown>);
    terminal.stdout.write(`${JSON.stringify(v1.FlowFilter.toObject(message, { longs: String, enums: String }), null, 2)}\n`);
    return;
  }
  await withServers(terminal, options, async (servers) => {
    const writer = await openFlowWriter(terminal, options.output, paintFor(terminal, terminal.stdout), options.follow);
    if (options.follow) await follow(terminal, servers, filter, options, writer);
    else if (options.all) await everything(servers, filter, writer);
    else await newest(servers, filter, options.limit, writer);
    await writer.end();
  });
}

/** The newest records, printed oldest first, so that the newest stands next to the prompt. */
async function newest(servers: Servers, filter: Filter, limit: number, writer: FlowWriter): Promise<string[]> {
  const found: ringfence.v1.Flow.$Properties[] = [];
  const gaps: ringfence.v1.Gap.$Properties[] = [];
  for (let cursor = ''; found.length < limit; ) {
    const page = await servers.audit(() => servers.flows.query({ filter, limit: Math.min(limit - found.length, pageSize), cursor }));
    found.push(...page.flows);
    gaps.push(...page.gaps);
    cursor = page.nextCursor;
    if (cursor === '') break;
  }
  await writer.write(found.reverse().map(flowView), gaps.map(gapView));
  return found.map((flow) => flow.id ?? '');
}

async function everything(servers: Servers, filter: Filter, writer: FlowWriter): Promise<void> {
  for (let cursor = ''; ; ) {
    const page = await servers.audit(() => servers.flows.query({ filter, limit: pageSize, cursor, oldestFirst: true }));
    await writer.write(page.flows.map(flowView), page.gaps.map(gapView));
    cursor = page.nextCursor;
    if (cursor === '') return;
  }
}

/** A set that forgets its oldest members. */
class RecentIds {
  readonly #ids = new Set<string>();
  /** False when the id was there already. */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > rememberedIds)
      for (const oldest of this.#ids) {
        this.#ids.delete(oldest);
        break;
      }
    return true;
  }
}

async function follow(terminal: Terminal, servers: Servers, filter: Filter, options: FlowsOptions, writer: FlowWriter): Promise<void> {
  const signal = terminal.interrupted;
  const seen = new RecentIds();
  // Up to where the records were shown: after an outage the query goes on from there.
  let shownUntilNs: bigint | undefined;
  let isNoticed = false;
  const show = async (flows: readonly ringfence.v1.Flow.$Properties[], gaps: readonly ringfence.v1.Gap.$Properties[]) => {
    const fresh = flows.filter((flow) => seen.add(`flow ${flow.id}`));
    const freshGaps = gaps.filter((gap) => seen.add(`gap ${gap.id}`));
    const last = fresh.at(-1)?.timeUnixNs;
    if (last != null) shownUntilNs = wideToBigInt(last);
    if (fresh.length + freshGaps.length > 0) await writer.write(fresh.map(flowView), freshGaps.map(gapView));
  };
  while (!signal.aborted) {
    const stop = new AbortController();
    const both = AbortSignal.any([signal, stop.signal]);
    try {
      // The stream is opened before the query: what is stored between the two comes from both and is shown once.
      const records = servers.flows.stream({ filter }, { signal: both })[Symbol.asyncIterator]();
      let next = records.next();
      next.catch(() => {});
      if (shownUntilNs === undefined) {
        const page = await servers.audit(() => servers.flows.query({ filter, limit: options.limit }));
        await show([...page.flows].reverse(), page.gaps);
      } else {
        const again = { ...filter, sinceUnixNs: bigIntToWide(larger(shownUntilNs - lateRecordsNs, wideToBigInt(filter.sinceUnixNs))) };
        for (let cursor = ''; ; ) {
          const page = await servers.audit(() => servers.flows.query({ filter: again, limit: pageSize, cursor, oldestFirst: true }));
          await show(page.flows, page.gaps);
          cursor = page.nextCursor;
          if (cursor === '') break;
        }
      }
      for (let record = await next; !record.done; record = await next) {
        next = records.next();
        next.catch(() => {});
        isNoticed = false;
        const { flow, gap } = record.value;
        await show(flow == null ? [] : [flow], gap == null ? [] : [gap]);
      }
    } catch (error) {
      if (signal.aborted) break;
      if (!isUnavailable(error)) throw error;
      if (!isNoticed)
        terminal.stderr.write(`notice: no answer from the audit at ${servers.context.audit}, following again when it is back\n`);
      isNoticed = true;
    } finally {
      stop.abort();
    }
    await sleep(500, undefined, { signal }).catch(() => {});
  }
  // Ctrl-C is how following ends: no failure, unless nothing could be asked at all.
  if (isNoticed) throw interrupted();
}
