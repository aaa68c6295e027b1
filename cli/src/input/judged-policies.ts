// Policies that are judged here and enforced nowhere: read with the whole language, whatever the datapath can do.
import {
  type AdmittedRule,
  type DatapathGap,
  type Directory,
  emptyDirectory,
  type ParsedPolicy,
  parsePolicies,
  ruleCookie,
  unsupportedByDatapath,
  wholeLanguage,
} from '@ringfence/policy';
import { paintFor } from '../output/colour.ts';
import { PolicyInvalid } from '../servers/policy-problems-of.ts';
import type { Terminal } from '../terminal.ts';
import { readPolicyTexts } from './policy-files.ts';
import { policyProblem } from './policy-problems.ts';

export interface JudgedPolicies {
  readonly policies: readonly ParsedPolicy[];
  /** As if one commit had admitted all of them. */
  readonly rules: readonly AdmittedRule[];
  /** The groups of addresses among the policies. */
  readonly directory: Directory;
  /** What would not be enforced. */
  readonly notEnforced: readonly DatapathGap[];
}

/**
 * Everything that -f names, together.
 * @throws Failure RF_POLICY_INVALID with every problem, RF_INPUT_* when something cannot be read.
 */
export async function readJudgedPolicies(sources: readonly string[], terminal: Terminal): Promise<JudgedPolicies> {
  const documents = await readPolicyTexts(sources, terminal);
  const { policies, problems } = parsePolicies(documents, { capabilities: wholeLanguage });
  if (problems.length > 0) throw new PolicyInvalid(problems.map((problem) => policyProblem({ ...problem, file: problem.origin ?? null })));
  const rules = policies
    .flatMap((policy) => policy.rules.map((rule) => ({ ...rule, policyId: policy.policyId })))
    .map((rule, index) => ({ ...rule, cookie: ruleCookie(0, index) }));
  const groups = policies.flatMap(({ cidrGroup }) => (cidrGroup === undefined ? [] : [cidrGroup]));
  return {
    policies,
    rules,
    directory: { ...emptyDirectory, cidrGroups: new Map(groups.map((group) => [group.name, group])) },
    notEnforced: unsupportedByDatapath(rules),
  };
}

/** On standard error, so that the answer stays what was asked for. */
export function warnNotEnforced(terminal: Terminal, gaps: readonly DatapathGap[]): void {
  const paint = paintFor(terminal, terminal.stderr);
  for (const { ruleId, reason } of gaps)
    terminal.stderr.write(`${paint('yellow', 'warning:')} the datapath would not enforce ${ruleId}: ${reason}\n`);
}
