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
  it('without capabilities: says what is missing, and the way out', () => {
    const run = [process.execPath, '--input-type=module', '-e', program];
    // Root without capabilities can read this checkout wherever it lies, which another user may not.
    const command = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all', ...run] : run;
    const child = spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8' });
    expect(child.stdout, child.stderr).toMatch(/^Failure RF_NOT_ROOT .*--datapath simulated/);
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
