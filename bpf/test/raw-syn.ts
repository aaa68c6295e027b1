// SYNs made by hand, sent by a raw socket over loopback: with options that no kernel of ours would write.
import { closeSync } from 'node:fs';
import koffi from 'koffi';
import { siphash24 } from './siphash.ts';

export interface RawSyn {
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly sequence: number;
  /** Bytes of TCP options, a multiple of four. */
  readonly options: Uint8Array;
}

const loopback = Buffer.from([127, 0, 0, 1]);

/** ::ffff:127.0.0.1 */
const mapped = Buffer.concat([Buffer.alloc(10), Buffer.from([255, 255]), loopback]);

/** The identity option that a sender with the key would write into this SYN. */
export function identityOption(syn: Omit<RawSyn, 'options'>, identity: number, epoch: number, key: Uint8Array): Buffer {
  const message = Buffer.alloc(48);
  mapped.copy(message, 0);
  mapped.copy(message, 16);
  message.writeUInt16BE(syn.sourcePort, 32);
  message.writeUInt16BE(syn.destinationPort, 34);
  message.writeUInt32BE(syn.sequence, 36);
  message.writeUInt16BE(0x4652, 40);
  message.writeUInt32BE(epoch * 2 ** 24 + identity, 44);
  const option = Buffer.alloc(16);
  option.writeUInt8(253, 0);
  option.writeUInt8(16, 1);
  option.writeUInt16BE(0x4652, 2);
  option.writeUInt32BE(epoch * 2 ** 24 + identity, 4);
  option.writeBigUInt64LE(siphash24(key, message), 8);
  return option;
}

/** Sends it from 127.0.0.1 to 127.0.0.1. The machine answers its SYN-ACK with a reset, since no socket waits for one. */
export function sendSyn({ sourcePort, destinationPort, sequence, options }: RawSyn): void {
  const segment = Buffer.alloc(20 + options.length);
  segment.writeUInt16BE(sourcePort, 0);
  segment.writeUInt16BE(destinationPort, 2);
  segment.writeUInt32BE(sequence, 4);
  segment.writeUInt8((segment.length / 4) << 4, 12);
  segment.writeUInt8(0x02, 13);
  segment.writeUInt16BE(65_535, 14);
  segment.set(options, 20);
  segment.writeUInt16BE(checksum(segment), 16);

  const library = koffi.load('libc.so.6');
  const socket = library.func('int socket(int domain, int type, int protocol)') as unknown as (...args: number[]) => number;
  const send = library.func('int64_t sendto(int fd, void *data, size_t size, int flags, void *address, uint32_t length)') as unknown as (
    fd: number,
    data: Buffer,
    size: number,
    flags: number,
    address: Buffer,
    length: number,
  ) => number;
  // AF_INET, SOCK_RAW, IPPROTO_TCP: the kernel writes the IP header.
  const fd = socket(2, 3, 6);
  if (fd < 0) throw new Error(`raw socket: errno ${koffi.errno()}`);
  const address = Buffer.alloc(16);
  address.writeUInt16LE(2, 0);
  loopback.copy(address, 4);
  try {
    if (send(fd, segment, segment.length, 0, address, address.length) !== segment.length)
      throw new Error(`raw send: errno ${koffi.errno()}`);
  } finally {
    closeSync(fd);
  }
}

function checksum(segment: Buffer): number {
  const pseudo = Buffer.concat([loopback, loopback, Buffer.from([0, 6, segment.length >> 8, segment.length & 0xff]), segment]);
  let sum = 0;
  for (let at = 0; at < pseudo.length; at += 2) sum += pseudo.readUInt16BE(at);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}
