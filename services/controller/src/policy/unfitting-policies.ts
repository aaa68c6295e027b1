// Whether what the policies would compile to fits into the nodes. Pure. Subjects that no changed policy selects are not looked at, and those that fit for
// certain are not compiled.
import {
  type AdmittedRule,
  type CompilePeer,
  cidrsOf,
  compileSubject,
  defaultNodeLimits,
  entriesAtMost,
  entryShares,
  firstCidrIdentity,
  fitNode,
  type Labels,
  matchesSelector,
  type NodeLimits,
  type NumericIdentity,
  type Overflow,
  type PrefixCount,
  type Problem,
  reservedLabels,
  reservedPeerIdentities,
  type SubjectCount,
} from '@ringfence/policy';
import type { FleetView } from '../projections/fleet-view.ts';
import type { ProposedPolicies } from './proposed-policies.ts';

type Fleet = Pick<FleetView, 'identities' | 'nodes'>;

/** One problem for each map of each node that would overflow. */
export function unfittingPolicies(fleet: Fleet, proposed: ProposedPolicies, limits: NodeLimits = defaultNodeLimits): Problem[] {
  const changed = changedRules(proposed);
  if (changed.length === 0) return [];
  const cidrs = cidrsOf(proposed.rules, proposed.directory);
  const subjects = new Map(fullSubjects(fleet, proposed, changed, cidrs, limits).map((subject) => [subject.identity, subject]));
  const hasPrefixes = cidrsOf(changed, proposed.directory).length > 0;
  const ipcache = hasPrefixes ? { ipcache4: prefixes(fleet, proposed, cidrs, 4), ipcache6: prefixes(fleet, proposed, cidrs, 6) } : {};
  return [...fleet.nodes.values()].flatMap(({ cluster, node, endpoints }) => {
    const identities = new Set([...endpoints.values()].map(({ identity }) => identity));
    const own = [...identities].flatMap((identity) => subjects.get(identity) ?? []);
    return fitNode({ node: `${cluster}/${node}`, subjects: own, subjectCount: identities.size, limits, ...ipcache }).map((overflow) =>
      problemOf(overflow, proposed),
    );
  });
}

/** Rules of the policies of the request, and those of others that name a group which the request defines. */
function changedRules({ policies }: ProposedPolicies): AdmittedRule[] {
  const hasGroups = policies.some(({ document, cidrGroup }) => document !== undefined && cidrGroup !== undefined);
  return policies.flatMap(({ document, rules }) =>
    document !== undefined ? rules : hasGroups ? rules.filter(({ peers }) => peers?.some(({ kind }) => kind === 'cidr-group')) : [],
  );
}

/** Counts of the subjects that a changed rule selects and that have more entries than fit. */
function fullSubjects(
  { identities, nodes }: Fleet,
  { rules, directory }: ProposedPolicies,
  changed: readonly AdmittedRule[],
  cidrs: readonly string[],
  limits: NodeLimits,
): SubjectCount[] {
  const mostPeers = identities.size + cidrs.length + reservedPeerIdentities.length;
  const mayOverflow = (some: readonly AdmittedRule[]) => entriesAtMost(some, mostPeers) > limits.policyEntries;
  if (!mayOverflow(rules)) return [];
  const present = new Set([...nodes.values()].flatMap(({ endpoints }) => [...endpoints.values()].map(({ identity }) => identity)));
  const policyOf = new Map(rules.map(({ cookie, policyId }) => [cookie, policyId]));
  let peers: CompilePeer[] | undefined;
  const counts: SubjectCount[] = [];
  for (const identity of present) {
    const labels = labelsOf(identities, identity);
    const selects = ({ subject }: AdmittedRule) => matchesSelector(subject, labels);
    if (!changed.some(selects)) continue;
    const own = rules.filter(selects);
    if (!mayOverflow(own)) continue;
    peers ??= [
      ...[...identities].map(([number, known]) => ({ identity: number, labels: known })),
      ...cidrs.map((cidr, index) => ({ identity: firstCidrIdentity + index, labels: reservedLabels(firstCidrIdentity + index), cidr })),
    ];
    const entries = compileSubject(own, { identity, labels }, peers, { directory });
    counts.push({ identity, entries: entries.length, shares: entryShares(entries, (cookie) => policyOf.get(cookie)) });
  }
  return counts;
}

function labelsOf(identities: ReadonlyMap<NumericIdentity, Labels>, identity: NumericIdentity): Labels {
  return identities.get(identity) ?? reservedLabels(identity);
}

/** Every node holds the addresses of all nodes and endpoints, and the blocks of all rules. */
function prefixes({ nodes }: Fleet, { policies, directory }: ProposedPolicies, cidrs: readonly string[], family: 4 | 6): PrefixCount {
  const isOfFamily = (text: string) => text.includes(':') === (family === 6);
  const addresses = [...nodes.values()].flatMap((node) => [
    ...node.addresses,
    ...[...node.endpoints.values()].flatMap((endpoint) => endpoint.addresses),
  ]);
  const shares = new Map<string, number>();
  for (const { policyId, rules } of policies) {
    const count = cidrsOf(rules, directory).filter(isOfFamily).length;
    if (count > 0) shares.set(policyId, count);
  }
  return { prefixes: [...cidrs, ...addresses].filter(isOfFamily).length, shares };
}

function problemOf({ shares, found, limit, message }: Overflow, { policies }: ProposedPolicies): Problem {
  const [largest] = shares;
  const document = policies.find(({ policyId }) => policyId === largest?.policyId)?.document ?? 0;
  return {
    code: 'does-not-fit',
    document,
    ...(largest === undefined ? {} : { policy: largest.policyId }),
    path: '',
    value: String(found),
    expected: `at most ${limit}`,
    hint: message,
  };
}
