import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const known = ['ingress', 'ingressDeny', 'egress', 'endpointSelector', 'toPorts'];
const rows: [name: string, nearest: string | undefined][] = [
  ['ingres', 'ingress'],
  ['INGRESS', 'ingress'],
  ['igress', 'ingress'],
  ['endpointSelectr', 'endpointSelector'],
  ['toport', 'toPorts'],
  ['otPorts', 'toPorts'],
  ['somethingElse', undefined],
  ['', undefined],
  ['x'.repeat(1000), undefined],
];
test.each(rows)('%j is nearest to %j', (name, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});
