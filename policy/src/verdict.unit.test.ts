// The oracle explains itself: what won, what lost, and who switched default deny on.
import { expect, test } from 'vitest';
import { admit, policyText } from '../test/policy-text.ts';
import type { AdmittedRule } from './rule.ts';
import { decide, type Party } from './verdict.ts';

const labels = (...names: string[]) => [...names.map((name) => `host:${name}`), 'k8s:io.kubernetes.pod.namespace=default'];
const deathstar: Party = { identity: 256, labels: labels('class=deathstar') };
const empire: Party = { identity: 257, labels: labels('org=empire') };
const fromEmpire = { fromEndpoints: [{ matchLabels: { org: 'empire' } }] };
const toPorts = [{ ports: [{ port: '80', protocol: 'TCP' }] }];
const endpointSelector = { matchLabels: { class: 'deathstar' } };

const rules = admit([
  policyText({ endpointSelector, ingress: [{ fromEntities: ['all'] }, { ...fromEmpire, toPorts }] }, 'allow'),
  policyText({ endpointSelector, ingressDeny: [{ toPorts }] }, 'deny'),
]);
const flow = { direction: 'ingress', subject: deathstar, peer: empire, protocol: 6, port: 80 } as const;
const ids = (list: readonly AdmittedRule[]) => list.map(({ id }) => id);

test('the winner, then the losers, the strongest first', () => {
  const verdict = decide({ rules }, flow);
  expect([verdict.verdict, verdict.reason, verdict.rule?.id]).toEqual(['deny', 'rule', 'default/deny/ingressDeny[0]']);
  expect(ids(verdict.losing)).toEqual(['default/allow/ingress[1]', 'default/allow/ingress[0]']);
});

test('a default deny names the rules that switched it on, in the order of their admission', () => {
  const closed = rules.filter(({ id }) => id !== 'default/allow/ingress[0]');
  const verdict = decide({ rules: closed.toReversed() }, { ...flow, port: 22 });
  expect([verdict.verdict, verdict.reason, verdict.rule]).toEqual(['deny', 'default-deny', undefined]);
  expect(ids(verdict.defaultDenyBy)).toEqual(['default/allow/ingress[1]', 'default/deny/ingressDeny[0]']);
});

test('a subject that nothing selects is open, and says so', () => {
  expect(decide({ rules }, { ...flow, subject: empire })).toMatchObject({
    verdict: 'allow',
    reason: 'not-selected',
    losing: [],
    defaultDenyBy: [],
  });
});

test('a subject without an identity is closed, and says so', () => {
  expect(decide({ rules: [] }, { ...flow, subject: { identity: 5, labels: [] } })).toMatchObject({
    verdict: 'deny',
    reason: 'endpoint-not-ready',
  });
});

test('a rule in audit decides nothing, and its verdict is told apart', () => {
  const [first, second, deny] = rules;
  if (first === undefined || second === undefined || deny === undefined) throw new Error('three rules were admitted');
  const audited: AdmittedRule = { ...deny, mode: 'audit' };
  expect(decide({ rules: [first, second, audited] }, flow)).toMatchObject({
    verdict: 'allow',
    rule: second,
    audited: { verdict: 'deny', rule: audited },
  });
  expect(decide({ rules: [first, second, { ...deny, mode: 'off' }] }, flow)).toMatchObject({ verdict: 'allow', audited: undefined });
});

test('a pass leads past its own tier, and only past that', () => {
  const [allow] = rules;
  if (allow === undefined) throw new Error('a rule was admitted');
  const pass: AdmittedRule = { ...allow, id: 'pass', tier: 'admin', verdict: 'pass', priority: 1, defaultDeny: false };
  const adminDeny: AdmittedRule = { ...allow, id: 'admin', tier: 'admin', verdict: 'deny', priority: 2, defaultDeny: false };
  const baseline: AdmittedRule = { ...allow, id: 'baseline', tier: 'baseline', verdict: 'deny', defaultDeny: false };
  const normal: AdmittedRule = { ...allow, id: 'normal', defaultDeny: false };
  expect(decide({ rules: [baseline, adminDeny, pass] }, flow)).toMatchObject({ verdict: 'deny', rule: { id: 'baseline' } });
  expect(decide({ rules: [baseline, adminDeny, normal, pass] }, flow)).toMatchObject({ verdict: 'allow', rule: { id: 'normal' } });
  expect(decide({ rules: [baseline, adminDeny] }, flow)).toMatchObject({ verdict: 'deny', rule: { id: 'admin' } });
});
