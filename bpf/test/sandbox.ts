// A managed root of one test file: cgroups with real processes in them, pins, and the datapath over both. Everything is gone after `remove`.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  cgroupIdOf,
  type DatapathOptions,
  type FlowEvent,
  findCgroup2Mount,
  type KernelDatapath,
  openDatapath,
  removeDatapath,
} from '../ts/index.ts';
import type { Order, Outcome } from './workload.ts';

const script = fileURLToPath(new URL('./workload.ts', import.meta.url));

export interface Workload {
  readonly pid: number;
  readonly cgroupId: bigint;
  tell(order: Order): Promise<Outcome>;
  stop(): Promise<void>;
}

export class Sandbox {
  readonly managedRoot: string;
  readonly pinFolder: string;
  readonly flows: FlowEvent[] = [];
  lost = 0;
  #datapath: KernelDatapath | undefined;
  readonly #cgroups: string[] = [];
  readonly #workloads: Workload[] = [];
  #stopListening: () => void = () => undefined;

  constructor(purpose: string) {
    const name = `ringfence-test-${purpose}-${process.pid}`;
    this.managedRoot = join(findCgroup2Mount(), name);
    this.pinFolder = `/sys/fs/bpf/${name}`;
    mkdirSync(this.managedRoot);
  }

  get datapath(): KernelDatapath {
    if (!this.#datapath) throw new Error('open the datapath first');
    return this.#datapath;
  }

  /** Loads the programs or adopts them, and listens. */
  async open(options: Partial<DatapathOptions> = {}): Promise<KernelDatapath> {
    this.#datapath = await openDatapath({ managedRoot: this.managedRoot, pinFolder: this.pinFolder, ...options });
    return this.datapath;
  }

  listen(): void {
    this.#stopListening = this.datapath.listen({
      onEvent: (event) => this.flows.push(event),
      onLoss: (count) => {
        this.lost += count;
      },
    });
  }

  close(): void {
    this.#stopListening();
    this.#stopListening = () => undefined;
    this.datapath.close();
  }

  /** A cgroup below the managed root, "a" or "a/b". */
  cgroup(path: string): string {
    const folder = join(this.managedRoot, path);
    mkdirSync(folder);
    this.#cgroups.push(folder);
    return folder;
  }

  /** A process in a cgroup (undefined: outside of the managed root) and, if named, a network namespace; there before its first own instruction. */
  async workload(cgroup: string | undefined, networkNamespace?: string): Promise<Workload> {
    const start = 'test -z "$1" || echo $$ > "$1/cgroup.procs"; shift; exec "$@"';
    const enter = networkNamespace === undefined ? [] : ['nsenter', `--net=/run/netns/${networkNamespace}`];
    const child = spawn('/bin/sh', ['-c', start, 'sh', cgroup ?? '', ...enter, process.execPath, script], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { PATH: process.env.PATH ?? '' },
    });
    const workload = drive(child, cgroup === undefined ? 0n : cgroupIdOf(cgroup));
    this.#workloads.push(workload);
    return workload;
  }

  /** Waits until a record is there, at most 3 s. */
  async flow(matches: (flow: FlowEvent) => boolean): Promise<FlowEvent> {
    for (let attempt = 0; attempt < 150; attempt++) {
      const found = this.flows.find(matches);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(
      `no such record; there are: ${JSON.stringify(this.flows, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`,
    );
  }

  async remove(): Promise<void> {
    try {
      await Promise.all(this.#workloads.map((workload) => workload.stop()));
      if (this.#datapath) this.close();
    } finally {
      removeDatapath(this.pinFolder);
      for (const folder of [this.managedRoot, ...this.#cgroups].toReversed()) await removeCgroup(folder);
    }
  }
}

function drive(child: ChildProcess, cgroupId: bigint): Workload {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let last = 0;
  child.on('message', ({ id, outcome }: { id: number; outcome: Outcome }) => {
    waiting.get(id)?.(outcome);
    waiting.delete(id);
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: child.pid ?? 0,
    cgroupId,
    tell: (order) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        child.send({ id, order });
      }),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await exited;
    },
  };
}

// A process that has just ended may keep its cgroup busy for an instant.
async function removeCgroup(folder: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      rmdirSync(folder);
      return;
    } catch (error) {
      if (attempt >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
