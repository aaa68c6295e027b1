// What to do with the stream, given what it holds and what the store holds. Pure.

/** What the stream CONTROL holds. */
export interface StreamState {
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly messages: number;
  /** Its last message: undefined when there is none; 'unreadable' when it is no envelope of ours. */
  readonly tail: StreamTail | 'unreadable' | undefined;
  /** Highest sequence that any consumer was given. */
  readonly delivered: number;
}

export interface StreamTail {
  readonly epoch: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** What the store holds. */
export interface LogState {
  /** 0 = none was begun. */
  readonly epoch: number;
  readonly head: number;
  /** Hash of the commit at the stream's last sequence, hexadecimal; undefined when there is no such commit. */
  readonly hashAtTail: string | undefined;
}

export type Distribution =
  /** The stream holds the first `from - 1` commits: publish the rest. */
  | { readonly action: 'publish'; readonly from: number }
  /** The stream is missing, lost something or is another one: begin this epoch, make it anew, publish everything. */
  | { readonly action: 'begin-epoch'; readonly epoch: number; readonly because: string };

/** Compares stream and store. Sequence and revision are the same number, so the tail says everything when nothing before it is missing. */
export function planDistribution(log: LogState, stream: StreamState | undefined): Distribution {
  const begin = (because: string, seen = 0): Distribution => ({ action: 'begin-epoch', epoch: Math.max(log.epoch, seen) + 1, because });
  if (log.epoch === 0) return begin('first start', seenEpoch(stream));
  if (stream === undefined) return begin('the stream is missing');
  const { firstSequence, lastSequence, messages, tail, delivered } = stream;
  if (delivered > lastSequence)
    return begin(`a consumer was given sequence ${delivered}, the stream ends at ${lastSequence}`, seenEpoch(stream));
  if (lastSequence === 0) return { action: 'publish', from: 1 };
  if (firstSequence !== 1 || messages !== lastSequence) {
    return begin(`the stream holds ${messages} messages from ${firstSequence} to ${lastSequence}: some are lost`, seenEpoch(stream));
  }
  if (tail === undefined || tail === 'unreadable') return begin(`message ${lastSequence} of the stream is not a signed commit`);
  if (lastSequence > log.head) return begin(`the stream ends at ${lastSequence}, the store at ${log.head}`, tail.epoch);
  if (tail.hash !== log.hashAtTail) return begin(`commit ${lastSequence} is another one in the stream than in the store`, tail.epoch);
  if (tail.epoch !== log.epoch) return begin(`the stream is of epoch ${tail.epoch}, the store's is ${log.epoch}`, tail.epoch);
  return { action: 'publish', from: lastSequence + 1 };
}

function seenEpoch(stream: StreamState | undefined): number {
  return typeof stream?.tail === 'object' ? stream.tail.epoch : 0;
}
