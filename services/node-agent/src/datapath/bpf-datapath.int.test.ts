// The port's suite over the real kernel, in a cgroup subtree of its own.
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { cgroupIdOf, findCgroup2Mount, removeDatapath } from '@ringfence/bpf';
import { openBpfDatapath } from './bpf-datapath.ts';
import { describeDatapath } from './datapath-suite.ts';

let opened = 0;

describeDatapath('bpf', true, async () => {
  const name = `ringfence-test-${process.pid}-${++opened}`;
  const managedRoot = join(findCgroup2Mount(), name);
  const folders = [managedRoot, ...['a', 'b', 'c'].map((child) => join(managedRoot, child))];
  for (const folder of folders) mkdirSync(folder);
  const pinFolder = `/sys/fs/bpf/${name}`;
  const options = { managedRoot, pinFolder };
  const cleanFolders = (): void => {
    removeDatapath(pinFolder);
    for (const folder of folders.toReversed()) rmdirSync(folder);
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
      cleanUp: async () => {
        await datapath.close();
        await reopened?.close();
        cleanFolders();
      },
    };
  } catch (error) {
    cleanFolders();
    throw error;
  }
});
