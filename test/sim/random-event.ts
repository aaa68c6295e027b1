// What may happen to the world, and how often. One event is one thing that goes right or wrong.
import { BrokenInvariant } from './broken-invariant.ts';
import { randomPolicy } from './random-policy.ts';
import type { SimAgent } from './sim-agent.ts';
import { endpointNames, labelsOf, labelValues, policyNames, workloadAddresses } from './small-fleet.ts';
import type { World } from './world.ts';

type Happen = (world: World, agent: SimAgent) => Promise<void> | void;

const events: readonly (readonly [weight: number, name: string, happen: Happen])[] = [
  // People and their policies.
  [8, 'apply', (world) => world.controller.apply(world.newCommandId, somePolicies(world), undefined)],
  [2, 'apply expecting a revision', (world) => world.controller.apply(world.newCommandId, somePolicies(world), world.random.below(20))],
  [3, 'delete', (world) => world.controller.delete(world.newCommandId, [world.random.pick(policyNames)])],
  [6, 'time passes', (world) => world.passTime(world.random.below(60))],
  [1, 'clocks set back', (world) => world.passTime(-world.random.below(90))],
  [2, 'race', race],
  [2, 'retry', retry],
  // Workloads come, go, and change labels, addresses and cgroups.
  [8, 'workload', changeWorkload],
  [3, 'workload gone', (world, agent) => void agent.workloads.delete(world.random.pick(endpointNames))],
  [8, 'report', async (world, agent) => void (await world.report(agent))],
  [1, 'node removed', (world, agent) => world.controller.removeNode(world.newCommandId, agent.name)],
  // The transport.
  [10, 'publish', (world) => world.controller.publish(1 + world.random.below(5))],
  [7, 'enrol', (world, agent) => world.enrol(agent)],
  [14, 'send', (world, agent) => world.stream.send(agent.name, 1 + world.random.below(6))],
  [24, 'deliver', deliver],
  [3, 'drop', drop],
  [3, 'redeliver', (world, agent) => world.stream.durables.get(agent.name)?.redeliver()],
  [4, 'replay old', (world, agent) => world.replayOld(agent)],
  [5, 'forge', (world, agent) => world.forge(agent)],
  [2, 'another log', (world, agent) => world.anotherLog(agent)],
  [1, 'intruder', (world) => world.intrude()],
  [12, 'everything arrives', everythingArrives],
  [1, 'drained', drained],
  [1, 'stream lost', (world) => world.stream.loseEverything()],
  [1, 'stream tail lost', (world) => world.stream.loseTail(1 + world.random.below(4), world.random.chance(50))],
  [1, 'stream hole', (world) => world.stream.loseOneInside(1 + world.random.below(8))],
  [1, 'stream of a backup', (world) => world.stream.restoreOlder()],
  // Processes, disks and kernels.
  [1, 'controller crash', (world) => world.controller.restart()],
  [8, 'keep', (world, agent) => world.keep(agent)],
  [3, 'crash', (_, agent) => agent.crash()],
  [2, 'crash, and nobody answers', restartAlone],
  [1, 'reboot', (world, agent) => world.reboot(agent)],
  [1, 'disk damaged', damageDisk],
  [2, 'isolated', (_, agent) => agent.isolate()],
  [2, 'read back', (_, agent) => agent.readBack()],
  [20, 'reconcile', (world, agent) => world.reconcile(agent)],
  [4, 'reconcile, a write refused', (world, agent) => world.reconcile(agent, { kind: 'refuse', at: world.random.below(8) })],
  [4, 'reconcile, crash within', (world, agent) => world.reconcile(agent, { kind: 'crash', after: world.random.below(8) })],
];

const choices = events.map(([weight, name, happen]) => [weight, { name, happen }] as const);

/** Lets one thing happen. */
export async function randomEvent(world: World): Promise<void> {
  const { name, happen } = world.random.weighted(choices);
  const agent = world.random.pick(world.agents);
  world.history.push(`${name} (${agent.name})`);
  await happen(world, agent);
}

function somePolicies(world: World): string[] {
  const { random } = world;
  return Array.from(
    {
      length: random.weighted([
        [5, 1],
        [2, 2],
        [3, 3],
      ]),
    },
    () => randomPolicy(random, random.pick(policyNames), world.nowUnixMs),
  );
}

/** Two commands at once, about the same policy more often than not; sometimes they are one command, sent twice. */
async function race(world: World): Promise<void> {
  const { random, controller, nowUnixMs } = world;
  const first = world.newCommandId;
  const second = random.chance(30) ? first : world.newCommandId;
  const name = random.pick(policyNames);
  const other = random.chance(70) ? name : random.pick(policyNames);
  const seen = (await controller.store.head()).revision;
  await Promise.all([
    controller.apply(first, [randomPolicy(random, name, nowUnixMs)], seen),
    controller.apply(second, [randomPolicy(random, other, nowUnixMs)], seen),
  ]);
  const areBothIn = first !== second && controller.acknowledged.has(first) && controller.acknowledged.has(second);
  // Both saw the same revision of it: whoever comes second has to be told.
  if (areBothIn && name === other) throw new BrokenInvariant('no-lost-update', `${first} and ${second} both revised ${name} as of ${seen}`);
}

/** A client that did not get its answer gives the command again. */
async function retry(world: World): Promise<void> {
  const known = [...world.controller.acknowledged.keys()];
  if (known.length > 0) await world.controller.apply(world.random.pick(known), somePolicies(world));
}

function changeWorkload(world: World, agent: SimAgent): void {
  const { random } = world;
  const name = random.pick(endpointNames);
  const before = agent.workloads.get(name);
  const isSameCgroup = before !== undefined && random.chance(70);
  const pairs = { app: random.pick(labelValues), ...(random.chance(50) ? { env: random.pick(labelValues) } : {}) };
  world.declare(agent, {
    name,
    labels: before !== undefined && random.chance(30) ? before.labels : labelsOf(pairs),
    cgroupId: isSameCgroup ? before.cgroupId : world.newCgroupId,
    address: before !== undefined && random.chance(50) ? before.address : random.pick(workloadAddresses),
  });
}

/** Nothing is lost, and nothing waits. */
async function everythingArrives(world: World, agent: SimAgent): Promise<void> {
  await world.controller.publish(1_000);
  await world.arrive(agent);
}

function deliver(world: World, agent: SimAgent): void {
  const { random } = world;
  for (let left = 1 + random.below(4); left > 0; left--) {
    const wire = world.stream.durables.get(agent.name)?.wire ?? [];
    if (wire.length === 0) return;
    world.deliver(agent, random.chance(60) ? 0 : random.below(wire.length), random.chance(20));
  }
}

/** Told only when nothing is left to come: what is not acknowledged comes again once the stream has waited long enough. */
function drained(world: World, agent: SimAgent): void {
  const durable = world.stream.durables.get(agent.name);
  const isAtEnd = durable !== undefined && durable.cursor === world.stream.messages?.length && durable.unacknowledged.size === 0;
  if (isAtEnd) agent.drained();
}

function drop(world: World, agent: SimAgent): void {
  const wire = world.stream.durables.get(agent.name)?.wire ?? [];
  if (wire.length > 0) wire.splice(world.random.below(wire.length), 1);
}

/** A start without controller and stream: only what was kept, and what is in force. */
async function restartAlone(world: World, agent: SimAgent): Promise<void> {
  agent.crash();
  agent.isolate();
  await world.reconcile(agent);
}

function damageDisk(world: World, agent: SimAgent): void {
  if (agent.disk === undefined) return;
  const at = world.random.below(agent.disk.length);
  agent.disk = world.random.chance(50) ? undefined : `${agent.disk.slice(0, at)}~${agent.disk.slice(at + 1)}`;
  agent.crash();
}
