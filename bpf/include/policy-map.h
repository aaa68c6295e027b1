/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Bytes of one entry of a subject's policy map; policy/src/policy-map.ts says what the fields mean. */
#pragma once

/* Bits of prefixlen, counted from peer_be: the peer is never partial, any protocol means any port. */
#define POLICY_PREFIX_ANY_PROTOCOL 40
#define POLICY_PREFIX_PROTOCOL 48
#define POLICY_PREFIX_FULL 64

struct policy_key {
  __u32 prefixlen;
  __be32 peer_be; /* 0 = any */
  __u8 direction;
  __u8 protocol;
  __be16 port_be;
};
_Static_assert(sizeof(struct policy_key) == 12, "policy_key");

enum policy_flag { POLICY_KEEP_ESTABLISHED = 1 }; /* what the entry allowed stays open when nothing allows it any more */

struct policy_value {
  __u64 cookie;
  __u32 precedence;
  __u32 revision; /* of the whole map: every verdict of it carries the same */
  __u8 verdict;
  __u8 reason;
  __u8 mode;
  __u8 flags;           /* enum policy_flag */
  __be16 proxy_port_be; /* 0 = direct */
  __u8 audited_verdict; /* with the rules that only watch enforced; 0 = the same */
  __u8 pad1;
  __u64 audited_cookie;
};
_Static_assert(sizeof(struct policy_value) == 32, "policy_value");
