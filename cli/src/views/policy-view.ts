// A policy, its history and what an apply did to it, as this command prints them. Pure.

import type { Rule } from '@ringfence/policy';
import { type ringfence, v1, wideToNumber } from '@ringfence/proto';
import { fromWireRule } from '@ringfence/runtime';
import { printable } from '../output/colour.ts';
import { type Column, table } from '../output/table.ts';
import { dateTime, isoTime } from '../output/time.ts';
import { digits, enumName } from './wire-values.ts';

export interface PolicyView {
  readonly policy: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly revision: number;
  readonly appliedBy: string;
  readonly appliedAt: string;
  readonly rules: readonly (Rule & { readonly cookie: string })[];
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
    source: policy.source ?? '',
  };
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
