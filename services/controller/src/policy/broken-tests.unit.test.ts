// Which failing tests a change is to blame for.
import { type ParsedPolicy, parsePolicies, wholeLanguage } from '@ringfence/policy';
import { expect, test } from 'vitest';
import { brokenTests } from './broken-tests.ts';
import { type ProposedPolicies, proposedPolicies } from './proposed-policies.ts';

const hour = 3_600_000;
const asserted = `
  tests:
    - {from: {labels: {app: job}}, to: {labels: {app: db}}, port: 5432, expect: allow}`;
const policy = (name: string, more: string) => `
apiVersion: ringfence.io/v1
kind: Policy
metadata: {name: ${name}}
spec:
  endpointSelector: {matchLabels: {app: db}}
  ${more}`;
const window = policy('window', `ingress: [{fromEndpoints: [{matchLabels: {app: job}}], expires: "1970-01-01T01:00:00Z"}]${asserted}`);
const closed = policy('closed', 'ingressDeny: [{fromEndpoints: [{matchLabels: {app: job}}]}]');
const elsewhere = policy('elsewhere', 'ingress: [{fromEndpoints: [{matchLabels: {app: web}}]}]');

function parsed(...texts: string[]): readonly ParsedPolicy[] {
  const { policies, problems } = parsePolicies(
    texts.map((text) => ({ text })),
    { capabilities: wholeLanguage },
  );
  expect(problems).toEqual([]);
  return policies;
}

/** What is in force: the documents are those of earlier requests. */
function inForce(...texts: string[]): ProposedPolicies {
  const { policies, ...rest } = proposedPolicies({ policies: new Map(), revision: 0 }, { revised: parsed(...texts), deleted: [] });
  return { ...rest, policies: policies.map(({ document: _, ...staying }) => staying) };
}

function withRequest(present: ProposedPolicies, ...texts: string[]): ProposedPolicies {
  const coming = proposedPolicies({ policies: new Map(), revision: 1 }, { revised: parsed(...texts), deleted: [] });
  const names = new Set(coming.policies.map(({ policyId }) => policyId));
  const staying = present.policies.filter(({ policyId }) => !names.has(policyId));
  return {
    policies: [...staying, ...coming.policies],
    rules: [...staying, ...coming.policies].flatMap(({ rules }) => rules),
    directory: present.directory,
  };
}

test.each([
  ['a change that has nothing to do with a test that holds', [window], elsewhere, 0, []],
  ['a change that breaks the test of another policy', [window], closed, 0, ['default/policy:window spec.tests[0]']],
  ['a change beside a test that fails since its rule expired', [window], elsewhere, hour, []],
  ['a change that would break a test that fails already', [window], closed, hour, []],
  ['a policy that comes with a test that fails', [elsewhere], window, hour, ['default/policy:window spec.tests[0]']],
] as const)('%s', (_, before, request, nowUnixMs, broken) => {
  const present = inForce(...before);
  const problems = brokenTests(present, withRequest(present, request), nowUnixMs);
  expect(problems.map((problem) => `${problem.policy} ${problem.path}`)).toEqual(broken);
});
