// What every datapath promises: one suite, run over the simulated one and, on a kernel, over the real one.
import { type PolicyMapEntry, reservedIdentity, subjectNotReady } from '@ringfence/policy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Datapath, DatapathFlow, SubjectPolicy } from './datapath.ts';

/** What the suite needs from an implementation. */
export interface DatapathUnderTest {
  readonly datapath: Datapath;
  /** Cgroup numbers that this datapath accepts, at least three. */
  readonly cgroupIds: readonly bigint[];
  /** A second handle on the same state, as after a restart of the agent; undefined: state dies with the handle. */
  readonly reopen?: () => Promise<Datapath>;
  /** Opens a connection from an endpoint's cgroup to 127.0.0.1, where somebody listens who is no endpoint. */
  openConnection(cgroupId: bigint): Promise<TestConnection>;
  cleanUp(): Promise<void>;
}

export interface TestConnection {
  readonly port: number;
  isOpen(): Promise<boolean>;
}

const entry = (fields: Partial<PolicyMapEntry>): PolicyMapEntry => ({
  direction: 'ingress',
  peer: 0,
  protocol: 0,
  port: 0,
  portPrefixLength: 0,
  verdict: 'deny',
  reason: 'default-deny',
  precedence: 1,
  mode: 'enforce',
  cookie: 0,
  ...fields,
});

const wildcards = [entry({}), entry({ direction: 'egress', verdict: 'allow', reason: 'not-selected', precedence: 0 })];
const policy = (subject: number, revision: number, entries: PolicyMapEntry[]): SubjectPolicy => ({ subject, revision, entries });
const sorted = (entries: readonly PolicyMapEntry[]): string[] =>
  entries.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();

/** Declares the suite for one implementation. `isKept`: what it holds outlives its handle, and it can be reopened. */
export function describeDatapath(name: string, isKept: boolean, open: () => Promise<DatapathUnderTest>): void {
  describe(`datapath suite: ${name}`, () => {
    let tested: DatapathUnderTest;
    let datapath: Datapath;
    beforeEach(async () => {
      tested = await open();
      datapath = tested.datapath;
      await datapath.setIdentityKey(new Uint8Array(16).fill(7));
    });
    afterEach(() => tested.cleanUp());
    const cgroup = (index: number): bigint => {
      const id = tested.cgroupIds[index];
      if (id === undefined) throw new Error('the suite needs three cgroups');
      return id;
    };

    it('starts empty', async () => {
      const dump = await datapath.dump();
      expect([dump.policies.size, dump.ipcache.size, dump.endpoints.size]).toEqual([0, 0, 0]);
    });

    it('reads back every field of every entry of a policy', async () => {
      const entries = [
        ...wildcards,
        entry({
          peer: 300,
          protocol: 6,
          port: 80,
          portPrefixLength: 16,
          verdict: 'allow',
          reason: 'rule',
          precedence: 4_000_000_001,
          cookie: 65_536 * 9_000_000 + 17,
        }),
        entry({
          peer: 0x0100_0001,
          protocol: 6,
          port: 8192,
          portPrefixLength: 3,
          verdict: 'allow',
          reason: 'rule',
          precedence: 77,
          cookie: 65_537,
          keepEstablished: true,
        }),
        entry({ direction: 'egress', peer: 2, protocol: 6, portPrefixLength: 0, reason: 'rule', precedence: 90, cookie: 131_072 }),
        entry({ peer: 301, cookie: 65_538, mode: 'shadow', audited: { verdict: 'allow', cookie: 65_536 * 9_000_000 + 18 } }),
        entry({ peer: 302, verdict: 'allow', reason: 'rule', cookie: 65_539, mode: 'audit', audited: { verdict: 'deny', cookie: 0 } }),
        entry({ peer: 303, mode: 'audit', audited: { verdict: 'redirect', cookie: 65_540 } }),
      ];
      await datapath.replacePolicy(policy(256, 12, entries));
      const read = (await datapath.dump()).policies.get(256);
      expect(read?.subject).toBe(256);
      expect(read?.revision).toBe(12);
      expect(sorted(read?.entries ?? [])).toEqual(sorted(entries));
    });

    it('reads back the closed policy of an endpoint that is not ready', async () => {
      await datapath.replacePolicy(policy(5, 0, subjectNotReady()));
      expect(sorted((await datapath.dump()).policies.get(5)?.entries ?? [])).toEqual(sorted(subjectNotReady()));
    });

    it('replaces a policy whole: nothing of the one before is left', async () => {
      await datapath.replacePolicy(policy(256, 1, [...wildcards, entry({ peer: 300, verdict: 'allow', reason: 'rule' })]));
      await datapath.replacePolicy(policy(256, 2, wildcards));
      const read = (await datapath.dump()).policies.get(256);
      expect(read?.revision).toBe(2);
      expect(sorted(read?.entries ?? [])).toEqual(sorted(wildcards));
    });

    it('keeps subjects apart, removes one alone, and removing twice is no error', async () => {
      await datapath.replacePolicy(policy(256, 1, wildcards));
      await datapath.replacePolicy(policy(257, 1, wildcards));
      await datapath.removePolicy(256);
      await datapath.removePolicy(256);
      expect([...(await datapath.dump()).policies.keys()]).toEqual([257]);
    });

    it('keeps the ipcache: both families, replaced, removed, absent ones ignored', async () => {
      await datapath.upsertIpcache([
        { prefix: '10.0.0.1/32', identity: 256 },
        { prefix: '10.0.0.0/8', identity: 0x0100_0000 },
        { prefix: '0.0.0.0/0', identity: 0x0100_0001 },
        { prefix: 'fd00::1/128', identity: 257 },
        { prefix: '2001:db8::/32', identity: 0x0100_0002 },
      ]);
      await datapath.upsertIpcache([{ prefix: '10.0.0.1/32', identity: 300 }]);
      await datapath.removeIpcache(['10.0.0.0/8', '192.0.2.0/24']);
      expect(Object.fromEntries((await datapath.dump()).ipcache)).toEqual({
        '10.0.0.1/32': 300,
        '0.0.0.0/0': 0x0100_0001,
        'fd00::1/128': 257,
        '2001:db8::/32': 0x0100_0002,
      });
    });

    it('keeps endpoints: added, changed, removed, absent ones ignored', async () => {
      await datapath.upsertEndpoints([
        { cgroupId: cgroup(0), identity: 5, endpoint: 'xwing' },
        { cgroupId: cgroup(1), identity: 256, endpoint: 'deathstar' },
      ]);
      await datapath.upsertEndpoints([{ cgroupId: cgroup(0), identity: 258, endpoint: 'xwing' }]);
      await datapath.removeEndpoints([cgroup(1), cgroup(2)]);
      expect([...(await datapath.dump()).endpoints]).toEqual([[cgroup(0), { cgroupId: cgroup(0), identity: 258, endpoint: 'xwing' }]]);
    });

    it('takes empty batches', async () => {
      await datapath.upsertIpcache([]);
      await datapath.removeIpcache([]);
      await datapath.upsertEndpoints([]);
      await datapath.removeEndpoints([]);
    });

    it('holds a batch larger than one kernel call takes', async () => {
      const entries = Array.from({ length: 3000 }, (_, index) => ({
        prefix: `10.${index >> 8}.${index & 255}.0/24`,
        identity: 256 + (index % 100),
      }));
      await datapath.upsertIpcache(entries);
      expect((await datapath.dump()).ipcache.size).toBe(3000);
      await datapath.removeIpcache(entries.map((each) => each.prefix));
      expect((await datapath.dump()).ipcache.size).toBe(0);
    });

    it('gives a dump that later changes leave alone', async () => {
      await datapath.upsertIpcache([{ prefix: '10.0.0.1/32', identity: 256 }]);
      const dump = await datapath.dump();
      await datapath.removeIpcache(['10.0.0.1/32']);
      expect(dump.ipcache.get('10.0.0.1/32')).toBe(256);
    });

    it('refuses an identity key that is not 16 bytes', async () => {
      await expect(datapath.setIdentityKey(new Uint8Array(15))).rejects.toThrow(/RF_/);
    });

    describe('open connections', () => {
      const { host, init } = reservedIdentity;
      const flows: DatapathFlow[] = [];
      beforeEach(async () => {
        flows.length = 0;
        datapath.listen({ onFlow: (flow) => flows.push(flow), onLoss: () => undefined });
        await datapath.upsertIpcache([{ prefix: '127.0.0.0/8', identity: host }]);
        await datapath.upsertEndpoints([{ cgroupId: cgroup(0), identity: 256, endpoint: 'xwing' }]);
      });
      const allowed = (port: number, fields: Partial<PolicyMapEntry> = {}) =>
        entry({
          direction: 'egress',
          peer: host,
          protocol: 6,
          port,
          portPrefixLength: 16,
          verdict: 'allow',
          reason: 'rule',
          precedence: 9,
          cookie: 65_540,
          ...fields,
        });
      const closed = [entry({}), entry({ direction: 'egress', cookie: 131_073 })];
      const put = (revision: number, entries: PolicyMapEntry[]) => datapath.replacePolicy(policy(256, revision, entries));
      const opened = async () => {
        await put(3, wildcards);
        return tested.openConnection(cgroup(0));
      };
      const closeRecord = async (): Promise<DatapathFlow> => {
        for (let attempt = 0; attempt < 100; attempt++) {
          const found = flows.find((flow) => flow.kind === 'close');
          if (found !== undefined) return found;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        throw new Error('no close record within 2 s');
      };

      it('are ended when what is in force denies them, and the record names what does', async () => {
        const connection = await opened();
        await put(4, closed);
        expect(await datapath.endRevoked()).toBe(1);
        expect(await connection.isOpen()).toBe(false);
        expect(await closeRecord()).toMatchObject({
          verdict: 'deny',
          direction: 'egress',
          reason: 2,
          ruleCookie: 131_073,
          revision: 4,
          sourceIdentity: 256,
          destinationIdentity: host,
          destinationPort: connection.port,
        });
        expect(await datapath.endRevoked()).toBe(0);
        expect(flows.filter((flow) => flow.kind === 'close')).toHaveLength(1);
      });

      it('go on while another rule allows them, and when others are denied', async () => {
        const connection = await opened();
        await put(4, [...closed, allowed(connection.port)]);
        await datapath.replacePolicy(policy(257, 4, closed));
        expect(await datapath.endRevoked()).toBe(0);
        expect(await connection.isOpen()).toBe(true);
      });

      it('go on when the rule that allowed them keeps them, until another one has taken them over', async () => {
        const connection = await opened();
        await put(4, [...closed, allowed(connection.port, { keepEstablished: true })]);
        expect(await datapath.endRevoked()).toBe(0);
        await put(5, closed);
        expect(await datapath.endRevoked()).toBe(0);
        expect(await connection.isOpen()).toBe(true);
        await put(6, [...closed, allowed(connection.port)]);
        expect(await datapath.endRevoked()).toBe(0);
        await put(7, closed);
        expect(await datapath.endRevoked()).toBe(1);
      });

      it('of an endpoint with other labels go by those, once they are known', async () => {
        await opened();
        await datapath.replacePolicy(policy(init, 0, subjectNotReady()));
        await datapath.replacePolicy(policy(257, 4, closed));
        await datapath.upsertEndpoints([{ cgroupId: cgroup(0), identity: init, endpoint: 'xwing' }]);
        expect(await datapath.endRevoked()).toBe(0);
        await datapath.upsertEndpoints([{ cgroupId: cgroup(0), identity: 257, endpoint: 'xwing' }]);
        expect(await datapath.endRevoked()).toBe(1);
        expect(await closeRecord()).toMatchObject({ verdict: 'deny', sourceIdentity: 257 });
      });

      it('of a cgroup that is no endpoint any more are left alone', async () => {
        const connection = await opened();
        await put(4, closed);
        await datapath.removeEndpoints([cgroup(0)]);
        expect(await datapath.endRevoked()).toBe(0);
        expect(await connection.isOpen()).toBe(true);
      });
    });

    if (!isKept) return;
    it('is found as it was left after a restart of the agent', async () => {
      const { reopen } = tested;
      if (reopen === undefined) throw new Error('a datapath that is kept can be reopened');
      await datapath.replacePolicy(policy(256, 3, wildcards));
      await datapath.upsertIpcache([{ prefix: '10.0.0.1/32', identity: 256 }]);
      await datapath.upsertEndpoints([{ cgroupId: cgroup(0), identity: 256, endpoint: 'deathstar' }]);
      await datapath.close();
      const again = await reopen();
      const dump = await again.dump();
      expect(dump.policies.get(256)?.revision).toBe(3);
      expect(dump.ipcache.get('10.0.0.1/32')).toBe(256);
      expect(dump.endpoints.get(cgroup(0))?.identity).toBe(256);
    });
  });
}
