// The formats of conformance files, one line or file at a time. A line that does not fit is a failure of the run, never skipped. What a line leaves out
// has the meaning that the field's absence has in its origin; fields that are not known here are passed over.
import { z } from 'zod';

const labels = z.record(z.string(), z.string());

const protocol = z.enum(['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6']);

const endpoint = z.object({
  namespace: z.string().default('default'),
  labels: labels.default({}),
  /** Absent: nothing can be said of it by address. */
  ip: z.string().optional(),
  namedPorts: z.record(z.string(), z.object({ port: z.number().int(), protocol: protocol.default('TCP') })).optional(),
  serviceAccount: z.string().optional(),
  cluster: z.string().optional(),
  node: z.string().optional(),
});

const probe = z.object({
  /** Absent: the situation's and the position of the probe. */
  caseId: z.string().optional(),
  from: z.string().optional(),
  fromIP: z.string().optional(),
  fromEntity: z.string().optional(),
  to: z.string().optional(),
  toIP: z.string().optional(),
  toEntity: z.string().optional(),
  port: z.number().int().min(0).max(65_535).optional(),
  proto: protocol.default('TCP'),
  icmpType: z.number().int().min(0).max(255).optional(),
  direction: z.enum(['ingress', 'egress']).optional(),
  http: z
    .object({ method: z.string().default('GET'), path: z.string().default('/'), host: z.string().optional(), headers: labels.optional() })
    .optional(),
  toFQDN: z.string().optional(),
  /** What the proxy looks into: http, dns, kafka, the name of another protocol, or tls for server names. */
  redirect: z.string().optional(),
  expect: z.enum(['allow', 'deny']),
});

const situation = z
  .object({
    id: z.string(),
    policies: z.array(z.unknown()).default([]),
    namespaces: z.record(z.string(), z.object({ labels: labels.nullish() }).nullish()).default({}),
    endpoints: z.record(z.string(), endpoint).default({}),
    semantics: z.array(z.string()).optional(),
    probes: z.array(probe),
  })
  .transform(({ probes, ...rest }) => ({
    ...rest,
    probes: probes.map(({ caseId, ...each }, index) => ({ ...each, caseId: caseId ?? `${rest.id}#${index}` })),
  }));

const policyCase = z.object({
  id: z.string(),
  policy: z.unknown(),
  reason: z.string().optional(),
  /** Absent: as the suite expects. */
  expect: z.enum(['accept', 'reject']).optional(),
});

export type ProtocolName = z.output<typeof protocol>;
/** Policies, workloads, and what is expected of flows between them. */
export type Situation = z.output<typeof situation>;
export type Probe = Situation['probes'][number];
export type EndpointCase = z.output<typeof endpoint>;
/** One policy that has to be accepted or refused. */
export type PolicyCase = z.output<typeof policyCase>;

export type Line<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly line: number; readonly why: string };

export const readSituations = (text: string): Line<Situation>[] => readLines(text, situation);
export const readPolicyCases = (text: string): Line<PolicyCase>[] => readLines(text, policyCase);

/** Text of a policy as a line holds it: an object, or text that was not parsed. */
export function policyText(policy: unknown): string {
  return typeof policy === 'string' ? policy : (JSON.stringify(policy) ?? '');
}

function readLines<T>(text: string, schema: z.ZodType<T>): Line<T>[] {
  const lines: Line<T>[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (content.trim() === '') continue;
    lines.push(readLine(content, index + 1, schema));
  }
  return lines;
}

function readLine<T>(content: string, line: number, schema: z.ZodType<T>): Line<T> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return { ok: false, line, why: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const why = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return { ok: false, line, why };
}
