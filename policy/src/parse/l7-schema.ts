// The table of rules above TCP and UDP: HTTP, Kafka, DNS, and any other protocol by keys and values. Pure. Which ports they may stand with is in
// cilium-redirect.ts.
import type { DnsRule, HeaderMatch, HttpRule, KafkaRule } from '../redirect.ts';
import { httpPatternProblem } from '../request.ts';
import { fqdnSchema } from './fqdn-schema.ts';
import { dictionary, list, object, type Place, plainText, refine, required, type Schema, text, unlessEmpty, word } from './schema.ts';
import { secretSchema, type WrittenSecret } from './tls-schema.ts';

const mostRules = 10_000;
const mostHeaders = 100;

export type WrittenHeaderMatch = Omit<HeaderMatch, 'secret'> & { readonly secret?: WrittenSecret };
export type WrittenHttpRule = Omit<HttpRule, 'headerMatches'> & { readonly headerMatches?: readonly WrittenHeaderMatch[] };

/** Rules as they were written, before secrets get the policy's namespace. */
export type WrittenL7Rules =
  | { readonly kind: 'http'; readonly rules: readonly WrittenHttpRule[] }
  | { readonly kind: 'dns'; readonly rules: readonly DnsRule[] }
  | { readonly kind: 'kafka'; readonly rules: readonly KafkaRule[] }
  | { readonly kind: 'other'; readonly protocol: string; readonly rules: readonly Readonly<Record<string, string>>[] };

const pattern = unlessEmpty(text('a regular expression in RE2 syntax', httpPatternProblem));
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** "Name", "Name: value" or, as Cilium also reads it, "Name value": canonical "Name" or "Name: value". */
const headerSchema: Schema<string> = refine(
  text('the name of a header, or "Name: value"', (written) =>
    headerName.test(splitHeader(written).name) && /^\P{Cc}*$/u.test(written)
      ? undefined
      : 'the name of a header, or "Name: value" with a blank behind the colon',
  ),
  (written) => {
    const { name, value } = splitHeader(written);
    return value === undefined ? name : `${name}: ${value}`;
  },
);

function splitHeader(written: string): { readonly name: string; readonly value: string | undefined } {
  const blank = written.indexOf(' ');
  const name = (blank < 0 ? written : written.slice(0, blank)).replace(/:$/, '');
  return { name, value: blank < 0 ? undefined : written.slice(blank + 1).trim() };
}

const headerMatchSchema: Schema<WrittenHeaderMatch> = refine(
  object({
    name: required(text('the name of a header', (name) => (headerName.test(name) ? undefined : 'the name of a header'))),
    value: unlessEmpty(plainText('the value of a header')),
    secret: secretSchema,
    mismatch: unlessEmpty(word(['LOG', 'ADD', 'DELETE', 'REPLACE'])),
  }),
  ({ fields: { name, value = '', secret, mismatch = '' } }) =>
    name === undefined
      ? undefined
      : {
          name,
          ...(value === '' ? {} : { value }),
          ...(secret === undefined ? {} : { secret }),
          ...(mismatch === '' ? {} : { mismatch }),
        },
);

const httpSchema: Schema<WrittenHttpRule> = refine(
  object({
    method: pattern,
    path: pattern,
    host: pattern,
    headers: list(headerSchema, mostHeaders),
    headerMatches: list(headerMatchSchema, mostHeaders),
  }),
  ({ fields: { method = '', path = '', host = '', headers = [], headerMatches = [] } }) => ({
    ...(method === '' ? {} : { method }),
    ...(path === '' ? {} : { path }),
    ...(host === '' ? {} : { host }),
    ...(headers.length === 0 ? {} : { headers }),
    ...(headerMatches.length === 0 ? {} : { headerMatches }),
  }),
);

// The names that Cilium knows, in the order of their numbers in the protocol.
const kafkaApiKeys = [
  ...['produce', 'fetch', 'offsets', 'metadata', 'leaderandisr', 'stopreplica', 'updatemetadata', 'controlledshutdown', 'offsetcommit'],
  ...['offsetfetch', 'findcoordinator', 'joingroup', 'heartbeat', 'leavegroup', 'syncgroup', 'describegroups', 'listgroups'],
  ...['saslhandshake', 'apiversions', 'createtopics', 'deletetopics', 'deleterecords', 'initproducerid', 'offsetforleaderepoch'],
  ...['addpartitionstotxn', 'addoffsetstotxn', 'endtxn', 'writetxnmarkers', 'txnoffsetcommit', 'describeacls', 'createacls'],
  ...['deleteacls', 'describeconfigs', 'alterconfigs'],
];

const kafkaName = /^[-._a-zA-Z0-9]{1,255}$/;
const kafkaText = (what: string) =>
  unlessEmpty(text(what, (value) => (kafkaName.test(value) ? undefined : `${what}: at most 255 letters, digits, "-", "_" and "."`)));

const kafkaSchema: Schema<KafkaRule> = refine(
  object({
    role: unlessEmpty(word(['produce', 'consume'], false)),
    apiKey: unlessEmpty(word(kafkaApiKeys, false)),
    apiVersion: unlessEmpty(
      text('a number as a string', (version) =>
        /^\d{1,5}$/.test(version) && Number(version) <= 32_767 ? undefined : 'a number from 0 to 32767 as a string',
      ),
    ),
    clientID: kafkaText('a client id'),
    topic: kafkaText('a topic'),
  }),
  ({ fields: { role = '', apiKey = '', apiVersion = '', clientID = '', topic = '' }, at }, _place, reading) => {
    if (role !== '' && apiKey !== '') reading.report('conflict', at('apiKey'), 'either role or apiKey, not both');
    return {
      ...(role === '' ? {} : { role }),
      ...(apiKey === '' ? {} : { apiKey }),
      ...(apiVersion === '' ? {} : { apiVersion }),
      ...(clientID === '' ? {} : { clientId: clientID }),
      ...(topic === '' ? {} : { topic }),
    };
  },
);

const otherSchema: Schema<Readonly<Record<string, string>>> = refine(
  dictionary(unlessEmpty(plainText('a string')), (key) => (key === '' ? 'a key of at least one character' : undefined)),
  (pairs) => Object.fromEntries(pairs),
);

/** What stands under `rules`. Without `l7` it asks for nothing. */
export interface WrittenRules {
  readonly place: Place;
  readonly l7?: WrittenL7Rules;
}

export const l7Schema: Schema<WrittenRules> = refine(
  object({
    http: list(httpSchema, mostRules),
    kafka: list(kafkaSchema, mostRules),
    dns: list(fqdnSchema, mostRules),
    l7proto: unlessEmpty(plainText('the name of a protocol')),
    l7: list(otherSchema, mostRules),
  }),
  ({ fields, has, at }, place, reading) => {
    const { http, kafka, dns, l7proto = '', l7 = [] } = fields;
    const written = (['http', 'kafka', 'dns', 'l7proto'] as const).filter((name) => has(name) && fields[name] !== '');
    if (written.length > 1) reading.report('conflict', at(written[1] ?? 'http'), `rules of one protocol; this is ${written.join(' and ')}`);
    if (has('l7') && !written.includes('l7proto'))
      reading.report('missing', place, 'the field "l7proto" beside "l7", which says which protocol it is', undefined, '');
    if (http !== undefined) return { place, l7: { kind: 'http', rules: http } };
    if (kafka !== undefined) return { place, l7: { kind: 'kafka', rules: kafka } };
    if (dns !== undefined) return { place, l7: { kind: 'dns', rules: dns.map((name) => ({ pattern: name })) } };
    return l7proto === '' ? { place } : { place, l7: { kind: 'other', protocol: l7proto, rules: l7 } };
  },
);
