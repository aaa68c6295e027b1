// What this node acknowledges: pure composition of the status, and its publication to the bucket STATUS.
import { type ringfence, v1 } from '@ringfence/proto';
import { escapeToken } from '@ringfence/runtime';
import type { NatsLink } from './nats-link.ts';
import type { ReconcileStatus } from './reconcile/reconciler.ts';
import type { Halt } from './replay/replay.ts';

/** Everything that an acknowledgement is made of. */
export interface StatusFacts {
  readonly cluster: string;
  readonly node: string;
  readonly datapath: 'bpf' | 'simulated';
  readonly limitations: readonly string[];
  readonly reconcile: ReconcileStatus;
  readonly isComplete: boolean;
  readonly halt: Halt | undefined;
  readonly epoch: number;
  /** Of endpoints, reporting and keeping: they do not hold the revision back. */
  readonly failures: readonly string[];
  readonly atUnixMs: number;
}

/** The value that the controller reads. */
export function composeStatus(facts: StatusFacts): ringfence.v1.NodeStatus.$Properties {
  const { reconcile, halt } = facts;
  const failures = [...facts.failures];
  if (reconcile.state === 'failing') failures.unshift(...reconcile.failures.map((failure) => `revision ${reconcile.wanted}: ${failure}`));
  if (halt !== undefined) failures.unshift(`halted before revision ${halt.revision}: ${halt.code}: ${halt.message}`);
  return {
    cluster: facts.cluster,
    node: facts.node,
    appliedRevision: reconcile.state === 'waiting' ? 0 : reconcile.revision,
    mapHash: reconcile.state === 'waiting' ? '' : reconcile.mapHash,
    state: stateOf(facts),
    datapath: facts.datapath,
    failures: failures.slice(0, maxFailures),
    reportedAtUnixMs: facts.atUnixMs,
    epoch: facts.epoch,
    limitations: [...facts.limitations],
  };
}

const maxFailures = 50;

function stateOf({ halt, reconcile, isComplete }: StatusFacts): ringfence.v1.NodeState {
  if (halt !== undefined) return v1.NodeState.NODE_STATE_HALTED;
  if (reconcile.state === 'failing') return v1.NodeState.NODE_STATE_FAILED;
  return isComplete && reconcile.state === 'applied' ? v1.NodeState.NODE_STATE_LIVE : v1.NodeState.NODE_STATE_REPLAYING;
}

/** Writes the node's key of the bucket. A put of a key is a publication to its subject, which is all that an agent may do there. */
export class StatusWriter {
  readonly #subject: string;
  readonly #link: Pick<NatsLink, 'publish'>;
  #isWriting = false;
  #next: Uint8Array | undefined;
  #failure: string | undefined;

  constructor(link: Pick<NatsLink, 'publish'>, cluster: string, node: string) {
    this.#link = link;
    this.#subject = `$KV.STATUS.${escapeToken(cluster)}.${escapeToken(node)}`;
  }

  get failure(): string | undefined {
    return this.#failure;
  }

  /** Writes in order; of statuses that wait for one another only the newest goes out. */
  write(status: ringfence.v1.NodeStatus.$Properties): void {
    this.#next = v1.NodeStatus.encode(status).finish();
    if (!this.#isWriting) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#isWriting = true;
    while (this.#next !== undefined) {
      const bytes = this.#next;
      this.#next = undefined;
      try {
        await this.#link.publish(this.#subject, bytes, { timeout: 2_000 });
        this.#failure = undefined;
      } catch (error) {
        // The periodic status is the retry.
        this.#failure = error instanceof Error ? error.message : String(error);
      }
    }
    this.#isWriting = false;
  }
}
