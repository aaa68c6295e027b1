// Waits until every node acknowledged a revision, and says who has not.
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '@ringfence/runtime';
import { startProgress } from '../output/progress.ts';
import { interrupted, isUnavailable, serverUnavailable } from '../servers/call-server.ts';
import type { Servers } from '../servers/servers.ts';
import type { Terminal } from '../terminal.ts';
import { type NodeView, nodeView, waitingReason } from '../views/node-view.ts';

export interface Acknowledged {
  readonly applied: readonly NodeView[];
}

/**
 * Returns when every node that should has applied the revision. The watch is opened again when the controller goes away meanwhile.
 * @throws Failure RF_WAIT_TIMED_OUT naming each node that waits, RF_SERVER_UNAVAILABLE, RF_INTERRUPTED.
 */
export async function waitForRevision(terminal: Terminal, servers: Servers, revision: number, timeoutMs: number): Promise<Acknowledged> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([deadline, terminal.interrupted]);
  const progress = startProgress(terminal);
  let waiting: NodeView[] | undefined;
  let lastError: unknown;
  try {
    progress.show(`waiting for revision ${revision}`);
    while (!signal.aborted) {
      try {
        for await (const answer of servers.fleet.watchRevision({ revision }, { signal, deadlineMs: timeoutMs + 1_000 })) {
          lastError = undefined;
          waiting = answer.waiting.map((node) => nodeView(node, revision));
          if (answer.complete) return { applied: answer.applied.map((node) => nodeView(node, revision)) };
          const all = answer.applied.length + waiting.length;
          progress.show(
            `waiting for revision ${revision}: ${answer.applied.length} of ${all} nodes; ${waiting.map(waitingReason).join(', ')}`,
          );
        }
      } catch (error) {
        if (signal.aborted) break;
        if (!isUnavailable(error)) throw error;
        lastError = error;
      }
      // The watch ended early, or the controller restarts: the revision is stored, so asking again is right.
      await sleep(200, undefined, { signal }).catch(() => {});
    }
  } finally {
    progress.done();
  }
  if (terminal.interrupted.aborted) throw interrupted();
  if (waiting === undefined && lastError !== undefined)
    throw serverUnavailable({ name: 'controller', address: servers.context.controller }, lastError);
  throw new WaitTimedOut(revision, timeoutMs, waiting ?? []);
}

/** Exit code 4. The change is stored and will be distributed. */
export class WaitTimedOut extends Failure {
  readonly details: readonly string[];
  constructor(revision: number, timeoutMs: number, waiting: readonly NodeView[]) {
    const count = waiting.length === 0 ? 'nodes' : `${waiting.length} node${waiting.length === 1 ? '' : 's'}`;
    super('RF_WAIT_TIMED_OUT', `revision ${revision} is stored, but ${count} did not acknowledge it within ${timeoutMs / 1_000} s`, {
      hint: 'the nodes apply it as soon as they can; `ringfence nodes` shows how far they are',
    });
    this.details = waiting.map((node) => `waiting: ${waitingReason(node)}`);
  }
}
