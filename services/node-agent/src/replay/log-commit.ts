// A commit of the control log as the agent uses it, and its conversion from the wire. Pure: whatever arrives is answered with a value.
import { type AdmittedRule, type CidrGroup, type Labels, type NumericIdentity, ruleCookie } from '@ringfence/policy';
import { type ringfence, v1, wideToNumber } from '@ringfence/proto';
import { fromWireCidrGroup, fromWireRule, openEnvelope, type TrustedKeys } from '@ringfence/runtime';

export type LogEvent =
  | {
      readonly kind: 'policy-revised';
      readonly policyId: string;
      readonly rules: readonly AdmittedRule[];
      readonly cidrGroup?: CidrGroup;
    }
  | { readonly kind: 'policy-deleted'; readonly policyId: string }
  | { readonly kind: 'identity-allocated'; readonly identity: NumericIdentity; readonly labels: Labels }
  | {
      readonly kind: 'endpoint-registered';
      readonly cluster: string;
      readonly node: string;
      readonly endpoint: string;
      readonly identity: NumericIdentity;
      readonly addresses: readonly string[];
    }
  | { readonly kind: 'endpoint-removed'; readonly cluster: string; readonly node: string; readonly endpoint: string }
  | { readonly kind: 'node-enrolled'; readonly cluster: string; readonly node: string; readonly addresses: readonly string[] }
  | { readonly kind: 'node-removed'; readonly cluster: string; readonly node: string };

export interface LogCommit {
  readonly revision: number;
  readonly epoch: number;
  /** SHA-256, hex. */
  readonly hash: string;
  /** Hash of the commit before; '' for the first. */
  readonly previousHash: string;
  readonly traceparent: string;
  readonly events: readonly LogEvent[];
}

/** Why a message of the log is not applied. */
export interface RefusedMessage {
  readonly outcome: 'refused';
  /** Stable, for programs. */
  readonly code: string;
  readonly message: string;
  /** True when the signature was good: the sender is ours, and this version does not understand it. */
  readonly isSigned: boolean;
}

export type Received = { readonly outcome: 'commit'; readonly commit: LogCommit } | RefusedMessage;

/** The majors of the commit schema that this version reads. */
export const knownSchemaMajors: readonly number[] = [1, 2];

/** Reads one message of the stream CONTROL: envelope, signature, schema, events. Never throws. */
export function readCommit(message: Uint8Array, trusted: TrustedKeys): Received {
  const opened = openEnvelope(message, trusted);
  if (opened.outcome === 'refused') return { outcome: 'refused', code: opened.code, message: opened.message, isSigned: false };
  try {
    const wire = v1.Commit.decode(opened.commit);
    if (!knownSchemaMajors.includes(wire.schemaVersion)) {
      return refuse(
        'unknown-schema',
        `the commit has schema version ${wire.schemaVersion}, this agent reads ${knownSchemaMajors.join(' and ')}: update the agent`,
      );
    }
    const revision = wideToNumber(wire.revision);
    if (revision < 1) return refuse('unreadable', 'the commit has no revision');
    const commit: LogCommit = {
      revision,
      epoch: opened.epoch,
      hash: Buffer.from(opened.hash).toString('hex'),
      previousHash: Buffer.from(wire.previousHash).toString('hex'),
      traceparent: wire.traceparent,
      events: readEvents(wire.events, revision),
    };
    return { outcome: 'commit', commit };
  } catch (error) {
    // Signed by us and still unreadable: a version that knows more. Saying so and stopping is the only safe answer.
    return refuse('unreadable', error instanceof Error ? error.message : String(error));
  }
}

function refuse(code: string, message: string): RefusedMessage {
  return { outcome: 'refused', code, message, isSigned: true };
}

function readEvents(events: readonly ringfence.v1.Event.$Properties[], revision: number): LogEvent[] {
  // Cookies count over all rules of the commit.
  let rulesBefore = 0;
  return events.map((event, index): LogEvent => {
    const { policyRevised, policyDeleted, identityAllocated, endpointRegistered, endpointRemoved, nodeEnrolled, nodeRemoved } = event;
    if (policyRevised != null) {
      const policyId = text(policyRevised.policyId, index, 'policy_id');
      const first = rulesBefore;
      const rules = (policyRevised.rules ?? []).map((rule, position) => ({
        ...fromWireRule(rule),
        cookie: ruleCookie(revision, first + position),
        policyId,
      }));
      rulesBefore += rules.length;
      const { cidrGroup } = policyRevised;
      return { kind: 'policy-revised', policyId, rules, ...(cidrGroup == null ? {} : { cidrGroup: fromWireCidrGroup(cidrGroup) }) };
    }
    if (policyDeleted != null) return { kind: 'policy-deleted', policyId: text(policyDeleted.policyId, index, 'policy_id') };
    if (identityAllocated != null) {
      const identity = identityAllocated.identity ?? 0;
      if (identity < 1) throw new Error(`event ${index}: identity is missing`);
      return { kind: 'identity-allocated', identity, labels: [...(identityAllocated.labels ?? [])] };
    }
    if (endpointRegistered != null) {
      const identity = endpointRegistered.identity ?? 0;
      if (identity < 1) throw new Error(`event ${index}: identity is missing`);
      return {
        kind: 'endpoint-registered',
        ...nodeOf(endpointRegistered, index),
        endpoint: text(endpointRegistered.endpoint, index, 'endpoint'),
        identity,
        addresses: [...(endpointRegistered.addresses ?? [])],
      };
    }
    if (endpointRemoved != null) {
      return { kind: 'endpoint-removed', ...nodeOf(endpointRemoved, index), endpoint: text(endpointRemoved.endpoint, index, 'endpoint') };
    }
    if (nodeEnrolled != null)
      return { kind: 'node-enrolled', ...nodeOf(nodeEnrolled, index), addresses: [...(nodeEnrolled.addresses ?? [])] };
    if (nodeRemoved != null) return { kind: 'node-removed', ...nodeOf(nodeRemoved, index) };
    throw new Error(`event ${index} is of a kind that this agent does not know: update the agent`);
  });
}

function nodeOf(event: { cluster?: string | null; node?: string | null }, index: number): { cluster: string; node: string } {
  return { cluster: text(event.cluster, index, 'cluster'), node: text(event.node, index, 'node') };
}

function text(value: string | null | undefined, index: number, field: string): string {
  if (value == null || value === '') throw new Error(`event ${index}: ${field} is missing`);
  return value;
}
