/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Ingress: a connection is decided at the SYN, datagrams each (receive.h). A drop is silent here; the sender retransmits until it gives up.
 */
#pragma once

#define INGRESS_PASS 1
#define INGRESS_DROP 0
#define TCP_STATE_SYN_SENT 2

static __always_inline void emit_refused_syn(struct __sk_buff *skb, const struct segment *segment, const struct endpoint *subject,
                                             const struct peer *peer, const struct decision *decision) {
  count_denied(decision->reason);
  __u32 sequence = segment->sequence_be;
  const __u32 *last = bpf_map_lookup_elem(&denied_syns, &segment->connection);
  if (last && *last == sequence) {
    count(COUNTER_REPEATED_DENY);
    return;
  }
  bpf_map_update_elem(&denied_syns, &segment->connection, &sequence, BPF_ANY);
  struct flow_event *event = event_reserve(FLOW_DENY, DIRECTION_INGRESS);
  if (!event)
    return;
  event->cookie = decision->cookie;
  event->socket_cookie = bpf_get_socket_cookie(skb);
  event->cgroup_id = subject->cgroup_id;
  event->source = segment->connection.source;
  event->destination = segment->connection.destination;
  event->source_port_be = segment->connection.source_port_be;
  event->destination_port_be = segment->connection.destination_port_be;
  event->source_identity = peer->identity;
  event->destination_identity = subject->identity;
  event->peer_source = peer->source;
  event->revision = decision->revision;
  event->verdict = VERDICT_DENY;
  event->reason = decision->reason;
  event->audited = decision->audited;
  event_submit(event);
}

/* Who sent the SYN. False: the option is there and does not verify. */
static __always_inline bool identify_sender(struct __sk_buff *skb, const struct segment *segment, struct peer *peer) {
  __u32 identity = 0;
  enum option_result result = read_identity_option(skb, segment, &identity);
  if (result == OPTION_VALID) {
    count(COUNTER_OPTION_VERIFIED);
    peer->identity = identity;
    peer->source = IDENTITY_OPTION;
    return true;
  }
  peer->identity = ipcache_identity(&segment->connection.source);
  peer->source = IDENTITY_IPCACHE;
  return result == OPTION_ABSENT;
}

SEC("cgroup_skb/ingress")
int on_ingress(struct __sk_buff *skb) {
  struct bpf_sock *socket = skb->sk; /* read once: what the verifier knows about one read it does not know about the next */
  if (socket)
    socket = bpf_sk_fullsock(socket);
  if (!socket)
    return INGRESS_PASS;
  if (socket->protocol != IPPROTO_TCP || socket->type != SOCKET_STREAM)
    return decide_receive(skb, socket);
  /* Only these two can become a connection by a SYN, so every other packet costs no more than this line. */
  if ((socket->state != TCP_STATE_LISTEN && socket->state != TCP_STATE_SYN_SENT))
    return INGRESS_PASS;
  struct segment segment = {};
  enum parse_result parsed = parse_segment(skb, &segment);
  if (parsed == NOT_TCP || (parsed == PARSED && !segment.syn))
    return INGRESS_PASS;
  struct tcp_sock *receiver = bpf_skc_to_tcp_sock(socket);
  if (!receiver)
    return INGRESS_PASS;
  struct endpoint subject = endpoint_of_socket(receiver);
  if (!subject.identity)
    return INGRESS_PASS;

  segment.connection.netns_cookie = bpf_get_netns_cookie(skb);
  struct peer peer = {};
  struct decision decision = {.verdict = VERDICT_DENY};
  if (parsed == UNPARSABLE)
    decision.reason = REASON_UNPARSABLE;
  else if (!identify_sender(skb, &segment, &peer))
    decision.reason = REASON_INVALID_IDENTITY_TAG;
  else
    decision = decide_for_hook(subject.identity, peer.identity, DIRECTION_INGRESS, IPPROTO_TCP, segment.connection.destination_port_be);
  if (decision.verdict != VERDICT_ALLOW) {
    emit_refused_syn(skb, &segment, &subject, &peer, &decision);
    return INGRESS_DROP;
  }

  struct syn_value admitted = {.cookie = decision.cookie,
                               .cgroup_id = subject.cgroup_id,
                               .identity = subject.identity,
                               .peer_identity = peer.identity,
                               .revision = decision.revision,
                               .reason = decision.reason,
                               .peer_source = peer.source,
                               .audited = decision.audited,
                               .policy_flags = decision.flags};
  bpf_map_update_elem(&syns, &segment.connection, &admitted, BPF_ANY);
  return INGRESS_PASS;
}
