import { v1 } from '@ringfence/proto';
import { describe, expect, test } from 'vitest';
import { flowFilterOf } from './flow-filter.ts';
import { parseParty } from './party.ts';
import { policyIdOf } from './policy-id.ts';
import { policyProblem, problemLine } from './policy-problems.ts';

describe('the filter of flows', () => {
  const now = 1_769_853_600_000;
  const sent = (options: Parameters<typeof flowFilterOf>[0]) =>
    v1.FlowFilter.toObject(v1.FlowFilter.fromObject(flowFilterOf(options, now) as Record<string, unknown>), {
      longs: String,
      enums: String,
    });
  for (const [situation, options, filter] of [
    ['nothing', {}, {}],
    ['since five minutes', { since: '5m' }, { sinceUnixNs: '1769853300000000000' }],
    [
      'verdict and kind',
      { verdict: ['deny'], kind: ['open', 'close'] },
      { verdicts: ['VERDICT_DENY'], kinds: ['FLOW_KIND_OPEN', 'FLOW_KIND_CLOSE'] },
    ],
    [
      'labels',
      { from: 'org=empire', to: 'class in (deathstar)' },
      { sourceLabels: 'org=empire', destinationLabels: 'class in (deathstar)' },
    ],
    ['identities', { from: '258', to: '257', identity: ['1'] }, { sourceIdentities: [258], destinationIdentities: [257], identities: [1] }],
    ['a policy without namespace', { policy: ['rule1', 'team/x'] }, { policies: ['default/rule1', 'team/x'] }],
    [
      'port, node, direction',
      { port: ['80'], node: ['n1'], direction: ['ingress'] },
      { destinationPorts: [80], nodes: ['n1'], directions: ['DIRECTION_INGRESS'] },
    ],
  ] as const) {
    test(situation, () => expect(sent(options)).toEqual(filter));
  }
  for (const [situation, options, flag] of [
    ['an unknown verdict', { verdict: ['drop'] }, '--verdict'],
    ['an unknown kind', { kind: ['x'] }, '--kind'],
    ['a port beyond 65535', { port: ['70000'] }, '--port'],
    ['a port name', { port: ['http'] }, '--port'],
    ['an empty selector', { from: ' ' }, '--from'],
    ['an end before the start', { since: '5m', until: '10m' }, '--since'],
    ['a bad time', { since: 'soon' }, '--since'],
    ['a policy id with two slashes', { policy: ['a/b/c'] }, 'NAMESPACE/NAME'],
    ['an inherited name as verdict', { verdict: ['constructor'] }, '--verdict'],
  ] as const) {
    test(`${situation} is refused`, () => expect(() => flowFilterOf(options, now)).toThrow(flag));
  }
});

describe('names of policies', () => {
  test('without a namespace: default', () => expect(policyIdOf('rule1')).toBe('default/rule1'));
  for (const name of ['', '/', 'a/', '/a', 'a/b/c'])
    test(`${JSON.stringify(name)} is refused`, () => expect(() => policyIdOf(name)).toThrow('RF_USAGE'));
});

describe('a problem as a line', () => {
  for (const [problem, line] of [
    [
      {
        code: 'invalid-value',
        file: 'a.yaml',
        line: 7,
        column: 3,
        policy: 'default/x',
        path: 'spec.ingress[0].toPorts[0].ports[0].port',
        value: '"70000"',
        expected: '0 to 65535',
        hint: 'use 80',
      },
      'a.yaml:7:3 default/x spec.ingress[0].toPorts[0].ports[0].port: invalid-value (found "70000", expected 0 to 65535) use 80',
    ],
    [{ code: 'not-yaml', line: 2 }, '(input):2:1: not-yaml'],
    [{ code: 'empty', file: 'b.yaml', expected: 'a policy' }, 'b.yaml: empty (expected a policy)'],
  ] as const) {
    test(line, () => expect(problemLine(policyProblem(problem))).toBe(line));
  }
  test('the only file is named when the server names none', () =>
    expect(problemLine(policyProblem({ code: 'x' }, '(stdin)'))).toBe('(stdin): x'));
});

describe('a party as typed', () => {
  const identities = [
    { identity: 256, labels: ['host:org=empire', 'k8s:io.kubernetes.pod.namespace=default'], endpoints: 1, reserved: false },
    {
      identity: 257,
      labels: ['host:class=deathstar', 'host:org=empire', 'k8s:io.kubernetes.pod.namespace=default'],
      endpoints: 1,
      reserved: false,
    },
  ];
  for (const [text, identity, labels] of [
    ['256', 256, identities[0]?.labels],
    ['org=empire', 256, identities[0]?.labels],
    ['class=deathstar,org=empire', 257, identities[1]?.labels],
    ['world', 2, ['reserved:world=']],
    ['reserved:host', 1, ['reserved:host=']],
    ['192.0.2.7', 2, ['reserved:world=']],
    ['2001:db8::1', 2, ['reserved:world=']],
    ['org=alliance', null, ['host:org=alliance', 'k8s:io.kubernetes.pod.namespace=default']],
    ['k8s:app=web,namespace=team', null, ['k8s:app=web', 'k8s:io.kubernetes.pod.namespace=team']],
  ] as const) {
    test(`${text} is ${identity}`, () => {
      const { party } = parseParty('--from', text, identities);
      expect({ identity: party.identity, labels: party.labels }).toEqual({ identity, labels });
    });
  }
  test('who has more labels is named', () => {
    expect(parseParty('--from', 'class=deathstar', identities).notes).toEqual([
      'no workload has exactly the labels class=deathstar; with more labels there is 257 (class=deathstar,org=empire)',
    ]);
  });
  for (const text of ['', ' ', 'org=', ',', 'reserved:x=y', 'a b=c', '999999', 'org=empire,namespace=A B']) {
    const isFine = text === 'org=';
    test(`${JSON.stringify(text)} is ${isFine ? 'a label without value' : 'refused'}`, () => {
      const read = () => parseParty('--from', text, identities);
      if (isFine) expect(read().party.labels).toContain('host:org=');
      else expect(read).toThrow(/RF_USAGE: --from/);
    });
  }
});
