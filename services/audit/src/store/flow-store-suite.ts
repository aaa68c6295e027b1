// What every flow store must do: one suite for all of them.
import { v1 } from '@ringfence/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedFlow, RecordedGap } from '../flow/flow-facts.ts';
import { type FlowSample, recordedFlow, sampleTimeNs } from '../flow/flow-sample.ts';
import { newLedger } from '../ingest/sequence-ledger.ts';
import { everyFlow, type FlowFilter, matchesFlow } from '../query/flow-filter.ts';
import type { FlowOrder, FlowPosition, FlowStore } from './flow-store.ts';
import { partitionNs } from './partition.ts';

const hour = partitionNs;
/** Start of the sample's hour. */
const start = (sampleTimeNs / hour) * hour;

function gap(id: string, changes: Partial<RecordedGap> = {}): RecordedGap {
  return { id, cluster: 'c1', node: 'n1', fromNs: start, untilNs: start + 10n, count: 3, reason: 'ring-buffer-full', ...changes };
}

async function allPages(store: FlowStore, filter: FlowFilter, order: FlowOrder, limit: number): Promise<RecordedFlow[]> {
  const flows: RecordedFlow[] = [];
  let after: FlowPosition | undefined;
  for (let pages = 0; pages < 1_000; pages++) {
    const page = await store.query({ filter, order, limit, ...(after === undefined ? {} : { after }) });
    expect(page.flows.length).toBeLessThanOrEqual(limit);
    flows.push(...page.flows);
    if (page.next === undefined) return flows;
    after = page.next;
  }
  throw new Error('paging does not end');
}

const ids = (flows: readonly RecordedFlow[]) => flows.map((flow) => flow.facts.id);

export function flowStoreSuite(name: string, open: () => Promise<FlowStore>): void {
  describe(name, () => {
    async function withStore(run: (store: FlowStore) => Promise<void>): Promise<void> {
      const store = await open();
      try {
        await run(store);
      } finally {
        await store.close();
      }
    }

    it('gives back what was put in, byte for byte', () =>
      withStore(async (store) => {
        const flow = recordedFlow();
        const outcome = await store.insertBatches({ flows: [flow], gaps: [] });
        expect(outcome).toEqual({ flows: [flow], gaps: [], duplicates: 0 });
        const page = await store.query({ filter: everyFlow, order: 'newest-first', limit: 10 });
        expect(page.next).toBeUndefined();
        expect(page.flows.map((found) => Buffer.from(found.bytes).toString('hex'))).toEqual([Buffer.from(flow.bytes).toString('hex')]);
      }));

    it('an empty store answers with nothing', () =>
      withStore(async (store) => {
        expect(await store.query({ filter: everyFlow, order: 'oldest-first', limit: 10 })).toEqual({ flows: [] });
        expect(await store.gaps({})).toEqual([]);
        expect(await store.ledger()).toBeUndefined();
        expect((await store.size()).flows).toBe(0);
        expect(await store.retention(start)).toEqual({ partitions: 0, flows: 0, gaps: [] });
      }));

    it('a redelivery changes nothing and tells what was new', () =>
      withStore(async (store) => {
        const first = recordedFlow({ id: 'a' });
        const second = recordedFlow({ id: 'b', timeNs: sampleTimeNs + hour });
        await store.insertBatches({ flows: [first], gaps: [gap('g')] });
        const again = await store.insertBatches({ flows: [first, second, second], gaps: [gap('g'), gap('h')] });
        expect(ids(again.flows)).toEqual(['b']);
        expect(again.duplicates).toBe(2);
        expect(again.gaps.map(({ id }) => id)).toEqual(['h']);
        expect((await store.size()).flows).toBe(2);
        expect(await store.gaps({})).toHaveLength(2);
      }));

    it('keeps more flows in one insert than one statement can hold', () =>
      withStore(async (store) => {
        const flows = Array.from({ length: 2_500 }, (_, index) =>
          recordedFlow({ id: `f${index}`, timeNs: start + BigInt(index) * (hour / 1_000n) }),
        );
        expect((await store.insertBatches({ flows, gaps: [] })).flows).toHaveLength(2_500);
        expect(ids(await allPages(store, everyFlow, 'oldest-first', 1_000))).toEqual(ids(flows));
        expect(ids(await allPages(store, everyFlow, 'newest-first', 999))).toEqual(ids(flows).reverse());
      }));

    it('orders flows of one time by id, as bytes', () =>
      withStore(async (store) => {
        const names = ['b', 'a', 'é', '\u{1F600}', '\uFFFD', 'B'];
        await store.insertBatches({ flows: names.map((id) => recordedFlow({ id })), gaps: [] });
        const bytewise = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(ids(await allPages(store, everyFlow, 'oldest-first', 1))).toEqual(bytewise);
        expect(ids(await allPages(store, everyFlow, 'newest-first', 2))).toEqual(bytewise.reverse());
      }));

    it('a page that starts before later inserts is not disturbed by them', () =>
      withStore(async (store) => {
        const at = (index: number) => recordedFlow({ id: `f${index}`, timeNs: start + BigInt(index) });
        await store.insertBatches({ flows: [1, 2, 3, 4].map(at), gaps: [] });
        const first = await store.query({ filter: everyFlow, order: 'newest-first', limit: 2 });
        await store.insertBatches({ flows: [5, 6].map(at), gaps: [] });
        const second = await store.query({
          filter: everyFlow,
          order: 'newest-first',
          limit: 2,
          ...(first.next === undefined ? {} : { after: first.next }),
        });
        expect([...ids(first.flows), ...ids(second.flows)]).toEqual(['f4', 'f3', 'f2', 'f1']);
        expect(second.next).toBeUndefined();
      }));

    it('time ranges are half open', () =>
      withStore(async (store) => {
        await store.insertBatches({
          flows: [0n, 1n, 2n].map((offset) => recordedFlow({ id: `f${offset}`, timeNs: start + offset })),
          gaps: [],
        });
        const page = await store.query({ filter: { ...everyFlow, sinceNs: start, untilNs: start + 2n }, order: 'oldest-first', limit: 10 });
        expect(ids(page.flows)).toEqual(['f0', 'f1']);
      }));

    it('finds what rules that only watch would have decided otherwise, by the policy that would', () =>
      withStore(async (store) => {
        const { VERDICT_ALLOW, VERDICT_DENY } = v1.Verdict;
        await store.insertBatches({
          flows: [
            recordedFlow({ id: 'nothing-watches' }),
            recordedFlow({ id: 'same-verdict', auditedVerdict: VERDICT_ALLOW, auditedPolicy: 'default/trial' }),
            recordedFlow({ id: 'would-deny', auditedVerdict: VERDICT_DENY, auditedPolicy: 'default/trial' }),
            recordedFlow({ id: 'would-allow', verdict: VERDICT_DENY, auditedVerdict: VERDICT_ALLOW, auditedPolicy: 'default/other' }),
          ],
          gaps: [],
        });
        const found = async (filter: Partial<FlowFilter>) =>
          ids(await allPages(store, { ...everyFlow, ...filter }, 'oldest-first', 2)).sort();
        expect(await found({ audited: true })).toEqual(['would-allow', 'would-deny']);
        expect(await found({ audited: true, policies: ['default/trial'] })).toEqual(['would-deny']);
        expect(await found({ audited: true, policies: ['default/rule1'] })).toEqual([]);
        expect(await found({ policies: ['default/trial'] })).toEqual([]);
      }));

    it('retention drops whole partitions and leaves a gap with their count', () =>
      withStore(async (store) => {
        const at = (id: string, timeNs: bigint) => recordedFlow({ id, timeNs });
        await store.insertBatches({ flows: [at('old-1', start), at('old-2', start + hour - 1n), at('kept', start + hour)], gaps: [] });
        expect(await store.retention(start + hour - 1n)).toEqual({ partitions: 0, flows: 0, gaps: [] });
        const dropped = await store.retention(start + hour);
        expect(dropped).toMatchObject({
          partitions: 1,
          flows: 2,
          gaps: [{ reason: 'retention', count: 2, fromNs: start, untilNs: start + hour - 1n }],
        });
        expect(ids(await allPages(store, everyFlow, 'oldest-first', 10))).toEqual(['kept']);
        expect(await store.gaps({})).toEqual(dropped.gaps);
        expect((await store.size()).flows).toBe(1);
        // The hour can be filled again, for instance by an agent that was away and a retention that was made longer.
        await store.insertBatches({ flows: [at('old-3', start)], gaps: [] });
        expect(ids(await allPages(store, everyFlow, 'oldest-first', 10))).toEqual(['old-3', 'kept']);
      }));

    it('gaps are found by the range that they touch', () =>
      withStore(async (store) => {
        await store.insertBatches({
          flows: [],
          gaps: [gap('early', { fromNs: 10n, untilNs: 20n }), gap('late', { fromNs: 30n, untilNs: 2n ** 63n - 1n })],
        });
        const found = async (range: { sinceNs?: bigint; untilNs?: bigint }) => (await store.gaps(range)).map(({ id }) => id);
        expect(await found({})).toEqual(['early', 'late']);
        expect(await found({ sinceNs: 20n })).toEqual(['early', 'late']);
        expect(await found({ sinceNs: 21n })).toEqual(['late']);
        expect(await found({ untilNs: 30n })).toEqual(['early']);
        expect(await found({ sinceNs: 15n, untilNs: 16n })).toEqual(['early']);
        expect((await store.gaps({ sinceNs: 21n }))[0]).toEqual(gap('late', { fromNs: 30n, untilNs: 2n ** 63n - 1n }));
      }));

    it('sums up the oldest of very many gaps and loses none of their count', () =>
      withStore(async (store) => {
        const gaps = Array.from({ length: 1_200 }, (_, index) =>
          gap(`g${index}`, { fromNs: BigInt(index), untilNs: BigInt(index), count: 2 }),
        );
        await store.insertBatches({ flows: [], gaps });
        const found = await store.gaps({});
        expect(found).toHaveLength(1_001);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(2_400);
        expect(found[0]).toMatchObject({ id: 'sum/ring-buffer-full', count: 400, fromNs: 0n, untilNs: 199n });
      }));

    it('keeps the ledger that came with the last insert', () =>
      withStore(async (store) => {
        const ledger = { ...newLedger('FLOWS@1'), high: 9, missing: [{ from: 2, until: 3 }], ahead: 4 };
        await store.insertBatches({ flows: [], gaps: [], ledger: newLedger('FLOWS@0') });
        await store.insertBatches({ flows: [], gaps: [], ledger });
        await store.insertBatches({ flows: [recordedFlow()], gaps: [] });
        expect(await store.ledger()).toEqual(ledger);
      }));

    it('inserts made at once all arrive', () =>
      withStore(async (store) => {
        const inserts = Array.from({ length: 20 }, (_, index) =>
          store.insertBatches({ flows: [recordedFlow({ id: 'same' }), recordedFlow({ id: `f${index}` })], gaps: [] }),
        );
        const outcomes = await Promise.all(inserts);
        expect(outcomes.reduce((sum, { flows }) => sum + flows.length, 0)).toBe(21);
        expect((await store.size()).flows).toBe(21);
      }));

    it('query(filter) = all flows, filtered by the same filter, in order, whatever the page size', () =>
      withStore(async (store) => {
        const samples = fc
          .sample(flowSample, { numRuns: 150, seed: 11 })
          .map((sample, index) => ({ ...sample, id: `f${index % 130}-${sample.timeNs}` }));
        const flows = samples.map(recordedFlow);
        for (let from = 0; from < flows.length; from += 40) await store.insertBatches({ flows: flows.slice(from, from + 40), gaps: [] });
        const unique = [...new Map(flows.toReversed().map((flow) => [flow.facts.id, flow])).values()];
        await fc.assert(
          fc.asyncProperty(
            flowFilter,
            fc.constantFrom<FlowOrder>('newest-first', 'oldest-first'),
            fc.integer({ min: 5, max: 60 }),
            async (filter, order, limit) => {
              const expected = unique
                .filter((flow) => matchesFlow(filter, flow.facts))
                .sort((a, b) =>
                  a.facts.timeNs === b.facts.timeNs
                    ? Buffer.compare(Buffer.from(a.facts.id), Buffer.from(b.facts.id))
                    : a.facts.timeNs < b.facts.timeNs
                      ? -1
                      : 1,
                );
              if (order === 'newest-first') expected.reverse();
              expect(ids(await allPages(store, filter, order, limit))).toEqual(ids(expected));
            },
          ),
          { numRuns: 40, endOnFailure: true },
        );
      }));
  });
}

const label = fc.constantFrom('k8s:org=empire', 'k8s:org=alliance', 'host:org=empire', 'k8s:class=deathstar', 'k8s:note=');
const small = (max: number) => fc.integer({ min: 0, max });

const flowSample: fc.Arbitrary<FlowSample> = fc.record({
  timeNs: fc.bigInt({ min: start - hour, max: start + 2n * hour }),
  node: fc.constantFrom('n1', 'n2', 'n3'),
  kind: small(3),
  verdict: small(3),
  direction: small(2),
  sourceIdentity: small(4),
  sourceLabels: fc.uniqueArray(label, { maxLength: 3 }),
  destinationIdentity: small(4),
  destinationLabels: fc.uniqueArray(label, { maxLength: 3 }),
  destinationPort: fc.constantFrom(80, 443),
  policy: fc.constantFrom('', 'default/rule1', 'default/rule2'),
  auditedVerdict: small(3),
  auditedPolicy: fc.constantFrom('', 'default/rule1', 'default/rule2'),
});

const selector = fc.record({
  requirements: fc.array(
    fc.record({
      key: fc.constantFrom('any:org', 'k8s:org', 'host:org', 'any:class', 'any:note'),
      operator: fc.constantFrom('In' as const, 'NotIn' as const, 'Exists' as const, 'DoesNotExist' as const),
      values: fc.uniqueArray(fc.constantFrom('empire', 'alliance', ''), { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 1 },
  ),
});

const some = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(values, { minLength: 1, maxLength: 2 }) },
  );
const bound = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.bigInt({ min: start - 2n * hour, max: start + 3n * hour }) },
);

const flowFilter: fc.Arbitrary<FlowFilter> = fc
  .record({
    since: bound,
    until: bound,
    verdicts: some(small(3)),
    kinds: some(small(3)),
    directions: some(small(2)),
    sourceLabels: selector,
    destinationLabels: selector,
    sourceIdentities: some(small(4)),
    destinationIdentities: some(small(4)),
    identities: some(small(4)),
    destinationPorts: some(fc.constantFrom(80, 443, 9_999)),
    policies: some(fc.constantFrom('default/rule1', 'default/rule3')),
    audited: fc.boolean(),
    nodes: some(fc.constantFrom('n1', 'n2', 'n9')),
    ids: some(fc.constantFrom('f1', 'f2')),
  })
  .map(({ since, until, ids: _, ...filter }) => ({
    ...filter,
    ids: [],
    ...(since === undefined ? {} : { sinceNs: since }),
    ...(until === undefined ? {} : { untilNs: until }),
  }));
