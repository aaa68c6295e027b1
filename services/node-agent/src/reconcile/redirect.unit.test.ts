import type { PolicyMapEntry } from '@ringfence/policy';
import { describe, expect, it } from 'vitest';
import { SimulatedDatapath } from '../datapath/simulated-datapath.ts';
import { between } from './both-permit.ts';
import { entryKey } from './map-hash.ts';

function entry(direction: 'ingress' | 'egress', verdict: PolicyMapEntry['verdict'], ...redirect: number[]): PolicyMapEntry {
  return {
    direction,
    peer: 0,
    protocol: 0,
    port: 0,
    portPrefixLength: 0,
    verdict,
    ...(verdict === 'redirect' ? { redirect } : {}),
    reason: 'rule',
    precedence: 2,
    mode: 'enforce',
    cookie: redirect[0] ?? 1,
  };
}

const deny = entry('ingress', 'deny');
const allow = entry('ingress', 'allow');
const throughOne = entry('ingress', 'redirect', 1);
const throughTwo = entry('ingress', 'redirect', 1, 2);
const throughOther = entry('ingress', 'redirect', 3);

describe('an entry through a proxy permits less than an allow and more than a deny', () => {
  it.each([
    ['an allow becomes a redirect', allow, throughOne, 'tightens'],
    ['a redirect becomes an allow', throughOne, allow, 'loosens'],
    ['a redirect becomes a deny', throughOne, deny, 'tightens'],
    ['a deny becomes a redirect', deny, throughOne, 'loosens'],
    ['a rule that decides at the proxy goes', throughTwo, throughOne, 'tightens'],
    ['a rule that decides at the proxy comes', throughOne, throughTwo, 'loosens'],
    ['another rule decides at the proxy', throughOne, throughOther, 'both'],
    ['nothing changes', throughTwo, throughTwo, 'same'],
  ] as const)('%s', (_, before, after, change) => {
    const egress = entry('egress', 'allow');
    expect(between([before, egress], [after, egress]).change).toBe(change);
  });

  it.each([
    ['an allow and a redirect', allow, throughTwo, { verdict: 'redirect', redirect: [1, 2] }],
    ['two redirects: the rules that both have', throughTwo, throughOne, { verdict: 'redirect', redirect: [1] }],
    ['two redirects without a rule in common', throughTwo, throughOther, { verdict: 'deny' }],
    ['a redirect and a deny', throughTwo, deny, { verdict: 'deny' }],
  ])('what both permit: %s', (_, one, other, both) => {
    // Egress goes the other way, so that the change is one of both kinds.
    const forth = between([one, entry('egress', 'deny')], [other, entry('egress', 'allow')]).bothPermit;
    const back = between([other, entry('egress', 'allow')], [one, entry('egress', 'deny')]).bothPermit;
    for (const entries of [forth, back])
      if (entries !== undefined) expect(entries.find((each) => each.direction === 'ingress')).toMatchObject(both);
    expect([forth, back].some((entries) => entries !== undefined)).toBe(true);
  });
});

describe('a redirect in the hash of what is in force', () => {
  it('tells rules at the proxy apart', () => {
    const keys = [allow, throughOne, throughTwo, throughOther].map(entryKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a datapath without a proxy', () => {
  it('refuses a map that needs one and leaves the map before in force', async () => {
    const datapath = new SimulatedDatapath();
    const before = { subject: 256, revision: 1, entries: [deny, entry('egress', 'allow')] };
    await datapath.replacePolicy(before);
    await expect(datapath.replacePolicy({ ...before, revision: 2, entries: [throughOne, entry('egress', 'allow')] })).rejects.toThrow(
      /^RF_REDIRECT_UNSUPPORTED: expected verdicts "allow" and "deny" for subject 256, found "redirect"/,
    );
    expect((await datapath.dump()).policies.get(256)).toEqual(before);
  });
});
