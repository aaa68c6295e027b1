// The programs' counters, summed over CPUs, and how many lost records have been reported, which outlives the process.

import { readFileSync } from 'node:fs';
import type { KernelMap } from './kernel-map.ts';
import { counterIndex, layouts, reasonCount } from './layouts.ts';

export interface CounterValues {
  readonly emitted: number;
  readonly lost: number;
  readonly repeatedDeny: number;
  readonly optionWritten: number;
  readonly optionNoRoom: number;
  readonly optionVerified: number;
  /** Sockets of protocols that are not decided, refused to endpoints, and what such sockets sent that were there before. */
  readonly socketRefused: number;
  /** Denied connects, SYNs and datagrams, by the number of the reason. */
  readonly deniedByReason: readonly number[];
}

export class Counters {
  readonly #counters: KernelMap;
  readonly #about: KernelMap;
  readonly #cpus: number;

  constructor(counters: KernelMap, about: KernelMap) {
    this.#counters = counters;
    this.#about = about;
    this.#cpus = possibleCpus(readFileSync('/sys/devices/system/cpu/possible', 'utf8'));
  }

  read(): CounterValues {
    return {
      emitted: this.#sum(counterIndex.emitted),
      lost: this.#sum(counterIndex.lost),
      repeatedDeny: this.#sum(counterIndex.repeatedDeny),
      optionWritten: this.#sum(counterIndex.optionWritten),
      optionNoRoom: this.#sum(counterIndex.optionNoRoom),
      optionVerified: this.#sum(counterIndex.optionVerified),
      socketRefused: this.#sum(counterIndex.socketRefused),
      deniedByReason: Array.from({ length: reasonCount }, (_, reason) => this.#sum(counterIndex.deniedByReason + reason)),
    };
  }

  /** Lost records that nobody has been told of; telling is remembered in the kernel. */
  takeLost(): number {
    const lost = this.#sum(counterIndex.lost);
    const about = this.#readAbout();
    const { lost_reported } = layouts.about.fields;
    // More reported than lost: the counters were started anew.
    const reported = Number(about.readBigUInt64LE(lost_reported));
    const fresh = lost >= reported ? lost - reported : lost;
    if (lost !== reported) {
      about.writeBigUInt64LE(BigInt(lost), lost_reported);
      this.#about.set(Buffer.alloc(4), about);
    }
    return fresh;
  }

  /** SHA-256 of the object file whose programs are attached; zeros before the first. */
  get objectHash(): Buffer {
    return this.#readAbout().subarray(0, 32);
  }

  set objectHash(hash: Buffer) {
    const about = this.#readAbout();
    hash.copy(about, layouts.about.fields.object_sha256);
    this.#about.set(Buffer.alloc(4), about);
  }

  #readAbout(): Buffer {
    return this.#about.get(Buffer.alloc(4)) ?? Buffer.alloc(layouts.about.size);
  }

  #sum(index: number): number {
    const key = Buffer.alloc(4);
    key.writeUInt32LE(index);
    const perCpu = this.#counters.get(key, 8 * this.#cpus);
    let sum = 0n;
    for (let cpu = 0; perCpu !== undefined && cpu < this.#cpus; cpu++) sum += perCpu.readBigUInt64LE(cpu * 8);
    return Number(sum);
  }
}

/** Number of CPUs that per-CPU maps have room for, from a list like "0-3,8". Pure. */
export function possibleCpus(list: string): number {
  const last = list.trim().split(/[,-]/).at(-1);
  return Number(last ?? 0) + 1;
}
