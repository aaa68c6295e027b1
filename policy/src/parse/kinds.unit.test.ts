// The kinds together: ids that are apart, names in messages, versions.
import { expect, test } from 'vitest';
import { parsePolicies } from '../parse.ts';
import { policyIdOf, policyKinds } from './kinds.ts';

test('no two kinds give one name the same id', () => {
  const ids = [...policyKinds.values()].map((kind) => policyIdOf(kind, 'ns', 'n'));
  expect(new Set(ids).size).toBe(policyKinds.size);
});

test.each([...policyKinds])('%s is named in messages however broken it is, and only in its versions', (kind, reading) => {
  const metadata = { name: 'n', namespace: 'ns' };
  const [problem] = parsePolicies([{ text: JSON.stringify({ apiVersion: 'example.org/v0', kind, metadata }) }]).problems;
  expect(problem).toMatchObject({ code: 'unsupported', path: 'apiVersion', policy: policyIdOf(reading, 'ns', 'n') });
  expect(problem?.expected).toBe(`${reading.apiVersions.join(' or ')} for ${kind}`);
});

test('a near miss of a kind is named', () => {
  const text = JSON.stringify({ apiVersion: 'ringfence.io/v1', kind: 'ClusterPolcy', metadata: { name: 'n' } });
  expect(parsePolicies([{ text }]).problems[0]).toMatchObject({ path: 'kind', hint: 'did you mean "ClusterPolicy"?' });
});
