// What a machine that cannot run the kernel's datapath is told.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDatapath } from './open-datapath.ts';

const program = `
  import { openDatapath } from ${JSON.stringify(fileURLToPath(new URL('./open-datapath.ts', import.meta.url)))};
  try {
    await openDatapath({ datapath: 'bpf', managedRoot: '/', pinFolder: '/sys/fs/bpf/ringfence-test-without-root' });
    console.log('opened');
  } catch (error) {
    console.log(error.constructor.name, error.code, error.hint);
  }
`;

describe('opening the datapath', () => {
  it('without root: says what is missing, and the way out', async ({ skip }) => {
    const isRoot = process.getuid?.() === 0;
    const as = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], { ...as, encoding: 'utf8', cwd: '/' });
    // The tree may lie where nobody else can read.
    if (child.stdout === '') return skip('another user cannot read this checkout');
    expect(child.stdout).toMatch(/^Failure RF_NOT_ROOT .*--datapath simulated/);
  });

  it('with a managed root that does not exist: names it, and the way out', async () => {
    const refused = await openDatapath({
      datapath: 'bpf',
      managedRoot: 'ringfence-test-absent',
      pinFolder: '/sys/fs/bpf/ringfence-test-absent',
    }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'Failure', hint: expect.stringContaining('--datapath simulated') });
  });

  it('simulated: needs nothing, and finds every cgroup', async () => {
    const { datapath, cgroups } = await openDatapath({ datapath: 'simulated', managedRoot: '/', pinFolder: '/' });
    expect(datapath.limitations.join()).toContain('nothing is enforced');
    expect(cgroups.resolve('a')).toEqual(cgroups.resolve('a'));
    expect(cgroups.resolve('a')).not.toEqual(cgroups.resolve('b'));
  });
});
