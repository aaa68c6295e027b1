// A connector (connector.ts) as a child process in a cgroup.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./connector.ts', import.meta.url));

export interface Connector {
  /** Mean time of connect(2) over `count` connections, microseconds. */
  block(port: number, count: number): Promise<number>;
  /** One attempt: was it refused by the kernel's own decision (EPERM), whatever else would have become of it? */
  isForbidden(port: number): Promise<boolean>;
  /** One attempt: did it connect? */
  isConnected(port: number): Promise<boolean>;
  /** When connect(2) was refused for the first time, nanoseconds of CLOCK_MONOTONIC. */
  untilRefused(port: number): Promise<bigint>;
  /** `count` attempts to a port that must connect and as many to one that must be refused with EPERM, in turn. */
  storm(port: number, refusedPort: number, count: number): Promise<StormCounts>;
  stop(): Promise<void>;
}

export interface StormCounts {
  connected: number;
  refused: number;
  wronglyConnected: number;
  wronglyRefused: number;
}

export async function startConnector(cgroup: string): Promise<Connector> {
  const child = spawn('sh', ['-c', 'echo $$ > "$0/cgroup.procs" && exec "$1" "$2"', cgroup, process.execPath, program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers: ((line: string) => void)[] = [];
  const failures: ((error: Error) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    failures.shift();
    answers.shift()?.(line);
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      for (const fail of failures) fail(new Error('RF_BENCH_CONNECTOR: the connector ended'));
      resolve();
    }),
  );
  const ask = (command: object) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      answers.push((line) => resolve(JSON.parse(line) as Record<string, unknown>));
      failures.push(reject);
      child.stdin.write(`${JSON.stringify(command)}\n`);
    });
  return {
    block: async (port, count) => Number((await ask({ kind: 'block', port, count })).meanUs),
    async storm(port, refusedPort, count) {
      const counts = await ask({ kind: 'storm', port, refusedPort, count });
      return {
        connected: Number(counts.connected),
        refused: Number(counts.refused),
        wronglyConnected: Number(counts.wronglyConnected),
        wronglyRefused: Number(counts.wronglyRefused),
      };
    },
    isForbidden: async (port) => (await ask({ kind: 'once', port })).errno === constants.errno.EPERM,
    isConnected: async (port) => (await ask({ kind: 'once', port })).errno === 0,
    async untilRefused(port) {
      const { atNs } = await ask({ kind: 'until-refused', port });
      if (typeof atNs !== 'string') throw new Error('RF_BENCH_NOT_REFUSED: expected a refused connect within 10 s, found none');
      return BigInt(atNs);
    },
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
