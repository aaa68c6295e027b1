import { entities, type Peer, type PortMatch, type Redirect, type Rule } from '@ringfence/policy';
import { v1 } from '@ringfence/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWireRule, toWireRule } from './rule-wire.ts';

const rule: Rule = {
  id: 'default/rule1/ingress[0]',
  tier: 'normal',
  priority: 0,
  verdict: 'allow',
  mode: 'enforce',
  subject: { requirements: [{ key: 'any:org', operator: 'In', values: ['empire'] }] },
  direction: 'ingress',
  peers: undefined,
  ports: undefined,
  defaultDeny: true,
};

function throughTheWire(value: Rule): Rule {
  return fromWireRule(v1.Rule.decode(v1.Rule.encode(toWireRule(value)).finish()));
}

const text = fc.string({ minLength: 1, maxLength: 8 });
// Null prototypes would differ from what the converter makes, and nothing else about them.
const plain = { noNullPrototype: true } as const;
const requirement = fc.oneof(
  fc.record(
    {
      key: text,
      operator: fc.constantFrom('In' as const, 'NotIn' as const),
      values: fc.array(text, { minLength: 1, maxLength: 3 }),
    },
    plain,
  ),
  fc.record({ key: text, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const), values: fc.constant([]) }, plain),
);
const selector = fc.record({ requirements: fc.array(requirement, { maxLength: 3 }) }, plain);
const some = <T extends object>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }, ...required: (keyof T)[]) =>
  fc.record(fields, { noNullPrototype: true, requiredKeys: required });
const texts = fc.array(text, { maxLength: 3 });
const fields = fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true });
const cidrText = fc.constantFrom('10.0.0.0/8', 'fd00::/8', '0.0.0.0/0', '192.0.2.7/32');
const target = fc.oneof(
  text.map((name) => ({ name })),
  selector.map((value) => ({ selector: value })),
);
const relation = fc.record(
  { kind: fc.constantFrom('same' as const, 'not-same' as const), keys: fc.array(text, { minLength: 1, maxLength: 2 }) },
  plain,
);
const except = fc.array(cidrText, { maxLength: 2 });
const peer: fc.Arbitrary<Peer> = fc.oneof(
  some({ kind: fc.constant('selector' as const), selector, relation }, 'kind', 'selector'),
  some(
    { kind: fc.constant('cidr' as const), cidr: cidrText, except, scope: fc.constantFrom('outside' as const, 'any' as const) },
    'kind',
    'cidr',
    'scope',
  ),
  some({ kind: fc.constant('cidr-group' as const), group: target, except }, 'kind', 'group'),
  fc.constantFrom(...entities).map((entity) => ({ kind: 'entity' as const, entity })),
  text.map((pattern) => ({ kind: 'fqdn' as const, pattern })),
  some({ kind: fc.constant('service' as const), namespace: text, service: target }, 'kind', 'service'),
  some(
    {
      kind: fc.constant('cloud-group' as const),
      provider: fc.constant('aws' as const),
      region: text,
      securityGroupIds: texts,
      securityGroupNames: texts,
      labels: fields,
    },
    'kind',
    'provider',
    'securityGroupIds',
    'securityGroupNames',
    'labels',
  ),
);
const ports: fc.Arbitrary<PortMatch> = fc.oneof(
  fc
    .tuple(fc.nat(255), fc.nat(65_535), fc.nat(65_535))
    .map(([protocol, a, b]) => ({ protocol, firstPort: Math.min(a, b), lastPort: Math.max(a, b) })),
  fc.record({ protocol: fc.nat(255), name: text }, plain),
);
const secret = fc.record({ namespace: text, name: text }, plain);
const tls = some({ secret, trustedCa: text, certificate: text, privateKey: text }, 'secret');
const mismatch = fc.constantFrom('LOG' as const, 'ADD' as const, 'DELETE' as const, 'REPLACE' as const);
const headerMatches = fc.array(some({ name: text, value: fc.string(), secret, mismatch }, 'name'), { maxLength: 2 });
const http = some({ method: text, path: text, host: text, headers: texts, headerMatches });
const kafka = some({
  role: fc.constantFrom('produce' as const, 'consume' as const),
  apiKey: text,
  apiVersion: text,
  clientId: text,
  topic: text,
});
const l7 = fc.oneof(
  fc.record({ kind: fc.constant('http' as const), rules: fc.array(http, { maxLength: 3 }) }, plain),
  fc.record({ kind: fc.constant('dns' as const), rules: fc.array(fc.record({ pattern: text }, plain), { maxLength: 3 }) }, plain),
  fc.record({ kind: fc.constant('kafka' as const), rules: fc.array(kafka, { maxLength: 3 }) }, plain),
  fc.record({ kind: fc.constant('other' as const), protocol: text, rules: fc.array(fields, { maxLength: 3 }) }, plain),
);
const listener = some(
  { configurationKind: text, configuration: text, name: text, priority: fc.integer({ min: 1, max: 100 }) },
  'configurationKind',
  'configuration',
  'name',
);
const redirect: fc.Arbitrary<Redirect> = some({
  l7,
  serverNames: fc.array(text, { minLength: 1, maxLength: 2 }),
  terminatingTls: tls,
  originatingTls: tls,
  listener,
}).filter((value) => Object.keys(value).length > 0);
const optional = {
  log: fc.string({ maxLength: 32 }),
  keepEstablished: fc.boolean(),
  expiresUnixMs: fc.maxSafeNat(),
};
const allowed = {
  ...optional,
  redirect,
  authentication: fc.constantFrom('disabled' as const, 'required' as const, 'test-always-fail' as const),
};
const always = {
  id: text,
  tier: fc.constantFrom('admin' as const, 'normal' as const, 'baseline' as const),
  priority: fc.nat(0xff_ffff),
  mode: fc.constantFrom('enforce' as const, 'audit' as const, 'shadow' as const, 'off' as const),
  subject: selector,
  direction: fc.constantFrom('ingress' as const, 'egress' as const),
  peers: fc.option(fc.array(peer, { maxLength: 3 }), { nil: undefined }),
  ports: fc.option(fc.array(ports, { maxLength: 3 }), { nil: undefined }),
  defaultDeny: fc.boolean(),
};
const required = [...(Object.keys(always) as (keyof typeof always)[]), 'verdict' as const];
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  some({ ...always, ...allowed, verdict: fc.constant('allow' as const) }, ...required),
  some({ ...always, ...optional, verdict: fc.constantFrom('deny' as const, 'pass' as const) }, ...required),
);

describe('rule on the wire', () => {
  it('is the same rule after encoding and decoding', () => {
    fc.assert(
      fc.property(anyRule, (value) => {
        expect(throughTheWire(value)).toStrictEqual(value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps an absent list and an empty list apart', () => {
    expect(throughTheWire(rule).peers).toBeUndefined();
    expect(throughTheWire({ ...rule, peers: [], ports: [] })).toMatchObject({ peers: [], ports: [] });
  });

  it('keeps absent and empty lists of a redirect apart', () => {
    const redirects: Redirect[] = [
      { l7: { kind: 'http', rules: [] } },
      { l7: { kind: 'http', rules: [{}] } },
      { l7: { kind: 'http', rules: [{ headers: [], headerMatches: [] }] } },
      { l7: { kind: 'dns', rules: [] } },
      { l7: { kind: 'kafka', rules: [{}] } },
      { l7: { kind: 'other', protocol: 'memcache', rules: [{}] } },
      { serverNames: ['one.example'] },
    ];
    for (const redirect of redirects) expect(throughTheWire({ ...rule, redirect }).redirect).toStrictEqual(redirect);
  });

  it('reads a block as commits of version 1 have it, and writes it as those of version 2 do', () => {
    const read = fromWireRule({ ...toWireRule(rule), peers: { peers: [{ cidr: '10.0.0.0/8' }] } });
    expect(read.peers).toStrictEqual([{ kind: 'cidr', cidr: '10.0.0.0/8', scope: 'outside' }]);
    expect(toWireRule(read).peers).toEqual({ peers: [{ block: { cidr: '10.0.0.0/8', scope: v1.BlockScope.BLOCK_SCOPE_OUTSIDE } }] });
  });

  const wire = toWireRule(rule);
  const asPeer = (value: NonNullable<NonNullable<typeof wire.peers>['peers']>[number]) => ({ ...wire, peers: { peers: [value] } });
  const through = (value: NonNullable<typeof wire.redirect>) => ({ ...wire, redirect: value });
  const refused: [string, Parameters<typeof fromWireRule>[0], string][] = [
    ['nothing at all', {}, 'id is ""'],
    ['no tier', { ...wire, tier: 0 }, 'tier is 0'],
    ['a tier of the future', { ...wire, tier: 9 as 1 }, 'tier is 9'],
    ['a verdict of the future', { ...wire, verdict: 9 as 1 }, 'verdict is 9'],
    ['no mode', { ...wire, mode: null }, 'mode is nothing'],
    ['no direction', { ...wire, direction: 0 }, 'direction is 0'],
    ['no subject: it would select everything', { ...wire, subject: null }, 'subject is nothing'],
    ['a priority of 25 bits', { ...wire, priority: 0x100_0000 }, 'priority is'],
    ['a peer of no kind: it would be any peer', { ...wire, peers: { peers: [{}] } }, 'peers[0] is 0 kinds'],
    ['a peer of two kinds', { ...wire, peers: { peers: [{ cidr: '10.0.0.0/8', entity: 'all' }] } }, 'peers[0] is 2 kinds'],
    ['an entity of the future', { ...wire, peers: { peers: [{ entity: 'moon' }] } }, 'peers[0].entity is moon'],
    ['a prefix that is none', { ...wire, peers: { peers: [{ cidr: '10.0.0.1' }] } }, 'peers[0].cidr'],
    ['ports that end before they begin', { ...wire, ports: { ports: [{ protocol: 6, firstPort: 2, lastPort: 1 }] } }, 'ports[0] is 2-1'],
    ['a port above 65535', { ...wire, ports: { ports: [{ protocol: 6, firstPort: 1, lastPort: 70_000 }] } }, 'ports[0] is 1-70000'],
    ['a protocol above 255', { ...wire, ports: { ports: [{ protocol: 256 }] } }, 'ports[0].protocol'],
    ['In without values', { ...wire, subject: { requirements: [{ key: 'a', operator: 1 }] } }, 'subject.requirements[0].values'],
    [
      'Exists with values',
      { ...wire, subject: { requirements: [{ key: 'a', operator: 3, values: ['b'] }] } },
      'subject.requirements[0].values',
    ],
    ['a prefix with bits behind its length', asPeer({ block: { cidr: '10.0.0.1/8', scope: 1 } }), 'peers[0].block.cidr is 10.0.0.1/8'],
    ['a block of no scope', asPeer({ block: { cidr: '10.0.0.0/8' } }), 'peers[0].block.scope is nothing'],
    ['an exception that is no prefix', asPeer({ block: { cidr: '10.0.0.0/8', scope: 1, except: { cidrs: ['x'] } } }), 'except[0] is x'],
    ['a relation of the future', asPeer({ related: { selector: {}, relation: 9 as 1, keys: ['a'] } }), 'peers[0].related.relation is 9'],
    ['a relation without keys', asPeer({ related: { selector: {}, relation: 1 } }), 'peers[0].related.keys is 0 keys'],
    ['a relation without selector', asPeer({ related: { relation: 1, keys: ['a'] } }), 'peers[0].related.selector is nothing'],
    ['a group without name and selector: it would be every group', asPeer({ cidrGroup: {} }), 'peers[0].cidr_group is 0 kinds'],
    ['a group by name and selector', asPeer({ cidrGroup: { name: 'a', selector: {} } }), 'peers[0].cidr_group is 2 kinds'],
    ['a service of no name', asPeer({ service: { name: '' } }), 'peers[0].service.name is ""'],
    ['an empty DNS name', asPeer({ fqdn: '' }), 'peers[0].fqdn is ""'],
    ['a provider of the future', asPeer({ cloudGroup: { provider: 7 as 1 } }), 'peers[0].cloud_group.provider is 7'],
    ['a port by name and number', { ...wire, ports: { ports: [{ name: 'web', firstPort: 1, lastPort: 1 }] } }, 'ports[0] is "web" and 1-1'],
    ['a port of no name', { ...wire, ports: { ports: [{ name: '' }] } }, 'ports[0].name is ""'],
    ['a redirect that checks nothing', through({}), 'redirect is empty'],
    ['a redirect that checks two protocols', through({ http: {}, dns: {} }), 'redirect is 2 kinds'],
    ['an empty list of server names', through({ serverNames: {} }), 'redirect.server_names is 0 names'],
    ['a TLS context without secret', through({ terminatingTls: {} }), 'redirect.terminating_tls.secret is nothing'],
    ['a listener of no name', through({ listener: { configuration: 'c' } }), 'redirect.listener.name is ""'],
    ['a listener of priority 0', through({ listener: { configuration: 'c', name: 'n', priority: 0 } }), 'redirect.listener.priority is 0'],
    ['a DNS rule of no name', through({ dns: { rules: [{}] } }), 'redirect.dns.rules[0].pattern is ""'],
    ['a protocol of no name', through({ other: { rules: [] } }), 'redirect.other.protocol is ""'],
    ['a role of the future', through({ kafka: { rules: [{ role: 9 as 1 }] } }), 'redirect.kafka.rules[0].role is 9'],
    [
      'a mismatch of the future',
      through({ http: { rules: [{ headerMatches: { matches: [{ name: 'x', mismatch: 9 as 1 }] } }] } }),
      'redirect.http.rules[0].header_matches[0].mismatch is 9',
    ],
    ['a deny through a proxy', { ...through({ http: {} }), verdict: 2 }, 'redirect is present'],
    ['a proven deny', { ...wire, verdict: 2, authentication: 2 }, 'authentication is required'],
    ['an authentication of the future', { ...wire, authentication: 9 as 1 }, 'authentication is 9'],
    ['a log text that moves the cursor', { ...wire, log: '\u001b[2J' }, 'log is'],
    ['a log text that is too long', { ...wire, log: 'x'.repeat(33) }, 'log is'],
    ['a moment beyond 53 bits', { ...wire, expiresUnixMs: 2 ** 60 }, 'expires_unix_ms is'],
    ['a requirement without key', { ...wire, subject: { requirements: [{ operator: 3 }] } }, 'subject.requirements[0].key'],
  ];
  it.each(refused)('refuses %s', (_, value, message) => {
    expect(() => fromWireRule(value)).toThrow(message);
    expect(() => fromWireRule(value)).toThrow(/^RF_WIRE_RULE: /);
  });
});
