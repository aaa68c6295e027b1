// When open connections are decided again: once after a change that may end some, and some moments later for those that were decided by what was in
// force before and showed up only then.
import type { Datapath } from '../datapath/datapath.ts';

/** A connection that was on its way when the policy was swapped is open by then; the second time is for peers far away. */
const againAfterMs = [100, 1_000] as const;

export interface RevocationOptions {
  readonly datapath: Pick<Datapath, 'endRevoked'>;
  /** So many were ended. Not called for none. */
  readonly onEnded?: (count: number) => void;
  /** A later pass failed: {@link Revocation.run} has to be called again. */
  readonly onLateFailure: () => void;
}

export class Revocation {
  readonly #options: RevocationOptions;
  /** After a start: the process before may have ended between a change and its pass. */
  #isDue = true;
  #timers: NodeJS.Timeout[] = [];
  #late = Promise.resolve();

  constructor(options: RevocationOptions) {
    this.#options = options;
  }

  /** A change that may end connections is about to be made. */
  demand(): void {
    this.#isDue = true;
  }

  /** Runs a pass if one is due. Throws what the datapath throws; then it stays due. */
  async run(): Promise<void> {
    if (!this.#isDue) return;
    await this.#pass();
    this.#isDue = false;
    this.#forgetLate();
    this.#timers = againAfterMs.map((delayMs) => {
      const timer = setTimeout(() => {
        this.#late = this.#late.then(() => this.#passLate());
      }, delayMs);
      timer.unref();
      return timer;
    });
  }

  /** No pass begins any more, and none runs when this is done. */
  async stop(): Promise<void> {
    this.#forgetLate();
    await this.#late;
  }

  async #pass(): Promise<void> {
    const count = await this.#options.datapath.endRevoked();
    if (count > 0) this.#options.onEnded?.(count);
  }

  async #passLate(): Promise<void> {
    try {
      await this.#pass();
    } catch {
      // The round that it leads to tells what is wrong, if it still is.
      this.#isDue = true;
      this.#options.onLateFailure();
    }
  }

  #forgetLate(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
