// Values by prefixes of addresses: those inside a block, and those around a prefix.
import { containsPrefix, type Prefix } from '../cidr.ts';

interface Located<T> {
  readonly prefix: Prefix;
  readonly value: T;
}

/** So many new ones are put in one by one; more are sorted in all at once. */
const fewPending = 16;

/** Each value has one prefix. */
export class PrefixIndex<T> {
  readonly #prefixes = new Map<T, Prefix>();
  #sorted: Located<T>[] = [];
  #pending: Located<T>[] = [];

  add(value: T, prefix: Prefix): void {
    this.#prefixes.set(value, prefix);
    this.#pending.push({ prefix, value });
  }

  remove(value: T): void {
    const prefix = this.#prefixes.get(value);
    if (prefix === undefined) return;
    this.#prefixes.delete(value);
    this.#settle();
    for (let at = this.#firstNotBefore(prefix); at < this.#sorted.length; at++) {
      const found = this.#sorted[at] as Located<T>;
      if (compare(found.prefix, prefix) !== 0) return;
      if (found.value !== value) continue;
      this.#sorted.splice(at, 1);
      return;
    }
  }

  /** Values whose prefixes lie in the block. */
  within(block: Prefix): T[] {
    this.#settle();
    const found: T[] = [];
    for (let at = this.#firstNotBefore(block); at < this.#sorted.length; at++) {
      const { prefix, value } = this.#sorted[at] as Located<T>;
      if (!containsPrefix(block, prefix)) break;
      found.push(value);
    }
    return found;
  }

  #settle(): void {
    if (this.#pending.length === 0) return;
    if (this.#pending.length > fewPending) {
      this.#sorted = [...this.#sorted, ...this.#pending].sort((a, b) => compare(a.prefix, b.prefix));
    } else for (const located of this.#pending) this.#sorted.splice(this.#firstNotBefore(located.prefix), 0, located);
    this.#pending = [];
  }

  #firstNotBefore(prefix: Prefix): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare((this.#sorted[middle] as Located<T>).prefix, prefix) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A block stands before everything inside it, and what is inside stands together. */
function compare(a: Prefix, b: Prefix): number {
  if (a.family !== b.family) return a.family - b.family;
  if (a.network !== b.network) return a.network < b.network ? -1 : 1;
  return a.length - b.length;
}

/** Any number of values for each block. */
export class BlockIndex<T> {
  readonly #byBlock = new Map<string, Set<T>>();

  add(block: Prefix, value: T): void {
    const key = keyOf(block.family, block.length, block.network, block.length);
    const values = this.#byBlock.get(key);
    if (values === undefined) this.#byBlock.set(key, new Set([value]));
    else values.add(value);
  }

  remove(block: Prefix, value: T): void {
    const key = keyOf(block.family, block.length, block.network, block.length);
    const values = this.#byBlock.get(key);
    values?.delete(value);
    if (values?.size === 0) this.#byBlock.delete(key);
  }

  /** Values of the blocks that contain the prefix. */
  around(prefix: Prefix): Set<T> {
    const found = new Set<T>();
    if (this.#byBlock.size === 0) return found;
    for (let length = 0; length <= prefix.length; length++)
      for (const value of this.#byBlock.get(keyOf(prefix.family, length, prefix.network, length)) ?? []) found.add(value);
    return found;
  }
}

function keyOf(family: 4 | 6, length: number, network: bigint, keptBits: number): string {
  return `${family}/${length}/${(network >> BigInt((family === 4 ? 32 : 128) - keptBits)).toString(36)}`;
}
