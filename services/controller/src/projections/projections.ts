// Keeps a view up to date with the store, in order, and folds older ones on demand.
import { decodeCommit } from '../commit-codec.ts';
import type { EventStore } from '../event-store/event-store.ts';
import { FleetView } from './fleet-view.ts';

const pageCommits = 256;

export class Projections {
  readonly #store: EventStore;
  readonly #newest = new FleetView();
  /** The last view of the past that was asked for: people look at one revision from several sides. */
  #past: FleetView | undefined;
  #catchingUp: Promise<void> = Promise.resolve();

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** The newest view; it holds everything that was committed before the call, by any controller. Only to be read. */
  async newest(): Promise<FleetView> {
    // One after the other, so that no commit is folded in twice; a failure is the caller's alone.
    const before = this.#catchingUp;
    const mine = before.catch(() => undefined).then(() => this.#fold(this.#newest));
    this.#catchingUp = mine;
    await mine;
    return this.#newest;
  }

  /** The view as of a revision, or undefined when the log does not reach it yet. */
  async at(revision: number): Promise<FleetView | undefined> {
    const newest = await this.newest();
    if (revision > newest.revision) return undefined;
    if (revision === newest.revision) return newest;
    if (this.#past?.revision === revision) return this.#past;
    const past = new FleetView();
    await this.#fold(past, revision);
    this.#past = past;
    return past;
  }

  async #fold(view: FleetView, last = Number.MAX_SAFE_INTEGER): Promise<void> {
    while (view.revision < last) {
      const commits = await this.#store.readCommits(view.revision + 1, Math.min(pageCommits, last - view.revision));
      if (commits.length === 0) return;
      for (const { bytes } of commits) view.apply(decodeCommit(bytes));
    }
  }
}
