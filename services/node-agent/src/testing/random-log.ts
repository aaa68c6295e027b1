// Random logs of a small fleet: few labels, prefixes, groups and names, so that everything collides.
import type { Rule } from '@ringfence/policy';
import fc from 'fast-check';
import type { LogCommit, LogEvent } from '../replay/log-commit.ts';
import { admit, groupPolicyId, labelled } from './policies.ts';

/** Label sets of the workloads e0 to e3. */
export const labelSets = [
  ['host:org=empire', 'k8s:io.kubernetes.pod.namespace=default'],
  ['host:class=deathstar', 'host:org=empire', 'k8s:io.kubernetes.pod.namespace=default'],
  ['host:org=alliance', 'k8s:io.kubernetes.pod.namespace=default'],
  ['host:org=guild', 'k8s:io.kubernetes.pod.namespace=default'],
];

/** When rules of random logs expire. */
export const expiries = [1_000, 2_000] as const;

const selector = fc.constantFrom({ org: 'empire' }, { org: 'alliance' }, { class: 'deathstar' }, {});
const groupPeer = fc.constantFrom({ name: 'g0' }, { name: 'g1' }, { selector: labelled({ tier: 'partner' }) });
const rule: fc.Arbitrary<Omit<Rule, 'id'>> = fc
  .record({
    subject: selector,
    peers: fc.oneof(
      selector.map((labels) => [{ kind: 'selector', selector: labelled(labels) } as const]),
      fc.constantFrom('10.0.0.0/8', '10.1.0.0/16', '192.0.2.0/24').map((cidr) => [{ kind: 'cidr', cidr, scope: 'outside' } as const]),
      groupPeer.map((group) => [{ kind: 'cidr-group', group } as const]),
      fc.constantFrom('all', 'world', 'cluster', 'host', 'world-ipv4').map((entity) => [{ kind: 'entity', entity } as const]),
      fc.constant([]),
      fc.constant(undefined),
    ),
    verdict: fc.constantFrom('allow', 'deny'),
    direction: fc.constantFrom('ingress', 'egress'),
    port: fc.constantFrom(80, 443, undefined),
    defaultDeny: fc.boolean(),
    expires: fc.option(fc.constantFrom(...expiries), { freq: 3, nil: undefined }),
  })
  .map(({ subject, peers, verdict, direction, port, defaultDeny, expires }) => ({
    ...admit('', subject, {}),
    ...(expires === undefined ? {} : { expiresUnixMs: expires }),
    peers,
    verdict,
    direction,
    defaultDeny,
    ports: port === undefined ? undefined : [{ protocol: 6, firstPort: port, lastPort: port }],
  }));

export type Change =
  | { kind: 'policy'; name: number; rules: Omit<Rule, 'id'>[] }
  | { kind: 'delete'; name: number }
  | { kind: 'group'; name: number; cidrs: string[]; isPartner: boolean; gone: boolean }
  | { kind: 'endpoint'; name: number; labels: number; node: number; gone: boolean }
  | { kind: 'node'; node: number };
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('policy' as const), name: fc.nat(3), rules: fc.array(rule, { minLength: 1, maxLength: 3 }) }),
  },
  fc.record({ kind: fc.constant('delete' as const), name: fc.nat(3) }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('group' as const),
      name: fc.nat(1),
      cidrs: fc.uniqueArray(fc.constantFrom('10.0.0.0/8', '10.2.0.0/16', '198.51.100.0/24'), { maxLength: 2 }),
      isPartner: fc.boolean(),
      gone: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('endpoint' as const),
      name: fc.nat(3),
      labels: fc.nat(3),
      node: fc.nat(1),
      gone: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('node' as const), node: fc.nat(1) }),
);

function groupEvent({ name, cidrs, isPartner, gone }: Extract<Change, { kind: 'group' }>): LogEvent {
  const policyId = groupPolicyId(`g${name}`);
  if (gone) return { kind: 'policy-deleted', policyId };
  const cidrGroup = { name: `g${name}`, labels: isPartner ? ['k8s:tier=partner'] : [], cidrs };
  return { kind: 'policy-revised', policyId, rules: [], cidrGroup };
}

/** What a controller would append, revision by revision: identities are allocated before they are used. */
export function toLog(changes: readonly Change[]): LogCommit[] {
  const allocated = new Map<number, number>();
  return changes.map((each, index): LogCommit => {
    const revision = index + 1;
    const events: LogEvent[] = [];
    if (each.kind === 'policy') {
      const policyId = `default/p${each.name}`;
      events.push({
        kind: 'policy-revised',
        policyId,
        rules: each.rules.map((fields, position) => ({
          ...fields,
          id: `${policyId}/${position}`,
          policyId,
          cookie: revision * 65_536 + position,
        })),
      });
    } else if (each.kind === 'group') events.push(groupEvent(each));
    else if (each.kind === 'delete') events.push({ kind: 'policy-deleted', policyId: `default/p${each.name}` });
    else if (each.kind === 'node')
      events.push({ kind: 'node-enrolled', cluster: 'c', node: `n${each.node}`, addresses: [`192.0.2.${each.node + 1}`] });
    else if (each.gone) events.push({ kind: 'endpoint-removed', cluster: 'c', node: `n${each.node}`, endpoint: `e${each.name}` });
    else {
      let identity = allocated.get(each.labels);
      if (identity === undefined) {
        identity = 256 + allocated.size;
        allocated.set(each.labels, identity);
        events.push({ kind: 'identity-allocated', identity, labels: labelSets[each.labels] ?? [] });
      }
      events.push({
        kind: 'endpoint-registered',
        cluster: 'c',
        node: `n${each.node}`,
        endpoint: `e${each.name}`,
        identity,
        addresses: [`10.0.${each.node}.${each.name}`],
      });
    }
    return { revision, epoch: 1, hash: `h${revision}`, previousHash: index === 0 ? '' : `h${index}`, traceparent: `t${revision}`, events };
  });
}

export const randomLog = fc.array(change, { minLength: 1, maxLength: 14 }).map(toLog);
