// Swaps, full maps and the kernel's own decision.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KernelPolicyEntry } from '../ts/index.ts';
import { allow, byDefault, deny, egress, ingress, kind, open, reason, redirect, rule } from './policy.ts';
import { Sandbox, type Workload } from './sandbox.ts';

const sandbox = new Sandbox('maps');
const subject = 400;
let workload: Workload;
beforeAll(async () => {
  const folder = sandbox.cgroup('workload');
  await sandbox.open();
  sandbox.datapath.setIdentityKey(1, new Uint8Array(16).fill(3));
  workload = await sandbox.workload(folder);
  await sandbox.datapath.endpoints.upsert([{ cgroupId: workload.cgroupId, identity: subject, name: 'workload' }]);
});
afterAll(() => sandbox.remove());

const ask = (peer: number, port: number, direction = ingress, protocol = 6) =>
  sandbox.datapath.decide({ subject, peer, direction, protocol, port });

describe('the decision in the kernel', () => {
  const entries: KernelPolicyEntry[] = [
    byDefault(ingress, deny, 5),
    byDefault(egress, allow, 5),
    rule(ingress, 301, allow, { port: 80, portPrefixLength: 16, precedence: 100, cookie: 1n, revision: 5 }),
    rule(ingress, 0, deny, { port: 80, portPrefixLength: 16, precedence: 200, cookie: 2n, revision: 5 }),
    rule(ingress, 302, allow, { port: 8192, portPrefixLength: 3, precedence: 100, cookie: 3n, revision: 5 }),
    rule(ingress, 303, allow, { precedence: 200, cookie: 4n, revision: 5 }),
    rule(ingress, 304, allow, { port: 443, portPrefixLength: 16, precedence: 4_294_967_295, cookie: 5n, revision: 5 }),
    rule(ingress, 0, deny, { port: 443, portPrefixLength: 16, precedence: 4_294_967_294, cookie: 6n, revision: 5 }),
    rule(ingress, 305, redirect, { cookie: 7n, revision: 5 }),
    rule(ingress, 306, 9, { cookie: 8n, revision: 5 }),
  ];
  beforeAll(() => sandbox.datapath.policies.replace(subject, entries));

  const cases: { situation: string; peer: number; port: number; direction?: number; protocol?: number; verdict: number; cookie: bigint }[] =
    [
      { situation: 'a broad deny outranks a narrow allow', peer: 301, port: 80, verdict: deny, cookie: 2n },
      { situation: 'no entry for the port: the default', peer: 301, port: 81, verdict: deny, cookie: 0n },
      { situation: 'first port of a range', peer: 302, port: 8192, verdict: allow, cookie: 3n },
      { situation: 'last port of a range', peer: 302, port: 16_383, verdict: allow, cookie: 3n },
      { situation: 'port behind a range', peer: 302, port: 16_384, verdict: deny, cookie: 0n },
      { situation: "on a tie the peer's own entry is named", peer: 303, port: 80, verdict: allow, cookie: 4n },
      { situation: 'precedence is unsigned', peer: 304, port: 443, verdict: allow, cookie: 5n },
      { situation: 'another protocol does not match', peer: 303, port: 80, protocol: 17, verdict: deny, cookie: 0n },
      { situation: 'the other direction has its own default', peer: 301, port: 80, direction: egress, verdict: allow, cookie: 0n },
      { situation: 'what a proxy has to see is told apart', peer: 305, port: 82, verdict: redirect, cookie: 7n },
      { situation: "another version's verdict is closed", peer: 306, port: 82, verdict: deny, cookie: 8n },
      { situation: 'a CIDR identity is a peer like others', peer: 0x0100_0001, port: 1, verdict: deny, cookie: 0n },
    ];
  it.each(cases)('$situation', ({ peer, port, direction, protocol, verdict, cookie }) => {
    expect(ask(peer, port, direction, protocol)).toMatchObject({ verdict, cookie, revision: 5 });
  });

  it('denies a subject without a map and a map without a match', async () => {
    expect(sandbox.datapath.decide({ subject: 9999, peer: 301, direction: ingress, protocol: 6, port: 80 })).toMatchObject({
      verdict: deny,
      reason: reason.noPolicyState,
      revision: 0,
    });
    await sandbox.datapath.policies.replace(401, [byDefault(ingress, allow)]);
    expect(sandbox.datapath.decide({ subject: 401, peer: 301, direction: egress, protocol: 6, port: 80 })).toMatchObject({
      verdict: deny,
      reason: reason.noPolicyState,
    });
  });
});

describe('a swap', () => {
  it('never shows a mix: verdict, cookie and revision are of one policy', async () => {
    const revisionOf = (revision: number): KernelPolicyEntry[] => [
      byDefault(ingress, deny, revision),
      byDefault(egress, allow, revision),
      ...Array.from({ length: 200 }, (_, index) =>
        rule(ingress, 500 + index, revision % 2 ? allow : deny, { revision, cookie: BigInt(revision) }),
      ),
    ];
    await sandbox.datapath.policies.replace(subject, revisionOf(1));
    let isDone = false;
    const swaps = (async () => {
      for (let revision = 2; revision <= 40; revision++) await sandbox.datapath.policies.replace(subject, revisionOf(revision));
      isDone = true;
    })();
    let asked = 0;
    const seen = new Set<number>();
    while (!isDone) {
      for (let i = 0; i < 200; i++) {
        const answer = ask(500 + (asked++ % 200), 80);
        expect([answer.cookie, answer.verdict]).toEqual([BigInt(answer.revision), answer.revision % 2 ? allow : deny]);
        seen.add(answer.revision);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await swaps;
    expect(seen.size).toBeGreaterThan(5);
    expect(ask(500, 80).revision).toBe(40);
  });

  it('that cannot be made leaves the old policy in force', async () => {
    await sandbox.datapath.policies.replace(subject, [...open.map((entry) => ({ ...entry, revision: 50 }))]);
    const tooMany = Array.from({ length: 262_145 }, (_, index) => rule(ingress, index + 1, deny, { revision: 51 }));
    await expect(sandbox.datapath.policies.replace(subject, tooMany)).rejects.toThrow(/RF_BPF_MAP_FULL/);
    expect(ask(1, 80)).toMatchObject({ verdict: allow, revision: 50 });
  });
});

describe('a full ring buffer', () => {
  it('loses records by count: delivered and lost are all there were', async () => {
    await sandbox.datapath.policies.replace(subject, [byDefault(ingress, deny), byDefault(egress, deny)]);
    // 4 MiB of records of 160 bytes and their headers are 24,966; nobody listens yet.
    const attempts = 28_500;
    const batch = await workload.tell({ kind: 'connect-repeatedly', host: '127.0.0.1', port: 9, attempts });
    expect(batch.result).toBe('EPERM');
    const { emitted, lost } = sandbox.datapath.counters();
    expect(emitted + lost).toBe(attempts);
    expect(lost).toBeGreaterThan(0);
    sandbox.listen();
    await sandbox.flow((each) => each.kind === kind.deny && sandbox.flows.length === emitted && sandbox.lost === lost);
  });
});
