/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* From a cgroup to the endpoint that it belongs to. */
#pragma once
#include "maps.h"

/* Levels that are walked upwards. */
#define ENDPOINT_MAX_DEPTH 64
/* Of a cgroup nested deeper than that: no subject has it, so that nobody escapes an endpoint by making cgroups in it. */
#define ENDPOINT_TOO_DEEP 0xffffffff

struct endpoint {
  __u64 cgroup_id; /* of the endpoint, not of a cgroup nested in it */
  __u32 identity;  /* 0 = no endpoint */
};

/*
 * Own cgroup first, then its ancestors. Reads the kernel's own structures instead of asking for ancestors by level: one walk serves the
 * current task, a packet's socket and a socket that was looked up, for which no helper exists.
 */
static __always_inline struct endpoint endpoint_of_cgroup(struct cgroup *cgroup) {
  struct endpoint found = {};
  for (int depth = 0; depth < ENDPOINT_MAX_DEPTH; depth++) {
    if (!cgroup)
      return found;
    __u64 id = BPF_CORE_READ(cgroup, kn, id);
    struct endpoint_value *value = bpf_map_lookup_elem(&endpoints, &id);
    if (value) {
      found.cgroup_id = id;
      found.identity = value->identity;
      return found;
    }
    struct cgroup_subsys_state *parent = BPF_CORE_READ(cgroup, self.parent);
    /* `self` is a cgroup's first member, and stays it: the kernel's own container_of relies on the offset from BTF. */
    cgroup = parent ? (struct cgroup *)((char *)parent - bpf_core_field_offset(struct cgroup, self)) : NULL;
  }
  if (cgroup)
    found.identity = ENDPOINT_TOO_DEEP;
  return found;
}

static __always_inline struct endpoint endpoint_of_current(void) {
  struct task_struct *task = (struct task_struct *)bpf_get_current_task();
  return endpoint_of_cgroup(BPF_CORE_READ(task, cgroups, dfl_cgrp));
}

/* A socket belongs to the cgroup that created it. */
static __always_inline struct endpoint endpoint_of_socket(struct tcp_sock *socket) {
  return endpoint_of_cgroup(BPF_CORE_READ((struct sock *)socket, sk_cgrp_data.cgroup));
}
