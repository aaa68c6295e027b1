import { v1 } from '@ringfence/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit, type FlowMessage } from '../ingest/admit.ts';
import { newLedger } from '../ingest/sequence-ledger.ts';
import { decodeFlowBatch } from './flow-codec.ts';
import { flowBatch, recordedFlow, sampleTimeNs, wireFlow } from './flow-sample.ts';

describe('a message of the stream FLOWS', () => {
  it('keeps each flow as it was sent, fields of a newer agent included', () => {
    const flow = Buffer.concat([v1.Flow.encode(wireFlow()).finish(), Buffer.from([0xfa, 0x3f, 0x03, 0x61, 0x62, 0x63])]);
    const message = Buffer.concat([Buffer.from([0x0a, 0x01, 0x62, 0x12, (0xff & (flow.length & 0x7f)) | 0x80, flow.length >> 7]), flow]);
    const batch = decodeFlowBatch(message);
    expect(batch?.batchId).toBe('b');
    expect(Buffer.from(batch?.flows[0]?.bytes ?? []).equals(flow)).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['text', Buffer.from('hello')],
    ['cut off', flowBatch('b', [{}]).subarray(0, -3)],
    ['JSON', Buffer.from('{"flows":[]}')],
    ['of fields that a batch does not have', Buffer.from([0x7a, 0x00])],
    ['a batch whose flows are numbers', Buffer.from([0x10, 0x01])],
  ])('that is %s is no batch', (_, message) => {
    expect(decodeFlowBatch(message)).toBeUndefined();
  });

  it('one bad flow does not spoil the others', () => {
    const good = v1.Flow.encode(wireFlow()).finish();
    const message = Buffer.concat([
      Buffer.from([0x12, 0x02, 0xff, 0xff]),
      Buffer.from([0x12, good.length | 0x80, 0x01]).subarray(0, 0),
      v1.FlowBatch.encode({ flows: [wireFlow({ id: '' }), wireFlow()] }).finish(),
    ]);
    expect(decodeFlowBatch(message)).toMatchObject({ unreadable: 2, flows: [{ facts: { id: 'flow-1' } }] });
  });

  it('numbers beyond what a store can hold are cut, a gap without an id gets one', () => {
    const message = v1.FlowBatch.encode({ batchId: 'b', gaps: [{ count: 2 ** 63, reason: 'spool-full' }] }).finish();
    const gap = decodeFlowBatch(message)?.gaps[0];
    expect(gap).toMatchObject({ count: Number.MAX_SAFE_INTEGER, reason: 'spool-full' });
    expect(gap?.id).toMatch(/^content\/[0-9a-f]{64}$/);
  });

  it('any bytes are admitted or counted, never thrown over', () => {
    const valid = flowBatch('b', [{}, { id: 'x' }]);
    const damaged = fc.tuple(fc.nat({ max: valid.length - 1 }), fc.integer({ min: 0, max: 255 })).map(([at, byte]) => {
      const copy = Uint8Array.from(valid);
      copy[at] = byte;
      return copy;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (data) => {
        const message: FlowMessage = { data, sequence: 1, ahead: 0, subject: 'flows.c1.n%2E1', receivedNs: sampleTimeNs };
        const admission = admit(newLedger('S'), [message], sampleTimeNs - 10n ** 15n, sampleTimeNs);
        expect(admission.unreadable.size === 1 || decodeFlowBatch(data) !== undefined).toBe(true);
        if (admission.unreadable.size === 1)
          expect(admission.gaps).toMatchObject([{ reason: 'unreadable', count: 1, cluster: 'c1', node: 'n.1' }]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('admission', () => {
  const message = (data: Uint8Array): FlowMessage => ({ data, sequence: 1, ahead: 0, subject: 'flows.c1.n1', receivedNs: sampleTimeNs });
  const hour = 3_600_000_000_000n;
  const nowNs = sampleTimeNs + hour / 2n;
  const take = (timeNs: bigint) => admit(newLedger('S'), [message(flowBatch('b', [{ timeNs }]))], nowNs - 2n * hour, nowNs);

  it.each<[string, bigint, string]>([
    ['now', nowNs, 'stored'],
    ['in the oldest hour that is kept', nowNs - 2n * hour, 'stored'],
    ['in the hour before', sampleTimeNs - 2n * hour - 1n, 'retention'],
    ['at the beginning of time', 1n, 'retention'],
    ['a day ahead', nowNs + 24n * hour, 'stored'],
    ['more than a day ahead', nowNs + 24n * hour + 1n, 'clock-skew'],
    ['at the end of time', 2n ** 64n - 1n, 'clock-skew'],
    ['without a time', 0n, 'unreadable'],
  ])('a flow %s: %i -> %s', (_, timeNs, fate) => {
    const admission = take(timeNs);
    expect(admission.flows).toHaveLength(fate === 'stored' ? 1 : 0);
    expect(admission.gaps.map(({ reason, count, id }) => [reason, count, id])).toEqual(
      fate === 'stored' ? [] : [[fate, 1, `${fate}/flows.c1.n1/b`]],
    );
  });

  it.each(['flows.c1.n2', 'flows.c2.n1', 'flows.c1', 'flows.c1.n1.x'])('a flow of c1/n1 on %s is not believed', (subject) => {
    const admission = admit(newLedger('S'), [{ ...message(flowBatch('b', [{}])), subject }], nowNs - 2n * hour, nowNs);
    expect(admission.flows).toEqual([]);
    expect(admission.gaps).toMatchObject([{ reason: 'foreign-node', count: 1 }]);
  });

  it('a redelivery makes the same gaps, so that they count once', () => {
    expect(take(1n).gaps).toEqual(take(1n).gaps);
    expect(recordedFlow().facts.timeNs).toBe(sampleTimeNs);
  });
});
