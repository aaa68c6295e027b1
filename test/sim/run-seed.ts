// One run: some dozens of random events with every invariant looked at after each, then no more faults, and everybody must catch up.
import { describeFailure } from '@ringfence/runtime';
import { BrokenInvariant } from './broken-invariant.ts';
import { randomEvent } from './random-event.ts';
import { World } from './world.ts';

const eventsInRun = 120;
/** Rounds of "everything works" within which a fleet without faults has to be up to date. */
const roundsToCatchUp = 8;

export interface RunFigures {
  readonly revisions: number;
  readonly writesChecked: number;
}

/** @throws Error that names the seed, what was broken and what happened before. */
export async function runSeed(seed: number): Promise<RunFigures> {
  const world = new World(seed);
  try {
    while (world.history.length < eventsInRun) {
      await randomEvent(world);
      await world.invariants.check(world.agents);
    }
    await catchUp(world);
    // A fleet at rest that gets one forged message has to be at rest again without waiting for the next commit.
    for (const agent of world.agents) await world.forge(agent);
    await catchUp(world);
    return { revisions: world.invariants.head, writesChecked: world.invariants.checks };
  } catch (cause) {
    const last = world.history.slice(-40).join(', ');
    const again = `RINGFENCE_SIM_SEED=${seed}`;
    throw new Error(`seed ${seed}, event ${world.history.length}: ${describeFailure(cause)}\nagain: ${again}\nlast events: ${last}`, {
      cause,
    });
  }
}

async function catchUp(world: World): Promise<void> {
  let missing: string[] = [];
  for (let round = 1; round <= roundsToCatchUp; round++) {
    world.history.push(`catch up, round ${round}`);
    await world.controller.publish(1_000);
    for (const agent of world.agents) await heal(world, agent);
    await world.invariants.check(world.agents);
    missing = whatIsMissing(world);
    if (missing.length === 0) break;
  }
  if (missing.length > 0) throw new BrokenInvariant('liveness', missing.join('; '));
  for (const agent of world.agents) {
    await world.reconcile(agent);
    await world.invariants.checkInForce(agent);
    await world.invariants.checkOracle(agent);
  }
}

async function heal(world: World, agent: World['agents'][number]): Promise<void> {
  await world.arrive(agent);
  world.keep(agent);
  agent.readBack();
  await world.reconcile(agent);
  if (agent.isComplete) await world.report(agent);
}

function whatIsMissing(world: World): string[] {
  const { head } = world.invariants;
  return world.agents.flatMap(({ name, replay, isComplete, state }) => {
    if (replay.halt !== undefined) return [`${name} is halted: ${replay.halt.message}`];
    if (!isComplete) return [`${name} never knows that it is complete (revision ${state.revision} of ${head})`];
    return state.revision === head ? [] : [`${name} stays at revision ${state.revision} of ${head}`];
  });
}
