// A promise of the system that a run has found broken.

export class BrokenInvariant extends Error {
  constructor(invariant: string, found: string) {
    super(`${invariant}: ${found}`);
    this.name = 'BrokenInvariant';
  }
}
