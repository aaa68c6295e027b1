// Where each field of bpf/include/layouts.h and policy-map.h lies, in bytes. Pure. bpf/test/layout.test.ts compares it with the object's BTF.

/** Size of a structure and the offset of every field of it. */
export interface Layout {
  readonly size: number;
  readonly fields: Readonly<Record<string, number>>;
}

export const layouts = {
  policy_key: { size: 12, fields: { prefixlen: 0, peer_be: 4, direction: 8, protocol: 9, port_be: 10 } },
  policy_value: {
    size: 32,
    fields: {
      cookie: 0,
      precedence: 8,
      revision: 12,
      verdict: 16,
      reason: 17,
      mode: 18,
      flags: 19,
      proxy_port_be: 20,
      audited_verdict: 22,
      pad1: 23,
      audited_cookie: 24,
    },
  },
  address: { size: 16, fields: { word: 0 } },
  endpoint_value: { size: 8, fields: { identity: 0, flags: 4 } },
  endpoint_name: { size: 384, fields: { text: 0 } },
  ipcache_key4: { size: 8, fields: { prefixlen: 0, address: 4 } },
  ipcache_key6: { size: 20, fields: { prefixlen: 0, address: 4 } },
  ipcache_value: { size: 8, fields: { identity: 0, flags: 4 } },
  audited: { size: 16, fields: { cookie: 0, verdict: 8, mode: 9, pad0: 10, pad1: 12 } },
  identity_key: { size: 16, fields: { k0: 0, k1: 8 } },
  settings: { size: 8, fields: { send_epoch: 0, flags: 4 } },
  about: { size: 40, fields: { object_sha256: 0, lost_reported: 32 } },
  flow_event: {
    size: 160,
    fields: {
      time_ns: 0,
      cookie: 8,
      socket_cookie: 16,
      cgroup_id: 24,
      bytes_sent: 32,
      bytes_received: 40,
      duration_ns: 48,
      source: 56,
      destination: 72,
      source_identity: 88,
      destination_identity: 92,
      revision: 96,
      process_id: 100,
      user_id: 104,
      smoothed_rtt_us: 108,
      source_port_be: 112,
      destination_port_be: 114,
      kind: 116,
      direction: 117,
      verdict: 118,
      reason: 119,
      protocol: 120,
      peer_source: 121,
      pad0: 122,
      pad1: 124,
      command: 128,
      audited: 144,
    },
  },
  decide_request: {
    size: 48,
    fields: {
      subject: 0,
      peer: 4,
      direction: 8,
      protocol: 9,
      port: 10,
      precedence: 12,
      cookie: 16,
      revision: 24,
      verdict: 28,
      reason: 29,
      mode: 30,
      pad0: 31,
      audited: 32,
    },
  },
} as const satisfies Record<string, Layout>;

/** Indexes of the per-CPU counters: `enum counter` of layouts.h. */
export const counterIndex = {
  emitted: 0,
  lost: 1,
  repeatedDeny: 2,
  optionWritten: 3,
  optionNoRoom: 4,
  optionVerified: 5,
  socketRefused: 6,
  deniedByReason: 8,
} as const;

/** Reasons that the counters have room for. */
export const reasonCount = 16;
