// Changes of policies are judged before they are admitted: the tests of all policies, and what fits.
import { status } from '@grpc/grpc-js';
import { type ringfence, v1 } from '@ringfence/proto';
import type { RpcFailure } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain, policyText, TestController } from '../test-controller.ts';
import { problemsTrailer } from './policy-service.ts';

let test: TestController;
let policies: TestController['policies'];
beforeEach(async () => {
  test = await TestController.start();
  policies = test.policies;
});
afterEach(() => test.stop());

const texts = (...documents: string[]): ringfence.v1.ApplyRequest.$Properties => ({ documents: documents.map((text) => ({ text })) });
const head = async () => Number((plain(await policies.list({})) as { revision: number }).revision);
const asserts = (from: string, port: number, expected: string) =>
  `- {name: landing, from: {labels: {org: ${from}}}, to: {labels: {class: deathstar}}, port: ${port}, expect: ${expected}}`;
const deny = (name: string) => policyText(name).replace('  ingress:', '  ingressDeny:');

async function refusal(call: Promise<unknown>): Promise<{ failure: RpcFailure; problems: ringfence.v1.Problem.$Properties[] }> {
  const failure = await call.then(
    () => {
      throw new Error('expected a refusal');
    },
    (error: RpcFailure) => error,
  );
  const [bytes] = failure.trailers.get(problemsTrailer);
  return { failure, problems: bytes instanceof Buffer ? v1.ProblemList.decode(bytes).problems : [] };
}

describe('a test that holds', () => {
  it('lets its policy in, and others that leave it true', async () => {
    await policies.apply(texts(policyText('a', { tests: asserts('empire', 80, 'allow') })));
    await policies.apply(texts(policyText('b', { from: 'alliance', port: 81 })));
    expect(await head()).toBe(2);
  });

  it('may depend on the other policies of the same request', async () => {
    await policies.apply(
      texts(policyText('a', { tests: asserts('alliance', 81, 'allow') }), policyText('b', { from: 'alliance', port: 81 })),
    );
    expect(await head()).toBe(1);
  });
});

describe('a test that would fail', () => {
  it('refuses its own policy, with the counter-example, and nothing is applied', async () => {
    const request = texts(policyText('b'), policyText('a', { tests: asserts('alliance', 80, 'allow') }));
    const { failure, problems } = await refusal(policies.apply(request));
    expect(failure.status).toBe(status.INVALID_ARGUMENT);
    expect(failure.message).toMatch(/^RF_POLICY_TEST_FAILED: 1 problem, nothing was applied/);
    expect(problems).toMatchObject([
      { code: 'test-failed', document: 1, policy: 'default/a', path: 'spec.tests[0]', value: 'deny', expected: 'allow' },
    ]);
    expect(problems[0]?.hint).toBe(
      '"landing": ingress of class=deathstar by default deny (default/b/ingress[0], default/a/ingress[0]); nearest: ' +
        'default/b/ingress[0] allows other peers than org=alliance; default/a/ingress[0] allows other peers than org=alliance',
    );
    expect(await head()).toBe(0);
    // The same from Validate, which refuses nothing, and from a dry run.
    const answer = await policies.validate(request);
    expect(answer.problems).toMatchObject([{ code: 'test-failed', policy: 'default/a' }]);
    expect((await refusal(policies.apply({ ...request, dryRun: true }))).failure.message).toMatch(/^RF_POLICY_TEST_FAILED: /);
  });

  it('refuses a change of another policy that breaks it', async () => {
    await policies.apply(texts(policyText('a', { tests: asserts('empire', 80, 'allow') })));
    const { problems } = await refusal(policies.apply(texts(deny('b'))));
    expect(problems).toMatchObject([
      { code: 'test-failed', policy: 'default/a', path: 'spec.tests[0]', hint: expect.stringContaining('default/b/ingressDeny[0]') },
    ]);
    expect(await head()).toBe(1);
  });

  it('refuses a deletion that breaks it, but not that of the policy that carries it', async () => {
    await policies.apply(texts(policyText('a', { from: 'alliance' }), policyText('b', { tests: asserts('alliance', 80, 'allow') })));
    const { failure, problems } = await refusal(policies.delete({ policyIds: ['default/a'] }));
    expect([failure.status, problems.map(({ policy }) => policy)]).toEqual([status.INVALID_ARGUMENT, ['default/b']]);
    await policies.delete({ policyIds: ['default/b'] });
    await policies.delete({ policyIds: ['default/a'] });
    expect(await head()).toBe(3);
  });

  it('refuses one of two changes at once that are right only each on its own', async () => {
    await policies.apply(texts(policyText('a')));
    const changes = [policyText('b', { tests: asserts('empire', 80, 'allow') }), deny('c')].map((text) => policies.apply(texts(text)));
    const outcomes = await Promise.allSettled(changes);
    expect(outcomes.filter(({ status: outcome }) => outcome === 'fulfilled')).toHaveLength(1);
    expect(await head()).toBe(2);
  });

  it('does not count while a policy of the request cannot be read', async () => {
    const answer = await policies.validate(
      texts(policyText('a', { tests: asserts('alliance', 80, 'allow') }), policyText('b', { port: 70_000 })),
    );
    expect(answer.problems.map(({ code }) => code)).toEqual(['invalid-value']);
  });
});
