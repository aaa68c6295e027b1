// The whole system in one process: controller, stream and agents. What happens to it is an event; it takes one after the other.
import { v1 } from '@ringfence/proto';
import { sealEnvelope } from '@ringfence/runtime';
import { forge } from './forgery.ts';
import { Invariants } from './invariants.ts';
import { Random } from './random.ts';
import { SimAgent } from './sim-agent.ts';
import { installationKey, SimController } from './sim-controller.ts';
import { SimStream } from './sim-stream.ts';
import { nodeNames, type Workload } from './small-fleet.ts';
import type { WriteFault } from './watched-datapath.ts';

const startUnixMs = Date.UTC(2030, 0, 31);

export class World {
  readonly random: Random;
  readonly stream = new SimStream();
  readonly controller = new SimController(this.stream);
  readonly invariants = new Invariants(this.controller);
  readonly agents: readonly SimAgent[] = nodeNames.map((name) => new SimAgent(name, this.invariants, () => this.#nowUnixMs));
  /** The clock of every node. It is set back now and then. */
  #nowUnixMs = startUnixMs;
  /** What happened, for whoever has to find out why. */
  readonly history: string[] = [];
  #commands = 0;
  #cgroups = 100n;

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  get nowUnixMs(): number {
    return this.#nowUnixMs;
  }

  get newCommandId(): string {
    return `c${++this.#commands}`;
  }

  get newCgroupId(): bigint {
    return ++this.#cgroups;
  }

  /** Negative: the clocks are set back. */
  passTime(seconds: number): void {
    this.#nowUnixMs += 1_000 * seconds;
  }

  declare(agent: SimAgent, workload: Workload): void {
    agent.workloads.set(workload.name, workload);
    this.invariants.remember(workload);
  }

  async enrol(agent: SimAgent): Promise<void> {
    const head = await this.controller.enrol(this.newCommandId, agent.name, agent.replay.position.revision);
    if (head !== undefined) agent.enrolled(head);
  }

  async report(agent: SimAgent): Promise<boolean> {
    return this.controller.report(this.newCommandId, agent.name, [...agent.workloads.values()]);
  }

  /** Hands one message of the wire to the agent. */
  deliver(agent: SimAgent, index: number, isRepeated: boolean): void {
    const durable = this.stream.durables.get(agent.name);
    const delivery = durable?.wire[index];
    if (durable === undefined || delivery === undefined) return;
    if (!isRepeated) durable.wire.splice(index, 1);
    if (agent.receive(delivery.bytes)) durable.acknowledge(delivery.sequence);
  }

  /** A message of any epoch that was ever published comes again. */
  replayOld(agent: SimAgent): void {
    if (this.stream.archive.length > 0) agent.receive(this.random.pick(this.stream.archive));
  }

  async forge(agent: SimAgent): Promise<void> {
    if (this.stream.archive.length === 0) return;
    const message = forge(this.random, this.stream.archive);
    await this.invariants.checkForgery(agent, () => void agent.receive(message));
  }

  /** What a controller with our key and another past would send. */
  async anotherLog(agent: SimAgent): Promise<void> {
    const revision = agent.replay.position.revision + 1;
    const previousHash = Buffer.alloc(32, this.random.below(256));
    const commit = v1.Commit.encode({ revision, previousHash, schemaVersion: 1, events: [] }).finish();
    const message = sealEnvelope(commit, agent.replay.position.epoch + 1, installationKey);
    await this.invariants.checkForgery(agent, () => void agent.receive(message));
  }

  intrude(): void {
    if (this.stream.archive.length > 0) this.stream.intrude(forge(this.random, this.stream.archive));
  }

  /** What an agent's shell does by itself with a transport that works: enrols when it must, and reads everything. */
  async arrive(agent: SimAgent): Promise<void> {
    if (agent.wantsEnrolment || !this.stream.durables.has(agent.name)) await this.enrol(agent);
    const durable = this.stream.durables.get(agent.name);
    this.stream.send(agent.name, 1_000);
    durable?.redeliver();
    while ((durable?.wire.length ?? 0) > 0) this.deliver(agent, 0, false);
  }

  keep(agent: SimAgent): void {
    const revision = agent.keep();
    const durable = this.stream.durables.get(agent.name);
    for (const sequence of durable?.unacknowledged.keys() ?? []) if (sequence <= revision) durable?.acknowledge(sequence);
  }

  reboot(agent: SimAgent): void {
    agent.reboot();
    this.invariants.forget(agent.name);
  }

  async reconcile(agent: SimAgent, fault?: WriteFault): Promise<void> {
    if (await agent.reconcile(fault)) await this.invariants.checkInForce(agent);
  }
}
