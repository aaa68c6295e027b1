// The network namespaces of the processes below a cgroup.
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A namespace other than this process's own, by who is in it. */
export interface NetworkNamespace {
  readonly inode: string;
  /** Some of its processes: the first may have ended by now. */
  readonly processIds: readonly number[];
  /** Is one of them still in it? */
  isInUse(): Promise<boolean>;
}

/** Processes by which a namespace can be entered. */
const mostEntrances = 4;

/** A process that holds a socket of a namespace without being in it shows no trace of that: such a namespace is not found. */
export async function networkNamespacesBelow(cgroupFolder: string): Promise<NetworkNamespace[]> {
  const own = await readlink('/proc/self/ns/net');
  const found = new Map<string, number[]>();
  await visit(cgroupFolder, async (pid) => {
    const inode = await namespaceOf(pid);
    if (inode === undefined || inode === own) return;
    const known = found.get(inode);
    if (known === undefined) found.set(inode, [pid]);
    else if (known.length < mostEntrances) known.push(pid);
  });
  return [...found].map(([inode, processIds]) => ({
    inode,
    processIds,
    isInUse: async () => (await Promise.all(processIds.map(namespaceOf))).includes(inode),
  }));
}

async function visit(folder: string, onProcess: (pid: number) => Promise<void>): Promise<void> {
  const processes = (await orUndefined(readFile(join(folder, 'cgroup.procs'), 'utf8'))) ?? '';
  for (const pid of processes.split('\n')) if (pid !== '') await onProcess(Number(pid));
  const entries = (await orUndefined(readdir(folder, { withFileTypes: true }))) ?? [];
  for (const entry of entries) if (entry.isDirectory()) await visit(join(folder, entry.name), onProcess);
}

function namespaceOf(pid: number): Promise<string | undefined> {
  return orUndefined(readlink(`/proc/${pid}/ns/net`));
}

const passing = new Set(['ENOENT', 'ENODEV', 'ESRCH', 'EOPNOTSUPP', 'ENOTSUP']);

/** Processes and cgroups come and go while one looks; a threaded cgroup lists its processes at the one above it. */
async function orUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && passing.has(error.code)) return undefined;
    throw error;
  }
}
