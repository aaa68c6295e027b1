// The installation's secrets on disk: the key that signs commits and the key of the identity option. Made on the first start.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type CommitKey, Failure } from '@ringfence/runtime';

/** Length of the SipHash key of the identity option. */
const identityKeyBytes = 16;

export interface InstallationKeys extends CommitKey {
  readonly publicKey: KeyObject;
  /** SPKI DER of the public key: what agents are given at enrolment. */
  readonly publicKeyDer: Buffer;
  /** 16 bytes. */
  readonly identityKey: Buffer;
}

/**
 * Reads the keys in `folder`, making those that do not exist yet (mode 0600, complete before they are visible).
 * @throws Failure RF_KEY_READABLE when others may read a key, RF_KEY_UNREADABLE when a file is no key.
 */
export function openInstallationKeys(folder: string): InstallationKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = readOrMake(join(folder, 'signing-key.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
  const privateKey = parsePrivateKey(join(folder, 'signing-key.pem'), pem);
  const identityPath = join(folder, 'identity-key');
  const identityKey = Buffer.from(
    readOrMake(identityPath, () => `${randomBytes(identityKeyBytes).toString('hex')}\n`)
      .toString('latin1')
      .trim(),
    'hex',
  );
  if (identityKey.length !== identityKeyBytes) {
    throw new Failure(
      'RF_KEY_UNREADABLE',
      `expected ${identityKeyBytes} bytes in hexadecimal in ${identityPath}, found ${identityKey.length}`,
      {
        hint: 'Restore the file from a backup. Removing it makes a new key, and every agent must enrol again.',
      },
    );
  }
  const publicKey = createPublicKey(privateKey);
  const publicKeyDer = publicKey.export({ type: 'spki', format: 'der' });
  return { keyId: keyIdOf(publicKeyDer), privateKey, publicKey, publicKeyDer, identityKey };
}

/** First 16 hexadecimal digits of the SHA-256 over the key's SPKI DER. */
export function keyIdOf(publicKeyDer: Uint8Array): string {
  return createHash('sha256').update(publicKeyDer).digest('hex').slice(0, 16);
}

function parsePrivateKey(path: string, pem: Buffer): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new Failure('RF_KEY_UNREADABLE', `expected a private key in ${path}`, { cause, hint: 'Restore the file from a backup.' });
  }
  throw new Failure('RF_KEY_UNREADABLE', `expected an Ed25519 key in ${path}, found another kind`, {
    hint: 'Restore the file from a backup.',
  });
}

function readOrMake(path: string, make: () => string | Buffer): Buffer {
  if (!existsSync(path)) writeOnce(path, make());
  const mode = statSync(path).mode & 0o777;
  if ((mode & 0o077) !== 0) {
    throw new Failure('RF_KEY_READABLE', `expected ${path} to be readable by its owner alone, found mode ${mode.toString(8)}`, {
      hint: `chmod 600 ${path}`,
    });
  }
  return readFileSync(path);
}

/** A link is made only to a complete file and only if nobody else was faster, so a crash or a second controller never leaves half a key. */
function writeOnce(path: string, content: string | Buffer): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(temporary, 'wx', 0o600);
  try {
    writeSync(file, content.toString());
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(temporary);
  }
}
