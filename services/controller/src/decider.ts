// The shape of an aggregate: three functions without I/O.

/** What a command comes to: events, or the reasons why not. No event and no refusal = there was nothing to do. */
export type Decision<Event, Refusal> =
  | { readonly outcome: 'accepted'; readonly events: readonly Event[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

export interface Decider<Command, State, Event, Refusal> {
  initialState(): State;
  /** Pure; refusals that are expected are values. */
  decide(command: Command, state: State): Decision<Event, Refusal>;
  /** Takes over the state that it is given (it may change and return it). Never refuses: it already happened. */
  evolve(state: State, event: Event): State;
}

export function accepted<Event>(...events: readonly Event[]): { outcome: 'accepted'; events: readonly Event[] } {
  return { outcome: 'accepted', events };
}

export function refused<Refusal>(refusal: Refusal): { outcome: 'refused'; refusal: Refusal } {
  return { outcome: 'refused', refusal };
}
