// "Something changed", for loops that would otherwise poll. A change between two looks is never missed.

export class Signal {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  /** How often it was notified; taken before looking, given to {@link after}. */
  get count(): number {
    return this.#count;
  }

  notify(): void {
    this.#count++;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves at once when it was notified after `seen`, else at the next notification, after `timeoutMs`, or when `signal` aborts. */
  async after(seen: number, options: { timeoutMs?: number; signal?: AbortSignal } = {}): Promise<void> {
    const { timeoutMs, signal } = options;
    if (this.#count !== seen || signal?.aborted === true) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => resolve();
    const timer = timeoutMs === undefined ? undefined : setTimeout(wake, timeoutMs);
    this.#waiting.add(wake);
    signal?.addEventListener('abort', wake, { once: true });
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(wake);
      signal?.removeEventListener('abort', wake);
    }
  }
}
