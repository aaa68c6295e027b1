// A policy on trial: it watches, its records say what it would do, and then it is enforced.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FleetOfOne, startFleetOfOne, until } from '../workload/fleet-of-one.ts';

let fleet: FleetOfOne<'server' | 'friend' | 'stranger'>;
let port: number;
beforeAll(async () => {
  fleet = await startFleetOfOne('modes', { server: { app: 'server' }, friend: { app: 'friend' }, stranger: { app: 'stranger' } });
  port = await fleet.workloads.server.listen({ host: '127.0.0.1' });
}, 60_000);
afterAll(() => fleet?.stop());

const trial = (mode: string) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: trial, annotations: {ringfence.io/mode: ${mode}}}
spec:
  endpointSelector: {matchLabels: {app: server}}
  ingress: [{fromEndpoints: [{matchLabels: {app: friend}}]}]
`;
const apply = async (mode: string) => {
  const applied = await fleet.up.runAsync('apply', '-f', fleet.policy('trial', trial(mode)), '--wait');
  expect(applied, applied.stderr).toMatchObject({ code: 0 });
};
const connect = async (from: 'friend' | 'stranger') =>
  (await fleet.workloads[from].connect({ host: '127.0.0.1', port, timeoutMs: 700 })).outcome;
const audited = async () => (await fleet.up.runAsync('flows', '--audited', '--policy', 'trial', '--kind', 'open', '--kind', 'deny')).stdout;

test('in mode audit everybody connects, and the record says who would not', async () => {
  await apply('audit');
  expect([await connect('friend'), await connect('stranger')]).toEqual(['connected', 'connected']);
  await until('the record', async () => (await audited()).includes('would deny'));
  const rows = (await audited()).trimEnd().split('\n').slice(1);
  expect(rows).toEqual([expect.stringMatching(/ allow, would deny .*stranger.*server/)]);
  const explained = await fleet.up.runAsync('explain', rows[0]?.split(/\s+/).at(-1) ?? '');
  expect(explained.stdout).toContain('would deny if the rules that only watch were enforced: default/trial/ingress[0] (mode audit)');
});

test('enforced, it does what it said', async () => {
  await apply('enforce');
  expect([await connect('friend'), await connect('stranger')]).toEqual(['connected', 'timeout']);
});
