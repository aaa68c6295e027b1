/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * Revocation: every open connection of an endpoint is decided again by what is in force now, and ended when that denies it. The program on
 * it sees ECONNABORTED, its peer a reset. Run by reading the pinned iterator; it visits the sockets of the network namespace of who opened
 * it.
 *
 * Answers one character per connection that was decided again: `.` allowed, `k` denied but kept, `e` ended.
 */
#pragma once

#define ADDRESS_FAMILY_INET 2

/* Linux 6.5. Weak, so that an older kernel still loads the hooks; user space then leaves this program out. */
extern int bpf_sock_destroy(struct sock_common *socket) __ksym __weak;

static __always_inline struct address connected_address(const struct sock_common *socket) {
  if (socket->skc_family == ADDRESS_FAMILY_INET)
    return address_from_ipv4(socket->skc_daddr);
  struct address address = {.word = {socket->skc_v6_daddr.in6_u.u6_addr32[0], socket->skc_v6_daddr.in6_u.u6_addr32[1],
                                     socket->skc_v6_daddr.in6_u.u6_addr32[2], socket->skc_v6_daddr.in6_u.u6_addr32[3]}};
  return address;
}

/* False: the answer is full. The kernel shows this socket again for the next read, so nothing may have been done to it yet. */
static __always_inline bool answer(struct bpf_iter__tcp *ctx, char what) {
  return bpf_seq_write(ctx->meta->seq, &what, 1) == 0;
}

static __always_inline void adopt_decision(struct socket_state *state, __u32 subject, __u32 peer, const struct decision *decision) {
  state->identity = subject;
  state->peer_identity = peer;
  state->cookie = decision->cookie;
  state->revision = decision->revision;
  state->reason = decision->reason;
  state->audited = decision->audited;
  state->flags = decision->flags;
}

SEC("iter/tcp")
int on_revoke(struct bpf_iter__tcp *ctx) {
  struct sock_common *socket = ctx->sk_common;
  if (!socket || socket->skc_state == TCP_STATE_LISTEN || socket->skc_state == TCP_STATE_CLOSE)
    return 0;
  struct socket_state *state = bpf_sk_storage_get(&sockets, socket, NULL, 0);
  if (!state || !state->identity || state->role == SOCKET_UNDECIDED)
    return 0;
  /* The labels may have changed since. Who is no endpoint any more is left alone; whose new labels are not known yet is not judged by them.
   */
  __u64 cgroup_id = state->cgroup_id;
  const struct endpoint_value *endpoint = bpf_map_lookup_elem(&endpoints, &cgroup_id);
  if (!endpoint || endpoint->identity == RESERVED_INIT)
    return 0;

  __u32 subject = endpoint->identity, peer = state->peer_identity;
  __u8 direction = state->role == SOCKET_PASSIVE ? DIRECTION_INGRESS : DIRECTION_EGRESS;
  __be16 port_be = direction == DIRECTION_INGRESS ? bpf_htons(socket->skc_num) : socket->skc_dport;
  struct decision decision = decide_for_hook(subject, peer, direction, IPPROTO_TCP, port_be);
  if (decision.revision != state->revision && state->peer_source == IDENTITY_IPCACHE) {
    /* Who was known by address is looked up anew: identities of prefixes come and go with the rules that name them. */
    struct address remote = connected_address(socket);
    peer = ipcache_identity(&remote);
    decision = decide_for_hook(subject, peer, direction, IPPROTO_TCP, port_be);
  }
  if (decision.verdict == VERDICT_ALLOW) {
    if (!answer(ctx, '.'))
      return 0;
    adopt_decision(state, subject, peer, &decision);
    return 0;
  }
  if (state->flags & POLICY_KEEP_ESTABLISHED) {
    answer(ctx, 'k');
    return 0;
  }
  if (!answer(ctx, 'e'))
    return 0;
  struct socket_state before = *state;
  adopt_decision(state, subject, peer, &decision);
  state->flags = SOCKET_ENDED;
  if (bpf_sock_destroy(socket)) {
    *state = before;
    return 0;
  }
  /* The record is made by the change of state that this causes (on_sock_ops), where the counts of bytes are. */
  if (state->flags & SOCKET_ENDED) {
    state->flags = 0;
    state->opened_ns = 0;
    count(COUNTER_LOST);
  }
  return 0;
}
