// What enrolment told and a start without the controller needs: whose signature counts, the identity key, where to read. Owner-readable only.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { Log } from '@ringfence/runtime';
import { z } from 'zod';
import { readIfPresent, writeDurably } from './durable-file.ts';

export interface Trust {
  readonly stream: string;
  readonly durable: string;
  /** The key that signs commits now. */
  readonly signingKeyId: string;
  /** Ed25519 public keys by id, SPKI DER, newest last: what an earlier key signed may still be in the journal. */
  readonly signingKeys: ReadonlyMap<string, Uint8Array>;
  /** 16 bytes. */
  readonly identityKey: Uint8Array;
}

const schema = z.strictObject({
  schema: z.literal(1),
  stream: z.string(),
  durable: z.string(),
  signingKeyId: z.string(),
  signingKeys: z.array(z.tuple([z.string(), z.base64()])),
  identityKey: z.base64(),
});

const maxKeys = 4;

export class TrustStore {
  readonly #path: string;
  readonly #log: Log;
  #trust: Trust | undefined;
  readonly #keys = new Map<string, KeyObject>();

  constructor(folder: string, log: Log) {
    this.#path = join(folder, 'trust.json');
    this.#log = log;
  }

  get current(): Trust | undefined {
    return this.#trust;
  }

  /** The public key behind an id; undefined when it is not trusted. */
  readonly trusted = (keyId: string): KeyObject | undefined => this.#keys.get(keyId);

  /** Reads what an earlier enrolment left. A file that cannot be read counts as absent: the controller is asked anyway. */
  load(): void {
    const bytes = readIfPresent(this.#path);
    if (bytes === undefined) return;
    try {
      const read = schema.parse(JSON.parse(bytes.toString('utf8')));
      const keys = new Map(read.signingKeys.map(([id, key]) => [id, Buffer.from(key, 'base64')]));
      this.#use({
        stream: read.stream,
        durable: read.durable,
        signingKeyId: read.signingKeyId,
        signingKeys: keys,
        identityKey: Buffer.from(read.identityKey, 'base64'),
      });
    } catch (error) {
      this.#log.error(
        { error: error instanceof Error ? error.message : String(error) },
        'the kept trust cannot be read, waiting for the controller',
      );
    }
  }

  /**
   * Takes what an enrolment told, and keeps it when it is new.
   * @throws Error when the signing key is not a public key.
   */
  learn(enrolled: { stream: string; durable: string; signingKeyId: string; signingKey: Uint8Array; identityKey: Uint8Array }): void {
    const known = this.#trust?.signingKeys ?? new Map<string, Uint8Array>();
    const others = [...known].filter(([id]) => id !== enrolled.signingKeyId);
    const signingKeys = new Map([...others, [enrolled.signingKeyId, enrolled.signingKey] as const].slice(-maxKeys));
    const before = this.#trust === undefined ? undefined : encode(this.#trust);
    this.#use({
      stream: enrolled.stream,
      durable: enrolled.durable,
      signingKeyId: enrolled.signingKeyId,
      signingKeys,
      identityKey: enrolled.identityKey,
    });
    const after = this.#trust === undefined ? undefined : encode(this.#trust);
    if (after === undefined || after === before) return;
    try {
      writeDurably(this.#path, after);
    } catch (error) {
      // A full disk must not keep the node from its policy: only a start without the controller would miss this.
      this.#log.error({ error: error instanceof Error ? error.message : String(error) }, 'what enrolment told cannot be kept');
    }
  }

  #use(trust: Trust): void {
    const keys = [...trust.signingKeys].map(
      ([id, key]) => [id, createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' })] as const,
    );
    this.#trust = trust;
    this.#keys.clear();
    for (const [id, key] of keys) this.#keys.set(id, key);
  }
}

function encode(trust: Trust): string {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return `${JSON.stringify({
    schema: 1,
    stream: trust.stream,
    durable: trust.durable,
    signingKeyId: trust.signingKeyId,
    signingKeys: [...trust.signingKeys].map(([id, key]) => [id, base64(key)]),
    identityKey: base64(trust.identityKey),
  })}\n`;
}
