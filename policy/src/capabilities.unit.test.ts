import { expect, test } from 'vitest';
import { admit, policyText } from '../test/policy-text.ts';
import { unsupportedByDatapath, wholeLanguage } from './capabilities.ts';

const gapsOf = (rule: object) =>
  unsupportedByDatapath(admit([policyText({ endpointSelector: {}, ingress: [rule] })], { capabilities: wholeLanguage })).map(
    ({ reason }) => reason,
  );

const rows: [rule: object, gaps: number][] = [
  [{ fromEntities: ['all', 'world', 'host', 'cluster', 'remote-node'] }, 0],
  [{ fromEntities: ['kube-apiserver', 'health'] }, 2],
  [{ toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }] }] }, 0],
  [{ toPorts: [{ ports: [{ port: '53', protocol: 'UDP' }] }] }, 0],
  [{ icmps: [{ fields: [{ type: 8 }, { type: 128, family: 'IPv6' }] }] }, 0],
  [{ toPorts: [{ ports: [{ port: '53', protocol: 'SCTP' }] }] }, 1],
  [{ toPorts: [{ ports: [{ port: '0', protocol: 'ANY' }] }] }, 0],
  [{ toPorts: [{ ports: [{ port: '0', protocol: 'SCTP' }] }] }, 1],
  [{ toPorts: [{ ports: [{ protocol: 'VRRP' }] }] }, 1],
  [{ toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }] }] }, 0],
];
test.each(rows)('%j: %i gaps', (rule, gaps) => {
  expect(gapsOf(rule)).toHaveLength(gaps);
});

test.each(['enforce', 'audit', 'shadow', 'off'] as const)('mode %s is no gap', (mode) => {
  const rules = admit([policyText({ endpointSelector: {}, ingress: [{}] })]);
  expect(unsupportedByDatapath(rules.map((rule) => ({ ...rule, mode })))).toEqual([]);
});
