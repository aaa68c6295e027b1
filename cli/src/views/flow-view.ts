// A flow as this command prints it: the documented JSON, and the row of the table. Pure.
import { type ringfence, v1, wideToBigInt } from '@ringfence/proto';
import { type Paint, printable } from '../output/colour.ts';
import type { Column } from '../output/table.ts';
import { byteCount, elapsed, isoTimeNs, moment } from '../output/time.ts';
import { shortLabels } from './labels-view.ts';
import { digits, enumName, protocolName, wide } from './wire-values.ts';

export interface FlowPartyView {
  readonly identity: number;
  readonly labels: readonly string[];
  readonly endpoint: string;
  readonly address: string;
  readonly port: number;
}

export interface FlowView {
  readonly id: string;
  readonly time: string;
  readonly cluster: string;
  readonly node: string;
  readonly kind: string;
  readonly verdict: string;
  readonly reason: string;
  readonly direction: string;
  readonly source: FlowPartyView;
  readonly destination: FlowPartyView;
  readonly protocol: string;
  readonly rule: string;
  readonly policy: string;
  readonly revision: number | string;
  readonly traceId: string;
  readonly ruleCookie: string;
  readonly socketCookie: string;
  readonly cgroupId: string;
  readonly processId: number;
  readonly userId: number;
  readonly command: string;
  readonly peerIdentitySource: string;
  readonly bytesSent: number | string;
  readonly bytesReceived: number | string;
  readonly durationNs: number | string;
  readonly smoothedRttUs: number;
  readonly datapath: string;
  /** What rules in the modes audit and shadow would have made of it, and which of them; null: nothing else. */
  readonly audited: {
    readonly verdict: string;
    /** "" where no rule would decide. */
    readonly rule: string;
    readonly policy: string;
    readonly ruleCookie: string;
    readonly mode: string;
  } | null;
}

export interface GapView {
  /** Tells it from a flow, whose kind is open, deny or close. */
  readonly kind: 'gap';
  readonly id: string;
  readonly cluster: string;
  readonly node: string;
  readonly from: string;
  readonly until: string;
  readonly count: number | string;
  readonly reason: string;
}

function partyView(party: ringfence.v1.FlowParty.$Properties | null | undefined): FlowPartyView {
  return {
    identity: party?.identity ?? 0,
    labels: [...(party?.labels ?? [])],
    endpoint: party?.endpoint ?? '',
    address: party?.address ?? '',
    port: party?.port ?? 0,
  };
}

export function flowView(flow: ringfence.v1.Flow.$Properties): FlowView {
  return {
    id: flow.id ?? '',
    time: isoTimeNs(wideToBigInt(flow.timeUnixNs)),
    cluster: flow.cluster ?? '',
    node: flow.node ?? '',
    kind: enumName(v1.FlowKind, 'FLOW_KIND_', flow.kind),
    verdict: enumName(v1.Verdict, 'VERDICT_', flow.verdict),
    reason: enumName(v1.Reason, 'REASON_', flow.reason),
    direction: enumName(v1.Direction, 'DIRECTION_', flow.direction),
    source: partyView(flow.source),
    destination: partyView(flow.destination),
    protocol: protocolName(flow.protocol ?? 0),
    rule: flow.rule ?? '',
    policy: flow.policy ?? '',
    revision: wide(flow.revision),
    traceId: flow.traceId ?? '',
    ruleCookie: digits(flow.ruleCookie),
    socketCookie: digits(flow.socketCookie),
    cgroupId: digits(flow.cgroupId),
    processId: flow.processId ?? 0,
    userId: flow.userId ?? 0,
    command: flow.command ?? '',
    peerIdentitySource: enumName(v1.IdentitySource, 'IDENTITY_SOURCE_', flow.peerIdentitySource),
    bytesSent: wide(flow.bytesSent),
    bytesReceived: wide(flow.bytesReceived),
    durationNs: wide(flow.durationNs),
    smoothedRttUs: flow.smoothedRttUs ?? 0,
    datapath: flow.datapath ?? '',
    audited: auditedView(flow),
  };
}

function auditedView(flow: ringfence.v1.Flow.$Properties): FlowView['audited'] {
  if ((flow.auditedVerdict ?? 0) === v1.Verdict.VERDICT_UNSPECIFIED) return null;
  return {
    verdict: enumName(v1.Verdict, 'VERDICT_', flow.auditedVerdict),
    rule: flow.auditedRule ?? '',
    policy: flow.auditedPolicy ?? '',
    ruleCookie: digits(flow.auditedRuleCookie),
    mode: enumName(v1.Mode, 'MODE_', flow.auditedMode),
  };
}

export function gapView(gap: ringfence.v1.Gap.$Properties): GapView {
  return {
    kind: 'gap',
    id: gap.id ?? '',
    cluster: gap.cluster ?? '',
    node: gap.node ?? '',
    from: isoTimeNs(wideToBigInt(gap.fromUnixNs)),
    until: isoTimeNs(wideToBigInt(gap.untilUnixNs)),
    count: wide(gap.count),
    reason: gap.reason ?? '',
  };
}

/** "deathstar(257)": the endpoint's name where the node knows it, else its labels, else its address. */
export function partyName(party: FlowPartyView): string {
  const name = party.endpoint || shortLabels(party.labels) || party.address || '?';
  return printable(`${name}(${party.identity})`);
}

/** The word for people: an open is its verdict, a close is a close, unless a change of policy ended the connection. */
function eventWord(flow: FlowView): string {
  if (flow.kind !== 'close') return flow.verdict;
  return flow.verdict === 'deny' ? 'ended' : 'close';
}

/** ", would deny", where the rules that only watch would have given another verdict. */
function wouldWord({ verdict, audited }: FlowView): string {
  return audited === null || audited.verdict === verdict ? '' : `, would ${audited.verdict}`;
}

function painted(paint: Paint, word: string): string {
  return word === 'deny' || word === 'ended' ? paint('red', word) : word === 'close' ? paint('grey', word) : paint('green', word);
}

/** What decided: the rule, or the reason when no rule did. */
function decidedBy(flow: FlowView): string {
  // The policy is enough here: several rules may have switched default deny on, and the record names the first.
  if (flow.reason === 'default-deny') return flow.policy === '' ? 'default deny' : `default deny: ${flow.policy}`;
  return flow.rule || flow.reason;
}

export const flowColumns: readonly Column[] = [
  { title: 'TIME' },
  { title: 'VERDICT' },
  { title: 'DIR' },
  { title: 'SOURCE', shrinkTo: 12 },
  { title: 'DESTINATION', shrinkTo: 16 },
  { title: 'DECIDED BY', shrinkTo: 20 },
  { title: 'REV', align: 'right' },
  { title: 'FLOW' },
];

export function flowRow(flow: FlowView, now: number, paint: Paint): string[] {
  return [
    moment(Date.parse(flow.time), now),
    painted(paint, eventWord(flow)) + paint('yellow', wouldWord(flow)),
    flow.direction === 'ingress' ? 'in' : flow.direction === 'egress' ? 'out' : '?',
    partyName(flow.source),
    `${partyName(flow.destination)}:${flow.destination.port}${flow.protocol === 'tcp' ? '' : `/${flow.protocol}`}`,
    decidedBy(flow),
    String(flow.revision),
    flow.id,
  ];
}

export const wideFlowColumns: readonly Column[] = [
  ...flowColumns.slice(0, 7).map(({ title, align }) => ({ title, ...(align === undefined ? {} : { align }) })),
  { title: 'WOULD DECIDE' },
  { title: 'NODE' },
  { title: 'ADDRESSES' },
  { title: 'SOURCE LABELS' },
  { title: 'DESTINATION LABELS' },
  { title: 'PROCESS' },
  { title: 'SENT', align: 'right' },
  { title: 'RECEIVED', align: 'right' },
  { title: 'LASTED', align: 'right' },
  { title: 'TRACE' },
  { title: 'FLOW' },
];

export function wideFlowRow(flow: FlowView, now: number, paint: Paint): string[] {
  const isClose = flow.kind === 'close';
  return [
    ...flowRow(flow, now, paint).slice(0, 7),
    flow.audited === null ? '' : flow.audited.rule || 'no rule',
    `${flow.cluster}/${flow.node}`,
    `${flow.source.address}:${flow.source.port} > ${flow.destination.address}:${flow.destination.port}`,
    printable(flow.source.labels.join(',')),
    printable(flow.destination.labels.join(',')),
    printable(flow.command === '' ? String(flow.processId) : `${flow.command}[${flow.processId}]`),
    isClose ? byteCount(Number(flow.bytesSent)) : '',
    isClose ? byteCount(Number(flow.bytesReceived)) : '',
    isClose ? elapsed(BigInt(flow.durationNs)) : '',
    flow.traceId,
    flow.id,
  ];
}

/** Loss is never silent: one line per range of records that is known to be gone. */
export function gapLine(gap: GapView, now: number): string {
  const from = moment(Date.parse(gap.from), now);
  const until = moment(Date.parse(gap.until), now);
  return `-- ${gap.count} record${Number(gap.count) === 1 ? '' : 's'} lost on ${gap.cluster}/${gap.node} between ${from} and ${until}: ${gap.reason}`;
}
