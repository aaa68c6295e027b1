// Cgroup -> endpoint in the kernel, and the endpoints' names beside it.
import { BpfError } from './bpf-error.ts';
import type { KernelMap } from './kernel-map.ts';
import { layouts } from './layouts.ts';

export interface KernelEndpoint {
  readonly cgroupId: bigint;
  readonly identity: number;
  readonly name: string;
}

export class EndpointMaps {
  readonly #identities: KernelMap;
  readonly #names: KernelMap;

  constructor(identities: KernelMap, names: KernelMap) {
    this.#identities = identities;
    this.#names = names;
  }

  /** Adds or replaces. Throws RF_ENDPOINT_NAME_TOO_LONG before anything is written, or RF_BPF_MAP_FULL. */
  async upsert(endpoints: readonly KernelEndpoint[]): Promise<void> {
    const names = Buffer.concat(endpoints.map(encodeName));
    const keys = Buffer.concat(endpoints.map(({ cgroupId }) => encodeKey(cgroupId)));
    const values = Buffer.alloc(layouts.endpoint_value.size * endpoints.length);
    endpoints.forEach(({ identity }, index) => {
      values.writeUInt32LE(identity, index * layouts.endpoint_value.size);
    });
    // Names first: an endpoint that is enforced has one.
    await this.#names.setBatch(keys, names, endpoints.length);
    await this.#identities.setBatch(keys, values, endpoints.length);
  }

  /** Cgroups that are no endpoints are ignored. */
  remove(cgroupIds: readonly bigint[]): void {
    for (const key of cgroupIds.map(encodeKey)) {
      this.#identities.delete(key);
      this.#names.delete(key);
    }
  }

  /** What is enforced, read back from the kernel. */
  dump(): Map<bigint, KernelEndpoint> {
    const names = new Map(this.#names.entries().map(({ key, value }) => [key.readBigUInt64LE(), decodeName(value)]));
    return new Map(
      this.#identities.entries().map(({ key, value }) => {
        const cgroupId = key.readBigUInt64LE();
        return [cgroupId, { cgroupId, identity: value.readUInt32LE(), name: names.get(cgroupId) ?? '' }];
      }),
    );
  }
}

function encodeKey(cgroupId: bigint): Buffer {
  const key = Buffer.alloc(8);
  key.writeBigUInt64LE(cgroupId);
  return key;
}

function encodeName({ name }: KernelEndpoint): Buffer {
  const bytes = Buffer.alloc(layouts.endpoint_name.size);
  const size = Buffer.byteLength(name);
  if (size >= bytes.length) {
    throw new BpfError(
      'RF_ENDPOINT_NAME_TOO_LONG',
      `an endpoint's name has at most ${bytes.length - 1} bytes, found ${size}: "${name.slice(0, 60)}..."`,
    );
  }
  bytes.write(name);
  return bytes;
}

function decodeName(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
}
