// What the audit service knows of a flow and of a gap, apart from their wire form. Pure types.

export interface PartyFacts {
  readonly identity: number;
  readonly labels: readonly string[];
  readonly port: number;
}

/** The fields of a flow that filters ask about. Kind, verdict and direction are the numbers of flow.proto, so that a newer one is kept. */
export interface FlowFacts {
  readonly id: string;
  readonly timeNs: bigint;
  readonly cluster: string;
  readonly node: string;
  readonly kind: number;
  readonly verdict: number;
  readonly direction: number;
  readonly source: PartyFacts;
  readonly destination: PartyFacts;
  readonly policy: string;
  /** What the rules that only watch would have made of it, and by which policy; undefined: nothing else. */
  readonly audited: { readonly verdict: number; readonly policy: string } | undefined;
}

/** One flow as it is stored: its facts, and the bytes as the agent sent them, so that fields of a newer agent survive. */
export interface RecordedFlow {
  readonly facts: FlowFacts;
  readonly bytes: Uint8Array;
}

/** Records that are known to be lost. `cluster` and `node` are empty when the loss is not one node's. */
export interface RecordedGap {
  readonly id: string;
  readonly cluster: string;
  readonly node: string;
  readonly fromNs: bigint;
  readonly untilNs: bigint;
  readonly count: number;
  readonly reason: string;
}

/** Largest value of a signed 64-bit column: a time beyond it is cut to it. */
export const maxTimeNs = 2n ** 63n - 1n;
