import { describe, expect, test } from 'vitest';
import { defaultDataFolder } from './data-folder.ts';
import { Parts } from './parts.ts';
import { pinFolderOf } from './pin-folder.ts';
import { checkHost, type HostFacts } from './preflight.ts';

const able: HostFacts = { userId: 0, hasBtf: true, natsServer: '/usr/sbin/nats-server', exists: () => true };

describe('what this host must have', () => {
  for (const [situation, facts, asked, code] of [
    ['everything', {}, { datapath: 'bpf', managedRoot: 'ringfence.slice' }, undefined],
    ['no managed root', {}, { datapath: 'bpf' }, 'RF_MANAGED_ROOT_MISSING'],
    ['no nats-server', { natsServer: undefined }, { datapath: 'simulated' }, 'RF_NATS_SERVER_MISSING'],
    ['no root', { userId: 1000 }, { datapath: 'bpf' }, 'RF_NOT_ROOT'],
    ['no root, simulated', { userId: 1000 }, { datapath: 'simulated' }, undefined],
    ['no BTF', { hasBtf: false }, { datapath: 'bpf' }, 'RF_NO_BTF'],
    ['no BTF, simulated', { hasBtf: false }, { datapath: 'simulated' }, undefined],
    ['no endpoints file', { exists: () => false }, { datapath: 'simulated', endpoints: 'x.yaml' }, 'RF_ENDPOINTS_MISSING'],
  ] as const) {
    test(`${situation}: ${code ?? 'fine'}`, () => {
      const check = () => checkHost({ ...able, ...facts }, asked);
      if (code === undefined) expect(check).not.toThrow();
      else expect(check).toThrow(expect.objectContaining({ code, hint: expect.stringMatching(/\S/) }));
    });
  }
});

describe('folders', () => {
  test('of data', () => {
    expect(defaultDataFolder({ HOME: '/users/leia' }, 0)).toBe('/var/lib/ringfence');
    expect(defaultDataFolder({ HOME: '/users/leia' }, 1000)).toBe('/users/leia/.local/share/ringfence');
    expect(defaultDataFolder({ HOME: '/users/leia', XDG_DATA_HOME: '/data' }, 1000)).toBe('/data/ringfence');
  });
  test('of pins: one for each data folder', () => {
    expect(pinFolderOf('/var/lib/ringfence')).toBe('/sys/fs/bpf/ringfence');
    expect(pinFolderOf('/tmp/a')).toMatch(/^\/sys\/fs\/bpf\/ringfence-[0-9a-f]{12}$/);
    expect(pinFolderOf('/tmp/a')).not.toBe(pinFolderOf('/tmp/b'));
  });
});

describe('parts', () => {
  test('stop in the opposite order, and one that hangs or fails does not keep the others', async () => {
    const stopped: string[] = [];
    const parts = new Parts(20);
    parts.add({ name: 'first', stop: async () => void stopped.push('first') });
    parts.add({ name: 'hanging', stop: () => new Promise(() => {}) });
    parts.add({ name: 'failing', stop: () => Promise.reject(new Error('no')) });
    parts.add({ name: 'last', stop: async () => void stopped.push('last') });
    const failures = await parts.stop(() => {});
    expect(stopped).toEqual(['last', 'first']);
    expect(failures.map((failure) => failure.message)).toEqual([
      'RF_STOP_FAILED: the failing did not stop cleanly',
      'RF_STOP_FAILED: the hanging did not stop cleanly',
    ]);
  });
  test('the first that ends by itself is the reason', async () => {
    const parts = new Parts();
    const reason = new Error('ended');
    parts.add({ name: 'a', stop: async () => {}, failed: Promise.resolve(reason) });
    await expect(parts.failed).rejects.toBe(reason);
  });
});
