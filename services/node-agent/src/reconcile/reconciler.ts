// The loop that keeps the datapath what it should be: it wakes on a change, on a retry or on the periodic look at what is really in force.
// Signals merge: however many arrive while it works, one more round answers them all.
import type { Datapath, DatapathDump } from '../datapath/datapath.ts';
import { applyStep, execute, type FailedStep } from './execute.ts';
import { mapHash } from './map-hash.ts';
import { mayEndConnections, plan, type Step } from './plan.ts';
import { Revocation } from './revocation.ts';

/** What should be in force, and for which revision. */
export interface Goal {
  readonly revision: number;
  readonly dump: DatapathDump;
  /** Time alone makes another goal of it after so many milliseconds. Absent: it does not. */
  readonly dueInMs?: number;
}

export type ReconcileStatus =
  /** Nothing was written yet: what was found in the datapath stays in force. */
  | { readonly state: 'waiting' }
  | { readonly state: 'applied'; readonly revision: number; readonly mapHash: string }
  | {
      readonly state: 'failing';
      /** Last revision that was wholly in force; 0 = none since the start. */
      readonly revision: number;
      readonly mapHash: string;
      readonly wanted: number;
      readonly failures: readonly string[];
      readonly retryInMs: number;
    };

export interface ReconcilerOptions {
  readonly datapath: Datapath;
  /** What should be in force now; undefined while nothing may be written. */
  readonly goal: (actual: DatapathDump) => Goal | undefined;
  readonly onStatus: (status: ReconcileStatus, round: Round) => void;
  /** Runs the execution of a plan, for instance inside a span. */
  readonly around?: <T>(steps: readonly Step[], run: () => Promise<T>) => Promise<T>;
  /** Open connections were ended because what is in force denies them. */
  readonly onEnded?: (count: number) => void;
  /** How often the datapath is read back although nothing seems wrong. */
  readonly readBackMs?: number;
}

/** What one round did. */
export interface Round {
  readonly steps: number;
  readonly durationMs: number;
}

const firstRetryMs = 100;
const lastRetryMs = 5_000;

export class Reconciler {
  readonly #options: ReconcilerOptions;
  readonly #revocation: Revocation;
  #actual: DatapathDump | undefined;
  #readAt = 0;
  #applied = { revision: 0, mapHash: '' };
  #hashed: DatapathDump | undefined;
  #retryMs = firstRetryMs;
  #timer: NodeJS.Timeout | undefined;
  #isWanted = false;
  #isStopped = false;
  #isRunning = false;
  #running = Promise.resolve();

  constructor(options: ReconcilerOptions) {
    this.#options = options;
    const { datapath, onEnded } = options;
    this.#revocation = new Revocation({ datapath, onLateFailure: () => this.wake(), ...(onEnded === undefined ? {} : { onEnded }) });
  }

  /** Something changed. Returns at once. */
  wake(): void {
    this.#isWanted = true;
    if (this.#isRunning || this.#isStopped) return;
    this.#isRunning = true;
    this.#running = this.#run();
  }

  /** Ends the loop after the round that runs. What is in force stays. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    await this.#revocation.stop();
  }

  async #run(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      clearTimeout(this.#timer);
      const delayMs = await this.#round();
      if (this.#isStopped) break;
      this.#timer = setTimeout(() => this.wake(), delayMs);
      this.#timer.unref();
    }
    // In the same turn as the last look at the signal: none falls between.
    this.#isRunning = false;
  }

  /** One round. @returns when to look again. */
  async #round(): Promise<number> {
    const startedAt = performance.now();
    const readBackMs = this.#options.readBackMs ?? 30_000;
    let goal: Goal | undefined;
    try {
      if (this.#actual === undefined || startedAt - this.#readAt >= readBackMs) {
        this.#actual = await this.#options.datapath.dump();
        this.#readAt = performance.now();
      }
      goal = this.#options.goal(this.#actual);
      if (goal === undefined) {
        this.#report({ state: 'waiting' }, 0, startedAt);
        return readBackMs;
      }
      const steps = plan(goal.dump, this.#actual);
      if (steps.some(mayEndConnections)) this.#revocation.demand();
      const failed = await this.#execute(steps, this.#actual);
      // Also after a failure: what was tightened before it holds for open connections, too.
      const failures = [...failed.map(describeStep), ...(await this.#endRevoked())];
      if (failures.length > 0) return this.#fail(goal.revision, failures, steps.length, startedAt);
      this.#retryMs = firstRetryMs;
      this.#applied = { revision: goal.revision, mapHash: this.#hash(steps.length > 0) };
      this.#report({ state: 'applied', ...this.#applied }, steps.length, startedAt);
      // Reading back bounds the time to wait, for a timer and for a clock that is set.
      return Math.max(1, Math.min(readBackMs, goal.dueInMs ?? readBackMs));
    } catch (error) {
      // Reading back or planning failed: as a failed step, this is reported and tried again, and what is in force stays.
      return this.#fail(goal?.revision ?? this.#applied.revision, [describe(error)], 0, startedAt);
    }
  }

  async #execute(steps: readonly Step[], actual: DatapathDump): Promise<readonly FailedStep[]> {
    if (steps.length === 0) return [];
    const run = (): ReturnType<typeof execute> => execute(steps, this.#options.datapath);
    const { done, failed } = await (this.#options.around === undefined ? run() : this.#options.around(steps, run));
    // After a failure memory is not trusted: the next round reads back.
    this.#actual = failed.length > 0 ? undefined : done.reduce(applyStep, actual);
    return failed;
  }

  async #endRevoked(): Promise<readonly string[]> {
    try {
      await this.#revocation.run();
      return [];
    } catch (error) {
      return [`connections that are no longer allowed may still be open: ${describe(error)}`];
    }
  }

  #fail(wanted: number, failures: readonly string[], steps: number, startedAt: number): number {
    this.#actual = undefined;
    const retryInMs = this.#retryMs;
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs);
    this.#report({ state: 'failing', ...this.#applied, wanted, failures, retryInMs }, steps, startedAt);
    return retryInMs;
  }

  #hash(didChange: boolean): string {
    const actual = this.#actual;
    if (actual === undefined) return this.#applied.mapHash;
    if (!didChange && this.#hashed === actual && this.#applied.mapHash !== '') return this.#applied.mapHash;
    this.#hashed = actual;
    return mapHash(actual);
  }

  #report(status: ReconcileStatus, steps: number, startedAt: number): void {
    this.#options.onStatus(status, { steps, durationMs: performance.now() - startedAt });
  }
}

function describeStep({ step, error }: FailedStep): string {
  const what = step.kind === 'replace-policy' ? `${step.kind} of identity ${step.policy.subject}` : step.kind;
  return `${what} (${step.because}): ${describe(error)}`;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
