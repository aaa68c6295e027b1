// The wire's FlowFilter to ours; everything that cannot be meant is refused, with the name of its field. Pure.

import type { Selector } from '@ringfence/policy';
import { type ringfence, v1, wideToBigInt } from '@ringfence/proto';
import { maxIdLength } from '../flow/flow-codec.ts';
import type { FlowFilter } from './flow-filter.ts';
import { parseLabelSelector } from './label-selector.ts';

export interface FieldProblem {
  /** "filter.source_labels" */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** Longer lists are refused: they would make one query hold up all others. */
export const maxListLength = 1_000;
const maxTextLength = 1_024;

/** @returns the filter, or every problem it has */
export function readFilter(wire: ringfence.v1.FlowFilter.$Properties | null | undefined): {
  filter: FlowFilter;
  problems: readonly FieldProblem[];
} {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, expected: string, found: unknown) =>
    problems.push({ field: `filter.${field}`, expected, found: shorten(found) });

  function list<T>(field: string, values: readonly T[] | null | undefined, isGood: (value: T) => boolean, expected: string): readonly T[] {
    const found = values ?? [];
    if (found.length > maxListLength) refuse(field, `at most ${maxListLength} values`, `${found.length} values`);
    else for (const value of found) if (!isGood(value)) refuse(field, expected, value);
    return [...new Set(found)];
  }
  function selector(field: string, text: string | null | undefined): Selector {
    const parsed = parseLabelSelector(text ?? '');
    if (parsed.ok) return parsed.selector;
    refuse(field, `${parsed.problem.expected} at position ${parsed.problem.at}`, text ?? '');
    return { requirements: [] };
  }

  const sinceNs = wideToBigInt(wire?.sinceUnixNs);
  const untilNs = wideToBigInt(wire?.untilUnixNs);
  if (sinceNs !== 0n && untilNs !== 0n && untilNs < sinceNs)
    refuse('until_unix_ns', `a time that is not before since_unix_ns (${sinceNs})`, untilNs.toString());
  const isText = (value: string) => value !== '' && value.length <= maxTextLength;
  const filter: FlowFilter = {
    // A bound beyond 64 signed bits lies beyond every flow; databases cannot hold it.
    ...(sinceNs === 0n ? {} : { sinceNs: BigInt.asUintN(63, sinceNs) === sinceNs ? sinceNs : 2n ** 63n - 1n }),
    ...(untilNs === 0n ? {} : { untilNs: BigInt.asUintN(63, untilNs) === untilNs ? untilNs : 2n ** 63n - 1n }),
    verdicts: list('verdicts', wire?.verdicts, isOneOf(v1.Verdict), 'VERDICT_ALLOW, VERDICT_DENY or VERDICT_REDIRECT'),
    kinds: list('kinds', wire?.kinds, isOneOf(v1.FlowKind), 'FLOW_KIND_OPEN, FLOW_KIND_DENY or FLOW_KIND_CLOSE'),
    directions: list('directions', wire?.directions, isOneOf(v1.Direction), 'DIRECTION_INGRESS or DIRECTION_EGRESS'),
    sourceLabels: selector('source_labels', wire?.sourceLabels),
    destinationLabels: selector('destination_labels', wire?.destinationLabels),
    sourceIdentities: list('source_identities', wire?.sourceIdentities, () => true, ''),
    destinationIdentities: list('destination_identities', wire?.destinationIdentities, () => true, ''),
    identities: list('identities', wire?.identities, () => true, ''),
    destinationPorts: list('destination_ports', wire?.destinationPorts, (port) => port <= 65_535, 'a port from 0 to 65535'),
    policies: list('policies', wire?.policies, isText, `"<namespace>/<name>", at most ${maxTextLength} characters`),
    audited: wire?.audited ?? false,
    nodes: list('nodes', wire?.nodes, isText, `a node's name, at most ${maxTextLength} characters`),
    ids: list('ids', wire?.ids, (id) => id !== '' && id.length <= maxIdLength, `a flow's id, at most ${maxIdLength} characters`),
  };
  return { filter, problems };
}

/** Is a number one that the enumeration names, and not its "unspecified"? */
function isOneOf(enumeration: object): (value: number) => boolean {
  const numbers = new Set<unknown>(Object.values(enumeration).filter((value) => value !== 0));
  return (value) => typeof value === 'number' && numbers.has(value);
}

function shorten(value: unknown): string {
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
