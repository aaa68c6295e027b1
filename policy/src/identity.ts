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

const reservedNames: ReadonlyMap<NumericIdentity, string> = new Map([
  [reservedIdentity.unknown, 'unknown'],
  [reservedIdentity.host, 'host'],
  [reservedIdentity.world, 'world'],
  [reservedIdentity.unmanaged, 'unmanaged'],
  [reservedIdentity.health, 'health'],
  [reservedIdentity.init, 'init'],
  [reservedIdentity.remoteNode, 'remote-node'],
  [reservedIdentity.kubeApiserver, 'kube-apiserver'],
  [reservedIdentity.ingress, 'ingress'],
  [reservedIdentity.worldIpv4, 'world-ipv4'],
  [reservedIdentity.worldIpv6, 'world-ipv6'],
]);

/** Every reserved identity that a peer can have, in order. */
export const reservedPeerIdentities: readonly NumericIdentity[] = [...reservedNames.keys()].filter((n) => n !== reservedIdentity.unknown);

/** Is it a prefix's number? */
export function isCidrIdentity(identity: NumericIdentity): boolean {
  return identity >= firstCidrIdentity && identity < 2 * firstCidrIdentity;
}

/** Labels of an identity that needs no entry in the log: a reserved one, or a prefix's. Empty for every other. */
export function reservedLabels(identity: NumericIdentity): Labels {
  if (isCidrIdentity(identity)) return ['reserved:world='];
  // An API server is a node as well, so that rules about nodes keep covering it.
  if (identity === reservedIdentity.kubeApiserver) return ['reserved:kube-apiserver=', 'reserved:remote-node='];
  const name = reservedNames.get(identity);
  return name === undefined ? [] : [`reserved:${name}=`];
}

/** For people: "host", "world", "cidr-3" or the number. */
export function identityName(identity: NumericIdentity): string {
  if (isCidrIdentity(identity)) return `cidr-${identity - firstCidrIdentity}`;
  return reservedNames.get(identity) ?? String(identity);
}
