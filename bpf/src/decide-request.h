/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* The decision without a socket, run by user space (BPF_PROG_RUN): what it says is what the hooks do, since it is the same code. */
#pragma once

SEC("syscall")
int on_decide_request(struct decide_request *request) {
  struct decision decision = decide(request->subject, request->peer, request->direction, request->protocol, bpf_htons(request->port));
  request->precedence = decision.precedence;
  request->cookie = decision.cookie;
  request->revision = decision.revision;
  request->verdict = decision.verdict;
  request->reason = decision.reason;
  request->mode = decision.mode;
  request->audited = decision.audited;
  return 0;
}
