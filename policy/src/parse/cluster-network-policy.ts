// ClusterNetworkPolicy (policy.networking.k8s.io/v1alpha2): its table and its way to the normal form. Pure.
//   - the first rule that matches decides, in the order in which they are written (ordered-rules.ts)
//   - a rule without protocols is about every protocol; the kind never switches default deny on
//   - Pass is legal in both tiers: in the baseline there is no tier behind it, so that the default decides, which is to allow
import type { PortMatch, PortRange, Rule } from '../rule.ts';
import { choice, filledList } from './choice-schema.ts';
import { envelope } from './envelope-schema.ts';
import { kubernetesPortNumber, portName, portsOfProtocol, rangeFields, rangeOf, type TransportProtocol } from './kubernetes-port-schema.ts';
import { orderedMetadata } from './metadata-schema.ts';
import { clusterPeers, clusterSubject } from './namespaced-peer-schema.ts';
import { orderedRule, orderedRules, policyPriority, ruleName } from './ordered-rules.ts';
import { list, object, refine, required, type Schema, word } from './schema.ts';

/** The API's own bounds. */
const mostRules = 25;
const mostPeers = 25;
const mostProtocols = 25;

const everyPort = { firstPort: 0, lastPort: 0 };

const destinationPort = refine(
  choice({
    number: kubernetesPortNumber,
    range: refine(object(rangeFields), ({ fields, at }, _place, reading) => rangeOf(fields, at('end'), reading)),
  }),
  ({ fields: { number, range } }) => (number === undefined ? range : { firstPort: number, lastPort: number }),
);

function ofProtocol(protocol: TransportProtocol): Schema<PortRange> {
  return refine(object({ destinationPort }), ({ fields, has }, place, reading) => {
    if (has('destinationPort') && fields.destinationPort === undefined) return undefined;
    return portsOfProtocol(protocol, fields.destinationPort ?? everyPort, place, reading);
  });
}

const protocolSchema: Schema<PortMatch> = refine(
  choice({ tcp: ofProtocol('TCP'), udp: ofProtocol('UDP'), sctp: ofProtocol('SCTP'), destinationNamedPort: portName }),
  ({ fields }): PortMatch | undefined => {
    const { tcp, udp, sctp, destinationNamedPort: name } = fields;
    return tcp ?? udp ?? sctp ?? (name === undefined ? undefined : { protocol: 0, name });
  },
);

const noPeers = 'leave the rule out';
const ruleFields = {
  name: ruleName,
  action: required(word(['Accept', 'Deny', 'Pass'])),
  protocols: filledList(protocolSchema, mostProtocols, 'leave the field out to mean every protocol'),
};

const ingressRule = refine(
  object({ ...ruleFields, from: required(filledList(clusterPeers.ingress, mostPeers, noPeers)) }),
  ({ fields }, _place, reading) => orderedRule(fields.action, fields.from, fields.protocols, reading),
);
const egressRule = refine(
  object({ ...ruleFields, to: required(filledList(clusterPeers.egress, mostPeers, noPeers)) }),
  ({ fields }, _place, reading) => orderedRule(fields.action, fields.to, fields.protocols, reading),
);

export const clusterNetworkPolicy = object({
  ...envelope,
  metadata: required(orderedMetadata),
  spec: required(
    object({
      tier: required(word(['Admin', 'Baseline'])),
      priority: required(policyPriority),
      subject: required(clusterSubject),
      ingress: list(ingressRule, mostRules),
      egress: list(egressRule, mostRules),
    }),
  ),
});

/** Rules of one ClusterNetworkPolicy. */
export function clusterNetworkPolicyRules(policy: NonNullable<ReturnType<typeof clusterNetworkPolicy.read>>, policyId: string): Rule[] {
  const { tier, subject = { requirements: [] }, priority = 0, ingress = [], egress = [] } = policy.fields.spec?.fields ?? {};
  return orderedRules({ policyId, tier: tier === 'Baseline' ? 'baseline' : 'admin', priority, subject }, { ingress, egress });
}
