import { describe, expect, it } from 'vitest';
import { findCgroup2Mount } from './cgroup.ts';

describe('where cgroup v2 is', () => {
  const cases = [
    { situation: 'unified', mounts: 'cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid 0 0\n', folder: '/sys/fs/cgroup' },
    {
      situation: 'hybrid, beside v1',
      mounts:
        'tmpfs /sys/fs/cgroup tmpfs ro 0 0\ncgroup /sys/fs/cgroup/cpu cgroup rw,cpu 0 0\ncgroup2 /sys/fs/cgroup/unified cgroup2 rw 0 0\n',
      folder: '/sys/fs/cgroup/unified',
    },
    { situation: 'a path with a blank', mounts: 'none /mnt/my\\040cgroups cgroup2 rw 0 0\n', folder: '/mnt/my cgroups' },
  ];
  for (const { situation, mounts, folder } of cases) it(`${situation}: ${folder}`, () => expect(findCgroup2Mount(mounts)).toBe(folder));

  it('v1 alone is refused with a way out', () => {
    expect(() => findCgroup2Mount('cgroup /sys/fs/cgroup/cpu cgroup rw,cpu 0 0\n')).toThrow(/^RF_NO_CGROUP2: .*mount -t cgroup2/);
  });
});
