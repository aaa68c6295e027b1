import { expect, test } from 'vitest';
import { canonicalLabels, namespaceLabel, parseLabel, splitLabel } from './labels.ts';

const read: [text: string, label: string][] = [
  ['org=empire', 'host:org=empire'],
  ['org', 'host:org='],
  ['org=', 'host:org='],
  ['k8s:app=web', 'k8s:app=web'],
  ['example.com/team=a.b_c-d', 'host:example.com/team=a.b_c-d'],
];
test.each(read)('%j reads as %j', (text, label) => {
  expect(parseLabel(text, 'host')).toEqual({ ok: true, label });
});

const refused: string[] = [
  '',
  '=empire',
  'org=has space',
  'org=a=b',
  `org=${'x'.repeat(64)}`,
  `${'x'.repeat(64)}=a`,
  '-org=a',
  'or g=a',
  'Bad_Source:org=a',
  ':org=a',
  'a:b:c=d',
  'org=\u0000',
  'reserved:host=',
  'any:org=a',
  'cidr:10.0.0.0/8=',
  // A workload that could write these would choose its own namespace or service account (CVE-2023-39347).
  'io.kubernetes.pod.namespace=kube-system',
  'k8s:io.kubernetes.pod.namespace=kube-system',
  'container:io.kubernetes.pod.namespace=kube-system',
  'io.cilium.k8s.policy.serviceaccount=admin',
  'io.cilium.k8s.namespace.labels.team=a',
];
test.each(refused)('%j is refused, saying what was expected', (text) => {
  expect(parseLabel(text, 'host')).toEqual({ ok: false, expected: expect.stringMatching(/.{10}/) });
});

test('the canonical form is sorted by code unit, without duplicates', () => {
  expect(canonicalLabels(['k8s:b=', 'host:z=1', 'k8s:B=', 'k8s:b='])).toEqual(['host:z=1', 'k8s:B=', 'k8s:b=']);
});

test('a label comes apart at its first colon and the first "=" behind it', () => {
  expect(splitLabel('k8s:a/b=c:d=e')).toEqual({ source: 'k8s', key: 'a/b', value: 'c:d=e' });
  expect(splitLabel(namespaceLabel('ns'))).toEqual({ source: 'k8s', key: 'io.kubernetes.pod.namespace', value: 'ns' });
});
