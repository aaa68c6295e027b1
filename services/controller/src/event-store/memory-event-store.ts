// The event store in memory, for unit tests and simulation. Same suite as the real one; nothing survives the process.
import { encodeCommit } from '../commit-codec.ts';
import { aggregateOf } from '../event.ts';
import { decodeEvent, encodeEvent } from '../event-wire.ts';
import type { AppendOutcome, EpochRecord, EventStore, LogHead, NewCommit, RecordedEvent, StoredCommit } from './event-store.ts';

export class MemoryEventStore implements EventStore, EpochRecord {
  readonly #commits: StoredCommit[] = [];
  readonly #commands = new Map<string, number>();
  readonly #histories = new Map<string, RecordedEvent[]>();
  #epoch = 0;

  async append(commit: NewCommit): Promise<AppendOutcome> {
    const earlier = this.#commands.get(commit.commandId);
    if (earlier !== undefined) return { outcome: 'duplicate', revision: earlier };
    if (commit.events.length === 0) throw new RangeError('RF_EMPTY_COMMIT: expected at least one event, found none');
    for (const { aggregate, revision } of commit.expected) {
      const found = this.#histories.get(aggregate)?.at(-1)?.revision ?? 0;
      if (found !== revision) return { outcome: 'conflict', aggregate, expected: revision, found };
    }
    const revision = this.#commits.length + 1;
    const previousHash = this.#commits.at(-1)?.hash ?? new Uint8Array();
    this.#commits.push({ revision, ...encodeCommit({ ...commit, revision, previousHash }) });
    this.#commands.set(commit.commandId, revision);
    const { actor, timeUnixMs, traceparent } = commit;
    for (const event of commit.events) {
      const history = this.#histories.get(aggregateOf(event)) ?? [];
      // Through the codec, so that a reader cannot see what a real store would have lost.
      history.push({ revision, actor, timeUnixMs, traceparent, event: decodeEvent(encodeEvent(event)) });
      this.#histories.set(aggregateOf(event), history);
    }
    return { outcome: 'committed', revision };
  }

  async findCommand(commandId: string): Promise<number | undefined> {
    return this.#commands.get(commandId);
  }

  async readAggregate(aggregate: string, afterRevision = 0): Promise<readonly RecordedEvent[]> {
    return (this.#histories.get(aggregate) ?? []).filter(({ revision }) => revision > afterRevision);
  }

  async readCommits(from: number, limit: number): Promise<readonly StoredCommit[]> {
    return this.#commits.slice(Math.max(0, from - 1), Math.max(0, from - 1) + limit);
  }

  async head(): Promise<LogHead> {
    return this.#commits.at(-1) ?? { revision: 0, hash: new Uint8Array() };
  }

  async current(): Promise<number> {
    return this.#epoch;
  }

  async begin(epoch: number): Promise<void> {
    if (epoch <= this.#epoch) throw new RangeError(`RF_EPOCH_ORDER: expected an epoch above ${this.#epoch}, found ${epoch}`);
    this.#epoch = epoch;
  }
}
