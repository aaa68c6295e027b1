import { describe, expect, it } from 'vitest';
import { recordedFlow } from '../flow/flow-sample.ts';
import { everyFlow } from '../query/flow-filter.ts';
import { LiveFlows, type LiveRecord } from './live-flows.ts';

const flow = (id: string, node = 'n1') => recordedFlow({ id, node });
const told = (record: LiveRecord | undefined) =>
  record === undefined ? 'end' : 'flow' in record ? record.flow.facts.id : `${record.gap.reason} ${record.gap.count}`;

function live(queueLength: number) {
  let missed = 0;
  const flows = new LiveFlows({ queueLength, nowMs: () => 0, missed: (count) => (missed += count) });
  return { flows, missed: () => missed };
}

describe('live flows', () => {
  it('come in order to every reader whose filter they pass', async () => {
    const { flows } = live(10);
    const abort = new AbortController();
    const all = flows.subscribe(everyFlow, abort.signal)[Symbol.asyncIterator]();
    const ofNode = flows.subscribe({ ...everyFlow, nodes: ['n2'] }, abort.signal)[Symbol.asyncIterator]();
    flows.publish({ flows: [flow('a'), flow('b', 'n2')], gaps: [] });
    expect([told((await all.next()).value ?? undefined), told((await all.next()).value ?? undefined)]).toEqual(['a', 'b']);
    expect(told((await ofNode.next()).value ?? undefined)).toBe('b');
    abort.abort();
    expect((await all.next()).done).toBe(true);
    expect(flows.readers).toBe(0);
  });

  it('a slow reader is told what it missed, in its place, and then goes on', async () => {
    const { flows, missed } = live(2);
    const abort = new AbortController();
    const reader = flows.subscribe(everyFlow, abort.signal)[Symbol.asyncIterator]();
    flows.publish({ flows: ['a', 'b', 'c', 'd', 'e'].map((id) => flow(id)), gaps: [] });
    const seen = [];
    for (let index = 0; index < 3; index++) seen.push(told((await reader.next()).value ?? undefined));
    flows.publish({ flows: [flow('f')], gaps: [] });
    seen.push(told((await reader.next()).value ?? undefined));
    expect(seen).toEqual(['a', 'b', 'slow-reader 3', 'f']);
    expect(missed()).toBe(3);
    abort.abort();
  });

  it('flows that did not pass the filter are not counted as missed', async () => {
    const { flows, missed } = live(1);
    const abort = new AbortController();
    flows.subscribe({ ...everyFlow, nodes: ['n2'] }, abort.signal);
    flows.publish({ flows: [flow('a'), flow('b'), flow('c')], gaps: [] });
    expect(missed()).toBe(0);
    abort.abort();
  });

  it('stopping ends readers after what already waits', async () => {
    const { flows } = live(10);
    const reader = flows.subscribe(everyFlow, new AbortController().signal)[Symbol.asyncIterator]();
    flows.publish({ flows: [flow('a')], gaps: [] });
    flows.stop();
    expect([told((await reader.next()).value ?? undefined), told((await reader.next()).value ?? undefined)]).toEqual(['a', 'end']);
  });

  it('a reader that came too late ends at once', async () => {
    const { flows } = live(10);
    const reader = flows.subscribe(everyFlow, AbortSignal.abort())[Symbol.asyncIterator]();
    expect((await reader.next()).done).toBe(true);
  });
});
