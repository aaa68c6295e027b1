// Small CiliumNetworkPolicies as a person would write them, JSON being YAML. Now and then one is wrong. Pure.

import type { Random } from './random.ts';
import { labelKeys, labelValues, ports, prefixes } from './small-fleet.ts';

/** The text of one policy. Some end soon, and some have ended already. */
export function randomPolicy(random: Random, name: string, nowUnixMs: number): string {
  const spec: Record<string, unknown> = { endpointSelector: selector(random) };
  for (const direction of ['ingress', 'egress'] as const) {
    if (random.chance(60)) spec[direction] = sections(random, direction);
    if (random.chance(20)) spec[`${direction}Deny`] = sections(random, direction);
  }
  if (spec.ingress === undefined && spec.egress === undefined) spec.ingress = sections(random, 'ingress');
  if (random.chance(10)) spec.enableDefaultDeny = { ingress: random.chance(50), egress: random.chance(50) };
  const endpointSelector = random.chance(3) ? { matchLabelz: {} } : spec.endpointSelector;
  const expires = new Date(nowUnixMs + 1_000 * (random.below(70) - 10)).toISOString();
  return JSON.stringify({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: random.chance(25) ? { name, annotations: { 'ringfence.io/expires': expires } } : { name },
    spec: { ...spec, endpointSelector },
  });
}

function sections(random: Random, direction: 'ingress' | 'egress'): unknown[] {
  return Array.from({ length: 1 + random.below(2) }, () => section(random, direction === 'ingress' ? 'from' : 'to'));
}

function section(random: Random, way: 'from' | 'to'): Record<string, unknown> {
  const peers: Record<string, unknown> = random.weighted<() => Record<string, unknown>>([
    [5, () => ({ [`${way}Endpoints`]: [selector(random)] })],
    [3, () => ({ [`${way}CIDR`]: [random.pick(prefixes)] })],
    [2, () => ({ [`${way}CIDRSet`]: [{ cidr: '10.0.0.0/8', except: [random.pick(['10.1.0.0/16', '10.1.0.0/24'])] }] })],
    [3, () => ({ [`${way}Entities`]: [random.pick(['all', 'world', 'cluster', 'host', 'remote-node'])] })],
    [1, () => ({})],
  ])();
  const port = random.pick(ports);
  const range = random.chance(25) ? { port: String(port), endPort: port + 1 + random.below(400) } : { port: String(port) };
  return random.chance(60) ? { ...peers, toPorts: [{ ports: [{ ...range, protocol: 'TCP' }] }] } : peers;
}

function selector(random: Random): Record<string, unknown> {
  const key = random.pick(labelKeys);
  return random.weighted<Record<string, unknown>>([
    [6, { matchLabels: { [key]: random.pick(labelValues) } }],
    [2, { matchLabels: { app: random.pick(labelValues), env: random.pick(labelValues) } }],
    [2, { matchExpressions: [{ key, operator: random.pick(['Exists', 'DoesNotExist']) }] }],
    [1, { matchExpressions: [{ key, operator: random.pick(['In', 'NotIn']), values: [random.pick(labelValues)] }] }],
    [2, {}],
  ]);
}
