// A process to be put into a cgroup: listens and connects as its parent tells it, over Node's own channel. Started by sandbox.ts.
import { closeSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import koffi from 'koffi';
import { carryOutDatagram, type DatagramOrder } from './datagram-socket.ts';
import { HeldConnections } from './held-connections.ts';

export type Order =
  | { readonly kind: 'listen'; readonly host: string; readonly port?: number }
  | { readonly kind: 'connect'; readonly host: string; readonly port: number; readonly timeoutMs?: number; readonly send?: number }
  /** One connect to 127.0.0.1 (or `address`) by the bare system calls. `family` 10 writes it as an IPv4-mapped address. */
  | {
      readonly kind: 'connect-raw';
      readonly port: number;
      readonly address?: string;
      readonly family?: number;
      readonly protocol?: number;
      readonly bind?: boolean;
      readonly fastOpen?: boolean;
      /** On the socket that `prepare-raw` made. */
      readonly prepared?: boolean;
    }
  /** Makes an IPv4 socket for a later connect. */
  | { readonly kind: 'prepare-raw' }
  /** Connects by the bare system call, one after the other; the result is the error that all of them had. */
  | { readonly kind: 'connect-repeatedly'; readonly host: string; readonly port: number; readonly attempts: number }
  /** Opens connections that stay open; `received` answers how many are. */
  | { readonly kind: 'hold'; readonly host: string; readonly port: number; readonly count: number }
  /** What became of the held or of the accepted ones; held ones are asked for an answer. */
  | { readonly kind: 'held' }
  | { readonly kind: 'accepted' }
  /** Lets go of both. */
  | { readonly kind: 'drop' }
  /** A connect by the bare system call, with an IPv6 destination-options header in front of every segment. */
  | { readonly kind: 'connect-with-extension-header'; readonly port: number }
  | { readonly kind: 'datagram'; readonly order: DatagramOrder };

export interface Outcome {
  /** "connected", "listening", an error code such as EPERM, or "timeout". */
  readonly result: string;
  readonly port: number;
  /** Bytes that came back. */
  readonly received: number;
}

const servers: Server[] = [];
let preparedSocket = -1;
const held = new HeldConnections();
const accepted = new HeldConnections();

function listen(host: string, port: number): Promise<Outcome> {
  return new Promise((resolve) => {
    // Echoes; half-open, so that the client's end is answered after everything came back.
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => socket.destroy());
      accepted.keep(socket);
      socket.pipe(socket);
    });
    servers.push(server);
    server.on('error', (error: NodeJS.ErrnoException) => resolve({ result: error.code ?? 'error', port: 0, received: 0 }));
    server.listen({ host, port }, () => {
      const address = server.address();
      resolve({ result: 'listening', port: typeof address === 'object' && address ? address.port : 0, received: 0 });
    });
  });
}

function open(host: string, port: number, timeoutMs: number, send: number): Promise<Outcome> {
  return new Promise((resolve) => {
    let received = 0;
    let localPort = 0;
    const finish = (result: string, socket: Socket): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ result, port: localPort, received });
    };
    const socket = connect({ host, port });
    const timer = setTimeout(() => finish('timeout', socket), timeoutMs);
    socket.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? 'error', socket));
    socket.on('data', (bytes) => {
      received += bytes.length;
    });
    socket.on('connect', () => {
      localPort = socket.localPort ?? 0;
      socket.end(Buffer.alloc(send));
    });
    socket.on('close', () => finish('connected', socket));
  });
}

function systemCalls() {
  const library = koffi.load('libc.so.6');
  return {
    library,
    socket: library.func('int socket(int domain, int type, int protocol)') as unknown as (...args: number[]) => number,
    connectTo: library.func('int connect(int fd, void *address, uint32_t size)') as unknown as (
      fd: number,
      address: Buffer,
      size: number,
    ) => number,
  };
}

function socketAddress(family: number, host: string, port: number): Buffer {
  const ipv4 = Buffer.from(host.split('.').map(Number));
  const address = Buffer.alloc(family === 10 ? 28 : 16);
  address.writeUInt16LE(family, 0);
  address.writeUInt16BE(port, 2);
  if (family === 10) address.fill(0xff, 18, 20);
  ipv4.copy(address, family === 10 ? 20 : 4);
  return address;
}

function openRaw(order: Extract<Order, { kind: 'connect-raw' }>): Outcome {
  const { library, socket, connectTo } = systemCalls();
  const family = order.family ?? 2;
  const address = socketAddress(family, order.address ?? '127.0.0.1', order.port);
  const fd = order.prepared ? preparedSocket : socket(family, 1, order.protocol ?? 0);
  if (fd < 0) return { result: `socket errno ${koffi.errno()}`, port: 0, received: 0 };
  if (order.bind) {
    const bind = library.func('int bind(int fd, void *address, uint32_t size)') as unknown as typeof connectTo;
    bind(fd, socketAddress(family, '127.0.0.1', 0), address.length);
  }
  const sendTo = library.func('int64_t sendto(int fd, void *data, size_t size, int flags, void *address, uint32_t length)') as unknown as (
    fd: number,
    data: Buffer,
    size: number,
    flags: number,
    address: Buffer,
    length: number,
  ) => number;
  // MSG_FASTOPEN
  const done = order.fastOpen
    ? sendTo(fd, Buffer.from('x'), 1, 0x2000_0000, address, address.length)
    : connectTo(fd, address, address.length);
  const errno = koffi.errno();
  closeSync(fd);
  return { result: done >= 0 ? 'connected' : errno === 1 ? 'EPERM' : `errno ${errno}`, port: 0, received: 0 };
}

function openRepeatedly(host: string, port: number, attempts: number): Outcome {
  const { socket, connectTo } = systemCalls();
  const address = socketAddress(2, host, port);
  const results = new Set<string>();
  const fd = socket(2, 1, 0);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const errno = connectTo(fd, address, address.length) === 0 ? 0 : koffi.errno();
    results.add(errno === 1 ? 'EPERM' : `errno ${errno}`);
  }
  closeSync(fd);
  return { result: [...results].join(), port: 0, received: 0 };
}

function openWithExtensionHeader(port: number): Outcome {
  const { library, socket, connectTo } = systemCalls();
  const setOption = library.func('int setsockopt(int fd, int level, int name, void *value, uint32_t size)') as unknown as (
    fd: number,
    level: number,
    name: number,
    value: Buffer,
    size: number,
  ) => number;
  const fd = socket(10, 1, 0);
  // IPPROTO_IPV6, IPV6_DSTOPTS: a header of 8 bytes that holds one padding option.
  if (setOption(fd, 41, 59, Buffer.from([0, 0, 1, 4, 0, 0, 0, 0]), 8) !== 0)
    return { result: `setsockopt ${koffi.errno()}`, port: 0, received: 0 };
  const timeout = Buffer.alloc(16);
  timeout.writeBigInt64LE(700_000n, 8);
  setOption(fd, 1, 21, timeout, 16);
  const address = Buffer.alloc(28);
  address.writeUInt16LE(10, 0);
  address.writeUInt16BE(port, 2);
  address[23] = 1;
  const done = connectTo(fd, address, address.length) === 0;
  const errno = koffi.errno();
  // EINPROGRESS is how SO_SNDTIMEO ends a connect.
  closeSync(fd);
  const result = done ? 'connected' : errno === 115 ? 'timeout' : `errno ${errno}`;
  return { result, port: 0, received: 0 };
}

function carryOut(order: Order): Promise<Outcome> | Outcome {
  switch (order.kind) {
    case 'listen':
      return listen(order.host, order.port ?? 0);
    case 'connect':
      return open(order.host, order.port, order.timeoutMs ?? 1500, order.send ?? 0);
    case 'connect-raw':
      return openRaw(order);
    case 'prepare-raw':
      preparedSocket = systemCalls().socket(2, 1, 0);
      return { result: 'prepared', port: 0, received: 0 };
    case 'connect-repeatedly':
      return openRepeatedly(order.host, order.port, order.attempts);
    case 'hold':
      return held.open(order.host, order.port, order.count).then((received) => ({ result: 'held', port: 0, received }));
    case 'held':
      return held.ask().then((result) => ({ result, port: 0, received: 0 }));
    case 'accepted':
      return { result: accepted.look(), port: 0, received: 0 };
    case 'drop':
      held.drop();
      accepted.drop();
      return { result: 'dropped', port: 0, received: 0 };
    case 'connect-with-extension-header':
      return openWithExtensionHeader(order.port);
    case 'datagram':
      return carryOutDatagram(order.order);
  }
}

process.on('message', async ({ id, order }: { id: number; order: Order }) => {
  process.send?.({ id, outcome: await carryOut(order) });
});
process.on('disconnect', () => process.exit());
