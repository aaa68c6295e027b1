// No text makes the parser throw, hang or answer at length.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterwideText, policyText } from '../test/policy-text.ts';
import { parsePolicies, wholeLanguage } from './index.ts';
import { policyKinds } from './parse/kinds.ts';
import type { Shape } from './parse/shape.ts';

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

  test.each([...policyKinds])('%s with anything at any of its fields', (kind, { apiVersions, shape }) => {
    const known = { apiVersion: fc.constant(apiVersions[0]), kind: fc.constant(kind) };
    const document = fc.tuple(likeShape(shape, 0), fc.record(known)).map(([fields, names]) => ({ ...Object(fields), ...names }));
    fc.assert(
      fc.property(document, (each) => isSafe(JSON.stringify(each))),
      { numRuns: 200 },
    );
  });
});

const anyScalar = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1e300,
    true,
    'a',
    'web',
    'TCP',
    'Allow',
    '10.0.0.0/8',
    '2001:db8::/32',
    '*.one.example',
    '__proto__',
  ),
  fc.constantFrom<unknown>([], {}, [null], '- {port: 80}'),
);

/** Values that look like the shape, with nonsense among them. */
function likeShape(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  if (depth > 12 || shape.type === 'scalar' || shape.type === 'opaque') return anyScalar;
  if (shape.type === 'list')
    return fc.oneof({ weight: 6, arbitrary: fc.array(likeShape(shape.items, depth + 1), { maxLength: 2 }) }, anyScalar);
  if (shape.type === 'dictionary') {
    const key = fc.constantFrom('a', 'ringfence.io/tests', 'ringfence.io/mode', 'k8s:app', '', '__proto__');
    return fc.oneof({ weight: 6, arbitrary: fc.dictionary(key, likeShape(shape.values, depth + 1), { maxKeys: 2 }) }, anyScalar);
  }
  const fields = Object.entries(shape.fields).map(([name, field]): [string, fc.Arbitrary<unknown>] => [
    name,
    field === 'unsupported' ? anyScalar : likeShape(field, depth + 1),
  ]);
  return fc.oneof({ weight: 6, arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [] }) }, anyScalar);
}
