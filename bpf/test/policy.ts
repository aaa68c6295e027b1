// Policies of tests, in the kernel's numbers. Pure.
import type { KernelPolicyEntry } from '../ts/index.ts';

export const ingress = 1;
export const egress = 2;
export const allow = 1;
export const deny = 2;
export const redirect = 3;
export const reason = {
  rule: 1,
  defaultDeny: 2,
  notSelected: 3,
  noPolicyState: 4,
  invalidTag: 6,
  unparsable: 7,
  proxyUnavailable: 8,
} as const;
export const source = { option: 1, ipcache: 2, localSocket: 3 } as const;
export const kind = { open: 1, deny: 2, close: 3 } as const;
export const mode = { enforce: 1, audit: 2, shadow: 3 } as const;
export const host = 1;
export const world = 2;

/** The default of one direction, for every peer. */
export function byDefault(direction: number, verdict: number, revision = 1): KernelPolicyEntry {
  return {
    direction,
    peer: 0,
    protocol: 0,
    port: 0,
    portPrefixLength: 0,
    verdict,
    reason: verdict === allow ? reason.notSelected : reason.defaultDeny,
    precedence: 0,
    mode: 1,
    auditedVerdict: 0,
    auditedCookie: 0n,
    cookie: 0n,
    revision,
  };
}

/** A rule about one peer's TCP, on every port. */
export function rule(direction: number, peer: number, verdict: number, fields: Partial<KernelPolicyEntry> = {}): KernelPolicyEntry {
  return { ...byDefault(direction, verdict), peer, protocol: 6, reason: reason.rule, precedence: 100, cookie: 65_536n, ...fields };
}

/** Nothing selects the subject. */
export const open: readonly KernelPolicyEntry[] = [byDefault(ingress, allow), byDefault(egress, allow)];
