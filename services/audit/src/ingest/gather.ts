// Groups items that come one by one: a group is full, or its first item has waited long enough. Holds one group, so the source feels back-pressure.

export interface GatherLimits<T> {
  /** A group ends once its items weigh this much. */
  readonly maxWeight: number;
  readonly weigh: (item: T) => number;
  readonly maxWaitMs: number;
}

/** Ends when the source ends; what it throws comes after the items that it gave before. */
export async function* gather<T>(source: AsyncIterator<T>, limits: GatherLimits<T>): AsyncGenerator<T[], void, void> {
  let pending = source.next();
  for (;;) {
    const first = await pending;
    if (first.done === true) return;
    const group = [first.value];
    let weight = limits.weigh(first.value);
    let failure: { error: unknown } | undefined;
    let isDone = false;
    pending = source.next();
    const { promise: waited, resolve: endWait } = Promise.withResolvers<'waited'>();
    const timer = setTimeout(() => endWait('waited'), limits.maxWaitMs);
    try {
      while (weight < limits.maxWeight) {
        const next = await Promise.race([pending, waited]);
        if (next === 'waited') break;
        if (next.done === true) {
          isDone = true;
          break;
        }
        group.push(next.value);
        weight += limits.weigh(next.value);
        pending = source.next();
      }
    } catch (error) {
      failure = { error };
    } finally {
      clearTimeout(timer);
    }
    // The group's consumer may take long, and a rejection must have a listener until it is awaited above.
    pending.catch(() => undefined);
    yield group;
    if (failure !== undefined) throw failure.error;
    if (isDone) return;
  }
}
