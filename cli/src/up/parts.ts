// The parts of one process: started in order, stopped in the opposite order within a bound, and the first one that fails ends all.
import { Failure } from '@ringfence/runtime';

export interface Part {
  readonly name: string;
  stop(): Promise<void>;
  /** Settles when the part ended by itself, with the reason. Parts that cannot end by themselves have none. */
  readonly failed?: Promise<Error>;
}

/** Longest wait for one part; what hangs is named and left behind. */
export const partStopMs = 5_000;

export class Parts {
  readonly #parts: Part[] = [];
  readonly #stopMs: number;
  #reject: (error: Error) => void = () => {};
  /** Rejects with the reason of the first part that ended by itself. */
  readonly failed: Promise<never>;

  constructor(stopMs = partStopMs) {
    this.#stopMs = stopMs;
    this.failed = new Promise((_resolve, reject) => {
      this.#reject = reject;
    });
    // Looked at only once everything runs; an early failure must not count as unhandled meanwhile.
    this.failed.catch(() => {});
  }

  add(part: Part): void {
    this.#parts.push(part);
    part.failed?.then((error) => this.#reject(error));
  }

  /** Stops everything, the last one first. Answers what did not stop. */
  async stop(stopping: (name: string) => void): Promise<Failure[]> {
    const failures: Failure[] = [];
    for (const part of this.#parts.splice(0).reverse()) {
      stopping(part.name);
      const { promise: late, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(new Error(`no end within ${this.#stopMs / 1_000} s`)), this.#stopMs);
      try {
        await Promise.race([part.stop(), late]);
      } catch (cause) {
        failures.push(new Failure('RF_STOP_FAILED', `the ${part.name} did not stop cleanly`, { cause }));
      } finally {
        clearTimeout(timer);
      }
    }
    return failures;
  }
}
