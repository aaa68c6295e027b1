/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * Remembers who made a socket, also for the records of what it accepts. An endpoint gets sockets only of the protocols that are decided:
 * raw ones, SCTP, UDP-Lite and whatever else there is are refused with EPERM.
 */
#pragma once

static __always_inline bool is_decided(struct bpf_sock *socket) {
  __u32 protocol = socket->protocol;
  if (socket->type == SOCKET_STREAM)
    return protocol == IPPROTO_TCP || protocol == IPPROTO_MPTCP_NUMBER;
  return socket->type == SOCKET_DATAGRAM && (protocol == IPPROTO_UDP || protocol == IPPROTO_ICMP || protocol == IPPROTO_ICMP_V6);
}

SEC("cgroup/sock_create")
int on_sock_create(struct bpf_sock *socket) {
  if (!is_decided(socket)) {
    struct endpoint maker = endpoint_of_current();
    if (maker.identity) {
      count(COUNTER_SOCKET_REFUSED);
      return 0;
    }
  }
  struct socket_state *state = bpf_sk_storage_get(&sockets, socket, NULL, BPF_SK_STORAGE_GET_F_CREATE);
  if (state) {
    state->creator_cgroup_id = bpf_get_current_cgroup_id();
    state->process_id = bpf_get_current_pid_tgid() >> 32;
    state->user_id = (__u32)bpf_get_current_uid_gid();
    bpf_get_current_comm(state->command, sizeof(state->command));
  }
  return 1;
}
