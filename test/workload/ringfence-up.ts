// `ringfence up` as a user runs it: a child process on free ports with a data folder of its own, and the command beside it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ringfenceCommand = fileURLToPath(new URL('../../bin/ringfence', import.meta.url));

export interface RingfenceUp {
  pid: number;
  contextFile: string;
  /** What it printed so far, both streams. */
  output(): string;
  /** Runs a ringfence command against it. */
  run(...args: string[]): CommandResult;
  /** As run, without blocking this process. */
  runAsync(...args: string[]): Promise<CommandResult>;
  signal(signal: NodeJS.Signals): void;
  exited: Promise<number | null>;
  /** Ctrl-C, and waits for the end. */
  stop(): Promise<number | null>;
}

const anyPort = '127.0.0.1:0';

/** @param options.args more flags of `ringfence up`. Resolves when it says that it is ready. */
export async function startRingfenceUp(options: { data: string; args: string[]; environment?: NodeJS.ProcessEnv }): Promise<RingfenceUp> {
  const listens = ['--controller-listen', '--audit-listen', '--nats-listen', '--controller-health', '--audit-health', '--agent-health'];
  const child: ChildProcess = spawn(
    ringfenceCommand,
    ['up', '--data', options.data, ...listens.flatMap((flag) => [flag, anyPort]), ...options.args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.environment },
    },
  );
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  let code: number | null | undefined;
  const exited = new Promise<number | null>((resolve) =>
    child.once('exit', (status) => {
      code = status;
      resolve(status);
    }),
  );
  const contextFile = join(options.data, 'context.yaml');
  const environment = { ...process.env, RINGFENCE_CONTEXT: contextFile, NO_COLOR: '1' };
  const deadline = Date.now() + 30_000;
  while (!(output.includes('ready') && existsSync(contextFile) && readFileSync(contextFile, 'utf8').includes('audit'))) {
    if (code !== undefined || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`RF_TEST_UP: ringfence up ${code === undefined ? 'was not ready after 30 s' : `ended with ${code}`}:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (child.pid === undefined) throw new Error('RF_TEST_UP: no process id');
  return {
    pid: child.pid,
    contextFile,
    exited,
    output: () => output,
    run(...args) {
      const ended = spawnSync(ringfenceCommand, args, { encoding: 'utf8', env: environment, timeout: 60_000 });
      return { code: ended.status ?? -1, stdout: ended.stdout, stderr: ended.stderr };
    },
    runAsync: (...args) => runRingfence(environment, ...args),
    signal: (signal) => {
      child.kill(signal);
    },
    async stop() {
      child.kill('SIGINT');
      return await exited;
    },
  };
}

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs one command to its end, at most a minute. */
export function runRingfence(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const command = spawn(ringfenceCommand, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let stdout = '';
    let stderr = '';
    command.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    command.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    command.once('close', (status) => resolve({ code: status ?? -1, stdout, stderr }));
  });
}
