// Rules that name groups of addresses, as rules that name the groups' blocks: what the compiler understands. Pure.
import { type AdmittedRule, cidrGroupsOf, type Directory, type Peer } from '@ringfence/policy';

/** Rules without groups are given back as they are. A group that does not exist, or is empty, stands for no peer. */
export function withGroupBlocks(rules: readonly AdmittedRule[], directory: Directory): readonly AdmittedRule[] {
  return rules.map((rule) => {
    const { peers } = rule;
    if (peers?.some(({ kind }) => kind === 'cidr-group') !== true) return rule;
    return { ...rule, peers: peers.flatMap((peer) => blocksOf(peer, directory)) };
  });
}

function blocksOf(peer: Peer, directory: Directory): readonly Peer[] {
  if (peer.kind !== 'cidr-group') return [peer];
  const except = peer.except === undefined ? {} : { except: peer.except };
  return cidrGroupsOf(peer.group, directory).flatMap(({ cidrs }) =>
    cidrs.map((cidr): Peer => ({ kind: 'cidr', cidr, ...except, scope: 'outside' })),
  );
}
