// One call to a server: tried again for a few seconds when the server is unavailable, and told in the words of this command when it fails.
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '@ringfence/runtime';
import type { Terminal } from '../terminal.ts';

export interface Server {
  readonly name: string;
  readonly address: string;
}

/** Waits between tries. A server that restarts is back within them; a longer outage should be told, not waited for. */
export const retryDelaysMs: readonly number[] = [200, 400, 800, 1_600];

const unavailable = 14;
const deadlineExceeded = 4;

/** gRPC status of a failed call; undefined when the error is none. */
export function statusOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null ? (error as { status?: unknown }).status : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** The call was refused because nothing answers, so that trying again may help. */
export function isUnavailable(error: unknown): boolean {
  return statusOf(error) === unavailable;
}

export function serverUnavailable(server: Server, cause: unknown): Failure {
  return new Failure('RF_SERVER_UNAVAILABLE', `no answer from the ${server.name} at ${server.address}`, {
    cause,
    hint: `is it running? Start everything on this host with \`ringfence up\`, or name the servers with --context FILE`,
  });
}

export function interrupted(): Failure {
  return new Failure('RF_INTERRUPTED', 'stopped before the answer was complete');
}

/**
 * Runs a call. Only UNAVAILABLE is tried again: commands carry an id, so a second try adds nothing.
 * @throws Failure RF_SERVER_UNAVAILABLE, RF_INTERRUPTED, or what the call rejected with.
 */
export async function callServer<Answer>(
  terminal: Terminal,
  server: Server,
  call: () => Promise<Answer>,
  delaysMs: readonly number[] = retryDelaysMs,
): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (terminal.interrupted.aborted) throw interrupted();
      const status = statusOf(error);
      if (status === deadlineExceeded) throw serverUnavailable(server, error);
      if (status !== unavailable) throw error;
      const delayMs = delaysMs[attempt];
      if (delayMs === undefined) throw serverUnavailable(server, error);
      if (attempt === 0) terminal.stderr.write(`notice: no answer from the ${server.name} at ${server.address}, trying again\n`);
      await sleep(delayMs, undefined, { signal: terminal.interrupted }).catch(() => {
        throw interrupted();
      });
    }
  }
}
