// Flags of `ringfence flows` as a FlowFilter. Pure.
import { bigIntToWide, type ringfence, v1 } from '@ringfence/proto';
import { timeFlag } from '../output/time.ts';
import { UsageFailure } from '../usage-failure.ts';
import { policyIdOf } from './policy-id.ts';
import { wholeNumber } from './whole-number.ts';

export interface FlowFilterOptions {
  readonly since?: string;
  readonly until?: string;
  readonly verdict?: readonly string[];
  readonly kind?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly identity?: readonly string[];
  readonly port?: readonly string[];
  readonly policy?: readonly string[];
  readonly node?: readonly string[];
  readonly direction?: readonly string[];
  readonly audited?: boolean;
}

function named<Value extends number>(flag: string, values: Readonly<Record<string, Value>>, texts: readonly string[] | undefined): Value[] {
  return (texts ?? []).map((text) => {
    // Only names of its own: "constructor" is no verdict.
    const value = Object.hasOwn(values, text) ? values[text] : undefined;
    if (value === undefined)
      throw new UsageFailure(`${flag}: expected one of ${Object.keys(values).join(', ')}, found ${JSON.stringify(text)}`);
    return value;
  });
}

const verdicts = { allow: v1.Verdict.VERDICT_ALLOW, deny: v1.Verdict.VERDICT_DENY, redirect: v1.Verdict.VERDICT_REDIRECT };
const kinds = { open: v1.FlowKind.FLOW_KIND_OPEN, deny: v1.FlowKind.FLOW_KIND_DENY, close: v1.FlowKind.FLOW_KIND_CLOSE };
const directions = { ingress: v1.Direction.DIRECTION_INGRESS, egress: v1.Direction.DIRECTION_EGRESS };
const largestIdentity = 0xffff_ffff;

/** A side of the flow: the number of an identity, or a selector over its labels. */
function side(flag: string, text: string | undefined): { labels: string; identities: number[] } {
  if (text === undefined) return { labels: '', identities: [] };
  if (/^\d+$/.test(text)) return { labels: '', identities: [wholeNumber(flag, text, 0, largestIdentity)] };
  if (text.trim() === '')
    throw new UsageFailure(`${flag}: expected labels like org=empire,class!=deathstar or the number of an identity, found nothing`);
  return { labels: text, identities: [] };
}

/** Milliseconds as the nanoseconds of the wire. */
function nanoseconds(unixMs: number) {
  return bigIntToWide(BigInt(Math.round(unixMs)) * 1_000_000n);
}

/** @throws UsageFailure naming the flag. */
export function flowFilterOf(options: FlowFilterOptions, now: number): ringfence.v1.FlowFilter.$Properties {
  const since = options.since === undefined ? undefined : timeFlag('--since', options.since, now);
  const until = options.until === undefined ? undefined : timeFlag('--until', options.until, now);
  if (since !== undefined && until !== undefined && since >= until) throw new UsageFailure('--since: expected a time before --until');
  const source = side('--from', options.from);
  const destination = side('--to', options.to);
  return {
    ...(since === undefined ? {} : { sinceUnixNs: nanoseconds(since) }),
    ...(until === undefined ? {} : { untilUnixNs: nanoseconds(until) }),
    verdicts: named('--verdict', verdicts, options.verdict),
    kinds: named('--kind', kinds, options.kind),
    sourceLabels: source.labels,
    destinationLabels: destination.labels,
    sourceIdentities: source.identities,
    destinationIdentities: destination.identities,
    identities: (options.identity ?? []).map((text) => wholeNumber('--identity', text, 0, largestIdentity)),
    destinationPorts: (options.port ?? []).map((text) => wholeNumber('--port', text, 0, 65_535)),
    policies: (options.policy ?? []).map(policyIdOf),
    audited: options.audited ?? false,
    nodes: [...(options.node ?? [])],
    directions: named('--direction', directions, options.direction),
  };
}
