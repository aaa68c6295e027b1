// gRPC client: promises and async iterables over a generated definition, with deadlines and trace context.
import * as grpc from '@grpc/grpc-js';
import type { TlsFiles } from './config.ts';
import { Failure } from './failure.ts';
import { currentTraceparent } from './telemetry.ts';
import { readTls } from './tls.ts';

/** A call that the server refused or that never reached it. `code` is "RF_RPC_" and the name of the status. */
export class RpcFailure extends Failure {
  readonly status: grpc.status;
  readonly trailers: grpc.Metadata;
  constructor(error: grpc.ServiceError, method: string, address: string) {
    const name = grpc.status[error.code] ?? 'UNKNOWN';
    const own = /^(RF_[A-Z_]+): (.*)$/s.exec(error.details);
    super(own?.[1] ?? `RF_RPC_${name}`, own?.[2] ?? `${method} at ${address}: ${error.details}`, {
      ...(error.code === grpc.status.UNAVAILABLE ? { hint: `is it running? 'ringfence up' starts everything on one host` } : {}),
    });
    this.name = 'RpcFailure';
    this.status = error.code;
    this.trailers = error.metadata;
  }
}

export interface CallOptions {
  deadlineMs?: number;
  signal?: AbortSignal;
}

type Method<M> = M extends {
  responseStream: infer IsStream;
  requestSerialize(value: infer Q): Buffer;
  responseDeserialize(bytes: Buffer): infer R;
}
  ? (request: Q, options?: CallOptions) => IsStream extends true ? AsyncIterable<R> : Promise<R>
  : never;

/** One function per method. Unary: await it. Server stream: iterate it. */
export type RpcClient<D> = { [K in keyof D]: Method<D[K]> } & { close(): void };

/** @param options.deadlineMs for unary calls without their own; default 10 s. Streams have none unless given. */
export function openClient<D extends object>(
  definition: D,
  options: { address: string; tls?: TlsFiles | undefined; deadlineMs?: number },
): RpcClient<D> {
  const client = new grpc.Client(
    options.address,
    options.tls === undefined ? grpc.credentials.createInsecure() : clientCredentials(options.tls),
    {
      'grpc.max_receive_message_length': 64 * 1024 * 1024,
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 2_000,
    },
  );
  const methods: Record<string, unknown> = { close: () => client.close() };
  for (const [name, method] of Object.entries(definition as Record<string, grpc.MethodDefinition<unknown, unknown>>)) {
    methods[name] = (request: unknown, call: CallOptions = {}) =>
      method.responseStream
        ? stream(client, method, request, call, options.address)
        : unary(client, method, request, { deadlineMs: options.deadlineMs ?? 10_000, ...call }, options.address);
  }
  return methods as RpcClient<D>;
}

function clientCredentials(files: TlsFiles): grpc.ChannelCredentials {
  const tls = readTls(files);
  return grpc.credentials.createSsl(tls.ca ?? null, tls.key, tls.cert);
}

function metadata(): grpc.Metadata {
  const headers = new grpc.Metadata();
  const traceparent = currentTraceparent();
  if (traceparent !== '') headers.set('traceparent', traceparent);
  return headers;
}

function unary(
  client: grpc.Client,
  method: grpc.MethodDefinition<unknown, unknown>,
  request: unknown,
  options: CallOptions,
  address: string,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const deadline = options.deadlineMs === undefined ? {} : { deadline: Date.now() + options.deadlineMs };
    const call = client.makeUnaryRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      metadata(),
      deadline,
      (error, response) => {
        options.signal?.removeEventListener('abort', cancel);
        if (error === null) resolve(response);
        else reject(new RpcFailure(error, method.path, address));
      },
    );
    const cancel = () => call.cancel();
    options.signal?.addEventListener('abort', cancel, { once: true });
  });
}

async function* stream(
  client: grpc.Client,
  method: grpc.MethodDefinition<unknown, unknown>,
  request: unknown,
  options: CallOptions,
  address: string,
): AsyncGenerator<unknown> {
  const deadline = options.deadlineMs === undefined ? {} : { deadline: Date.now() + options.deadlineMs };
  const call = client.makeServerStreamRequest(
    method.path,
    method.requestSerialize,
    method.responseDeserialize,
    request,
    metadata(),
    deadline,
  );
  const cancel = () => call.cancel();
  options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    for await (const message of call) yield message;
  } catch (error) {
    if (options.signal?.aborted) return;
    throw isServiceError(error) ? new RpcFailure(error, method.path, address) : error;
  } finally {
    options.signal?.removeEventListener('abort', cancel);
    call.cancel();
  }
}

function isServiceError(error: unknown): error is grpc.ServiceError {
  return error instanceof Error && 'code' in error && 'details' in error;
}
