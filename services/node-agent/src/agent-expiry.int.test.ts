// Rules that end, at an agent against a real nats-server: with and without anybody to talk to, and with clocks that are wrong.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedDatapath } from './index.ts';
import { AgentFleet } from './testing/agent-fleet.ts';
import { admit, revise } from './testing/policies.ts';

let fleet: AgentFleet;
let shiftMs: number;
const dependencies = { systemTime: () => Date.now() + shiftMs };

beforeEach(async () => {
  fleet = await AgentFleet.open();
  shiftMs = 0;
});

afterEach(() => fleet.close());

describe('a rule that ends', () => {
  it('ends on time while controller and NATS are gone, and is not revived by a restart with a clock that was set back', async () => {
    const first = await fleet.start(new SimulatedDatapath(), dependencies);
    await fleet.until('registered', () => fleet.controller.head > 0);
    const rule = admit('default/visit/ingress[0]', { class: 'deathstar' }, { org: 'alliance' });
    await fleet.acknowledged(
      await fleet.controller.commit([revise('default/visit', { ...rule, expiresUnixMs: Date.now() + 2_000 })], { schemaVersion: 2 }),
    );
    const { revision } = (await first.datapath.dump()).policies.get(256) ?? {};
    fleet.controller.isAway = true;
    await fleet.stopNats();
    expect(fleet.connect(first.datapath, 'xwing')).toBe('allow');
    const startedAt = Date.now();
    await fleet.until('the rule ends', () => fleet.connect(first.datapath, 'xwing') === 'deny', 5_000);
    expect(Date.now() - startedAt, 'by a timer, not by the look at the kernel that comes every 30 s').toBeLessThan(4_000);
    expect((await first.datapath.dump()).policies.get(256)?.revision, 'no commit came').toBe(revision);
    await first.stop();
    shiftMs = -3_600_000;
    const second = await fleet.start(new SimulatedDatapath(), dependencies);
    await fleet.until('in force again', async () => (await second.datapath.dump()).policies.size > 1);
    expect(fleet.connect(second.datapath, 'xwing')).toBe('deny');
    await fleet.restartNats();
    fleet.controller.isAway = false;
    await fleet.until(
      'the clock is told of',
      async () => {
        // The connection of the test comes back in its own time.
        const status = await fleet.controller.status('node1').catch(() => undefined);
        return status?.failures.some((failure) => failure.startsWith('the clock is'));
      },
      30_000,
    );
  });

  it('does not stay in force when it ended while the agent was stopped, also when nobody answers', async () => {
    const first = await fleet.start(new SimulatedDatapath(), dependencies);
    await fleet.until('registered', () => fleet.controller.head > 0);
    const { peers: _, ...rule } = admit('default/visit/ingress[0]', { class: 'deathstar' }, {});
    const visit = {
      ...rule,
      peers: [{ kind: 'cidr' as const, cidr: '198.51.100.0/24', scope: 'outside' as const }],
      expiresUnixMs: Date.now() + 60_000,
    };
    await fleet.acknowledged(await fleet.controller.commit([revise('default/visit', visit)], { schemaVersion: 2 }));
    const visitor = (datapath: SimulatedDatapath) =>
      datapath.connect({
        source: { address: '198.51.100.7' },
        destination: { cgroupId: fleet.cgroup('deathstar'), address: '127.0.0.1' },
        destinationPort: 80,
      });
    expect(visitor(first.datapath)).toBe('allow');
    await first.stop();
    fleet.controller.isAway = true;
    await fleet.stopNats();
    shiftMs = 60_000;
    const { datapath } = await fleet.start(first.datapath, dependencies);
    expect(visitor(datapath), 'what is in force stays until it is clear that nobody answers').toBe('allow');
    await fleet.until('the rule ended', () => visitor(datapath) === 'deny');
    await fleet.restartNats();
  });
});
