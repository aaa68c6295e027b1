// Suites `invalid` and `valid`: one policy on each line that has to be refused or accepted.
import { formatProblem, type Problem, parsePolicies, wholeLanguage } from '@ringfence/policy';
import { policyText, readPolicyCases } from './case-formats.ts';
import type { Scorecard } from './scorecard.ts';

const onlyUnsupported = 'of the passed were refused only because a field is not supported yet';
const refused = 'refused, counted as failed: what the languages understood so far cannot express';

export function runPolicyCases(text: string, expected: 'accept' | 'reject', only: string | undefined, score: Scorecard): void {
  for (const line of readPolicyCases(text)) {
    if (!line.ok) {
      score.fail({ id: `line ${line.line}`, expected: 'a policy', got: 'an unreadable line', why: line.why });
      continue;
    }
    const { id, policy, expect = expected, reason = '' } = line.value;
    if (only !== undefined && id !== only) continue;
    if (expect !== expected) {
      score.fail({ id, expected: expect, got: 'the wrong suite', why: `this suite expects only "${expected}"` });
      continue;
    }
    const { problems } = parsePolicies([{ text: policyText(policy), origin: id }], { capabilities: wholeLanguage });
    if (expected === 'accept') judgeAccepted(id, problems, score);
    else judgeRefused(id, problems, reason, score);
  }
}

function judgeAccepted(id: string, problems: readonly Problem[], score: Scorecard): void {
  const [problem] = problems;
  if (problem === undefined) {
    score.pass();
    return;
  }
  const isRefusal = problems.some((each) => each.code === 'unsupported');
  if (isRefusal) score.count(refused);
  score.fail({ id, expected: 'accepted', got: isRefusal ? 'refused' : 'invalid', why: formatProblem(problem) });
}

function judgeRefused(id: string, problems: readonly Problem[], reason: string, score: Scorecard): void {
  const naming = problems.filter((problem) => namesField(problem));
  if (naming.length === 0) {
    score.fail({
      id,
      expected: 'refused, naming a field',
      got: problems.length === 0 ? 'accepted' : 'refused without a field',
      why: reason,
    });
    return;
  }
  if (problems.every((problem) => problem.code === 'unsupported')) score.count(onlyUnsupported);
  score.pass();
}

function namesField(problem: Problem): boolean {
  return problem.path !== '' || (problem.code === 'missing' && problem.expected.includes('"'));
}
