// The real terminal of this process.
import { text } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import type { Output, Terminal } from './terminal.ts';

function output(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Output {
  // Who pipes a table to a file or another program gets whole lines, unless COLUMNS says how wide they may be.
  const asked = Number(environment.COLUMNS);
  return {
    write: (written) => void stream.write(written),
    isTty: stream.isTTY === true,
    get columns() {
      if (stream.isTTY) return (stream as WriteStream).columns || 80;
      return Number.isInteger(asked) && asked >= 40 ? asked : undefined;
    },
  };
}

/** Ctrl-C, SIGTERM and a closed terminal abort `interrupted`; a second Ctrl-C ends the process at once. */
export function processTerminal(): Terminal {
  const controller = new AbortController();
  let interruptedAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Wrappers (npm, timeout) hand the same Ctrl-C on once more: only one that comes later is a second one.
      if (controller.signal.aborted && signal === 'SIGINT' && Date.now() - interruptedAt > 500) process.exit(130);
      if (!controller.signal.aborted) interruptedAt = Date.now();
      controller.abort(signal);
    });
  }
  return {
    environment: process.env,
    stdout: output(process.stdout, process.env),
    stderr: output(process.stderr, process.env),
    readStdin: () => text(process.stdin),
    interrupted: controller.signal,
    now: () => Date.now(),
  };
}
