// Attaching at the managed root: each program exactly once, replaced in place, never detached in between.
import { closeSync, constants, openSync } from 'node:fs';
import { constants as system } from 'node:os';
import { BpfError, checked } from './bpf-error.ts';
import { cgroupExists, cgroupIdOf } from './cgroup.ts';
import { objectInfo } from './kernel-map.ts';
import { libbpf } from './libbpf.ts';
import { hooks, type ProgramName } from './parts.ts';
import { openPin, pin } from './pins.ts';

/** What holds of all links in the folder: all alive at this root, or not (some are missing, or their cgroup is gone). */
export function areAttached(pinFolder: string, managedRoot: string): boolean {
  const root = cgroupIdOf(managedRoot);
  return hooks.every(({ program }) => {
    const fd = openPin(pinFolder, 'link', program);
    if (fd === undefined) return false;
    try {
      return isAliveAt(fd, root, managedRoot, pinFolder);
    } finally {
      closeSync(fd);
    }
  });
}

/**
 * Puts the programs into force: pinned links get the new program in one step, missing ones are made.
 * Throws RF_BPF_EXCLUSIVE_ATTACH when another tool holds a hook alone, RF_MANAGED_ROOT_CHANGED when the pins are at another cgroup.
 */
export function attachAll(programs: ReadonlyMap<ProgramName, number>, pinFolder: string, managedRoot: string): void {
  const root = cgroupIdOf(managedRoot);
  const rootFd = openSync(managedRoot, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    for (const { program, attachType } of hooks) {
      const programFd = programs.get(program);
      if (programFd === undefined) throw new BpfError('RF_BPF_OBJECT', `program ${program} was not loaded`);
      const pinned = openPin(pinFolder, 'link', program);
      try {
        if (pinned !== undefined && isAliveAt(pinned, root, managedRoot, pinFolder)) {
          checked(libbpf().linkUpdate(pinned, programFd), 'RF_BPF_ATTACH', `replacing the attached program ${program}`);
        } else {
          attach(program, attachType, programFd, rootFd, pinFolder, managedRoot);
        }
      } finally {
        if (pinned !== undefined) closeSync(pinned);
      }
    }
  } finally {
    closeSync(rootFd);
  }
}

function attach(program: ProgramName, type: number, programFd: number, rootFd: number, pinFolder: string, managedRoot: string): void {
  const link = libbpf().linkCreate(programFd, rootFd, type);
  if (link === -system.errno.EPERM) {
    throw new BpfError(
      'RF_BPF_EXCLUSIVE_ATTACH',
      `${program} could not be attached at ${managedRoot}: another tool holds this hook alone, there or above`,
      {
        hint: 'list what is attached: bpftool cgroup tree; that tool must attach with multi or as a link',
        errno: -link,
      },
    );
  }
  checked(link, 'RF_BPF_ATTACH', `attaching ${program} at ${managedRoot}`);
  try {
    pin(pinFolder, 'link', program, link);
  } finally {
    closeSync(link);
  }
}

/** `struct bpf_link_info` of a cgroup link: the cgroup's id at 16, 0 once the cgroup was removed. */
function isAliveAt(linkFd: number, root: bigint, managedRoot: string, pinFolder: string): boolean {
  const attachedAt = objectInfo(linkFd, 64).readBigUInt64LE(16);
  if (attachedAt === root) return true;
  // The kernel lets go of a removed cgroup when its last socket is gone; until then the link still names it.
  if (attachedAt === 0n || !cgroupExists(attachedAt)) return false;
  throw new BpfError(
    'RF_MANAGED_ROOT_CHANGED',
    `the programs pinned in ${pinFolder} are attached at the cgroup with id ${attachedAt}, not at ${managedRoot} (id ${root})`,
    { hint: 'configure the cgroup that they are attached at, or remove the pinned datapath first (this ends its enforcement)' },
  );
}
