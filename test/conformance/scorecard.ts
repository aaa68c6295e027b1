// Counts and prints the outcome of a conformance run. The last line is for programs: "N passed, M failed".

export interface Failure {
  readonly id: string;
  readonly expected: string;
  readonly got: string;
  readonly why: string;
}

export class Scorecard {
  #passed = 0;
  #skipped = 0;
  readonly #failures: Failure[] = [];
  readonly #counts = new Map<string, number>();
  readonly #print: (line: string) => void;
  readonly #asJson: boolean;

  constructor(print: (line: string) => void, asJson: boolean) {
    this.#print = print;
    this.#asJson = asJson;
  }

  pass(): void {
    this.#passed++;
  }

  skip(): void {
    this.#skipped++;
  }

  /** Prints at once, so that a run that is cut off still shows what it found. */
  fail(failure: Failure): void {
    this.#failures.push(failure);
    const line = `${failure.id}: expected ${failure.expected}, got ${failure.got}: ${failure.why}`;
    this.#print(this.#asJson ? JSON.stringify({ failed: failure }) : line.replaceAll('\n', ' '));
  }

  /** Counts something that is worth a line of its own before the last. */
  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  get passed(): number {
    return this.#passed;
  }

  get failed(): number {
    return this.#failures.length;
  }

  /** A run in which nothing was looked at proves nothing, and so does not succeed. */
  get succeeded(): boolean {
    return this.#failures.length === 0 && this.#passed > 0;
  }

  counted(what: string): number {
    return this.#counts.get(what) ?? 0;
  }

  close(): void {
    const counts = [...this.#counts, ...(this.#skipped > 0 ? [['skipped', this.#skipped] as const] : [])];
    if (this.#asJson) this.#print(JSON.stringify({ passed: this.#passed, failed: this.#failures.length, ...Object.fromEntries(counts) }));
    else for (const [what, count] of counts) this.#print(`${count} ${what}`);
    this.#print(`${this.#passed} passed, ${this.#failures.length} failed`);
  }
}
