// AdminNetworkPolicy and BaselineAdminNetworkPolicy (policy.networking.k8s.io/v1alpha1): their tables and their way to the normal form. Pure.
//   - the first rule that matches decides, in the order in which they are written (ordered-rules.ts)
//   - a rule without ports is about every protocol; neither kind switches default deny on
//   - the baseline is one policy named "default", asked after everything else
import type { PortMatch, Rule } from '../rule.ts';
import { choice, filledList } from './choice-schema.ts';
import { envelope } from './envelope-schema.ts';
import { kubernetesPortNumber, portName, portsOfProtocol, rangeFields, rangeOf, transportProtocol } from './kubernetes-port-schema.ts';
import { orderedMetadata } from './metadata-schema.ts';
import { adminPeers, adminSubject } from './namespaced-peer-schema.ts';
import { type Action, type OrderedPeer, orderedRule, orderedRules, policyPriority, ruleName } from './ordered-rules.ts';
import { list, object, type Reading, refine, required, type Schema, word } from './schema.ts';

/** The API's own bounds. */
const mostRules = 100;
const mostPeers = 100;
const mostPorts = 100;

const portNumber = refine(
  object({ protocol: transportProtocol, port: required(kubernetesPortNumber) }),
  ({ fields, at }, _place, reading) => {
    const { protocol = 'TCP', port } = fields;
    return port === undefined ? undefined : portsOfProtocol(protocol, { firstPort: port, lastPort: port }, at('protocol'), reading);
  },
);

const portRange = refine(object({ protocol: transportProtocol, ...rangeFields }), ({ fields, at }, _place, reading) => {
  const range = rangeOf(fields, at('end'), reading);
  return range === undefined ? undefined : portsOfProtocol(fields.protocol ?? 'TCP', range, at('protocol'), reading);
});

const portSchema: Schema<PortMatch> = refine(
  choice({ portNumber, portRange, namedPort: portName }),
  ({ fields }): PortMatch | undefined =>
    fields.portNumber ?? fields.portRange ?? (fields.namedPort === undefined ? undefined : { protocol: 0, name: fields.namedPort }),
);

const noPeers = 'leave the rule out';
const noPorts = 'leave the field out to mean every port';

function ruleTables(actions: readonly Action[], egressPeer: Schema<OrderedPeer>) {
  const common = { name: ruleName, action: required(word(actions)), ports: filledList(portSchema, mostPorts, noPorts) };
  return {
    ingress: list(
      refine(object({ ...common, from: required(filledList(adminPeers.ingress, mostPeers, noPeers)) }), ({ fields }, _place, reading) =>
        orderedRule(fields.action, fields.from, fields.ports, reading),
      ),
      mostRules,
    ),
    egress: list(
      refine(object({ ...common, to: required(filledList(egressPeer, mostPeers, noPeers)) }), ({ fields }, _place, reading) =>
        orderedRule(fields.action, fields.to, fields.ports, reading),
      ),
      mostRules,
    ),
  };
}

export const adminNetworkPolicy = object({
  ...envelope,
  metadata: required(orderedMetadata),
  spec: required(
    object({
      priority: required(policyPriority),
      subject: required(adminSubject),
      ...ruleTables(['Allow', 'Deny', 'Pass'], adminPeers.egress),
    }),
  ),
});

export const baselineAdminNetworkPolicy = object({
  ...envelope,
  metadata: required(orderedMetadata),
  spec: required(object({ subject: required(adminSubject), ...ruleTables(['Allow', 'Deny'], adminPeers.baselineEgress) })),
});

/** Rules of one AdminNetworkPolicy. */
export function adminNetworkPolicyRules(policy: NonNullable<ReturnType<typeof adminNetworkPolicy.read>>, policyId: string): Rule[] {
  const { subject = { requirements: [] }, priority = 0, ingress = [], egress = [] } = policy.fields.spec?.fields ?? {};
  return orderedRules({ policyId, tier: 'admin', priority, subject }, { ingress, egress });
}

/** Rules of the BaselineAdminNetworkPolicy. Refuses another name than "default", because there is one baseline. */
export function baselineAdminNetworkPolicyRules(
  policy: NonNullable<ReturnType<typeof baselineAdminNetworkPolicy.read>>,
  policyId: string,
  reading: Reading,
): Rule[] {
  const { metadata, spec } = policy.fields;
  if (metadata?.fields.name !== undefined && metadata.fields.name !== 'default')
    reading.report('invalid-value', metadata.at('name'), 'the name "default": there is one baseline');
  const { subject = { requirements: [] }, ingress = [], egress = [] } = spec?.fields ?? {};
  return orderedRules({ policyId, tier: 'baseline', priority: 0, subject }, { ingress, egress });
}
