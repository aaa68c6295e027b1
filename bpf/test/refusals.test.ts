// What cannot work is refused with a reason, and leaves nothing behind.
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCgroup2Mount, openDatapath, removeDatapath, requireFeatures } from '../ts/index.ts';
import { objectInfo } from '../ts/kernel-map.ts';
import { allPrograms } from '../ts/parts.ts';
import { openPin } from '../ts/pins.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox('refusals');
const scratch = mkdtempSync(join(tmpdir(), 'ringfence-refusals-'));
let other = '';
beforeAll(async () => {
  other = sandbox.cgroup('other');
  sandbox.cgroup('other/child');
  await sandbox.open();
});
afterAll(async () => {
  await sandbox.remove();
  rmSync(scratch, { recursive: true });
});

const shared = { hasTypeInformation: true, hasObjectFile: true, capabilities: 1n << 21n };

describe('what the machine lacks', () => {
  it.each([
    { lacking: 'capabilities', machine: { ...shared, capabilities: 0n }, code: 'RF_NOT_ROOT' },
    { lacking: 'type information', machine: { ...shared, hasTypeInformation: false }, code: 'RF_NO_BTF' },
    { lacking: 'the object file', machine: { ...shared, hasObjectFile: false }, code: 'RF_NO_OBJECT_FILE' },
    { lacking: 'everything', machine: { capabilities: 0n, hasTypeInformation: false, hasObjectFile: false }, code: 'RF_NOT_ROOT' },
  ])('$lacking: $code', ({ machine, code }) => {
    expect(() => requireFeatures(machine, '/nowhere')).toThrow(code);
  });
});

describe('what is configured wrongly', () => {
  const pinFolder = `${sandbox.pinFolder}-wrong`;
  const broken = join(scratch, 'broken.o');
  beforeAll(() => writeFileSync(broken, 'no object'));
  afterAll(() => removeDatapath(pinFolder));
  it.each([
    {
      situation: 'a cgroup that does not exist',
      options: () => ({ managedRoot: join(sandbox.managedRoot, 'nowhere'), pinFolder }),
      code: /^RF_CGROUP/,
    },
    { situation: 'a folder that is no cgroup', options: () => ({ managedRoot: scratch, pinFolder }), code: /^RF_NOT_A_CGROUP/ },
    {
      situation: 'a pin folder on a disk',
      options: () => ({ managedRoot: other, pinFolder: join(scratch, 'pins') }),
      code: /^RF_NO_BPFFS/,
    },
    {
      situation: 'an object file that is none',
      options: () => ({ managedRoot: other, pinFolder, objectFile: broken }),
      code: /^RF_BPF_OBJECT/,
    },
    {
      situation: 'the pins of another managed root',
      options: () => ({ managedRoot: other, pinFolder: sandbox.pinFolder }),
      code: /^RF_MANAGED_ROOT_CHANGED/,
    },
  ])('$situation', async ({ options, code }) => {
    await expect(openDatapath(options())).rejects.toThrow(code);
  });

  it('a hook that another tool holds alone, at a parent', async () => {
    const program = join(sandbox.pinFolder, 'program_on_connect4');
    expect(existsSync(program)).toBe(true);
    // Beside ours, which is a link, an exclusive attach is refused; so a cgroup is used where only a stranger attaches.
    const strange = join(findCgroup2Mount(), `${sandbox.managedRoot.split('/').at(-1)}-strange`);
    execFileSync('mkdir', ['-p', join(strange, 'child')]);
    try {
      execFileSync('bpftool', ['cgroup', 'attach', strange, 'connect4', 'pinned', program]);
      await expect(openDatapath({ managedRoot: join(strange, 'child'), pinFolder })).rejects.toThrow(/^RF_BPF_EXCLUSIVE_ATTACH/);
    } finally {
      execFileSync('rmdir', [join(strange, 'child'), strange]);
    }
  });
});

describe('the verifier', () => {
  // About twice what it takes on the kernel that this was written on: growth beyond that is looked at before it is allowed.
  const budget: Record<string, number> = {
    on_sock_create: 7000,
    on_sock_ops: 7000,
    on_ingress: 70_000,
    on_connect4: 25_000,
    on_connect6: 70_000,
    on_sendmsg4: 55_000,
    on_sendmsg6: 95_000,
    on_egress: 65_000,
    on_decide_request: 350,
    on_revoke: 1600,
  };
  it.each(allPrograms)('%s stays within its budget of instructions', (name) => {
    const fd = openPin(sandbox.pinFolder, 'program', name);
    if (fd === undefined) throw new Error(`${name} is not pinned`);
    // verified_insns of struct bpf_prog_info, since Linux 5.16.
    const instructions = objectInfo(fd, 240).readUInt32LE(216);
    closeSync(fd);
    console.log(`${name}: ${instructions} instructions verified`);
    expect(instructions).toBeGreaterThan(0);
    expect(instructions).toBeLessThan(budget[name] ?? 0);
  });
});
