/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * Egress of datagrams, refused with EPERM. A send that names its destination is decided at the call, before network address translation, as
 * a connect is. A connected UDP socket is decided per datagram, by the address that it is connected to: connecting sends nothing and is no
 * hook's matter (the C library connects such sockets only to learn which source address it would get). A ping socket is decided by the
 * type.
 */
#pragma once

#define SEND_PASS 1
#define SEND_REFUSE 0
#define UDP_STATE_CONNECTED 1
#define LOOPBACK_IFINDEX 1

/*
 * Who receives it, when the destination is this host: as local_peer of connect.h. `own`: the address is known to be ours whatever the
 * socket is bound to.
 */
static __always_inline void local_receiver(void *ctx, struct datagram *datagram, bool own) {
  const struct address *remote = &datagram->key.remote;
  struct bpf_sock_tuple tuple = {};
  __u32 size;
  if (address_is_ipv4(remote)) {
    tuple.ipv4.daddr = remote->word[3];
    tuple.ipv4.dport = datagram->key.remote_port_be;
    size = sizeof(tuple.ipv4);
  } else {
    __builtin_memcpy(tuple.ipv6.daddr, remote->word, 16);
    tuple.ipv6.dport = datagram->key.remote_port_be;
    size = sizeof(tuple.ipv6);
  }
  struct bpf_sock *receiver = bpf_sk_lookup_udp(ctx, &tuple, size, BPF_F_CURRENT_NETNS, 0);
  if (!receiver)
    return;
  if (!own) {
    struct address bound = local_address(receiver, address_is_ipv4(remote));
    own = address_equals(&bound, remote);
  }
  if (own) {
    struct endpoint endpoint = endpoint_of_any_socket(receiver);
    datagram->peer_identity = endpoint.identity ? endpoint.identity : RESERVED_HOST;
    datagram->peer_source = IDENTITY_LOCAL_SOCKET;
  }
  bpf_sk_release(receiver);
}

static __always_inline int decide_send(struct bpf_sock_addr *ctx, struct address destination) {
  struct bpf_sock *socket = ctx->sk;
  if (!socket)
    return SEND_PASS;
  struct datagram datagram = {.subject = endpoint_of_sender(socket)};
  if (!datagram.subject.identity)
    return SEND_PASS;
  if (ctx->protocol != IPPROTO_UDP) { /* UDP-Lite of a socket that was there before the endpoint was */
    count(COUNTER_SOCKET_REFUSED);
    return SEND_REFUSE;
  }
  address_normalise(&destination);
  datagram.key.netns_cookie = bpf_get_netns_cookie(ctx);
  datagram.key.remote = destination;
  datagram.key.remote_port_be = ctx->user_port;
  datagram.key.local_port_be = bpf_htons(socket->src_port);
  datagram.key.protocol = IPPROTO_UDP;
  datagram.key.direction = DIRECTION_EGRESS;
  datagram.port_be = datagram.key.remote_port_be;
  if (is_answer(&datagram))
    return SEND_PASS;
  datagram.peer_identity = ipcache_identity(&destination);
  datagram.peer_source = IDENTITY_IPCACHE;
  bool own = address_is_loopback(&destination) ||
             (datagram.peer_identity == RESERVED_HOST && datagram.key.netns_cookie == bpf_get_netns_cookie(NULL));
  local_receiver(ctx, &datagram, own);
  /* The kernel chooses the source later, unless the socket is bound; the family at least is known. */
  datagram.local = local_address(socket, address_is_ipv4(&destination));
  datagram.socket_cookie = bpf_get_socket_cookie(ctx);
  return admit_datagram(&datagram) ? SEND_PASS : SEND_REFUSE;
}

SEC("cgroup/sendmsg4")
int on_sendmsg4(struct bpf_sock_addr *ctx) {
  return decide_send(ctx, address_from_ipv4(ctx->user_ip4));
}

SEC("cgroup/sendmsg6")
int on_sendmsg6(struct bpf_sock_addr *ctx) {
  struct address destination = {.word = {ctx->user_ip6[0], ctx->user_ip6[1], ctx->user_ip6[2], ctx->user_ip6[3]}};
  return decide_send(ctx, destination);
}

/* For the receiver's hook on this host. Two endpoints that claim one tuple at a time are told apart by nothing: the address decides. */
static __always_inline void leave_mark(const struct connection_key *tuple, __u32 identity) {
  __u64 now = bpf_ktime_get_ns();
  struct datagram_sender *known = bpf_map_lookup_elem(&datagram_senders, tuple);
  if (known && is_within(now, known->sent_ns, DATAGRAM_SENDER_LIFETIME_NS)) {
    if (known->identity != identity)
      known->identity = 0;
    known->sent_ns = now;
    return;
  }
  struct datagram_sender sender = {.sent_ns = now, .identity = identity};
  bpf_map_update_elem(&datagram_senders, tuple, &sender, BPF_ANY);
}

/*
 * The datagram of a connected socket goes elsewhere. Named for this one send: decided at the call, just now. Else by translation, or left
 * corked from before the socket was connected anew: then where it goes has to be allowed as well, and the record says where that is.
 */
static __always_inline bool is_admitted_elsewhere(struct datagram *datagram, const struct connection_key *tuple, bool *is_decided) {
  struct datagram_key key = datagram->key;
  key.remote = tuple->destination;
  key.remote_port_be = tuple->destination_port_be;
  const struct datagram_flow *flow = bpf_map_lookup_elem(&datagrams, &key);
  *is_decided =
      flow && flow->identity == datagram->subject.identity && is_within(bpf_ktime_get_ns(), flow->seen_ns, DATAGRAM_SENDER_LIFETIME_NS);
  if (*is_decided)
    return true;
  __u32 peer = ipcache_identity(&key.remote);
  struct decision decision = decide_for_hook(datagram->subject.identity, peer, DIRECTION_EGRESS, IPPROTO_UDP, key.remote_port_be);
  if (decision.verdict == VERDICT_ALLOW)
    return true;
  datagram->key = key;
  datagram->port_be = key.remote_port_be;
  datagram->peer_identity = peer;
  refuse_datagram(datagram, &decision);
  return false;
}

SEC("cgroup_skb/egress")
int on_egress(struct __sk_buff *skb) {
  struct bpf_sock *socket = skb->sk;
  if (socket)
    socket = bpf_sk_fullsock(socket);
  if (!socket || (socket->protocol == IPPROTO_TCP && socket->type == SOCKET_STREAM) || socket_is_kernels(socket))
    return SEND_PASS;
  struct datagram datagram = {.subject = endpoint_of_sender(socket)};
  if (!datagram.subject.identity)
    return SEND_PASS;
  if (!is_decided(socket)) {
    count(COUNTER_SOCKET_REFUSED);
    return SEND_REFUSE;
  }
  struct connection_key tuple = {};
  bool is_parsed = parse_datagram(skb, socket->protocol, &tuple, true);
  tuple.netns_cookie = bpf_get_netns_cookie(skb);
  datagram.key.netns_cookie = tuple.netns_cookie;
  datagram.key.protocol = socket->protocol;
  datagram.key.direction = DIRECTION_EGRESS;
  datagram.key.local_port_be = tuple.source_port_be;
  datagram.local = tuple.source;
  datagram.peer_source = IDENTITY_IPCACHE;
  datagram.socket_cookie = bpf_get_socket_cookie(skb);
  bool is_udp = socket->protocol == IPPROTO_UDP;
  if (is_udp) {
    if (is_parsed && skb->ifindex == LOOPBACK_IFINDEX)
      leave_mark(&tuple, datagram.subject.identity);
    if (socket->state != UDP_STATE_CONNECTED)
      return SEND_PASS;
    datagram.key.local_port_be = bpf_htons(socket->src_port);
    /* Also where the datagram goes elsewhere, by network address translation. */
    datagram.key.remote = remote_address(socket);
    datagram.key.remote_port_be = socket->dst_port;
    bool is_decided = false;
    if (is_parsed &&
        !(address_equals(&datagram.key.remote, &tuple.destination) && datagram.key.remote_port_be == tuple.destination_port_be)) {
      if (!is_admitted_elsewhere(&datagram, &tuple, &is_decided))
        return SEND_REFUSE;
      if (is_decided)
        return SEND_PASS;
    }
  } else {
    datagram.key.remote = tuple.destination;
    datagram.key.remote_port_be = tuple.destination_port_be;
    if (!is_parsed) {
      struct decision unparsable = {.verdict = VERDICT_DENY, .reason = REASON_UNPARSABLE};
      refuse_datagram(&datagram, &unparsable);
      return SEND_REFUSE;
    }
  }
  datagram.port_be = datagram.key.remote_port_be;
  if (is_answer(&datagram))
    return SEND_PASS;
  datagram.peer_identity = ipcache_identity(&datagram.key.remote);
  if (is_udp) {
    bool own = address_is_loopback(&datagram.key.remote) ||
               (datagram.peer_identity == RESERVED_HOST && datagram.key.netns_cookie == bpf_get_netns_cookie(NULL));
    local_receiver(skb, &datagram, own);
  }
  return admit_datagram(&datagram) ? SEND_PASS : SEND_REFUSE;
}
