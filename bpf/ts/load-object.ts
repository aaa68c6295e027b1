// From the object file to pinned maps and programs. Maps that are pinned already are kept, with what is in them.
import { closeSync } from 'node:fs';
import { BpfError, errnoName } from './bpf-error.ts';
import { mapShape } from './kernel-map.ts';
import { type Libbpf, libbpf, type Pointer } from './libbpf.ts';
import { allMaps, allPrograms, type MapName, type ProgramName, stateMaps } from './parts.ts';
import { openPin, pin } from './pins.ts';

/** A loaded object: its programs' descriptors are valid until it is closed. */
export interface LoadedObject {
  readonly programs: ReadonlyMap<ProgramName, number>;
  close(): void;
}

/**
 * Loads these programs of the object, with the maps that are pinned in the folder where their layout agrees, and pins what is new.
 * Throws RF_BPF_OBJECT (not an object of ours), RF_BPF_LAYOUT_CHANGED (pinned state of another version), RF_BPF_LOAD (refused by the kernel).
 */
export async function loadObject(file: string, pinFolder: string, programs: readonly ProgramName[]): Promise<LoadedObject> {
  const api = libbpf();
  const object = api.objectOpen(file);
  if (object === null) {
    throw new BpfError('RF_BPF_OBJECT', `${file} could not be read as a compiled kernel program (${errnoName(api.errno())})`, {
      hint: 'build it again: bpf/build.sh',
    });
  }
  try {
    const fresh = reuseMaps(api, object, file, pinFolder);
    for (const name of allPrograms) api.programSetAutoload(programOf(api, object, name, file), programs.includes(name));
    const logs = new Map(programs.map((name) => [name, Buffer.alloc(1 << 16)]));
    for (const [name, log] of logs) api.programSetLog(programOf(api, object, name, file), log, log.length);
    const result = await api.objectLoadAsync(object);
    if (result < 0) throw refusedByKernel(-result, logs);
    for (const name of fresh) pin(pinFolder, 'map', name, api.mapFd(mapOf(api, object, name, file)));
    return {
      programs: new Map(programs.map((name) => [name, api.programFd(programOf(api, object, name, file))])),
      close: () => api.objectClose(object),
    };
  } catch (error) {
    api.objectClose(object);
    throw error;
  }
}

/** Points the object at the pinned maps that fit; returns the names of those that have to be pinned after loading. */
function reuseMaps(api: Libbpf, object: Pointer, file: string, pinFolder: string): MapName[] {
  const fresh: MapName[] = [];
  const clashes: string[] = [];
  for (const name of allMaps) {
    const map = mapOf(api, object, name, file);
    const fd = openPin(pinFolder, 'map', name);
    if (fd === undefined) {
      fresh.push(name);
      continue;
    }
    const pinned = mapShape(fd);
    const agrees =
      pinned.type === api.mapType(map) &&
      pinned.keySize === api.mapKeySize(map) &&
      pinned.valueSize === api.mapValueSize(map) &&
      pinned.flags === api.mapFlags(map);
    if (agrees) {
      api.mapReuse(map, fd);
    } else if (stateMaps.some((state) => state === name)) {
      clashes.push(name);
    } else {
      fresh.push(name);
    }
    // libbpf keeps its own copy of the descriptor.
    closeSync(fd);
  }
  if (clashes.length > 0) throw layoutChanged(clashes, pinFolder);
  return fresh;
}

export function layoutChanged(maps: readonly string[], pinFolder: string): BpfError {
  return new BpfError(
    'RF_BPF_LAYOUT_CHANGED',
    `the maps pinned in ${pinFolder} were made by another version and have another layout: ${maps.join(', ')}; what they hold stays in force`,
    { hint: 'run the version that made them, or remove the pinned datapath first (this ends its enforcement)' },
  );
}

function mapOf(api: Libbpf, object: Pointer, name: MapName, file: string): Pointer {
  return api.objectMap(object, name) ?? missing(file, `map ${name}`);
}

function programOf(api: Libbpf, object: Pointer, name: ProgramName, file: string): Pointer {
  return api.objectProgram(object, name) ?? missing(file, `program ${name}`);
}

function missing(file: string, what: string): never {
  throw new BpfError('RF_BPF_OBJECT', `${file} has no ${what}`, { hint: 'build it again: bpf/build.sh' });
}

function refusedByKernel(errno: number, logs: ReadonlyMap<string, Buffer>): BpfError {
  const told = [...logs].flatMap(([name, log]) => {
    const text = log.toString('utf8', 0, Math.max(0, log.indexOf(0))).trim();
    // Of a verifier's log, the end says what was wrong. Accepted programs leave one line of figures.
    return text === '' || /^processed \d+ insns[^\n]*$/.test(text) ? [] : [`${name}: ${text.split('\n').slice(-8).join(' | ')}`];
  });
  return new BpfError('RF_BPF_LOAD', [`the kernel refused the programs with ${errnoName(errno)}`, ...told].join('; '), {
    errno,
    hint: 'the verifier of this kernel may differ from those that were tested; use the simulated datapath meanwhile',
  });
}
