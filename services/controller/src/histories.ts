// Folded aggregates, kept so that only the new tail of a history is read: history = snapshot + tail.
import type { Decider } from './decider.ts';
import type { ControlEvent } from './event.ts';
import type { EventStore } from './event-store/event-store.ts';

/** Aggregates kept at once; the one that was used longest ago goes first. */
const mostKept = 2_000;

interface Folded<State> {
  state: State;
  revision: number;
}

export class Histories {
  readonly #store: EventStore;
  /** One map per decider, so that a state never meets the decider of another kind. */
  readonly #kept = new Map<unknown, Map<string, Folded<unknown>>>();
  readonly #mostKept: number;

  constructor(store: EventStore, limit = mostKept) {
    this.#store = store;
    this.#mostKept = limit;
  }

  /** The aggregate as of its newest event. `revision` is that event's; 0 when there is none. The state is only to be read. */
  async read<Command, State, Event extends ControlEvent, Refusal>(
    aggregate: string,
    decider: Decider<Command, State, Event, Refusal>,
  ): Promise<{ state: State; revision: number }> {
    const known = this.#keptFor<State>(decider);
    for (;;) {
      const before = known.get(aggregate)?.revision ?? 0;
      const tail = await this.#store.readAggregate(aggregate, before);
      const folded = known.get(aggregate) ?? { state: decider.initialState(), revision: 0 };
      // Another command folded the same tail while this one waited for it: read again what is left.
      if (folded.revision !== before) continue;
      for (const { event } of tail) folded.state = decider.evolve(folded.state, event as Event);
      folded.revision = tail.at(-1)?.revision ?? before;
      this.#keep(known, aggregate, folded);
      return { state: folded.state, revision: folded.revision };
    }
  }

  #keep<State>(known: Map<string, Folded<State>>, aggregate: string, folded: Folded<State>): void {
    known.delete(aggregate);
    known.set(aggregate, folded);
    const oldest = known.keys().next();
    if (known.size > this.#mostKept && oldest.done !== true) known.delete(oldest.value);
  }

  #keptFor<State>(decider: unknown): Map<string, Folded<State>> {
    const kept = this.#kept.get(decider) ?? new Map<string, Folded<unknown>>();
    this.#kept.set(decider, kept);
    return kept as Map<string, Folded<State>>;
  }
}
