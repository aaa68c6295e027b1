// The NATS server of `ringfence up`: a child process, with a note about it in the data folder, so that one which outlived a killed `up` is found.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, type ListenAddress, type Log, startNatsServer } from '@ringfence/runtime';
import { processStart } from './data-folder.ts';
import type { Part } from './parts.ts';

export interface NatsChild extends Part {
  readonly url: string;
}

/** Ends the server of an `up` that was killed. Only a process that is certainly that one: its number and its start time are noted. */
async function endOrphan(note: string): Promise<void> {
  if (!existsSync(note)) return;
  const [pid = '', start = ''] = readFileSync(note, 'utf8').trim().split(' ');
  const isAlive = () => start !== '' && processStart(Number(pid)) === start;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (isAlive()) process.kill(Number(pid), signal);
    for (let waits = 0; isAlive() && waits < 50; waits += 1) await sleep(100);
  }
  rmSync(note, { force: true });
}

/**
 * Starts the server on the folder's data.
 * @throws Failure of startNatsServer
 */
export async function startNatsChild(options: { folder: string; listen: ListenAddress; token: string; log: Log }): Promise<NatsChild> {
  const note = join(options.folder, 'nats-server.pid');
  await endOrphan(note);
  const server = await startNatsServer({
    storeFolder: options.folder,
    host: options.listen.host,
    port: options.listen.port,
    token: options.token,
    log: options.log,
    // Ctrl-C reaches the whole group of the terminal; the server must outlive the parts that use it.
    ownGroup: true,
  });
  writeFileSync(note, `${server.pid} ${processStart(server.pid)}\n`, { mode: 0o600 });
  let isStopping = false;
  const failed = new Promise<Error>((resolve) => {
    server.exited.then(({ code, signal }) => {
      if (isStopping) return;
      resolve(
        new Failure('RF_NATS_SERVER_ENDED', `nats-server ended by itself (${signal ?? `exit code ${code}`})`, {
          hint: 'start `ringfence up` again; it continues from its data',
        }),
      );
    });
  });
  return {
    name: 'nats-server',
    url: server.url,
    failed,
    async stop() {
      isStopping = true;
      await server.stop();
      rmSync(note, { force: true });
    },
  };
}
