// One map of the kernel, by its file descriptor: batches in and out. Knows sizes, not meanings.

import { closeSync } from 'node:fs';
import { constants } from 'node:os';
import { BpfError, kernelError } from './bpf-error.ts';
import { libbpf } from './libbpf.ts';

/** Entries per kernel call: large enough that calls do not count, small enough that buffers stay modest. */
const batchSize = 4096;
const { ENOENT, E2BIG, ENOSPC } = constants.errno;

export interface MapShape {
  readonly type: number;
  readonly keySize: number;
  readonly valueSize: number;
  readonly maxEntries: number;
  readonly flags: number;
  readonly id: number;
}

/** An open map. The descriptor is given back with {@link KernelMap.close}. */
export class KernelMap {
  readonly name: string;
  readonly fd: number;
  readonly shape: MapShape;

  constructor(name: string, fd: number) {
    this.name = name;
    this.fd = fd;
    this.shape = mapShape(fd);
  }

  /** Value of a key; undefined when there is none. For per-CPU maps `valueBytes` is the size over all CPUs. */
  get(key: Buffer, valueBytes = this.shape.valueSize): Buffer | undefined {
    const value = Buffer.alloc(valueBytes);
    const result = libbpf().mapLookup(this.fd, key, value);
    if (result === -ENOENT) return undefined;
    if (result < 0) throw kernelError(-result, 'RF_BPF_MAP_READ', `reading map ${this.name}`);
    return value;
  }

  /** Adds or replaces one entry. Throws RF_BPF_MAP_FULL or RF_BPF_MAP_WRITE. */
  set(key: Buffer, value: Buffer): void {
    this.#written(libbpf().mapUpdate(this.fd, key, value, 0));
  }

  /** The same, off the event loop: for maps whose update waits for all running programs. */
  async setLater(key: Buffer, value: Buffer): Promise<void> {
    this.#written(await libbpf().mapUpdateAsync(this.fd, key, value, 0));
  }

  /** True when there was such an entry. */
  async deleteLater(key: Buffer): Promise<boolean> {
    return this.#deleted(await libbpf().mapDeleteAsync(this.fd, key));
  }

  /** True when there was such an entry. */
  delete(key: Buffer): boolean {
    return this.#deleted(libbpf().mapDelete(this.fd, key));
  }

  /**
   * Adds or replaces `count` entries that lie one after the other in both buffers. Not atomic: on failure the first ones may be in.
   * Throws RF_BPF_MAP_FULL or RF_BPF_MAP_WRITE.
   */
  async setBatch(keys: Buffer, values: Buffer, count: number): Promise<void> {
    const { keySize, valueSize } = this.shape;
    for (let first = 0; first < count; first += batchSize) {
      const size = Math.min(batchSize, count - first);
      const counted = Buffer.alloc(4);
      counted.writeUInt32LE(size);
      const result = await libbpf().mapUpdateBatchAsync(
        this.fd,
        keys.subarray(first * keySize, (first + size) * keySize),
        values.subarray(first * valueSize, (first + size) * valueSize),
        counted,
      );
      this.#written(result);
    }
  }

  /** Every entry, as copies. A map that changes meanwhile gives entries of before or after. */
  entries(): { key: Buffer; value: Buffer }[] {
    const { keySize, valueSize } = this.shape;
    const found: { key: Buffer; value: Buffer }[] = [];
    let position: Buffer | null = null;
    for (;;) {
      const keys = Buffer.alloc(keySize * batchSize);
      const values = Buffer.alloc(valueSize * batchSize);
      const next = Buffer.alloc(Math.max(keySize, 8));
      const counted = Buffer.alloc(4);
      counted.writeUInt32LE(batchSize);
      const result = libbpf().mapLookupBatch(this.fd, position, next, keys, values, counted);
      if (result < 0 && result !== -ENOENT) throw kernelError(-result, 'RF_BPF_MAP_READ', `reading map ${this.name}`);
      const size = counted.readUInt32LE();
      for (let index = 0; index < size; index++) {
        found.push({
          key: keys.subarray(index * keySize, (index + 1) * keySize),
          value: values.subarray(index * valueSize, (index + 1) * valueSize),
        });
      }
      if (result === -ENOENT) return found;
      position = next;
    }
  }

  /** Every key, one call each: for maps whose values cannot be read in batches. */
  keys(): Buffer[] {
    const found: Buffer[] = [];
    let previous: Buffer | null = null;
    for (;;) {
      const next = Buffer.alloc(this.shape.keySize);
      const result = libbpf().mapNextKey(this.fd, previous, next);
      if (result === -ENOENT) return found;
      if (result < 0) throw kernelError(-result, 'RF_BPF_MAP_READ', `reading map ${this.name}`);
      found.push(next);
      previous = next;
    }
  }

  close(): void {
    closeSync(this.fd);
  }

  #written(result: number): void {
    if (result >= 0) return;
    if (result === -E2BIG || result === -ENOSPC) {
      throw new BpfError('RF_BPF_MAP_FULL', `map ${this.name} holds at most ${this.shape.maxEntries} entries and is full`, {
        errno: -result,
      });
    }
    throw kernelError(-result, 'RF_BPF_MAP_WRITE', `writing map ${this.name}`);
  }

  #deleted(result: number): boolean {
    if (result >= 0) return true;
    if (result === -ENOENT) return false;
    throw kernelError(-result, 'RF_BPF_MAP_WRITE', `deleting from map ${this.name}`);
  }
}

/** `struct bpf_map_info`: type, id, key_size, value_size, max_entries, map_flags, 32 bits each. */
export function mapShape(fd: number): MapShape {
  const info = objectInfo(fd, 96);
  return {
    type: info.readUInt32LE(0),
    id: info.readUInt32LE(4),
    keySize: info.readUInt32LE(8),
    valueSize: info.readUInt32LE(12),
    maxEntries: info.readUInt32LE(16),
    flags: info.readUInt32LE(20),
  };
}

/** What the kernel says about a map, program or link. */
export function objectInfo(fd: number, size: number): Buffer {
  const info = Buffer.alloc(size);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(size);
  const result = libbpf().objectInfo(fd, info, length);
  if (result < 0) throw kernelError(-result, 'RF_BPF_INFO', 'asking the kernel about an object');
  return info;
}
