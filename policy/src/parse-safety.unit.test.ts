// No text makes the parser throw, hang or answer at length.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterwideText, policyText } from '../test/policy-text.ts';
import { parsePolicies, wholeLanguage } from './index.ts';

describe('no text makes the parser throw', () => {
  const isSafe = (text: string) => {
    const { problems } = parsePolicies([{ text }], { capabilities: wholeLanguage });
    for (const problem of problems) expect(problem.value.length).toBeLessThanOrEqual(250);
  };

  test('random text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[a: \n\-[\]{},*&!|>'"%#?]*$/)), isSafe),
      { numRuns: 500 },
    );
  });

  test('random JSON', () => {
    fc.assert(fc.property(fc.json(), isSafe), { numRuns: 300 });
  });

  test('a policy with anything at any place', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(null, '', 0, -1, 1e300, '__proto__', [], {}, [null], [[]], { '': null }),
    );
    const field = (name: string) => fc.record({ [name]: anything });
    const names = [
      'endpointSelector',
      'ingress',
      'egress',
      'ingressDeny',
      'egressDeny',
      'enableDefaultDeny',
      'labels',
      'specs',
      'description',
      'nodeSelector',
      'log',
    ];
    const peers = ['fromEndpoints', 'fromCIDR', 'fromCIDRSet', 'fromEntities', 'fromNodes', 'fromGroups', 'fromRequires'];
    const rule = fc.oneof(...[...peers, 'toPorts', 'icmps', 'authentication'].map(field));
    const inspected = ['ports', 'rules', 'serverNames', 'terminatingTLS', 'originatingTLS', 'listener'];
    const above = ['http', 'kafka', 'dns', 'l7proto', 'l7'];
    const ports = [{ port: '80', protocol: 'TCP' }];
    const spec = fc.oneof(
      ...names.map(field),
      rule.map((each) => ({ endpointSelector: {}, ingress: [each] })),
      fc.oneof(...['toFQDNs', 'toServices', 'toRequires'].map(field)).map((each) => ({ endpointSelector: {}, egress: [each] })),
      fc.oneof(...inspected.map(field)).map((each) => ({ endpointSelector: {}, egress: [{ toPorts: [{ ports, ...each }] }] })),
      fc.oneof(...above.map(field)).map((rules) => ({ endpointSelector: {}, egress: [{ toPorts: [{ ports, rules }] }] })),
      fc
        .oneof(...['method', 'path', 'host', 'headers', 'headerMatches'].map(field))
        .map((each) => ({ endpointSelector: {}, egress: [{ toPorts: [{ ports, rules: { http: [each] } }] }] })),
      fc
        .oneof(field('port'), field('endPort'), field('protocol'))
        .map((each) => ({ endpointSelector: {}, ingress: [{ toPorts: [{ ports: [{ port: '80', protocol: 'TCP', ...each }] }] }] })),
      fc.oneof(field('matchLabels'), field('matchExpressions')).map((each) => ({ endpointSelector: each, ingress: [{}] })),
    );
    fc.assert(
      fc.property(spec, (each) => {
        isSafe(policyText(each));
        isSafe(clusterwideText(each));
      }),
      { numRuns: 1000 },
    );
  });
});
