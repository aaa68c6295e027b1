// Property: what a lint calls shadowed or redundant can be removed without any verdict changing, one by one and all together, and what it says never
// matches decides nothing and loses to nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AdmittedRule, decide, type LintCode, lintPolicies, type Party, type Redirect, reservedLabels } from '../src/index.ts';
import { type RandomProbe, randomProbe, randomRules, randomWorkloads } from './random-situations.ts';

const now = 1000;
const redirect = fc.constantFrom<Redirect | undefined>(
  undefined,
  undefined,
  undefined,
  { l7: { kind: 'dns', rules: [{ pattern: '*.a' }] } },
  {
    l7: { kind: 'dns', rules: [{ pattern: 'b' }] },
  },
);
/** Rules as they come are often too narrow to meet; a wide part makes one that takes in others. */
const isWide = fc.record({ subject: fc.boolean(), peers: fc.boolean(), ports: fc.boolean() });
const extras = fc.record({ redirect, isWide, expiresUnixMs: fc.constantFrom(undefined, undefined, undefined, undefined, now, now + 1) });
type Extras = typeof extras extends fc.Arbitrary<infer T> ? T : never;
const requests = [undefined, { dns: { name: 'x.a' } }, { dns: { name: 'b' } }, { dns: { name: 'c' } }] as const;

/** Whole rules occur again, so that equal ones meet. */
const rules: fc.Arbitrary<AdmittedRule[]> = fc
  .tuple(randomRules, fc.array(extras, { minLength: 10, maxLength: 10 }), fc.array(fc.nat(6), { maxLength: 3 }))
  .map(([first, more, again]) =>
    [...first, ...again.flatMap((index) => first[index] ?? [])].map((rule, index) => ({
      ...withExtras(rule, more[index]),
      id: `default/random/rule[${index}]`,
      cookie: index,
    })),
  );

function withExtras(rule: AdmittedRule, more: Extras | undefined): AdmittedRule {
  if (more === undefined) return rule;
  const { isWide: wide, redirect: through, expiresUnixMs } = more;
  return {
    ...rule,
    ...(wide.subject ? { subject: { requirements: [] } } : {}),
    ...(wide.peers ? { peers: undefined } : {}),
    ...(wide.ports ? { ports: undefined } : {}),
    ...(through === undefined || rule.verdict !== 'allow' ? {} : { redirect: through }),
    ...(expiresUnixMs === undefined ? {} : { expiresUnixMs }),
  };
}

/** One value for each key, as a workload has: the lint of selectors takes it for granted. */
function isPlain(labels: readonly string[]): boolean {
  const keys = labels.map((label) => label.slice(label.indexOf(':') + 1, label.indexOf('=')));
  return new Set(keys).size === keys.length;
}

function partyOf({ peer }: RandomProbe, workloads: string[][]): Party {
  if ('workload' in peer) return { labels: workloads[peer.workload % workloads.length] ?? [], address: '10.1.2.3' };
  if ('reserved' in peer) return { labels: reservedLabels(peer.reserved) };
  return { labels: ['reserved:world='], address: peer.address };
}

const situation = fc.tuple(rules, randomWorkloads, fc.array(randomProbe, { minLength: 12, maxLength: 12 }));
const found = new Map<LintCode, number>();

function check([all, workloads, probes]: [AdmittedRule[], string[][], RandomProbe[]]): void {
  const findings = lintPolicies(all, { nowUnixMs: now });
  for (const { code } of findings) found.set(code, (found.get(code) ?? 0) + 1);
  const ids = (...codes: LintCode[]) => new Set(findings.filter(({ code }) => codes.includes(code)).map(({ ruleId }) => ruleId));
  const removable = ids('shadowed', 'redundant');
  const inVain = ids('never-matches');
  const without = [...removable].map((id) => all.filter((rule) => rule.id !== id));
  without.push(all.filter((rule) => !removable.has(rule.id)));
  for (const probe of probes) {
    const labels = workloads[probe.subject % workloads.length] ?? [];
    const peer = partyOf(probe, workloads);
    for (const request of requests) {
      const { direction, protocol, port } = probe;
      const flow = { direction, subject: { labels }, peer, protocol, port, ...(request === undefined ? {} : { request }) };
      const answer = (some: readonly AdmittedRule[]) => {
        const { verdict, audited } = decide({ rules: some, nowUnixMs: now }, flow);
        return { verdict, audited: audited?.verdict ?? verdict };
      };
      const before = answer(all);
      for (const some of without) expect(answer(some)).toEqual(before);
      if (!isPlain(labels) || !isPlain(peer.labels)) continue;
      const { rule, losing } = decide({ rules: all, nowUnixMs: now }, flow);
      expect([rule, ...losing].filter((each) => each !== undefined && inVain.has(each.id))).toEqual([]);
    }
  }
}

test('nothing that is reported has a say', { timeout: 120_000 }, () => {
  fc.assert(fc.property(situation, check), { numRuns: 1500 });
  // A lint that reports nothing would pass as well.
  for (const code of ['shadowed', 'redundant', 'default-deny-only', 'never-matches'] as const)
    expect(found.get(code) ?? 0).toBeGreaterThan(10);
});
