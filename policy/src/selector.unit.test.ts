import { expect, test } from 'vitest';
import type { SelectorOperator } from './rule.ts';
import { matchesSelector } from './selector.ts';

const labels = ['container:app=db', 'host:only=', 'k8s:app=web', 'k8s:env=prod'];

const rows: [key: string, operator: SelectorOperator, values: string[], matches: boolean][] = [
  ['k8s:app', 'In', ['web'], true],
  ['k8s:app', 'In', ['db'], false],
  ['any:app', 'In', ['db'], true],
  ['any:app', 'In', ['x', 'web'], true],
  ['host:app', 'In', ['web'], false],
  ['host:only', 'In', [''], true],
  ['any:missing', 'In', [''], false],
  // NotIn is the opposite of In, so it holds when the key is absent.
  ['any:missing', 'NotIn', ['x'], true],
  ['k8s:app', 'NotIn', ['web'], false],
  ['k8s:app', 'NotIn', ['db'], true],
  ['any:app', 'NotIn', ['db'], false],
  ['host:app', 'NotIn', ['web'], true],
  ['any:env', 'Exists', [], true],
  ['host:env', 'Exists', [], false],
  ['any:env', 'DoesNotExist', [], false],
  ['host:env', 'DoesNotExist', [], true],
];
test.each(rows)('%s %s %j matches: %s', (key, operator, values, matches) => {
  expect(matchesSelector({ requirements: [{ key, operator, values }] }, labels)).toBe(matches);
});

test('clauses are ANDed, and no clause matches everything', () => {
  const app = { key: 'k8s:app', operator: 'In', values: ['web'] } as const;
  const env = { key: 'k8s:env', operator: 'In', values: ['test'] } as const;
  expect(matchesSelector({ requirements: [app, env] }, labels)).toBe(false);
  expect(matchesSelector({ requirements: [] }, [])).toBe(true);
});
