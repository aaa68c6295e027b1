// One node and its endpoints. Pure.
import type { NumericIdentity } from '@ringfence/policy';
import { accepted, type Decider, type Decision, refused } from '../decider.ts';
import { assertNever, type NodeEvent, type NodeName } from '../event.ts';

export interface EnrolNode extends NodeName {
  readonly type: 'EnrolNode';
  /** Canonical and sorted. */
  readonly addresses: readonly string[];
}

/** The whole list of a node's endpoints: what it does not name is gone. */
export interface ReportEndpoints extends NodeName {
  readonly type: 'ReportEndpoints';
  readonly endpoints: readonly Endpoint[];
}

export interface RemoveNode extends NodeName {
  readonly type: 'RemoveNode';
}

export type NodeCommand = EnrolNode | ReportEndpoints | RemoveNode;

export interface Endpoint {
  /** Unique on its node. */
  readonly endpoint: string;
  readonly identity: NumericIdentity;
  /** Canonical and sorted. */
  readonly addresses: readonly string[];
}

export type NodeState =
  | { readonly status: 'unknown' }
  | { readonly status: 'enrolled'; readonly addresses: readonly string[]; readonly endpoints: Map<string, Endpoint> };

export interface NodeRefusal {
  readonly code: 'unknown-node';
  readonly cluster: string;
  readonly node: string;
}

export const nodeDecider: Decider<NodeCommand, NodeState, NodeEvent, NodeRefusal> = {
  initialState: () => ({ status: 'unknown' }),
  decide,
  evolve,
};

function decide(command: NodeCommand, state: NodeState): Decision<NodeEvent, NodeRefusal> {
  const { cluster, node } = command;
  switch (command.type) {
    case 'EnrolNode': {
      const isSame = state.status === 'enrolled' && sameList(state.addresses, command.addresses);
      return isSame ? accepted() : accepted({ type: 'NodeEnrolled', cluster, node, addresses: command.addresses });
    }
    case 'ReportEndpoints':
      if (state.status === 'unknown') return refused({ code: 'unknown-node', cluster, node });
      return accepted(...difference({ cluster, node }, state.endpoints, command.endpoints));
    case 'RemoveNode':
      if (state.status === 'unknown') return refused({ code: 'unknown-node', cluster, node });
      return accepted({ type: 'NodeRemoved', cluster, node });
    default:
      return assertNever(command);
  }
}

function evolve(state: NodeState, event: NodeEvent): NodeState {
  switch (event.type) {
    case 'NodeEnrolled':
      return { status: 'enrolled', addresses: event.addresses, endpoints: state.status === 'enrolled' ? state.endpoints : new Map() };
    case 'NodeRemoved':
      // Its endpoints go with it: a node that comes back reports them anew.
      return { status: 'unknown' };
    case 'EndpointRegistered': {
      const { endpoint, identity, addresses } = event;
      if (state.status === 'enrolled') state.endpoints.set(endpoint, { endpoint, identity, addresses });
      return state;
    }
    case 'EndpointRemoved':
      if (state.status === 'enrolled') state.endpoints.delete(event.endpoint);
      return state;
    default:
      return assertNever(event);
  }
}

/** Removals first, so that an address that moves between two endpoints of a node never belongs to both. */
function difference(name: NodeName, known: ReadonlyMap<string, Endpoint>, reported: readonly Endpoint[]): NodeEvent[] {
  const names = new Set(reported.map(({ endpoint }) => endpoint));
  const removed = [...known.keys()].filter((endpoint) => !names.has(endpoint));
  const registered = reported.filter((endpoint) => !sameEndpoint(known.get(endpoint.endpoint), endpoint));
  return [
    ...removed.map((endpoint) => ({ type: 'EndpointRemoved' as const, ...name, endpoint })),
    ...registered.map(({ endpoint, identity, addresses }) => ({
      type: 'EndpointRegistered' as const,
      ...name,
      endpoint,
      identity,
      addresses,
    })),
  ];
}

function sameEndpoint(some: Endpoint | undefined, other: Endpoint): boolean {
  return some !== undefined && some.identity === other.identity && sameList(some.addresses, other.addresses);
}

function sameList(some: readonly string[], other: readonly string[]): boolean {
  return some.length === other.length && some.every((value, index) => value === other[index]);
}
