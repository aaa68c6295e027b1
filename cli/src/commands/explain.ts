// `ringfence explain`: why a recorded flow was admitted or refused, or what would happen to a connection.
import { type AdmittedRule, type CidrGroup, emptyDirectory } from '@ringfence/policy';
import { type ringfence, wideToNumber } from '@ringfence/proto';
import { Failure, fromWireCidrGroup, fromWireRule } from '@ringfence/runtime';
import { closedReason, recordLines, sideLines } from '../explain/explain-lines.ts';
import { explainSide, type PartyExplained, type PolicyState, type SideExplanation } from '../explain/explain-side.ts';
import { parseParty } from '../input/party.ts';
import { paintFor, printable } from '../output/colour.ts';
import { type Format, print } from '../output/print.ts';
import { type Servers, withServers } from '../servers/servers.ts';
import type { Terminal } from '../terminal.ts';
import { datapathNotes } from '../views/datapath-note.ts';
import { type FlowPartyView, type FlowView, flowView } from '../views/flow-view.ts';
import { identityView } from '../views/identity-view.ts';
import { shortLabels } from '../views/labels-view.ts';
import { nodeName, nodeView } from '../views/node-view.ts';
import { policyView } from '../views/policy-view.ts';
import { protocolNumber } from '../views/wire-values.ts';

export interface ExplainOptions {
  readonly context?: string;
  readonly from?: string;
  readonly to?: string;
  readonly port?: number;
  readonly protocol: number;
  readonly direction?: 'ingress' | 'egress';
  readonly atRevision: number;
  readonly output: Format;
}

/** Rules in force at a revision, with the groups that they can name and the authors of their policies. Rules expire by `nowUnixMs`. */
async function stateAt(servers: Servers, atRevision: number, nowUnixMs: number): Promise<PolicyState & { readonly revision: number }> {
  const answer = await servers.controller(() => servers.policies.list({ atRevision }));
  const policies = new Map<string, { revision: number; appliedBy: string; appliedAt: string }>();
  const rules: AdmittedRule[] = [];
  const cidrGroups = new Map<string, CidrGroup>();
  for (const policy of answer.policies) {
    const { revision, appliedBy, appliedAt, policy: policyId } = policyView(policy);
    policies.set(policyId, { revision, appliedBy, appliedAt });
    if (policy.cidrGroup != null) {
      const group = fromWireCidrGroup(policy.cidrGroup);
      cidrGroups.set(group.name, group);
    }
    for (const [index, rule] of (policy.rules ?? []).entries()) {
      rules.push({ ...fromWireRule(rule), policyId, cookie: wideToNumber(policy.ruleCookies?.[index]) });
    }
  }
  return { revision: wideToNumber(answer.revision), rules, directory: { ...emptyDirectory, cidrGroups }, nowUnixMs, policies };
}

export async function explain(terminal: Terminal, flowId: string | undefined, options: ExplainOptions): Promise<void> {
  await withServers(terminal, options, async (servers) => {
    if (flowId !== undefined) await explainFlow(terminal, servers, flowId, options);
    else await explainConnection(terminal, servers, options);
  });
}

function partyOfFlow(party: FlowPartyView): PartyExplained {
  return {
    identity: party.identity,
    labels: party.labels,
    address: party.address,
    name: party.endpoint || shortLabels(party.labels) || party.address,
  };
}

async function flowById(servers: Servers, id: string): Promise<ringfence.v1.Flow.$Properties> {
  const answer = await servers.audit(() => servers.flows.query({ filter: { ids: [id] }, limit: 1 }));
  const flow = answer.flows[0];
  if (flow === undefined) {
    throw new Failure('RF_NOT_FOUND', `there is no flow ${id}`, {
      hint: 'the last column of `ringfence flows` is the id; flows are kept for a short, configured time',
    });
  }
  return flow;
}

/** Reasons that a rule set can give. The others come from the datapath before any rule is asked. */
const ruleReasons: readonly string[] = ['rule', 'default-deny', 'not-selected'];

function agreesWith(flow: FlowView, side: SideExplanation): boolean {
  if (flow.verdict !== side.verdict) return false;
  // A record without it comes from an agent that knew no rules that only watch.
  if (flow.audited !== null && flow.audited.verdict !== (side.audited?.verdict ?? side.verdict)) return false;
  return flow.reason !== 'rule' || flow.rule === '' || flow.rule === side.rule?.rule;
}

async function explainFlow(terminal: Terminal, servers: Servers, id: string, options: ExplainOptions): Promise<void> {
  const flow = flowView(await flowById(servers, id));
  const revision = options.atRevision === 0 ? Number(flow.revision) : options.atRevision;
  // Revision 0 is "before any policy"; for the controller 0 means now.
  const nowUnixMs = Date.parse(flow.time);
  const state =
    revision === 0
      ? { revision, rules: [], directory: emptyDirectory, nowUnixMs, policies: new Map<string, never>() }
      : await stateAt(servers, revision, nowUnixMs);
  const direction = flow.direction === 'egress' ? 'egress' : 'ingress';
  const [subject, peer] = direction === 'ingress' ? [flow.destination, flow.source] : [flow.source, flow.destination];
  const side = explainSide(state, {
    direction,
    subject: partyOfFlow(subject),
    peer: partyOfFlow(peer),
    protocol: protocolOf(flow),
    port: flow.destination.port,
  });
  const closed = closedReason(flow.reason);
  // A what-if under another revision cannot disagree with the record: it answers another question.
  const isComparable = options.atRevision === 0 && ruleReasons.includes(flow.reason);
  const agrees = isComparable ? agreesWith(flow, side) : undefined;
  const paint = paintFor(terminal, terminal.stdout);
  await print(terminal, options.output, {
    value: {
      flow,
      revision: state.revision,
      verdict: closed === undefined ? side.verdict : flow.verdict,
      agrees: agrees ?? null,
      closed: closed ?? null,
      sides: [side],
    },
    lines: () => [
      ...(closed === undefined ? sideLines(side, paint) : closedLines(flow, closed, paint('red', flow.verdict.toUpperCase()))),
      ...recordLines(flow, agrees, terminal.now()),
      ...(options.atRevision === 0 ? [] : [`  told for  revision ${state.revision}, not for the one that decided`]),
      ...datapathNotes(new Map([[`${flow.cluster}/${flow.node}`, flow.datapath]])).map((note) => paint('yellow', note)),
    ],
  });
}

function protocolOf(flow: FlowView): number {
  return protocolNumber(flow.protocol) ?? 0;
}

function closedLines(flow: FlowView, closed: string, verdict: string): string[] {
  const source = partyOfFlow(flow.source);
  const destination = partyOfFlow(flow.destination);
  return [
    `${verdict} ${flow.direction}, ${flow.protocol} port ${flow.destination.port}, before any rule was asked`,
    `  from      ${printable(source.name)} (identity ${flow.source.identity})`,
    `  to        ${printable(destination.name)} (identity ${flow.destination.identity})`,
    `  why       ${closed}`,
  ];
}

/** A connection needs the egress of its source and the ingress of its destination; what is outside the fleet decides nothing. */
function decidingSides(source: PartyExplained, destination: PartyExplained): ('ingress' | 'egress')[] {
  const isOutside = (party: PartyExplained) => party.labels.some((label) => label.startsWith('reserved:world'));
  if (isOutside(source) && !isOutside(destination)) return ['ingress'];
  if (isOutside(destination) && !isOutside(source)) return ['egress'];
  return ['egress', 'ingress'];
}

async function explainConnection(terminal: Terminal, servers: Servers, options: ExplainOptions): Promise<void> {
  const { from = '', to = '', port = 0 } = options;
  const [state, identities, nodes] = await Promise.all([
    stateAt(servers, options.atRevision, terminal.now()),
    servers.controller(() => servers.identities.list({ atRevision: options.atRevision })),
    servers.controller(() => servers.fleet.listNodes({})),
  ]);
  const known = identities.identities.map(identityView);
  const source = parseParty('--from', from, known);
  const destination = parseParty('--to', to, known);
  const asked = (direction: 'ingress' | 'egress') => ({
    direction,
    subject: direction === 'ingress' ? destination.party : source.party,
    peer: direction === 'ingress' ? source.party : destination.party,
    protocol: options.protocol,
    port,
  });
  const directions = options.direction === undefined ? decidingSides(source.party, destination.party) : [options.direction];
  const sides = directions.map((direction) => explainSide(state, asked(direction)));
  const verdict = (['deny', 'redirect'] as const).find((each) => sides.some((side) => side.verdict === each)) ?? 'allow';
  const datapaths = new Map(nodes.nodes.map((node) => nodeView(node, 0)).map((node) => [nodeName(node), node.datapath]));
  const notes = [...source.notes, ...destination.notes];
  const paint = paintFor(terminal, terminal.stdout);
  await print(terminal, options.output, {
    value: {
      flow: null,
      revision: state.revision,
      verdict,
      agrees: null,
      closed: null,
      sides,
      notes,
      datapaths: Object.fromEntries(datapaths),
    },
    lines: () => [
      ...(sides.length === 1
        ? []
        : [
            paint(
              'bold',
              `${verdict} at revision ${state.revision}: a connection needs the egress of its source and the ingress of its destination`,
            ),
          ]),
      ...sides.flatMap((side) => sideLines(side, paint)),
      ...notes.map((note) => `note: ${printable(note)}`),
      ...(sides.length === 1 ? [`told for revision ${state.revision}`] : []),
      ...datapathNotes(datapaths).map((note) => paint('yellow', note)),
    ],
  });
}
