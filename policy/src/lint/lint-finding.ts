// What a lint of rules finds. Pure types.
import type { Directory } from '../directory.ts';
import type { Labels } from '../labels.ts';

/** Closed list; programs may rely on it. */
export const lintCodes = ['shadowed', 'redundant', 'default-deny-only', 'never-matches', 'peer-never-matches', 'over-broad'] as const;
export type LintCode = (typeof lintCodes)[number];

export interface LintFinding {
  readonly code: LintCode;
  /** `warning`: the rule does not do what it says. `info`: it could be left out or is worth a look. */
  readonly severity: 'warning' | 'info';
  readonly ruleId: string;
  readonly message: string;
  /** Ids of the other rules that are the reason. */
  readonly because: readonly string[];
  readonly hint: string;
}

/** What is known beyond the rules; every part that is absent is not judged. */
export interface LintFacts {
  /** Groups of addresses that exist. */
  readonly directory?: Directory;
  /** Label sets of all workloads. */
  readonly workloads?: readonly Labels[];
  /** The moment at which rules expire. */
  readonly nowUnixMs?: number;
}
