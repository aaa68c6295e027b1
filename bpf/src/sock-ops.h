/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* The identity option of outgoing SYNs, and records of what opens and closes. */
#pragma once

#define TCP_FLAG_SYN 0x02
#define TCP_FLAG_SYN_ACK 0x12
#define TCP_STATE_CLOSE 7
#define SOCK_FLAG_DONE 1 /* SOCK_DONE of include/net/sock.h: the peer's FIN has been received */

/* Volatile, or the compiler computes the field's address first, which the verifier refuses for a context. */
#define CONTEXT_WORD(ctx, field) (*(volatile __u32 *)&(ctx)->field)

/* The connection as this end sends it: source is ours. netns_cookie is left 0. */
static __always_inline struct connection_key outgoing(struct bpf_sock_ops *ctx) {
  __u32 family = CONTEXT_WORD(ctx, family);
  __be32 local4 = CONTEXT_WORD(ctx, local_ip4), remote4 = CONTEXT_WORD(ctx, remote_ip4);
  struct connection_key key = {.source = {{CONTEXT_WORD(ctx, local_ip6[0]), CONTEXT_WORD(ctx, local_ip6[1]),
                                           CONTEXT_WORD(ctx, local_ip6[2]), CONTEXT_WORD(ctx, local_ip6[3])}},
                               .destination = {{CONTEXT_WORD(ctx, remote_ip6[0]), CONTEXT_WORD(ctx, remote_ip6[1]),
                                                CONTEXT_WORD(ctx, remote_ip6[2]), CONTEXT_WORD(ctx, remote_ip6[3])}},
                               .source_port_be = bpf_htons((__u16)CONTEXT_WORD(ctx, local_port)),
                               .destination_port_be = bpf_htons((__u16)bpf_ntohl(CONTEXT_WORD(ctx, remote_port)))};
  if (family == 2 || address_is_ipv4(&key.destination)) {
    key.source = address_from_ipv4(local4);
    key.destination = address_from_ipv4(remote4);
  }
  return key;
}

static __always_inline struct connection_key incoming(struct bpf_sock_ops *ctx) {
  struct connection_key own = outgoing(ctx);
  struct connection_key key = {.netns_cookie = bpf_get_netns_cookie(ctx),
                               .source = own.destination,
                               .destination = own.source,
                               .source_port_be = own.destination_port_be,
                               .destination_port_be = own.source_port_be};
  return key;
}

/* Other tools share these flags: they are added to, and taken from, what is set. */
static __always_inline void add_callbacks(struct bpf_sock_ops *ctx, int flags) {
  bpf_sock_ops_cb_flags_set(ctx, ctx->bpf_sock_ops_cb_flags | flags);
}

static __always_inline void remove_callbacks(struct bpf_sock_ops *ctx, int flags) {
  bpf_sock_ops_cb_flags_set(ctx, ctx->bpf_sock_ops_cb_flags & ~flags);
}

static __always_inline void write_identity_option(struct bpf_sock_ops *ctx, const struct socket_state *state) {
  struct tcphdr *tcp = ctx->skb_data;
  if ((void *)(tcp + 1) > ctx->skb_data_end)
    return;
  /* Copied now: storing the option makes packet pointers invalid. */
  __be32 sequence_be = tcp->seq;
  struct connection_key connection = outgoing(ctx);
  connection.source_port_be = tcp->source;
  connection.destination_port_be = tcp->dest;
  __u32 zero = 0;
  const struct settings *found = bpf_map_lookup_elem(&settings, &zero);
  struct identity_option option = {
      .kind = IDENTITY_OPTION_KIND, .length = IDENTITY_OPTION_LENGTH, .experiment_be = bpf_htons(IDENTITY_OPTION_EXPERIMENT)};
  option.epoch_identity_be = bpf_htonl(((found ? found->send_epoch : 0) << 24) | (state->identity & IDENTITY_MASK));
  __u64 tag;
  if (!identity_tag(&connection, sequence_be, option.epoch_identity_be, &tag)) {
    count(COUNTER_OPTION_NO_ROOM);
    return;
  }
  option.tag = tag;
  count(bpf_store_hdr_opt(ctx, &option, sizeof(option), 0) ? COUNTER_OPTION_NO_ROOM : COUNTER_OPTION_WRITTEN);
}

/* Fills what open and close records have in common. */
static __always_inline void describe(struct bpf_sock_ops *ctx, const struct socket_state *state, struct flow_event *event) {
  struct connection_key own = outgoing(ctx);
  bool passive = state->role == SOCKET_PASSIVE;
  event->source = passive ? own.destination : own.source;
  event->destination = passive ? own.source : own.destination;
  event->source_port_be = passive ? own.destination_port_be : own.source_port_be;
  event->destination_port_be = passive ? own.source_port_be : own.destination_port_be;
  event->source_identity = passive ? state->peer_identity : state->identity;
  event->destination_identity = passive ? state->identity : state->peer_identity;
  event->cookie = state->cookie;
  event->socket_cookie = bpf_get_socket_cookie(ctx);
  event->cgroup_id = state->cgroup_id;
  event->peer_source = state->peer_source;
  event->revision = state->revision;
  event->verdict = state->flags & SOCKET_ENDED ? VERDICT_DENY : VERDICT_ALLOW;
  event->reason = state->reason;
  event->audited = state->audited;
  event->process_id = state->process_id;
  event->user_id = state->user_id;
  event->smoothed_rtt_us = ctx->srtt_us >> 3; /* the kernel keeps eight times the value */
  __builtin_memcpy(event->command, state->command, sizeof(event->command));
}

static __always_inline void record_open(struct bpf_sock_ops *ctx, struct socket_state *state) {
  state->opened_ns = bpf_ktime_get_ns();
  struct flow_event *event = event_reserve(FLOW_OPEN, state->role == SOCKET_PASSIVE ? DIRECTION_INGRESS : DIRECTION_EGRESS);
  if (!event)
    return;
  describe(ctx, state, event);
  event_submit(event);
}

/* Bytes of the application alone: the kernel's counts hold one more for each SYN and FIN that was acknowledged or received. */
static __always_inline void record_close(struct bpf_sock_ops *ctx, const struct socket_state *state) {
  struct flow_event *event = event_reserve(FLOW_CLOSE, state->role == SOCKET_PASSIVE ? DIRECTION_INGRESS : DIRECTION_EGRESS);
  if (!event)
    return;
  describe(ctx, state, event);
  event->duration_ns = event->time_ns - state->opened_ns;
  __u64 sent = ctx->bytes_acked, received = ctx->bytes_received;
  if (state->role == SOCKET_ACTIVE && sent)
    sent -= 1;
  /* CLOSE_WAIT and ESTABLISHED have sent no FIN; from FIN_WAIT1 on one is the last thing sent. */
  __u32 old = ctx->args[0];
  struct bpf_sock *socket = ctx->sk;
  struct tcp_sock *tcp = socket ? bpf_skc_to_tcp_sock(socket) : NULL;
  if (tcp) {
    bool fin_sent = old != 1 && old != 8;
    if (fin_sent && sent && BPF_CORE_READ(tcp, snd_una) == BPF_CORE_READ(tcp, write_seq))
      sent -= 1;
    if (received && (BPF_CORE_READ((struct sock *)tcp, __sk_common.skc_flags) & (1UL << SOCK_FLAG_DONE)))
      received -= 1;
  }
  event->bytes_sent = sent;
  event->bytes_received = received;
  event_submit(event);
}

/* Revocation met a connection that was still on its way: what its program asked for is refused after all. */
static __always_inline void record_ended_attempt(struct bpf_sock_ops *ctx, const struct socket_state *state) {
  count_denied(state->reason);
  struct flow_event *event = event_reserve(FLOW_DENY, state->role == SOCKET_PASSIVE ? DIRECTION_INGRESS : DIRECTION_EGRESS);
  if (!event)
    return;
  describe(ctx, state, event);
  event_submit(event);
}

static __always_inline void adopt_accepted(struct bpf_sock_ops *ctx, struct bpf_sock *socket) {
  struct connection_key key = incoming(ctx);
  const struct syn_value *syn = bpf_map_lookup_elem(&syns, &key);
  if (!syn)
    return;
  struct socket_state *state = bpf_sk_storage_get(&sockets, socket, NULL, BPF_SK_STORAGE_GET_F_CREATE);
  if (state) {
    state->cgroup_id = syn->cgroup_id;
    state->identity = syn->identity;
    state->peer_identity = syn->peer_identity;
    state->peer_source = syn->peer_source;
    state->cookie = syn->cookie;
    state->revision = syn->revision;
    state->reason = syn->reason;
    state->audited = syn->audited;
    state->flags = syn->policy_flags;
    state->role = SOCKET_PASSIVE;
    add_callbacks(ctx, BPF_SOCK_OPS_STATE_CB_FLAG);
    record_open(ctx, state);
  }
  bpf_map_delete_elem(&syns, &key);
}

/* A listener's owner, for the records of what it accepts: at the handshake's end the current process is an arbitrary one. */
static __always_inline void remember_listener(struct bpf_sock *socket) {
  struct socket_state *state = bpf_sk_storage_get(&sockets, socket, NULL, BPF_SK_STORAGE_GET_F_CREATE);
  if (!state)
    return;
  state->process_id = bpf_get_current_pid_tgid() >> 32;
  state->user_id = (__u32)bpf_get_current_uid_gid();
}

SEC("sockops")
int on_sock_ops(struct bpf_sock_ops *ctx) {
  struct bpf_sock *socket = ctx->sk;
  if (!socket)
    return 1;
  if (ctx->op == BPF_SOCK_OPS_PASSIVE_ESTABLISHED_CB) {
    adopt_accepted(ctx, socket);
    return 1;
  }
  if (ctx->op == BPF_SOCK_OPS_TCP_LISTEN_CB) {
    remember_listener(socket);
    return 1;
  }
  struct socket_state *state = bpf_sk_storage_get(&sockets, socket, NULL, 0);
  if (!state || !state->identity)
    return 1;
  switch (ctx->op) {
  case BPF_SOCK_OPS_TCP_CONNECT_CB:
    add_callbacks(ctx, BPF_SOCK_OPS_WRITE_HDR_OPT_CB_FLAG | BPF_SOCK_OPS_STATE_CB_FLAG);
    break;
  case BPF_SOCK_OPS_HDR_OPT_LEN_CB:
    if ((ctx->skb_tcp_flags & TCP_FLAG_SYN_ACK) == TCP_FLAG_SYN && bpf_reserve_hdr_opt(ctx, IDENTITY_OPTION_LENGTH, 0))
      count(COUNTER_OPTION_NO_ROOM);
    break;
  case BPF_SOCK_OPS_WRITE_HDR_OPT_CB:
    if ((ctx->skb_tcp_flags & TCP_FLAG_SYN_ACK) == TCP_FLAG_SYN)
      write_identity_option(ctx, state);
    break;
  case BPF_SOCK_OPS_ACTIVE_ESTABLISHED_CB:
    remove_callbacks(ctx, BPF_SOCK_OPS_WRITE_HDR_OPT_CB_FLAG);
    record_open(ctx, state);
    break;
  case BPF_SOCK_OPS_STATE_CB:
    if (ctx->args[1] != TCP_STATE_CLOSE)
      break;
    if (state->opened_ns)
      record_close(ctx, state);
    else if (state->flags & SOCKET_ENDED)
      record_ended_attempt(ctx, state);
    state->opened_ns = 0;
    state->flags = 0;
    break;
  }
  return 1;
}
