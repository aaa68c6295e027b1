// Server and client over a real loopback connection.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as grpc from '@grpc/grpc-js';
import { FlowServiceDefinition, IdentityServiceDefinition } from '@ringfence/proto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openClient, RpcFailure } from './grpc-client.ts';
import { type GrpcServer, RpcRefusal, serveGrpc, service } from './grpc-server.ts';
import { Health } from './health.ts';
import { silentLog } from './log.ts';

const identities = service(IdentityServiceDefinition, {
  list: async (_request, call) => ({ identities: [{ identity: 256, labels: [call.actor] }] }),
  get: async ({ identity }) => {
    if (identity === 1) throw new Error('the secret reason');
    throw new RpcRefusal(grpc.status.NOT_FOUND, `RF_IDENTITY_UNKNOWN: no identity ${identity}`, { 'detail-bin': Buffer.from([1, 2]) });
  },
});
let isReleased = false;
const flows = service(FlowServiceDefinition, {
  query: () => new Promise(() => undefined),
  async *stream(_request, call) {
    try {
      for (let i = 0; !call.signal.aborted; i++) {
        yield { flow: { id: String(i), command: 'x'.repeat(10_000) } };
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    } finally {
      isReleased = true;
    }
  },
});
const loopback = { host: '127.0.0.1', port: 0 };

describe('gRPC', () => {
  let server: GrpcServer;
  const health = new Health();
  beforeAll(async () => {
    server = await serveGrpc({ listen: loopback, services: [identities, flows], health, log: silentLog(), maxMessageBytes: 100_000 });
  });
  afterAll(() => server.stop());
  const client = () => openClient(IdentityServiceDefinition, { address: server.address });

  test('a call is answered', async () => {
    const { identities } = await client().list({});
    expect(identities[0]).toMatchObject({ identity: 256, labels: ['local'] });
  });

  test('a refusal keeps its code, status and trailers', async () => {
    const error = await client()
      .get({ identity: 9 })
      .catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(RpcFailure);
    expect(error).toMatchObject({ code: 'RF_IDENTITY_UNKNOWN', status: grpc.status.NOT_FOUND });
    expect((error as RpcFailure).trailers.get('detail-bin')[0]).toEqual(Buffer.from([1, 2]));
  });

  test('what a handler did not expect is INTERNAL and tells nothing of the inside', async () => {
    await expect(client().get({ identity: 1 })).rejects.toMatchObject({
      status: grpc.status.INTERNAL,
      message: expect.not.stringContaining('secret'),
    });
  });

  test('a call ends at its deadline', async () => {
    const slow = openClient(FlowServiceDefinition, { address: server.address, deadlineMs: 100 });
    await expect(slow.query({})).rejects.toMatchObject({ status: grpc.status.DEADLINE_EXCEEDED });
    slow.close();
  });

  test('a message beyond the limit is refused, and the server lives on', async () => {
    const asking = openClient(FlowServiceDefinition, { address: server.address });
    await expect(asking.query({ cursor: 'x'.repeat(200_000) })).rejects.toMatchObject({ status: grpc.status.RESOURCE_EXHAUSTED });
    asking.close();
    await expect(client().list({})).resolves.toBeDefined();
  });

  test('a stream stops when its reader does', async () => {
    const reader = openClient(FlowServiceDefinition, { address: server.address });
    const read: string[] = [];
    for await (const { flow } of reader.stream({})) {
      read.push(flow?.id ?? '');
      if (read.length === 5) break;
    }
    expect(read).toEqual(['0', '1', '2', '3', '4']);
    const deadline = Date.now() + 5_000;
    while (!isReleased && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isReleased).toBe(true);
    reader.close();
  });

  test('a server that is not there is UNAVAILABLE with a hint', async () => {
    const lost = openClient(IdentityServiceDefinition, { address: '127.0.0.1:1', deadlineMs: 3_000 });
    await expect(lost.list({})).rejects.toMatchObject({ status: grpc.status.UNAVAILABLE, hint: expect.stringContaining('ringfence up') });
    lost.close();
  });

  test('listening beyond loopback without TLS is refused', async () => {
    await expect(
      serveGrpc({ listen: { host: '0.0.0.0', port: 0 }, services: [identities], health, log: silentLog() }),
    ).rejects.toMatchObject({ code: 'RF_LISTEN_WITHOUT_TLS' });
  });

  test('a port that is taken is refused with a hint', async () => {
    await expect(
      serveGrpc({ listen: { host: '127.0.0.1', port: server.port }, services: [identities], health, log: silentLog() }),
    ).rejects.toMatchObject({
      code: 'RF_PORT_IN_USE',
    });
  });
});

describe('gRPC with TLS and client certificates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-tls-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const issue = (name: string) => {
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${name}`,
      '-addext',
      'subjectAltName=DNS:localhost,IP:127.0.0.1',
    );
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-out',
      `${name}.pem`,
      '-days',
      '2',
      '-copy_extensions',
      'copy',
    );
    return { certFile: join(folder, `${name}.pem`), keyFile: join(folder, `${name}.key`), caFile: join(folder, 'ca.pem') };
  };

  test('a client with a certificate is named by it; one without is turned away', async () => {
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=ca', '-days', '2');
    const server = await serveGrpc({
      listen: loopback,
      tls: issue('server'),
      services: [identities],
      health: new Health(),
      log: silentLog(),
    });
    const named = openClient(IdentityServiceDefinition, { address: server.address, tls: issue('agent') });
    const anonymous = openClient(IdentityServiceDefinition, { address: server.address, deadlineMs: 2_000 });
    try {
      const { identities } = await named.list({});
      expect(identities[0]?.labels?.[0]).toContain('localhost');
      await expect(anonymous.list({})).rejects.toBeInstanceOf(RpcFailure);
    } finally {
      named.close();
      anonymous.close();
      await server.stop();
    }
  });
});
