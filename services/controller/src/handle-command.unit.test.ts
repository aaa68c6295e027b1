import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ControlEvent, identityAggregate } from './event.ts';
import type { AppendOutcome, NewCommit } from './event-store/event-store.ts';
import { MemoryEventStore } from './event-store/memory-event-store.ts';
import { type CommandContext, handleCommand, type Load } from './handle-command.ts';
import { Histories } from './histories.ts';
import { type IdentityPool, identityDecider } from './identity/identity-decider.ts';

const meta = (commandId: string) => ({ commandId, actor: 'me', traceparent: '', timeUnixMs: 0 });
const context = (store: MemoryEventStore, maxCommitBytes = 100_000): CommandContext => ({
  store,
  histories: new Histories(store),
  maxCommitBytes,
  observeAppend: (append) => append(),
});
const allocate =
  (...labelSets: string[][]) =>
  async (load: Load) => {
    const { state, revision } = await load(identityAggregate, identityDecider);
    const decision = identityDecider.decide({ type: 'AllocateIdentities', labelSets }, state);
    return decision.outcome === 'accepted'
      ? { refusals: [], events: decision.events, answer: revision }
      : { refusals: [decision.refusal], events: [], answer: revision };
  };

/** A store where somebody else appends right before each of our first appends. */
class ContendedStore extends MemoryEventStore {
  rivals: number;

  constructor(rivals: number) {
    super();
    this.rivals = rivals;
  }

  override async append(commit: NewCommit): Promise<AppendOutcome> {
    if (this.rivals > 0) {
      const rival = this.rivals--;
      const event: ControlEvent = { type: 'IdentityAllocated', identity: 1_000 - rival, labels: [`rival=${rival}`] };
      await super.append({ ...commit, commandId: `rival-${rival}`, expected: [], events: [event] });
    }
    return super.append(commit);
  }
}

describe('handleCommand', () => {
  it('appends what was decided', async () => {
    const store = new MemoryEventStore();
    expect(await handleCommand(context(store), meta('a'), allocate(['x=1']))).toStrictEqual({
      outcome: 'committed',
      revision: 1,
      answer: 0,
    });
  });

  it('appends nothing when there is nothing to do', async () => {
    const store = new MemoryEventStore();
    const its = context(store);
    await handleCommand(its, meta('a'), allocate(['x=1']));
    expect(await handleCommand(its, meta('b'), allocate(['x=1']))).toStrictEqual({ outcome: 'not-needed', answer: 1 });
    expect((await store.head()).revision).toBe(1);
  });

  it('appends nothing in a dry run', async () => {
    const store = new MemoryEventStore();
    expect(await handleCommand(context(store), { ...meta('a'), isDryRun: true }, allocate(['x=1']))).toStrictEqual({
      outcome: 'not-needed',
      answer: 0,
    });
    expect((await store.head()).revision).toBe(0);
  });

  it('answers a repeated command with its first revision, without deciding again', async () => {
    const store = new MemoryEventStore();
    const its = context(store);
    await handleCommand(its, meta('a'), allocate(['x=1']));
    const again = handleCommand(its, meta('a'), async () => {
      throw new Error('decided again');
    });
    expect(await again).toStrictEqual({ outcome: 'duplicate', revision: 1 });
  });

  it('decides again after a conflict, on the new state', async () => {
    const store = new ContendedStore(3);
    expect(await handleCommand(context(store), meta('a'), allocate(['x=1']))).toMatchObject({ outcome: 'committed', revision: 4 });
    expect((await store.readAggregate(identityAggregate)).at(-1)?.event).toMatchObject({ identity: 1_000, labels: ['x=1'] });
  });

  it('gives up when others are always faster', async () => {
    await expect(handleCommand(context(new ContendedStore(100)), meta('a'), allocate(['x=1']))).rejects.toThrow(/^RF_CONTENDED: /);
  });

  it('refuses what does not fit into one message', async () => {
    const store = new MemoryEventStore();
    const outcome = await handleCommand(context(store, 100), meta('a'), allocate([`x=${'1'.repeat(200)}`]));
    expect(outcome).toMatchObject({ outcome: 'too-big', limit: 100 });
    expect((await store.head()).revision).toBe(0);
  });

  it('does not append an event of an aggregate that nobody read', async () => {
    const plan = async () => ({ refusals: [], events: [{ type: 'PolicyDeleted' as const, policyId: 'default/a' }], answer: 0 });
    await expect(handleCommand(context(new MemoryEventStore()), meta('a'), plan)).rejects.toThrow('RF_UNGUARDED_EVENT');
  });

  it('makes the same log whether commands come one by one or at once, but for its order', async () => {
    const store = new MemoryEventStore();
    const its = context(store);
    // Six at once: each conflict lets at least one through, so eight attempts are enough.
    await Promise.all(
      Array.from({ length: 6 }, (_, index) => handleCommand(its, meta(`c${index}`), allocate([`x=${index}`], ['shared=']))),
    );
    const events = (await store.readAggregate(identityAggregate)).map(({ event }) => event);
    expect(new Set(events.map((event) => (event.type === 'IdentityAllocated' ? event.identity : 0))).size).toBe(7);
    expect(events).toHaveLength(7);
  });
});

describe('Histories', () => {
  it('folds a history to the same state from a snapshot and a tail as from the beginning', async () => {
    const set = fc.array(fc.constantFrom('a=', 'b=', 'c='), { maxLength: 2 });
    const commands = fc.array(fc.tuple(fc.array(set, { maxLength: 3 }), fc.boolean()), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const store = new MemoryEventStore();
        const kept = new Histories(store);
        for (const [index, [labelSets, looksInBetween]] of steps.entries()) {
          await handleCommand({ ...context(store), histories: new Histories(store) }, meta(`c${index}`), allocate(...labelSets));
          if (looksInBetween) await kept.read(identityAggregate, identityDecider);
        }
        const view = ({ state, revision }: { state: IdentityPool; revision: number }) => [[...state.byLabels], state.next, revision];
        const whole = await new Histories(store).read(identityAggregate, identityDecider);
        expect(view(await kept.read(identityAggregate, identityDecider))).toStrictEqual(view(whole));
      }),
      { numRuns: 50 },
    );
  });

  it('forgets the aggregate that was used longest ago, and folds it again', async () => {
    const store = new MemoryEventStore();
    await handleCommand(context(store), meta('a'), allocate(['x=']));
    const histories = new Histories(store, 1);
    await histories.read(identityAggregate, identityDecider);
    await histories.read('other', identityDecider);
    expect((await histories.read(identityAggregate, identityDecider)).state.next).toBe(257);
  });

  it('folds nothing twice when it is asked twice at once', async () => {
    const store = new MemoryEventStore();
    await handleCommand(context(store), meta('a'), allocate(['x='], ['y=']));
    const histories = new Histories(store);
    const [one, two] = await Promise.all([
      histories.read(identityAggregate, identityDecider),
      histories.read(identityAggregate, identityDecider),
    ]);
    expect([one.state.byLabels.size, two.state.byLabels.size, one.revision]).toStrictEqual([2, 2, 1]);
  });
});
