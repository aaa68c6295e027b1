// Numeric identities and their ranges. Pure. Numbers follow Cilium's pkg/identity/numericidentity.go, so that records compare.
import type { Labels } from './labels.ts';

/** The number of one canonical label set: 24 bits fit into the identity option of a SYN. */
export type NumericIdentity = number;

export const reservedIdentity = {
  unknown: 0,
  host: 1,
  world: 2,
  unmanaged: 3,
  health: 4,
  init: 5,
  remoteNode: 6,
  kubeApiserver: 7,
  ingress: 8,
  worldIpv4: 9,
  worldIpv6: 10,
} as const;

/** First number of the pool that the controller allocates from; the last is 65535. */
export const firstPoolIdentity = 256;
export const lastPoolIdentity = 65_535;

/** CIDR identities are local to a node: 1 << 24 | n. They never travel in a SYN. */
export const firstCidrIdentity = 0x0100_0000;

/** Identities and their label sets, as the log gives them. */
export type IdentityTable = ReadonlyMap<NumericIdentity, Labels>;
