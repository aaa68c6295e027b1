import type { CidrGroup, PolicyTest, Rule } from '@ringfence/policy';
import { describe, expect, it } from 'vitest';
import type { PolicyContent, PolicyEvent } from '../event.ts';
import { type PolicyCommand, policyDecider, type SeenRevision } from './policy-decider.ts';

const rule: Rule = {
  id: 'default/a/ingress[0]',
  tier: 'normal',
  priority: 0,
  verdict: 'allow',
  mode: 'enforce',
  subject: { requirements: [] },
  direction: 'ingress',
  peers: undefined,
  ports: undefined,
  defaultDeny: true,
};
const test: PolicyTest = {
  id: 'default/a/tests[0]',
  from: { kind: 'entity', entity: 'world' },
  to: { kind: 'endpoint', labels: ['k8s:app=web'] },
  protocol: 6,
  port: 80,
  expect: 'deny',
};
const content: PolicyContent & { policyId: string } = {
  policyId: 'default/a',
  kind: 'CiliumNetworkPolicy',
  source: 'text',
  rules: [rule],
  tests: [test],
};
const partners: CidrGroup = { name: 'partners', labels: ['cidrgroup:tier=1'], cidrs: ['192.0.2.0/24'] };
const revised: PolicyEvent = { type: 'PolicyRevised', ...content };
const changed: PolicyEvent = { type: 'PolicyRevised', ...content, source: 'other text' };
const deleted: PolicyEvent = { type: 'PolicyDeleted', policyId: 'default/a' };
const anybody: SeenRevision = { expected: undefined, found: 0 };

function revise(seen: SeenRevision, change: Partial<typeof content> = {}): PolicyCommand {
  return { type: 'RevisePolicy', ...content, ...change, seen };
}
function remove(seen: SeenRevision): PolicyCommand {
  return { type: 'DeletePolicy', policyId: 'default/a', seen };
}

describe('a policy', () => {
  const table: { given: PolicyEvent[]; when: PolicyCommand; then: PolicyEvent[] | object; title: string }[] = [
    { title: 'is made', given: [], when: revise(anybody), then: [revised] },
    { title: 'is made again after it was deleted', given: [revised, deleted], when: revise(anybody), then: [revised] },
    { title: 'does not change when nothing in it changed', given: [revised], when: revise(anybody), then: [] },
    { title: 'changes with its text', given: [revised], when: revise(anybody, { source: 'other text' }), then: [changed] },
    { title: 'changes with its rules alone', given: [revised], when: revise(anybody, { rules: [] }), then: [{ ...revised, rules: [] }] },
    {
      title: 'tells an absent peer list from an empty one',
      given: [revised],
      when: revise(anybody, { rules: [{ ...rule, peers: [] }] }),
      then: [{ ...revised, rules: [{ ...rule, peers: [] }] }],
    },
    {
      title: 'changes with its kind',
      given: [revised],
      when: revise(anybody, { kind: 'NetworkPolicy' }),
      then: [{ ...revised, kind: 'NetworkPolicy' }],
    },
    {
      title: 'changes with its tests alone',
      given: [revised],
      when: revise(anybody, { tests: [{ ...test, port: 81 }] }),
      then: [{ ...revised, tests: [{ ...test, port: 81 }] }],
    },
    {
      title: 'changes with its group alone',
      given: [{ ...revised, cidrGroup: partners }],
      when: revise(anybody, { cidrGroup: { ...partners, cidrs: ['198.51.100.0/24'] } }),
      then: [{ ...revised, cidrGroup: { ...partners, cidrs: ['198.51.100.0/24'] } }],
    },
    {
      title: 'does not change with the same group',
      given: [{ ...revised, cidrGroup: partners }],
      when: revise(anybody, { cidrGroup: { cidrs: ['192.0.2.0/24'], labels: ['cidrgroup:tier=1'], name: 'partners' } }),
      then: [],
    },
    { title: 'is made when the caller expects none', given: [], when: revise({ expected: 0, found: 0 }), then: [revised] },
    {
      title: 'is made when the caller expects none and it was deleted',
      given: [revised, deleted],
      when: revise({ expected: 0, found: 4 }),
      then: [revised],
    },
    {
      title: 'is not overwritten when the caller expects none',
      given: [revised],
      when: revise({ expected: 0, found: 3 }),
      then: { code: 'stale', policyId: 'default/a', expected: 0, found: 3 },
    },
    {
      title: 'changes when the caller saw its last change',
      given: [revised],
      when: revise({ expected: 3, found: 3 }, { source: 'other text' }),
      then: [changed],
    },
    {
      title: 'changes when the caller saw a later revision of the log',
      given: [revised],
      when: revise({ expected: 9, found: 3 }, { source: 'other text' }),
      then: [changed],
    },
    {
      title: 'does not change when the caller missed a change',
      given: [revised, changed],
      when: revise({ expected: 3, found: 4 }),
      then: { code: 'stale', policyId: 'default/a', expected: 3, found: 4 },
    },
    {
      title: 'is stale even when the content is the same',
      given: [revised],
      when: revise({ expected: 2, found: 3 }),
      then: { code: 'stale', policyId: 'default/a', expected: 2, found: 3 },
    },
    {
      title: 'is stale when it was deleted behind the caller',
      given: [revised, deleted],
      when: revise({ expected: 3, found: 4 }),
      then: { code: 'stale', policyId: 'default/a', expected: 3, found: 4 },
    },
    { title: 'is deleted', given: [revised], when: remove(anybody), then: [deleted] },
    {
      title: 'cannot be deleted when it never was',
      given: [],
      when: remove(anybody),
      then: { code: 'unknown-policy', policyId: 'default/a' },
    },
    {
      title: 'cannot be deleted twice',
      given: [revised, deleted],
      when: remove(anybody),
      then: { code: 'unknown-policy', policyId: 'default/a' },
    },
    {
      title: 'is unknown rather than stale once deleted',
      given: [revised, deleted],
      when: remove({ expected: 3, found: 4 }),
      then: { code: 'unknown-policy', policyId: 'default/a' },
    },
    {
      title: 'is not deleted when the caller missed a change',
      given: [revised, changed],
      when: remove({ expected: 3, found: 4 }),
      then: { code: 'stale', policyId: 'default/a', expected: 3, found: 4 },
    },
  ];
  it.each(table)('$title', ({ given, when, then }) => {
    const decision = policyDecider.decide(when, given.reduce(policyDecider.evolve, policyDecider.initialState()));
    if (Array.isArray(then)) expect(decision).toStrictEqual({ outcome: 'accepted', events: then });
    else expect(decision).toStrictEqual({ outcome: 'refused', refusal: then });
  });
});
