// The log folded into what people ask for: policies, identities, nodes, endpoints. Pure: the same commits give the same view.
import { type Labels, type NumericIdentity, ruleCookie } from '@ringfence/policy';
import type { Commit } from '../commit-codec.ts';
import { assertNever, type ControlEvent, contentOf, type NodeName, nodeAggregate, type PolicyContent } from '../event.ts';
import type { Endpoint } from '../node/node-decider.ts';

export interface PolicyView extends PolicyContent {
  readonly policyId: string;
  /** Same order as the rules. */
  readonly cookies: readonly number[];
  /** Of its last change. */
  readonly revision: number;
  readonly actor: string;
  readonly timeUnixMs: number;
}

export interface NodeView extends NodeName {
  readonly addresses: readonly string[];
  readonly endpoints: Map<string, Endpoint>;
}

export class FleetView {
  /** Of the last commit that is folded in. */
  revision = 0;
  readonly policies = new Map<string, PolicyView>();
  readonly identities = new Map<NumericIdentity, Labels>();
  readonly nodes = new Map<string, NodeView>();

  /**
   * Folds the next commit in.
   * @throws RangeError when it is not the next one: a gap would make every later answer wrong.
   */
  apply(commit: Commit): void {
    if (commit.revision !== this.revision + 1)
      throw new RangeError(`RF_LOG_GAP: expected commit ${this.revision + 1}, found ${commit.revision}`);
    let rulesBefore = 0;
    for (const event of commit.events) {
      this.#evolve(event, commit, rulesBefore);
      if (event.type === 'PolicyRevised') rulesBefore += event.rules.length;
    }
    this.revision = commit.revision;
  }

  /** Endpoints that carry each identity now. */
  endpointsByIdentity(): ReadonlyMap<NumericIdentity, number> {
    const counts = new Map<NumericIdentity, number>();
    for (const { endpoints } of this.nodes.values()) {
      for (const { identity } of endpoints.values()) counts.set(identity, (counts.get(identity) ?? 0) + 1);
    }
    return counts;
  }

  #evolve(event: ControlEvent, { revision, actor, timeUnixMs }: Commit, rulesBefore: number): void {
    switch (event.type) {
      case 'PolicyRevised': {
        const { policyId } = event;
        const cookies = event.rules.map((_, index) => ruleCookie(revision, rulesBefore + index));
        this.policies.set(policyId, { policyId, ...contentOf(event), cookies, revision, actor, timeUnixMs });
        return;
      }
      case 'PolicyDeleted':
        this.policies.delete(event.policyId);
        return;
      case 'IdentityAllocated':
        this.identities.set(event.identity, event.labels);
        return;
      case 'NodeEnrolled': {
        const { cluster, node, addresses } = event;
        const known = this.nodes.get(nodeAggregate(event));
        this.nodes.set(nodeAggregate(event), { cluster, node, addresses, endpoints: known?.endpoints ?? new Map() });
        return;
      }
      case 'NodeRemoved':
        this.nodes.delete(nodeAggregate(event));
        return;
      case 'EndpointRegistered': {
        const { endpoint, identity, addresses } = event;
        this.nodes.get(nodeAggregate(event))?.endpoints.set(endpoint, { endpoint, identity, addresses });
        return;
      }
      case 'EndpointRemoved':
        this.nodes.get(nodeAggregate(event))?.endpoints.delete(event.endpoint);
        return;
      default:
        assertNever(event);
    }
  }
}
