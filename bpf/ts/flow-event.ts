// One record of the ring buffer, from its bytes. Pure.
import { formatAddress } from './address.ts';
import { type Audited, decodeAudited } from './audited.ts';
import { layouts } from './layouts.ts';

/** `struct flow_event`; numbers are those of bpf/include/drop-reason.h. */
export interface FlowEvent {
  /** CLOCK_MONOTONIC. */
  readonly timeNs: bigint;
  readonly kind: number;
  readonly direction: number;
  readonly verdict: number;
  readonly reason: number;
  readonly protocol: number;
  readonly peerSource: number;
  readonly cookie: bigint;
  readonly socketCookie: bigint;
  readonly cgroupId: bigint;
  readonly bytesSent: bigint;
  readonly bytesReceived: bigint;
  readonly durationNs: bigint;
  readonly sourceAddress: string;
  readonly destinationAddress: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly sourceIdentity: number;
  readonly destinationIdentity: number;
  readonly revision: number;
  readonly processId: number;
  readonly userId: number;
  readonly smoothedRttUs: number;
  readonly command: string;
  readonly audited: Audited;
}

const field = layouts.flow_event.fields;

export function decodeFlowEvent(bytes: Buffer): FlowEvent {
  const command = bytes.subarray(field.command, field.command + 16);
  const end = command.indexOf(0);
  return {
    timeNs: bytes.readBigUInt64LE(field.time_ns),
    kind: bytes.readUInt8(field.kind),
    direction: bytes.readUInt8(field.direction),
    verdict: bytes.readUInt8(field.verdict),
    reason: bytes.readUInt8(field.reason),
    protocol: bytes.readUInt8(field.protocol),
    peerSource: bytes.readUInt8(field.peer_source),
    cookie: bytes.readBigUInt64LE(field.cookie),
    socketCookie: bytes.readBigUInt64LE(field.socket_cookie),
    cgroupId: bytes.readBigUInt64LE(field.cgroup_id),
    bytesSent: bytes.readBigUInt64LE(field.bytes_sent),
    bytesReceived: bytes.readBigUInt64LE(field.bytes_received),
    durationNs: bytes.readBigUInt64LE(field.duration_ns),
    sourceAddress: formatAddress(bytes.subarray(field.source, field.source + layouts.address.size)),
    destinationAddress: formatAddress(bytes.subarray(field.destination, field.destination + layouts.address.size)),
    sourcePort: bytes.readUInt16BE(field.source_port_be),
    destinationPort: bytes.readUInt16BE(field.destination_port_be),
    sourceIdentity: bytes.readUInt32LE(field.source_identity),
    destinationIdentity: bytes.readUInt32LE(field.destination_identity),
    revision: bytes.readUInt32LE(field.revision),
    processId: bytes.readUInt32LE(field.process_id),
    userId: bytes.readUInt32LE(field.user_id),
    smoothedRttUs: bytes.readUInt32LE(field.smoothed_rtt_us),
    command: command.toString('utf8', 0, end < 0 ? command.length : end),
    audited: decodeAudited(bytes, field.audited),
  };
}
