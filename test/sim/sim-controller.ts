// The controller's core on a memory store: the real commands, the real log and the real sealing; what the API and the outbox do around them, in
// as few lines as possible.
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import {
  type Handled,
  Histories,
  handleCommand,
  type Load,
  MemoryEventStore,
  nodeAggregate,
  nodeDecider,
  type Plan,
  planApply,
  planDelete,
  planDistribution,
  planReport,
} from '@ringfence/controller';
import { parsePolicies } from '@ringfence/policy';
import { type CommitKey, sealEnvelope, type TrustedKeys } from '@ringfence/runtime';
import { BrokenInvariant } from './broken-invariant.ts';
import type { SimStream } from './sim-stream.ts';
import { cluster, nodeAddress, type Workload } from './small-fleet.ts';

/** An Ed25519 key from 32 bytes (RFC 8410), so that a seed names it. */
function keyFrom(fill: number): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, fill)]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export const installationKey: CommitKey = { keyId: 'sim', privateKey: keyFrom(1) };
/** Says that it is ours, and is not. */
export const foreignKey: CommitKey = { keyId: 'sim', privateKey: keyFrom(2) };
const publicKey = createPublicKey(installationKey.privateKey);
export const trusted: TrustedKeys = (keyId) => (keyId === installationKey.keyId ? publicKey : undefined);

export class SimController {
  readonly store = new MemoryEventStore();
  /** Command id -> the revision that its caller was told. */
  readonly acknowledged = new Map<string, number>();
  readonly #stream: SimStream;
  #histories = new Histories(this.store);
  #clockMs = 1_000_000;

  constructor(stream: SimStream) {
    this.#stream = stream;
  }

  /** What a crash leaves: the store. */
  restart(): void {
    this.#histories = new Histories(this.store);
  }

  async apply(commandId: string, texts: readonly string[], expected?: number): Promise<void> {
    const { policies, problems } = parsePolicies(texts.map((text) => ({ text })));
    if (problems.length > 0) return;
    const unique = [...new Map(policies.map((policy) => [policy.policyId, policy])).values()];
    await this.#command(commandId, (load) => planApply(load, unique, expected));
  }

  async delete(commandId: string, names: readonly string[]): Promise<void> {
    const policyIds = names.map((name) => `default/${name}`);
    await this.#command(commandId, (load) => planDelete(load, policyIds, undefined));
  }

  /** @returns the head of the log; undefined when the node is refused. */
  async enrol(commandId: string, node: string, fromRevision: number): Promise<number | undefined> {
    if (fromRevision > (await this.store.head()).revision || this.#stream.messages === undefined) return undefined;
    await this.#onNode(commandId, node, { type: 'EnrolNode', addresses: [nodeAddress(node)] });
    this.#stream.openDurable(node, fromRevision);
    return (await this.store.head()).revision;
  }

  async removeNode(commandId: string, node: string): Promise<void> {
    await this.#onNode(commandId, node, { type: 'RemoveNode' });
  }

  /** @returns whether the report was taken. */
  async report(commandId: string, node: string, workloads: readonly Workload[]): Promise<boolean> {
    const endpoints = workloads.map(({ name, labels, address }) => ({ endpoint: name, labels, addresses: [address] }));
    const handled = await this.#command(commandId, (load) => planReport(load, { cluster, node }, endpoints));
    return handled.outcome !== 'refused';
  }

  /** The outbox: compares stream and store, begins an epoch when it must, and publishes at most so many commits. */
  async publish(most: number): Promise<void> {
    const state = this.#stream.inspect();
    const tail = state === undefined ? [] : await this.store.readCommits(state.lastSequence, 1);
    const hashAtTail = tail[0]?.revision === state?.lastSequence ? tail[0]?.hash : undefined;
    const distribution = planDistribution(
      {
        epoch: await this.store.current(),
        head: (await this.store.head()).revision,
        hashAtTail: hashAtTail === undefined ? undefined : Buffer.from(hashAtTail).toString('hex'),
      },
      state,
    );
    let from = 1;
    if (distribution.action === 'publish') from = distribution.from;
    else {
      await this.store.begin(distribution.epoch);
      this.#stream.remake();
    }
    const epoch = await this.store.current();
    for (const { bytes } of await this.store.readCommits(from, most)) this.#stream.publish(sealEnvelope(bytes, epoch, installationKey));
  }

  async #onNode(
    commandId: string,
    node: string,
    change: { type: 'EnrolNode'; addresses: string[] } | { type: 'RemoveNode' },
  ): Promise<void> {
    const name = { cluster, node };
    await this.#command(commandId, async (load) => {
      const { state } = await load(nodeAggregate(name), nodeDecider);
      const decision = nodeDecider.decide({ ...change, ...name }, state);
      return decision.outcome === 'accepted'
        ? { refusals: [], events: decision.events, answer: undefined }
        : { refusals: [decision.refusal], events: [], answer: undefined };
    });
  }

  async #command<Refusal, Answer>(
    commandId: string,
    plan: (load: Load) => Promise<Plan<Refusal, Answer>>,
  ): Promise<Handled<Refusal, Answer>> {
    const context = {
      store: this.store,
      histories: this.#histories,
      maxCommitBytes: 512 * 1024,
      observeAppend: <T>(append: () => Promise<T>) => append(),
    };
    const meta = { commandId, actor: 'sim', traceparent: '', timeUnixMs: this.#clockMs++ };
    const handled = await handleCommand(context, meta, plan);
    if (handled.outcome === 'committed' || handled.outcome === 'duplicate') this.#acknowledge(commandId, handled.revision);
    return handled;
  }

  #acknowledge(commandId: string, revision: number): void {
    const before = this.acknowledged.get(commandId);
    if (before !== undefined && before !== revision) {
      throw new BrokenInvariant('acknowledged-once', `command ${commandId} was acknowledged at revision ${before} and then at ${revision}`);
    }
    this.acknowledged.set(commandId, revision);
  }
}
