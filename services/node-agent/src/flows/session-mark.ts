// Remembers across restarts whether the agent ended on its own terms. When it did not, records between its last sign of life and the next start may
// be missing, and that is told.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfPresent } from '../persist/durable-file.ts';

export class SessionMark {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, 'flows.session');
  }

  /** Starts a session. @returns the last sign of life of one that did not end properly, nanoseconds since 1970; undefined when all is well. */
  begin(): bigint | undefined {
    const left = readIfPresent(this.#path)?.toString('utf8').trim();
    this.touch();
    return left !== undefined && /^\d{1,16}$/.test(left) ? BigInt(left) * 1_000_000n : undefined;
  }

  /** A sign of life. Losing it to a full disk makes the next gap longer than it was, which is the safe side. */
  touch(): void {
    try {
      writeFileSync(this.#path, `${Date.now()}\n`, { mode: 0o600 });
    } catch {
      // The state store reports the same disk.
      return;
    }
  }

  /** The session ended and everything was handed over. */
  end(): void {
    rmSync(this.#path, { force: true });
  }
}
