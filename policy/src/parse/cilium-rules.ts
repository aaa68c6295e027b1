// CiliumNetworkPolicy to the normal form. Pure. The traps of the language, each where it is handled:
//   - a list of peers that is absent means every peer, an empty one means nobody (peersOf)
//   - a rule that says neither peers nor ports allows nothing, but switches default deny on (peersOf)
//   - at most one field of peers in a rule (refuseMixedPeers)
//   - deny rules switch default deny on as well, unless enableDefaultDeny says otherwise (sectionsOf)
import type { Direction, Peer, PortRange, Rule, RuleVerdict, Selector } from '../rule.ts';
import { type DirectionalRule, peerFieldNames, type RuleSpec } from './cilium-schema.ts';
import type { Reading } from './schema.ts';
import { confinePeer, confineSubject } from './selector-schema.ts';

interface Scope {
  readonly policyId: string;
  /** Undefined: clusterwide. */
  readonly namespace: string | undefined;
  /** "" for `spec`, "specs[1]." for the second of `specs`. */
  readonly prefix: string;
}

const sectionsOf = [
  { name: 'ingress', direction: 'ingress', verdict: 'allow' },
  { name: 'ingressDeny', direction: 'ingress', verdict: 'deny' },
  { name: 'egress', direction: 'egress', verdict: 'allow' },
  { name: 'egressDeny', direction: 'egress', verdict: 'deny' },
] as const satisfies readonly { name: string; direction: Direction; verdict: RuleVerdict }[];

/** Rules of one `spec`. Reports what is wrong across fields; what cannot be read is left out, and reported already. */
export function ciliumRules(spec: RuleSpec, scope: Scope, reading: Reading): Rule[] {
  if (spec.has('endpointSelector') && spec.has('nodeSelector'))
    reading.report('conflict', spec.at('nodeSelector'), 'either endpointSelector or nodeSelector, not both');
  if (!spec.has('endpointSelector') && !spec.has('nodeSelector'))
    reading.report('missing', spec.place, 'the field "endpointSelector"; {} selects every workload', undefined, '');
  // An empty section says nothing, and one that could not be read has been reported.
  const isSilent = sectionsOf.every(({ name }) => !spec.has(name) || spec.fields[name]?.length === 0);
  if (isSilent) reading.report('missing', spec.place, 'at least one rule in ingress, ingressDeny, egress or egressDeny', undefined, '');
  const written = spec.fields.endpointSelector;
  const subject = written === undefined ? { requirements: [] } : confineSubject(written, scope.namespace, reading);
  const rules: Rule[] = [];
  for (const section of sectionsOf)
    for (const [index, directional] of (spec.fields[section.name] ?? []).entries()) {
      refuseMixedPeers(directional, reading);
      rules.push({
        ...base(scope, `${section.name}[${index}]`, subject, section.direction),
        verdict: section.verdict,
        peers: peersOf(directional, scope.namespace),
        ports: portsOf(directional),
        defaultDeny: spec.fields.enableDefaultDeny?.fields[section.direction] ?? true,
      });
    }
  // Default deny asked for without a rule that could carry it.
  for (const direction of ['ingress', 'egress'] as const)
    if (spec.fields.enableDefaultDeny?.fields[direction] === true && !rules.some((rule) => rule.direction === direction))
      rules.push({
        ...base(scope, `enableDefaultDeny.${direction}`, subject, direction),
        verdict: 'allow',
        peers: [],
        ports: undefined,
        defaultDeny: true,
      });
  return rules;
}

function base(
  scope: Scope,
  section: string,
  subject: Selector,
  direction: Direction,
): Pick<Rule, 'id' | 'tier' | 'priority' | 'mode' | 'subject' | 'direction'> {
  return { id: `${scope.policyId}/${scope.prefix}${section}`, tier: 'normal', priority: 0, mode: 'enforce', subject, direction };
}

function refuseMixedPeers(rule: DirectionalRule, reading: Reading): void {
  const entries = rule.place.tree.kind === 'map' ? rule.place.tree.entries : [];
  const [first, second] = entries.filter((entry) => peerFieldNames.includes(entry.key));
  if (first !== undefined && second !== undefined)
    reading.report(
      'conflict',
      rule.place,
      `only one field of peers: ${first.key} and ${second.key} do not combine`,
      'write two rules instead',
    );
}

function peersOf(rule: DirectionalRule, namespace: string | undefined): readonly Peer[] | undefined {
  const { fields } = rule;
  const endpoints = 'fromEndpoints' in fields ? fields.fromEndpoints : 'toEndpoints' in fields ? fields.toEndpoints : undefined;
  const cidrs = 'fromCIDR' in fields ? fields.fromCIDR : 'toCIDR' in fields ? fields.toCIDR : undefined;
  const cidrSets = 'fromCIDRSet' in fields ? fields.fromCIDRSet : 'toCIDRSet' in fields ? fields.toCIDRSet : undefined;
  const named = 'fromEntities' in fields ? fields.fromEntities : 'toEntities' in fields ? fields.toEntities : undefined;
  const lists: readonly (readonly Peer[] | undefined)[] = [
    endpoints?.map((written) => ({ kind: 'selector', selector: confinePeer(written, namespace) })),
    cidrs?.map((cidr) => ({ kind: 'cidr', cidr, scope: 'outside' })),
    cidrSets?.flat().map((cidr) => ({ kind: 'cidr', cidr, scope: 'outside' })),
    named?.map((entity) => ({ kind: 'entity', entity })),
  ];
  const written = lists.filter((peers) => peers !== undefined);
  if (written.length > 0) return written.flat();
  // Ports alone: from everybody. Nothing at all: from nobody.
  return (fields.toPorts ?? []).length > 0 ? undefined : [];
}

function portsOf(rule: DirectionalRule): readonly PortRange[] | undefined {
  const toPorts = rule.fields.toPorts ?? [];
  return toPorts.length === 0 ? undefined : toPorts.flatMap((entry) => (entry.fields.ports ?? []).flat());
}
