// The cgroup v2 tree: where it is, and the kernel's number of a cgroup.
import { readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BpfError } from './bpf-error.ts';

const cgroup2Magic = 0x63677270;

/** Where cgroup v2 is mounted, alone or beside v1 (hybrid). Throws RF_NO_CGROUP2. */
export function findCgroup2Mount(mounts: string = readFileSync('/proc/self/mounts', 'utf8')): string {
  for (const line of mounts.split('\n')) {
    const [, folder = '', type] = line.split(' ');
    // Blanks and backslashes in a mount's path are written as octal numbers.
    if (type === 'cgroup2') return folder.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  }
  throw new BpfError('RF_NO_CGROUP2', 'no cgroup v2 tree is mounted', { hint: 'mount one: mount -t cgroup2 none /sys/fs/cgroup/unified' });
}

/** Inode number of the folder, which is what programs see as cgroup id. Throws RF_CGROUP_MISSING or RF_NOT_A_CGROUP. */
export function cgroupIdOf(folder: string): bigint {
  let id: bigint;
  try {
    id = statSync(folder, { bigint: true }).ino;
  } catch (cause) {
    throw new BpfError('RF_CGROUP_MISSING', `the cgroup ${folder} does not exist`, { hint: 'make it, or correct the path', cause });
  }
  if (statfsSync(folder).type !== cgroup2Magic) {
    throw new BpfError('RF_NOT_A_CGROUP', `${folder} is not in a cgroup v2 tree`, { hint: `one is mounted at ${findCgroup2Mount()}` });
  }
  return id;
}

/** Is there a cgroup with this id? Looks through the whole tree, since the kernel finds none by its id. */
export function cgroupExists(id: bigint, folder: string = findCgroup2Mount()): boolean {
  try {
    if (statSync(folder, { bigint: true }).ino === id) return true;
    return readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isDirectory() && cgroupExists(id, join(folder, entry.name)));
  } catch (error) {
    // Cgroups come and go while one looks.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENODEV')) return false;
    throw error;
  }
}
