// gRPC server: services from generated definitions, with health, reflection, deadlines, size limits and one way to refuse.
import { fileURLToPath } from 'node:url';
import * as grpc from '@grpc/grpc-js';
import * as protoLoader from '@grpc/proto-loader';
import { ReflectionService } from '@grpc/reflection';
import { context, propagation, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import { HealthImplementation } from 'grpc-health-check';
import type { ListenAddress, TlsFiles } from './config.ts';
import { Failure } from './failure.ts';
import type { Health } from './health.ts';
import type { Log } from './log.ts';
import { attributeNames } from './names.ts';
import { inSpan } from './telemetry.ts';
import { readTls } from './tls.ts';

/** Longest that a unary call may run when the client set no deadline, milliseconds. */
const defaultDeadlineMs = 30_000;

export interface CallContext {
  /** Who calls: the client certificate's name, else "local" on a connection without TLS. */
  readonly actor: string;
  /** Aborted when the client goes away or the deadline passes. */
  readonly signal: AbortSignal;
  readonly deadline: Date;
  setTrailer(key: string, value: string | Buffer): void;
}

/** Thrown by a handler for a refusal that is expected. Anything else becomes INTERNAL and is logged. */
export class RpcRefusal extends Error {
  readonly status: grpc.status;
  readonly trailers: Record<string, string | Buffer>;
  constructor(status: grpc.status, message: string, trailers: Record<string, string | Buffer> = {}) {
    super(message);
    this.name = 'RpcRefusal';
    this.status = status;
    this.trailers = trailers;
  }
}

type Definition = Record<string, grpc.MethodDefinition<unknown, unknown>>;
type RequestOf<M> = M extends { requestDeserialize(bytes: Buffer): infer Q } ? Q : never;
type ResponseOf<M> = M extends { responseSerialize(value: infer P): Buffer } ? P : never;

/** A handler per method: a promise for one answer, an async iterable for a stream of them. */
export type Implementation<D> = {
  [K in keyof D]: (
    request: RequestOf<D[K]>,
    call: CallContext,
  ) => D[K] extends { responseStream: true } ? AsyncIterable<ResponseOf<D[K]>> : Promise<ResponseOf<D[K]>>;
};

export interface GrpcService {
  readonly definition: grpc.ServiceDefinition;
  readonly implementation: Record<string, (request: unknown, call: CallContext) => Promise<unknown> | AsyncIterable<unknown>>;
}

/** Ties handlers to a generated definition, with their types checked. */
export function service<D extends object>(definition: D, implementation: Implementation<D>): GrpcService {
  return {
    definition: definition as unknown as grpc.ServiceDefinition,
    implementation: implementation as unknown as GrpcService['implementation'],
  };
}

export interface GrpcServer {
  address: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Serves until stopped.
 * @throws Failure RF_LISTEN_WITHOUT_TLS when the address is not loopback and no TLS files are given, RF_PORT_IN_USE when it cannot be bound.
 */
export async function serveGrpc(options: {
  listen: ListenAddress;
  tls?: TlsFiles | undefined;
  services: readonly GrpcService[];
  health: Health;
  log: Log;
  maxMessageBytes?: number;
}): Promise<GrpcServer> {
  assertSafeListen(options.listen, options.tls);
  const server = new grpc.Server({
    'grpc.max_receive_message_length': options.maxMessageBytes ?? 8 * 1024 * 1024,
    'grpc.max_concurrent_streams': 1_000,
    'grpc.max_metadata_size': 16 * 1024,
  });
  for (const { definition, implementation } of options.services) {
    const handlers: grpc.UntypedServiceImplementation = {};
    for (const [name, method] of Object.entries(definition as Definition)) {
      const handler = implementation[name];
      if (handler === undefined) throw new Failure('RF_RPC_MISSING', `no handler for ${method.path}`);
      handlers[name] = method.responseStream
        ? streamHandler(method.path, handler, options.log)
        : unaryHandler(method.path, handler, options.log);
    }
    server.addService(definition, handlers);
  }
  const names = options.services.map(({ definition }) => Object.values(definition as Definition)[0]?.path.split('/')[1] ?? '');
  const healthService = new HealthImplementation(
    Object.fromEntries(['', ...names].map((name) => [name, options.health.ready ? 'SERVING' : 'NOT_SERVING'])),
  );
  healthService.addToServer(server);
  const healthTimer = setInterval(() => {
    for (const name of ['', ...names]) healthService.setStatus(name, options.health.ready ? 'SERVING' : 'NOT_SERVING');
  }, 500);
  healthTimer.unref();
  const protoFolder = fileURLToPath(new URL('../../proto', import.meta.url));
  new ReflectionService(
    protoLoader.loadSync(
      ['policy', 'identity', 'fleet', 'flow'].map((name) => `ringfence/v1/${name}.proto`),
      { includeDirs: [protoFolder] },
    ),
    { services: names },
  ).addToServer(server);

  const credentials = options.tls === undefined ? grpc.ServerCredentials.createInsecure() : serverCredentials(options.tls);
  const bound = options.listen.host.includes(':') ? `[${options.listen.host}]` : options.listen.host;
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`${bound}:${options.listen.port}`, credentials, (error, port) => {
      if (error === null) resolve(port);
      else
        reject(
          new Failure('RF_PORT_IN_USE', `cannot listen on ${bound}:${options.listen.port}`, {
            cause: error,
            hint: 'stop what listens there, or choose another port',
          }),
        );
    });
  });
  return {
    address: `${bound}:${port}`,
    port,
    stop: () =>
      new Promise((resolve) => {
        clearInterval(healthTimer);
        const timer = setTimeout(() => server.forceShutdown(), 1_000);
        server.tryShutdown(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

/** Loopback needs no TLS; anything else is refused without it. */
export function assertSafeListen(listen: ListenAddress, tls: TlsFiles | undefined): void {
  const isLoopback = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(listen.host);
  if (!isLoopback && tls === undefined) {
    throw new Failure('RF_LISTEN_WITHOUT_TLS', `refusing to listen on ${listen.host}:${listen.port} without TLS`, {
      hint: 'set tls.certFile, tls.keyFile and tls.caFile, or listen on 127.0.0.1',
    });
  }
}

function serverCredentials(files: TlsFiles): grpc.ServerCredentials {
  const tls = readTls(files);
  return grpc.ServerCredentials.createSsl(tls.ca ?? null, [{ cert_chain: tls.cert, private_key: tls.key }], tls.ca !== undefined);
}

type AnyCall = grpc.ServerUnaryCall<unknown, unknown> | grpc.ServerWritableStream<unknown, unknown>;
type Handler = (request: unknown, call: CallContext) => Promise<unknown> | AsyncIterable<unknown>;

function unaryHandler(path: string, handler: Handler, log: Log): grpc.handleUnaryCall<unknown, unknown> {
  return (call, callback) => {
    const { callContext, trailers, done } = openCall(call, defaultDeadlineMs);
    traced(path, call, async () => (await handler(call.request, callContext)) as unknown).then(
      (response) => {
        done();
        callback(null, response, trailers);
      },
      (error: unknown) => {
        done();
        callback(statusOf(error, path, trailers, log));
      },
    );
  };
}

function streamHandler(path: string, handler: Handler, log: Log): grpc.handleServerStreamingCall<unknown, unknown> {
  return (call) => {
    const { callContext, trailers, done } = openCall(call, undefined);
    traced(path, call, async () => {
      for await (const message of handler(call.request, callContext) as AsyncIterable<unknown>) {
        if (callContext.signal.aborted) return;
        // Back-pressure: the next message is asked for only when the client took this one.
        if (!call.write(message)) await drained(call, callContext.signal);
      }
    }).then(
      () => {
        done();
        call.end(trailers);
      },
      (error: unknown) => {
        done();
        call.emit('error', statusOf(error, path, trailers, log));
      },
    );
  };
}

function drained(call: grpc.ServerWritableStream<unknown, unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      call.off('drain', settle);
      signal.removeEventListener('abort', settle);
      resolve();
    };
    call.once('drain', settle);
    signal.addEventListener('abort', settle, { once: true });
    if (signal.aborted) settle();
  });
}

function openCall(call: AnyCall, fallbackMs: number | undefined): { callContext: CallContext; trailers: grpc.Metadata; done: () => void } {
  const trailers = new grpc.Metadata();
  const abort = new AbortController();
  call.on('cancelled', () => abort.abort());
  const asked = call.getDeadline();
  const askedMs = typeof asked === 'number' ? asked : asked.getTime();
  const untilMs = Number.isFinite(askedMs) ? askedMs : fallbackMs === undefined ? undefined : Date.now() + fallbackMs;
  const timer =
    untilMs === undefined ? undefined : setTimeout(() => abort.abort(), Math.min(Math.max(0, untilMs - Date.now()), 2_147_483_647));
  const certificate = call.getAuthContext().sslPeerCertificate as { subjectaltname?: string; subject?: { CN?: string } } | undefined;
  return {
    trailers,
    done: () => clearTimeout(timer),
    callContext: {
      actor: certificate?.subjectaltname ?? certificate?.subject?.CN ?? 'local',
      signal: abort.signal,
      deadline: new Date(untilMs ?? 8_640_000_000_000_000),
      setTrailer: (key, value) => trailers.set(key, value),
    },
  };
}

function traced<T>(path: string, call: AnyCall, run: () => Promise<T>): Promise<T> {
  const traceparent = call.metadata.get('traceparent')[0];
  const parent = propagation.extract(ROOT_CONTEXT, typeof traceparent === 'string' ? { traceparent } : {});
  const name = path.slice(1);
  return context.with(parent, () =>
    inSpan(name, { kind: SpanKind.SERVER, attributes: { [attributeNames.rpcSystem]: 'grpc', [attributeNames.rpcMethod]: name } }, run),
  );
}

function statusOf(error: unknown, path: string, trailers: grpc.Metadata, log: Log): grpc.ServerErrorResponse {
  if (error instanceof RpcRefusal) {
    for (const [key, value] of Object.entries(error.trailers)) trailers.set(key, value);
    return Object.assign(new Error(error.message), { code: error.status, details: error.message, metadata: trailers });
  }
  log.error({ error: error instanceof Error ? (error.stack ?? error.message) : String(error), path }, 'a call failed');
  const details = error instanceof Failure ? error.message : 'RF_INTERNAL: the server failed; its log says why';
  return Object.assign(new Error(details), { code: grpc.status.INTERNAL, details, metadata: trailers });
}
