// Policies for tests in normal form and as events.
import type { CidrGroup, Rule, Selector } from '@ringfence/policy';
import type { ringfence } from '@ringfence/proto';
import { toWireCidrGroup, toWireRule } from '@ringfence/runtime';

export function labelled(labels: Record<string, string>): Selector {
  return { requirements: Object.entries(labels).map(([key, value]) => ({ key: `any:${key}`, operator: 'In', values: [value] })) };
}

/** A rule that admits TCP connections on a port. */
export function admit(id: string, subject: Record<string, string>, peer: Record<string, string>, port = 80): Rule {
  return {
    id,
    tier: 'normal',
    priority: 0,
    verdict: 'allow',
    mode: 'enforce',
    subject: labelled(subject),
    direction: 'ingress',
    peers: [{ kind: 'selector', selector: labelled(peer) }],
    ports: [{ protocol: 6, firstPort: port, lastPort: port }],
    defaultDeny: true,
  };
}

/** The event that puts a policy of these rules into force. */
export function revise(policyId: string, ...rules: Rule[]): ringfence.v1.Event.$Properties {
  return { policyRevised: { policyId, kind: 'CiliumNetworkPolicy', source: '', rules: rules.map(toWireRule) } };
}

/** The event that defines a group of addresses. */
export function defineGroup(group: CidrGroup): ringfence.v1.Event.$Properties {
  const policyId = groupPolicyId(group.name);
  return { policyRevised: { policyId, kind: 'CiliumCIDRGroup', source: '', rules: [], cidrGroup: toWireCidrGroup(group) } };
}

export function groupPolicyId(name: string): string {
  return `@cluster/cidrgroup:${name}`;
}

/** "Only the empire may talk to the deathstar." */
export const empireOnly = revise(
  'default/rule1',
  admit('default/rule1/ingress[0]', { org: 'empire', class: 'deathstar' }, { org: 'empire' }),
);
