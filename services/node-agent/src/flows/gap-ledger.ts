// Records that are known to be lost and not yet told to anybody. Pure bookkeeping: what goes in comes out exactly once, unless it is put back.
import { bigIntToWide, type ringfence } from '@ringfence/proto';

export type GapReason = 'ring-buffer-full' | 'spool-full' | 'agent-restart' | 'unreadable';

export interface Loss {
  readonly reason: GapReason;
  readonly count: number;
  readonly fromUnixNs: bigint;
  readonly untilUnixNs: bigint;
}

export class GapLedger {
  readonly #losses = new Map<GapReason, Loss>();

  /** Records a loss; losses of one reason merge into one span of time. A count of 0 says that the number is not known. */
  add(loss: Loss): void {
    const known = this.#losses.get(loss.reason);
    this.#losses.set(
      loss.reason,
      known === undefined
        ? loss
        : {
            reason: loss.reason,
            count: known.count + loss.count,
            fromUnixNs: loss.fromUnixNs < known.fromUnixNs ? loss.fromUnixNs : known.fromUnixNs,
            untilUnixNs: loss.untilUnixNs > known.untilUnixNs ? loss.untilUnixNs : known.untilUnixNs,
          },
    );
  }

  get isEmpty(): boolean {
    return this.#losses.size === 0;
  }

  /** Records lost that nobody was told of yet. */
  get count(): number {
    return [...this.#losses.values()].reduce((sum, loss) => sum + loss.count, 0);
  }

  /** Everything that is known, for one batch. */
  take(): Loss[] {
    const losses = [...this.#losses.values()];
    this.#losses.clear();
    return losses;
  }
}

/** A loss in wire form. */
export function toWireGap(loss: Loss, id: string, cluster: string, node: string): ringfence.v1.Gap.$Properties {
  return {
    id,
    cluster,
    node,
    fromUnixNs: bigIntToWide(loss.fromUnixNs),
    untilUnixNs: bigIntToWide(loss.untilUnixNs),
    count: loss.count,
    reason: loss.reason,
  };
}
