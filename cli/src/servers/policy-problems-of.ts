// Reads the problems that a refused Apply carries in its trailer.
import { v1 } from '@ringfence/proto';
import { Failure, RpcFailure } from '@ringfence/runtime';
import { type PolicyProblem, policyProblem, problemLine } from '../input/policy-problems.ts';

/** Every problem of every document; nothing was applied. Exit code 2. */
export class PolicyInvalid extends Failure {
  readonly problems: readonly PolicyProblem[];
  /** Lines that are printed below the message. */
  readonly details: readonly string[];
  /**
   * @param consequence what did not happen because of them, for instance "nothing was applied"
   * @param code RF_POLICY_TEST_FAILED or RF_POLICY_DOES_NOT_FIT for policies that are well in themselves
   */
  constructor(problems: readonly PolicyProblem[], consequence?: string, code = 'RF_POLICY_INVALID') {
    const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
    super(code, consequence === undefined ? count : `${count}, ${consequence}`);
    this.problems = problems;
    this.details = problems.map(problemLine);
  }
}

/** The refusal as problems of policies, when that is what it is; else the error itself. */
export function asPolicyInvalid(error: unknown, onlyOrigin: string | undefined): unknown {
  if (!(error instanceof RpcFailure)) return error;
  const bytes = error.trailers.get('ringfence-problems-bin')[0];
  if (bytes === undefined || typeof bytes === 'string') return error;
  let list: InstanceType<typeof v1.ProblemList>;
  try {
    list = v1.ProblemList.decode(bytes);
  } catch {
    // A trailer of another version: the status and its message still tell what is wrong.
    return error;
  }
  return list.problems.length === 0
    ? error
    : new PolicyInvalid(
        list.problems.map((problem) => policyProblem(problem, onlyOrigin)),
        'nothing was applied',
        error.code,
      );
}
