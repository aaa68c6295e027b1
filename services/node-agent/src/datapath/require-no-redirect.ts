// What no datapath can put into force yet is refused before anything of its map is written. Pure.
import { Failure } from '@ringfence/runtime';
import type { SubjectPolicy } from './datapath.ts';

/**
 * A connection that a proxy would have to look at is neither let past nor dropped silently: the map that asks for it is not written, and the one
 * before stays in force.
 * @throws Failure RF_REDIRECT_UNSUPPORTED
 */
export function requireNoRedirect({ subject, entries }: SubjectPolicy, datapath: string): void {
  const redirect = entries.find(({ verdict }) => verdict === 'redirect');
  if (redirect === undefined) return;
  const { direction, peer, protocol, port } = redirect;
  throw new Failure(
    'RF_REDIRECT_UNSUPPORTED',
    `expected verdicts "allow" and "deny" for subject ${subject}, found "redirect" (${direction}, peer ${peer}, protocol ${protocol}, port ${port}): the ${datapath} datapath has no proxy yet`,
    { hint: 'take the rules above TCP (toPorts.rules, serverNames, listener, TLS) out of the policy; `ringfence explain` names it' },
  );
}
