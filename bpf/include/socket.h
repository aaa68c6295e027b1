/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* What the helpers do not tell about a socket: read from the kernel's own structure. */
#pragma once
#include "endpoint.h"
#include "ipcache.h"

#define SOCKET_FAMILY_IPV4 2
#define SOCKET_STREAM 1
#define SOCKET_DATAGRAM 2
#define IPPROTO_MPTCP_NUMBER 262

/* Volatile, or the compiler computes the field's address first, which the verifier refuses. */
#define SOCKET_WORD(socket, field) (*(volatile __u32 *)&(socket)->field)

/* What the socket is bound to, as an address of this family. Both are read, or the compiler reads one of two places. */
static __always_inline struct address local_address(struct bpf_sock *socket, bool is_ipv4) {
  __be32 ipv4 = SOCKET_WORD(socket, src_ip4);
  struct address address = {.word = {SOCKET_WORD(socket, src_ip6[0]), SOCKET_WORD(socket, src_ip6[1]), SOCKET_WORD(socket, src_ip6[2]),
                                     SOCKET_WORD(socket, src_ip6[3])}};
  return is_ipv4 ? address_from_ipv4(ipv4) : address;
}

/* What it is connected to. */
static __always_inline struct address remote_address(struct bpf_sock *socket) {
  __be32 ipv4 = SOCKET_WORD(socket, dst_ip4);
  struct address address = {.word = {SOCKET_WORD(socket, dst_ip6[0]), SOCKET_WORD(socket, dst_ip6[1]), SOCKET_WORD(socket, dst_ip6[2]),
                                     SOCKET_WORD(socket, dst_ip6[3])}};
  return SOCKET_WORD(socket, family) == SOCKET_FAMILY_IPV4 ? address_from_ipv4(ipv4) : address;
}

/*
 * The address that the verifier lets no program compute with: there is a cast for TCP sockets, and none for the others. Its fields are read
 * with probe_read alone, which takes any number.
 */
static __always_inline struct sock *kernel_socket(struct bpf_sock *socket) {
  struct bpf_sock *volatile held = socket;
  struct sock *address = NULL;
  bpf_probe_read_kernel(&address, sizeof(address), (const void *)&held);
  return address;
}

static __always_inline struct endpoint endpoint_of_any_socket(struct bpf_sock *socket) {
  return endpoint_of_cgroup(BPF_CORE_READ(kernel_socket(socket), sk_cgrp_data.cgroup));
}

/* Who acts; else whose socket it is. For what is sent in the context of a process: UDP and ping sockets. */
static __always_inline struct endpoint endpoint_of_sender(struct bpf_sock *socket) {
  struct endpoint endpoint = endpoint_of_current();
  if (!endpoint.identity)
    endpoint = endpoint_of_any_socket(socket);
  return endpoint;
}

/* The kernel's own: resets, errors, neighbour discovery, tunnels. Their cgroup is that of whoever made the network namespace. */
static __always_inline bool socket_is_kernels(struct bpf_sock *socket) {
  struct sock *address = kernel_socket(socket);
  return BPF_CORE_READ_BITFIELD_PROBED(address, sk_kern_sock);
}
