// The signed envelope of a commit on the stream CONTROL: sealing by the controller, opening by everyone who reads. Pure.
import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { type ringfence, v1, wideToNumber } from '@ringfence/proto';

/** Separates these signatures from anything else that the same key could ever sign. */
const domain = Buffer.from('ringfence.commit.v1\0', 'latin1');

/** What opening needs: the public key that a key id names, or undefined when that key is not trusted. */
export type TrustedKeys = (keyId: string) => KeyObject | undefined;

/** What sealing needs. */
export interface CommitKey {
  readonly keyId: string;
  /** Ed25519, private. */
  readonly privateKey: KeyObject;
}

/** A commit whose origin was proved. `commit` is still encoded: its hash chain and schema version are the reader's to check. */
export interface OpenedEnvelope {
  readonly outcome: 'opened';
  readonly commit: Uint8Array;
  readonly hash: Uint8Array;
  readonly epoch: number;
  readonly keyId: string;
}

/** Why a message is not to be trusted. */
export interface RefusedEnvelope {
  readonly outcome: 'refused';
  readonly code: 'not-an-envelope' | 'not-canonical' | 'hash-mismatch' | 'unknown-key' | 'bad-signature' | 'old-epoch';
  readonly message: string;
}

/** SHA-256 of a commit's bytes: what the next commit and the envelope carry. */
export function hashCommit(commit: Uint8Array): Buffer {
  return createHash('sha256').update(commit).digest();
}

/** Signs a commit for one epoch and gives the message bytes. */
export function sealEnvelope(commit: Uint8Array, epoch: number, key: CommitKey): Buffer {
  const hash = hashCommit(commit);
  const signature = sign(null, signedBytes(epoch, hash), key.privateKey);
  return Buffer.from(v1.Envelope.encode({ commit, hash, epoch, keyId: key.keyId, signature }).finish());
}

/**
 * Checks a message of the stream CONTROL: one canonical envelope and nothing behind it, hash over the commit's bytes, a trusted key,
 * the signature over domain, epoch and hash, and an epoch that is not below `lowestEpoch`.
 * Never throws: whatever arrived is answered with a value.
 */
export function openEnvelope(message: Uint8Array, trusted: TrustedKeys, lowestEpoch = 0): OpenedEnvelope | RefusedEnvelope {
  const envelope = decode(message);
  if (envelope === undefined) return refused('not-an-envelope', `the ${message.length} bytes are no ringfence.v1.Envelope`);
  const { commit, hash, epoch, keyId, signature } = envelope;
  // One encoding per envelope: unknown fields, repeated fields and trailing bytes do not survive this comparison.
  const canonical = Buffer.from(v1.Envelope.encode({ commit, hash, epoch, keyId, signature }).finish());
  if (!canonical.equals(message)) return refused('not-canonical', 'the message is not the canonical encoding of what it says');
  if (!hashCommit(commit).equals(hash)) return refused('hash-mismatch', 'the hash is not that of the commit');
  const key = trusted(keyId);
  if (key === undefined) return refused('unknown-key', `key "${keyId}" is not trusted`);
  if (key.asymmetricKeyType !== 'ed25519' || signature.length !== 64 || !verify(null, signedBytes(epoch, hash), key, signature)) {
    return refused('bad-signature', `the signature of key "${keyId}" does not verify for epoch ${epoch}`);
  }
  if (epoch < lowestEpoch) return refused('old-epoch', `epoch ${epoch} is below ${lowestEpoch}, which was already seen`);
  return { outcome: 'opened', commit, hash, epoch, keyId };
}

interface EnvelopeFields {
  readonly commit: Uint8Array;
  readonly hash: Uint8Array;
  readonly epoch: number;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

function decode(message: Uint8Array): EnvelopeFields | undefined {
  let wire: ringfence.v1.Envelope;
  try {
    wire = v1.Envelope.decode(message);
    return { commit: wire.commit, hash: wire.hash, epoch: wideToNumber(wire.epoch), keyId: wire.keyId, signature: wire.signature };
  } catch {
    // Whatever the codec dislikes has one meaning here, and the caller gets it as a value.
    return undefined;
  }
}

/** Domain, epoch as eight bytes big endian, hash. */
function signedBytes(epoch: number, hash: Uint8Array): Buffer {
  const epochBytes = Buffer.alloc(8);
  epochBytes.writeBigUInt64BE(BigInt(epoch));
  return Buffer.concat([domain, epochBytes, hash]);
}

function refused(code: RefusedEnvelope['code'], message: string): RefusedEnvelope {
  return { outcome: 'refused', code, message };
}
