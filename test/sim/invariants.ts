// What must hold after every event, by name:
//
//  never-back           what a node has in force never goes back to an earlier revision that differs, unless the host was rebooted
//  complete-before     without kept state, nothing of the log is in force before the replay was complete
//  no-lost-update       of two commands that saw the same revision of a policy, one is refused (looked at in random-event.ts)
//  closed-in-between    no write of a plan permits what neither the state before the plan nor the state it leads to permits
//  function-of-the-log  what is in force at a revision is what a fresh agent makes of the log up to there, at the same time
//  ends-for-good        a rule that has expired on a node decides nothing there any more, whatever clocks and processes do since
//  acknowledged-once    every acknowledged command is in the log exactly once, and nothing else is; the log is a chain without gaps
//  forgery-is-nothing   a message that is not ours changes nothing
//  oracle               what is in force permits exactly what the policies say (looked at when a run ends)
import { decodeCommit } from '@ringfence/controller';
import {
  type DatapathDump,
  desire,
  directoryOf,
  emptyNodeState,
  foldCommits,
  type Goal,
  identityOf,
  type LogCommit,
  mapHash,
  readCommit,
  rulesOf,
} from '@ringfence/node-agent';
import { decide, hasExpired, reservedIdentity, reservedLabels } from '@ringfence/policy';
import { sealEnvelope } from '@ringfence/runtime';
import { BrokenInvariant } from './broken-invariant.ts';
import { Answers, describeProbe, type Probe, type ProbeEnd, probesOf } from './probes.ts';
import type { AgentWatcher, SimAgent } from './sim-agent.ts';
import { installationKey, type SimController, trusted } from './sim-controller.ts';
import { cluster, type Workload } from './small-fleet.ts';

export class Invariants implements AgentWatcher {
  readonly #controller: SimController;
  /** The log as agents read it. */
  readonly #log: LogCommit[] = [];
  readonly #commandIds = new Map<string, number>();
  #lastHash = Buffer.alloc(0);
  /** Node -> revision that was wholly in force. */
  readonly #applied = new Map<string, number>();
  /** Every workload that ever was: a cgroup that left the file may still be in force. */
  readonly #workloads = new Map<bigint, Workload>();
  /** Node -> cookies of rules that have expired there. */
  readonly #ended = new Map<string, Set<number>>();
  checks = 0;

  constructor(controller: SimController) {
    this.#controller = controller;
  }

  get head(): number {
    return this.#log.length;
  }

  remember(workload: Workload): void {
    this.#workloads.set(workload.cgroupId, workload);
  }

  /** The host of a node lost its memory: nothing is in force there. */
  forget(node: string): void {
    this.#applied.delete(node);
  }

  onPlan(agent: SimAgent, before: DatapathDump, goal: Goal): (now: DatapathDump) => void {
    const applied = this.#applied.get(agent.name) ?? 0;
    if (goal.revision > 0 && goal.revision < applied && !holdsTheSame(goal.dump, this.#fresh(agent, applied).dump)) {
      throw new BrokenInvariant('never-back', `${agent.name} had revision ${applied} in force and goes to ${goal.revision}`);
    }
    if (goal.revision > 0 && agent.keptRevision === 0 && !agent.isComplete) {
      throw new BrokenInvariant('complete-before', `${agent.name} puts revision ${goal.revision} into force in the middle of its replay`);
    }
    let denied: Probe[] | undefined;
    return (now) => {
      denied ??= this.#deniedByBoth(before, goal.dump);
      const answers = new Answers(now);
      const opened = denied.find((probe) => answers.permits(probe));
      this.checks++;
      if (opened === undefined) return;
      throw new BrokenInvariant(
        'closed-in-between',
        `${agent.name}, on its way to revision ${goal.revision}, permits ${describeProbe(opened)}`,
      );
    };
  }

  onApplied(agent: SimAgent, revision: number): void {
    this.#applied.set(agent.name, revision);
  }

  /** After every event. */
  async check(agents: readonly SimAgent[]): Promise<void> {
    await this.#checkLog();
    for (const agent of agents) {
      const { revision, hash } = agent.state;
      if (revision > 0 && this.#log[revision - 1]?.hash !== hash) {
        throw new BrokenInvariant('function-of-the-log', `${agent.name} holds a revision ${revision} that the log does not have`);
      }
    }
  }

  /** After a round that went through: what is in force against a fresh agent's answer. */
  async checkInForce(agent: SimAgent): Promise<void> {
    const { revision } = agent.state;
    const inForce = await agent.kernel.dump();
    if (mapHash(inForce) !== mapHash(this.#fresh(agent, revision).dump))
      throw new BrokenInvariant('function-of-the-log', `${agent.name} at revision ${revision} is not what the log makes of it`);
    const ended = this.#ended.get(agent.name) ?? new Set();
    this.#ended.set(agent.name, ended);
    for (const rule of rulesOf(agent.state)) if (hasExpired(rule, agent.nowUnixMs)) ended.add(rule.cookie);
    for (const { subject, entries } of inForce.policies.values())
      for (const { reason, cookie } of entries)
        if (reason === 'rule' && ended.has(cookie))
          throw new BrokenInvariant('ends-for-good', `${agent.name}: the expired rule ${cookie} decides for identity ${subject}`);
  }

  /** When nothing moves any more: what is in force against the rule-by-rule answer of the policies. */
  async checkOracle(agent: SimAgent): Promise<void> {
    const answers = new Answers(await agent.kernel.dump());
    const { state } = agent;
    const said = { rules: rulesOf(state), directory: directoryOf(state), nowUnixMs: agent.nowUnixMs };
    const identities = new Map(agent.present.map((endpoint) => [endpoint.cgroupId, identityOf(state, endpoint)]));
    const ipcache = this.#fresh(agent, state.revision).dump.ipcache;
    const party = (end: ProbeEnd, byAddress: boolean) => {
      const own = end.kind === 'cgroup' && !byAddress ? identities.get(end.cgroupId) : undefined;
      const named = end.kind === 'option' ? end.identity : (own ?? ipcache.get(`${end.address}/32`));
      const loopback = end.kind !== 'option' && end.address.startsWith('127.') ? reservedIdentity.host : undefined;
      const isOutside = named === undefined || named >= 1 << 24;
      const identity = loopback ?? (isOutside ? reservedIdentity.world : named);
      const labels = state.identities.get(identity) ?? reservedLabels(identity);
      return end.kind === 'option' ? { identity, labels } : { identity, labels, address: end.address };
    };
    for (const probe of probesOf([...agent.workloads.values()])) {
      const { source, destination, port } = probe;
      // A number that nobody was given has no labels: there is nothing to decide by.
      if (source.kind === 'option' && source.identity >= 256 && !state.identities.has(source.identity)) continue;
      const flow = { protocol: 6, port };
      const leaves =
        source.kind !== 'cgroup' ||
        decide(said, { ...flow, direction: 'egress', subject: party(source, false), peer: party(destination, true) }).verdict === 'allow';
      const enters =
        destination.kind !== 'cgroup' ||
        decide(said, { ...flow, direction: 'ingress', subject: party(destination, false), peer: party(source, false) }).verdict === 'allow';
      if (answers.permits(probe) !== (leaves && enters)) {
        throw new BrokenInvariant(
          'oracle',
          `${agent.name}: ${describeProbe(probe)} should be ${leaves && enters ? 'permitted' : 'denied'}`,
        );
      }
    }
  }

  /** Runs `deliver` with a message that is not ours. */
  async checkForgery(agent: SimAgent, deliver: () => void): Promise<void> {
    const before = {
      state: agent.state,
      position: agent.replay.position,
      held: agent.replay.held,
      hash: mapHash(await agent.kernel.dump()),
    };
    deliver();
    const { state, replay } = agent;
    const isSame = state === before.state && replay.position === before.position && replay.held.size === before.held.size;
    if (!isSame || mapHash(await agent.kernel.dump()) !== before.hash) {
      throw new BrokenInvariant('forgery-is-nothing', `${agent.name} took something from a message that nobody of ours sealed`);
    }
  }

  #fresh(agent: SimAgent, revision: number) {
    const state = foldCommits(emptyNodeState(cluster, agent.name), this.#log.slice(0, revision));
    return desire(state, agent.present, agent.nowUnixMs);
  }

  #deniedByBoth(before: DatapathDump, after: DatapathDump): Probe[] {
    const ids = new Set([...before.endpoints.keys(), ...after.endpoints.keys()]);
    const probes = probesOf([...this.#workloads.values()].filter(({ cgroupId }) => ids.has(cgroupId)));
    const [from, to] = [new Answers(before), new Answers(after)];
    return probes.filter((probe) => !from.permits(probe) && !to.permits(probe));
  }

  async #checkLog(): Promise<void> {
    for (const { revision, bytes, hash } of await this.#controller.store.readCommits(this.#log.length + 1, 100)) {
      const { commandId, previousHash } = decodeCommit(bytes);
      if (!this.#lastHash.equals(previousHash)) throw new BrokenInvariant('acknowledged-once', `commit ${revision} breaks the chain`);
      this.#lastHash = Buffer.from(hash);
      const twin = this.#commandIds.get(commandId);
      if (twin !== undefined)
        throw new BrokenInvariant('acknowledged-once', `command ${commandId} is in the log at ${twin} and ${revision}`);
      this.#commandIds.set(commandId, revision);
      const received = readCommit(sealEnvelope(bytes, 1, installationKey), trusted);
      if (received.outcome === 'refused')
        throw new BrokenInvariant('acknowledged-once', `no agent reads commit ${revision}: ${received.message}`);
      this.#log.push(received.commit);
    }
    const { acknowledged } = this.#controller;
    for (const [commandId, revision] of acknowledged) {
      if (this.#commandIds.get(commandId) !== revision)
        throw new BrokenInvariant('acknowledged-once', `command ${commandId} is not at ${revision}`);
    }
    if (acknowledged.size !== this.#commandIds.size)
      throw new BrokenInvariant('acknowledged-once', 'the log holds what nobody was told of');
  }
}

/** Equal addresses, and equal maps of the subjects that both have: a subject that only one has is carried by nobody. */
function holdsTheSame(some: DatapathDump, other: DatapathDump): boolean {
  const policies = new Map([...some.policies].filter(([subject]) => other.policies.has(subject)));
  const others = new Map([...other.policies].filter(([subject]) => some.policies.has(subject)));
  const endpoints = new Map();
  return mapHash({ policies, ipcache: some.ipcache, endpoints }) === mapHash({ policies: others, ipcache: other.ipcache, endpoints });
}
