// A datapath that is looked at after every single write, and that fails or dies in the middle when it is told to.
import type {
  Datapath,
  DatapathDump,
  DatapathListener,
  EndpointEntry,
  IpcacheEntry,
  SimulatedDatapath,
  SubjectPolicy,
} from '@ringfence/node-agent';

/** What goes wrong with a plan: one write is refused (no memory, table full), or the process dies behind so many writes. */
export type WriteFault = { readonly kind: 'refuse'; readonly at: number } | { readonly kind: 'crash'; readonly after: number };

export class WatchedDatapath implements Datapath {
  readonly kind = 'simulated';
  readonly limitations: readonly string[] = [];
  isDead = false;
  readonly #kernel: SimulatedDatapath;
  readonly #fault: WriteFault | undefined;
  readonly #afterWrite: () => Promise<void>;
  #writes = 0;

  constructor(kernel: SimulatedDatapath, fault: WriteFault | undefined, afterWrite: () => Promise<void>) {
    this.#kernel = kernel;
    this.#fault = fault;
    this.#afterWrite = afterWrite;
  }

  dump(): Promise<DatapathDump> {
    return this.#kernel.dump();
  }

  replacePolicy(policy: SubjectPolicy): Promise<void> {
    return this.#write(() => this.#kernel.replacePolicy(policy));
  }

  removePolicy(subject: number): Promise<void> {
    return this.#write(() => this.#kernel.removePolicy(subject));
  }

  // A batch is not atomic: its entries take effect one after the other.

  async upsertIpcache(entries: readonly IpcacheEntry[]): Promise<void> {
    for (const entry of entries) await this.#write(() => this.#kernel.upsertIpcache([entry]));
  }

  async removeIpcache(prefixes: readonly string[]): Promise<void> {
    for (const prefix of prefixes) await this.#write(() => this.#kernel.removeIpcache([prefix]));
  }

  async upsertEndpoints(entries: readonly EndpointEntry[]): Promise<void> {
    for (const entry of entries) await this.#write(() => this.#kernel.upsertEndpoints([entry]));
  }

  async removeEndpoints(cgroupIds: readonly bigint[]): Promise<void> {
    for (const cgroupId of cgroupIds) await this.#write(() => this.#kernel.removeEndpoints([cgroupId]));
  }

  endRevoked(): Promise<number> {
    return this.#kernel.endRevoked();
  }

  setIdentityKey(key: Uint8Array): Promise<void> {
    return this.#kernel.setIdentityKey(key);
  }

  listen(listener: DatapathListener): void {
    this.#kernel.listen(listener);
  }

  close(): Promise<void> {
    return this.#kernel.close();
  }

  async #write(write: () => Promise<void>): Promise<void> {
    const number = this.#writes++;
    if (this.#fault?.kind === 'crash' && number >= this.#fault.after) this.isDead = true;
    if (this.isDead) throw new Error('the process is gone');
    if (this.#fault?.kind === 'refuse' && number === this.#fault.at) throw new Error('no memory for this write');
    await write();
    await this.#afterWrite();
  }
}
