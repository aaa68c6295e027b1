import type { PolicyMapEntry } from '@ringfence/policy';
import { describe, expect, it } from 'vitest';
import { between } from './both-permit.ts';
import { haveEqualEntries } from './map-hash.ts';
import { plan } from './plan.ts';

const entry = (direction: 'ingress' | 'egress', verdict: 'allow' | 'deny', audited?: PolicyMapEntry['audited']): PolicyMapEntry => ({
  direction,
  peer: 0,
  protocol: 0,
  port: 0,
  portPrefixLength: 0,
  verdict,
  reason: 'rule',
  precedence: 2,
  mode: audited === undefined ? 'enforce' : 'audit',
  cookie: 1,
  ...(audited === undefined ? {} : { audited }),
});
const egress = entry('egress', 'allow');
const deny = entry('ingress', 'deny');
const allow = entry('ingress', 'allow');
const wouldAllow = entry('ingress', 'deny', { verdict: 'allow', cookie: 7 });
const wouldDeny = entry('ingress', 'allow', { verdict: 'deny', cookie: 7 });
const wouldDenyByOther = entry('ingress', 'allow', { verdict: 'deny', cookie: 8 });

const rows: [situation: string, before: PolicyMapEntry, after: PolicyMapEntry, change: string][] = [
  ['a rule that would deny comes', allow, wouldDeny, 'same'],
  ['a rule that would allow comes', deny, wouldAllow, 'same'],
  ['a rule that would deny goes', wouldDeny, allow, 'same'],
  ['another rule would deny', wouldDeny, wouldDenyByOther, 'same'],
  ['the rule that would deny is enforced', wouldDeny, deny, 'tightens'],
  ['the rule that would allow is enforced', wouldAllow, allow, 'loosens'],
];

describe('what only watches permits nothing and denies nothing', () => {
  it.each(rows)('%s', (_, before, after, change) => {
    expect(between([before, egress], [after, egress])).toEqual({ change, bothPermit: undefined });
  });

  const state = (ingress: PolicyMapEntry) => ({
    policies: new Map([[256, { subject: 256, revision: 1, entries: [ingress, egress] }]]),
    ipcache: new Map<string, number>(),
    endpoints: new Map([[1n, { cgroupId: 1n, identity: 256, endpoint: 'web' }]]),
  });
  it.each(rows)('and yet the map is written: %s', (_, before, after) => {
    expect(haveEqualEntries([before, egress], [after, egress])).toBe(false);
    const steps = plan(state(after), state(before));
    expect(steps).toMatchObject([{ kind: 'replace-policy', policy: { subject: 256 } }]);
  });

  it('a map between two that differ both ways tells what the one that permits less would', () => {
    const { bothPermit } = between([wouldDeny, entry('egress', 'deny')], [deny, egress]);
    expect(bothPermit?.map(({ direction, verdict, audited }) => [direction, verdict, audited])).toEqual([
      ['ingress', 'deny', undefined],
      ['egress', 'deny', undefined],
    ]);
  });
});
