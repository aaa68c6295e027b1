// NATS: the connection that every service uses, and the server that `ringfence up` and the tests run as a child.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { NatsClientConfig } from './config.ts';
import { Failure } from './failure.ts';
import type { Log } from './log.ts';

/** How long the first connection may take; later ones are retried for ever. */
const firstConnectMs = 10_000;

/**
 * Connects, and stays connected: reconnects without end, because the library's default gives up after ten tries. An aborted `signal` ends the
 * attempts for the first connection.
 * @throws Failure RF_NATS_UNAVAILABLE when no server answers within 10 s, RF_NATS_TOKEN when the token file cannot be read.
 */
export async function connectNats(options: NatsClientConfig & { name: string; log: Log; signal?: AbortSignal }): Promise<NatsConnection> {
  const token = options.tokenFile === undefined ? undefined : readToken(options.tokenFile);
  const deadline = Date.now() + firstConnectMs;
  for (;;) {
    try {
      return await connect({
        servers: options.servers,
        name: options.name,
        maxReconnectAttempts: -1,
        reconnectTimeWait: 250,
        reconnectJitter: 100,
        pingInterval: 5_000,
        maxPingOut: 2,
        timeout: 3_000,
        ...(token === undefined ? {} : { token }),
        ...(options.inboxPrefix === undefined ? {} : { inboxPrefix: options.inboxPrefix }),
        ...(options.tls === undefined
          ? {}
          : {
              tls: {
                certFile: options.tls.certFile,
                keyFile: options.tls.keyFile,
                ...(options.tls.caFile === undefined ? {} : { caFile: options.tls.caFile }),
              },
            }),
      });
    } catch (cause) {
      if (Date.now() > deadline || options.signal?.aborted === true || /authorization/i.test(String(cause))) {
        throw new Failure('RF_NATS_UNAVAILABLE', `no connection to NATS at ${options.servers.join(', ')}`, {
          cause,
          hint: 'start nats-server, or check the servers, the token file and the TLS files in the configuration',
        });
      }
      options.log.debug({ cause: String(cause) }, 'NATS does not answer yet');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Failure('RF_NATS_TOKEN', `cannot read the NATS token file ${file}`, { cause, hint: 'check nats.tokenFile' });
  }
}

export interface NatsServer {
  url: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
  /** Resolves when the process is gone, for whatever reason. */
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/**
 * Runs nats-server with JetStream as a child process on loopback and waits until it takes connections. Its configuration, which holds the token,
 * lies in the store folder, readable by its owner alone.
 * @throws Failure RF_NATS_SERVER_MISSING, RF_PORT_IN_USE or RF_NATS_SERVER_FAILED with the server's last words.
 */
export async function startNatsServer(options: {
  storeFolder: string;
  port?: number;
  host?: string;
  token?: string;
  /** In a process group of its own, which a Ctrl-C in the terminal does not reach. Its owner must stop it then. */
  ownGroup?: boolean;
  log: Log;
}): Promise<NatsServer> {
  const host = options.host ?? '127.0.0.1';
  const port = options.port === undefined || options.port === 0 ? await freePort(host) : options.port;
  if (options.port !== undefined && options.port !== 0) await assertFree(host, port);
  mkdirSync(options.storeFolder, { recursive: true, mode: 0o700 });
  const configFile = join(options.storeFolder, 'nats-server.conf');
  const lines = [`listen: "${host}:${port}"`, 'max_payload: 4194304', `jetstream { store_dir: ${JSON.stringify(options.storeFolder)} }`];
  if (options.token !== undefined) lines.push(`authorization { token: ${JSON.stringify(options.token)} }`);
  rmSync(configFile, { force: true });
  writeFileSync(configFile, `${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(configFile, 0o600);

  const child = spawn('nats-server', ['-c', configFile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: options.ownGroup ?? false,
    env: { PATH: `${process.env.PATH ?? ''}:/usr/sbin` },
  });
  let lastWords = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-2_000);
  });
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  await ready(child, () => lastWords);
  const pid = child.pid;
  if (pid === undefined) throw new Failure('RF_NATS_SERVER_FAILED', 'nats-server started without a process id');
  options.log.debug({ port, pid }, 'nats-server is ready');
  return {
    url: `nats://${host}:${port}`,
    port,
    pid,
    exited,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** Resolves when the server says that it is ready; rejects when it ends or says nothing for 10 s. */
function ready(child: ChildProcess, lastWords: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string, cause?: unknown) => {
      settle();
      child.kill('SIGKILL');
      const missing = (cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
      reject(
        missing
          ? new Failure('RF_NATS_SERVER_MISSING', 'the program nats-server is not installed', {
              cause,
              hint: "run 'make setup', or apt-get install nats-server",
            })
          : new Failure('RF_NATS_SERVER_FAILED', `${why}: ${lastWords().trim() || 'it said nothing'}`, {
              cause,
              hint: 'check the port and the store folder',
            }),
      );
    };
    const onError = (cause: Error) => fail('nats-server did not start', cause);
    const onExit = () => fail('nats-server ended at once');
    const poll = setInterval(() => {
      if (lastWords().includes('Server is ready')) {
        settle();
        resolve();
      }
    }, 5);
    const timer = setTimeout(() => fail('nats-server was not ready after 10 s'), 10_000);
    const settle = () => {
      clearInterval(poll);
      clearTimeout(timer);
      child.off('error', onError);
      child.off('exit', onExit);
    };
    child.once('error', onError);
    child.once('exit', onExit);
  });
}

async function freePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Failure('RF_PORT_IN_USE', `no free port on ${host}`);
  return address.port;
}

async function assertFree(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (cause) {
    throw new Failure('RF_PORT_IN_USE', `NATS cannot listen on ${host}:${port}`, { cause, hint: 'choose another port with --nats-listen' });
  }
  await new Promise((resolve) => server.close(resolve));
}

/** A text as one token of a NATS subject: everything that NATS gives a meaning, and '%' itself, becomes %XX. */
export function escapeToken(text: string): string {
  if (text === '') return '%00';
  let escaped = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const isPlain = byte > 0x20 && byte < 0x7f && !'.*>%'.includes(String.fromCharCode(byte));
    escaped += isPlain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return escaped;
}
