/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Records for user space. One that does not fit is counted: emitted + lost is exactly what happened. */
#pragma once
#include "maps.h"

/* Zeroed but for time and protocol; NULL when the buffer is full (and counted then). Hand it over with event_submit. */
static __always_inline struct flow_event *event_reserve(__u8 kind, __u8 direction) {
  struct flow_event *event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
  if (!event) {
    count(COUNTER_LOST);
    return NULL;
  }
  __builtin_memset(event, 0, sizeof(*event));
  event->time_ns = bpf_ktime_get_ns();
  event->kind = kind;
  event->direction = direction;
  event->protocol = IPPROTO_TCP;
  return event;
}

static __always_inline void event_submit(struct flow_event *event) {
  count(COUNTER_EMITTED);
  bpf_ringbuf_submit(event, 0);
}
