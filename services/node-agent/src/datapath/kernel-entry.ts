// Entries of a policy map between the engine's words and the kernel's numbers. Pure.
import type { KernelPolicyEntry } from '@ringfence/bpf';
import type { PolicyMapEntry } from '@ringfence/policy';
import { v1 } from '@ringfence/proto';

export const kernelDirections = { ingress: v1.Direction.DIRECTION_INGRESS, egress: v1.Direction.DIRECTION_EGRESS } as const;
export const kernelVerdicts = {
  allow: v1.Verdict.VERDICT_ALLOW,
  deny: v1.Verdict.VERDICT_DENY,
  redirect: v1.Verdict.VERDICT_REDIRECT,
} as const;
const reasons = {
  rule: v1.Reason.REASON_RULE,
  'default-deny': v1.Reason.REASON_DEFAULT_DENY,
  'not-selected': v1.Reason.REASON_NOT_SELECTED,
  'endpoint-not-ready': v1.Reason.REASON_ENDPOINT_NOT_READY,
} as const;
export const modeNumbers = {
  enforce: v1.Mode.MODE_ENFORCE,
  audit: v1.Mode.MODE_AUDIT,
  shadow: v1.Mode.MODE_SHADOW,
  off: v1.Mode.MODE_OFF,
} as const;
/** Of what the rules that only watch would make of it: they change nothing. */
const asEnforced = v1.Verdict.VERDICT_UNSPECIFIED;

/** The entry as the kernel holds it. The rules of a redirect are not in it: whoever asks the kernel keeps them beside. */
export function toKernelEntry(entry: PolicyMapEntry, revision: number): KernelPolicyEntry {
  return {
    direction: kernelDirections[entry.direction],
    peer: entry.peer,
    protocol: entry.protocol,
    port: entry.port,
    portPrefixLength: entry.portPrefixLength,
    verdict: kernelVerdicts[entry.verdict],
    reason: reasons[entry.reason],
    precedence: entry.precedence,
    revision,
    mode: modeNumbers[entry.mode],
    cookie: BigInt(entry.cookie),
    auditedVerdict: entry.audited === undefined ? asEnforced : kernelVerdicts[entry.audited.verdict],
    auditedCookie: BigInt(entry.audited?.cookie ?? 0),
    ...(entry.keepEstablished === undefined ? {} : { keepEstablished: true }),
  };
}

/** undefined: another version wrote a number that this one does not know, or a verdict whose rules the kernel does not hold. */
export function fromKernelEntry(record: KernelPolicyEntry): PolicyMapEntry | undefined {
  const reason = nameOf(reasons, record.reason);
  const verdict = nameOf(kernelVerdicts, record.verdict);
  const mode = nameOf(modeNumbers, record.mode);
  const audited = auditedOf(record.auditedVerdict, record.auditedCookie);
  if (reason === undefined || verdict === undefined || verdict === 'redirect' || mode === undefined || audited === undefined)
    return undefined;
  return {
    direction: record.direction === kernelDirections.ingress ? 'ingress' : 'egress',
    peer: record.peer,
    protocol: record.protocol,
    port: record.port,
    portPrefixLength: record.portPrefixLength,
    verdict,
    reason,
    precedence: record.precedence,
    mode,
    cookie: Number(record.cookie),
    ...(audited === 'as-enforced' ? {} : { audited }),
    ...(record.keepEstablished === true ? { keepEstablished: true } : {}),
  };
}

/** What the rules that only watch would make of it. undefined: a number that this version does not know. */
export function auditedOf(verdict: number, cookie: bigint): NonNullable<PolicyMapEntry['audited']> | 'as-enforced' | undefined {
  if (verdict === asEnforced) return 'as-enforced';
  const known = nameOf(kernelVerdicts, verdict);
  return known === undefined ? undefined : { verdict: known, cookie: Number(cookie) };
}

function nameOf<Name extends string>(numbers: Readonly<Record<Name, number>>, number: number): Name | undefined {
  return (Object.keys(numbers) as Name[]).find((name) => numbers[name] === number);
}
