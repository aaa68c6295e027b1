// Datagram sockets by the bare system calls, for a workload: UDP, UDP-Lite and ping sockets, and raw ones that shall be refused.
import { closeSync } from 'node:fs';
import koffi from 'koffi';
import { parseAddress } from '../ts/address.ts';

export type DatagramOrder =
  /** Makes a socket under a name. `family` 6 takes IPv4 destinations as mapped ones. */
  | {
      readonly do: 'open';
      readonly socket: string;
      readonly family: 4 | 6;
      readonly protocol?: number;
      readonly type?: number;
      readonly reuse?: boolean;
    }
  | { readonly do: 'bind' | 'connect'; readonly socket: string; readonly host: string; readonly port: number }
  /** Without a host: to what the socket is connected to. `times`: as many messages by one sendmmsg. */
  | {
      readonly do: 'send';
      readonly socket: string;
      readonly host?: string;
      readonly port?: number;
      readonly times?: number;
      readonly size?: number;
      /** Left for the next send to go with (MSG_MORE). */
      readonly more?: boolean;
    }
  /** An ICMP echo request. */
  | { readonly do: 'ping'; readonly socket: string; readonly host?: string }
  /** An ICMP echo of any type and id, by a raw socket. */
  | { readonly do: 'echo'; readonly socket: string; readonly host: string; readonly type: number; readonly id: number }
  | { readonly do: 'receive'; readonly socket: string; readonly timeoutMs?: number }
  | { readonly do: 'close'; readonly socket: string };

export interface DatagramOutcome {
  /** What was done, as "sent", or the error: "EPERM", "errno 13", "nothing" for a receive that timed out. */
  readonly result: string;
  /** Of the sender of what was received; else the socket's own. */
  readonly port: number;
  readonly received: number;
}

const dgram = 2;
const protocols = { icmp: 1, udp: 17, icmpv6: 58 } as const;
type Call = (...args: (number | bigint | Buffer | null)[]) => number;

const library = koffi.load('libc.so.6');
const declare = (prototype: string): Call => library.func(prototype) as unknown as Call;
const socketCall = declare('int socket(int domain, int type, int protocol)');
const bindCall = declare('int bind(int fd, void *address, uint32_t size)');
const connectCall = declare('int connect(int fd, void *address, uint32_t size)');
const sendTo = declare('int64_t sendto(int fd, void *bytes, size_t size, int flags, void *address, uint32_t length)');
const sendMany = declare('int sendmmsg(int fd, void *messages, uint32_t count, int flags)');
const receiveFrom = declare('int64_t recvfrom(int fd, void *bytes, size_t size, int flags, void *address, void *length)');
const setOption = declare('int setsockopt(int fd, int level, int name, void *value, uint32_t size)');
const socketName = declare('int getsockname(int fd, void *address, void *length)');

interface OpenSocket {
  readonly fd: number;
  readonly family: 4 | 6;
}
const sockets = new Map<string, OpenSocket>();

function failure(): string {
  const errno = koffi.errno();
  return errno === 1 ? 'EPERM' : errno === 11 ? 'nothing' : `errno ${errno}`;
}

function encode(family: 4 | 6, host: string, port: number): Buffer {
  const bytes = parseAddress(host);
  if (!bytes) throw new Error(`no address: ${host}`);
  const address = Buffer.alloc(family === 6 ? 28 : 16);
  address.writeUInt16LE(family === 6 ? 10 : 2, 0);
  address.writeUInt16BE(port, 2);
  bytes.copy(address, family === 4 ? 4 : bytes.length === 4 ? 20 : 8);
  if (family === 6 && bytes.length === 4) address.fill(0xff, 18, 20);
  return address;
}

function ownPort({ fd }: OpenSocket): number {
  const address = Buffer.alloc(28);
  const length = Buffer.from([28, 0, 0, 0]);
  return socketName(fd, address, length) === 0 ? address.readUInt16BE(2) : 0;
}

function sendTimes(socket: OpenSocket, bytes: Buffer, address: Buffer | undefined, times: number): number {
  // struct mmsghdr: name, its length, iovec, its length, control, its length, flags; bytes sent.
  const vector = Buffer.alloc(16);
  vector.writeBigUInt64LE(koffi.address(bytes), 0);
  vector.writeBigUInt64LE(BigInt(bytes.length), 8);
  const messages = Buffer.alloc(64 * times);
  for (let at = 0; at < messages.length; at += 64) {
    if (address) {
      messages.writeBigUInt64LE(koffi.address(address), at);
      messages.writeUInt32LE(address.length, at + 8);
    }
    messages.writeBigUInt64LE(koffi.address(vector), at + 16);
    messages.writeBigUInt64LE(1n, at + 24);
  }
  return sendMany(socket.fd, messages, times, 0);
}

function echo(type: number, id = 0): Buffer {
  const message = Buffer.alloc(16);
  message.writeUInt8(type, 0);
  message.writeUInt16BE(id, 4);
  message.writeUInt16BE(1, 6);
  // Of the words that are not 0. A ping socket writes its own; IPv6's is the kernel's in any case.
  message.writeUInt16BE(~((type << 8) + id + 1) & 0xffff, 2);
  return message;
}

function receive(socket: OpenSocket, timeoutMs: number): DatagramOutcome {
  const timeout = Buffer.alloc(16);
  timeout.writeBigInt64LE(BigInt(Math.floor(timeoutMs / 1000)), 0);
  timeout.writeBigInt64LE(BigInt((timeoutMs % 1000) * 1000), 8);
  setOption(socket.fd, 1, 20, timeout, timeout.length);
  const bytes = Buffer.alloc(65_536);
  const from = Buffer.alloc(28);
  const length = Buffer.from([28, 0, 0, 0]);
  const size = receiveFrom(socket.fd, bytes, bytes.length, 0, from, length);
  return size < 0
    ? { result: failure(), port: 0, received: 0 }
    : { result: 'received', port: from.readUInt16BE(2), received: Number(size) };
}

export function carryOutDatagram(order: DatagramOrder): DatagramOutcome {
  if (order.do === 'open') {
    const fd = socketCall(order.family === 6 ? 10 : 2, order.type ?? dgram, order.protocol ?? protocols.udp);
    if (fd < 0) return { result: failure(), port: 0, received: 0 };
    const one = Buffer.from([1, 0, 0, 0]);
    if (order.reuse) setOption(fd, 1, 2, one, 4);
    sockets.set(order.socket, { fd, family: order.family });
    return { result: 'open', port: 0, received: 0 };
  }
  const socket = sockets.get(order.socket);
  if (!socket) throw new Error(`no socket ${order.socket}`);
  const told = (isDone: boolean, what: string): DatagramOutcome => {
    const result = isDone ? what : failure();
    return { result, port: ownPort(socket), received: 0 };
  };
  switch (order.do) {
    case 'bind':
    case 'connect': {
      const address = encode(socket.family, order.host, order.port);
      return told((order.do === 'bind' ? bindCall : connectCall)(socket.fd, address, address.length) === 0, order.do);
    }
    case 'send': {
      const bytes = Buffer.alloc(order.size ?? 5, 'x');
      const address = order.host === undefined ? undefined : encode(socket.family, order.host, order.port ?? 0);
      if (order.times !== undefined) return told(sendTimes(socket, bytes, address, order.times) === order.times, 'sent');
      return told(
        Number(sendTo(socket.fd, bytes, bytes.length, order.more ? 0x8000 : 0, address ?? null, address?.length ?? 0)) === bytes.length,
        'sent',
      );
    }
    case 'ping': {
      const bytes = echo(socket.family === 6 ? 128 : 8);
      const address = order.host === undefined ? undefined : encode(socket.family, order.host, 0);
      return told(Number(sendTo(socket.fd, bytes, bytes.length, 0, address ?? null, address?.length ?? 0)) === bytes.length, 'sent');
    }
    case 'echo': {
      const bytes = echo(order.type, order.id);
      const address = encode(socket.family, order.host, 0);
      return told(Number(sendTo(socket.fd, bytes, bytes.length, 0, address, address.length)) === bytes.length, 'sent');
    }
    case 'receive':
      return receive(socket, order.timeoutMs ?? 400);
    case 'close':
      closeSync(socket.fd);
      sockets.delete(order.socket);
      return { result: 'closed', port: 0, received: 0 };
  }
}
