// CiliumNetworkPolicy to the normal form. Pure. Deny rules switch default deny on as well, unless enableDefaultDeny says otherwise. Who the peers of a
// rule are: cilium-peers.ts. What a proxy has to check: cilium-redirect.ts.
import type { Redirect } from '../redirect.ts';
import type { Direction, PortMatch, Rule, RuleVerdict, Selector } from '../rule.ts';
import { type PeerScope, peersOf, refuseMixedPeers, requiredPeers } from './cilium-peers.ts';
import { type RedirectScope, redirectOf } from './cilium-redirect.ts';
import type { DirectionalRule, RuleSpec } from './cilium-schema.ts';
import { type RuleSettings, withSettings } from './rule-settings.ts';
import type { Reading } from './schema.ts';
import { confineSubject, selectHosts } from './selector-schema.ts';

interface Scope {
  readonly policyId: string;
  /** Undefined: clusterwide. */
  readonly namespace: string | undefined;
  /** "" for `spec`, "specs[1]." for the second of `specs`. */
  readonly prefix: string;
  /** What a kind of our own says of all rules. Absent: nothing. */
  readonly settings?: RuleSettings;
}

interface Section {
  readonly name: 'ingress' | 'ingressDeny' | 'egress' | 'egressDeny';
  readonly direction: Direction;
  readonly verdict: RuleVerdict;
}

const sections: readonly Section[] = [
  { name: 'ingress', direction: 'ingress', verdict: 'allow' },
  { name: 'ingressDeny', direction: 'ingress', verdict: 'deny' },
  { name: 'egress', direction: 'egress', verdict: 'allow' },
  { name: 'egressDeny', direction: 'egress', verdict: 'deny' },
];

/** Rules of one `spec`. Reports what is wrong across fields; what cannot be read is left out, and reported already. */
export function ciliumRules(spec: RuleSpec, scope: Scope, reading: Reading): Rule[] {
  refuseSubject(spec, scope, reading);
  // An empty section says nothing, and one that could not be read has been reported.
  const isSilent = sections.every(({ name }) => !spec.has(name) || spec.fields[name]?.length === 0);
  if (isSilent) reading.report('missing', spec.place, 'at least one rule in ingress, ingressDeny, egress or egressDeny', undefined, '');
  const subject = subjectOf(spec, scope, reading);
  const log = spec.fields.log?.fields.value ?? '';
  const base = (section: string, direction: Direction) =>
    ({
      id: `${scope.policyId}/${scope.prefix}${section}`,
      tier: 'normal',
      priority: 0,
      mode: 'enforce',
      subject,
      direction,
      defaultDeny: spec.fields.enableDefaultDeny?.fields[direction] ?? true,
      ...(log === '' ? {} : { log }),
    }) as const;
  const peerScope = { namespace: scope.namespace, isAboutInit: isAboutInit(subject) };
  const rules = sections.flatMap(({ name, direction, verdict }) => {
    const redirectScope = { direction, namespace: scope.namespace, isAboutHosts: spec.has('nodeSelector') };
    return (spec.fields[name] ?? []).flatMap((rule, index) =>
      withSettings(
        partsOf(rule, peerScope, redirectScope, reading).map(({ suffix, ...part }) => ({
          ...base(`${name}[${index}]${suffix}`, direction),
          verdict,
          ...part,
        })),
        { ...scope.settings, ...rule.settings },
      ),
    );
  });
  // Default deny asked for without a rule that could carry it.
  for (const direction of ['ingress', 'egress'] as const)
    if (spec.fields.enableDefaultDeny?.fields[direction] === true && !rules.some((rule) => rule.direction === direction))
      rules.push(
        ...withSettings(
          [{ ...base(`enableDefaultDeny.${direction}`, direction), verdict: 'allow', peers: [], ports: undefined }],
          scope.settings ?? {},
        ),
      );
  return rules;
}

function refuseSubject(spec: RuleSpec, { namespace }: Scope, reading: Reading): void {
  if (spec.has('endpointSelector') && spec.has('nodeSelector'))
    reading.report('conflict', spec.at('nodeSelector'), 'either endpointSelector or nodeSelector, not both');
  else if (spec.has('nodeSelector') && namespace !== undefined)
    reading.report(
      'conflict',
      spec.at('nodeSelector'),
      'endpointSelector: hosts are in no namespace',
      'a clusterwide policy can be about hosts',
    );
  if (!spec.has('endpointSelector') && !spec.has('nodeSelector'))
    reading.report('missing', spec.place, 'the field "endpointSelector"; {} selects every workload', undefined, '');
}

function subjectOf({ fields }: RuleSpec, { namespace }: Scope, reading: Reading): Selector {
  if (fields.endpointSelector !== undefined) return confineSubject(fields.endpointSelector, namespace, reading);
  return fields.nodeSelector === undefined ? { requirements: [] } : selectHosts(fields.nodeSelector);
}

/** Whoever only excludes such endpoints means others: their peers stay confined (the like of CVE-2023-41333). */
function isAboutInit({ requirements }: Selector): boolean {
  return requirements.some(({ key, operator }) => key === 'reserved:init' && (operator === 'In' || operator === 'Exists'));
}

/** One rule of the normal form that a written one becomes, without what all of them have in common. */
type RulePart = { readonly suffix: string } & Pick<Rule, 'peers' | 'ports' | 'redirect' | 'authentication'> &
  Partial<Pick<Rule, 'verdict'>>;

/** Mostly one. Ports with different demands on a proxy are rules of their own, and requirements deny what is said elsewhere. */
function partsOf(rule: DirectionalRule, peerScope: PeerScope, redirectScope: RedirectScope, reading: Reading): RulePart[] {
  refuseMixedPeers(rule, reading);
  if (rule.icmps.length > 0 && rule.toPorts.length > 0)
    reading.report('conflict', rule.icmpsPlace, 'either icmps or toPorts in a rule', 'write one rule for each; rules add up');
  const { authentication } = rule;
  const peers = peersOf(rule, peerScope);
  const parts: RulePart[] = portsOf(rule, redirectScope, reading).map((ports) => ({
    ...ports,
    peers,
    ...(authentication === undefined ? {} : { authentication }),
  }));
  const shutOut = requiredPeers(rule, peerScope);
  if (shutOut.length > 0) parts.push({ suffix: `.${rule.requires.name}`, verdict: 'deny', peers: shutOut, ports: undefined });
  return parts;
}

type PortsPart = { readonly suffix: string; readonly ports: readonly PortMatch[] | undefined; readonly redirect?: Redirect };

function portsOf(rule: DirectionalRule, scope: RedirectScope, reading: Reading): PortsPart[] {
  if (rule.icmps.length > 0) return [{ suffix: '', ports: rule.icmps.flat() }];
  if (rule.toPorts.length === 0) return [{ suffix: '', ports: undefined }];
  const entries = rule.toPorts.map((entry, index) => {
    const redirect = redirectOf(entry, scope, reading);
    const ports = entry.ports.flatMap(({ matches }) => matches);
    return { suffix: `.toPorts[${index}]`, ports, ...(redirect === undefined ? {} : { redirect }) };
  });
  const [first, ...others] = entries;
  const agree = others.every(({ redirect }) => JSON.stringify(redirect) === JSON.stringify(first?.redirect));
  return agree ? [{ ...first, suffix: '', ports: entries.flatMap(({ ports }) => ports) }] : entries;
}
