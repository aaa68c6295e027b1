/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Egress: decided at connect(2), refused with EPERM before a packet leaves. */
#pragma once

#define CONNECT_PASS 1
#define CONNECT_REFUSE 0
#define TCP_STATE_LISTEN 10

struct peer {
  __u32 identity;
  __u8 source;
};

/*
 * Several workloads may share an address, above all 127.0.0.1: when the destination is this host, the identity is that of whoever listens.
 * A wildcard listener is found for any destination address, so what it says counts only where the address is known to be ours: loopback, an
 * address that the listener is bound to, or one of the host's own in the host's own network namespace.
 */
static __always_inline bool local_peer(struct bpf_sock_addr *ctx, const struct address *destination, __u32 ipcache_says,
                                       struct peer *peer) {
  bool own = address_is_loopback(destination) || (ipcache_says == RESERVED_HOST && bpf_get_netns_cookie(ctx) == bpf_get_netns_cookie(NULL));
  struct bpf_sock_tuple tuple = {};
  __u32 size;
  if (address_is_ipv4(destination)) {
    tuple.ipv4.daddr = destination->word[3];
    tuple.ipv4.dport = ctx->user_port;
    size = sizeof(tuple.ipv4);
  } else {
    __builtin_memcpy(tuple.ipv6.daddr, destination->word, 16);
    tuple.ipv6.dport = ctx->user_port;
    size = sizeof(tuple.ipv6);
  }
  struct bpf_sock *listener = bpf_sk_lookup_tcp(ctx, &tuple, size, BPF_F_CURRENT_NETNS, 0);
  if (!listener)
    return false;
  bool found = false;
  if (listener->state == TCP_STATE_LISTEN) {
    if (!own) {
      if (address_is_ipv4(destination))
        own = listener->src_ip4 == destination->word[3];
      else
        own = listener->src_ip6[0] == destination->word[0] && listener->src_ip6[1] == destination->word[1] &&
              listener->src_ip6[2] == destination->word[2] && listener->src_ip6[3] == destination->word[3];
    }
    struct tcp_sock *socket = own ? bpf_skc_to_tcp_sock(listener) : NULL;
    if (socket) {
      struct endpoint endpoint = endpoint_of_socket(socket);
      peer->identity = endpoint.identity ? endpoint.identity : RESERVED_HOST;
      peer->source = IDENTITY_LOCAL_SOCKET;
      found = true;
    }
  }
  bpf_sk_release(listener);
  return found;
}

static __always_inline void emit_refused_connect(struct bpf_sock_addr *ctx, const struct address *destination,
                                                 const struct endpoint *subject, const struct peer *peer, const struct decision *decision) {
  struct flow_event *event = event_reserve(FLOW_DENY, DIRECTION_EGRESS);
  if (!event)
    return;
  event->cookie = decision->cookie;
  event->socket_cookie = bpf_get_socket_cookie(ctx);
  event->cgroup_id = subject->cgroup_id;
  event->destination = *destination;
  event->destination_port_be = ctx->user_port;
  /* The source is not chosen yet, unless the socket was bound; the family at least is known. */
  if (address_is_ipv4(destination))
    event->source = address_from_ipv4(0);
  event->source_identity = subject->identity;
  event->destination_identity = peer->identity;
  event->peer_source = peer->source;
  event->revision = decision->revision;
  event->verdict = VERDICT_DENY;
  event->reason = decision->reason;
  event->audited = decision->audited;
  event->process_id = bpf_get_current_pid_tgid() >> 32;
  event->user_id = (__u32)bpf_get_current_uid_gid();
  bpf_get_current_comm(event->command, sizeof(event->command));
  event_submit(event);
}

static __always_inline int decide_connect(struct bpf_sock_addr *ctx, struct address destination) {
  struct bpf_sock *socket = ctx->sk;
  if (ctx->protocol != IPPROTO_TCP || !socket)
    return CONNECT_PASS;
  struct endpoint subject = endpoint_of_current();
  if (!subject.identity) {
    /*
     * Who acts is nobody's, but the socket may be an endpoint's: it was made before its process was moved or handed on, or it is a further
     * subflow of MPTCP, which the kernel connects from a worker of its own.
     */
    struct tcp_sock *own = bpf_skc_to_tcp_sock(socket);
    if (own)
      subject = endpoint_of_socket(own);
  }
  if (!subject.identity) {
    /* A socket that an endpoint tried before carries that endpoint's identity no further. */
    struct socket_state *stale = bpf_sk_storage_get(&sockets, socket, NULL, 0);
    if (stale)
      stale->identity = 0;
    return CONNECT_PASS;
  }

  address_normalise(&destination);
  struct peer peer = {.identity = ipcache_identity(&destination), .source = IDENTITY_IPCACHE};
  local_peer(ctx, &destination, peer.identity, &peer);
  struct decision decision = decide_for_hook(subject.identity, peer.identity, DIRECTION_EGRESS, IPPROTO_TCP, ctx->user_port);
  if (decision.verdict != VERDICT_ALLOW) {
    count_denied(decision.reason);
    emit_refused_connect(ctx, &destination, &subject, &peer, &decision);
    return CONNECT_REFUSE;
  }

  struct socket_state *state = bpf_sk_storage_get(&sockets, socket, NULL, BPF_SK_STORAGE_GET_F_CREATE);
  if (!state) {
    /* Without it the SYN would leave as nobody's. */
    count_denied(REASON_NO_POLICY_STATE);
    return CONNECT_REFUSE;
  }
  state->cgroup_id = subject.cgroup_id;
  state->identity = subject.identity;
  state->peer_identity = peer.identity;
  state->peer_source = peer.source;
  state->cookie = decision.cookie;
  state->revision = decision.revision;
  state->reason = decision.reason;
  state->audited = decision.audited;
  state->flags = decision.flags;
  state->role = SOCKET_ACTIVE;
  state->opened_ns = 0;
  state->process_id = bpf_get_current_pid_tgid() >> 32;
  state->user_id = (__u32)bpf_get_current_uid_gid();
  bpf_get_current_comm(state->command, sizeof(state->command));
  return CONNECT_PASS;
}

SEC("cgroup/connect4")
int on_connect4(struct bpf_sock_addr *ctx) {
  return decide_connect(ctx, address_from_ipv4(ctx->user_ip4));
}

SEC("cgroup/connect6")
int on_connect6(struct bpf_sock_addr *ctx) {
  struct address destination = {.word = {ctx->user_ip6[0], ctx->user_ip6[1], ctx->user_ip6[2], ctx->user_ip6[3]}};
  return decide_connect(ctx, destination);
}
