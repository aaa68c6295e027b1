// How long a policy takes from the Apply call to the first connect(2) that the kernel refuses, against what the transport alone costs: a raw
// JetStream publish and its delivery, of as many bytes, in the same run, one after the other.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { PolicyServiceDefinition } from '@ringfence/proto';
import { connectNats, openClient, silentLog, startNatsServer } from '@ringfence/runtime';
import { parse } from 'yaml';
import { startFleetOfOne } from '../workload/fleet-of-one.ts';
import { freePort } from '../workload/free-port.ts';
import { startConnector } from '../workload/start-connector.ts';
import { type BenchReport, compared, controlResult, machine, noiseNote, plain } from './report.ts';
import { median, pairedRatio, quantile } from './statistics.ts';

const rounds = Number(process.env.RINGFENCE_BENCH_ROUNDS ?? 40);
/** About what one signed commit with this policy weighs. */
const payload = new Uint8Array(900);

const policy = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: cut}
spec:
  endpointSelector: {matchLabels: {app: prober}}
  egressDeny:
    - toEntities: [all]
`;

export async function propagationBench(): Promise<BenchReport> {
  const fleet = await startFleetOfOne('bench', { prober: { app: 'prober' } });
  const raw = await rawTransport();
  const prober = await startConnector(join(fleet.root.path, 'prober'));
  const context = parse(readFileSync(fleet.up.contextFile, 'utf8')) as { controller: string };
  const policies = openClient(PolicyServiceDefinition, { address: context.controller });
  try {
    // Nobody listens there: an attempt that is allowed ends with ECONNREFUSED and makes no record, so that probing loads nothing but the hook.
    const port = await freePort();
    const applied: number[] = [];
    const transported: number[] = [];
    const control: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const refused = prober.untilRefused(port);
      const start = process.hrtime.bigint();
      await policies.apply({ documents: [{ text: policy, origin: 'bench' }], commandId: crypto.randomUUID() });
      applied.push(Number((await refused) - start) / 1e6);
      // The first delivery after a pause is a cold one: it is not counted. The order of the two alternates.
      await raw.once();
      for (const side of round % 2 === 0 ? [transported, control] : [control, transported]) side.push(await raw.mean(5));
      await policies.delete({ policyIds: ['default/cut'], commandId: crypto.randomUUID() });
      await allowedAgain(prober, port);
    }
    const noise = pairedRatio(control, transported);
    return {
      name: 'propagation',
      machine: machine(),
      ...noiseNote(noise),
      results: [
        compared(
          'Apply call to first refused connect, p50',
          median(applied),
          'ms',
          'JetStream publish to delivery',
          pairedRatio(applied, transported),
          null,
          noise,
        ),
        plain('Apply call to first refused connect, p99', quantile(applied, 0.99), 'ms'),
        plain('JetStream publish to delivery, p50', median(transported), 'ms'),
        plain('JetStream publish to delivery, p99', quantile(transported, 0.99), 'ms'),
        controlResult(noise, 'ms', median(control)),
      ],
    };
  } finally {
    policies.close();
    await prober.stop();
    await raw.stop();
    await fleet.stop();
  }
}

async function allowedAgain(prober: Awaited<ReturnType<typeof startConnector>>, port: number): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (await prober.isForbidden(port))
    if (Date.now() > deadline) throw new Error('RF_BENCH_STILL_REFUSED: the deleted policy still refuses after 5 s');
}

interface RawTransport {
  /** One publish until its delivery, milliseconds. */
  once(): Promise<number>;
  /** Mean of several, one after the other. */
  mean(count: number): Promise<number>;
  stop(): Promise<void>;
}

/** A server, a stream and a consumer of their own: publish, and wait until the message arrived. */
async function rawTransport(): Promise<RawTransport> {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-bench-nats-'));
  const server = await startNatsServer({ storeFolder: folder, log: silentLog() });
  const connection = await connectNats({ servers: [server.url], name: 'bench', log: silentLog() });
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: 'RAW', subjects: ['raw'] });
  await manager.consumers.add('RAW', { durable_name: 'raw', ack_policy: 'explicit' });
  const stream = jetstream(connection);
  const messages = await (await stream.consumers.get('RAW', 'raw')).consume();
  let arrived: () => void = () => undefined;
  const reading = (async () => {
    for await (const message of messages) {
      arrived();
      message.ack();
    }
  })();
  const once = async () => {
    const delivered = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const start = process.hrtime.bigint();
    await stream.publish('raw', payload);
    await delivered;
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  return {
    once,
    async mean(count) {
      let total = 0;
      for (let i = 0; i < count; i++) total += await once();
      return total / count;
    },
    async stop() {
      messages.stop();
      await reading;
      await connection.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
