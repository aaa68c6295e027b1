// One policy from apply to the kernel to the audit log, over real connections.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FleetOfOne, startFleetOfOne, until } from '../workload/fleet-of-one.ts';

const ownExample = fileURLToPath(new URL('../policies/deathstar.yaml', import.meta.url));
/** RINGFENCE_E2E_POLICY names another file of the same meaning, for instance Cilium's own example as it was downloaded. */
const policyFile = process.env.RINGFENCE_E2E_POLICY ?? ownExample;

/** The example is about port 80: an address of the loopback range that is this run's own has it free. */
const deathstar = { host: `127.80.${(process.pid >> 8) & 0xff}.${(process.pid & 0x7f) + 1}`, port: 80 };

type Name = 'deathstar' | 'tiefighter' | 'xwing';
interface FlowLine {
  id: string;
  kind: string;
  verdict: string;
  policy: string;
  rule: string;
  revision: number;
  source: { identity: number; labels: string[]; endpoint: string };
  destination: { endpoint: string };
  peerIdentitySource: string;
}

describe('a policy from apply to the kernel to the audit log', () => {
  let fleet: FleetOfOne<Name>;

  beforeAll(async () => {
    fleet = await startFleetOfOne<Name>('e2e', {
      deathstar: { org: 'empire', class: 'deathstar' },
      tiefighter: { org: 'empire' },
      xwing: { org: 'alliance' },
    });
    await fleet.workloads.deathstar.listen(deathstar);
  }, 60_000);
  afterAll(() => fleet?.stop());

  const connect = async (from: Name, port = deathstar.port) =>
    (await fleet.workloads[from].connect({ ...deathstar, port, timeoutMs: 700 })).outcome;
  const flows = async (...filter: string[]) =>
    (await fleet.up.runAsync('flows', '-o', 'jsonl', '--to', 'class=deathstar', ...filter)).stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as FlowLine);

  test('before any policy everybody connects', async () => {
    expect(await connect('tiefighter')).toBe('connected');
    expect(await connect('xwing')).toBe('connected');
  });

  test('after apply --wait the empire connects and the alliance is refused by the kernel', async () => {
    const applied = await fleet.up.runAsync('apply', '-f', policyFile, '--wait');
    expect(applied, applied.stderr).toMatchObject({ code: 0 });
    expect(await connect('tiefighter')).toBe('connected');
    expect(await connect('xwing')).toBe('timeout');
  });

  test('the audit log has both, with identities, rule, policy and revision', async () => {
    await until('one allowed and one denied connection', async () => {
      const found = await flows('--policy', 'rule1');
      return found.some((flow) => flow.verdict === 'allow') && found.some((flow) => flow.verdict === 'deny');
    });
    const found = await flows('--policy', 'rule1');
    const denied = found.find((flow) => flow.verdict === 'deny');
    // The side that decided names its own endpoint; of the other it knows the identity that the SYN carried.
    expect(denied).toMatchObject({ policy: 'default/rule1', destination: { endpoint: 'deathstar' }, peerIdentitySource: 'option' });
    expect(denied?.source.labels).toContain('host:org=alliance');
    expect(denied?.revision).toBeGreaterThan(0);
    const allowed = found.find((flow) => flow.verdict === 'allow');
    expect(allowed).toMatchObject({ policy: 'default/rule1', rule: 'default/rule1/ingress[0]', destination: { endpoint: 'deathstar' } });
    expect(allowed?.source.labels).toContain('host:org=empire');
  });

  test('one refused connection is one deny record, however often its SYN is sent again', async () => {
    const before = (await flows('--verdict', 'deny')).length;
    expect((await fleet.workloads.xwing.connect({ ...deathstar, timeoutMs: 2_500 })).outcome).toBe('timeout');
    await until('the record', async () => (await flows('--verdict', 'deny')).length > before);
    expect((await flows('--verdict', 'deny')).length).toBe(before + 1);
  });

  test('explain names the policy and what switched default deny on', async () => {
    const [denied] = await flows('--verdict', 'deny');
    const explained = await fleet.up.runAsync('explain', denied?.id ?? '');
    expect(explained, explained.stderr).toMatchObject({ code: 0 });
    expect(explained.stdout).toContain('default/rule1');
  });

  test('delete lets the alliance in again', async () => {
    const deleted = await fleet.up.runAsync('delete', 'rule1', '--wait');
    expect(deleted, deleted.stderr).toMatchObject({ code: 0 });
    expect(await connect('xwing')).toBe('connected');
  });
});
