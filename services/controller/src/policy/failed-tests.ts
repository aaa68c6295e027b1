// The tests of all policies against the rules that would be in force. Pure.
import { type CounterExample, type Problem, runPolicyTests } from '@ringfence/policy';
import type { ProposedPolicies } from './proposed-policies.ts';

/** One problem for each test that does not hold, at the policy that carries it: that may be one that the change does not touch. */
export function failedTests({ policies, rules, directory }: ProposedPolicies, nowUnixMs: number): Problem[] {
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
