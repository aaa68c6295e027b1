/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * The TCP option that carries the sender's identity in a SYN: 16 bytes, all the room that a SYN has left beside MSS, SACK, timestamps and
 * window scale. Kind 253 is for experiments (RFC 4727); the experiment id after it (RFC 6994) tells ours from others'.
 * The tag ties it to this connection attempt, so a captured option serves for nothing else.
 */
#pragma once
#include "maps.h"
#include "siphash.h"

#define IDENTITY_OPTION_KIND 253
#define IDENTITY_OPTION_LENGTH 16
#define IDENTITY_OPTION_EXPERIMENT 0x4652
#define IDENTITY_MASK 0xffffff

struct identity_option {
  __u8 kind;
  __u8 length;
  __be16 experiment_be;
  __be32 epoch_identity_be; /* key epoch in the upper 8 bits, identity in the lower 24 */
  __u64 tag;                /* as SipHash gives it, little-endian */
} __attribute__((packed));
_Static_assert(sizeof(struct identity_option) == IDENTITY_OPTION_LENGTH, "identity_option");

/* What the tag is made over, in memory as it stands in the packet. */
struct identity_message {
  struct address source;
  struct address destination;
  __be16 source_port_be;
  __be16 destination_port_be;
  __be32 sequence_be;
  __be16 experiment_be;
  __u16 pad0;
  __be32 epoch_identity_be;
};
_Static_assert(sizeof(struct identity_message) == SIPHASH_WORDS * 8, "identity_message");

/* False: there is no key of that epoch. */
static __always_inline bool identity_tag(const struct connection_key *connection, __be32 sequence_be, __be32 epoch_identity_be,
                                         __u64 *tag) {
  __u32 epoch = bpf_ntohl(epoch_identity_be) >> 24;
  const struct identity_key *key = bpf_map_lookup_elem(&identity_keys, &epoch);
  if (!key || !(key->k0 | key->k1))
    return false;
  union {
    struct identity_message fields;
    __u64 words[SIPHASH_WORDS];
  } message = {.fields = {.source = connection->source,
                          .destination = connection->destination,
                          .source_port_be = connection->source_port_be,
                          .destination_port_be = connection->destination_port_be,
                          .sequence_be = sequence_be,
                          .experiment_be = bpf_htons(IDENTITY_OPTION_EXPERIMENT),
                          .epoch_identity_be = epoch_identity_be}};
  *tag = siphash48(key, message.words);
  return true;
}
