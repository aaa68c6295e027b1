/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * Ingress of datagrams, where the socket would take them: fragments are put together by then, and what the kernel answers itself (echo
 * requests, neighbour discovery) or reports as an error of a socket (ICMP errors) does not come by. A drop is silent.
 */
#pragma once

#define RECEIVE_PASS 1
#define RECEIVE_DROP 0

/* Who sent it: over loopback whoever left a mark in its own egress hook, else whose address it is. */
static __always_inline void identify_datagram_sender(struct __sk_buff *skb, const struct connection_key *tuple, struct datagram *datagram) {
  if (skb->ifindex == LOOPBACK_IFINDEX && datagram->key.protocol == IPPROTO_UDP) {
    const struct datagram_sender *sender = bpf_map_lookup_elem(&datagram_senders, tuple);
    if (sender && sender->identity && is_within(bpf_ktime_get_ns(), sender->sent_ns, DATAGRAM_SENDER_LIFETIME_NS)) {
      datagram->peer_identity = sender->identity;
      datagram->peer_source = IDENTITY_LOCAL_SOCKET;
      return;
    }
  }
  datagram->peer_identity = ipcache_identity(&tuple->source);
  datagram->peer_source = IDENTITY_IPCACHE;
}

static __always_inline int decide_receive(struct __sk_buff *skb, struct bpf_sock *socket) {
  if (socket_is_kernels(socket))
    return RECEIVE_PASS;
  struct datagram datagram = {.subject = endpoint_of_any_socket(socket)};
  if (!datagram.subject.identity)
    return RECEIVE_PASS;
  if (!is_decided(socket)) { /* made before the endpoint was: a raw socket gets a copy of everything */
    count(COUNTER_SOCKET_REFUSED);
    return RECEIVE_DROP;
  }
  struct connection_key tuple = {};
  bool is_parsed = parse_datagram(skb, socket->protocol, &tuple, false);
  tuple.netns_cookie = bpf_get_netns_cookie(skb);
  datagram.key.netns_cookie = tuple.netns_cookie;
  datagram.key.remote = tuple.source;
  datagram.key.protocol = socket->protocol;
  datagram.key.direction = DIRECTION_INGRESS;
  datagram.key.remote_port_be = tuple.source_port_be;
  datagram.key.local_port_be = tuple.destination_port_be;
  datagram.port_be = datagram.key.protocol == IPPROTO_UDP ? tuple.destination_port_be : tuple.source_port_be;
  datagram.local = tuple.destination;
  datagram.socket_cookie = bpf_get_socket_cookie(skb);
  datagram.owner = bpf_sk_storage_get(&sockets, socket, NULL, 0);
  if (!is_parsed) {
    struct decision unparsable = {.verdict = VERDICT_DENY, .reason = REASON_UNPARSABLE};
    refuse_datagram(&datagram, &unparsable);
    return RECEIVE_DROP;
  }
  if (is_answer(&datagram))
    return RECEIVE_PASS;
  identify_datagram_sender(skb, &tuple, &datagram);
  return admit_datagram(&datagram) ? RECEIVE_PASS : RECEIVE_DROP;
}
