import { describe, expect, it } from 'vitest';
import { type Distribution, type LogState, planDistribution, type StreamState } from './plan-distribution.ts';

const log = (head: number, hashAtTail?: string, epoch = 1): LogState => ({ epoch, head, hashAtTail });
const stream = (last: number, change: Partial<StreamState> = {}): StreamState => ({
  firstSequence: last === 0 ? 0 : 1,
  lastSequence: last,
  messages: last,
  tail: last === 0 ? undefined : { epoch: 1, hash: `h${last}` },
  delivered: last,
  ...change,
});
const publish = (from: number): Distribution => ({ action: 'publish', from });
const epoch = (number: number): Partial<Distribution> => ({ action: 'begin-epoch', epoch: number });

describe('planDistribution', () => {
  const table: [string, LogState, StreamState | undefined, Partial<Distribution>][] = [
    ['a first start', log(0, undefined, 0), undefined, epoch(1)],
    ['a first start with commits of a store that was never distributed', log(5, undefined, 0), undefined, epoch(1)],
    ['a new store on the stream of an old one', log(0, undefined, 0), stream(4, { tail: { epoch: 7, hash: 'x' } }), epoch(8)],
    ['an empty log and an empty stream', log(0), stream(0), publish(1)],
    ['a crash between the first append and its publish', log(1), stream(0), publish(1)],
    ['a stream that is up to date', log(4, 'h4'), stream(4), publish(5)],
    ['a crash between append and publish', log(6, 'h4'), stream(4), publish(5)],
    ['a stream that is gone', log(4), undefined, epoch(2)],
    ['a stream that lost everything that consumers already have', log(4), stream(0, { delivered: 3 }), epoch(2)],
    ['a stream that lost its tail after consumers read it', log(4, 'h3'), stream(3, { delivered: 4 }), epoch(2)],
    ['a stream that lost its tail before anybody read it', log(4, 'h3'), stream(3, { delivered: 2 }), publish(4)],
    ['a stream that lost its beginning', log(4, 'h4'), stream(4, { firstSequence: 2, messages: 3 }), epoch(2)],
    ['a stream that lost a message in the middle', log(4, 'h4'), stream(4, { messages: 3 }), epoch(2)],
    ['a store that was restored from an old backup', log(3), stream(4), epoch(2)],
    ['a store whose commit differs from the published one', log(4, 'other'), stream(4), epoch(2)],
    ['a store that lost its epochs', log(4, 'h4', 1), stream(4, { tail: { epoch: 5, hash: 'h4' } }), epoch(6)],
    ['a crash between the record of an epoch and its stream', log(4, 'h4', 2), stream(4), epoch(3)],
    ['a message that is no envelope', log(4, 'h4'), stream(4, { tail: 'unreadable' }), epoch(2)],
  ];
  it.each(table)('%s', (_, given, held, then) => {
    expect(planDistribution(given, held)).toMatchObject(then);
  });
});
