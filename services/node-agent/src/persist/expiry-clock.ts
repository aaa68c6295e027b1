// The time by which rules expire: that of the system, but never before a moment at which a rule has expired already. A clock that is set back, or that
// a machine without a battery loses with its power, brings no rule back.

import { join } from 'node:path';
import type { Log } from '@ringfence/runtime';
import { readIfPresent, writeDurably } from './durable-file.ts';

export interface ExpiryClockOptions {
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly systemTime?: () => number;
}

export class ExpiryClock {
  readonly #path: string;
  readonly #log: Log;
  readonly #systemTime: () => number;
  #passedUnixMs: number;
  #failure: string | undefined;

  constructor({ folder, log, systemTime = Date.now }: ExpiryClockOptions) {
    this.#path = join(folder, 'control.expired');
    this.#log = log;
    this.#systemTime = systemTime;
    const kept = readIfPresent(this.#path)?.toString('utf8').trim() ?? '';
    this.#passedUnixMs = /^\d{1,16}$/.test(kept) ? Number(kept) : 0;
  }

  get nowUnixMs(): number {
    return Math.max(this.#systemTime(), this.#passedUnixMs);
  }

  /** For people: what is wrong with the time; undefined when nothing is. */
  get failure(): string | undefined {
    const behindMs = this.#passedUnixMs - this.#systemTime();
    if (behindMs <= 0) return this.#failure;
    const passed = new Date(this.#passedUnixMs).toISOString();
    return `the clock is ${Math.ceil(behindMs / 1_000)} s behind ${passed}, when a rule expired already: rules expire as if it were that time`;
  }

  /** By the system's clock, so that waiting so long is waiting long enough. */
  untilMs(unixMs: number): number {
    return Math.max(0, unixMs - this.#systemTime());
  }

  /** A rule expired at this moment: it has passed for good. */
  pass(unixMs: number): void {
    if (unixMs <= this.#passedUnixMs) return;
    this.#passedUnixMs = unixMs;
    try {
      writeDurably(this.#path, `${unixMs}\n`);
      this.#failure = undefined;
    } catch (error) {
      // In force and in memory all the same.
      this.#failure = `that a rule expired cannot be kept in ${this.#path}: ${error instanceof Error ? error.message : String(error)}`;
      this.#log.error({ failure: this.#failure }, 'keeping an expiry failed');
    }
  }
}
