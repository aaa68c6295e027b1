// A node as this command prints it. Pure.
import { type ringfence, v1, wideToNumber } from '@ringfence/proto';
import { type Paint, printable } from '../output/colour.ts';
import { type Column, table } from '../output/table.ts';
import { ago, isoTime } from '../output/time.ts';
import { enumName } from './wire-values.ts';

export interface NodeView {
  readonly cluster: string;
  readonly node: string;
  readonly state: string;
  readonly silent: boolean;
  readonly appliedRevision: number;
  /** Revisions between the node and the head of the log. */
  readonly behind: number;
  readonly mapHash: string;
  readonly datapath: string;
  readonly endpoints: number;
  readonly addresses: readonly string[];
  readonly epoch: number;
  readonly reportedAt: string;
  readonly failures: readonly string[];
  readonly limitations: readonly string[];
}

/** @param head revision at the head of the log. */
export function nodeView(node: ringfence.v1.Node.$Properties, head: number): NodeView {
  const status = node.status ?? {};
  const appliedRevision = wideToNumber(status.appliedRevision);
  return {
    cluster: status.cluster ?? '',
    node: status.node ?? '',
    state: enumName(v1.NodeState, 'NODE_STATE_', status.state),
    silent: node.silent ?? false,
    appliedRevision,
    behind: Math.max(head - appliedRevision, 0),
    mapHash: status.mapHash ?? '',
    datapath: status.datapath ?? '',
    endpoints: node.endpoints ?? 0,
    addresses: [...(node.addresses ?? [])],
    epoch: wideToNumber(status.epoch),
    reportedAt: isoTime(wideToNumber(status.reportedAtUnixMs)),
    failures: [...(status.failures ?? [])],
    limitations: [...(status.limitations ?? [])],
  };
}

export function nodeName(node: NodeView): string {
  return `${node.cluster}/${node.node}`;
}

/** One word for people: what is wrong first. */
export function nodeCondition(node: NodeView): string {
  if (node.silent) return 'silent';
  if (node.state !== 'live') return node.state;
  return node.behind === 0 ? 'in sync' : `${node.behind} behind`;
}

/** "default/node-a (silent, at revision 3)": why a revision is not in force there yet. */
export function waitingReason(node: NodeView): string {
  const failures = node.failures.length === 0 ? '' : `: ${node.failures.map(printable).join('; ')}`;
  const condition = node.silent ? 'silent' : node.state;
  return `${nodeName(node)} (${condition}, at revision ${node.appliedRevision}${failures})`;
}

const columns: readonly Column[] = [
  { title: 'NODE' },
  { title: 'CONDITION' },
  { title: 'APPLIED', align: 'right' },
  { title: 'DATAPATH' },
  { title: 'ENDPOINTS', align: 'right' },
  { title: 'ADDRESSES', shrinkTo: 15 },
  { title: 'REPORTED' },
];

export function nodeLines(nodes: readonly NodeView[], now: number, paint: Paint, width: number | undefined): string[] {
  const rows = nodes.map((node) => {
    const condition = nodeCondition(node);
    return [
      nodeName(node),
      paint(
        condition === 'in sync' ? 'green' : node.silent || node.state === 'failed' || node.state === 'halted' ? 'red' : 'yellow',
        condition,
      ),
      String(node.appliedRevision),
      node.datapath || '-',
      String(node.endpoints),
      node.addresses.join(',') || '-',
      node.reportedAt === '' ? 'never' : ago(Date.parse(node.reportedAt), now),
    ];
  });
  return table(columns, rows, width);
}

/** What the nodes complain about and what they do not enforce, each said once with the nodes that it holds for. */
export function nodeNotes(nodes: readonly NodeView[]): string[] {
  const failures = nodes.flatMap((node) => node.failures.map((failure) => `failure on ${nodeName(node)}: ${printable(failure)}`));
  const byLimitation = Map.groupBy(
    // That a simulated datapath enforces nothing is said by its own line, on every screen.
    nodes.filter((node) => node.datapath !== 'simulated').flatMap((node) => node.limitations.map((limitation) => ({ limitation, node }))),
    ({ limitation }) => limitation,
  );
  const limitations = [...byLimitation].map(([limitation, holders]) => {
    const where = holders.length === nodes.length ? '' : ` (${holders.map(({ node }) => nodeName(node)).join(', ')})`;
    return `limitation: ${printable(limitation)}${where}`;
  });
  return [...failures, ...limitations];
}
