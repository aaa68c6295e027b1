import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder, processStart } from './data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ringfence-data-')), 'data');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const open = () => openDataFolder(folder, {});

test('it is made for its owner alone, with a token that stays', () => {
  const first = open();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(first.natsTokenFile).mode & 0o777).toBe(0o600);
  first.unlock();
  const second = open();
  expect(second.natsToken).toBe(first.natsToken);
  expect(second.natsToken).toMatch(/^[0-9a-f]{64}$/);
  second.unlock();
  expect(existsSync(join(folder, 'up.lock'))).toBe(false);
});

test('a second one is refused while the first runs', () => {
  const first = open();
  expect(open).toThrow(expect.objectContaining({ code: 'RF_DATA_IN_USE', hint: expect.stringContaining('--data') }));
  expect(readFileSync(join(folder, 'up.lock'), 'utf8')).toBe(`${process.pid} ${processStart(process.pid)}\n`);
  first.unlock();
});

for (const [situation, lock] of [
  ['by a process that is gone', '999999999 1\n'],
  ['by an earlier process with a number that is in use again', `${process.pid} 1\n`],
  ['half written', ''],
] as const) {
  test(`a lock left ${situation} is taken over`, () => {
    open().unlock();
    writeFileSync(join(folder, 'up.lock'), lock);
    const second = open();
    expect(open).toThrow('RF_DATA_IN_USE');
    second.unlock();
  });
}

test('a folder that cannot be made says so', () => {
  writeFileSync(folder, '');
  expect(open).toThrow(expect.objectContaining({ code: 'RF_DATA_UNUSABLE' }));
});
