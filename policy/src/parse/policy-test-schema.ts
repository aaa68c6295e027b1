// Tests that a policy carries: their table, and how they become assertions about flows. Pure.
import { formatPrefix, parsePrefix } from '../cidr.ts';
import {
  canonicalLabels,
  labelKeyProblem,
  labelValueProblem,
  namespaceLabel,
  namespaceProblem,
  parseLabel,
  splitSource,
} from '../labels.ts';
import type { PolicyTest, TestParty } from '../policy-test.ts';
import { highestPort, protocolNumber } from '../ports.ts';
import type { PolicyRequest } from '../request.ts';
import { type Direction, entities } from '../rule.ts';
import { dictionary, list, object, type Place, refine, required, type Schema, scalar, text, word } from './schema.ts';

const mostTests = 1000;
const highestIcmpType = 255;

/** An end as it was written: an endpoint's namespace may still be the policy's. */
type WrittenParty =
  | { readonly kind: 'endpoint'; readonly labels: readonly string[]; readonly namespace: string | undefined }
  | Exclude<TestParty, { readonly kind: 'endpoint' }>;

export interface WrittenTest extends Omit<PolicyTest, 'id' | 'from' | 'to'> {
  readonly place: Place;
  readonly from: WrittenParty;
  readonly to: WrittenParty;
}

/** Labels are those of a workload as it is found, so that keys of the platform are welcome here. */
function testLabelKeyProblem(key: string): string | undefined {
  const { source = 'k8s', rest } = splitSource(key);
  const ofSource = parseLabel(`${source}:x`, source);
  return ofSource.ok ? labelKeyProblem(rest) : ofSource.expected;
}

const partyFields = object({
  labels: dictionary(text('a label value, which is a string', labelValueProblem), testLabelKeyProblem),
  namespace: text('a namespace', namespaceProblem),
  entity: word(entities),
  ip: text('an address such as 192.0.2.1', (value) => (isAddress(value) ? undefined : 'an address such as 192.0.2.1 or 2001:db8::1')),
});

function isAddress(value: string): boolean {
  return !value.includes('/') && parsePrefix(value) !== undefined;
}

const partySchema: Schema<WrittenParty> = refine(partyFields, ({ fields, has }, place, reading): WrittenParty | undefined => {
  const written = (['labels', 'entity', 'ip'] as const).filter((name) => has(name));
  const expected = 'exactly one of the fields "labels", "entity", "ip"';
  if (written.length === 0)
    reading.report('missing', place, expected, has('namespace') ? 'write labels: {} for a workload without labels' : undefined, '');
  if (written.length > 1) reading.report('conflict', place, expected, undefined, written.join(', '));
  if (has('namespace') && (has('entity') || has('ip'))) reading.report('conflict', place, 'a namespace only beside labels');
  const { labels, namespace, entity, ip } = fields;
  if (labels !== undefined) return { kind: 'endpoint', labels: [...labels].map(([key, value]) => testLabel(key, value)), namespace };
  if (entity !== undefined) return { kind: 'entity', entity };
  return ip === undefined ? undefined : { kind: 'address', address: canonicalAddress(ip) };
});

function testLabel(key: string, value: string): string {
  const { source = 'k8s', rest } = splitSource(key);
  return `${source}:${rest}=${value}`;
}

function canonicalAddress(address: string): string {
  const prefix = parsePrefix(address);
  return prefix === undefined ? address : (formatPrefix(prefix).split('/')[0] ?? address);
}

function formatted(expected: string, format: RegExp): Schema<string> {
  return text(expected, (value) => (format.test(value) ? undefined : expected));
}

const requestSchema: Schema<NonNullable<PolicyRequest['http']>> = refine(
  object({
    method: required(formatted('a method such as GET', /^[!#$%&'*+.^_`|~\w-]+$/)),
    path: required(formatted('a path such as /public', /^\/[^\s\p{Cc}]*$/u)),
    host: formatted('the host of a request, such as one.example', /^[^\s\p{Cc}]+$/u),
    headers: dictionary(formatted('the value of a header, without control characters', /^\P{Cc}*$/u), (name) =>
      /^[!#$%&'*+.^_`|~\w-]{1,256}$/.test(name) ? undefined : 'the name of a header',
    ),
  }),
  ({ fields: { method, path, host, headers = new Map<string, string>() } }) => {
    if (method === undefined || path === undefined) return undefined;
    const lowered = new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]));
    return { method, path, headers: lowered, ...(host === undefined ? {} : { host }) };
  },
);

const portOrType = scalar(
  `a number from 0 to ${highestPort}`,
  { accepts: ['number'], least: 0, most: highestPort },
  (tree, place, reading) => {
    const { value } = tree;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestPort) return value;
    reading.report(typeof value === 'number' ? 'invalid-value' : 'wrong-type', place, `a number from 0 to ${highestPort}`);
    return undefined;
  },
);

const protocols = { TCP: 'tcp', UDP: 'udp', SCTP: 'sctp', ICMP: 'icmp', ICMPv6: 'icmpv6' } as const;
const protocolNames = ['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6'] as const;

const testFields = object({
  name: text('a name'),
  from: required(partySchema),
  to: required(partySchema),
  port: required(portOrType),
  protocol: word(protocolNames),
  direction: word<Direction>(['ingress', 'egress']),
  http: requestSchema,
  expect: required(word(['allow', 'deny', 'redirect'])),
});

const testSchema: Schema<WrittenTest> = refine(testFields, ({ fields, at, has }, place, reading): WrittenTest | undefined => {
  const { name, from, to, port, protocol = 'TCP', direction, http, expect } = fields;
  const asked = direction === 'ingress' ? [to] : direction === 'egress' ? [from] : [from, to];
  if (asked.every((party) => party !== undefined && party.kind !== 'endpoint'))
    reading.report('conflict', place, 'labels of a workload at the end that is asked: nothing else has rules');
  if (protocol.startsWith('ICMP') && port !== undefined && port > highestIcmpType)
    reading.report('invalid-value', at('port'), `an ICMP type from 0 to ${highestIcmpType}, because the protocol is ${protocol}`);
  if (has('http') && protocol !== 'TCP') reading.report('conflict', at('http'), 'the protocol TCP, or no request');
  if (has('http') && expect === 'redirect')
    reading.report(
      'conflict',
      at('expect'),
      'allow or deny: what a proxy says of the request',
      'leave "http" out to ask about the connection',
    );
  if (from === undefined || to === undefined || port === undefined || expect === undefined) return undefined;
  return {
    place,
    from,
    to,
    port,
    protocol: protocolNumber[protocols[protocol]],
    expect,
    ...(name === undefined ? {} : { name }),
    ...(direction === undefined ? {} : { direction }),
    ...(http === undefined ? {} : { request: { http } }),
  };
});

/** A list of tests. */
export const writtenTests: Schema<readonly WrittenTest[]> = list(testSchema, mostTests);

/** The assertions of one policy. A workload without a namespace of its own is in the policy's; a clusterwide policy has none to give. */
export function policyTests(written: readonly WrittenTest[], policyId: string, namespace: string): PolicyTest[] {
  return written.map(({ place: _, from, to, ...test }, index) => ({
    id: `${policyId}/tests[${index}]`,
    from: partyIn(from, namespace),
    to: partyIn(to, namespace),
    ...test,
  }));
}

function partyIn(party: WrittenParty, policyNamespace: string): TestParty {
  if (party.kind !== 'endpoint') return party;
  const namespace = party.namespace ?? policyNamespace;
  return { kind: 'endpoint', labels: canonicalLabels(namespace === '' ? party.labels : [...party.labels, namespaceLabel(namespace)]) };
}
