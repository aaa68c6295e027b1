// Runs the kernel's own decision without a socket (BPF_PROG_RUN): for tests and for asking what is in force.
import koffi from 'koffi';
import { type Audited, decodeAudited } from './audited.ts';
import { checked } from './bpf-error.ts';
import { layouts } from './layouts.ts';
import { libbpf } from './libbpf.ts';

export interface DecideRequest {
  readonly subject: number;
  readonly peer: number;
  readonly direction: number;
  readonly protocol: number;
  readonly port: number;
}

export interface DecideAnswer {
  readonly verdict: number;
  readonly reason: number;
  readonly mode: number;
  readonly cookie: bigint;
  readonly precedence: number;
  readonly revision: number;
  readonly audited: Audited;
}

/** `struct bpf_test_run_opts` of libbpf. */
const options = { size: 80, contextIn: 32, contextSizeIn: 48 } as const;

export function runDecide(programFd: number, request: DecideRequest): DecideAnswer {
  const field = layouts.decide_request.fields;
  const context = Buffer.alloc(layouts.decide_request.size);
  context.writeUInt32LE(request.subject, field.subject);
  context.writeUInt32LE(request.peer, field.peer);
  context.writeUInt8(request.direction, field.direction);
  context.writeUInt8(request.protocol, field.protocol);
  context.writeUInt16LE(request.port, field.port);
  const run = Buffer.alloc(options.size);
  run.writeBigUInt64LE(BigInt(options.size));
  run.writeBigUInt64LE(koffi.address(context), options.contextIn);
  run.writeUInt32LE(context.length, options.contextSizeIn);
  checked(libbpf().programRun(programFd, run), 'RF_BPF_RUN', 'running the decision');
  return {
    verdict: context.readUInt8(field.verdict),
    reason: context.readUInt8(field.reason),
    mode: context.readUInt8(field.mode),
    cookie: context.readBigUInt64LE(field.cookie),
    precedence: context.readUInt32LE(field.precedence),
    revision: context.readUInt32LE(field.revision),
    audited: decodeAudited(context, field.audited),
  };
}
