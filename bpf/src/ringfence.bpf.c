// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* The kernel datapath: one object, one program per hook. All programs share the maps of maps.h and the decision of decide.h. */
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_core_read.h>
#include "maps.h"
#include "identity-option.h"
#include "ipcache.h"
#include "endpoint.h"
#include "decide.h"
#include "events.h"
#include "packet.h"
#include "socket.h"
#include "datagrams.h"
#include "sock-create.h"
#include "connect.h"
#include "send.h"
#include "receive.h"
#include "ingress.h"
#include "sock-ops.h"
#include "revoke.h"
#include "decide-request.h"

/*
 * Every shared layout, whole, in the object's type information: clang writes only a forward declaration of what is reached by pointer. The
 * section is none that libbpf loads; bpf/test/layout.test.ts reads it.
 */
union layouts {
  struct endpoint_value endpoint_value;
  struct endpoint_name endpoint_name;
  struct ipcache_key4 ipcache_key4;
  struct ipcache_key6 ipcache_key6;
  struct ipcache_value ipcache_value;
  struct policy_key policy_key;
  struct policy_value policy_value;
  struct identity_key identity_key;
  struct audited audited;
  struct settings settings;
  struct about about;
  struct flow_event flow_event;
  struct decide_request decide_request;
} layouts SEC(".layouts") = {};

/* The helpers that read kernel structures are for GPL programs only: hence the choice of licences. */
char LICENSE[] SEC("license") = "GPL";
