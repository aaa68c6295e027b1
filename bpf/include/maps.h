/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Every map. All are pinned by user space under their own names, so that they outlive it. */
#pragma once
#include "layouts.h"

/* cgroup id -> endpoint. A cgroup without an entry belongs to the nearest ancestor that has one. */
struct {
  __uint(type, BPF_MAP_TYPE_HASH);
  __uint(map_flags, BPF_F_NO_PREALLOC);
  __uint(max_entries, 65536);
  __type(key, __u64);
  __type(value, struct endpoint_value);
} endpoints SEC(".maps");

/* Names for whoever reads the maps back; apart from `endpoints`, which programs look up. */
struct {
  __uint(type, BPF_MAP_TYPE_HASH);
  __uint(map_flags, BPF_F_NO_PREALLOC);
  __uint(max_entries, 65536);
  __type(key, __u64);
  __type(value, struct endpoint_name);
} endpoint_names SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_LPM_TRIE);
  __uint(map_flags, BPF_F_NO_PREALLOC);
  __uint(max_entries, 524288);
  __type(key, struct ipcache_key4);
  __type(value, struct ipcache_value);
} ipcache4 SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_LPM_TRIE);
  __uint(map_flags, BPF_F_NO_PREALLOC);
  __uint(max_entries, 524288);
  __type(key, struct ipcache_key6);
  __type(value, struct ipcache_value);
} ipcache6 SEC(".maps");

/* Shape of a subject's map; the real ones are made by user space with the size that they need. */
struct policy_of_subject {
  __uint(type, BPF_MAP_TYPE_LPM_TRIE);
  __uint(map_flags, BPF_F_NO_PREALLOC);
  __uint(max_entries, 1);
  __type(key, struct policy_key);
  __type(value, struct policy_value);
};

/* Subject identity -> its whole policy. Replaced at once, never edited in place. */
struct {
  __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
  __uint(max_entries, 65536);
  __type(key, __u32);
  __array(values, struct policy_of_subject);
} policy SEC(".maps");

/* Cloned from a listener to what it accepts: carries the creator on. */
struct {
  __uint(type, BPF_MAP_TYPE_SK_STORAGE);
  __uint(map_flags, BPF_F_NO_PREALLOC | BPF_F_CLONE);
  __type(key, int);
  __type(value, struct socket_state);
} sockets SEC(".maps");

/* Admitted SYNs until their socket is established. An LRU, since a SYN may never come to that (floods, SYN cookies). */
struct {
  __uint(type, BPF_MAP_TYPE_LRU_HASH);
  __uint(max_entries, 65536);
  __type(key, struct connection_key);
  __type(value, struct syn_value);
} syns SEC(".maps");

/* Initial sequence number of the last denied SYN of a connection: its retransmissions make no further records. */
struct {
  __uint(type, BPF_MAP_TYPE_LRU_HASH);
  __uint(max_entries, 16384);
  __type(key, struct connection_key);
  __type(value, __u32);
} denied_syns SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
  __uint(max_entries, COUNTER_END);
  __type(key, __u32);
  __type(value, __u64);
} counters SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_RINGBUF);
  __uint(max_entries, 4194304);
} events SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_ARRAY);
  __uint(max_entries, 1);
  __type(key, __u32);
  __type(value, struct settings);
} settings SEC(".maps");

/* Indexed by key epoch. */
struct {
  __uint(type, BPF_MAP_TYPE_ARRAY);
  __uint(max_entries, 256);
  __type(key, __u32);
  __type(value, struct identity_key);
} identity_keys SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_ARRAY);
  __uint(max_entries, 1);
  __type(key, __u32);
  __type(value, struct about);
} about SEC(".maps");

/* Atomic although per CPU: a program in process context is interrupted by one that handles a packet. */
static __always_inline void count(__u32 counter) {
  __u64 *value = bpf_map_lookup_elem(&counters, &counter);
  if (value)
    __sync_fetch_and_add(value, 1);
}

static __always_inline void count_denied(__u8 reason) {
  count(COUNTER_DENIED_BY_REASON + (reason & (REASON_END - 1)));
}
