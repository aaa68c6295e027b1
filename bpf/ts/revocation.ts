// Ends connections that are open and no longer allowed, by reading the iterator that is pinned for it (bpf/src/revoke.h).
// It sees the network namespace of who opens it, so it is read once in this process's own, and by a child in every other one that processes
// below the managed root are in.
import { execFile } from 'node:child_process';
import { closeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { BpfError, checked } from './bpf-error.ts';
import { libbpf } from './libbpf.ts';
import { type NetworkNamespace, networkNamespacesBelow } from './network-namespaces.ts';
import { revokeProgram } from './parts.ts';
import { pin, pinPath } from './pins.ts';

/** BPF_TRACE_ITER of enum bpf_attach_type. */
const iteratorAttachType = 28;
/** Namespaces that are gone through at a time. */
const namespacesAtOnce = 4;
/** A scan takes some microseconds per socket; a child that takes longer than this hangs. */
const childTimeoutMs = 30_000;
/** Answers are one byte per connection. */
const mostAnswers = 64 * 1024 * 1024;
const chunkBytes = 16 * 1024;

/** What one run over all connections of endpoints did. */
export interface Revocation {
  /** Connections of endpoints that were decided again. */
  readonly scanned: number;
  readonly ended: number;
  /** Denied, and left open because the rule that allowed them said so. */
  readonly kept: number;
}

/** Pins the iterator over sockets; one that was pinned before is replaced in one step. */
export function pinRevocation(programFd: number, pinFolder: string): void {
  const link = checked(libbpf().linkCreate(programFd, 0, iteratorAttachType), 'RF_BPF_ATTACH', `attaching ${revokeProgram}`);
  try {
    pin(pinFolder, 'link', revokeProgram, link);
  } finally {
    closeSync(link);
  }
}

/**
 * Decides every open connection of every endpoint again and ends those that are denied. Off the event loop. Running it twice does no harm.
 * Throws RF_BPF_REVOKE when a namespace could not be gone through; the others were.
 */
export async function revoke(pinFolder: string, managedRoot: string): Promise<Revocation> {
  const iterator = pinPath(pinFolder, 'link', revokeProgram);
  const total = { scanned: 0, ended: 0, kept: 0 };
  const failures: unknown[] = [];
  const add = async (answers: Promise<Buffer>): Promise<void> => {
    try {
      for (const answer of await answers) {
        total.scanned += 1;
        if (answer === 0x65) total.ended += 1;
        else if (answer === 0x6b) total.kept += 1;
      }
    } catch (error) {
      failures.push(error);
    }
  };
  // Its own first: for most machines it is the only one.
  await add(readHere(iterator));
  try {
    const others = await networkNamespacesBelow(managedRoot);
    const worker = async (): Promise<void> => {
      for (let next = others.pop(); next !== undefined; next = others.pop()) await add(readInside(next, iterator));
    };
    await Promise.all(Array.from({ length: namespacesAtOnce }, worker));
  } catch (error) {
    // Without the capability to look at other users' processes their namespaces are not known.
    failures.push(error);
  }
  if (failures.length > 0) {
    const told = failures.map((error) => (error instanceof Error ? error.message : String(error)));
    throw new BpfError('RF_BPF_REVOKE', `open connections could not be decided again everywhere: ${told.join('; ')}`, {
      hint: 'nsenter of util-linux is needed, and the capabilities SYS_PTRACE (to see where a process is) and SYS_ADMIN (to go there)',
      cause: failures[0],
    });
  }
  return total;
}

/** Chunks stay below the kernel's own buffer of 32 KiB, so that it is never full in the middle of a socket. */
async function readHere(iterator: string): Promise<Buffer> {
  const file = await open(iterator, 'r');
  try {
    const parts: Buffer[] = [];
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, null);
      if (bytesRead === 0) return Buffer.concat(parts);
      parts.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** A thread of this process could go there, too, but would have to be thrown away afterwards; a child leaves nothing behind. */
async function readInside(namespace: NetworkNamespace, iterator: string): Promise<Buffer> {
  let failure: unknown;
  for (const pid of namespace.processIds) {
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        const options = { encoding: 'buffer', maxBuffer: mostAnswers, timeout: childTimeoutMs } as const;
        execFile('nsenter', [`--net=/proc/${pid}/ns/net`, 'cat', iterator], options, (error, answers) => {
          if (error === null) resolve(answers);
          else reject(error);
        });
      });
    } catch (error) {
      failure = error;
    }
  }
  // Processes end while one looks. Without any, nobody is left whose connections could matter.
  if (!(await namespace.isInUse())) return Buffer.alloc(0);
  throw new Error(`network namespace ${namespace.inode} could not be entered`, { cause: failure });
}
