// Opens the datapath: what is pinned and current is adopted as it is; else the programs are loaded and put in its place.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpfError } from './bpf-error.ts';
import { preparePinFolder } from './bpffs.ts';
import { cgroupIdOf } from './cgroup.ts';
import { Counters, type CounterValues } from './counters.ts';
import { type DecideAnswer, type DecideRequest, runDecide } from './decide-request.ts';
import { EndpointMaps } from './endpoint-maps.ts';
import { canEndConnections, inspectMachine, requireFeatures } from './features.ts';
import { type FlowListener, readFlows } from './flow-reader.ts';
import { Ipcache } from './ipcache.ts';
import { KernelMap } from './kernel-map.ts';
import { layouts } from './layouts.ts';
import { areAttached, attachAll } from './links.ts';
import { layoutChanged, loadObject } from './load-object.ts';
import {
  allMaps,
  allPrograms,
  enforcementLimits,
  type MapName,
  type ProgramName,
  requestProgram,
  revokeProgram,
  withoutRevocation,
} from './parts.ts';
import { openPin, pin, pinPath } from './pins.ts';
import { PolicyMaps } from './policy-maps.ts';
import { pinRevocation, type Revocation, revoke } from './revocation.ts';

/** Where bpf/build.sh puts the compiled programs. */
export const defaultObjectFile = fileURLToPath(new URL('../build/ringfence.bpf.o', import.meta.url));

/** The largest policy of one subject; a trie of this size takes about 30 MB of kernel memory. */
const maxPolicyEntries = 262_144;

export interface DatapathOptions {
  /** Default: {@link defaultObjectFile}. */
  readonly objectFile?: string;
  /** Folder of the cgroup that programs are attached at; they see what happens below it. */
  readonly managedRoot: string;
  /** Folder on a bpf file system, for this datapath alone. */
  readonly pinFolder: string;
  /** Whether the kernel can end connections. Default: {@link canEndConnections}. */
  readonly endsConnections?: boolean;
}

/** The datapath in the kernel, by topic. */
export interface KernelDatapath {
  /** True: the programs of an earlier process were found in force and are left as they are. */
  readonly adopted: boolean;
  /** What is left unchecked on this kernel, in words for people. */
  readonly limitations: readonly string[];
  readonly policies: PolicyMaps;
  readonly ipcache: Ipcache;
  readonly endpoints: EndpointMaps;
  readonly counters: () => CounterValues;
  /** Makes a key valid for options that come in, and the one that outgoing options are made with. Epoch: 0 to 255; key: 16 bytes. */
  setIdentityKey(epoch: number, key: Uint8Array): void;
  /** What the programs would decide now. */
  decide(request: DecideRequest): DecideAnswer;
  /** Ends connections that are open and no longer allowed; see {@link revoke}. None where the kernel cannot. Throws RF_BPF_REVOKE. */
  revoke(): Promise<Revocation>;
  /** Throws RF_BPF_DETACHED when a program is no longer in force: its pin or the managed root was removed by someone else. */
  requireAttached(): void;
  /** Delivers records until the function that it returns is called. One at a time. */
  listen(listener: FlowListener): () => void;
  /** Gives the descriptors back. What is pinned stays and keeps enforcing. A second call does nothing. */
  close(): void;
}

/**
 * Loads or adopts. Never attaches a program twice, never detaches one that is in force.
 * Throws, each with its code first: RF_NOT_ROOT, RF_NO_BTF, RF_NO_OBJECT_FILE, RF_CGROUP_MISSING, RF_NOT_A_CGROUP, RF_NO_BPFFS, RF_BPF_LOAD,
 * RF_BPF_OBJECT, RF_BPF_LAYOUT_CHANGED, RF_BPF_EXCLUSIVE_ATTACH, RF_MANAGED_ROOT_CHANGED. After any of them, what was in force before still is.
 */
export async function openDatapath(options: DatapathOptions): Promise<KernelDatapath> {
  const { managedRoot, pinFolder, objectFile = defaultObjectFile, endsConnections = canEndConnections() } = options;
  requireFeatures(inspectMachine(objectFile), objectFile);
  cgroupIdOf(managedRoot);
  preparePinFolder(pinFolder);
  const hash = createHash('sha256').update(readFileSync(objectFile)).digest();
  const programs = allPrograms.filter((name) => endsConnections || name !== revokeProgram);
  const adopted = isCurrent(pinFolder, programs, hash) && areAttached(pinFolder, managedRoot);
  if (!adopted) await install(objectFile, pinFolder, programs, managedRoot);
  const datapath = openPinned(pinFolder, managedRoot, adopted, endsConnections);
  // Last: a start that was cut short is not taken for a whole one.
  if (!adopted) datapath.about.objectHash = hash;
  return datapath;
}

/** Detaches the programs and forgets all state: connections are no longer decided. Nothing pinned is no error. */
export function removeDatapath(pinFolder: string): void {
  if (!existsSync(pinFolder)) return;
  // Links first: no program may run on while its maps go.
  const rank = (name: string): number => (name.startsWith('link_') ? 0 : 1);
  for (const name of readdirSync(pinFolder).sort((a, b) => rank(a) - rank(b))) rmSync(join(pinFolder, name));
  rmSync(pinFolder, { recursive: true });
}

async function install(objectFile: string, pinFolder: string, programs: readonly ProgramName[], managedRoot: string): Promise<void> {
  requireOwnPolicyLayout(pinFolder);
  const object = await loadObject(objectFile, pinFolder, programs);
  try {
    for (const [name, fd] of object.programs) pin(pinFolder, 'program', name, fd);
    attachAll(object.programs, pinFolder, managedRoot);
    const revokeFd = object.programs.get(revokeProgram);
    if (revokeFd !== undefined) pinRevocation(revokeFd, pinFolder);
  } finally {
    object.close();
  }
}

/** Are all maps and programs there, and the programs those of this object file? */
function isCurrent(pinFolder: string, programs: readonly ProgramName[], hash: Buffer): boolean {
  const complete = [...allMaps.map((name) => `map_${name}`), ...programs.map((name) => `program_${name}`)].every((name) =>
    existsSync(join(pinFolder, name)),
  );
  if (!complete || (programs.includes(revokeProgram) && !existsSync(pinPath(pinFolder, 'link', revokeProgram)))) return false;
  const maps = { counters: openMap(pinFolder, 'counters'), about: openMap(pinFolder, 'about') };
  try {
    return maps.about.shape.valueSize === layouts.about.size && new Counters(maps.counters, maps.about).objectHash.equals(hash);
  } finally {
    maps.counters.close();
    maps.about.close();
  }
}

/** The shape of inner maps does not show in the outer one. */
function requireOwnPolicyLayout(pinFolder: string): void {
  const fd = openPin(pinFolder, 'map', 'policy');
  if (fd === undefined) return;
  const outer = new KernelMap('policy', fd);
  try {
    if (!new PolicyMaps(outer, maxPolicyEntries).hasOwnLayout()) throw layoutChanged(['policy'], pinFolder);
  } finally {
    outer.close();
  }
}

function openMap(pinFolder: string, name: MapName): KernelMap {
  const fd = openPin(pinFolder, 'map', name);
  if (fd === undefined)
    throw new BpfError('RF_BPF_PIN', `the map ${name} is not pinned in ${pinFolder}`, { hint: 'was the folder changed by hand?' });
  return new KernelMap(name, fd);
}

function openPinned(
  pinFolder: string,
  managedRoot: string,
  adopted: boolean,
  endsConnections: boolean,
): KernelDatapath & { about: Counters } {
  const maps = new Map(allMaps.map((name) => [name, openMap(pinFolder, name)]));
  const map = (name: MapName): KernelMap => maps.get(name) ?? openMap(pinFolder, name);
  const request = openPin(pinFolder, 'program', requestProgram);
  if (request === undefined) throw new BpfError('RF_BPF_PIN', `the program ${requestProgram} is not pinned in ${pinFolder}`);
  const about = new Counters(map('counters'), map('about'));
  let isClosed = false;
  return {
    adopted,
    limitations: endsConnections ? enforcementLimits : [...enforcementLimits, withoutRevocation],
    about,
    policies: new PolicyMaps(map('policy'), maxPolicyEntries),
    ipcache: new Ipcache(map('ipcache4'), map('ipcache6')),
    endpoints: new EndpointMaps(map('endpoints'), map('endpoint_names')),
    counters: () => about.read(),
    setIdentityKey: (epoch, key) => setIdentityKey(map('identity_keys'), map('settings'), epoch, key),
    decide: (asked) => runDecide(request, asked),
    revoke: async () => (endsConnections ? revoke(pinFolder, managedRoot) : { scanned: 0, ended: 0, kept: 0 }),
    requireAttached: () => {
      if (existsSync(managedRoot) && areAttached(pinFolder, managedRoot)) return;
      throw new BpfError(
        'RF_BPF_DETACHED',
        `programs of ${pinFolder} are no longer attached at ${managedRoot}: nothing is enforced by them`,
        {
          hint: 'was the cgroup removed, or the datapath taken down? start the agent again to attach them',
        },
      );
    },
    listen: (listener) => readFlows(map('events'), about, listener),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      for (const each of maps.values()) each.close();
      closeSync(request);
    },
  };
}

function setIdentityKey(keys: KernelMap, settings: KernelMap, epoch: number, key: Uint8Array): void {
  if (key.length !== layouts.identity_key.size || !Number.isInteger(epoch) || epoch < 0 || epoch > 255) {
    const message = `expected an identity key of ${layouts.identity_key.size} bytes and an epoch from 0 to 255, found ${key.length} bytes and epoch ${epoch}`;
    throw new BpfError('RF_IDENTITY_KEY_INVALID', message);
  }
  const epochBytes = Buffer.alloc(4);
  epochBytes.writeUInt32LE(epoch);
  // Accepted before it is used.
  keys.set(epochBytes, Buffer.from(key));
  const value = Buffer.alloc(layouts.settings.size);
  value.writeUInt32LE(epoch, layouts.settings.fields.send_epoch);
  settings.set(Buffer.alloc(4), value);
}
