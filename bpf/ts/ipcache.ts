// Prefix -> identity in the kernel, both families behind one face.
import { formatIpv4, formatIpv6, type Prefix, parsePrefix } from './address.ts';
import type { KernelMap } from './kernel-map.ts';
import { layouts } from './layouts.ts';

export class Ipcache {
  readonly #maps: Readonly<Record<4 | 6, KernelMap>>;

  constructor(ipv4: KernelMap, ipv6: KernelMap) {
    this.#maps = { 4: ipv4, 6: ipv6 };
  }

  /** Adds or replaces. All prefixes are read before the first is written. Throws RF_PREFIX_INVALID, RF_BPF_MAP_FULL. */
  async upsert(entries: readonly { prefix: string; identity: number }[]): Promise<void> {
    const parsed = entries.map(({ prefix, identity }) => ({ prefix: parsePrefix(prefix), identity }));
    for (const family of [4, 6] as const) {
      const mine = parsed.filter(({ prefix }) => prefix.family === family);
      const values = Buffer.alloc(layouts.ipcache_value.size * mine.length);
      mine.forEach(({ identity }, index) => {
        values.writeUInt32LE(identity, index * layouts.ipcache_value.size);
      });
      await this.#maps[family].setBatch(Buffer.concat(mine.map(({ prefix }) => encodeKey(prefix))), values, mine.length);
    }
  }

  /** Prefixes that are not there are ignored. Throws RF_PREFIX_INVALID. */
  remove(prefixes: readonly string[]): void {
    for (const prefix of prefixes.map(parsePrefix)) this.#maps[prefix.family].delete(encodeKey(prefix));
  }

  /** Canonical prefix -> identity, read back from the kernel. */
  dump(): Map<string, number> {
    const found = new Map<string, number>();
    for (const family of [4, 6] as const) {
      for (const { key, value } of this.#maps[family].entries()) {
        const address = key.subarray(4);
        found.set(`${family === 4 ? formatIpv4(address) : formatIpv6(address)}/${key.readUInt32LE()}`, value.readUInt32LE());
      }
    }
    return found;
  }
}

/** Key of either trie: the prefix length, then the address. */
function encodeKey(prefix: Prefix): Buffer {
  const key = Buffer.alloc(4 + prefix.address.length);
  key.writeUInt32LE(prefix.length);
  prefix.address.copy(key, 4);
  return key;
}
