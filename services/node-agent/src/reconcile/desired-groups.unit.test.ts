import { type AdmittedRule, decide, lookupPolicyMap, type Peer, reservedLabels } from '@ringfence/policy';
import { describe, expect, it } from 'vitest';
import { directoryOf, emptyNodeState, foldCommits, type NodeState, rulesOf } from '../node-state.ts';
import type { LogCommit, LogEvent } from '../replay/log-commit.ts';
import { admit, groupPolicyId, labelled } from '../testing/policies.ts';
import { DesiredState, desire } from './desired.ts';

const web = ['host:app=web', 'k8s:io.kubernetes.pod.namespace=default'];
const database = ['host:app=database', 'k8s:io.kubernetes.pod.namespace=default'];
const policyId = 'default/guard';

function commit(state: NodeState, ...events: LogEvent[]): NodeState {
  const revision = state.revision + 1;
  const next: LogCommit = { revision, epoch: 1, hash: `h${revision}`, previousHash: state.hash, traceparent: '', events };
  return foldCommits(state, [next]);
}

function denying(revision: number, ...peers: Peer[]): LogEvent {
  const rule: AdmittedRule = {
    ...admit('default/guard/ingressDeny[0]', { app: 'web' }, {}),
    verdict: 'deny',
    peers,
    defaultDeny: false,
    policyId,
    cookie: revision * 65_536,
  };
  return { kind: 'policy-revised', policyId, rules: [rule] };
}

function group(name: string, labels: readonly string[], ...cidrs: string[]): LogEvent {
  return { kind: 'policy-revised', policyId: groupPolicyId(name), rules: [], cidrGroup: { name, labels, cidrs } };
}

const subjects = [web, database].flatMap((labels, index): LogEvent[] => [
  { kind: 'identity-allocated', identity: 256 + index, labels },
  { kind: 'endpoint-registered', cluster: 'c', node: 'n', endpoint: `e${index}`, identity: 256 + index, addresses: [] },
]);
const start = commit(emptyNodeState('c', 'n'), ...subjects);

/** What the map of the web workload says about a prefix that has an identity; an address without one is the world. */
function verdictFor(state: NodeState, cidr: string): string | undefined {
  const map = desire(state, [], 0).dump.policies.get(256)?.entries ?? [];
  return lookupPolicyMap(map, { direction: 'ingress', peer: state.cidrs.get(cidr) ?? 2, protocol: 6, port: 80 })?.verdict;
}

describe('a deny by group', () => {
  const byName: Peer = { kind: 'cidr-group', group: { name: 'blocked' } };
  const byLabels: Peer = { kind: 'cidr-group', group: { selector: labelled({ tier: 'blocked' }) }, except: ['192.0.2.128/25'] };
  const labels = ['k8s:tier=blocked'];
  const rows: [string, (state: NodeState) => NodeState, { [cidr: string]: string }][] = [
    ['without the group denies nobody', (state) => commit(state, denying(2, byName)), { '192.0.2.0/24': 'allow' }],
    [
      'holds when the group comes later',
      (state) => commit(commit(state, denying(2, byName)), group('blocked', [], '192.0.2.0/24')),
      { '192.0.2.0/24': 'deny' },
    ],
    [
      'holds when the group came before',
      (state) => commit(commit(state, group('blocked', [], '192.0.2.0/24')), denying(3, byName)),
      { '192.0.2.0/24': 'deny' },
    ],
    [
      'follows a change of the group',
      (state) =>
        commit(commit(commit(state, denying(2, byName)), group('blocked', [], '192.0.2.0/24')), group('blocked', [], '198.51.100.0/24')),
      { '192.0.2.0/24': 'allow', '198.51.100.0/24': 'deny' },
    ],
    [
      'ends with the group',
      (state) =>
        commit(commit(commit(state, denying(2, byName)), group('blocked', [], '192.0.2.0/24')), {
          kind: 'policy-deleted',
          policyId: groupPolicyId('blocked'),
        }),
      { '192.0.2.0/24': 'allow' },
    ],
    [
      'by labels follows the labels of a group, and leaves its exceptions out',
      (state) => commit(commit(state, denying(2, byLabels)), group('any-name', labels, '192.0.2.0/24')),
      { '192.0.2.0/24': 'deny', '192.0.2.128/25': 'allow' },
    ],
    [
      'by labels ends when the group loses them',
      (state) => commit(commit(commit(state, denying(2, byLabels)), group('g', labels, '192.0.2.0/24')), group('g', [], '192.0.2.0/24')),
      { '192.0.2.0/24': 'allow' },
    ],
  ];
  it.each(rows)('%s', (_, make, verdicts) => {
    const state = make(start);
    for (const [cidr, verdict] of Object.entries(verdicts)) expect([cidr, verdictFor(state, cidr)]).toEqual([cidr, verdict]);
  });

  it('compiles the subjects whose rules name the group anew, and no others', () => {
    const before = commit(commit(start, denying(2, byName)), group('blocked', [], '192.0.2.0/24', '198.51.100.0/24'));
    const desired = new DesiredState();
    desired.of(before, [], 0);
    const other = commit(before, group('other', [], '198.51.100.0/24'));
    expect(desired.of(other, [], 0).compiled).toEqual([]);
    expect(desired.of(commit(other, group('blocked', [], '198.51.100.0/24')), [], 0).compiled).toEqual([256]);
  });
});

describe('what is compiled of rules with groups', () => {
  it('decides as the oracle does', () => {
    const state = commit(
      start,
      denying(2, { kind: 'cidr-group', group: { name: 'a' }, except: ['10.1.0.0/16'] }, { kind: 'cidr-group', group: { name: 'none' } }),
      group('a', [], '10.0.0.0/8', '192.0.2.0/24'),
    );
    expect([...state.cidrs.keys()]).toEqual(['10.0.0.0/8', '192.0.2.0/24', '10.1.0.0/16']);
    for (const [cidr, identity] of state.cidrs) {
      const { verdict } = decide(
        { rules: rulesOf(state), directory: directoryOf(state) },
        {
          direction: 'ingress',
          protocol: 6,
          port: 80,
          subject: { labels: web },
          peer: { identity, labels: reservedLabels(identity), address: cidr },
        },
      );
      expect([cidr, verdictFor(state, cidr)]).toEqual([cidr, verdict]);
    }
  });
});
