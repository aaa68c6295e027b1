// What is found out when somebody else takes the programs out of force.
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = new Sandbox('detached');
  await sandbox.open();
});
afterEach(() => sandbox.remove());

it('programs in force are found attached', () => {
  expect(() => sandbox.datapath.requireAttached()).not.toThrow();
});

it('a link that was unpinned by hand is told, and opening again attaches it anew', async () => {
  rmSync(join(sandbox.pinFolder, 'link_on_ingress'));
  expect(() => sandbox.datapath.requireAttached()).toThrow(/^RF_BPF_DETACHED: .*start the agent again/);
  sandbox.datapath.close();
  const again = await sandbox.open();
  expect(again.adopted).toBe(false);
  again.requireAttached();
});

it('a managed root that was removed is told, and one made anew in its place is attached to', async () => {
  rmdirSync(sandbox.managedRoot);
  try {
    expect(() => sandbox.datapath.requireAttached()).toThrow(/^RF_BPF_DETACHED/);
  } finally {
    mkdirSync(sandbox.managedRoot);
  }
  expect(() => sandbox.datapath.requireAttached()).toThrow(/^RF_BPF_DETACHED/);
  sandbox.datapath.close();
  const again = await sandbox.open();
  expect(again.adopted).toBe(false);
  again.requireAttached();
});
