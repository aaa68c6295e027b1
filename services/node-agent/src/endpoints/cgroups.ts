// From the path of a cgroup to its number: the inode of its folder, which is what the kernel calls its id.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, resolve } from 'node:path';
import { Failure } from '@ringfence/runtime';

export type ResolvedCgroup = { readonly id: bigint } | { readonly missing: string };

/** Answers which cgroup is behind a path of the endpoints file, now. */
export interface Cgroups {
  resolve(path: string): ResolvedCgroup;
}

/** The cgroup v2 tree of a mount table in the form of /proc/self/mounts; hybrid layouts have it below the v1 ones. Pure. */
export function findCgroupRoot(mounts: string): string | undefined {
  for (const line of mounts.split('\n')) {
    const [, folder, type] = line.split(' ');
    // The table writes blanks and backslashes as octal.
    if (type === 'cgroup2' && folder !== undefined)
      return folder.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
  }
  return undefined;
}

/**
 * The folder below which cgroups are managed.
 * @param managedRoot absolute path inside the cgroup v2 tree, or a path relative to that tree's root.
 * @throws Failure RF_NO_CGROUP2 when the machine has no cgroup v2 tree and the path is relative.
 */
export function managedRootFolder(managedRoot: string, readMounts: () => string = () => readFileSync('/proc/self/mounts', 'utf8')): string {
  const root = findCgroupRoot(readMounts());
  if (isAbsolute(managedRoot) && (root === undefined || managedRoot === root || managedRoot.startsWith(`${root}/`)))
    return resolve(managedRoot);
  if (root === undefined) {
    throw new Failure('RF_NO_CGROUP2', `expected a mounted cgroup v2 tree for the managed root "${managedRoot}", found none`, {
      hint: 'mount one (mount -t cgroup2 none /sys/fs/cgroup/unified) or start with --datapath simulated',
    });
  }
  return resolve(join(root, managedRoot));
}

/** The machine's cgroups, paths relative to a folder. */
export function realCgroups(rootFolder: string): Cgroups {
  return {
    resolve(path) {
      const folder = isAbsolute(path) ? normalize(path) : resolve(rootFolder, path);
      if (folder !== rootFolder && !folder.startsWith(`${rootFolder}/`)) {
        return { missing: `cgroup ${folder} is not below the managed root ${rootFolder}: nothing is enforced there` };
      }
      try {
        const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
        return found?.isDirectory() === true ? { id: found.ino } : { missing: `cgroup ${folder} does not exist` };
      } catch (error) {
        return { missing: `cgroup ${folder} cannot be looked at: ${error instanceof Error ? error.message : String(error)}` };
      }
    },
  };
}

/** Stand-ins for machines without cgroups: every path exists and has the number that its text gives it. */
export function simulatedCgroups(): Cgroups {
  return { resolve: (path) => ({ id: createHash('sha256').update(path).digest().readBigUInt64LE() >> 11n }) };
}
