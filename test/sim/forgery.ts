// Messages that are not ours: every way of being nearly right. Pure.
import { v1 } from '@ringfence/proto';
import { sealEnvelope } from '@ringfence/runtime';
import type { Random } from './random.ts';
import { foreignKey } from './sim-controller.ts';

/** Makes a bad message out of good ones; there must be one. */
export function forge(random: Random, good: readonly Uint8Array[]): Uint8Array {
  const original = random.pick(good);
  const { commit, hash, epoch, keyId, signature } = v1.Envelope.decode(original);
  return random.weighted<() => Uint8Array>([
    [4, () => flipped(random, original)],
    [1, () => original.subarray(0, random.below(original.length))],
    [1, () => Buffer.concat([original, original])],
    [1, () => Buffer.from([random.below(256), random.below(256), random.below(256)])],
    // The same commit, said to be of another epoch.
    [2, () => v1.Envelope.encode({ commit, hash, epoch: Number(epoch) + 1 + random.below(3), keyId, signature }).finish()],
    // Sealed by somebody else who claims our key.
    [3, () => sealEnvelope(commit, Number(epoch) + random.below(2), foreignKey)],
    [1, () => sealEnvelope(v1.Commit.encode({ revision: 1 + random.below(60), schemaVersion: 1, events: [] }).finish(), 1, foreignKey)],
    [1, () => v1.Envelope.encode({ commit, hash, epoch, keyId: 'another', signature }).finish()],
  ])();
}

function flipped(random: Random, original: Uint8Array): Uint8Array {
  const bytes = Buffer.from(original);
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  return bytes;
}
