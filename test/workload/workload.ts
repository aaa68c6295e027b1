// A real process in a cgroup of its own, which makes connections when it is told to. One process serves many attempts, so that an attempt costs a
// connect and not the start of a program.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How one connect(2) went: "connected", or the name of the error ("EPERM"), or "timeout". */
export interface Attempt {
  outcome: string;
  durationMs: number;
  /** First bytes that came back, when a request was sent. */
  answer: string;
}

export interface Workload {
  pid: number;
  connect(target: { host: string; port: number; timeoutMs?: number; request?: string }): Promise<Attempt>;
  /** Opens a connection that stays open. */
  hold(target: { host: string; port: number }): Promise<HeldConnection>;
  /** Listens on a free port (or the given one) and answers each connection with `banner`; without one it keeps them open. */
  listen(options: { host?: string; port?: number; banner?: string }): Promise<number>;
  stop(): Promise<void>;
}

export interface HeldConnection {
  /** "open", "closed" by its peer, or the name of the error that ended it ("ECONNABORTED", "ECONNRESET"). */
  state(): Promise<string>;
}

/** Runs inside the cgroup: one JSON command per line in, one JSON answer per line out. */
const program = `
const net = require('node:net');
const { performance } = require('node:perf_hooks');
const held = new Map();
const reply = (id, value) => process.stdout.write(JSON.stringify({ id, ...value }) + '\\n');
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, kind, host, port, timeoutMs, request, banner } = JSON.parse(line);
  if (kind === 'listen') {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      if (banner.startsWith('HTTP')) socket.once('data', () => socket.end(banner));
      else if (banner !== '') socket.end(banner);
    });
    server.on('error', (error) => reply(id, { error: error.code }));
    server.listen({ port, host, backlog: 4096 }, () => reply(id, { port: server.address().port }));
    return;
  }
  if (kind === 'state') return reply(id, { state: held.get(port) });
  if (kind === 'hold') {
    const socket = net.connect({ host, port });
    socket.on('connect', () => {
      held.set(id, 'open');
      reply(id, { handle: id });
    });
    const ended = (how) => {
      if (!held.has(id)) reply(id, { error: how });
      else if (held.get(id) === 'open') held.set(id, how);
    };
    socket.on('error', (error) => ended(error.code));
    socket.on('close', () => ended('closed'));
    return;
  }
  const start = performance.now();
  let answer = '';
  let isDone = false;
  const socket = net.connect({ host, port });
  const done = (outcome) => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    socket.resetAndDestroy();
    reply(id, { outcome, durationMs: performance.now() - start, answer });
  };
  const timer = setTimeout(() => done('timeout'), timeoutMs);
  socket.on('error', (error) => done(error.code));
  socket.on('connect', () => {
    if (request === undefined) return done('connected');
    socket.write(request);
    socket.on('data', (bytes) => (answer += bytes));
    socket.on('end', () => done('connected'));
  });
});
`;

/** @param cgroup the folder of the cgroup; the process enters it before it runs anything else. */
export async function startWorkload(cgroup: string): Promise<Workload> {
  const child: ChildProcessWithoutNullStreams = spawn(
    'sh',
    ['-c', 'echo $$ > "$0/cgroup.procs" && exec "$1" -e "$2"', cgroup, process.execPath, program],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let lastWords = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-1_000);
  });
  const waiting = new Map<number, { resolve: (answer: Record<string, unknown>) => void; reject: (error: Error) => void }>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Record<string, unknown>;
    const id = Number(answer.id);
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error(`RF_TEST_WORKLOAD_GONE: the workload in ${cgroup} ended: ${lastWords}`));
      resolve();
    }),
  );
  let nextId = 1;
  const ask = (command: Record<string, unknown>) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      child.stdin.write(`${JSON.stringify({ id, ...command })}\n`);
    });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`RF_TEST_WORKLOAD_GONE: no process for ${cgroup}`);
  return {
    pid,
    async connect(target) {
      const { outcome, durationMs, answer } = await ask({ kind: 'connect', timeoutMs: 1_000, ...target });
      return { outcome: String(outcome), durationMs: Number(durationMs), answer: String(answer) };
    },
    async hold(target) {
      const { handle, error } = await ask({ kind: 'hold', ...target });
      if (error !== undefined) throw new Error(`RF_TEST_HOLD: ${String(error)} in ${cgroup}`);
      return { state: async () => String((await ask({ kind: 'state', port: handle })).state) };
    },
    async listen(options) {
      const { port, error } = await ask({ kind: 'listen', host: '127.0.0.1', port: 0, banner: 'hello', ...options });
      if (error !== undefined) throw new Error(`RF_TEST_LISTEN: ${String(error)} in ${cgroup}`);
      return Number(port);
    },
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
