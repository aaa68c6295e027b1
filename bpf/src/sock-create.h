/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Remembers who made a socket, also for the records of what it accepts. Refuses nothing. */
#pragma once

SEC("cgroup/sock_create")
int on_sock_create(struct bpf_sock *socket) {
  struct socket_state *state = bpf_sk_storage_get(&sockets, socket, NULL, BPF_SK_STORAGE_GET_F_CREATE);
  if (state) {
    state->creator_cgroup_id = bpf_get_current_cgroup_id();
    state->process_id = bpf_get_current_pid_tgid() >> 32;
    state->user_id = (__u32)bpf_get_current_uid_gid();
    bpf_get_current_comm(state->command, sizeof(state->command));
  }
  return 1;
}
