// A policy moved into another tier: what it still closes, asked of the oracle.
import { expect, test } from 'vitest';
import { wholeLanguage } from '../capabilities.ts';
import { namespaceLabel } from '../labels.ts';
import { parsePolicies } from '../parse.ts';
import { ruleCookie } from '../rule.ts';
import { decide } from '../verdict.ts';

const networkPolicyText = (name: string, from: string, tier: string) =>
  JSON.stringify({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace: 'ns', annotations: { 'ringfence.io/tier': tier } },
    spec: { podSelector: { matchLabels: { app: 'a' } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: from } } }] }] },
  });
const ofB = (tier: string) => networkPolicyText('of-b', 'b', tier);
const ofC = (tier: string) => networkPolicyText('of-c', 'c', tier);
const app = (name: string) => ({ labels: [`k8s:app=${name}`, namespaceLabel('ns')] });

const rows: [what: string, policies: string[], allowed: string[]][] = [
  ['normal: its peers and nobody else', [ofB('normal')], ['b']],
  ['baseline: its peers and nobody else', [ofB('baseline')], ['b']],
  ['baseline twice: they add up', [ofB('baseline'), ofC('baseline')], ['b', 'c']],
  ['baseline behind a normal one, which has the last word', [ofB('baseline'), ofC('normal')], ['c']],
  ['admin: its peers, whatever is normal, and nobody else', [ofB('admin'), ofC('normal')], ['b', 'c']],
];
test.each(rows)('%s', (_, texts, allowed) => {
  const { policies, problems } = parsePolicies(
    texts.map((text) => ({ text })),
    { capabilities: wholeLanguage },
  );
  expect(problems).toEqual([]);
  const rules = policies
    .flatMap(({ policyId, rules: own }) => own.map((rule) => ({ ...rule, policyId })))
    .map((rule, index) => ({ ...rule, cookie: ruleCookie(1, index) }));
  const flow = { direction: 'ingress', protocol: 6, port: 80, subject: app('a') } as const;
  expect(['b', 'c', 'd'].filter((name) => decide({ rules }, { ...flow, peer: app(name) }).verdict === 'allow')).toEqual(allowed);
});
