// Publishes the log, in order, to the stream CONTROL. What was published is not marked anywhere: the stream's own tail says it.
import { context, propagation, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import { type CommitKey, currentTraceparent, describeFailure, inSpan, type Log, sealEnvelope, spanNames } from '@ringfence/runtime';
import { decodeCommit } from '../commit-codec.ts';
import { subjectOf } from '../event.ts';
import type { EpochRecord, EventStore, StoredCommit } from '../event-store/event-store.ts';
import { Signal } from '../signal.ts';
import type { ControlStream, Outgoing } from './control-stream.ts';
import { planDistribution } from './plan-distribution.ts';

/** Commits on their way at once when there is a backlog. */
const batchCommits = 64;
const firstRetryMs = 100;
const longestRetryMs = 5_000;

export interface OutboxOptions {
  readonly store: EventStore;
  readonly epochs: EpochRecord;
  readonly key: CommitKey;
  readonly log: Log;
  readonly now: () => number;
  /** Called when a stream was made anew, before anything is published to it: consumers are gone and must be made again. */
  readonly prepareConsumers: () => Promise<void>;
  /** Told what keeps commits from being published; undefined when nothing does. */
  readonly report: (missing: string | undefined) => void;
}

export class Outbox {
  readonly #options: OutboxOptions;
  readonly #work = new Signal();
  readonly #progress = new Signal();
  #stream: ControlStream | undefined;
  /** The stream that was compared with the store; another one, or the same after a reconnect, is compared first. */
  #compared: ControlStream | undefined;
  #published = 0;
  #epoch = 0;
  /** A stream was made anew and its consumers are not all there yet. */
  #consumersAreDue = false;
  #isStopped = false;
  #running: Promise<void> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Last revision that is known to be in the stream. */
  get published(): number {
    return this.#published;
  }

  /** Epoch under which commits are published. */
  get epoch(): number {
    return this.#epoch;
  }

  /** True once stream and store were compared on the present connection. */
  get isCompared(): boolean {
    return this.#compared !== undefined && this.#compared === this.#stream;
  }

  start(): void {
    this.#options.report('not connected to NATS');
    this.#running ??= this.#run();
  }

  /** Gives the stream of a new connection, or of the same after it came back; undefined while NATS is away. */
  attach(stream: ControlStream | undefined): void {
    this.#stream = stream;
    if (stream === undefined) this.#options.report('not connected to NATS');
    this.#work.notify();
  }

  /** Says that a commit was appended. */
  wake(): void {
    this.#work.notify();
  }

  /** Waits until a revision is in the stream, or not longer than `withinMs`. */
  async whenPublished(revision: number, withinMs: number): Promise<boolean> {
    return this.#until(() => this.#published >= revision && this.isCompared, withinMs);
  }

  /** Waits until stream and store were compared, or not longer than `withinMs`. */
  async whenCompared(withinMs: number): Promise<boolean> {
    return this.#until(() => this.isCompared, withinMs);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#work.notify();
    this.#progress.notify();
    await this.#running;
  }

  async #run(): Promise<void> {
    let retryMs = firstRetryMs;
    while (!this.#isStopped) {
      const seen = this.#work.count;
      const stream = this.#stream;
      if (stream === undefined) {
        await this.#work.after(seen);
        continue;
      }
      try {
        if (this.#compared !== stream) await this.#compare(stream);
        await this.#publishAll(stream);
        if (this.#stream === stream) this.#options.report(undefined);
        retryMs = firstRetryMs;
        await this.#work.after(seen);
      } catch (error) {
        // What the stream holds is unknown now: a publish may have arrived although its acknowledgement did not.
        this.#compared = undefined;
        this.#options.report(`cannot publish: ${describeFailure(error)}`);
        this.#options.log.warn({ err: error, retryMs }, 'commits wait in the outbox');
        await this.#work.after(this.#work.count, { timeoutMs: retryMs });
        retryMs = Math.min(retryMs * 2, longestRetryMs);
      }
    }
  }

  async #compare(stream: ControlStream): Promise<void> {
    const { store, epochs, log, now, prepareConsumers } = this.#options;
    const state = await stream.inspect();
    const [commitAtTail] = state === undefined || state.lastSequence === 0 ? [] : await store.readCommits(state.lastSequence, 1);
    const head = await store.head();
    const epoch = await epochs.current();
    const hashAtTail =
      commitAtTail?.revision === state?.lastSequence && commitAtTail !== undefined
        ? Buffer.from(commitAtTail.hash).toString('hex')
        : undefined;
    const distribution = planDistribution({ epoch, head: head.revision, hashAtTail }, state);
    if (distribution.action === 'begin-epoch') {
      // The first epoch is how every installation begins; a later one says that NATS lost what it had.
      log[distribution.epoch === 1 ? 'info' : 'warn'](
        { epoch: distribution.epoch, because: distribution.because },
        'the stream CONTROL is made anew',
      );
      // Recorded first: after a crash in between, the next start sees an epoch without its stream and begins another one.
      await epochs.begin(distribution.epoch, distribution.because, now());
      await stream.remake();
      this.#epoch = distribution.epoch;
      this.#published = 0;
      this.#consumersAreDue = true;
    } else {
      this.#epoch = epoch;
      this.#published = distribution.from - 1;
    }
    if (this.#consumersAreDue) await prepareConsumers();
    this.#consumersAreDue = false;
    this.#compared = stream;
    this.#progress.notify();
  }

  async #publishAll(stream: ControlStream): Promise<void> {
    while (!this.#isStopped && this.#stream === stream) {
      const commits = await this.#options.store.readCommits(this.#published + 1, batchCommits);
      const last = commits.at(-1);
      if (last === undefined) return;
      await this.#publish(stream, commits);
      this.#published = last.revision;
      this.#progress.notify();
    }
  }

  async #publish(stream: ControlStream, commits: readonly StoredCommit[]): Promise<void> {
    const messages = commits.map((commit) => this.#seal(commit));
    // One commit belongs to the trace of its command; a backlog belongs to no one's.
    const traceparent = messages.length === 1 ? (messages[0]?.traceparent ?? '') : '';
    const parent = propagation.extract(ROOT_CONTEXT, { traceparent });
    const options = {
      kind: SpanKind.PRODUCER,
      attributes: { 'messaging.system': 'nats', 'messaging.operation.type': 'send', 'messaging.batch.message_count': messages.length },
    };
    await context.with(parent, () =>
      inSpan(spanNames.publish, options, () => {
        const own = currentTraceparent();
        return stream.publish(
          messages.length === 1 && own !== '' ? messages.map((message) => ({ ...message, traceparent: own })) : messages,
        );
      }),
    );
  }

  #seal({ revision, bytes }: StoredCommit): Outgoing {
    const { events, traceparent } = decodeCommit(bytes);
    const [first] = events;
    if (first === undefined) throw new RangeError(`RF_EMPTY_COMMIT: expected an event in commit ${revision}, found none`);
    const body = sealEnvelope(bytes, this.#epoch, this.#options.key);
    return { revision, subject: subjectOf(first), messageId: `${this.#epoch}-${revision}`, traceparent, body };
  }

  async #until(isSo: () => boolean, withinMs: number): Promise<boolean> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const seen = this.#progress.count;
      if (isSo()) return true;
      const timeoutMs = deadline - performance.now();
      if (timeoutMs <= 0 || this.#isStopped) return false;
      await this.#progress.after(seen, { timeoutMs });
    }
  }
}
