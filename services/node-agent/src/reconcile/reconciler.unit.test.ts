import { describe, expect, it } from 'vitest';
import type { Datapath, DatapathDump, SubjectPolicy } from '../datapath/datapath.ts';
import { SimulatedDatapath } from '../datapath/simulated-datapath.ts';
import { initPolicy } from './desired.ts';
import { mapHash } from './map-hash.ts';
import { type Goal, Reconciler, type ReconcileStatus } from './reconciler.ts';

const nothing: DatapathDump = { policies: new Map(), ipcache: new Map(), endpoints: new Map() };
const closed = (subject: number, revision = 1): SubjectPolicy => ({ ...initPolicy, subject, revision });
const wanting = (revision: number, ...subjects: number[]): Goal => ({
  revision,
  dump: { ...nothing, policies: new Map(subjects.map((subject) => [subject, closed(subject)])) },
});

/** A datapath that counts its calls and fails when told. */
class FlakyDatapath extends SimulatedDatapath {
  calls: string[] = [];
  failing = new Set<number>();
  isRevocationBroken = false;
  override async dump(): Promise<DatapathDump> {
    this.calls.push('dump');
    return super.dump();
  }
  override async replacePolicy(policy: SubjectPolicy): Promise<void> {
    this.calls.push(`replace ${policy.subject}`);
    await new Promise((resolve) => setImmediate(resolve));
    if (this.failing.has(policy.subject)) throw new Error('E2BIG: the map is full');
    await super.replacePolicy(policy);
  }
  override async endRevoked(): Promise<number> {
    this.calls.push('end revoked');
    if (this.isRevocationBroken) throw new Error('no nsenter');
    return super.endRevoked();
  }
}

function reconcile(datapath: Datapath, goal: () => Goal | undefined, readBackMs?: number) {
  const statuses: ReconcileStatus[] = [];
  const reconciler = new Reconciler({
    datapath,
    goal,
    onStatus: (status) => statuses.push(status),
    ...(readBackMs === undefined ? {} : { readBackMs }),
  });
  const next = async (state: ReconcileStatus['state']): Promise<ReconcileStatus> => {
    const deadline = Date.now() + 5_000;
    for (;;) {
      const found = statuses.at(-1);
      if (found?.state === state) return found;
      if (Date.now() > deadline) throw new Error(`never ${state}: ${JSON.stringify(statuses)}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  return { reconciler, statuses, next };
}

describe('the reconciler', () => {
  it('writes nothing while there is no goal', async () => {
    const datapath = new FlakyDatapath();
    const { reconciler, next } = reconcile(datapath, () => undefined);
    reconciler.wake();
    expect(await next('waiting')).toEqual({ state: 'waiting' });
    expect(datapath.calls).toEqual(['dump']);
    await reconciler.stop();
  });

  it('puts the goal into force and names revision and hash', async () => {
    const datapath = new FlakyDatapath();
    const { reconciler, next } = reconcile(datapath, () => wanting(7, 256));
    reconciler.wake();
    expect(await next('applied')).toEqual({ state: 'applied', revision: 7, mapHash: mapHash(wanting(7, 256).dump) });
    await reconciler.stop();
  });

  it('merges signals: many while it works are one more round', async () => {
    const datapath = new FlakyDatapath();
    let revision = 0;
    const { reconciler, statuses } = reconcile(datapath, () => wanting(++revision, 256));
    for (let n = 0; n < 100; n++) reconciler.wake();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(statuses.length).toBe(2);
    await reconciler.stop();
  });

  it('keeps what it can, names what failed, reads back, and heals when the cause is gone', async () => {
    const datapath = new FlakyDatapath();
    datapath.failing.add(257);
    const { reconciler, next } = reconcile(datapath, () => wanting(3, 256, 257));
    reconciler.wake();
    const failing = await next('failing');
    if (failing.state !== 'failing') throw new Error('unreachable');
    expect([failing.revision, failing.wanted]).toEqual([0, 3]);
    expect(failing.failures).toEqual([expect.stringMatching(/replace-policy of identity 257 .*E2BIG/)]);
    datapath.failing.clear();
    datapath.calls = [];
    await next('applied');
    const written = datapath.calls.filter((call) => call !== 'end revoked');
    expect(written, 'what is in force was read again, and only what was missing written').toEqual(['dump', 'replace 257']);
    await reconciler.stop();
  });

  it('restores what somebody else removed', async () => {
    const datapath = new FlakyDatapath();
    const { reconciler, next } = reconcile(datapath, () => wanting(1, 256), 20);
    reconciler.wake();
    await next('applied');
    await datapath.removePolicy(256);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect((await datapath.dump()).policies.has(256)).toBe(true);
    await reconciler.stop();
  });

  describe('open connections', () => {
    const permitting = (subject: number, revision: number): SubjectPolicy => ({
      ...closed(subject, revision),
      entries: closed(subject).entries.map((entry) => ({ ...entry, verdict: 'allow', reason: 'not-selected' })),
    });
    const goalOf = (policy: SubjectPolicy): Goal => ({
      revision: policy.revision,
      dump: {
        policies: new Map([[policy.subject, policy]]),
        ipcache: new Map(),
        endpoints: new Map([[1n, { cgroupId: 1n, identity: policy.subject, endpoint: 'a' }]]),
      },
    });

    it('are decided again after a start and after what denies, before the revision counts as applied; not after what permits', async () => {
      const datapath = new FlakyDatapath();
      let goal = goalOf(permitting(256, 1));
      const { reconciler, statuses } = reconcile(datapath, () => goal);
      const applied = async (policy: SubjectPolicy): Promise<string[]> => {
        datapath.calls = [];
        goal = goalOf(policy);
        reconciler.wake();
        while (!statuses.some((status) => status.state === 'applied' && status.revision === policy.revision)) {
          await new Promise((resolve) => setImmediate(resolve));
        }
        return datapath.calls.filter((call) => call !== 'dump');
      };
      expect(await applied(permitting(256, 1))).toEqual(['replace 256', 'end revoked']);
      expect(await applied(closed(256, 2))).toEqual(['replace 256', 'end revoked']);
      expect(await applied(permitting(256, 3))).toEqual(['replace 256']);
      expect(await applied(permitting(256, 4))).toEqual([]);
      await reconciler.stop();
    });

    it('that could not be decided again are told, and tried again', async () => {
      const datapath = new FlakyDatapath();
      datapath.isRevocationBroken = true;
      const { reconciler, next } = reconcile(datapath, () => goalOf(closed(256, 1)));
      reconciler.wake();
      expect(await next('failing')).toMatchObject({ failures: ['connections that are no longer allowed may still be open: no nsenter'] });
      datapath.isRevocationBroken = false;
      await next('applied');
      await reconciler.stop();
    });
  });

  it('looks again when time makes another goal, and not before', async () => {
    const startedAt = performance.now();
    const datapath = new FlakyDatapath();
    const isDue = () => performance.now() - startedAt >= 60;
    const { reconciler, statuses } = reconcile(datapath, () =>
      isDue() ? wanting(1) : { ...wanting(1, 256), dueInMs: 60 - (performance.now() - startedAt) },
    );
    reconciler.wake();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([statuses.length, (await datapath.dump()).policies.size]).toEqual([1, 1]);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect((await datapath.dump()).policies.size).toBe(0);
    expect(statuses.length, 'a timer may be early by a moment').toBeLessThanOrEqual(4);
    await reconciler.stop();
  });

  it('survives a datapath that cannot be read', async () => {
    const datapath = new FlakyDatapath();
    let broken = true;
    datapath.dump = async () => {
      if (broken) throw new Error('EPERM');
      return nothing;
    };
    const { reconciler, next } = reconcile(datapath, () => wanting(1, 256));
    reconciler.wake();
    expect((await next('failing')).state).toBe('failing');
    broken = false;
    await next('applied');
    await reconciler.stop();
  });
});

describe('the map hash', () => {
  const dump: DatapathDump = {
    policies: new Map([
      [256, closed(256, 1)],
      [257, closed(257, 2)],
    ]),
    ipcache: new Map([
      ['10.0.0.1/32', 256],
      ['10.0.0.2/32', 257],
    ]),
    endpoints: new Map([[1n, { cgroupId: 1n, identity: 256, endpoint: 'a' }]]),
  };
  const entries = closed(257).entries;
  const same = [
    { what: 'order', other: { ...dump, policies: new Map([...dump.policies].reverse()), ipcache: new Map([...dump.ipcache].reverse()) } },
    {
      what: 'revisions',
      other: { ...dump, policies: new Map([...dump.policies].map(([subject, policy]) => [subject, { ...policy, revision: 50 }])) },
    },
    { what: 'the number of a cgroup', other: { ...dump, endpoints: new Map([[9n, { cgroupId: 9n, identity: 256, endpoint: 'a' }]]) } },
  ];
  for (const { what, other } of same) it(`does not depend on ${what}`, () => expect(mapHash(other)).toBe(mapHash(dump)));
  const different = [
    { what: 'an entry', other: { ...dump, policies: new Map(dump.policies).set(257, { ...closed(257), entries: entries.slice(1) }) } },
    {
      what: 'a verdict',
      other: {
        ...dump,
        policies: new Map(dump.policies).set(257, {
          ...closed(257),
          entries: entries.map((entry) => ({ ...entry, verdict: 'allow' as const })),
        }),
      },
    },
    { what: 'a subject', other: { ...dump, policies: new Map(dump.policies).set(258, { ...closed(258), entries: [] }) } },
    { what: 'an address', other: { ...dump, ipcache: new Map(dump.ipcache).set('10.0.0.1/32', 257) } },
    { what: 'an endpoint', other: { ...dump, endpoints: new Map() } },
  ];
  for (const { what, other } of different) it(`depends on ${what}`, () => expect(mapHash(other)).not.toBe(mapHash(dump)));
});
