/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * Flows of datagrams: UDP has no SYN and ICMP no connection, so what was admitted is remembered by tuple, for as long as it is in use.
 *
 * Every datagram of a request is decided anew, so that a change of policy, addresses or endpoints holds for the next one. What is
 * remembered makes one record per flow and lets the answer through: the exact reverse of an admitted request, for a minute after the last
 * one, and only while the policy still admits that request. An answer extends nothing. A flow whose
 * rule keeps what is established goes on without that rule, until a minute of silence.
 *
 * The local address is no part of the key: a socket bound to every address has none when it sends.
 */
#pragma once
#include "decide.h"
#include "endpoint.h"
#include "events.h"
#include "ipcache.h"

#define DATAGRAM_LIFETIME_NS 60000000000LL
#define DATAGRAM_DENY_INTERVAL_NS 1000000000LL
#define DATAGRAM_SENDER_LIFETIME_NS 1000000000LL

#define IPPROTO_ICMP_V6 58
#define ICMP_ECHO_REQUEST 8
#define ICMP_ECHO_ANSWER 0
#define ICMPV6_ECHO_REQUEST_TYPE 128
#define ICMPV6_ECHO_ANSWER_TYPE 129

struct datagram_key {
  __u64 netns_cookie;
  struct address remote;
  __be16 remote_port_be; /* of ICMP: the type */
  __be16 local_port_be;  /* of ICMP: the id, which is the port of a ping socket */
  __u8 protocol;
  __u8 direction;
  __u16 pad0;
};
_Static_assert(sizeof(struct datagram_key) == 32, "datagram_key");

/* An admitted flow. */
struct datagram_flow {
  __u64 seen_ns;  /* the last request */
  __u32 identity; /* of the endpoint whose policy admitted it: another one at the same port shares nothing with it */
  __u32 peer_identity;
  __u8 policy_flags; /* of the decision that admitted it */
  __u8 pad0[7];
};
_Static_assert(sizeof(struct datagram_flow) == 24, "datagram_flow");

/* Who sent a datagram over loopback. */
struct datagram_sender {
  __u64 sent_ns;
  __u32 identity; /* 0 = two endpoints claim the tuple */
  __u32 pad0;
};
_Static_assert(sizeof(struct datagram_sender) == 16, "datagram_sender");

struct {
  __uint(type, BPF_MAP_TYPE_LRU_HASH);
  __uint(max_entries, 65536);
  __type(key, struct datagram_key);
  __type(value, struct datagram_flow);
} datagrams SEC(".maps");

/* Time of the last record of a denied tuple. Apart from what is admitted, so that a flood of refused tuples displaces none of it. */
struct {
  __uint(type, BPF_MAP_TYPE_LRU_HASH);
  __uint(max_entries, 16384);
  __type(key, struct datagram_key);
  __type(value, __u64);
} denied_datagrams SEC(".maps");

/* Workloads share 127.0.0.1, and a datagram has no room for an identity: on its way through loopback the sender's hook leaves it here. */
struct {
  __uint(type, BPF_MAP_TYPE_LRU_HASH);
  __uint(max_entries, 16384);
  __type(key, struct connection_key);
  __type(value, struct datagram_sender);
} datagram_senders SEC(".maps");

/* One datagram as the endpoint at this end sees it. */
struct datagram {
  struct datagram_key key;
  struct address local; /* as far as known */
  struct endpoint subject;
  __u32 peer_identity;
  __u8 peer_source;
  __be16 port_be; /* what policy asks for: the receiver's port, or the type */
  __u64 socket_cookie;
  const struct socket_state *owner; /* who made the receiving socket, if known */
};

static __always_inline bool address_equals(const struct address *one, const struct address *other) {
  return one->word[0] == other->word[0] && one->word[1] == other->word[1] && one->word[2] == other->word[2] &&
         one->word[3] == other->word[3];
}

/* Signed: another CPU may have written a time after ours. */
static __always_inline bool is_within(__u64 now, __u64 then, __s64 limit) {
  return (__s64)(now - then) < limit;
}

/* ICMP: only an echo reply answers, and only an echo request: a request of the other side with the same id is a request
 * (GHSA-c66w-hq56-4q97). */
static __always_inline bool request_of(struct datagram_key *key) {
  key->direction ^= DIRECTION_INGRESS ^ DIRECTION_EGRESS;
  if (key->protocol == IPPROTO_ICMP) {
    if (key->remote_port_be != bpf_htons(ICMP_ECHO_ANSWER))
      return false;
    key->remote_port_be = bpf_htons(ICMP_ECHO_REQUEST);
  } else if (key->protocol == IPPROTO_ICMP_V6) {
    if (key->remote_port_be != bpf_htons(ICMPV6_ECHO_ANSWER_TYPE))
      return false;
    key->remote_port_be = bpf_htons(ICMPV6_ECHO_REQUEST_TYPE);
  }
  return true;
}

static __always_inline bool is_answer(const struct datagram *datagram) {
  struct datagram_key key = datagram->key;
  if (!request_of(&key))
    return false;
  const struct datagram_flow *request = bpf_map_lookup_elem(&datagrams, &key);
  if (!request || request->identity != datagram->subject.identity || !is_within(bpf_ktime_get_ns(), request->seen_ns, DATAGRAM_LIFETIME_NS))
    return false;
  __be16 port_be = key.direction == DIRECTION_INGRESS && key.protocol == IPPROTO_UDP ? key.local_port_be : key.remote_port_be;
  struct decision decision = decide_for_hook(request->identity, request->peer_identity, key.direction, key.protocol, port_be);
  return decision.verdict == VERDICT_ALLOW || (request->policy_flags & POLICY_KEEP_ESTABLISHED);
}

static __always_inline void record_datagram(const struct datagram *datagram, __u8 kind, const struct decision *decision) {
  const struct datagram_key *key = &datagram->key;
  struct flow_event *event = event_reserve(kind, key->direction);
  if (!event)
    return;
  bool is_icmp = key->protocol != IPPROTO_UDP;
  if (key->direction == DIRECTION_EGRESS) {
    event->source = datagram->local;
    event->destination = key->remote;
    event->source_port_be = is_icmp ? 0 : key->local_port_be;
    event->source_identity = datagram->subject.identity;
    event->destination_identity = datagram->peer_identity;
    event->process_id = bpf_get_current_pid_tgid() >> 32;
    event->user_id = (__u32)bpf_get_current_uid_gid();
    bpf_get_current_comm(event->command, sizeof(event->command));
  } else {
    event->source = key->remote;
    event->destination = datagram->local;
    event->source_port_be = is_icmp ? 0 : key->remote_port_be;
    event->source_identity = datagram->peer_identity;
    event->destination_identity = datagram->subject.identity;
    if (datagram->owner) {
      event->process_id = datagram->owner->process_id;
      event->user_id = datagram->owner->user_id;
      __builtin_memcpy(event->command, datagram->owner->command, sizeof(event->command));
    }
  }
  event->destination_port_be = datagram->port_be;
  event->protocol = key->protocol;
  event->cookie = decision->cookie;
  event->socket_cookie = datagram->socket_cookie;
  event->cgroup_id = datagram->subject.cgroup_id;
  event->peer_source = datagram->peer_source;
  event->revision = decision->revision;
  event->verdict = decision->verdict;
  event->reason = decision->reason;
  event->audited = decision->audited;
  event_submit(event);
}

/* Every refusal is counted; of one tuple there is a record per second, and the others are counted as repeats. */
static __always_inline void refuse_datagram(const struct datagram *datagram, const struct decision *decision) {
  __u64 now = bpf_ktime_get_ns();
  count_denied(decision->reason);
  const __u64 *told = bpf_map_lookup_elem(&denied_datagrams, &datagram->key);
  if (told && is_within(now, *told, DATAGRAM_DENY_INTERVAL_NS)) {
    count(COUNTER_REPEATED_DENY);
    return;
  }
  bpf_map_update_elem(&denied_datagrams, &datagram->key, &now, BPF_ANY);
  record_datagram(datagram, FLOW_DENY, decision);
}

/* Decides what is no answer, remembers and records it. */
static __always_inline bool admit_datagram(const struct datagram *datagram) {
  struct decision decision = decide_for_hook(datagram->subject.identity, datagram->peer_identity, datagram->key.direction,
                                             datagram->key.protocol, datagram->port_be);
  __u64 now = bpf_ktime_get_ns();
  struct datagram_flow *known = bpf_map_lookup_elem(&datagrams, &datagram->key);
  if (known && (known->identity != datagram->subject.identity || !is_within(now, known->seen_ns, DATAGRAM_LIFETIME_NS)))
    known = NULL;
  if (decision.verdict != VERDICT_ALLOW) {
    if (known && (known->policy_flags & POLICY_KEEP_ESTABLISHED)) {
      known->seen_ns = now;
      return true;
    }
    /* Answers to what is refused now are not let through by what was admitted before. */
    bpf_map_delete_elem(&datagrams, &datagram->key);
    refuse_datagram(datagram, &decision);
    return false;
  }
  if (known) {
    known->peer_identity = datagram->peer_identity;
    known->policy_flags = decision.flags;
    known->seen_ns = now;
    return true;
  }
  struct datagram_flow flow = {
      .seen_ns = now, .identity = datagram->subject.identity, .peer_identity = datagram->peer_identity, .policy_flags = decision.flags};
  bpf_map_update_elem(&datagrams, &datagram->key, &flow, BPF_ANY);
  record_datagram(datagram, FLOW_OPEN, &decision);
  return true;
}
