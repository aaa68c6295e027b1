// Entries of a policy map between the engine's words and the kernel's numbers. Pure.
import type { KernelPolicyEntry } from '@ringfence/bpf';
import type { PolicyMapEntry } from '@ringfence/policy';
import { v1 } from '@ringfence/proto';
import { Failure } from '@ringfence/runtime';

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
const enforce = v1.Mode.MODE_ENFORCE;

/** The entry as the kernel holds it. The rules of a redirect are not in it: whoever asks the kernel keeps them beside. */
export function toKernelEntry(entry: PolicyMapEntry, revision: number): KernelPolicyEntry {
  if (entry.mode !== 'enforce')
    throw new Failure('RF_MODE_UNSUPPORTED', `expected mode "enforce", found "${entry.mode}": the kernel datapath has no other mode yet`);
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
    mode: enforce,
    cookie: BigInt(entry.cookie),
  };
}

/** undefined: another version wrote a number that this one does not know, or a verdict whose rules the kernel does not hold. */
export function fromKernelEntry(record: KernelPolicyEntry): PolicyMapEntry | undefined {
  const reason = (Object.keys(reasons) as (keyof typeof reasons)[]).find((name) => reasons[name] === record.reason);
  const verdict = (['allow', 'deny'] as const).find((name) => kernelVerdicts[name] === record.verdict);
  if (reason === undefined || verdict === undefined || record.mode !== enforce) return undefined;
  return {
    direction: record.direction === kernelDirections.ingress ? 'ingress' : 'egress',
    peer: record.peer,
    protocol: record.protocol,
    port: record.port,
    portPrefixLength: record.portPrefixLength,
    verdict,
    reason,
    precedence: record.precedence,
    mode: 'enforce',
    cookie: Number(record.cookie),
  };
}
