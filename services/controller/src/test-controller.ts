// For tests: a controller on free ports in a temporary folder, with a real nats-server that can be stopped, started and robbed of its data.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JetStreamApiCodes, JetStreamApiError, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { FleetServiceDefinition, IdentityServiceDefinition, PolicyServiceDefinition, v1, wideToNumber } from '@ringfence/proto';
import { type NatsServer, openClient, silentLog, startNatsServer } from '@ringfence/runtime';
import { type Commit, decodeCommit } from './commit-codec.ts';
import { type ControllerConfig, controllerConfigSchema } from './config.ts';
import { type RunningController, startController } from './controller.ts';
import { controlStreamName } from './outbox/control-stream.ts';
import { keyIdOf } from './signing/installation-keys.ts';

/** What is in the stream, in order: sequence, epoch and the commit itself. */
export interface Published {
  readonly sequence: number;
  readonly epoch: number;
  readonly subject: string;
  readonly message: Uint8Array;
  readonly commit: Commit;
}

export class TestController {
  readonly folder = mkdtempSync(join(tmpdir(), 'ringfence-controller-'));
  #nats: NatsServer | undefined;
  #port = 0;
  #controller: RunningController | undefined;
  #closes: (() => void)[] = [];

  static async start(change: Record<string, unknown> = {}): Promise<TestController> {
    const test = new TestController();
    await test.startNats();
    await test.startController(change);
    return test;
  }

  get natsUrl(): string {
    return `nats://127.0.0.1:${this.#port}`;
  }

  get natsPid(): number {
    return this.#nats?.pid ?? 0;
  }

  get controller(): RunningController {
    if (this.#controller === undefined) throw new Error('the controller is not running');
    return this.#controller;
  }

  /** On the same port and the same store each time. */
  async startNats(): Promise<void> {
    this.#nats = await startNatsServer({ storeFolder: join(this.folder, 'nats'), port: this.#port, log: silentLog() });
    this.#port = this.#nats.port;
  }

  /** Ends the server the hard way. */
  async killNats(): Promise<void> {
    if (this.#nats === undefined) return;
    process.kill(this.#nats.pid, 'SIGKILL');
    await this.#nats.exited;
    this.#nats = undefined;
  }

  deleteNatsData(): void {
    rmSync(join(this.folder, 'nats'), { recursive: true, force: true });
  }

  config(change: Record<string, unknown> = {}): ControllerConfig {
    return controllerConfigSchema.parse({
      dataFolder: join(this.folder, 'controller'),
      listen: '127.0.0.1:0',
      health: { listen: '127.0.0.1:0' },
      nats: { servers: [this.natsUrl] },
      ...change,
    });
  }

  async startController(change: Record<string, unknown> = {}): Promise<void> {
    this.#controller = await startController(this.config(change), { log: silentLog() });
  }

  async stopController(): Promise<void> {
    for (const close of this.#closes.splice(0)) close();
    await this.#controller?.stop();
    this.#controller = undefined;
  }

  get policies() {
    return this.#kept(openClient(PolicyServiceDefinition, { address: this.controller.address }));
  }

  get identities() {
    return this.#kept(openClient(IdentityServiceDefinition, { address: this.controller.address }));
  }

  get fleet() {
    return this.#kept(openClient(FleetServiceDefinition, { address: this.controller.address }));
  }

  async connectNats(): Promise<NatsConnection> {
    const connection = await connect({ servers: [this.natsUrl], maxReconnectAttempts: -1, reconnectTimeWait: 100 });
    this.#closes.push(() => void connection.close());
    return connection;
  }

  /** Everything in the stream CONTROL; nothing while there is none. */
  async published(): Promise<Published[]> {
    const connection = await connect({ servers: [this.natsUrl] });
    try {
      const manager = await jetstreamManager(connection);
      const { state } = await manager.streams.info(controlStreamName);
      const published: Published[] = [];
      for (let sequence = 1; sequence <= state.last_seq; sequence++) {
        const stored = await manager.streams.getMessage(controlStreamName, { seq: sequence });
        if (stored === null) continue;
        const envelope = v1.Envelope.decode(stored.data);
        const commit = decodeCommit(envelope.commit);
        published.push({ sequence, epoch: wideToNumber(envelope.epoch), subject: stored.subject, message: stored.data, commit });
      }
      return published;
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound) return [];
      throw error;
    } finally {
      await connection.close();
    }
  }

  async stop(): Promise<void> {
    await this.stopController();
    await this.#nats?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #kept<C extends { close(): void }>(client: C): C {
    this.#closes.push(() => client.close());
    return client;
  }
}

/** A policy that admits one label on one port. `tests` is the text of its tests, in YAML. */
export function policyText(name: string, change: { port?: number; from?: string; tests?: string } = {}): string {
  const annotations = change.tests === undefined ? '' : `, annotations: {ringfence.io/tests: ${JSON.stringify(change.tests)}}`;
  return [
    'apiVersion: cilium.io/v2',
    'kind: CiliumNetworkPolicy',
    `metadata: {name: ${name}${annotations}}`,
    'spec:',
    '  endpointSelector: {matchLabels: {class: deathstar}}',
    '  ingress:',
    `  - fromEndpoints: [{matchLabels: {org: ${change.from ?? 'empire'}}}]`,
    `    toPorts: [{ports: [{port: "${change.port ?? 80}", protocol: TCP}]}]`,
    '',
  ].join('\n');
}

/** The one key that a controller gave out. */
export function trustOnly(signingKey: Uint8Array): (keyId: string) => KeyObject | undefined {
  const key = createPublicKey({ key: Buffer.from(signingKey), format: 'der', type: 'spki' });
  return (keyId) => (keyId === keyIdOf(signingKey) ? key : undefined);
}

/** A message with its 64-bit fields as numbers and its defaults, for comparing. */
export function plain(message: unknown): unknown {
  if (Array.isArray(message)) return message.map(plain);
  if (message === null || typeof message !== 'object' || message instanceof Uint8Array) return message;
  if ('toNumber' in message && typeof message.toNumber === 'function') return message.toNumber();
  const values: Record<string, unknown> = {};
  // Defaults are on the prototype.
  for (const key in message) {
    const value = (message as Record<string, unknown>)[key];
    if (typeof value !== 'function') values[key] = plain(value);
  }
  return values;
}

/** Waits for a condition, not longer than `withinMs`. */
export async function eventually<T>(look: () => Promise<T | undefined | false> | T | undefined | false, withinMs = 15_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`not so within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
