// What servers answer in tests: one policy, its nodes and its flows.
import { parsePolicies } from '@ringfence/policy';
import { v1 } from '@ringfence/proto';
import { toWireRule } from '@ringfence/runtime';

export const now = Date.UTC(2026, 0, 31, 10);
export const source = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: rule1}
spec:
  endpointSelector: {matchLabels: {class: deathstar}}
  ingress:
    - fromEndpoints: [{matchLabels: {org: empire}}]
      toPorts: [{ports: [{port: "80", protocol: TCP}]}]
`;
const rules = parsePolicies([{ text: source }]).policies.flatMap((policy) => policy.rules.map(toWireRule));
export const policy = {
  policyId: 'default/rule1',
  kind: 'CiliumNetworkPolicy',
  namespace: 'default',
  name: 'rule1',
  revision: 7,
  source,
  rules,
  actor: 'leia',
  timeUnixMs: now,
  ruleCookies: [7 * 65_536],
};
export const node = (name: string, revision: number, more: object = {}) => ({
  status: {
    cluster: 'demo',
    node: name,
    appliedRevision: revision,
    state: v1.NodeState.NODE_STATE_LIVE,
    datapath: 'bpf',
    reportedAtUnixMs: now,
    limitations: ['datagrams carry no identity'],
    ...more,
  },
  silent: false,
  addresses: ['192.0.2.1'],
  endpoints: 3,
});
export const namespace = 'k8s:io.kubernetes.pod.namespace=default';
export const flow = (id: string, at: number, more: object = {}) => ({
  id,
  cluster: 'demo',
  node: 'a',
  timeUnixNs: (now + at) * 1_000_000,
  kind: v1.FlowKind.FLOW_KIND_DENY,
  verdict: v1.Verdict.VERDICT_DENY,
  reason: v1.Reason.REASON_DEFAULT_DENY,
  direction: v1.Direction.DIRECTION_INGRESS,
  source: { identity: 258, labels: ['host:org=alliance', namespace], endpoint: 'xwing', address: '127.0.0.1', port: 40_000 },
  destination: {
    identity: 257,
    labels: ['host:class=deathstar', 'host:org=empire', namespace],
    endpoint: 'deathstar',
    address: '127.0.0.1',
    port: 80,
  },
  protocol: 6,
  rule: 'default/rule1/ingress[0]',
  policy: 'default/rule1',
  revision: 7,
  ruleCookie: 7 * 65_536,
  socketCookie: 42,
  datapath: 'bpf',
  ...more,
});
export const applied = {
  revision: 7,
  policies: [{ policyId: 'default/rule1', change: v1.PolicyChange.POLICY_CHANGE_CREATED, rules: 1 }],
  distributed: true,
  warnings: ['datagrams carry no identity'],
};
