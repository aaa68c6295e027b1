// What the API stands on: one object with the store, the views and the ways to change them, so that a handler asks for one thing.
import type { NatsConnection } from '@nats-io/transport-node';
import { currentTraceparent, inSpan, type Log, spanNames } from '@ringfence/runtime';
import { notFound } from './api/handlers.ts';
import { type Commit, decodeCommit } from './commit-codec.ts';
import type { EventStore } from './event-store/event-store.ts';
import { type CommandMeta, type Handled, handleCommand, type Load, type Plan } from './handle-command.ts';
import { Histories } from './histories.ts';
import type { Metrics } from './metrics.ts';
import type { StatusWatch } from './nats/status-watch.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { FleetView } from './projections/fleet-view.ts';
import { type NodeProgress, nodeStates } from './projections/node-states.ts';
import type { Projections } from './projections/projections.ts';
import type { Signal } from './signal.ts';
import type { InstallationKeys } from './signing/installation-keys.ts';

export interface CoreParts {
  readonly store: EventStore;
  readonly projections: Projections;
  readonly outbox: Outbox;
  readonly statusWatch: StatusWatch;
  readonly keys: InstallationKeys;
  /** Notified at every commit and every acknowledgement. */
  readonly changed: Signal;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => number;
  readonly connection: () => NatsConnection | undefined;
  readonly limits: { readonly maxCommitBytes: number; readonly distributionWaitMs: number; readonly silentAfterMs: number };
}

export class Core {
  readonly store: EventStore;
  readonly projections: Projections;
  readonly outbox: Outbox;
  readonly keys: InstallationKeys;
  readonly changed: Signal;
  readonly log: Log;
  readonly connection: () => NatsConnection | undefined;
  readonly #parts: CoreParts;
  readonly #histories: Histories;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: CoreParts) {
    this.#parts = parts;
    this.store = parts.store;
    this.projections = parts.projections;
    this.outbox = parts.outbox;
    this.keys = parts.keys;
    this.changed = parts.changed;
    this.log = parts.log;
    this.connection = parts.connection;
    this.#histories = new Histories(parts.store);
  }

  /** Carries out a command and, when it made a commit, tells everyone who waits for one. */
  async command<Refusal, Answer>(
    name: string,
    meta: Pick<CommandMeta, 'commandId' | 'actor' | 'isDryRun'>,
    plan: (load: Load) => Promise<Plan<Refusal, Answer>>,
  ): Promise<Handled<Refusal, Answer>> {
    const { metrics, store, limits, now } = this.#parts;
    const context = {
      store,
      histories: this.#histories,
      maxCommitBytes: limits.maxCommitBytes,
      observeAppend: <T>(append: () => Promise<T>) => inSpan(spanNames.append, {}, () => metrics.timeAppend(append)),
    };
    try {
      const handled = await handleCommand(context, { ...meta, traceparent: currentTraceparent(), timeUnixMs: now() }, plan);
      if (handled.outcome === 'committed') this.outbox.wake();
      if (handled.outcome === 'committed') this.changed.notify();
      metrics.countCommand(name, handled.outcome);
      return handled;
    } catch (error) {
      metrics.countCommand(name, 'failed');
      throw error;
    }
  }

  /**
   * Carries out a command about policies after those that came before it: what it is judged by is all policies together, and two changes that are right
   * each on its own must not be admitted side by side.
   */
  policyCommand<Refusal, Answer>(
    ...[name, meta, plan]: Parameters<typeof this.command<Refusal, Answer>>
  ): Promise<Handled<Refusal, Answer>> {
    const mine = this.#turn.then(() => this.command(name, meta, plan));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  get now(): number {
    return this.#parts.now();
  }

  /** True when the revision is in the stream, waiting for it a short while: an answer must not hang on NATS. */
  async distributed(revision: number): Promise<boolean> {
    return this.outbox.whenPublished(revision, this.#parts.limits.distributionWaitMs);
  }

  /** The newest view (0), or that of an older revision. */
  async viewAt(revision: number): Promise<FleetView> {
    if (revision === 0) return this.projections.newest();
    const view = await this.projections.at(revision);
    if (view === undefined)
      throw notFound(`RF_REVISION_UNKNOWN: expected a revision up to ${(await this.projections.newest()).revision}, found ${revision}`);
    return view;
  }

  /** How far every node is, now. */
  async nodes(): Promise<NodeProgress[]> {
    const { statusWatch, now, limits } = this.#parts;
    const view = await this.projections.newest();
    return nodeStates(view.nodes.values(), statusWatch.acknowledgements, { nowMs: now(), silentAfterMs: limits.silentAfterMs });
  }

  async readCommits(from: number, limit: number): Promise<Commit[]> {
    return (await this.store.readCommits(from, limit)).map(({ bytes }) => decodeCommit(bytes));
  }
}
