// The whole system in one process: controller, stream and agents. What happens to it is an event; it takes one after the other.
import { forge } from './forgery.ts';
import { Invariants } from './invariants.ts';
import { Random } from './random.ts';
import { SimAgent } from './sim-agent.ts';
import { SimController } from './sim-controller.ts';
import { SimStream } from './sim-stream.ts';
import { nodeNames, type Workload } from './small-fleet.ts';
import type { WriteFault } from './watched-datapath.ts';

export class World {
  readonly random: Random;
  readonly stream = new SimStream();
  readonly controller = new SimController(this.stream);
  readonly invariants = new Invariants(this.controller);
  readonly agents: readonly SimAgent[] = nodeNames.map((name) => new SimAgent(name, this.invariants));
  /** What happened, for whoever has to find out why. */
  readonly history: string[] = [];
  #commands = 0;
  #cgroups = 100n;

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  get newCommandId(): string {
    return `c${++this.#commands}`;
  }

  get newCgroupId(): bigint {
    return ++this.#cgroups;
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
