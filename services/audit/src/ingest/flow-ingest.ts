// Reads FLOWS through the durable for as long as the service runs, and begins again whenever the reading ends for any reason.
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConsumerMessages, type JsMsg, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { streamLimitGaps } from './admit.ts';
import { BatchWriter, type BatchWriterOptions, type Delivery } from './batch-writer.ts';
import { auditDurable, ensureDurable, ensureStream, flowStream, isMissing, owed, type StreamLimits, streamLife } from './durable.ts';
import { gather } from './gather.ts';
import { lostWithStream, newLedger, resumeAt, type SequenceLedger, settle } from './sequence-ledger.ts';

export interface FlowIngestOptions extends Omit<BatchWriterOptions, 'signal'> {
  readonly connection: NatsConnection;
  readonly streamLimits: StreamLimits;
  /** A batch is committed once it holds about this many flows ... */
  readonly batchFlows: number;
  /** ... or this long after its first message. */
  readonly batchWaitMs: number;
  /** How often the durable is asked how far behind this is. */
  readonly checkEveryMs: number;
}

export interface FlowIngest {
  /** Commits and acknowledges what was already delivered, then ends. */
  stop(): Promise<void>;
}

/** Messages asked for ahead; the rest stays on the server. */
const pullMessages = 256;
/** A flow is about this long on the wire; close enough to end a batch at about the right size without decoding it twice. */
const bytesPerFlow = 300;
const firstRestartMs = 100;
const longestRestartMs = 5_000;
/** Waiting messages but none delivered for this long: the subscription is dead though nobody said so. */
const silentMs = 15_000;
/** Stopping waits this long for a store that refuses; what is not committed comes again. */
const stopPatienceMs = 3_000;

/** Starts reading. Returns at once; health says when the durable is there. */
export function startFlowIngest(options: FlowIngestOptions): FlowIngest {
  const { connection, health, log, metrics, store } = options;
  const aborted = new AbortController();
  let isStopping = false;
  let messages: ConsumerMessages | undefined;
  let writer: BatchWriter | undefined;
  let lastDeliveryMs = options.nowMs();
  let isFirst = true;
  health.set('ingest', 'the durable on the stream FLOWS is not there yet');

  async function openWriter(): Promise<BatchWriter> {
    const manager = await jetstreamManager(connection);
    const { stream, isNew } = await ensureStream(manager, options.streamLimits);
    const life = streamLife(stream);
    const kept = writer?.ledger ?? (await store.ledger());
    const ledger =
      kept?.stream === life ? kept : { ...newLedger(life), high: kept === undefined ? Math.max(0, stream.state.first_seq - 1) : 0 };
    const durable = await ensureDurable(manager, resumeAt(ledger));
    // Only what had been there before counts as made again.
    if (kept !== undefined && isNew) metrics.recreated.add(1, { kind: 'stream' });
    if (kept !== undefined && durable.isNew) metrics.recreated.add(1, { kind: 'durable' });
    const next = new BatchWriter(ledger, { ...options, signal: aborted.signal });
    if (kept?.stream !== life) await next.record(ledger, kept === undefined ? [] : goneStream(kept, options.nowMs()));
    return next;
  }

  async function read(): Promise<void> {
    const opened = await openWriter();
    writer = opened;
    const consumer = await jetstream(connection).consumers.get(flowStream, auditDurable);
    // Between the awaits above the service may have been told to stop.
    if (isStopping) return;
    const opening = await consumer.consume({
      max_messages: pullMessages,
      expires: 5_000,
      idle_heartbeat: 1_000,
      abort_on_missing_resource: true,
    });
    messages = opening;
    health.set('ingest', undefined);
    lastDeliveryMs = options.nowMs();
    try {
      const limits = {
        maxWeight: options.batchFlows * bytesPerFlow,
        weigh: (message: JsMsg) => message.data.length,
        maxWaitMs: options.batchWaitMs,
      };
      for await (const group of gather(opening[Symbol.asyncIterator](), limits)) {
        lastDeliveryMs = options.nowMs();
        await opened.write(group.map(toDelivery));
        if (opened.ledger.missing.length > 0) await settleOwed(opened);
        lastDeliveryMs = options.nowMs();
      }
    } finally {
      messages = undefined;
      // Not awaited: the iterator says that it is closed only to a reader, and there is none any more.
      void opening.close();
    }
  }

  async function settleOwed(current: BatchWriter): Promise<void> {
    const found = await owed(await jetstreamManager(connection, { checkAPI: false }));
    metrics.ingestLag = found.waiting;
    if (found.life !== current.ledger.stream) return restart('the stream FLOWS was made anew');
    const settled = settle(current.ledger, found.goneUntil, found.nothingInFlight);
    if (settled.lost.length === 0) return;
    log.warn({ lost: settled.lost, stream: found.life }, 'messages left the stream before they were read; recorded as a gap');
    await current.record(settled.ledger, streamLimitGaps(found.life, settled.lost, BigInt(options.nowMs()) * 1_000_000n));
  }

  function restart(why: string): void {
    log.warn({ why }, 'reading the stream FLOWS begins again');
    void messages?.close();
  }

  async function run(): Promise<void> {
    let restartMs = firstRestartMs;
    while (!isStopping) {
      if (!isFirst) metrics.consumerRestarts.add(1);
      isFirst = false;
      const startedMs = options.nowMs();
      try {
        await read();
      } catch (error) {
        if (isStopping) return;
        health.set('ingest', `cannot read the stream FLOWS: ${error instanceof Error ? error.message : String(error)}`);
        log.warn({ err: error, restartMs }, 'reading the stream FLOWS ended; beginning again');
      }
      if (isStopping) return;
      // A reading that went well for a while owes nothing to the failures before it.
      restartMs = options.nowMs() - startedMs > longestRestartMs ? firstRestartMs : Math.min(longestRestartMs, restartMs * 2);
      await sleep(restartMs, undefined, { signal: aborted.signal }).catch(() => undefined);
    }
  }

  async function check(): Promise<void> {
    const opening = messages;
    if (opening === undefined || connection.isClosed()) return;
    try {
      const found = await owed(await jetstreamManager(connection, { checkAPI: false }));
      metrics.ingestLag = found.waiting;
      if (messages !== opening) return;
      if (writer !== undefined && found.life !== writer.ledger.stream) restart('the stream FLOWS was made anew');
      else if (found.waiting > 0 && options.nowMs() - lastDeliveryMs > silentMs) restart('messages wait but none is delivered');
    } catch (error) {
      if (isMissing(error) && messages === opening) restart('the stream FLOWS or its durable is gone');
      else log.debug({ err: error }, 'the durable cannot be asked how far behind it is');
    }
  }

  const checking = setInterval(() => void check(), options.checkEveryMs);
  const running = run();
  return {
    async stop() {
      isStopping = true;
      clearInterval(checking);
      void messages?.close();
      if (messages === undefined) aborted.abort();
      const patience = setTimeout(() => aborted.abort(), stopPatienceMs);
      await running;
      clearTimeout(patience);
    },
  };
}

function toDelivery(message: JsMsg): Delivery {
  return {
    data: message.data,
    subject: message.subject,
    sequence: message.seq,
    ahead: message.info.pending,
    receivedNs: BigInt(message.info.timestampNanos),
    ack: () => message.ack(),
    term: () => message.term(),
    working: () => message.working(),
  };
}

/** What went down with the stream before this one. A stream that was read to its end took nothing with it. */
function goneStream(ledger: SequenceLedger, nowMs: number) {
  const count = lostWithStream(ledger);
  const nowNs = BigInt(nowMs) * 1_000_000n;
  return count === 0
    ? []
    : [{ id: `stream-limit/${ledger.stream}/gone`, cluster: '', node: '', fromNs: nowNs, untilNs: nowNs, count, reason: 'stream-limit' }];
}
