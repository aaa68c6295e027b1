// From what the datapath saw to a record that reads alone: labels, names, rule, policy, trace. Pure, apart from remembering indexes of the state.
import { type Labels, type NumericIdentity, reservedLabels } from '@ringfence/policy';
import { bigIntToWide, type ringfence, v1 } from '@ringfence/proto';
import { traceIdOf } from '@ringfence/runtime';
import type { DatapathFlow } from '../datapath/datapath.ts';
import type { NodeState, RuleName } from '../node-state.ts';
import type { LocalEndpoint } from '../reconcile/desired.ts';

/** What is known when a record is made. */
export interface FlowContext {
  readonly state: NodeState;
  readonly endpoints: readonly LocalEndpoint[];
  readonly datapath: 'bpf' | 'simulated';
}

const kinds = { open: v1.FlowKind.FLOW_KIND_OPEN, deny: v1.FlowKind.FLOW_KIND_DENY, close: v1.FlowKind.FLOW_KIND_CLOSE } as const;
const verdicts = { allow: v1.Verdict.VERDICT_ALLOW, deny: v1.Verdict.VERDICT_DENY, redirect: v1.Verdict.VERDICT_REDIRECT } as const;
const directions = { ingress: v1.Direction.DIRECTION_INGRESS, egress: v1.Direction.DIRECTION_EGRESS } as const;

export class FlowEnricher {
  readonly #rules = remembered((policies: NodeState['policies']) => {
    const names = new Map<number, RuleName>();
    for (const policy of policies.values())
      for (const rule of policy.rules) names.set(rule.cookie, { rule: rule.id, policy: rule.policyId });
    return names;
  });
  readonly #prefixes = remembered((cidrs: NodeState['cidrs']) => new Map([...cidrs].map(([cidr, identity]) => [identity, cidr])));
  readonly #addresses = remembered((endpoints: NodeState['endpoints']) => endpointsByAddress(endpoints));
  readonly #locals = remembered(
    (endpoints: readonly LocalEndpoint[]) => new Map(endpoints.map((endpoint) => [endpoint.cgroupId, endpoint.name])),
  );

  /** @param id unique; a redelivery of the record carries the same. */
  enrich(flow: DatapathFlow, id: string, context: FlowContext): ringfence.v1.Flow.$Properties {
    const { state } = context;
    const own = this.#locals(context.endpoints).get(flow.cgroupId) ?? '';
    const rule = this.#ruleOf(state, flow.ruleCookie);
    const isEgress = flow.direction === 'egress';
    return {
      id,
      cluster: state.cluster,
      node: state.node,
      timeUnixNs: bigIntToWide(flow.timeUnixNs),
      kind: kinds[flow.kind],
      verdict: verdicts[flow.verdict],
      reason: flow.reason,
      direction: directions[flow.direction],
      source: this.#party(state, flow.sourceIdentity, flow.sourceAddress, flow.sourcePort, isEgress ? own : undefined),
      destination: this.#party(state, flow.destinationIdentity, flow.destinationAddress, flow.destinationPort, isEgress ? undefined : own),
      protocol: flow.protocol,
      rule: rule?.rule ?? '',
      policy: rule?.policy ?? '',
      revision: flow.revision,
      traceId: traceIdOf(state.traces.get(flow.revision) ?? ''),
      ruleCookie: flow.ruleCookie,
      socketCookie: bigIntToWide(flow.socketCookie),
      cgroupId: bigIntToWide(flow.cgroupId),
      processId: flow.processId,
      userId: flow.userId,
      command: flow.command,
      peerIdentitySource: flow.peerIdentitySource,
      bytesSent: bigIntToWide(flow.bytesSent),
      bytesReceived: bigIntToWide(flow.bytesReceived),
      durationNs: bigIntToWide(flow.durationNs),
      smoothedRttUs: flow.smoothedRttUs,
      datapath: context.datapath,
      ...this.#audited(state, flow),
    };
  }

  #audited(state: NodeState, { audited }: DatapathFlow): ringfence.v1.Flow.$Properties {
    if (audited === undefined) return {};
    const rule = this.#ruleOf(state, audited.ruleCookie);
    return {
      auditedVerdict: verdicts[audited.verdict],
      auditedRule: rule?.rule ?? '',
      auditedPolicy: rule?.policy ?? '',
      auditedRuleCookie: audited.ruleCookie,
      auditedMode: audited.mode,
    };
  }

  #ruleOf(state: NodeState, cookie: number): RuleName | undefined {
    return cookie === 0 ? undefined : (this.#rules(state.policies).get(cookie) ?? state.retiredRules.get(cookie));
  }

  #party(
    state: NodeState,
    identity: NumericIdentity,
    address: string,
    port: number,
    own: string | undefined,
  ): ringfence.v1.FlowParty.$Properties {
    const there = own === undefined ? this.#addresses(state.endpoints).get(address) : undefined;
    // An address names a workload only while it is the one that has the identity seen.
    const endpoint = own ?? (there?.identity === identity ? there.endpoint : '');
    return { identity, labels: [...this.#labelsOf(state, identity)], endpoint, address, port };
  }

  #labelsOf(state: NodeState, identity: NumericIdentity): Labels {
    const cidr = this.#prefixes(state.cidrs).get(identity);
    if (cidr !== undefined) return [`cidr:${cidr}=`, ...reservedLabels(identity)];
    return state.identities.get(identity) ?? reservedLabels(identity);
  }
}

function endpointsByAddress(endpoints: NodeState['endpoints']): Map<string, { endpoint: string; identity: NumericIdentity } | undefined> {
  const found = new Map<string, { endpoint: string; identity: NumericIdentity } | undefined>();
  for (const own of endpoints.values()) {
    for (const [name, { identity, addresses }] of own) {
      for (const address of addresses) found.set(address, found.has(address) ? undefined : { endpoint: name, identity });
    }
  }
  return found;
}

/** The answer of a pure function for the argument it had last. States share what did not change, so identity is enough. */
function remembered<Argument, Answer>(compute: (argument: Argument) => Answer): (argument: Argument) => Answer {
  let last: { argument: Argument; answer: Answer } | undefined;
  return (argument) => {
    if (last === undefined || last.argument !== argument) last = { argument, answer: compute(argument) };
    return last.answer;
  };
}
