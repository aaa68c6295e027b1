// A cgroup subtree of one test, demo or bench: the managed root, with one cgroup per workload below it. Nothing outside it is ever touched.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCgroup2Mount } from '@ringfence/bpf';

export interface ManagedRoot {
  path: string;
  /** Makes a cgroup below the root and returns its path. */
  add(name: string): string;
  /** Ends what still runs in the subtree, and removes it. */
  remove(): Promise<void>;
}

export function makeManagedRoot(purpose: string): ManagedRoot {
  const path = join(findCgroup2Mount(), `ringfence-${purpose}-${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  mkdirSync(path);
  return {
    path,
    add(name) {
      const cgroup = join(path, name);
      mkdirSync(cgroup);
      return cgroup;
    },
    remove: () => removeTree(path),
  };
}

async function removeTree(path: string): Promise<void> {
  for (const entry of readdirSync(path, { withFileTypes: true })) if (entry.isDirectory()) await removeTree(join(path, entry.name));
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const pid of readFileSync(join(path, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean)) killIfThere(Number(pid));
    try {
      rmdirSync(path);
      return;
    } catch (cause) {
      if (!existsSync(path)) return;
      if ((cause as NodeJS.ErrnoException).code !== 'EBUSY') throw cause;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error(`RF_TEST_CGROUP_BUSY: ${path} still has processes after 2 s`);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}
