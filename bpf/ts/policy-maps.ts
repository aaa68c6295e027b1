// Subjects' policies in the kernel: one inner map per subject, built aside and swapped in whole.
import { closeSync } from 'node:fs';
import { BpfError, checked } from './bpf-error.ts';
import { KernelMap } from './kernel-map.ts';
import { layouts } from './layouts.ts';
import { libbpf } from './libbpf.ts';
import { decodePolicyEntry, encodePolicyKey, encodePolicyValue, type KernelPolicyEntry } from './policy-entry.ts';

const lpmTrie = 11;
const noPreallocation = 1;
const keySize = layouts.policy_key.size;
const valueSize = layouts.policy_value.size;

export class PolicyMaps {
  readonly #outer: KernelMap;
  readonly #maxEntries: number;

  /** `maxEntries`: the largest policy of one subject that is accepted. */
  constructor(outer: KernelMap, maxEntries: number) {
    this.#outer = outer;
    this.#maxEntries = maxEntries;
  }

  /**
   * Puts a subject's whole policy into force. When it returns, no running program uses the one before. On any failure the one before stays.
   * Throws RF_BPF_MAP_FULL (too many entries or subjects), RF_BPF_POLICY_EMPTY, RF_BPF_MAP_CREATE, RF_BPF_MAP_WRITE.
   */
  async replace(subject: number, entries: readonly KernelPolicyEntry[]): Promise<void> {
    if (entries.length === 0) {
      throw new BpfError('RF_BPF_POLICY_EMPTY', `the policy of subject ${subject} has no entry, not even the defaults of both directions`);
    }
    if (entries.length > this.#maxEntries) {
      const message = `the policy of subject ${subject} has ${entries.length} entries, and at most ${this.#maxEntries} fit`;
      throw new BpfError('RF_BPF_MAP_FULL', message, {
        hint: 'use fewer peers or port ranges, or wider prefixes; the policy before stays in force',
      });
    }
    const inner = createPolicyMap(`policy of subject ${subject}`, entries.length);
    try {
      const keys = Buffer.alloc(keySize * entries.length);
      const values = Buffer.alloc(valueSize * entries.length);
      entries.forEach((entry, index) => {
        encodePolicyKey(entry, keys, index * keySize);
        encodePolicyValue(entry, values, index * valueSize);
      });
      await inner.setBatch(keys, values, entries.length);
      await this.#outer.setLater(u32(subject), u32(inner.fd));
    } finally {
      // The outer map holds it from here on.
      inner.close();
    }
  }

  /** True when the subject had a policy. */
  remove(subject: number): Promise<boolean> {
    return this.#outer.deleteLater(u32(subject));
  }

  /** Everything that is in force, read back from the kernel. */
  dump(): Map<number, KernelPolicyEntry[]> {
    const policies = new Map<number, KernelPolicyEntry[]>();
    for (const key of this.#outer.keys()) {
      const innerId = this.#outer.get(key, 4);
      if (innerId === undefined) continue;
      const fd = checked(libbpf().mapFdById(innerId.readUInt32LE()), 'RF_BPF_MAP_READ', 'opening the policy map of a subject');
      const inner = new KernelMap('policy of a subject', fd);
      try {
        policies.set(
          key.readUInt32LE(),
          inner.entries().map((entry) => decodePolicyEntry(entry.key, entry.value)),
        );
      } finally {
        inner.close();
      }
    }
    return policies;
  }

  /** False when a map that is in force has another layout than this code: a later or earlier version made it. */
  hasOwnLayout(): boolean {
    const first = this.#outer.keys()[0];
    const innerId = first === undefined ? undefined : this.#outer.get(first, 4);
    if (innerId === undefined) return true;
    const fd = checked(libbpf().mapFdById(innerId.readUInt32LE()), 'RF_BPF_MAP_READ', 'opening the policy map of a subject');
    try {
      const { shape } = new KernelMap('policy of a subject', fd);
      return shape.keySize === keySize && shape.valueSize === valueSize;
    } finally {
      closeSync(fd);
    }
  }
}

/**
 * An empty map of the kind that holds one subject's policy, with room for so many entries. It is in force only once it is in the outer map.
 * Throws RF_BPF_MAP_CREATE.
 */
export function createPolicyMap(name: string, entries: number): KernelMap {
  // struct bpf_map_create_opts: size_t sz; five words; map_flags at 28.
  const options = Buffer.alloc(48);
  options.writeBigUInt64LE(48n);
  options.writeUInt32LE(noPreallocation, 28);
  const fd = libbpf().mapCreate(lpmTrie, 'policy_inner', keySize, valueSize, entries, options);
  return new KernelMap(name, checked(fd, 'RF_BPF_MAP_CREATE', 'making a policy map'));
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
