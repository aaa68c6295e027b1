// Flows for tests: whole and valid, changed field by field.
import { bigIntToWide, type ringfence, v1 } from '@ringfence/proto';
import { decodeFlow } from './flow-codec.ts';
import type { RecordedFlow } from './flow-facts.ts';

/** What a test may say about a flow; the rest is filled in. */
export interface FlowSample {
  readonly id?: string;
  readonly timeNs?: bigint;
  readonly node?: string;
  readonly kind?: number;
  readonly verdict?: number;
  readonly direction?: number;
  readonly sourceIdentity?: number;
  readonly sourceLabels?: readonly string[];
  readonly destinationIdentity?: number;
  readonly destinationLabels?: readonly string[];
  readonly destinationPort?: number;
  readonly policy?: string;
  readonly auditedVerdict?: number;
  readonly auditedPolicy?: string;
}

export const sampleTimeNs = 1_800_000_000_000_000_000n;

export function wireFlow(sample: FlowSample = {}): ringfence.v1.Flow.$Properties {
  return {
    id: sample.id ?? 'flow-1',
    cluster: 'c1',
    node: sample.node ?? 'n1',
    timeUnixNs: bigIntToWide(sample.timeNs ?? sampleTimeNs),
    kind: sample.kind ?? v1.FlowKind.FLOW_KIND_OPEN,
    verdict: sample.verdict ?? v1.Verdict.VERDICT_ALLOW,
    reason: v1.Reason.REASON_RULE,
    direction: sample.direction ?? v1.Direction.DIRECTION_INGRESS,
    source: {
      identity: sample.sourceIdentity ?? 256,
      labels: [...(sample.sourceLabels ?? ['k8s:org=empire'])],
      endpoint: 'tiefighter',
      address: '10.0.0.1',
      port: 40_000,
    },
    destination: {
      identity: sample.destinationIdentity ?? 257,
      labels: [...(sample.destinationLabels ?? ['k8s:class=deathstar', 'k8s:org=empire'])],
      endpoint: 'deathstar',
      address: '10.0.0.2',
      port: sample.destinationPort ?? 80,
    },
    protocol: 6,
    rule: 'default/rule1/ingress[0]',
    policy: sample.policy ?? 'default/rule1',
    revision: 7,
    datapath: 'simulated',
    auditedVerdict: sample.auditedVerdict ?? v1.Verdict.VERDICT_UNSPECIFIED,
    auditedPolicy: sample.auditedPolicy ?? '',
  };
}

export function recordedFlow(sample: FlowSample = {}): RecordedFlow {
  const flow = decodeFlow(v1.Flow.encode(wireFlow(sample)).finish());
  if (flow === undefined) throw new Error('RF_SAMPLE: the sample is not a valid flow');
  return flow;
}

/** One message of the stream FLOWS. */
export function flowBatch(batchId: string, flows: readonly FlowSample[], gaps: readonly ringfence.v1.Gap.$Properties[] = []): Uint8Array {
  return v1.FlowBatch.encode({ batchId, flows: flows.map(wireFlow), gaps: [...gaps] }).finish();
}
