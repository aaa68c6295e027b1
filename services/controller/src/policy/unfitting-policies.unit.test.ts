// Which changes a node could not hold, found before they are admitted.
import { firstPoolIdentity, namespaceLabel, parsePolicies } from '@ringfence/policy';
import { describe, expect, it } from 'vitest';
import { FleetView } from '../projections/fleet-view.ts';
import { proposedPolicies } from './proposed-policies.ts';
import { unfittingPolicies } from './unfitting-policies.ts';

const limits = { policyEntries: 50, subjects: 100, ipcachePrefixes: 30, endpoints: 100, proxyPatternBytes: 100 };

/** Two nodes with one endpoint each, and forty identities for rules to name. */
function fleet(): FleetView {
  const view = new FleetView();
  for (let index = 0; index < 40; index++)
    view.identities.set(firstPoolIdentity + index, [`host:app=app${index}`, 'host:team=all', namespaceLabel('default')]);
  for (const [index, node] of ['web-1', 'web-2'].entries()) {
    const identity = firstPoolIdentity + index;
    view.nodes.set(node, {
      cluster: 'prod',
      node,
      addresses: [],
      endpoints: new Map([['e', { endpoint: 'e', identity, addresses: ['10.0.0.1'] }]]),
    });
  }
  return view;
}

function parsed(name: string, spec: object) {
  const text = JSON.stringify({ apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name }, spec });
  const { policies, problems } = parsePolicies([{ text }]);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return policies;
}

const ports = (count: number) => [
  { ports: Array.from({ length: count }, (_, index) => ({ port: String(1000 + 2 * index), protocol: 'TCP' })) },
];
const open = (app: string, count: number) =>
  parsed(`open-${app}`, {
    endpointSelector: { matchLabels: { app } },
    ingress: [{ fromEndpoints: [{ matchLabels: { team: 'all' } }], toPorts: ports(count) }],
  });
const blocks = (count: number) =>
  parsed('blocks', {
    endpointSelector: { matchLabels: { app: 'none' } },
    egress: [{ toCIDR: Array.from({ length: count }, (_, index) => `192.0.${index}.0/24`) }],
  });
const judge = (...policies: ReturnType<typeof parsed>) => {
  const view = fleet();
  return unfittingPolicies(view, proposedPolicies(view, { revised: policies, deleted: [] }), limits);
};

describe('what would not fit', () => {
  it('is nothing when the policies are small', () => {
    expect(judge(...open('app0', 1))).toEqual([]);
  });

  it('names the node, the map, the numbers and the policy', () => {
    expect(judge(...open('app0', 2))).toMatchObject([
      {
        code: 'does-not-fit',
        policy: 'default/open-app0',
        expected: 'at most 50',
        hint: expect.stringMatching(
          /^node prod\/web-1: the policy map of identity 256 would hold \d+ entries, at most 50 fit; default\/open-app0 alone brings \d+$/,
        ),
      },
    ]);
  });

  it('is found on every node that has the subject', () => {
    const everywhere = parsed('p', {
      endpointSelector: {},
      ingress: [{ fromEndpoints: [{ matchLabels: { team: 'all' } }], toPorts: ports(2) }],
    });
    expect(judge(...everywhere).map(({ hint }) => hint?.slice(0, 16))).toEqual(['node prod/web-1:', 'node prod/web-2:']);
  });

  it('is not looked for where no endpoint is', () => {
    expect(judge(...open('app30', 2))).toEqual([]);
  });

  it('is too many prefixes as well', () => {
    expect(judge(...blocks(20))).toEqual([]);
    expect(judge(...blocks(29))).toMatchObject([{ hint: expect.stringContaining('the ipcache of IPv4 would hold 31 prefixes') }, {}]);
  });

  it('is not asked about a deletion', () => {
    const view = fleet();
    expect(unfittingPolicies(view, proposedPolicies(view, { revised: [], deleted: ['default/p'] }), limits)).toEqual([]);
  });
});
