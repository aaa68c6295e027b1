// Objects as a cluster gives them back: what it wrote into them is passed over, what it does not know is refused.
import { expect, test } from 'vitest';
import { parsePolicies, wholeLanguage } from '../index.ts';
import { policyKinds } from './kinds.ts';

const specs: Readonly<Record<string, object>> = {
  CiliumNetworkPolicy: { endpointSelector: {}, ingress: [{}] },
  CiliumClusterwideNetworkPolicy: { endpointSelector: {}, ingress: [{}] },
  CiliumCIDRGroup: { externalCIDRs: ['192.0.2.0/24'] },
  NetworkPolicy: { podSelector: {} },
  AdminNetworkPolicy: { priority: 1, subject: { namespaces: {} } },
  BaselineAdminNetworkPolicy: { subject: { namespaces: {} } },
  ClusterNetworkPolicy: { tier: 'Admin', priority: 1, subject: { namespaces: {} } },
  Policy: { endpointSelector: {}, ingress: [{}] },
  ClusterPolicy: { endpointSelector: {}, ingress: [{}] },
};

const metadata = {
  name: 'default',
  generateName: 'default-',
  uid: '7d5c7e52-6b0a-4c6e-a4a4-000000000000',
  resourceVersion: '1207',
  generation: 3,
  creationTimestamp: null,
  deletionTimestamp: '2026-01-31T18:00:00Z',
  deletionGracePeriodSeconds: 30,
  finalizers: ['example.com/hold'],
  ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: '1', controller: true }],
  managedFields: [{ manager: 'kubectl', operation: 'Apply', fieldsV1: { 'f:spec': {} } }],
  annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"spec": {}}\n' },
  labels: { 'app.kubernetes.io/name': '' },
};
const status = { conditions: [{ type: 'Valid', status: 'True', message: 'Policy validation succeeded' }], observedGeneration: 3 };

const read = (kind: string, more: object) => {
  const text = JSON.stringify({ apiVersion: policyKinds.get(kind)?.apiVersions[0], kind, metadata, spec: specs[kind], ...more });
  return parsePolicies([{ text }], { capabilities: wholeLanguage });
};

test.each([...policyKinds.keys()])('%s: metadata and status of a cluster say nothing about policy', (kind) => {
  const [plain, given] = [read(kind, { metadata: { name: 'default' } }), read(kind, { status })];
  expect(given.problems).toEqual([]);
  expect(given.policies[0]?.rules).toEqual(plain.policies[0]?.rules);
});

test.each([...policyKinds.keys()])('%s: other fields are refused', (kind) => {
  const { problems } = read(kind, { statu: {}, metadata: { name: 'default', lables: {} } });
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['unknown-field metadata.lables', 'unknown-field statu']);
});
