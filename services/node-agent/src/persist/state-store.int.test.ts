// What a node keeps, on a real file system.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldCommits } from '../node-state.ts';
import { readCommit } from '../replay/log-commit.ts';
import { FakeController } from '../testing/fake-controller.ts';
import { admit, revise } from '../testing/policies.ts';
import { encodeSnapshot } from './snapshot.ts';
import { StateStore } from './state-store.ts';
import { TrustStore } from './trust-store.ts';

let folder: string;
const log = new FakeController();
for (let n = 0; n < 10; n++) log.append([revise(`default/p${n}`, admit(`default/p${n}/ingress[0]`, { app: 'a' }, { app: 'b' }, 80 + n))]);
const trusted = () => log.key.publicKey;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => new StateStore({ folder, cluster: 'c', node: 'n', log: silentLog() });
async function keep(from: number, to: number): Promise<number> {
  const store = open();
  let { state } = store.load(trusted);
  let settled = 0;
  for (let revision = from; revision <= to; revision++) {
    const message = log.seal(revision);
    const received = readCommit(message, trusted);
    if (received.outcome === 'refused') throw new Error(received.message);
    state = foldCommits(state, [received.commit]);
    store.keep([{ message, settle: () => settled++ }], { state, epoch: 1 });
  }
  await store.close();
  return settled;
}
const revision = (): number => open().load(trusted).state.revision;

describe('the state store', () => {
  it('is empty at first, and then has what it was given', async () => {
    expect(revision()).toBe(0);
    expect(await keep(1, 4)).toBe(4);
    expect(revision()).toBe(4);
    await keep(5, 10);
    expect(revision()).toBe(10);
  });

  it('is readable by its owner alone', async () => {
    await keep(1, 1);
    expect(statSync(join(folder, 'control.journal')).mode & 0o077).toBe(0);
  });

  const damages: { what: string; damage: (file: string) => void; left: number }[] = [
    { what: 'a tail cut off', damage: (file) => truncateSync(file, statSync(file).size - 3), left: 9 },
    { what: 'rubbish at the end', damage: (file) => appendFileSync(file, 'rubbish'), left: 10 },
    { what: 'a length beyond the end', damage: (file) => appendFileSync(file, Buffer.from([0xff, 0xff, 0xff, 0xff, 1])), left: 10 },
    {
      what: 'a changed byte in the middle',
      damage: (file) => {
        const bytes = readFileSync(file);
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
      left: 5,
    },
    { what: 'emptied', damage: (file) => truncateSync(file, 0), left: 0 },
  ];
  for (const { what, damage, left } of damages) {
    it(`keeps what is whole of a journal with ${what}, and goes on behind it`, async () => {
      await keep(1, 10);
      damage(join(folder, 'control.journal'));
      const found = revision();
      expect(Math.abs(found - left)).toBeLessThanOrEqual(1);
      await keep(found + 1, 10);
      expect(revision()).toBe(10);
    });
  }

  it('reads a snapshot and the journal behind it, also one that overlaps it', async () => {
    await keep(1, 10);
    const commits = [1, 2, 3, 4]
      .map((each) => readCommit(log.seal(each), trusted))
      .flatMap((read) => (read.outcome === 'commit' ? [read.commit] : []));
    const { state } = new StateStore({ folder: join(folder, 'other'), cluster: 'c', node: 'n', log: silentLog() }).load(trusted);
    writeFileSync(join(folder, 'control.snapshot'), encodeSnapshot(foldCommits(state, commits), 1));
    expect(revision()).toBe(10);
  });

  it('starts from nothing when its snapshot is damaged, and puts it aside', async () => {
    writeFileSync(join(folder, 'control.snapshot'), 'rubbish');
    expect(revision()).toBe(0);
    expect(readFileSync(join(folder, 'control.snapshot.refused'), 'utf8')).toBe('rubbish');
  });

  it('does not believe a journal that somebody else signed', async () => {
    await keep(1, 10);
    const other = new FakeController();
    expect(open().load(() => other.key.publicKey).state.revision).toBe(0);
  });
});

describe('the trust store', () => {
  const enrolled = (keyId: string) => ({
    stream: 'CONTROL',
    durable: 'agent-c-n',
    signingKeyId: keyId,
    signingKey: log.key.publicKey.export({ format: 'der', type: 'spki' }),
    identityKey: Buffer.alloc(16, 9),
  });

  it('has after a restart what enrolment told, readable by its owner alone', () => {
    new TrustStore(folder, silentLog()).learn(enrolled('key-1'));
    expect(statSync(join(folder, 'trust.json')).mode & 0o077).toBe(0);
    const next = new TrustStore(folder, silentLog());
    next.load();
    expect(next.current?.durable).toBe('agent-c-n');
    expect(next.trusted('key-1')?.asymmetricKeyType).toBe('ed25519');
    expect(next.trusted('key-2')).toBeUndefined();
  });

  it('keeps earlier keys, a few', () => {
    const store = new TrustStore(folder, silentLog());
    for (let n = 1; n <= 6; n++) store.learn(enrolled(`key-${n}`));
    expect([1, 2, 3, 4, 5, 6].filter((n) => store.trusted(`key-${n}`) !== undefined)).toEqual([3, 4, 5, 6]);
  });

  it('counts a damaged file as absent', () => {
    writeFileSync(join(folder, 'trust.json'), '{"schema":1');
    const store = new TrustStore(folder, silentLog());
    store.load();
    expect(store.current).toBeUndefined();
  });

  it('refuses a signing key that is none', () => {
    expect(() => new TrustStore(folder, silentLog()).learn({ ...enrolled('key-1'), signingKey: Buffer.from('no key') })).toThrow();
  });
});
