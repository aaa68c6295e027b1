// The maps and programs of the object, by name, and what becomes of each when another version takes over.

/** Maps whose content is the policy in force: a new version must understand them, or it does not take over. */
export const stateMaps = ['endpoints', 'endpoint_names', 'ipcache4', 'ipcache6', 'policy', 'settings', 'identity_keys'] as const;

/** Maps whose content passes: a new version with another layout starts them empty. */
export const passingMaps = [
  'syns',
  'denied_syns',
  'counters',
  'events',
  'about',
  'sockets',
  'datagrams',
  'denied_datagrams',
  'datagram_senders',
] as const;

export const allMaps = [...stateMaps, ...passingMaps] as const;
export type MapName = (typeof allMaps)[number];

/**
 * Programs that are attached, with the kernel's number of their hook (enum bpf_attach_type). In this order: what remembers and tags first, what
 * refuses by it last.
 */
export const hooks = [
  { program: 'on_sock_create', attachType: 2 },
  { program: 'on_sock_ops', attachType: 3 },
  { program: 'on_connect4', attachType: 10 },
  { program: 'on_connect6', attachType: 11 },
  { program: 'on_sendmsg4', attachType: 14 },
  { program: 'on_sendmsg6', attachType: 15 },
  { program: 'on_egress', attachType: 1 },
  { program: 'on_ingress', attachType: 0 },
] as const;

/** Run by user space, attached to nothing. */
export const requestProgram = 'on_decide_request';

/** Iterator over sockets; run by reading its pinned link. */
export const revokeProgram = 'on_revoke';

export const allPrograms = [...hooks.map(({ program }) => program), requestProgram, revokeProgram] as const;
export type ProgramName = (typeof allPrograms)[number];

/** What a kernel without bpf_sock_destroy adds to that. */
export const withoutRevocation =
  'a change of policy does not end open connections: this kernel cannot (Linux 6.5 or later can), only new ones and datagrams are decided by it';

/** What the programs leave unchecked, in words for people. */
export const enforcementLimits: readonly string[] = [
  'datagrams (UDP, ICMP) carry no identity: who sent one from another host is known by its address alone',
  'a change of policy does not end connections from before their workload was an endpoint, nor any in a network namespace without a workload',
  'what a socket accepts goes by the cgroup that made the listening socket: one made outside an endpoint and handed to it is not checked',
  'processes with CAP_NET_RAW or CAP_NET_ADMIN can send past the sockets that are checked',
];
