// What this host must have before anything is started. Every problem has its next step; the first one is told, in the order in which people can solve them.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '@ringfence/runtime';

/** The host as the checks see it; tests give their own. */
export interface HostFacts {
  readonly userId: number | undefined;
  readonly hasBtf: boolean;
  readonly natsServer: string | undefined;
  exists(path: string): boolean;
}

function onPath(program: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        // Not there, or not ours to run: the next folder may have it.
        return false;
      }
    });
}

export function hostFacts(environment: Readonly<Record<string, string | undefined>>): HostFacts {
  return {
    userId: process.getuid?.(),
    hasBtf: existsSync('/sys/kernel/btf/vmlinux'),
    // Debian puts the server into /usr/sbin, which is not on everybody's PATH.
    natsServer: onPath('nats-server', `${environment.PATH ?? ''}${delimiter}/usr/sbin${delimiter}/usr/local/sbin`),
    exists: existsSync,
  };
}

/** @throws Failure RF_NATS_SERVER_MISSING, RF_NOT_ROOT, RF_NO_BTF, RF_MANAGED_ROOT_MISSING, RF_ENDPOINTS_MISSING. */
export function checkHost(
  facts: HostFacts,
  asked: { readonly datapath: 'bpf' | 'simulated'; readonly endpoints?: string; readonly managedRoot?: string },
): void {
  if (facts.natsServer === undefined) {
    throw new Failure('RF_NATS_SERVER_MISSING', 'expected nats-server on PATH, found none', {
      hint: 'install it: `apt-get install nats-server` on Debian, or run `make setup` in the checkout',
    });
  }
  const simulated = '`ringfence up --datapath simulated` runs without it and enforces nothing';
  if (asked.datapath === 'bpf' && facts.userId !== 0) {
    throw new Failure('RF_NOT_ROOT', `the bpf datapath needs root, found user ${facts.userId ?? 'unknown'}`, {
      hint: `run it with sudo; ${simulated}`,
    });
  }
  if (asked.datapath === 'bpf' && !facts.hasBtf) {
    throw new Failure('RF_NO_BTF', 'expected the kernel type information /sys/kernel/btf/vmlinux, found none', {
      hint: `run a kernel with CONFIG_DEBUG_INFO_BTF (Debian's has it); ${simulated}`,
    });
  }
  if (asked.datapath === 'bpf' && asked.managedRoot === undefined) {
    throw new Failure('RF_MANAGED_ROOT_MISSING', 'expected --managed-root, the cgroup below which the programs are attached; found none', {
      hint: `name a cgroup, or / for the whole host; ${simulated}`,
    });
  }
  if (asked.endpoints !== undefined && !facts.exists(asked.endpoints)) {
    throw new Failure('RF_ENDPOINTS_MISSING', `expected the endpoints file ${asked.endpoints}, found none`, {
      hint: 'write one (docs/guide/getting-started.md shows its form), or leave --endpoints away to start with an empty one',
    });
  }
}
