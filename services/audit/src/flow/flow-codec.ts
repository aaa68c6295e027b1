// The edge between wire and facts: decodes one message of the stream FLOWS, one flow, one gap. Pure.
import { createHash } from 'node:crypto';
import { bigIntToWide, type ringfence, v1, wideToBigInt } from '@ringfence/proto';
import { Reader } from 'protobufjs/minimal.js';
import { type FlowFacts, maxTimeNs, type PartyFacts, type RecordedFlow, type RecordedGap } from './flow-facts.ts';

/** Longer ids are refused: they would be a way to fill the store with one record. */
export const maxIdLength = 256;

/** A decoded message. `unreadable` counts its flows that could not be decoded or carry no id or time. */
export interface DecodedBatch {
  readonly batchId: string;
  readonly flows: readonly RecordedFlow[];
  readonly gaps: readonly RecordedGap[];
  readonly unreadable: number;
}

const fieldBatchId = 1;
const fieldFlows = 2;
const fieldGaps = 3;
const wireTypeLengthDelimited = 2;

/**
 * Decodes a FlowBatch, keeping each flow's own bytes. One bad flow does not spoil the others.
 * @returns undefined when the message as a whole is not a FlowBatch, or says nothing at all.
 */
export function decodeFlowBatch(message: Uint8Array): DecodedBatch | undefined {
  let batchId = '';
  const flows: RecordedFlow[] = [];
  const gapBytes: Uint8Array[] = [];
  let unreadable = 0;
  try {
    const reader = Reader.create(message);
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      const field = tag >>> 3;
      const wireType = tag & 7;
      if (field === 0) return undefined;
      if (field > fieldGaps) {
        reader.skipType(wireType);
        continue;
      }
      if (wireType !== wireTypeLengthDelimited) return undefined;
      if (field === fieldBatchId) batchId = reader.string();
      else if (field === fieldGaps) gapBytes.push(reader.bytes());
      else if (field === fieldFlows) {
        const flow = decodeFlow(reader.bytes());
        if (flow === undefined) unreadable++;
        else flows.push(flow);
      }
    }
  } catch {
    // A truncated or foreign message: the caller records it as a gap, which is how it is reported.
    return undefined;
  }
  const gaps: RecordedGap[] = [];
  for (const bytes of gapBytes) {
    const gap = decodeGap(bytes);
    if (gap === undefined) unreadable++;
    else gaps.push(gap);
  }
  if (batchId === '' && flows.length === 0 && gaps.length === 0 && unreadable === 0) return undefined;
  return { batchId, flows, gaps, unreadable };
}

/** @returns undefined when the bytes are no Flow, or the flow has no id, a too long id, or no time. */
export function decodeFlow(bytes: Uint8Array): RecordedFlow | undefined {
  let wire: ringfence.v1.Flow;
  try {
    wire = v1.Flow.decode(bytes);
  } catch {
    // Counted by the caller.
    return undefined;
  }
  const facts = flowFacts(wire);
  return facts.id === '' || facts.id.length > maxIdLength || facts.timeNs === 0n ? undefined : { facts, bytes };
}

export function flowFacts(wire: ringfence.v1.Flow.$Properties): FlowFacts {
  return {
    id: wire.id ?? '',
    timeNs: wideToBigInt(wire.timeUnixNs),
    cluster: wire.cluster ?? '',
    node: wire.node ?? '',
    kind: wire.kind ?? 0,
    verdict: wire.verdict ?? 0,
    direction: wire.direction ?? 0,
    source: partyFacts(wire.source),
    destination: partyFacts(wire.destination),
    policy: wire.policy ?? '',
    audited: (wire.auditedVerdict ?? 0) === 0 ? undefined : { verdict: wire.auditedVerdict ?? 0, policy: wire.auditedPolicy ?? '' },
  };
}

function partyFacts(wire: ringfence.v1.FlowParty.$Properties | null | undefined): PartyFacts {
  return { identity: wire?.identity ?? 0, labels: wire?.labels ?? [], port: wire?.port ?? 0 };
}

/** A gap without an id, or with a too long one, gets one from its content: what a node says it lost is never dropped for its form. */
function decodeGap(bytes: Uint8Array): RecordedGap | undefined {
  let wire: ringfence.v1.Gap;
  try {
    wire = v1.Gap.decode(bytes);
  } catch {
    // Counted by the caller.
    return undefined;
  }
  const id = wire.id === '' || wire.id.length > maxIdLength ? `content/${createHash('sha256').update(bytes).digest('hex')}` : wire.id;
  return {
    id,
    cluster: wire.cluster,
    node: wire.node,
    fromNs: cut(wideToBigInt(wire.fromUnixNs), maxTimeNs),
    untilNs: cut(wideToBigInt(wire.untilUnixNs), maxTimeNs),
    count: Number(cut(wideToBigInt(wire.count), BigInt(Number.MAX_SAFE_INTEGER))),
    reason: wire.reason,
  };
}

function cut(value: bigint, largest: bigint): bigint {
  return value > largest ? largest : value;
}

export function toWireGap(gap: RecordedGap): ringfence.v1.Gap.$Properties {
  return {
    id: gap.id,
    cluster: gap.cluster,
    node: gap.node,
    fromUnixNs: bigIntToWide(gap.fromNs),
    untilUnixNs: bigIntToWide(gap.untilNs),
    count: gap.count,
    reason: gap.reason,
  };
}
