/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* SipHash-2-4 (Aumasson and Bernstein, 2012) of exactly 48 bytes, the length of the identity option's message. */
#pragma once

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "SipHash reads its message as little-endian words: swap them here before building for a big-endian machine"
#endif

#define SIPHASH_WORDS 6

static __always_inline __u64 siphash_rotate(__u64 word, int bits) {
  return (word << bits) | (word >> (64 - bits));
}

static __always_inline void siphash_round(__u64 v[4]) {
  v[0] += v[1];
  v[1] = siphash_rotate(v[1], 13) ^ v[0];
  v[0] = siphash_rotate(v[0], 32);
  v[2] += v[3];
  v[3] = siphash_rotate(v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = siphash_rotate(v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = siphash_rotate(v[1], 17) ^ v[2];
  v[2] = siphash_rotate(v[2], 32);
}

static __always_inline void siphash_absorb(__u64 v[4], __u64 word) {
  v[3] ^= word;
  siphash_round(v);
  siphash_round(v);
  v[0] ^= word;
}

static __always_inline __u64 siphash48(const struct identity_key *key, const __u64 message[SIPHASH_WORDS]) {
  __u64 v[4] = {key->k0 ^ 0x736f6d6570736575ULL, key->k1 ^ 0x646f72616e646f6dULL, key->k0 ^ 0x6c7967656e657261ULL,
                key->k1 ^ 0x7465646279746573ULL};
#pragma unroll
  for (int i = 0; i < SIPHASH_WORDS; i++)
    siphash_absorb(v, message[i]);
  siphash_absorb(v, (__u64)(SIPHASH_WORDS * 8) << 56); /* the last block: nothing left over, and the length */
  v[2] ^= 0xff;
  siphash_round(v);
  siphash_round(v);
  siphash_round(v);
  siphash_round(v);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}
