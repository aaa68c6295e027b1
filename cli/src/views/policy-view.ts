// A policy, its history and what an apply did to it, as this command prints them. Pure.
import type { CidrGroup, PolicyTest, Rule } from '@ringfence/policy';
import { type ringfence, v1, wideToNumber } from '@ringfence/proto';
import { fromWireCidrGroup, fromWireRule, fromWireTest } from '@ringfence/runtime';
import { redirectTexts } from '../explain/redirect-words.ts';
import { printable } from '../output/colour.ts';
import { type Column, table } from '../output/table.ts';
import { dateTime, isoTime } from '../output/time.ts';
import { digits, enumName } from './wire-values.ts';

export type RuleView = Rule & { readonly cookie: string };

/** A test as JSON can hold it. */
export type PolicyTestView = Omit<PolicyTest, 'request'> & { readonly request?: object };

export interface PolicyView {
  readonly policy: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly revision: number;
  readonly appliedBy: string;
  readonly appliedAt: string;
  readonly rules: readonly RuleView[];
  readonly tests: readonly PolicyTestView[];
  /** What a CiliumCIDRGroup defines. */
  readonly cidrGroup?: CidrGroup;
  readonly source: string;
}

/** @throws Failure RF_WIRE_RULE when a rule does not convert. */
export function policyView(policy: ringfence.v1.Policy.$Properties): PolicyView {
  return {
    policy: policy.policyId ?? '',
    kind: policy.kind ?? '',
    namespace: policy.namespace ?? '',
    name: policy.name ?? '',
    revision: wideToNumber(policy.revision),
    appliedBy: policy.actor ?? '',
    appliedAt: isoTime(wideToNumber(policy.timeUnixMs)),
    rules: (policy.rules ?? []).map((rule, index) => ({ ...fromWireRule(rule), cookie: digits(policy.ruleCookies?.[index]) })),
    tests: (policy.tests ?? []).map((test) => testView(fromWireTest(test))),
    ...(policy.cidrGroup == null ? {} : { cidrGroup: fromWireCidrGroup(policy.cidrGroup) }),
    source: policy.source ?? '',
  };
}

function testView({ request, ...test }: PolicyTest): PolicyTestView {
  if (request === undefined) return test;
  const { http } = request;
  if (http === undefined) return { ...test, request };
  return { ...test, request: { ...request, http: { ...http, headers: Object.fromEntries(http.headers) } } };
}

/** A rule in one line, and a line for each thing that a proxy lets through by it. */
export function ruleLines(rule: RuleView, nowUnixMs: number): string[] {
  const { tier, mode, authentication, keepEstablished, expiresUnixMs, log } = rule;
  const parts = [
    rule.verdict,
    ...(mode === 'enforce' ? [] : [`mode ${mode}`]),
    ...(tier === 'normal' ? [] : [`tier ${tier}`]),
    ...(rule.defaultDeny ? ['switches default deny on'] : []),
    ...(authentication === undefined ? [] : [`authentication ${authentication}`]),
    ...(keepEstablished === true ? ['keeps open connections'] : []),
    ...(expiresUnixMs === undefined ? [] : [`${expiresUnixMs <= nowUnixMs ? 'expired' : 'expires'} on ${dateTime(expiresUnixMs)}`]),
    ...(log === undefined ? [] : [`log "${log}"`]),
  ];
  const checks = rule.redirect === undefined ? [] : redirectTexts(rule.redirect);
  return [
    `${rule.id}: ${parts.join(', ')}${checks.length === 0 ? '' : ', through a proxy that checks'}`,
    ...checks.map((text) => `  - ${text}`),
  ].map(printable);
}

/** A group of addresses and its blocks. */
export function groupLines({ name, labels, cidrs }: CidrGroup): string[] {
  const shown = cidrs.slice(0, 20);
  return [
    `group ${name}: ${cidrs.length} block${cidrs.length === 1 ? '' : 's'}${labels.length === 0 ? '' : `, labels ${labels.join(',')}`}`,
    ...shown.map((cidr) => `  ${cidr}`),
    ...(cidrs.length > shown.length ? [`  and ${cidrs.length - shown.length} more`] : []),
  ].map(printable);
}

const policyColumns: readonly Column[] = [
  { title: 'POLICY' },
  { title: 'KIND' },
  { title: 'RULES', align: 'right' },
  { title: 'REVISION', align: 'right' },
  { title: 'APPLIED' },
  { title: 'BY', shrinkTo: 12 },
];

const when = (iso: string) => (iso === '' ? '-' : dateTime(Date.parse(iso)));

export function policyLines(policies: readonly PolicyView[], width: number | undefined): string[] {
  const rows = policies.map((policy) => [
    policy.policy,
    policy.kind,
    String(policy.rules.length),
    String(policy.revision),
    when(policy.appliedAt),
    printable(policy.appliedBy),
  ]);
  return table(policyColumns, rows, width);
}

export interface HistoryEntryView {
  readonly revision: number;
  readonly change: string;
  readonly by: string;
  readonly at: string;
  readonly traceId: string;
  readonly source: string;
}

export function historyEntryView(entry: ringfence.v1.PolicyHistoryEntry.$Properties): HistoryEntryView {
  return {
    revision: wideToNumber(entry.revision),
    change: enumName(v1.PolicyChange, 'POLICY_CHANGE_', entry.change),
    by: entry.actor ?? '',
    at: isoTime(wideToNumber(entry.timeUnixMs)),
    traceId: entry.traceId ?? '',
    source: entry.source ?? '',
  };
}

export function historyLines(entries: readonly HistoryEntryView[], width: number | undefined): string[] {
  const columns: readonly Column[] = [
    { title: 'REVISION', align: 'right' },
    { title: 'CHANGE' },
    { title: 'AT' },
    { title: 'BY', shrinkTo: 12 },
    { title: 'TRACE' },
  ];
  const rows = entries.map((entry) => [String(entry.revision), entry.change, when(entry.at), printable(entry.by), entry.traceId]);
  return table(columns, rows, width);
}

export interface ChangeView {
  readonly policy: string;
  readonly change: string;
  readonly rules: number;
}

export function changeView(applied: ringfence.v1.AppliedPolicy.$Properties): ChangeView {
  return { policy: applied.policyId ?? '', change: enumName(v1.PolicyChange, 'POLICY_CHANGE_', applied.change), rules: applied.rules ?? 0 };
}

/** "default/rule1 created (2 rules)" */
export function changeLine(change: ChangeView): string {
  return `${change.policy} ${change.change}${change.change === 'deleted' ? '' : ` (${change.rules} rule${change.rules === 1 ? '' : 's'})`}`;
}
