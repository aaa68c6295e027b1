import { generateKeyPairSync } from 'node:crypto';
import { v1 } from '@ringfence/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEnvelope, sealEnvelope, type TrustedKeys } from './envelope.ts';

const pair = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const key = { keyId: 'k1', privateKey: pair.privateKey };
const trusted: TrustedKeys = (keyId) => (keyId === 'k1' ? pair.publicKey : undefined);
const commit = Buffer.from('any bytes');
const sealed = sealEnvelope(commit, 3, key);

function changed(change: (envelope: InstanceType<typeof v1.Envelope>) => void): Uint8Array {
  const envelope = v1.Envelope.decode(sealed);
  change(envelope);
  return v1.Envelope.encode(envelope).finish();
}

describe('openEnvelope', () => {
  it('opens what was sealed', () => {
    const opened = openEnvelope(sealed, trusted, 3);
    expect(opened).toMatchObject({ outcome: 'opened', epoch: 3, keyId: 'k1' });
    expect(opened.outcome === 'opened' && Buffer.from(opened.commit).equals(commit)).toBe(true);
  });

  const refusals: [string, Uint8Array, string][] = [
    ['an empty message', new Uint8Array(), 'hash-mismatch'],
    ['a truncated message', sealed.subarray(0, sealed.length - 3), 'not-an-envelope'],
    ['bytes behind the envelope that are a field', Buffer.concat([sealed, Buffer.from([0x18, 0x04])]), 'not-canonical'],
    ['bytes behind the envelope that are an unknown field', Buffer.concat([sealed, Buffer.from([0xf8, 0x01, 0x04])]), 'not-canonical'],
    [
      'a commit that was changed',
      changed((e) => {
        e.commit = Buffer.from('other');
      }),
      'hash-mismatch',
    ],
    [
      'a hash that was changed',
      changed((e) => {
        e.hash = Buffer.alloc(32);
      }),
      'hash-mismatch',
    ],
    [
      'an epoch that was changed',
      changed((e) => {
        e.epoch = 4;
      }),
      'bad-signature',
    ],
    [
      'a signature that was changed',
      changed((e) => {
        e.signature = Buffer.alloc(64);
      }),
      'bad-signature',
    ],
    [
      'a signature of the wrong length',
      changed((e) => {
        e.signature = Buffer.alloc(3);
      }),
      'bad-signature',
    ],
    [
      'a key that is not trusted',
      changed((e) => {
        e.keyId = 'k2';
      }),
      'unknown-key',
    ],
    ['the right key id over the wrong key', sealEnvelope(commit, 3, { keyId: 'k1', privateKey: other.privateKey }), 'bad-signature'],
    ['an epoch below the one already seen', sealEnvelope(commit, 2, key), 'old-epoch'],
  ];
  it.each(refusals)('refuses %s', (_, message, code) => {
    expect(openEnvelope(message, trusted, 3)).toMatchObject({ outcome: 'refused', code });
  });

  it('opens what it sealed, for any bytes and epoch, and never after one bit was flipped', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.nat(), (bytes, epoch, where) => {
        const message = sealEnvelope(bytes, epoch, key);
        expect(openEnvelope(message, trusted)).toMatchObject({ outcome: 'opened', epoch });
        const at = where % (message.length * 8);
        message[at >> 3] = (message[at >> 3] ?? 0) ^ (1 << (at & 7));
        expect(openEnvelope(message, trusted).outcome).toBe('refused');
      }),
      { numRuns: 60 },
    );
  });

  it('answers any bytes with a value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => openEnvelope(bytes, trusted).outcome === 'refused'),
      { numRuns: 300 },
    );
  });
});
