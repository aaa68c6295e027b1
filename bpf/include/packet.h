/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Reading a packet as cgroup_skb sees it: from the network header on. */
#pragma once
#include "identity-option.h"
#include "ipcache.h"

#define IPV6_MAX_EXTENSIONS 8
#define TCP_MAX_OPTIONS 40

struct segment {
  struct connection_key connection; /* netns_cookie is left 0 */
  __be32 sequence_be;
  __u32 options_offset;
  __u32 options_end;
  bool syn; /* SYN without ACK */
};

enum parse_result { PARSED = 0, NOT_TCP = 1, UNPARSABLE = 2 };

/*
 * The header behind IPv6's extension headers (RFC 8200 section 4). The kernel has walked them before; a program that gives up at the first
 * one is bypassed by setsockopt(IPV6_DSTOPTS).
 */
static __always_inline bool parse_ipv6(struct __sk_buff *skb, struct connection_key *connection, __u8 *protocol, __u32 *offset) {
  struct ipv6hdr ip;
  if (bpf_skb_load_bytes(skb, 0, &ip, sizeof(ip)))
    return false;
  __builtin_memcpy(&connection->source, &ip.saddr, 16);
  __builtin_memcpy(&connection->destination, &ip.daddr, 16);
  __u8 next = ip.nexthdr;
  *offset = sizeof(ip);
  for (int i = 0; i < IPV6_MAX_EXTENSIONS; i++) {
    __u8 header[2];
    if (next != 0 && next != 43 && next != 44 && next != 51 && next != 60) /* hop-by-hop, routing, fragment, authentication, destination */
      break;
    if (bpf_skb_load_bytes(skb, *offset, header, 2))
      return false;
    if (next == 44)
      *offset += 8;
    else if (next == 51)
      *offset += (header[1] + 2) * 4;
    else
      *offset += (header[1] + 1) * 8;
    next = header[0];
  }
  *protocol = next;
  return next == IPPROTO_TCP || next == IPPROTO_UDP || next == 58 /* ICMPv6 */;
}

static __always_inline bool parse_ipv4(struct __sk_buff *skb, struct connection_key *connection, __u8 *protocol, __u32 *offset) {
  struct iphdr ip;
  if (bpf_skb_load_bytes(skb, 0, &ip, sizeof(ip)))
    return false;
  connection->source = address_from_ipv4(ip.saddr);
  connection->destination = address_from_ipv4(ip.daddr);
  *protocol = ip.protocol;
  *offset = ip.ihl * 4;
  return true;
}

/* Addresses, and where the header of which protocol begins. */
static __always_inline bool parse_network(struct __sk_buff *skb, struct connection_key *connection, __u8 *protocol, __u32 *offset) {
  __u8 version;
  if (bpf_skb_load_bytes(skb, 0, &version, 1))
    return false;
  if ((version >> 4) == 4)
    return parse_ipv4(skb, connection, protocol, offset);
  return (version >> 4) == 6 && parse_ipv6(skb, connection, protocol, offset);
}

/*
 * Addresses and ports of a datagram, which must be of the protocol. Of ICMP both ports are told as seen by the ping socket that it is for
 * or from: its own port is the id, the other one the type. Only an echo has an id.
 */
static __always_inline bool parse_datagram(struct __sk_buff *skb, __u32 protocol, struct connection_key *connection, bool outgoing) {
  __u32 offset = 0;
  __u8 found = 0;
  if (!parse_network(skb, connection, &found, &offset) || found != protocol)
    return false;
  if (protocol == IPPROTO_UDP) {
    __be16 ports[2];
    if (bpf_skb_load_bytes(skb, offset, ports, sizeof(ports)))
      return false;
    connection->source_port_be = ports[0];
    connection->destination_port_be = ports[1];
    return true;
  }
  __u8 icmp[8];
  if (bpf_skb_load_bytes(skb, offset, icmp, sizeof(icmp)))
    return false;
  __be16 id;
  __builtin_memcpy(&id, icmp + 4, sizeof(id));
  __be16 type = bpf_htons(icmp[0]);
  connection->source_port_be = outgoing ? id : type;
  connection->destination_port_be = outgoing ? type : id;
  return true;
}

static __always_inline enum parse_result parse_segment(struct __sk_buff *skb, struct segment *segment) {
  __u32 offset = 0;
  __u8 protocol = 0;
  if (!parse_network(skb, &segment->connection, &protocol, &offset))
    return UNPARSABLE;
  if (protocol != IPPROTO_TCP)
    return NOT_TCP;
  struct tcphdr tcp;
  if (bpf_skb_load_bytes(skb, offset, &tcp, sizeof(tcp)))
    return UNPARSABLE;
  segment->connection.source_port_be = tcp.source;
  segment->connection.destination_port_be = tcp.dest;
  segment->sequence_be = tcp.seq;
  segment->options_offset = offset + sizeof(tcp);
  segment->options_end = offset + tcp.doff * 4;
  segment->syn = tcp.syn && !tcp.ack;
  return PARSED;
}

enum option_result { OPTION_ABSENT = 0, OPTION_VALID = 1, OPTION_INVALID = 2 };

/* Finds the identity option of a SYN and checks its tag. A malformed list of options ends like the kernel's own walk: nothing more is read.
 */
static __always_inline enum option_result read_identity_option(struct __sk_buff *skb, const struct segment *segment, __u32 *identity) {
  __u32 offset = segment->options_offset;
  for (int i = 0; i < TCP_MAX_OPTIONS; i++) {
    __u8 head[2];
    if (offset >= segment->options_end || bpf_skb_load_bytes(skb, offset, head, 1) || head[0] == 0)
      return OPTION_ABSENT;
    if (head[0] == 1) {
      offset += 1;
      continue;
    }
    if (offset + 2 > segment->options_end || bpf_skb_load_bytes(skb, offset, head, 2) || head[1] < 2)
      return OPTION_ABSENT;
    struct identity_option option;
    if (head[0] == IDENTITY_OPTION_KIND && head[1] == IDENTITY_OPTION_LENGTH && offset + IDENTITY_OPTION_LENGTH <= segment->options_end &&
        !bpf_skb_load_bytes(skb, offset, &option, sizeof(option)) && option.experiment_be == bpf_htons(IDENTITY_OPTION_EXPERIMENT)) {
      __u64 tag;
      if (!identity_tag(&segment->connection, segment->sequence_be, option.epoch_identity_be, &tag) || tag != option.tag)
        return OPTION_INVALID;
      *identity = bpf_ntohl(option.epoch_identity_be) & IDENTITY_MASK;
      return OPTION_VALID;
    }
    offset += head[1];
  }
  return OPTION_ABSENT;
}
