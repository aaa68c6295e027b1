import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEnvelope, sealEnvelope } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trustOnly } from '../test-controller.ts';
import { openInstallationKeys } from './installation-keys.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the keys of an installation', () => {
  it('are made on the first start, readable by their owner alone, with nothing left beside them', () => {
    const keys = openInstallationKeys(folder);
    expect(keys.identityKey).toHaveLength(16);
    expect(keys.keyId).toMatch(/^[0-9a-f]{16}$/);
    expect(readdirSync(folder).sort()).toStrictEqual(['identity-key', 'signing-key.pem']);
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  });

  it('are the same on the next start, and differ between installations', () => {
    const first = openInstallationKeys(folder);
    const second = openInstallationKeys(folder);
    expect([second.keyId, second.identityKey.toString('hex')]).toStrictEqual([first.keyId, first.identityKey.toString('hex')]);
    const other = openInstallationKeys(join(folder, 'other'));
    expect(other.keyId).not.toBe(first.keyId);
    expect(other.identityKey.equals(first.identityKey)).toBe(false);
  });

  it('sign what the public key, as agents are given it, verifies', () => {
    const keys = openInstallationKeys(folder);
    const sealed = sealEnvelope(Buffer.from('commit'), 1, keys);
    expect(openEnvelope(sealed, trustOnly(keys.publicKeyDer)).outcome).toBe('opened');
    expect(openEnvelope(sealed, trustOnly(openInstallationKeys(join(folder, 'other')).publicKeyDer))).toMatchObject({
      code: 'unknown-key',
    });
  });

  it.each<[string, string, () => void]>([
    ['a key that others may read', 'RF_KEY_READABLE', () => chmodSync(join(folder, 'signing-key.pem'), 0o644)],
    ['a signing key that is none', 'RF_KEY_UNREADABLE', () => writeFileSync(join(folder, 'signing-key.pem'), 'nonsense')],
    ['an empty signing key', 'RF_KEY_UNREADABLE', () => writeFileSync(join(folder, 'signing-key.pem'), '')],
    ['an identity key of the wrong length', 'RF_KEY_UNREADABLE', () => writeFileSync(join(folder, 'identity-key'), '00ff')],
  ])('are refused: %s', (_, code, spoil) => {
    openInstallationKeys(folder);
    spoil();
    expect(() => openInstallationKeys(folder)).toThrow(new RegExp(`^${code}: `));
  });
});
