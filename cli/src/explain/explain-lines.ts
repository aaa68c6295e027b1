// An explanation for people. Pure.
import { type Paint, printable } from '../output/colour.ts';
import { dateTime, moment } from '../output/time.ts';
import type { FlowView } from '../views/flow-view.ts';
import { shortLabels } from '../views/labels-view.ts';
import { protocolName } from '../views/wire-values.ts';
import type { PartyExplained, RuleOrigin, SideExplanation } from './explain-side.ts';

const indent = 12;
const field = (name: string, text: string) => `  ${name.padEnd(indent - 2)}${printable(text)}`;
const more = (text: string) => `${' '.repeat(indent)}${printable(text)}`;

/** "xwing (identity 259, org=alliance)" */
function partyText(party: PartyExplained): string {
  const labels = shortLabels(party.labels);
  const known = [
    ...(party.identity === null ? [] : [`identity ${party.identity}`]),
    ...(labels === '' || labels === party.name ? [] : [labels]),
    ...(party.address === '' || party.address === party.name ? [] : [party.address]),
  ];
  return `${party.name}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
}

function originText(origin: RuleOrigin): string {
  const who = origin.appliedBy === '' ? '' : ` by ${origin.appliedBy}`;
  const when = origin.appliedAt === '' ? '' : ` on ${dateTime(Date.parse(origin.appliedAt))}`;
  return `policy ${origin.policy}, applied at revision ${origin.revision}${who}${when}`;
}

/** The rules with their policy; rules of one policy share its line. */
function originLines(origins: readonly RuleOrigin[]): string[] {
  const shown = origins.slice(0, 8);
  const lines = shown.flatMap((origin, index) => {
    const isLastOfPolicy = shown[index + 1]?.policy !== origin.policy;
    return [
      more(`${origin.rule}${origin.mode === 'enforce' ? '' : ` (mode ${origin.mode})`}`),
      ...(isLastOfPolicy ? [more(`  ${originText(origin)}`)] : []),
    ];
  });
  return origins.length > shown.length ? [...lines, more(`and ${origins.length - shown.length} more`)] : lines;
}

/** What the proxy lets through, rule by rule; the rule is named where several have a say. */
function checkLines({ redirectedBy }: SideExplanation): string[] {
  const checks = redirectedBy.flatMap((rule) => rule.checks.map((text) => ({ rule: rule.rule, text })));
  const shown = checks.slice(0, 8);
  const lines = shown.map(({ rule, text }) => more(`- ${text}${redirectedBy.length > 1 ? ` (${rule})` : ''}`));
  return checks.length > shown.length ? [...lines, more(`and ${checks.length - shown.length} more`)] : lines;
}

function reasonLines(side: SideExplanation): string[] {
  switch (side.reason) {
    case 'rule': {
      const { rule } = side;
      if (rule === null) return [];
      if (side.verdict === 'redirect')
        return [field('why', `rule ${rule.rule} allows it through a proxy that checks`), ...checkLines(side), more(originText(rule))];
      return [field('why', `rule ${rule.rule} ${rule.verdict === 'deny' ? 'denies' : 'allows'} it`), more(originText(rule))];
    }
    case 'default-deny':
      return [
        field('why', `default deny: no rule allows it, and default deny for ${side.direction} of ${side.subject.name} is switched on by`),
        ...originLines(side.defaultDenyBy),
      ];
    case 'not-selected':
      return [field('why', `no rule selects ${side.subject.name} for ${side.direction}, so everything is allowed`)];
    case 'endpoint-not-ready':
      return [field('why', 'the endpoint has no identity yet, so it is closed')];
  }
}

const colours = { allow: 'green', deny: 'red', redirect: 'yellow' } as const;

/** One side: verdict, parties, why, what lost, what to change. */
export function sideLines(side: SideExplanation, paint: Paint): string[] {
  const verdict = paint(colours[side.verdict], side.verdict.toUpperCase());
  const [source, destination] = side.direction === 'ingress' ? [side.peer, side.subject] : [side.subject, side.peer];
  return [
    `${verdict} ${side.direction} of ${printable(side.subject.name)}, ${protocolName(side.protocol)} port ${side.port}`,
    field('from', partyText(source)),
    field('to', partyText(destination)),
    ...reasonLines(side),
    ...(side.losing.length === 0 ? [] : [field('outweighed', 'rules that match too, the strongest first'), ...originLines(side.losing)]),
    ...(side.audited === null
      ? []
      : [field('audited', `would ${side.audited.verdict} if ${side.audited.rule || 'the rules that only watch'} were enforced`)]),
    ...(side.nearest === null
      ? []
      : [
          field('nearest', `${side.nearest.rule} would allow it, but`),
          ...side.nearest.mismatches.map((mismatch) => more(`- ${mismatch}`)),
        ]),
    ...(side.advice === '' ? [] : [field('to change', side.advice)]),
  ];
}

/** Where and when a recorded flow was seen, and what the record says decided. */
export function recordLines(flow: FlowView, agrees: boolean | undefined, now: number): string[] {
  const process = flow.command === '' ? '' : `, process ${flow.command}[${flow.processId}]`;
  return [
    field('seen', `${moment(Date.parse(flow.time), now)} on ${flow.cluster}/${flow.node}${process}`),
    field('flow', `${flow.id}${flow.traceId === '' ? '' : `, trace of the revision ${flow.traceId}`}`),
    field(
      'recorded',
      `${flow.verdict} (${flow.reason}${flow.rule === '' ? '' : `, ${flow.rule}`}) under revision ${flow.revision}${
        agrees === false ? '; the rules of that revision say otherwise, see above: please report this' : ''
      }`,
    ),
    ...(flow.audited === null ? [] : [more(auditedText(flow.audited))]),
  ];
}

function auditedText({ verdict, rule, mode }: NonNullable<FlowView['audited']>): string {
  return `would ${verdict} if the rules that only watch were enforced${rule === '' ? '' : `: ${rule} (mode ${mode})`}`;
}

const closedReasons: ReadonlyMap<string, string> = new Map([
  [
    'no-policy-state',
    'the policy of the subject was not in the kernel: closed. The agent was still starting, or failed; see `ringfence nodes`',
  ],
  ['endpoint-not-ready', 'the endpoint had no identity yet: closed. See `ringfence nodes` for what its node waits for'],
  ['invalid-identity-tag', "the identity in the SYN did not verify: forged, changed on the way, or from another installation's key"],
  ['unparsable', 'the packet could not be parsed: dropped, because what cannot be read cannot be decided'],
  ['proxy-unavailable', 'a rule allows it only through a proxy that looks into it, and there is no proxy: refused'],
]);

/** Why a flow was refused before any rule was asked; undefined when rules decided. */
export function closedReason(reason: string): string | undefined {
  return closedReasons.get(reason);
}
