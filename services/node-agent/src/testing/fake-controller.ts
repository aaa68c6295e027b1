// A controller for tests: signs commits, publishes them to a real stream and answers the two calls of an agent. It keeps the log in memory, as the
// event store would, so a test can take the stream away and publish everything anew.
import { generateKeyPairSync } from 'node:crypto';
import { AckPolicy, DeliverPolicy, JetStreamApiError, jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { FleetServiceDefinition, type ringfence, v1, wideToNumber } from '@ringfence/proto';
import { Health, hashCommit, sealEnvelope, serveGrpc, service, silentLog } from '@ringfence/runtime';

type WireEvent = ringfence.v1.Event.$Properties;

export class FakeController {
  readonly commits: Buffer[] = [];
  readonly reports: ringfence.v1.ReportEndpointsRequest.$Properties[] = [];
  readonly key = { keyId: 'key-1', ...generateKeyPairSync('ed25519') };
  epoch = 1;
  address = '';
  enrolments = 0;
  /** Rejects calls while true, as a controller that is away. */
  isAway = false;
  readonly #connection: NatsConnection | undefined;
  #stop: () => Promise<void> = async () => undefined;
  readonly #identities = new Map<string, number>();
  readonly #registered = new Map<string, string>();

  /** @param connection needed for everything but the log itself. */
  constructor(connection?: NatsConnection) {
    this.#connection = connection;
  }

  async start(): Promise<void> {
    await this.makeStreams();
    const server = await serveGrpc({
      listen: { host: '127.0.0.1', port: 0 },
      health: new Health(),
      log: silentLog(),
      services: [
        service(FleetServiceDefinition, {
          listNodes: async () => ({}),
          watchRevision: async function* () {
            yield {};
          },
          enrol: (request) => this.#enrol(request),
          reportEndpoints: (request) => this.#report(request),
        }),
      ],
    });
    this.address = server.address;
    this.#stop = () => server.stop();
  }

  async stop(): Promise<void> {
    await this.#stop();
  }

  get #nats(): NatsConnection {
    if (this.#connection === undefined) throw new Error('this controller has no connection');
    return this.#connection;
  }

  async makeStreams(): Promise<void> {
    const manager = await jetstreamManager(this.#nats);
    await manager.streams.add({ name: 'CONTROL', subjects: ['control.>'], storage: StorageType.File });
    await manager.streams.add({ name: 'FLOWS', subjects: ['flows.>'], storage: StorageType.File });
    await new Kvm(this.#nats).create('STATUS', { history: 1 });
  }

  get head(): number {
    return this.commits.length;
  }

  /** Appends a commit to the log without publishing it. */
  append(events: WireEvent[], fields: { schemaVersion?: number; traceparent?: string } = {}): Buffer {
    const before = this.commits.at(-1);
    const commit = Buffer.from(
      v1.Commit.encode({
        revision: this.head + 1,
        previousHash: before === undefined ? new Uint8Array() : hashCommit(before),
        schemaVersion: fields.schemaVersion ?? 1,
        actor: 'test',
        commandId: `command-${this.head + 1}`,
        timeUnixMs: 1_000_000 + this.head,
        traceparent: fields.traceparent ?? '',
        events,
      }).finish(),
    );
    this.commits.push(commit);
    return commit;
  }

  /** The message of a revision in the present epoch. */
  seal(revision: number, epoch = this.epoch): Buffer {
    const commit = this.commits[revision - 1];
    if (commit === undefined) throw new Error(`the log has no revision ${revision}`);
    return sealEnvelope(commit, epoch, this.key);
  }

  /** Appends, and gives the message instead of publishing it. */
  sealNew(events: WireEvent[], fields: { schemaVersion?: number } = {}): Buffer {
    this.append(events, fields);
    return this.seal(this.head);
  }

  /** Appends and publishes. */
  async commit(events: WireEvent[], fields: { schemaVersion?: number; traceparent?: string } = {}): Promise<number> {
    this.append(events, fields);
    await this.publish(this.seal(this.head));
    return this.head;
  }

  async publish(message: Uint8Array): Promise<void> {
    await jetstream(this.#nats).publish('control.policy.test', message);
  }

  /** What a controller does whose stream lost data: a new epoch, and everything again. */
  async republish(): Promise<void> {
    const manager = await jetstreamManager(this.#nats);
    await manager.streams.delete('CONTROL').catch((error: unknown) => {
      if (!(error instanceof JetStreamApiError)) throw error;
    });
    this.epoch++;
    await manager.streams.add({ name: 'CONTROL', subjects: ['control.>'], storage: StorageType.File });
    for (let revision = 1; revision <= this.head; revision++) await this.publish(this.seal(revision));
  }

  /** The newest acknowledgement of a node. */
  async status(node: string): Promise<ringfence.v1.NodeStatus | undefined> {
    const entry = await (await new Kvm(this.#nats).open('STATUS')).get(`test.${node}`);
    return entry === null ? undefined : v1.NodeStatus.decode(entry.value);
  }

  async deleteDurable(node: string): Promise<void> {
    await (await jetstreamManager(this.#nats)).consumers.delete('CONTROL', `agent-test-${node}`);
  }

  async #enrol(request: ringfence.v1.EnrolRequest.$Properties): Promise<ringfence.v1.EnrolResponse.$Properties> {
    if (this.isAway) throw new Error('away');
    this.enrolments++;
    const durable = `agent-test-${request.node}`;
    const manager = await jetstreamManager(this.#nats);
    await manager.consumers.delete('CONTROL', durable).catch(() => false);
    await manager.consumers.add('CONTROL', {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: wideToNumber(request.fromRevision) + 1,
    });
    return {
      stream: 'CONTROL',
      durable,
      epoch: this.epoch,
      headRevision: this.head,
      signingKey: this.key.publicKey.export({ format: 'der', type: 'spki' }),
      signingKeyId: this.key.keyId,
      identityKey: Buffer.alloc(16, 3),
    };
  }

  async #report(request: ringfence.v1.ReportEndpointsRequest.$Properties): Promise<ringfence.v1.ReportEndpointsResponse.$Properties> {
    if (this.isAway) throw new Error('away');
    this.reports.push(request);
    const events: WireEvent[] = [];
    for (const { endpoint, labels, addresses } of request.endpoints ?? []) {
      const key = (labels ?? []).join('\n');
      let identity = this.#identities.get(key);
      if (identity === undefined) {
        identity = 256 + this.#identities.size;
        this.#identities.set(key, identity);
        events.push({ identityAllocated: { identity, labels: labels ?? [] } });
      }
      const registration = JSON.stringify([identity, addresses]);
      const name = `${request.node}/${endpoint}`;
      if (this.#registered.get(name) === registration) continue;
      this.#registered.set(name, registration);
      events.push({
        endpointRegistered: {
          cluster: request.cluster ?? '',
          node: request.node ?? '',
          endpoint: endpoint ?? '',
          identity,
          addresses: addresses ?? [],
        },
      });
    }
    const present = new Set((request.endpoints ?? []).map(({ endpoint }) => `${request.node}/${endpoint}`));
    for (const name of this.#registered.keys()) {
      if (!name.startsWith(`${request.node}/`) || present.has(name)) continue;
      this.#registered.delete(name);
      events.push({
        endpointRemoved: { cluster: request.cluster ?? '', node: request.node ?? '', endpoint: name.slice(`${request.node}/`.length) },
      });
    }
    if (events.length > 0) await this.commit(events);
    return { revision: this.head };
  }
}
