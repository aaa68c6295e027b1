// The permissions of infra/nats, tried on a real nats-server: what each user needs works, and what would reach another node does not.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { connect, createInbox, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-nats-'));
const connections: NatsConnection[] = [];
let server: ReturnType<typeof spawn>;
let port: number;
let controller: NatsConnection;
let agent: NatsConnection;

const node1 = { durable: 'agent-main-node1', inbox: '_INBOX_main_node1' };
const js = (connection: NatsConnection) => jetstream(connection, { timeout: 500 });

beforeAll(async () => {
  // The same file with passwords instead of certificates: what is tested is what a user may do, once it is known who it is.
  const permissions = readFileSync(join(import.meta.dirname, 'permissions.conf'), 'utf8');
  writeFileSync(join(folder, 'permissions.conf'), permissions.replace(/^( *)(user: ".*")$/gm, '$1$2\n$1password: "secret"'));
  writeFileSync(
    join(folder, 'server.conf'),
    `listen: "127.0.0.1:-1"\njetstream { store_dir: "${folder}/store" }\nports_file_dir: "${folder}"\ninclude "permissions.conf"\n`,
  );
  server = spawn('nats-server', ['-c', join(folder, 'server.conf')], { stdio: 'ignore' });
  port = await portOf(folder);
  controller = await login('controller.ringfence.internal', '_INBOX_controller');
  const manager = await jetstreamManager(controller);
  await manager.streams.add({ name: 'CONTROL', subjects: ['control.>'] });
  await manager.streams.add({ name: 'FLOWS', subjects: ['flows.>'] });
  await new Kvm(controller).create('STATUS');
  for (const durable of [node1.durable, 'agent-main-node2']) {
    await manager.consumers.add('CONTROL', { durable_name: durable, ack_policy: AckPolicy.Explicit });
  }
  await js(controller).publish('control.policy.a', 'commit');
  agent = await login('node1.main.agent.ringfence.internal', node1.inbox);
});

afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
});

describe('an agent', () => {
  it('reads the log through its own durable, and acknowledges', async () => {
    const consumer = await js(agent).consumers.get('CONTROL', node1.durable);
    const message = await consumer.next({ expires: 1000 });
    expect(message?.subject).toBe('control.policy.a');
    expect(await message?.ackAck()).toBe(true);
  });
  it('writes its own flows', async () => {
    expect((await js(agent).publish('flows.main.node1', 'batch')).stream).toBe('FLOWS');
  });
  it('writes its own status', async () => {
    const bucket = await new Kvm(js(agent)).open('STATUS');
    expect(await bucket.put('main.node1', 'status')).toBeGreaterThan(0);
  });

  const refused: { what: string; publish: string }[] = [
    { what: 'forge a commit', publish: 'control.policy.a' },
    { what: "write another node's flows", publish: 'flows.main.node2' },
    { what: "write another node's status", publish: '$KV.STATUS.main.node2' },
    { what: "fetch from another node's durable", publish: '$JS.API.CONSUMER.MSG.NEXT.CONTROL.agent-main-node2' },
    { what: 'acknowledge for another node', publish: '$JS.ACK.CONTROL.agent-main-node2.1.1.1.1.0' },
    { what: 'create a consumer', publish: '$JS.API.CONSUMER.CREATE.CONTROL.agent-main-node9' },
    { what: 'create a durable the old way', publish: '$JS.API.CONSUMER.DURABLE.CREATE.CONTROL.agent-main-node1' },
    { what: 'delete a consumer', publish: '$JS.API.CONSUMER.DELETE.CONTROL.agent-main-node2' },
    { what: 'read a message by number', publish: '$JS.API.STREAM.MSG.GET.FLOWS' },
    { what: 'read a message directly', publish: '$JS.API.DIRECT.GET.CONTROL' },
    { what: 'delete the log', publish: '$JS.API.STREAM.DELETE.CONTROL' },
    { what: 'empty the log', publish: '$JS.API.STREAM.PURGE.CONTROL' },
  ];
  it.each(refused)('may not $what', async ({ publish }) => {
    const attempt = agent.request(publish, '', { timeout: 300, noMux: true, reply: createInbox(node1.inbox) });
    await expect(attempt).rejects.toThrow(/permissions violation/i);
  });
  it.each(['_INBOX.>', '_INBOX_main_node2.>', '_INBOX_controller.>', 'control.>', 'flows.>', '$KV.STATUS.>', '>'])(
    'may not listen to %s',
    async (subject) => {
      const subscription = agent.subscribe(subject);
      await expect(subscription[Symbol.asyncIterator]().next()).rejects.toThrow(/permissions violation/i);
    },
  );
});

describe('the audit service', () => {
  it('makes its durable and reads flows', async () => {
    const audit = await login('audit.ringfence.internal', '_INBOX_audit');
    const manager = await jetstreamManager(audit, { timeout: 500 });
    await manager.consumers.add('FLOWS', { durable_name: 'audit', ack_policy: AckPolicy.Explicit });
    const consumer = await js(audit).consumers.get('FLOWS', 'audit');
    const message = await consumer.next({ expires: 1000 });
    expect(message?.subject).toBe('flows.main.node1');
    expect(await message?.ackAck()).toBe(true);
  });
  it.each(['control.policy.a', 'flows.main.node1', '$JS.API.STREAM.MSG.GET.CONTROL', '$JS.API.CONSUMER.CREATE.CONTROL.audit'])(
    'may not write to %s',
    async (subject) => {
      const audit = await login('audit.ringfence.internal', '_INBOX_audit');
      await expect(audit.request(subject, '', { timeout: 300, noMux: true, reply: createInbox('_INBOX_audit') })).rejects.toThrow(
        /permissions violation/i,
      );
    },
  );
});

async function login(user: string, inboxPrefix: string): Promise<NatsConnection> {
  const connection = await connect({ servers: `127.0.0.1:${port}`, user, pass: 'secret', inboxPrefix });
  connections.push(connection);
  return connection;
}

/** The server writes the port that it found into a file when it listens. */
async function portOf(place: string): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const file = readdirSync(place).find((name) => name.endsWith('.ports'));
    const url = file === undefined ? undefined : (JSON.parse(readFileSync(join(place, file), 'utf8')) as { nats?: string[] }).nats?.[0];
    if (url !== undefined) return Number(new URL(url).port);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nats-server wrote no ports file within 5 s');
}
