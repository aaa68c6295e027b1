// Names in the pin folder: what outlives the process.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checked } from './bpf-error.ts';
import { libbpf } from './libbpf.ts';

export type PinKind = 'map' | 'program' | 'link';

export function pinPath(folder: string, kind: PinKind, name: string): string {
  return join(folder, `${kind}_${name}`);
}

/** A descriptor of what is pinned there; undefined when nothing is. */
export function openPin(folder: string, kind: PinKind, name: string): number | undefined {
  const path = pinPath(folder, kind, name);
  return existsSync(path) ? checked(libbpf().openPin(path), 'RF_BPF_PIN', `opening the pin ${path}`) : undefined;
}

/** Pins under the name. What was pinned there before is replaced in one step, so that a crash leaves the one or the other. */
export function pin(folder: string, kind: PinKind, name: string, fd: number): void {
  const path = pinPath(folder, kind, name);
  const fresh = `${path}_new`;
  rmSync(fresh, { force: true });
  checked(libbpf().pin(fd, fresh), 'RF_BPF_PIN', `pinning ${path}`);
  renameSync(fresh, path);
}

export function unpin(folder: string, kind: PinKind, name: string): void {
  rmSync(pinPath(folder, kind, name), { force: true });
}
