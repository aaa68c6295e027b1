// The tests of all policies against the rules that would be in force: which of them a change breaks. Pure.
import { type CounterExample, type Problem, runPolicyTests } from '@ringfence/policy';
import type { ProposedPolicies } from './proposed-policies.ts';

/**
 * One problem for each test that would not hold and that the change is to blame for: it comes with the test, or the test holds now. A test that fails
 * already, because a rule expired for instance, does not stand in the way of changes that have nothing to do with it.
 */
export function brokenTests(present: ProposedPolicies, proposed: ProposedPolicies, nowUnixMs: number): Problem[] {
  const failing = failedTests(proposed, nowUnixMs);
  const requested = new Set(proposed.policies.flatMap(({ policyId, document }) => (document === undefined ? [] : [policyId])));
  if (failing.every(({ policy = '' }) => requested.has(policy))) return failing;
  const failingNow = new Set(failedTests(present, nowUnixMs).map(keyOf));
  return failing.filter((problem) => requested.has(problem.policy ?? '') || !failingNow.has(keyOf(problem)));
}

function keyOf({ policy, path }: Problem): string {
  return `${policy} ${path}`;
}

function failedTests({ policies, rules, directory }: ProposedPolicies, nowUnixMs: number): Problem[] {
  const carried = policies.flatMap(({ policyId, tests, document = 0 }) =>
    tests.map((test, index) => ({ policyId, document, test, index })),
  );
  const outcomes = runPolicyTests(
    { rules, directory },
    carried.map(({ test }) => test),
    nowUnixMs,
  );
  return carried.flatMap(({ policyId, document, index, test }, position) => {
    const failure = outcomes[position]?.failure;
    if (failure === undefined) return [];
    const { expected, found } = failure;
    return [
      {
        code: 'test-failed' as const,
        document,
        policy: policyId,
        path: `spec.tests[${index}]`,
        value: found,
        expected,
        hint: hintOf(failure, test.name),
      },
    ];
  });
}

function hintOf({ because, sides }: CounterExample, name: string | undefined): string {
  const nearest = sides.flatMap((side) => side.nearest);
  const title = name === undefined ? '' : `${JSON.stringify(name)}: `;
  return `${title}${because}${nearest.length === 0 ? '' : `; nearest: ${nearest.join('; ')}`}`;
}
