// The file system that pins live in.
import { chmodSync, mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import koffi from 'koffi';
import { BpfError, errnoName } from './bpf-error.ts';

const bpffsMagic = 0xcafe4a11;
const usualMount = '/sys/fs/bpf';

/** Makes the folder for pins, for root alone, and mounts the file system first where it usually is. Throws RF_NO_BPFFS. */
export function preparePinFolder(folder: string): void {
  if (!isOnBpffs(folder)) {
    if (folder !== usualMount && !folder.startsWith(`${usualMount}/`)) {
      throw new BpfError('RF_NO_BPFFS', `${folder} is not on a bpf file system`, {
        hint: `choose a folder below ${usualMount}, or mount one there`,
      });
    }
    mountBpffs(usualMount);
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (folder !== usualMount) chmodSync(folder, 0o700);
  } catch (cause) {
    throw new BpfError('RF_NO_BPFFS', `the folder ${folder} could not be made`, { hint: 'names on a bpf file system have no dots', cause });
  }
}

/** Is the folder, or the nearest parent that exists, on a bpf file system? */
function isOnBpffs(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return statfsSync(at).type === bpffsMagic;
    } catch (error) {
      if (at === dirname(at)) throw error;
    }
  }
}

function mountBpffs(folder: string): void {
  const mount = koffi
    .load('libc.so.6')
    .func('int mount(const char *source, const char *target, const char *type, unsigned long flags, const char *options)');
  if (mount('bpf', folder, 'bpf', 0, 'mode=0700') === 0) return;
  throw new BpfError('RF_NO_BPFFS', `mounting the bpf file system on ${folder} failed with ${errnoName(koffi.errno())}`, {
    hint: `run: mount -t bpf bpf ${folder}`,
  });
}
