// The vectors through the kernel's own decision, in maps of a cgroup that no process is ever in.
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCgroup2Mount, type KernelDatapath, openDatapath, removeDatapath } from '@ringfence/bpf';
import { kernelDirections, kernelVerdicts, toKernelEntry } from '@ringfence/node-agent';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadVectors, vectorRevision } from './load-vectors.ts';

const name = `ringfence-test-vectors-${process.pid}`;
const managedRoot = join(findCgroup2Mount(), name);
const pinFolder = `/sys/fs/bpf/${name}`;
let datapath: KernelDatapath;
beforeAll(async () => {
  mkdirSync(managedRoot);
  datapath = await openDatapath({ managedRoot, pinFolder });
});
afterAll(() => {
  datapath?.close();
  removeDatapath(pinFolder);
  rmdirSync(managedRoot);
});

describe.each(loadVectors())('$name', ({ rules, maps, probes }) => {
  beforeAll(async () => {
    for (const [subject, entries] of maps)
      await datapath.policies.replace(
        subject,
        entries.map((entry) => toKernelEntry(entry, vectorRevision)),
      );
  });

  test.each(probes)('$name: $expect by $by', ({ subject, peer, direction, protocol, port, expect: expected, by }) => {
    const asked = { subject: subject.identity, peer: peer.identity, direction: kernelDirections[direction], protocol, port };
    const { verdict, cookie } = datapath.decide(asked);
    expect(verdict).toBe(kernelVerdicts[expected]);
    // A default names the rule that switched it on.
    if (by.includes('/')) expect(rules.find((rule) => rule.cookie === Number(cookie))?.id).toBe(by);
  });
});
