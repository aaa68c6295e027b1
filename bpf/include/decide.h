/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * The one decision. Every hook and the test program inline it.
 *
 * Precedence, with the numbers of policy/src/precedence.ts:
 *   1 tier  2 priority  3 deny over allow  4 the more specific, as a tie-break for attribution.
 * The compiler has folded all four into one word per entry and has seen to it that the longest prefix of one peer is that peer's winner.
 * What is left for here: the peer's own entry against the one for any peer. The higher word wins, the peer's own one on a tie.
 *
 * What the rules that only watch would change comes with the verdict and never alters it.
 *
 * Closed where nothing is known: a subject without a map, and a map without a matching entry, deny.
 */
#pragma once
#include "maps.h"

struct decision {
  __u64 cookie;
  __u32 precedence;
  __u32 revision;
  __u8 verdict;
  __u8 reason;
  __u8 mode;
  __u8 flags;
  struct audited audited;
};

static __always_inline struct decision decide(__u32 subject, __u32 peer, __u8 direction, __u8 protocol, __be16 port_be) {
  struct decision decision = {.verdict = VERDICT_DENY, .reason = REASON_NO_POLICY_STATE};
  /* Once: a second fetch could see the next revision, and the verdict would be a mix of both. */
  void *entries = bpf_map_lookup_elem(&policy, &subject);
  if (!entries)
    return decision;

  struct policy_key key = {
      .prefixlen = POLICY_PREFIX_FULL, .peer_be = bpf_htonl(peer), .direction = direction, .protocol = protocol, .port_be = port_be};
  const struct policy_value *own = bpf_map_lookup_elem(entries, &key);
  key.peer_be = 0;
  const struct policy_value *any = bpf_map_lookup_elem(entries, &key);

  const struct policy_value *winner = own;
  if (any && (!own || any->precedence > own->precedence))
    winner = any;
  if (!winner)
    return decision;
  decision.cookie = winner->cookie;
  decision.precedence = winner->precedence;
  decision.revision = winner->revision;
  /* A number that is none of these is another version's: closed. */
  decision.verdict = winner->verdict == VERDICT_ALLOW || winner->verdict == VERDICT_REDIRECT ? winner->verdict : VERDICT_DENY;
  decision.reason = winner->reason;
  decision.mode = winner->mode;
  decision.flags = winner->flags;
  if (winner->audited_verdict) {
    decision.audited.cookie = winner->audited_cookie;
    decision.audited.verdict = winner->audited_verdict;
    decision.audited.mode = winner->mode;
  }
  return decision;
}

/* What a hook does about a decision. Nothing inspects connections yet: those that a proxy would have to see are refused, saying so. */
static __always_inline struct decision decide_for_hook(__u32 subject, __u32 peer, __u8 direction, __u8 protocol, __be16 port_be) {
  struct decision decision = decide(subject, peer, direction, protocol, port_be);
  if (decision.verdict == VERDICT_REDIRECT) {
    decision.verdict = VERDICT_DENY;
    decision.reason = REASON_PROXY_UNAVAILABLE;
  }
  return decision;
}
