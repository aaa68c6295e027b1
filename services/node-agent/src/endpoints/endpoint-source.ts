// Watches the endpoints file and the cgroups that it names. A broken file keeps the last good one in force; a cgroup that does not exist holds up
// nobody but itself.
import { type FSWatcher, readFileSync, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { labelsKey, type NodeState, ownEndpoints } from '../node-state.ts';
import type { LocalEndpoint } from '../reconcile/desired.ts';
import type { Cgroups } from './cgroups.ts';
import { type DeclaredEndpoint, maxFileBytes, parseEndpointsFile } from './endpoints-file.ts';

export interface EndpointsView {
  /** A good file was read at least once. */
  readonly isRead: boolean;
  /** What the last good file declares. */
  readonly declared: readonly DeclaredEndpoint[];
  /** Those whose cgroup exists. */
  readonly present: readonly LocalEndpoint[];
  /** For people: what is wrong with the file or with single endpoints. */
  readonly failures: readonly string[];
}

export interface EndpointSourceOptions {
  /** undefined: this node has no workloads. */
  readonly file: string | undefined;
  readonly cgroups: Cgroups;
  readonly onChange: (view: EndpointsView) => void;
  /** Where watching is not possible or a signal got lost, and for cgroups that come and go. Milliseconds. */
  readonly pollMs?: number;
}

export class EndpointSource {
  readonly #options: EndpointSourceOptions;
  #view: EndpointsView = { isRead: false, declared: [], present: [], failures: [] };
  #isRead = false;
  #stamp = '';
  #fileFailures: readonly string[] = [];
  #signature = '';
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #settle: NodeJS.Timeout | undefined;

  constructor(options: EndpointSourceOptions) {
    this.#options = options;
  }

  get view(): EndpointsView {
    return this.#view;
  }

  /** Does the log have these endpoints, and no others, with these labels and addresses? */
  isKnownTo(state: NodeState): boolean {
    const registered = ownEndpoints(state);
    const { declared } = this.#view;
    if (registered.size !== declared.length) return false;
    return declared.every(({ name, labels, addresses }) => {
      const known = registered.get(name);
      if (known === undefined || labelsKey(state.identities.get(known.identity) ?? []) !== labelsKey(labels)) return false;
      return known.addresses.length === addresses.length && addresses.every((address) => known.addresses.includes(address));
    });
  }

  /** Reads once, then watches until {@link stop}. */
  start(): void {
    this.refresh();
    const { file, pollMs = 1_000 } = this.#options;
    if (file !== undefined) this.#watch(file);
    this.#timer = setInterval(() => this.refresh(), pollMs);
    this.#timer.unref();
  }

  stop(): void {
    this.#watcher?.close();
    clearInterval(this.#timer);
    clearTimeout(this.#settle);
  }

  /** Looks at file and cgroups now, and tells when something changed. */
  refresh(): void {
    const declared = this.#readFile();
    const present: LocalEndpoint[] = [];
    const failures = [...this.#fileFailures];
    const taken = new Map<bigint, string>();
    for (const endpoint of declared) {
      const cgroup = this.#options.cgroups.resolve(endpoint.cgroup);
      if ('missing' in cgroup) {
        failures.push(`endpoint ${endpoint.name}: ${cgroup.missing}`);
        continue;
      }
      const other = taken.get(cgroup.id);
      if (other !== undefined) {
        failures.push(`endpoint ${endpoint.name}: its cgroup ${endpoint.cgroup} is already that of ${other}`);
        continue;
      }
      taken.set(cgroup.id, endpoint.name);
      present.push({ name: endpoint.name, labels: endpoint.labels, cgroupId: cgroup.id });
    }
    const signature = JSON.stringify([
      this.#isRead,
      declared,
      present.map((endpoint) => [endpoint.name, String(endpoint.cgroupId)]),
      failures,
    ]);
    if (signature === this.#signature) return;
    this.#signature = signature;
    this.#view = { isRead: this.#isRead, declared, present, failures };
    this.#options.onChange(this.#view);
  }

  #readFile(): readonly DeclaredEndpoint[] {
    const { file } = this.#options;
    if (file === undefined) return [];
    try {
      const { ino, mtimeNs, size } = statSync(file, { bigint: true });
      const stamp = `${ino} ${mtimeNs} ${size}`;
      if (stamp === this.#stamp) return this.#view.declared;
      if (size > BigInt(maxFileBytes)) {
        this.#fileFailures = [`endpoints file ${file}: expected at most ${maxFileBytes} bytes, found ${size}`];
        this.#stamp = stamp;
        return this.#view.declared;
      }
      const parsed = parseEndpointsFile(readFileSync(file, 'utf8'));
      this.#stamp = stamp;
      if (parsed.ok) {
        this.#fileFailures = [];
        this.#isRead = true;
        return parsed.endpoints;
      }
      this.#fileFailures = parsed.problems.map(
        ({ path, line, message }) =>
          `endpoints file ${file}${line === undefined ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}: ${message} (the last good file stays in force)`,
      );
      return this.#view.declared;
    } catch (error) {
      // Absent or unreadable: like a broken one, it must not let workloads go.
      this.#stamp = '';
      this.#fileFailures = [`endpoints file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`];
      return this.#view.declared;
    }
  }

  #watch(file: string): void {
    try {
      // The folder, not the file: editors replace files by renaming.
      this.#watcher = watch(dirname(file), (_, name) => {
        if (name !== null && name !== basename(file)) return;
        clearTimeout(this.#settle);
        // A writer that truncates first gets a moment to finish.
        this.#settle = setTimeout(() => this.refresh(), 20);
      });
      this.#watcher.on('error', () => this.#watcher?.close());
      this.#watcher.unref();
    } catch {
      // No inotify, or the folder does not exist yet: the poll sees the file when it comes.
      this.#watcher = undefined;
    }
  }
}
