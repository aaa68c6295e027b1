// The order of the log, checked. Pure. Numbers and hashes are the commits' own, never the transport's, so that a transport that lost,
// repeated or reordered messages cannot move a node backwards.
//
//  1. A message that does not verify or convert halts: nothing further is applied, what is in force stays.
//  2. A revision that was applied is ignored; when its hash differs from what was applied, the log was rewritten: halt.
//  3. An epoch below the highest seen brings nothing new: ignored.
//  4. The next revision whose previous hash is ours is applied, and what was held behind it.
//  5. The next revision with another previous hash halts.
//  6. A later revision is held until the missing ones arrive.
import type { LogCommit, Received } from './log-commit.ts';

export interface Position {
  /** Last revision applied; 0 = none. */
  readonly revision: number;
  /** Its hash; '' at revision 0. */
  readonly hash: string;
  /** Highest epoch seen. */
  readonly epoch: number;
}

export interface Halt {
  readonly code: string;
  readonly message: string;
  /** Revision that should have come next. */
  readonly revision: number;
}

export interface Replay {
  readonly position: Position;
  /** Commits that arrived too early, by revision. */
  readonly held: ReadonlyMap<number, LogCommit>;
  /** Hashes of the newest revisions applied. */
  readonly recent: ReadonlyMap<number, string>;
  readonly halt: Halt | undefined;
  /** The head of the log that a complete replay must reach; undefined: not known yet. */
  readonly head: number | undefined;
  readonly phase: 'replaying' | 'live';
}

export type Acceptance =
  | { readonly outcome: 'apply'; readonly commits: readonly LogCommit[] }
  | { readonly outcome: 'ignore'; readonly because: 'already-applied' | 'old-epoch' | 'already-held' | 'too-far-ahead' }
  | { readonly outcome: 'hold'; readonly missing: number }
  | { readonly outcome: 'halt'; readonly halt: Halt };

/** Commits that wait for a missing one at most: a window, not a store. */
export const maxHeld = 1024;
const maxRecent = 1024;

export function startReplay(position: Position): Replay {
  const recent = position.revision > 0 ? new Map([[position.revision, position.hash]]) : new Map<number, string>();
  return { position, held: new Map(), recent, halt: undefined, head: undefined, phase: 'replaying' };
}

/**
 * The head of the log became known. A replay that has reached it is complete. A log that ends before what was applied is another log: its revisions
 * would pass for applied ones.
 */
export function learnHead(replay: Replay, head: number): Replay {
  const { revision } = replay.position;
  if (head < revision) {
    const message = `the controller's log ends at revision ${head}, and revision ${revision} was applied`;
    return { ...replay, halt: { code: 'log-shorter', message, revision: revision + 1 } };
  }
  // A controller whose log ends where we are never sent what halted us: it was forged, and nothing is missing. A log that was rewritten stays one.
  const isNothingMissing = head === revision && replay.halt?.code !== 'log-rewritten';
  const halt = isNothingMissing || replay.halt?.code === 'log-shorter' ? undefined : replay.halt;
  return settle({ ...replay, halt, head: Math.max(head, replay.head ?? 0) });
}

/** The transport has nothing more for us and nobody could tell the head: what is applied is all that is known. */
export function reachEnd(replay: Replay): Replay {
  if (replay.halt !== undefined || replay.held.size > 0 || (replay.head !== undefined && replay.position.revision < replay.head))
    return replay;
  return { ...replay, phase: 'live' };
}

/** Decides what one message does. */
export function accept(replay: Replay, received: Received): { readonly replay: Replay; readonly acceptance: Acceptance } {
  if (received.outcome === 'refused') return halt(replay, received.code, received.message);
  const { commit } = received;
  const { position } = replay;
  if (commit.revision <= position.revision) {
    const applied = replay.recent.get(commit.revision);
    if (applied !== undefined && applied !== commit.hash && commit.epoch >= position.epoch) {
      return halt(replay, 'log-rewritten', `revision ${commit.revision} was applied with hash ${applied} and now has ${commit.hash}`);
    }
    return ignore({ ...replay, position: { ...position, epoch: Math.max(position.epoch, commit.epoch) } }, 'already-applied');
  }
  if (commit.epoch < position.epoch) return ignore(replay, 'old-epoch');
  if (commit.revision > position.revision + 1) return hold(replay, commit);
  return apply(replay, commit);
}

function apply(replay: Replay, first: LogCommit): { replay: Replay; acceptance: Acceptance } {
  const held = new Map(replay.held);
  const recent = new Map(replay.recent);
  const commits: LogCommit[] = [];
  let position = replay.position;
  let next: LogCommit | undefined = first;
  while (next !== undefined) {
    if (next.previousHash !== position.hash) {
      const message = `revision ${next.revision} follows hash ${next.previousHash || 'none'}, expected ${position.hash || 'none'}`;
      held.delete(next.revision);
      if (commits.length === 0) return halt({ ...replay, held }, 'broken-chain', message);
      // What came before it is good and is applied; the fill that the next message starts will meet the break again.
      break;
    }
    commits.push(next);
    position = { revision: next.revision, hash: next.hash, epoch: Math.max(position.epoch, next.epoch) };
    recent.set(next.revision, next.hash);
    held.delete(next.revision);
    next = held.get(position.revision + 1);
  }
  for (const revision of recent.keys()) {
    if (recent.size <= maxRecent) break;
    recent.delete(revision);
  }
  return { replay: settle({ ...replay, position, held, recent, halt: undefined }), acceptance: { outcome: 'apply', commits } };
}

function hold(replay: Replay, commit: LogCommit): { replay: Replay; acceptance: Acceptance } {
  const known = replay.held.get(commit.revision);
  if (known !== undefined && known.epoch >= commit.epoch) return ignore(replay, 'already-held');
  if (known === undefined && replay.held.size >= maxHeld) return ignore(replay, 'too-far-ahead');
  const held = new Map(replay.held).set(commit.revision, commit);
  return { replay: { ...replay, held }, acceptance: { outcome: 'hold', missing: replay.position.revision + 1 } };
}

function halt(replay: Replay, code: string, message: string): { replay: Replay; acceptance: Acceptance } {
  const found: Halt = { code, message, revision: replay.position.revision + 1 };
  return { replay: { ...replay, halt: found }, acceptance: { outcome: 'halt', halt: found } };
}

function ignore(
  replay: Replay,
  because: Extract<Acceptance, { outcome: 'ignore' }>['because'],
): { replay: Replay; acceptance: Acceptance } {
  return { replay, acceptance: { outcome: 'ignore', because } };
}

function settle(replay: Replay): Replay {
  if (replay.phase === 'live' || replay.halt !== undefined) return replay;
  return replay.head !== undefined && replay.position.revision >= replay.head ? { ...replay, phase: 'live' } : replay;
}
