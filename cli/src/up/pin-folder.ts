// Where the kernel programs of a data folder stay pinned.
import { createHash } from 'node:crypto';
import { defaultDataFolder } from './data-folder.ts';

/** One folder per data folder, so that an `up` on other data never adopts or replaces what another one pinned. */
export function pinFolderOf(dataFolder: string): string {
  if (dataFolder === defaultDataFolder({}, 0)) return '/sys/fs/bpf/ringfence';
  return `/sys/fs/bpf/ringfence-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
}
