import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentityEvent } from '../event.ts';
import { identityDecider } from './identity-decider.ts';

const web = ['k8s:app=web'];
const db = ['k8s:app=db'];
const allocated = (identity: number, labels: string[]): IdentityEvent => ({ type: 'IdentityAllocated', identity, labels });

describe('the pool of identities', () => {
  const table: { title: string; given: IdentityEvent[]; when: string[][]; then: IdentityEvent[] | object }[] = [
    { title: 'begins at 256', given: [], when: [web], then: [allocated(256, web)] },
    { title: 'counts up', given: [allocated(256, web)], when: [db], then: [allocated(257, db)] },
    { title: 'gives a set that has a number no second one', given: [allocated(256, web)], when: [web], then: [] },
    {
      title: 'gives one number to a set that is named twice',
      given: [],
      when: [web, db, web],
      then: [allocated(256, web), allocated(257, db)],
    },
    { title: 'gives a workload without labels a number too', given: [], when: [[]], then: [allocated(256, [])] },
    {
      title: 'does not take the labels of one set for another',
      given: [allocated(256, ['a=b', 'c=d'])],
      when: [['a=b'], ['c=d']],
      then: [allocated(257, ['a=b']), allocated(258, ['c=d'])],
    },
    { title: 'never fills a hole', given: [allocated(300, web)], when: [db], then: [allocated(301, db)] },
    { title: 'gives out its last number', given: [allocated(65_534, web)], when: [db], then: [allocated(65_535, db)] },
    {
      title: 'refuses when it is exhausted',
      given: [allocated(65_535, web)],
      when: [db],
      then: { code: 'identities-exhausted', wanted: 1, left: 0 },
    },
    {
      title: 'gives nothing when not all fit',
      given: [allocated(65_534, web)],
      when: [db, []],
      then: { code: 'identities-exhausted', wanted: 2, left: 1 },
    },
    { title: 'still knows its sets when it is exhausted', given: [allocated(65_535, web)], when: [web], then: [] },
  ];
  it.each(table)('$title', ({ given, when, then }) => {
    const state = given.reduce(identityDecider.evolve, identityDecider.initialState());
    const decision = identityDecider.decide({ type: 'AllocateIdentities', labelSets: when }, state);
    expect(decision).toStrictEqual(Array.isArray(then) ? { outcome: 'accepted', events: then } : { outcome: 'refused', refusal: then });
  });

  it('never gives a number twice, in any order of commands', () => {
    const labels = fc.array(fc.constantFrom('a=1', 'a=2', 'b=1', 'c='), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(labels, { maxLength: 4 }), { maxLength: 8 }), (commands) => {
        let state = identityDecider.initialState();
        const meanings = new Map<number, string>();
        for (const labelSets of commands) {
          const decision = identityDecider.decide({ type: 'AllocateIdentities', labelSets }, state);
          if (decision.outcome === 'refused') throw new Error('refused');
          for (const event of decision.events) {
            expect(meanings.has(event.identity)).toBe(false);
            meanings.set(event.identity, event.labels.join('\n'));
            state = identityDecider.evolve(state, event);
          }
        }
        expect(new Set(meanings.values()).size).toBe(meanings.size);
      }),
      { numRuns: 100 },
    );
  });
});
