// The filter of flows, and the one function that decides it. Pure.
import { matchesSelector, type Selector } from '@ringfence/policy';
import type { FlowFacts } from '../flow/flow-facts.ts';

/** Fields are ANDed, the values of one field ORed; an empty list or an absent bound asks nothing. Times are half open. */
export interface FlowFilter {
  readonly sinceNs?: bigint;
  readonly untilNs?: bigint;
  readonly verdicts: readonly number[];
  readonly kinds: readonly number[];
  readonly directions: readonly number[];
  readonly sourceLabels: Selector;
  readonly destinationLabels: Selector;
  readonly sourceIdentities: readonly number[];
  readonly destinationIdentities: readonly number[];
  /** Either side. */
  readonly identities: readonly number[];
  readonly destinationPorts: readonly number[];
  readonly policies: readonly string[];
  /** Only where the rules that only watch would have given another verdict; `policies` are then theirs. */
  readonly audited: boolean;
  readonly nodes: readonly string[];
  readonly ids: readonly string[];
}

export const everyFlow: FlowFilter = {
  verdicts: [],
  kinds: [],
  directions: [],
  sourceLabels: { requirements: [] },
  destinationLabels: { requirements: [] },
  sourceIdentities: [],
  destinationIdentities: [],
  identities: [],
  destinationPorts: [],
  policies: [],
  audited: false,
  nodes: [],
  ids: [],
};

/** Does a flow pass? The stores only narrow down beforehand; this decides. */
export function matchesFlow(filter: FlowFilter, flow: FlowFacts): boolean {
  return (
    (filter.sinceNs === undefined || flow.timeNs >= filter.sinceNs) &&
    (filter.untilNs === undefined || flow.timeNs < filter.untilNs) &&
    asks(filter.verdicts, flow.verdict) &&
    asks(filter.kinds, flow.kind) &&
    asks(filter.directions, flow.direction) &&
    asks(filter.sourceIdentities, flow.source.identity) &&
    asks(filter.destinationIdentities, flow.destination.identity) &&
    (asks(filter.identities, flow.source.identity) || asks(filter.identities, flow.destination.identity)) &&
    asks(filter.destinationPorts, flow.destination.port) &&
    (filter.audited ? wouldDiffer(flow) && asks(filter.policies, flow.audited?.policy) : asks(filter.policies, flow.policy)) &&
    asks(filter.nodes, flow.node) &&
    asks(filter.ids, flow.id) &&
    matchesSelector(filter.sourceLabels, flow.source.labels) &&
    matchesSelector(filter.destinationLabels, flow.destination.labels)
  );
}

/** Does a gap concern the filter? A gap may hold any flow, so only node and time tell: a gap of no single node concerns everyone. */
export function matchesGap(filter: FlowFilter, gap: { readonly node: string; readonly fromNs: bigint; readonly untilNs: bigint }): boolean {
  return (
    (gap.node === '' || asks(filter.nodes, gap.node)) &&
    (filter.sinceNs === undefined || gap.untilNs >= filter.sinceNs) &&
    (filter.untilNs === undefined || gap.fromNs < filter.untilNs)
  );
}

function wouldDiffer({ verdict, audited }: FlowFacts): boolean {
  return audited !== undefined && audited.verdict !== verdict;
}

function asks<T>(wanted: readonly T[], found: T): boolean {
  return wanted.length === 0 || wanted.includes(found);
}
