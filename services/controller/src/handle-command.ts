// The I/O around every command: read the histories it looks at, fold them, decide, append with the revisions it saw, and on a conflict do it again.
import { Failure } from '@ringfence/runtime';
import type { Decider } from './decider.ts';
import { aggregateOf, type ControlEvent } from './event.ts';
import type { EventStore, ExpectedRevision, NewCommit } from './event-store/event-store.ts';
import { encodeEvent } from './event-wire.ts';
import type { Histories } from './histories.ts';

/** How often a command is decided before it gives up because others are always faster. */
const mostAttempts = 8;

/** Reads an aggregate for this command; its revision is checked again when the command is appended. */
export type Load = <Command, State, Event extends ControlEvent, Refusal>(
  aggregate: string,
  decider: Decider<Command, State, Event, Refusal>,
) => Promise<{ state: State; revision: number }>;

/** What a command comes to, over all the aggregates it touches. */
export interface Plan<Refusal, Answer> {
  readonly refusals: readonly Refusal[];
  readonly events: readonly ControlEvent[];
  readonly answer: Answer;
}

export interface CommandContext {
  readonly store: EventStore;
  readonly histories: Histories;
  /** A commit must fit into one message of the transport. */
  readonly maxCommitBytes: number;
  /** Told about every append, and how long it took. */
  readonly observeAppend: <T>(append: () => Promise<T>) => Promise<T>;
}

export interface CommandMeta {
  readonly commandId: string;
  readonly actor: string;
  readonly traceparent: string;
  readonly timeUnixMs: number;
  readonly isDryRun?: boolean;
}

export type Handled<Refusal, Answer> =
  | { readonly outcome: 'committed'; readonly revision: number; readonly answer: Answer }
  /** Nothing to do, or a dry run. */
  | { readonly outcome: 'not-needed'; readonly answer: Answer }
  | { readonly outcome: 'duplicate'; readonly revision: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly outcome: 'too-big'; readonly bytes: number; readonly limit: number };

/**
 * Carries out one command as one commit.
 * @param plan decides; it does no I/O but `load`, and is called again after a conflict.
 * @throws Failure RF_CONTENDED when the command lost against others {@link mostAttempts} times, RF_STORE_* from the store.
 */
export async function handleCommand<Refusal, Answer>(
  context: CommandContext,
  meta: CommandMeta,
  plan: (load: Load) => Promise<Plan<Refusal, Answer>>,
): Promise<Handled<Refusal, Answer>> {
  // Before anything is decided: a retry must not be refused because of what its own first try changed.
  const earlier = await context.store.findCommand(meta.commandId);
  if (earlier !== undefined) return { outcome: 'duplicate', revision: earlier };
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const expected = new Map<string, ExpectedRevision>();
    const { refusals, events, answer } = await plan(async (aggregate, decider) => {
      const history = await context.histories.read(aggregate, decider);
      expected.set(aggregate, { aggregate, revision: history.revision });
      return history;
    });
    if (refusals.length > 0) return { outcome: 'refused', refusals };
    const bytes = events.reduce((sum, event) => sum + encodeEvent(event).length, 0);
    if (bytes > context.maxCommitBytes) return { outcome: 'too-big', bytes, limit: context.maxCommitBytes };
    if (events.length === 0 || meta.isDryRun === true) return { outcome: 'not-needed', answer };
    checkAllWereLoaded(events, expected);
    const commit: NewCommit = { ...meta, expected: [...expected.values()], events };
    const appended = await context.observeAppend(() => context.store.append(commit));
    if (appended.outcome === 'committed') return { outcome: 'committed', revision: appended.revision, answer };
    if (appended.outcome === 'duplicate') return { outcome: 'duplicate', revision: appended.revision };
  }
  throw new Failure('RF_CONTENDED', `the command lost against others ${mostAttempts} times; nothing was written`, {
    hint: 'Give it again.',
  });
}

/** An event of an aggregate that was not read would be appended unguarded: that is a mistake in a plan, not in a request. */
function checkAllWereLoaded(events: readonly ControlEvent[], expected: ReadonlyMap<string, unknown>): void {
  for (const event of events) {
    const aggregate = aggregateOf(event);
    if (!expected.has(aggregate)) throw new RangeError(`RF_UNGUARDED_EVENT: expected ${aggregate} to be read before it changes`);
  }
}
