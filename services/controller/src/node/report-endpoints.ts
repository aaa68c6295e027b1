// A node's report as one command: numbers for label sets that have none yet, and the endpoints that changed. Pure but for `load`.
import type { Labels } from '@ringfence/policy';
import { type ControlEvent, identityAggregate, type NodeName, nodeAggregate } from '../event.ts';
import type { Load, Plan } from '../handle-command.ts';
import { type IdentityRefusal, identityDecider, identityOf } from '../identity/identity-decider.ts';
import { type NodeRefusal, nodeDecider } from './node-decider.ts';

export interface ReportedEndpoint {
  readonly endpoint: string;
  /** Canonical. */
  readonly labels: Labels;
  /** Canonical and sorted. */
  readonly addresses: readonly string[];
}

export interface ReportAnswer {
  /** Revision of the node's last change before this report. */
  readonly lastChange: number;
}

export async function planReport(
  load: Load,
  name: NodeName,
  endpoints: readonly ReportedEndpoint[],
): Promise<Plan<NodeRefusal | IdentityRefusal, ReportAnswer>> {
  const node = await load(nodeAggregate(name), nodeDecider);
  const pool = await load(identityAggregate, identityDecider);
  const allocation = identityDecider.decide({ type: 'AllocateIdentities', labelSets: endpoints.map(({ labels }) => labels) }, pool.state);
  const allocated = allocation.outcome === 'accepted' ? allocation.events : [];
  const fresh = new Map(allocated.map(({ labels, identity }) => [labels.join('\n'), identity]));
  const report = endpoints.map(({ endpoint, labels, addresses }) => ({
    endpoint,
    // Identity 0 stands only where the allocation was refused, and then nothing of this plan is appended.
    identity: identityOf(pool.state, labels) ?? fresh.get(labels.join('\n')) ?? 0,
    addresses,
  }));
  const decision = nodeDecider.decide({ type: 'ReportEndpoints', ...name, endpoints: report }, node.state);
  const refusals = [decision, allocation].flatMap((part) => (part.outcome === 'refused' ? [part.refusal] : []));
  const changes = decision.outcome === 'accepted' ? decision.events : [];
  const events: ControlEvent[] = [...allocated, ...changes];
  return { refusals, events, answer: { lastChange: node.revision } };
}
