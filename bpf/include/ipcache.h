/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Addresses, and the identities behind them. */
#pragma once
#include "maps.h"

static __always_inline struct address address_from_ipv4(__be32 ipv4) {
  struct address mapped = {.word = {0, 0, bpf_htonl(0xffff), ipv4}};
  return mapped;
}

static __always_inline bool address_is_ipv4(const struct address *address) {
  return address->word[0] == 0 && address->word[1] == 0 && address->word[2] == bpf_htonl(0xffff);
}

static __always_inline bool address_is_loopback(const struct address *address) {
  if (address_is_ipv4(address))
    return (address->word[3] & bpf_htonl(0xff000000)) == bpf_htonl(0x7f000000);
  return address->word[0] == 0 && address->word[1] == 0 && address->word[2] == 0 && address->word[3] == bpf_htonl(1);
}

/* connect(2) to 0.0.0.0, ::ffff:0.0.0.0 or :: reaches this host: decide on the address that it really goes to. */
static __always_inline void address_normalise(struct address *address) {
  if (address->word[0] == 0 && address->word[1] == 0 && address->word[3] == 0) {
    if (address->word[2] == bpf_htonl(0xffff))
      address->word[3] = bpf_htonl(0x7f000001);
    else if (address->word[2] == 0)
      address->word[3] = bpf_htonl(1);
  }
}

/* The longest prefix wins; no prefix at all is the world. */
static __always_inline __u32 ipcache_identity(const struct address *address) {
  const struct ipcache_value *value;
  if (address_is_ipv4(address)) {
    struct ipcache_key4 key = {.prefixlen = 32, .address = address->word[3]};
    value = bpf_map_lookup_elem(&ipcache4, &key);
  } else {
    struct ipcache_key6 key = {.prefixlen = 128, .address = *address};
    value = bpf_map_lookup_elem(&ipcache6, &key);
  }
  return value ? value->identity : RESERVED_WORLD;
}
