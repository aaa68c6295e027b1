import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogCommit, Received } from './log-commit.ts';
import { accept, learnHead, maxHeld, type Replay, reachEnd, startReplay } from './replay.ts';

const commit = (revision: number, fields: Partial<LogCommit> = {}): Received => ({
  outcome: 'commit',
  commit: {
    revision,
    epoch: 1,
    hash: `h${revision}`,
    previousHash: revision === 1 ? '' : `h${revision - 1}`,
    traceparent: '',
    events: [],
    ...fields,
  },
});
const forged: Received = { outcome: 'refused', code: 'bad-signature', message: 'no', isSigned: false };

function run(messages: readonly Received[], from: Replay = startReplay({ revision: 0, hash: '', epoch: 0 })) {
  const applied: number[] = [];
  const outcomes: string[] = [];
  let replay = from;
  for (const message of messages) {
    const step = accept(replay, message);
    replay = step.replay;
    outcomes.push(step.acceptance.outcome);
    if (step.acceptance.outcome === 'apply') applied.push(...step.acceptance.commits.map((each) => each.revision));
  }
  return { replay, applied, outcomes };
}

describe('replay', () => {
  const cases: { situation: string; messages: Received[]; outcomes: string[]; applied: number[]; halt?: string }[] = [
    { situation: 'in order', messages: [commit(1), commit(2)], outcomes: ['apply', 'apply'], applied: [1, 2] },
    { situation: 'delivered twice', messages: [commit(1), commit(1), commit(2)], outcomes: ['apply', 'ignore', 'apply'], applied: [1, 2] },
    {
      situation: 'a gap that fills',
      messages: [commit(1), commit(3), commit(2)],
      outcomes: ['apply', 'hold', 'apply'],
      applied: [1, 2, 3],
    },
    {
      situation: 'the same again in a higher epoch',
      messages: [commit(1), commit(1, { epoch: 2 }), commit(2, { epoch: 2 })],
      outcomes: ['apply', 'ignore', 'apply'],
      applied: [1, 2],
    },
    {
      situation: 'new content in an epoch that is over',
      messages: [commit(1, { epoch: 2 }), commit(2, { epoch: 1 })],
      outcomes: ['apply', 'ignore'],
      applied: [1],
    },
    {
      situation: 'another hash for a revision that was applied',
      messages: [commit(1), commit(1, { hash: 'other' })],
      outcomes: ['apply', 'halt'],
      applied: [1],
      halt: 'log-rewritten',
    },
    {
      situation: 'a commit that follows another history',
      messages: [commit(1), commit(2, { previousHash: 'other' })],
      outcomes: ['apply', 'halt'],
      applied: [1],
      halt: 'broken-chain',
    },
    { situation: 'a forged message', messages: [commit(1), forged], outcomes: ['apply', 'halt'], applied: [1], halt: 'bad-signature' },
    {
      situation: 'a good commit after a forged message',
      messages: [commit(1), forged, commit(2)],
      outcomes: ['apply', 'halt', 'apply'],
      applied: [1, 2],
    },
    {
      situation: 'a held commit of another history',
      messages: [commit(3, { previousHash: 'other' }), commit(1), commit(2)],
      outcomes: ['hold', 'apply', 'apply'],
      applied: [1, 2],
    },
    { situation: 'a log that starts behind its beginning', messages: [commit(5)], outcomes: ['hold'], applied: [] },
  ];
  for (const { situation, messages, outcomes, applied, halt } of cases) {
    it(`${situation}: ${outcomes.join(', ')}`, () => {
      const result = run(messages);
      expect(result.outcomes).toEqual(outcomes);
      expect(result.applied).toEqual(applied);
      expect(result.replay.halt?.code).toBe(halt);
    });
  }

  it('is complete at the head that the controller told, not before', () => {
    let replay = learnHead(startReplay({ revision: 0, hash: '', epoch: 0 }), 2);
    expect(replay.phase).toBe('replaying');
    ({ replay } = run([commit(1)], replay));
    expect(reachEnd(replay).phase).toBe('replaying');
    ({ replay } = run([commit(2)], replay));
    expect(replay.phase).toBe('live');
  });

  it('is complete at once when the log is empty', () => {
    expect(learnHead(startReplay({ revision: 0, hash: '', epoch: 0 }), 0).phase).toBe('live');
  });

  it('halts when the log ends before what was applied, until it does not', () => {
    const replay = learnHead(startReplay({ revision: 7, hash: 'h7', epoch: 1 }), 3);
    expect([replay.phase, replay.halt?.code]).toEqual(['replaying', 'log-shorter']);
    const healed = learnHead(replay, 7);
    expect([healed.phase, healed.halt]).toEqual(['live', undefined]);
  });

  it('is not complete while halted', () => {
    const { replay } = run([forged]);
    expect(learnHead(replay, 1).phase).toBe('replaying');
    expect(reachEnd(replay).phase).toBe('replaying');
  });

  it('forgets a forged message when the controller has nothing more than what was applied', () => {
    const { replay } = run([commit(1), forged]);
    expect(replay.halt).toBeDefined();
    expect(learnHead(replay, 1)).toMatchObject({ phase: 'live', halt: undefined });
  });

  it('resumes from a kept position', () => {
    const { applied, outcomes } = run([commit(6), commit(7), commit(8)], startReplay({ revision: 7, hash: 'h7', epoch: 1 }));
    expect([applied, outcomes]).toEqual([[8], ['ignore', 'ignore', 'apply']]);
  });

  it('holds a window, not everything', () => {
    const messages = Array.from({ length: maxHeld + 10 }, (_, index) => commit(index + 2));
    const { replay, outcomes } = run(messages);
    expect(replay.held.size).toBe(maxHeld);
    expect(outcomes.at(-1)).toBe('ignore');
  });

  it('gives one result however often and in whatever order within a window messages come', () => {
    const log = Array.from({ length: 30 }, (_, index) => commit(index + 1));
    const shuffled = fc.array(
      fc.record({ shift: fc.integer({ min: 0, max: 12 }), copies: fc.integer({ min: 1, max: 5 }), old: fc.boolean() }),
      { minLength: 30, maxLength: 30 },
    );
    fc.assert(
      fc.property(shuffled, (deliveries) => {
        const messages = log
          .flatMap((message, index) => {
            const { shift, copies, old } = deliveries[index] ?? { shift: 0, copies: 1, old: false };
            const one = { message, at: index + shift };
            // A replayed message of an epoch that is over, later than the real one.
            const late = { message: commit(index + 1, { epoch: 0 }), at: index + 13 };
            return [...Array.from({ length: copies }, (_, copy) => ({ ...one, at: one.at + copy * 3 })), ...(old ? [late] : [])];
          })
          .sort((left, right) => left.at - right.at)
          .map(({ message }) => message);
        const { replay, applied } = run(messages);
        expect(applied).toEqual(log.map((_, index) => index + 1));
        expect(replay.halt).toBeUndefined();
        expect(replay.position).toEqual({ revision: 30, hash: 'h30', epoch: 1 });
      }),
    );
  });
});
