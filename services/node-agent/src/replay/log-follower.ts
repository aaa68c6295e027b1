// Follows the log: enrols, reads the durable, lets replay.ts judge every message, and hands good commits on. Whatever breaks (durable deleted, stream
// made anew, NATS restarted, a gap, a halt) heals in one way: enrol again from the last revision that was applied.
import type { NatsConnection } from '@nats-io/transport-node';
import { describeFailure, type Log, type TrustedKeys } from '@ringfence/runtime';
import { type LogCommit, readCommit } from './log-commit.ts';
import { Pull, type PulledMessage, type PullNotice } from './pull.ts';
import { accept, type Halt, learnHead, type Position, type Replay, reachEnd, startReplay } from './replay.ts';

/** Where to read. `head` is undefined when only the persisted answer of an earlier enrolment is known. */
export interface Enrolment {
  readonly stream: string;
  readonly durable: string;
  readonly head: number | undefined;
}

/** A commit that was accepted. `settle` acknowledges its message: call it once the commit is kept. */
export interface AcceptedCommit {
  readonly commit: LogCommit;
  /** The message as it came, for the journal. */
  readonly message: Uint8Array;
  readonly settle: () => void;
}

export interface FollowerOptions {
  readonly inboxPrefix: string | undefined;
  readonly position: Position;
  readonly trusted: TrustedKeys;
  /** Asks the controller; rejects while it is away. */
  readonly enrol: (fromRevision: number) => Promise<Enrolment>;
  /** The answer of an earlier enrolment, used while the controller is away. */
  readonly fallback: Enrolment | undefined;
  readonly onCommits: (accepted: readonly AcceptedCommit[]) => void;
  /** The phase, the halt, the enrolment or the epoch changed. */
  readonly onChange: () => void;
  readonly log: Log;
}

const firstRetryMs = 100;
const lastRetryMs = 3_000;
/** How long a missing revision may take to arrive by itself. */
const gapMs = 500;

export class LogFollower {
  readonly #options: FollowerOptions;
  #replay: Replay;
  #connection: NatsConnection | undefined;
  #pull: Pull | undefined;
  #failure: string | undefined = 'not enrolled yet';
  #enrolTimer: NodeJS.Timeout | undefined;
  #gapTimer: NodeJS.Timeout | undefined;
  #retryMs = firstRetryMs;
  #isEnrolling = false;
  #isStopped = false;
  #hasFallenBack = false;
  #inbox: PulledMessage[] = [];
  /** Messages of commits that are held, by revision. */
  readonly #held = new Map<number, PulledMessage>();
  /** Last revision that is kept. */
  #settled: number;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#replay = startReplay(options.position);
    this.#settled = options.position.revision;
  }

  get position(): Position {
    return this.#replay.position;
  }

  get halt(): Halt | undefined {
    return this.#replay.halt;
  }

  get isComplete(): boolean {
    return this.#replay.phase === 'live';
  }

  /** Why this node is not enrolled; undefined when it is. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Begins to read, now that there is a connection. */
  start(connection: NatsConnection): void {
    if (this.#isStopped) return;
    this.#connection = connection;
    void this.#enrol();
    void this.#watchConnection(connection);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#enrolTimer);
    clearTimeout(this.#gapTimer);
    this.#pull?.stop();
  }

  async #enrol(): Promise<void> {
    if (this.#isEnrolling || this.#isStopped) return;
    this.#isEnrolling = true;
    clearTimeout(this.#enrolTimer);
    const { enrol, fallback, log } = this.#options;
    try {
      const enrolment = await enrol(this.#replay.position.revision);
      if (this.#isStopped) return;
      this.#failure = undefined;
      if (enrolment.head !== undefined) this.#replay = learnHead(this.#replay, enrolment.head);
      this.#open(enrolment);
      if (this.#replay.halt?.code === 'log-shorter') this.#enrolLater();
    } catch (error) {
      if (this.#isStopped) return;
      this.#failure = `cannot enrol: ${describeFailure(error)}`;
      log.warn({ failure: this.#failure, retryInMs: this.#retryMs }, 'enrolment failed');
      if (this.#pull === undefined && fallback !== undefined && !this.#hasFallenBack) {
        this.#hasFallenBack = true;
        this.#open(fallback);
      }
      this.#enrolLater();
    } finally {
      this.#isEnrolling = false;
    }
    this.#options.onChange();
  }

  #enrolLater(): void {
    if (this.#isStopped) return;
    clearTimeout(this.#enrolTimer);
    this.#enrolTimer = setTimeout(() => void this.#enrol(), this.#retryMs);
    this.#enrolTimer.unref();
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs);
  }

  #open(enrolment: Enrolment): void {
    if (this.#connection === undefined) return;
    this.#pull?.stop();
    this.#pull = new Pull({
      connection: this.#connection,
      stream: enrolment.stream,
      durable: enrolment.durable,
      inboxPrefix: this.#options.inboxPrefix,
      onMessage: (message) => this.#collect(message),
      onNotice: (notice) => this.#notice(notice, enrolment.head !== undefined),
    });
  }

  #notice(notice: PullNotice, isEnrolled: boolean): void {
    switch (notice.kind) {
      case 'drained': {
        this.#flush();
        this.#retryMs = this.#replay.halt === undefined ? firstRetryMs : this.#retryMs;
        // With a controller the head it told decides; without one, the end of what the durable has.
        const before = this.#replay.phase;
        if (!isEnrolled) this.#replay = reachEnd(this.#replay);
        if (this.#replay.phase !== before) this.#options.onChange();
        // The controller told of more than the durable brought: it may still be on its way, or lost.
        if (isEnrolled && this.#replay.phase === 'replaying' && this.#replay.halt === undefined) this.#fillLater();
        return;
      }
      case 'lost':
        this.#options.log.warn({ because: notice.because }, 'the durable of the control log is lost, enrolling again');
        this.#pull?.stop();
        this.#pull = undefined;
        this.#hasFallenBack = false;
        this.#enrolLater();
        return;
    }
  }

  /** Messages of one read of the socket are judged together, in the same turn: no timer is in the way. */
  #collect(message: PulledMessage): void {
    this.#inbox.push(message);
    if (this.#inbox.length === 1) queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    const messages = this.#inbox;
    if (messages.length === 0 || this.#isStopped) return;
    this.#inbox = [];
    const before = { phase: this.#replay.phase, halt: this.#replay.halt, epoch: this.#replay.position.epoch };
    const accepted: AcceptedCommit[] = [];
    for (const message of messages) this.#judge(message, accepted);
    if (accepted.length > 0) this.#options.onCommits(accepted);
    const { phase, halt, position } = this.#replay;
    if (phase !== before.phase || halt !== before.halt || position.epoch !== before.epoch) this.#options.onChange();
  }

  #judge(message: PulledMessage, accepted: AcceptedCommit[]): void {
    const received = readCommit(message.data, this.#options.trusted);
    const { replay, acceptance } = accept(this.#replay, received);
    this.#replay = replay;
    switch (acceptance.outcome) {
      case 'apply':
        clearTimeout(this.#gapTimer);
        this.#gapTimer = undefined;
        for (const commit of acceptance.commits) {
          const own = received.outcome === 'commit' && commit === received.commit ? message : this.#held.get(commit.revision);
          this.#held.delete(commit.revision);
          if (own !== undefined) accepted.push({ commit, message: own.data, settle: () => this.#settle(commit.revision, own) });
        }
        if (replay.held.size > 0) this.#fillLater();
        return;
      case 'ignore':
        // Another copy of a commit that is not kept yet: acknowledging it would make the stream forget what a crash would lose.
        if (received.outcome === 'refused' || received.commit.revision <= this.#settled) message.ack();
        return;
      case 'hold':
        if (received.outcome === 'commit') this.#held.set(received.commit.revision, message);
        this.#fillLater();
        return;
      case 'halt':
        // What nobody of ours signed is not needed again; what we cannot read yet is, by a newer version of this agent.
        if (received.outcome === 'refused' && !received.isSigned) message.ack();
        this.#options.log.error(
          { halt: acceptance.halt },
          'the control log cannot be followed: nothing more is applied, what is in force stays',
        );
        this.#enrolLater();
        return;
    }
  }

  #settle(revision: number, message: PulledMessage): void {
    this.#settled = Math.max(this.#settled, revision);
    message.ack();
  }

  /** A revision is missing. What is on its way gets a moment; then the durable is made anew from the last good one. */
  #fillLater(): void {
    if (this.#gapTimer !== undefined) return;
    this.#gapTimer = setTimeout(() => {
      this.#gapTimer = undefined;
      const { held, phase, halt } = this.#replay;
      if (halt !== undefined || (held.size === 0 && phase === 'live')) return;
      this.#options.log.warn({ missing: this.#replay.position.revision + 1 }, 'a revision is missing, enrolling again to get it');
      this.#enrolLater();
    }, gapMs);
    this.#gapTimer.unref();
  }

  async #watchConnection(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (this.#isStopped) return;
      // The server may have restarted: with the same data, asking again is enough; without, the answer says that the durable is gone.
      if (status.type !== 'reconnect') continue;
      this.#retryMs = firstRetryMs;
      if (this.#pull !== undefined) this.#pull.again();
      if (this.#pull === undefined || this.#failure !== undefined) this.#enrolLater();
    }
  }
}
