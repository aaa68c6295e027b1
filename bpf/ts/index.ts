// The kernel datapath, loaded and driven from TypeScript.
export { formatAddress, formatIpv4, formatIpv6, parseAddress, parsePrefix } from './address.ts';
export type { Audited } from './audited.ts';
export { BpfError } from './bpf-error.ts';
export { cgroupIdOf, findCgroup2Mount } from './cgroup.ts';
export type { CounterValues } from './counters.ts';
export type { DecideAnswer, DecideRequest } from './decide-request.ts';
export type { KernelEndpoint } from './endpoint-maps.ts';
export { inspectMachine, type Machine, requireFeatures } from './features.ts';
export type { FlowEvent } from './flow-event.ts';
export type { FlowListener } from './flow-reader.ts';
export { type DatapathOptions, defaultObjectFile, type KernelDatapath, openDatapath, removeDatapath } from './kernel-datapath.ts';
export { counterIndex, type Layout, layouts } from './layouts.ts';
export { encodePolicyKey, encodePolicyValue, type KernelPolicyEntry } from './policy-entry.ts';
export { createPolicyMap } from './policy-maps.ts';
export type { Revocation } from './revocation.ts';
