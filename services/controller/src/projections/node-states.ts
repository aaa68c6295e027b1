// How far every node is: the log says which nodes there are, their acknowledgements say what they enforce. Pure.
import { type ringfence, v1, wideToNumber } from '@ringfence/proto';
import { type NodeName, nodeAggregate } from '../event.ts';
import type { NodeView } from './fleet-view.ts';

/** What a node said about itself, and when the controller learnt it. */
export interface Acknowledgement extends NodeName {
  readonly appliedRevision: number;
  readonly mapHash: string;
  readonly state: ringfence.v1.NodeState;
  readonly datapath: string;
  readonly failures: readonly string[];
  readonly reportedAtUnixMs: number;
  readonly epoch: number;
  readonly limitations: readonly string[];
  readonly receivedAtMs: number;
}

export interface NodeProgress extends NodeName {
  readonly addresses: readonly string[];
  readonly endpoints: number;
  readonly acknowledgement: Acknowledgement | undefined;
  /** It never said anything, or not for a while. */
  readonly isSilent: boolean;
}

/** @throws RangeError when a number in it is wider than 53 bits. */
export function fromWireStatus(wire: ringfence.v1.NodeStatus): Omit<Acknowledgement, 'receivedAtMs'> {
  const { cluster, node, mapHash, state, datapath, failures, limitations } = wire;
  return {
    cluster,
    node,
    appliedRevision: wideToNumber(wire.appliedRevision),
    mapHash,
    state,
    datapath,
    failures,
    reportedAtUnixMs: wideToNumber(wire.reportedAtUnixMs),
    epoch: wideToNumber(wire.epoch),
    limitations,
  };
}

/** Every enrolled node, sorted by name, with its last acknowledgement. */
export function nodeStates(
  nodes: Iterable<NodeView>,
  acknowledgements: ReadonlyMap<string, Acknowledgement>,
  clock: { nowMs: number; silentAfterMs: number },
): NodeProgress[] {
  return [...nodes]
    .map(({ cluster, node, addresses, endpoints }) => {
      const acknowledgement = acknowledgements.get(nodeAggregate({ cluster, node }));
      const isSilent = acknowledgement === undefined || clock.nowMs - acknowledgement.receivedAtMs > clock.silentAfterMs;
      return { cluster, node, addresses, endpoints: endpoints.size, acknowledgement, isSilent };
    })
    .sort((a, b) => compareText(a.cluster, b.cluster) || compareText(a.node, b.node));
}

/** A node has a revision when it acknowledged it and says that it is in force. A node that fell silent later still enforces it. */
export function hasApplied({ acknowledgement }: NodeProgress, revision: number): boolean {
  return (
    acknowledgement !== undefined && acknowledgement.appliedRevision >= revision && acknowledgement.state === v1.NodeState.NODE_STATE_LIVE
  );
}

/** One sentence per thing that some node's datapath does not enforce, naming the nodes. */
export function limitationWarnings(nodes: readonly NodeProgress[]): string[] {
  const byLimitation = new Map<string, string[]>();
  for (const { node, acknowledgement } of nodes) {
    for (const limitation of acknowledgement?.limitations ?? [])
      byLimitation.set(limitation, [...(byLimitation.get(limitation) ?? []), node]);
  }
  return [...byLimitation].map(([limitation, names]) => {
    const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return `${limitation} (on ${names.slice(0, 3).join(', ')}${rest})`;
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
