// What a node keeps of the log: a snapshot of the folded state, and behind it a journal of the messages since, as they came. Nothing here is in the
// way of enforcement: commits are written after they are in force, several at once, and only then acknowledged to the stream.
//
// Journal record: length (4 bytes, big endian), message. The messages carry their own signatures, so a damaged tail is found when it is read; what
// stands behind it is dropped, and comes again from the log.
import { closeSync, ftruncateSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, type Log, type TrustedKeys } from '@ringfence/runtime';
import { emptyNodeState, foldCommits, type NodeState } from '../node-state.ts';
import { type LogCommit, readCommit } from '../replay/log-commit.ts';
import { readIfPresent, writeDurably } from './durable-file.ts';
import { decodeSnapshot, encodeSnapshot } from './snapshot.ts';

export interface KeptState {
  readonly state: NodeState;
  readonly epoch: number;
}

/** A message to keep, and what to do once it is kept. */
export interface Keepsake {
  readonly message: Uint8Array;
  readonly settle: () => void;
}

/** The journal becomes a snapshot beyond this many bytes. */
const maxJournalBytes = 4 * 1024 * 1024;
const retryMs = 2_000;

export class StateStore {
  readonly #options: { folder: string; cluster: string; node: string; log: Log };
  #journal: FileHandle | undefined;
  #journalBytes = 0;
  #queue: Keepsake[] = [];
  #latest: KeptState | undefined;
  #writing: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failure: string | undefined;

  constructor(options: { folder: string; cluster: string; node: string; log: Log }) {
    this.#options = options;
  }

  /** Why what was applied is not kept; undefined when it is. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Reads what was kept. What is damaged is put aside, reported and counts as absent. */
  load(trusted: TrustedKeys): KeptState {
    const { folder, cluster, node, log } = this.#options;
    let kept: KeptState = { state: emptyNodeState(cluster, node), epoch: 0 };
    const snapshot = readIfPresent(this.#path('snapshot'));
    if (snapshot !== undefined) {
      const read = decodeSnapshot(snapshot.toString('utf8'), cluster, node);
      if (read.ok) kept = read;
      else {
        log.error({ folder, because: read.because }, 'the snapshot is refused, the log is replayed instead');
        renameSync(this.#path('snapshot'), this.#path('snapshot.refused'));
      }
    }
    const { commits, usedBytes } = readJournal(readIfPresent(this.#path('journal')) ?? Buffer.alloc(0), kept, trusted);
    this.#journalBytes = usedBytes;
    const last = commits.at(-1);
    if (last !== undefined) kept = { state: foldCommits(kept.state, commits), epoch: Math.max(kept.epoch, last.epoch) };
    this.#latest = kept;
    this.#openJournal();
    return kept;
  }

  /** Keeps messages; `latest` is the state with them folded. Returns at once. */
  keep(messages: readonly Keepsake[], latest: KeptState): void {
    this.#queue.push(...messages);
    this.#latest = latest;
    this.#writing ??= this.#drain();
  }

  /** Waits until everything is written. */
  async close(): Promise<void> {
    await this.#writing;
    clearTimeout(this.#retry);
    await this.#journal?.close();
    this.#journal = undefined;
  }

  async #drain(): Promise<void> {
    // Behind the enforcement of what was just handed over.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      const latest = this.#latest;
      this.#queue = [];
      try {
        await this.#append(batch);
        if (this.#journalBytes > maxJournalBytes && latest !== undefined) await this.#compact(latest);
        this.#failure = undefined;
        for (const { settle } of batch) settle();
      } catch (error) {
        // Not acknowledged, and written before anything newer, so that what is kept has no hole. Until then it is in force and in memory.
        this.#queue = [...batch, ...this.#queue];
        this.#failure = `what was applied cannot be kept in ${this.#options.folder}: ${error instanceof Error ? error.message : String(error)}`;
        this.#options.log.error({ failure: this.#failure }, 'keeping the log failed');
        this.#retry = setTimeout(() => {
          this.#writing ??= this.#drain();
        }, retryMs);
        this.#retry.unref();
        break;
      }
    }
    this.#writing = undefined;
  }

  async #append(batch: readonly Keepsake[]): Promise<void> {
    this.#journal ??= await open(this.#path('journal'), 'r+');
    const journal = this.#journal;
    const bytes = Buffer.concat(batch.flatMap(({ message }) => [lengthOf(message), message]));
    // At a known place: what a failed write left behind is overwritten by the next.
    for (let written = 0; written < bytes.length; ) {
      written += (await journal.write(bytes, written, bytes.length - written, this.#journalBytes + written)).bytesWritten;
    }
    await journal.datasync();
    this.#journalBytes += bytes.length;
  }

  async #compact(latest: KeptState): Promise<void> {
    writeDurably(this.#path('snapshot'), encodeSnapshot(latest.state, latest.epoch));
    // A crash between the two leaves messages that the snapshot already has: they are passed over.
    await this.#journal?.truncate(0);
    this.#journalBytes = 0;
  }

  #openJournal(): void {
    try {
      mkdirSync(this.#options.folder, { recursive: true, mode: 0o700 });
      const file = openSync(this.#path('journal'), 'a', 0o600);
      ftruncateSync(file, this.#journalBytes);
      closeSync(file);
    } catch (cause) {
      throw new Failure('RF_DATA_FOLDER', `cannot write to the data folder ${this.#options.folder}`, {
        cause,
        hint: 'check its permissions and free space',
      });
    }
  }

  #path(name: string): string {
    return join(this.#options.folder, `control.${name}`);
  }
}

function lengthOf(message: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  return length;
}

/** The commits behind a kept state, as far as they are whole, signed and in order. */
function readJournal(bytes: Buffer, kept: KeptState, trusted: TrustedKeys): { commits: LogCommit[]; usedBytes: number } {
  const commits: LogCommit[] = [];
  let { revision, hash } = kept.state;
  let offset = 0;
  while (offset + 4 <= bytes.length) {
    const end = offset + 4 + bytes.readUInt32BE(offset);
    if (end > bytes.length) break;
    const received = readCommit(bytes.subarray(offset + 4, end), trusted);
    if (received.outcome === 'refused') break;
    const { commit } = received;
    if (commit.revision > revision) {
      if (commit.revision !== revision + 1 || commit.previousHash !== hash) break;
      commits.push(commit);
      ({ revision, hash } = commit);
    }
    offset = end;
  }
  return { commits, usedBytes: offset };
}
