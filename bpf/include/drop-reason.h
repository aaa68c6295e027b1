/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* Closed lists with numbers. Those of the first group are the wire's (proto/ringfence/v1/flow.proto, rule.proto): never renumber. */
#pragma once

enum reason {
  REASON_UNSPECIFIED = 0,
  REASON_RULE = 1,
  REASON_DEFAULT_DENY = 2,
  REASON_NOT_SELECTED = 3,
  REASON_NO_POLICY_STATE = 4,
  REASON_ENDPOINT_NOT_READY = 5,
  REASON_INVALID_IDENTITY_TAG = 6,
  REASON_UNPARSABLE = 7,
  REASON_PROXY_UNAVAILABLE = 8,
  REASON_END = 16, /* room in the counters */
};

enum verdict { VERDICT_UNSPECIFIED = 0, VERDICT_ALLOW = 1, VERDICT_DENY = 2, VERDICT_REDIRECT = 3 };

enum direction { DIRECTION_INGRESS = 1, DIRECTION_EGRESS = 2 };

enum flow_kind { FLOW_OPEN = 1, FLOW_DENY = 2, FLOW_CLOSE = 3 };

enum identity_source { IDENTITY_NONE = 0, IDENTITY_OPTION = 1, IDENTITY_IPCACHE = 2, IDENTITY_LOCAL_SOCKET = 3 };

/* Of policy/src/identity.ts. */
enum reserved_identity { RESERVED_UNKNOWN = 0, RESERVED_HOST = 1, RESERVED_WORLD = 2, RESERVED_INIT = 5 };
