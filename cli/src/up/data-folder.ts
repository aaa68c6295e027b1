// The data folder of `ringfence up`: made, locked against a second `up`, with the token of its NATS server.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Failure } from '@ringfence/runtime';
import type { Terminal } from '../terminal.ts';

export interface DataFolder {
  readonly path: string;
  readonly natsToken: string;
  readonly natsTokenFile: string;
  readonly contextFile: string;
  /** A folder inside, made when it is missing. */
  folder(name: string): string;
  /** Lets the next `up` in. */
  unlock(): void;
}

/** Where the data is when nothing else is said. */
export function defaultDataFolder(environment: Terminal['environment'], userId: number | undefined): string {
  if (userId === 0) return '/var/lib/ringfence';
  return join(environment.XDG_DATA_HOME || join(environment.HOME || homedir(), '.local', 'share'), 'ringfence');
}

/** What tells this process from a later one with the same number: the kernel's start time. "" where /proc has no such process. */
export function processStart(pid: number): string {
  try {
    // The command name, in parentheses, may hold spaces: count from behind it. Field 22 of proc_pid_stat(5).
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    // No such process, or no /proc: either way it cannot be shown to live.
    return '';
  }
}

function isHeld(lock: string): boolean {
  const [pid = '', start = ''] = lock.trim().split(' ');
  return start !== '' && processStart(Number(pid)) === start;
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Takes the lock, also from a process that died with it. */
function takeLock(folder: string): () => void {
  const file = join(folder, 'up.lock');
  const own = `${process.pid} ${processStart(process.pid)}\n`;
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, own, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        // A link is made whole or not at all, so nobody ever reads half a lock.
        linkSync(mine, file);
        return () => {
          if (read(file) === own) rmSync(file, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = read(file);
      if (found === undefined) continue;
      if (isHeld(found)) {
        throw new Failure('RF_DATA_IN_USE', `another \`ringfence up\` (process ${found.trim().split(' ')[0]}) runs on ${folder}`, {
          hint: 'stop it first, or choose another folder with --data DIR',
        });
      }
      // Left by a process that died. It is moved away instead of removed: what was moved can be looked at, and put back if another `up` was faster.
      const stale = `${file}.stale.${process.pid}`;
      renameSync(file, stale);
      if (read(stale) !== found) renameSync(stale, file);
      else rmSync(stale, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw new Failure('RF_DATA_IN_USE', `several \`ringfence up\` start on ${folder} at once`, { hint: 'start one of them' });
}

/** Secrets are made once and read by their owner alone. */
function tokenIn(file: string): string {
  const found = read(file)?.trim();
  if (found !== undefined && found !== '') return found;
  const token = randomBytes(32).toString('hex');
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}

/**
 * Opens the data folder.
 * @throws Failure RF_DATA_UNUSABLE, RF_DATA_IN_USE.
 */
export function openDataFolder(asked: string | undefined, environment: Terminal['environment'], userId = process.getuid?.()): DataFolder {
  const path = resolve(asked ?? defaultDataFolder(environment, userId));
  const inside = (name: string) => join(path, name);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const unlock = takeLock(path);
    return {
      path,
      natsToken: tokenIn(inside('nats.token')),
      natsTokenFile: inside('nats.token'),
      contextFile: inside('context.yaml'),
      folder(name) {
        mkdirSync(inside(name), { recursive: true, mode: 0o700 });
        return inside(name);
      },
      unlock,
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('RF_DATA_UNUSABLE', `cannot use ${path} as data folder`, {
      cause: error,
      hint: 'choose a folder that you may write to with --data DIR',
    });
  }
}
