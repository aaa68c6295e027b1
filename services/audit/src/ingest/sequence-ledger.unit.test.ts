import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handled, lostWithStream, newLedger, resumeAt, type SequenceLedger, settle } from './sequence-ledger.ts';

const after = (...sequences: number[]) => sequences.reduce((ledger, sequence) => handled(ledger, sequence, 0), newLedger('S'));
const ranges = (ledger: SequenceLedger) => ledger.missing.map(({ from, until }) => `${from}-${until}`).join(' ');

describe('the sequence ledger', () => {
  it.each<[string, number[], number, string, number]>([
    ['in order: nothing is missing', [1, 2, 3], 3, '', 4],
    ['a jump: the messages between are awaited', [1, 5], 5, '2-4', 2],
    ['one of them comes later', [1, 5, 3], 5, '2-2 4-4', 2],
    ['all of them come later', [1, 5, 3, 2, 4], 5, '', 6],
    ['the same comes again: nothing changes', [1, 2, 2, 1], 2, '', 3],
  ])('%s', (_, sequences, high, missing, resume) => {
    const ledger = after(...sequences);
    expect([ledger.high, ranges(ledger), resumeAt(ledger)]).toEqual([high, missing, resume]);
  });

  it('what the stream no longer holds is lost, once', () => {
    const first = settle(after(1, 5, 9), 6, false);
    expect(first.lost).toEqual([
      { from: 2, until: 4 },
      { from: 6, until: 6 },
    ]);
    expect(ranges(first.ledger)).toBe('7-8');
    expect(settle(first.ledger, 6, false).lost).toEqual([]);
  });

  it('a cut beyond what was read counts only when nothing is on its way', () => {
    expect(settle(after(1, 2), 5, false).lost).toEqual([]);
    const settled = settle(after(1, 2), 5, true);
    expect(settled.lost).toEqual([{ from: 3, until: 5 }]);
    expect(settled.ledger.high).toBe(5);
  });

  it('a stream that goes away takes what was missing and what waited behind', () => {
    expect(lostWithStream(handled(after(1, 5), 6, 10))).toBe(13);
  });

  it('every sequence is handled, missing, lost or beyond: exactly one of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.record({ gone: fc.integer({ min: 0, max: 40 }), idle: fc.boolean() })), {
          maxLength: 60,
        }),
        (steps) => {
          let ledger = newLedger('S');
          const seen = new Set<number>();
          const lost: number[] = [];
          for (const step of steps) {
            if (typeof step === 'number') {
              // What is gone is not delivered any more.
              if (lost.includes(step)) continue;
              seen.add(step);
              ledger = handled(ledger, step, 0);
            } else {
              const settled = settle(ledger, step.gone, step.idle);
              ledger = settled.ledger;
              for (const { from, until } of settled.lost) for (let sequence = from; sequence <= until; sequence++) lost.push(sequence);
            }
          }
          expect(new Set(lost).size).toBe(lost.length);
          for (let sequence = 1; sequence <= ledger.high; sequence++) {
            const isMissing = ledger.missing.some(({ from, until }) => from <= sequence && sequence <= until);
            expect([seen.has(sequence), isMissing, lost.includes(sequence)].filter(Boolean)).toHaveLength(1);
          }
        },
      ),
    );
  });
});
