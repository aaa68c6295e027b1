// The port's suite over the real kernel, in a cgroup subtree of its own.
import { spawn } from 'node:child_process';
import { mkdirSync, rmdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cgroupIdOf, findCgroup2Mount, removeDatapath } from '@ringfence/bpf';
import { openBpfDatapath } from './bpf-datapath.ts';
import { describeDatapath, type TestConnection } from './datapath-suite.ts';

let opened = 0;

interface Child {
  stop(): Promise<void>;
}

/** Tells when it is connected, and ends when the connection does. */
const client = `require('node:net').connect(Number(process.argv[1]), '127.0.0.1').on('connect', () => console.log('open')).on('error', () => process.exit(0))`;

/** A listener in this process, and a client in a process of its own in the cgroup. */
async function openConnection(cgroup: string, children: Child[]): Promise<TestConnection> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const start = 'echo $$ > "$0/cgroup.procs" && exec "$1" -e "$2" "$3"';
  const child = spawn('sh', ['-c', start, cgroup, process.execPath, client, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  children.push({
    stop: async () => {
      server.close();
      child.kill('SIGKILL');
      await ended;
    },
  });
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  return {
    port,
    isOpen: async () => {
      await Promise.race([ended, new Promise<void>((resolve) => setTimeout(resolve, 300))]);
      return child.exitCode === null;
    },
  };
}

describeDatapath('bpf', true, async () => {
  const name = `ringfence-test-${process.pid}-${++opened}`;
  const managedRoot = join(findCgroup2Mount(), name);
  const folders = [managedRoot, ...['a', 'b', 'c'].map((child) => join(managedRoot, child))];
  for (const folder of folders) mkdirSync(folder);
  const pinFolder = `/sys/fs/bpf/${name}`;
  const options = { managedRoot, pinFolder };
  const children: Child[] = [];
  const cleanFolders = async (): Promise<void> => {
    removeDatapath(pinFolder);
    for (const folder of folders.toReversed()) await removeCgroup(folder);
  };
  try {
    const datapath = await openBpfDatapath(options);
    let reopened: typeof datapath | undefined;
    return {
      datapath,
      cgroupIds: folders.slice(1).map(cgroupIdOf),
      reopen: async () => {
        await datapath.close();
        reopened = await openBpfDatapath(options);
        return reopened;
      },
      openConnection: (cgroupId) => openConnection(folders.find((folder) => cgroupIdOf(folder) === cgroupId) ?? managedRoot, children),
      cleanUp: async () => {
        for (const child of children) await child.stop();
        await datapath.close();
        await reopened?.close();
        await cleanFolders();
      },
    };
  } catch (error) {
    await cleanFolders();
    throw error;
  }
});

/** A process that has just ended may keep its cgroup busy for an instant. */
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
