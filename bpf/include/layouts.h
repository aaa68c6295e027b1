/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Bytes that kernel and user space share. bpf/ts/layouts.ts has the same offsets; bpf/test/layout.test.ts fails when they differ. */
#pragma once
#include "drop-reason.h"
#include "policy-map.h"

/* Addresses are 16 bytes everywhere but in the IPv4 trie; IPv4 is written as ::ffff:a.b.c.d. */
struct address {
  __be32 word[4];
};
_Static_assert(sizeof(struct address) == 16, "address");

struct endpoint_value {
  __u32 identity;
  __u32 flags; /* none yet */
};
_Static_assert(sizeof(struct endpoint_value) == 8, "endpoint_value");

struct endpoint_name {
  char text[384]; /* UTF-8, ends with NUL */
};
_Static_assert(sizeof(struct endpoint_name) == 384, "endpoint_name");

struct ipcache_key4 {
  __u32 prefixlen;
  __be32 address;
};
_Static_assert(sizeof(struct ipcache_key4) == 8, "ipcache_key4");

struct ipcache_key6 {
  __u32 prefixlen;
  struct address address;
};
_Static_assert(sizeof(struct ipcache_key6) == 20, "ipcache_key6");

struct ipcache_value {
  __u32 identity;
  __u32 flags; /* none yet */
};
_Static_assert(sizeof(struct ipcache_value) == 8, "ipcache_value");

/* 128 bits of SipHash key; both words 0 = no key of that epoch. */
struct identity_key {
  __u64 k0;
  __u64 k1;
};
_Static_assert(sizeof(struct identity_key) == 16, "identity_key");

struct settings {
  __u32 send_epoch; /* key epoch that outgoing options are made with, 0 to 255 */
  __u32 flags;      /* none yet */
};
_Static_assert(sizeof(struct settings) == 8, "settings");

/* What user space leaves for its successor. No program reads it. */
struct about {
  __u8 object_sha256[32]; /* of the object file whose programs are attached */
  __u64 lost_reported;    /* records reported as lost so far */
};
_Static_assert(sizeof(struct about) == 40, "about");

/* One direction of a connection in one network namespace; addresses repeat across namespaces, 127.0.0.1 above all. */
struct connection_key {
  __u64 netns_cookie;
  struct address source;
  struct address destination;
  __be16 source_port_be;
  __be16 destination_port_be;
  __u32 pad0;
};
_Static_assert(sizeof(struct connection_key) == 48, "connection_key");

/* What the rules that only watch would make of a connection. The verdict is 0 where they change nothing. */
struct audited {
  __u64 cookie;
  __u8 verdict;
  __u8 mode; /* of the rule that would decide */
  __u16 pad0;
  __u32 pad1;
};
_Static_assert(sizeof(struct audited) == 16, "audited");

/* What the ingress program found out about a SYN, for the socket that will come of it. */
struct syn_value {
  __u64 cookie;
  __u64 cgroup_id; /* of the endpoint */
  __u32 identity;  /* of the listener's endpoint */
  __u32 peer_identity;
  __u32 revision;
  __u8 reason;
  __u8 peer_source;
  __u8 policy_flags;
  __u8 pad0;
  struct audited audited;
};
_Static_assert(sizeof(struct syn_value) == 48, "syn_value");

/* What is done with a socket, beside the flags of the entry that allowed it (enum policy_flag). */
enum socket_flag { SOCKET_ENDED = 128 }; /* by revocation: cookie, revision and reason are of what denies it */

enum socket_role { SOCKET_UNDECIDED = 0, SOCKET_ACTIVE = 1, SOCKET_PASSIVE = 2 };

/* The decision about one socket, kept with it. Own and peer identity are apart: a simultaneous open has both roles. */
struct socket_state {
  __u64 creator_cgroup_id; /* 0 = made before the programs were attached */
  __u64 cgroup_id;         /* of the endpoint that the decision was made for */
  __u64 cookie;
  __u64 opened_ns; /* 0 = not established */
  __u32 identity;  /* 0 = no endpoint's socket */
  __u32 peer_identity;
  __u32 revision;
  __u32 process_id;
  __u32 user_id;
  __u8 role;
  __u8 reason;
  __u8 peer_source;
  __u8 flags; /* of policy_flag and socket_flag */
  char command[16];
  struct audited audited;
};
_Static_assert(sizeof(struct socket_state) == 88, "socket_state");

/* One record of the ring buffer. */
struct flow_event {
  __u64 time_ns; /* CLOCK_MONOTONIC */
  __u64 cookie;
  __u64 socket_cookie;
  __u64 cgroup_id;
  __u64 bytes_sent;
  __u64 bytes_received;
  __u64 duration_ns;
  struct address source;
  struct address destination;
  __u32 source_identity;
  __u32 destination_identity;
  __u32 revision;
  __u32 process_id;
  __u32 user_id;
  __u32 smoothed_rtt_us;
  __be16 source_port_be;
  __be16 destination_port_be;
  __u8 kind;
  __u8 direction;
  __u8 verdict;
  __u8 reason;
  __u8 protocol;
  __u8 peer_source;
  __u16 pad0;
  __u32 pad1;
  char command[16];
  struct audited audited;
};
_Static_assert(sizeof(struct flow_event) == 160, "flow_event");

/* Context of the program that decides without a socket. */
struct decide_request {
  __u32 subject;
  __u32 peer;
  __u8 direction;
  __u8 protocol;
  __u16 port;
  __u32 precedence; /* from here on: the answer */
  __u64 cookie;
  __u32 revision;
  __u8 verdict;
  __u8 reason;
  __u8 mode;
  __u8 pad0;
  struct audited audited;
};
_Static_assert(sizeof(struct decide_request) == 48, "decide_request");

/* Indexes of the per-CPU counters. */
enum counter {
  COUNTER_EMITTED = 0,          /* records handed to the ring buffer */
  COUNTER_LOST = 1,             /* records that did not fit */
  COUNTER_REPEATED_DENY = 2,    /* denied SYNs and datagrams that repeat one already recorded */
  COUNTER_OPTION_WRITTEN = 3,   /* SYNs that left with the identity option */
  COUNTER_OPTION_NO_ROOM = 4,   /* SYNs that left without it: no room, no key or no tag */
  COUNTER_OPTION_VERIFIED = 5,  /* SYNs that came with a valid one */
  COUNTER_SOCKET_REFUSED = 6,   /* sockets of protocols that are not decided, and what those sent that were there before */
  COUNTER_DENIED_BY_REASON = 8, /* + reason: denied connects, SYNs and datagrams */
  COUNTER_END = COUNTER_DENIED_BY_REASON + REASON_END,
};
