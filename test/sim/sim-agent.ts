// A node agent made of its real rules: what the shell does around them (agent.ts, log-follower.ts, reconciler.ts), without its timers. `crash` loses
// everything but the disk and the kernel; `reboot` loses the kernel too.
import {
  accept,
  applyStep,
  closedUntilKnown,
  type DatapathDump,
  DesiredState,
  decodeSnapshot,
  emptyNodeState,
  encodeSnapshot,
  execute,
  foldCommits,
  type Goal,
  type LocalEndpoint,
  learnHead,
  mayWrite,
  type NodeState,
  plan,
  type Replay,
  reachEnd,
  readCommit,
  SimulatedDatapath,
  startReplay,
} from '@ringfence/node-agent';
import { BrokenInvariant } from './broken-invariant.ts';
import { trusted } from './sim-controller.ts';
import { cluster, type Workload } from './small-fleet.ts';
import { WatchedDatapath, type WriteFault } from './watched-datapath.ts';

/** What an agent tells those who watch it. */
export interface AgentWatcher {
  /** A plan is about to be executed. Answers what to do after each of its writes. */
  onPlan(agent: SimAgent, before: DatapathDump, goal: Goal): (now: DatapathDump) => void;
  /** Everything of a revision is in force. */
  onApplied(agent: SimAgent, revision: number): void;
}

export class SimAgent {
  readonly name: string;
  /** The endpoints file: survives everything. */
  readonly workloads = new Map<string, Workload>();
  kernel = new SimulatedDatapath();
  disk: string | undefined;
  replay: Replay = startReplay({ revision: 0, hash: '', epoch: 0 });
  state: NodeState;
  isEnrolled = false;
  /** Nobody answered since the start. */
  #isIsolated = false;
  #startedAt = 0;
  /** Last revision that is kept. */
  #settled = 0;
  #desired = new DesiredState();
  /** The newest expiry that was seen: survives everything. */
  #passedUnixMs = 0;
  readonly #systemTime: () => number;
  #hasWritten = false;
  #actual: DatapathDump | undefined;
  readonly #watcher: AgentWatcher;

  constructor(name: string, watcher: AgentWatcher, systemTime: () => number) {
    this.name = name;
    this.#watcher = watcher;
    this.#systemTime = systemTime;
    this.state = emptyNodeState(cluster, name);
  }

  get present(): LocalEndpoint[] {
    return [...this.workloads.values()].map(({ name, labels, cgroupId }) => ({ name, labels, cgroupId }));
  }

  /** The time by which rules expire. */
  get nowUnixMs(): number {
    return Math.max(this.#systemTime(), this.#passedUnixMs);
  }

  /** Revision that was kept when the process started; 0 = none. */
  get keptRevision(): number {
    return this.#startedAt;
  }

  get isComplete(): boolean {
    return this.replay.phase === 'live';
  }

  /** Would the shell enrol again by itself? */
  get wantsEnrolment(): boolean {
    return !this.isEnrolled || this.replay.halt !== undefined || this.replay.held.size > 0 || !this.isComplete;
  }

  /** The process dies and starts again. */
  crash(): void {
    const read = this.disk === undefined ? undefined : decodeSnapshot(this.disk, cluster, this.name);
    const kept = read?.ok === true ? read : { state: emptyNodeState(cluster, this.name), epoch: 0 };
    this.state = kept.state;
    this.replay = startReplay({ revision: kept.state.revision, hash: kept.state.hash, epoch: kept.epoch });
    this.#startedAt = kept.state.revision;
    this.#settled = kept.state.revision;
    this.#desired = new DesiredState();
    this.#hasWritten = false;
    this.#actual = undefined;
    this.isEnrolled = false;
    this.#isIsolated = false;
  }

  isolate(): void {
    this.#isIsolated = true;
  }

  reboot(): void {
    this.kernel = new SimulatedDatapath();
    this.crash();
  }

  enrolled(head: number): void {
    this.isEnrolled = true;
    this.replay = learnHead(this.replay, head);
  }

  /** The durable of an earlier enrolment has nothing more, and the controller is away. */
  drained(): void {
    if (!this.isEnrolled) this.replay = reachEnd(this.replay);
  }

  /** Judges one message. @returns whether the stream may forget it. */
  receive(message: Uint8Array): boolean {
    const received = readCommit(message, trusted);
    const { replay, acceptance } = accept(this.replay, received);
    this.replay = replay;
    switch (acceptance.outcome) {
      case 'apply':
        this.state = foldCommits(this.state, acceptance.commits);
        return false;
      case 'ignore':
        return received.outcome === 'refused' || received.commit.revision <= this.#settled;
      case 'hold':
        return false;
      case 'halt':
        return received.outcome === 'refused' && !received.isSigned;
    }
  }

  /** Writes the folded state to the disk. @returns the revision that is kept now. */
  keep(): number {
    this.disk = encodeSnapshot(this.state, this.replay.position.epoch);
    this.#settled = this.state.revision;
    return this.#settled;
  }

  /** Memory is not trusted any more: the next round reads the kernel back. */
  readBack(): void {
    this.#actual = undefined;
  }

  /** One round of the reconciler. @returns whether the folded state is wholly in force now. */
  async reconcile(fault?: WriteFault): Promise<boolean> {
    const actual = this.#actual ?? (await this.kernel.dump());
    this.#actual = actual;
    const isFinal = this.#mayWrite(actual);
    const goal = isFinal ? this.#goal() : closedUntilKnown(actual, this.present);
    if (goal === undefined) return false;
    const steps = plan(goal.dump, actual);
    const look = this.#watcher.onPlan(this, actual, goal);
    const datapath = new WatchedDatapath(this.kernel, fault, async () => look(await this.kernel.dump()));
    const { done, failed } = await execute(steps, datapath);
    if (datapath.isDead) {
      this.crash();
      return false;
    }
    this.#actual = failed.length > 0 ? undefined : done.reduce(applyStep, actual);
    const broken = failed.find(({ error }) => error instanceof BrokenInvariant);
    if (broken !== undefined) throw broken.error;
    if (!isFinal || failed.length > 0) return false;
    this.#watcher.onApplied(this, goal.revision);
    return true;
  }

  #mayWrite(actual: DatapathDump): boolean {
    const { isComplete, state } = this;
    const isIsolated = this.#isIsolated && this.replay.position.revision === this.#startedAt;
    this.#hasWritten ||= mayWrite({ isComplete, isIsolated, keptRevision: this.#startedAt, state }, actual);
    return this.#hasWritten;
  }

  #goal(): Goal {
    const desired = this.#desired.of(this.state, this.present, this.nowUnixMs);
    this.#passedUnixMs = Math.max(this.#passedUnixMs, desired.passedExpiryUnixMs);
    return desired;
  }
}
