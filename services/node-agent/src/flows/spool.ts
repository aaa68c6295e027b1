// Batches on disk while the transport is away: bounded, oldest out first, found again after a restart.
//
// A folder of segments, each a row of records: length (4 bytes), CRC-32 of what follows (4), records in the batch (4), batch. Written without fsync:
// a killed process loses nothing, a power cut at most what the kernel had not written back. A damaged record ends its segment; how many records
// it and what stood behind it held cannot be known.
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** An encoded batch and how many records it stands for: flows, and losses that it tells of. */
export interface SpooledBatch {
  readonly bytes: Uint8Array;
  readonly count: number;
}

const headerBytes = 12;
const segmentsPerSpool = 8;

export class Spool {
  readonly #folder: string;
  readonly #maxBytes: number;
  readonly #onDamage: () => void;
  /** Oldest first. */
  #segments: { readonly number: number; bytes: number }[] = [];
  #writing: { readonly file: number; readonly number: number } | undefined;
  #reading: { readonly number: number; readonly batches: SpooledBatch[]; next: number } | undefined;

  /** @param onDamage called once for each segment whose tail cannot be read. */
  constructor(folder: string, maxBytes: number, onDamage: () => void) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#onDamage = onDamage;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#segments = readdirSync(folder)
      .flatMap((name) => {
        const number = /^(\d+)\.spool$/.exec(name)?.[1];
        return number === undefined ? [] : [{ number: Number(number), bytes: statSync(join(folder, name)).size }];
      })
      .sort((left, right) => left.number - right.number);
  }

  get bytes(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.bytes, 0);
  }

  get isEmpty(): boolean {
    return this.#segments.length === 0;
  }

  /**
   * Keeps a batch.
   * @returns false when there is no room for it, or the disk refuses it.
   */
  append(batch: SpooledBatch): boolean {
    const size = headerBytes + batch.bytes.length;
    if (this.bytes + size > this.#maxBytes) return false;
    const record = Buffer.alloc(size);
    record.writeUInt32BE(batch.bytes.length, 0);
    record.writeUInt32BE(batch.count, 8);
    record.set(batch.bytes, headerBytes);
    record.writeUInt32BE(crc32(record.subarray(8)), 4);
    try {
      const segment = this.#open();
      let written = 0;
      while (written < size) written += writeSync(segment.file, record, written, size - written, segment.bytes + written);
      segment.grow(size);
      return true;
    } catch {
      // Disk full or gone: for the caller the same as a spool without room, and counted by it.
      return false;
    }
  }

  /** The oldest batch; the same again until it is dropped. */
  peek(): SpooledBatch | undefined {
    for (;;) {
      const oldest = this.#segments[0];
      if (oldest === undefined) return undefined;
      if (this.#reading?.number !== oldest.number) {
        // What is being read is not written any more.
        this.#closeWriting();
        this.#reading = { number: oldest.number, batches: this.#read(oldest.number), next: 0 };
      }
      const batch = this.#reading.batches[this.#reading.next];
      if (batch !== undefined) return batch;
      this.#remove(oldest.number);
    }
  }

  /** The oldest batch is not needed any more. A segment goes when its last batch does, so a crash repeats some: ids make that harmless. */
  drop(): void {
    if (this.#reading === undefined) return;
    this.#reading.next++;
    if (this.#reading.next >= this.#reading.batches.length) this.#remove(this.#reading.number);
  }

  close(): void {
    this.#closeWriting();
  }

  #open(): { file: number; bytes: number; grow(size: number): void } {
    let segment = this.#segments.at(-1);
    if (this.#writing === undefined || segment === undefined || segment.bytes >= this.#maxBytes / segmentsPerSpool) {
      this.#closeWriting();
      segment = { number: (this.#segments.at(-1)?.number ?? 0) + 1, bytes: 0 };
      this.#writing = { file: openSync(this.#path(segment.number), 'w', 0o600), number: segment.number };
      this.#segments.push(segment);
    }
    const current = segment;
    return {
      file: this.#writing.file,
      bytes: current.bytes,
      grow(size) {
        current.bytes += size;
      },
    };
  }

  #read(number: number): SpooledBatch[] {
    const bytes = existsSync(this.#path(number)) ? readFileSync(this.#path(number)) : Buffer.alloc(0);
    const batches: SpooledBatch[] = [];
    let offset = 0;
    while (offset + headerBytes <= bytes.length) {
      const end = offset + headerBytes + bytes.readUInt32BE(offset);
      if (end > bytes.length || crc32(bytes.subarray(offset + 8, end)) !== bytes.readUInt32BE(offset + 4)) break;
      batches.push({ bytes: bytes.subarray(offset + headerBytes, end), count: bytes.readUInt32BE(offset + 8) });
      offset = end;
    }
    if (offset < bytes.length) this.#onDamage();
    return batches;
  }

  #remove(number: number): void {
    if (this.#writing?.number === number) this.#closeWriting();
    rmSync(this.#path(number), { force: true });
    this.#segments = this.#segments.filter((segment) => segment.number !== number);
    if (this.#reading?.number === number) this.#reading = undefined;
  }

  #closeWriting(): void {
    if (this.#writing !== undefined) closeSync(this.#writing.file);
    this.#writing = undefined;
  }

  #path(number: number): string {
    return join(this.#folder, `${String(number).padStart(9, '0')}.spool`);
  }
}
