// The watch of STATUS on a real nats-server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { v1 } from '@ringfence/proto';
import { connectNats, type NatsServer, silentLog, startNatsServer } from '@ringfence/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Signal } from '../signal.ts';
import { StatusWatch } from './status-watch.ts';

describe('the watch of STATUS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-status-'));
  const changed = new Signal();
  const watch = new StatusWatch({ changed, log: silentLog(), now: () => Date.now() });
  let server: NatsServer;
  let connection: NatsConnection;

  beforeAll(async () => {
    server = await startNatsServer({ storeFolder: folder, log: silentLog() });
    connection = await connectNats({ servers: [server.url], name: 'test', log: silentLog() });
    await watch.follow(connection, { replicas: 1, flowsMaxAgeMs: 60_000, flowsMaxBytes: 1_048_576 });
  });
  afterAll(async () => {
    watch.stop();
    await connection.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const put = (key: string, cluster: string, node: string, appliedRevision: number) =>
    jetstream(connection).publish(`$KV.STATUS.${key}`, v1.NodeStatus.encode({ cluster, node, appliedRevision }).finish());

  it('believes a node about itself, and nobody about another node', async () => {
    await put('main.node1', 'main', 'node1', 5);
    await put('main.node2', 'main', 'node1', 9);
    await put('main.node2', 'other', 'node2', 9);
    const seen = changed.count;
    await put('main.host%2Ewith%2Edots', 'main', 'host.with.dots', 7);
    const deadline = Date.now() + 5_000;
    while (watch.acknowledgements.size < 2 && Date.now() < deadline) await changed.after(seen, { timeoutMs: 100 });
    expect([...watch.acknowledgements.values()].map(({ cluster, node, appliedRevision }) => [cluster, node, appliedRevision])).toEqual([
      ['main', 'node1', 5],
      ['main', 'host.with.dots', 7],
    ]);
  });
});
