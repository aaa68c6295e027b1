import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyNodeState, foldCommits, maxTraces } from './node-state.ts';
import { decodeSnapshot, encodeSnapshot } from './persist/snapshot.ts';
import type { LogCommit } from './replay/log-commit.ts';
import { admit } from './testing/policies.ts';
import { randomLog as log } from './testing/random-log.ts';

const empty = emptyNodeState('c', 'n0');

describe('the fold', () => {
  it('gives one state whatever the batches', () => {
    fc.assert(
      fc.property(log, fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 14 }), (commits, sizes) => {
        let state = empty;
        let rest = commits;
        for (const size of [...sizes, commits.length]) {
          state = foldCommits(state, rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(state).toEqual(foldCommits(empty, commits));
      }),
    );
  });

  it('leaves the state before it alone', () => {
    fc.assert(
      fc.property(log, (commits) => {
        const before = foldCommits(empty, commits.slice(0, -1));
        const copy = structuredClone(before);
        foldCommits(before, commits.slice(-1));
        expect(before).toEqual(copy);
      }),
    );
  });

  it('survives a snapshot: history = snapshot + tail', () => {
    fc.assert(
      fc.property(log, fc.nat(14), (commits, cut) => {
        const read = decodeSnapshot(encodeSnapshot(foldCommits(empty, commits.slice(0, cut)), 3), 'c', 'n0');
        if (!read.ok) throw new Error(read.because);
        expect(read.epoch).toBe(3);
        expect(foldCommits(read.state, commits.slice(cut))).toEqual(foldCommits(empty, commits));
      }),
    );
  });

  it('keeps a bounded number of traces', () => {
    const commits = Array.from(
      { length: maxTraces + 5 },
      (_, index): LogCommit => ({ revision: index + 1, epoch: 1, hash: '', previousHash: '', traceparent: `t${index + 1}`, events: [] }),
    );
    const { traces } = foldCommits(empty, commits);
    expect([traces.size, traces.has(5), traces.has(maxTraces + 5)]).toEqual([maxTraces, false, true]);
  });

  it('numbers prefixes in the order in which the log first named them, and never again', () => {
    const policy = (revision: number, ...cidrs: string[]): LogCommit => ({
      revision,
      epoch: 1,
      hash: '',
      previousHash: '',
      traceparent: '',
      events: [
        {
          kind: 'policy-revised',
          policyId: 'p',
          rules: [
            {
              ...admit('r', {}, {}),
              peers: cidrs.map((cidr) => ({ kind: 'cidr', cidr, scope: 'outside' })),
              policyId: 'p',
              cookie: revision * 65_536,
            },
          ],
        },
      ],
    });
    const { cidrs } = foldCommits(empty, [policy(1, '10.0.0.0/8'), policy(2, '192.0.2.0/24'), policy(3, '10.0.0.0/8', '172.16.0.0/12')]);
    expect([...cidrs]).toEqual([
      ['10.0.0.0/8', 0x0100_0000],
      ['192.0.2.0/24', 0x0100_0001],
      ['172.16.0.0/12', 0x0100_0002],
    ]);
  });
});
