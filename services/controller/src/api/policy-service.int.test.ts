import { status } from '@grpc/grpc-js';
import { type ringfence, v1 } from '@ringfence/proto';
import type { RpcFailure } from '@ringfence/runtime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plain, policyText, TestController } from '../test-controller.ts';
import { problemsTrailer } from './policy-service.ts';

const change = v1.PolicyChange;
let test: TestController;
let policies: TestController['policies'];
beforeAll(async () => {
  test = await TestController.start();
  policies = test.policies;
});
afterAll(() => test.stop());

/** Every test has names of its own, because all share one controller. */
let round = 0;
let a = '';
let b = '';
beforeEach(() => {
  round++;
  a = `a${round}`;
  b = `b${round}`;
});

type Apply = ringfence.v1.ApplyRequest.$Properties;
const texts = (...documents: string[]): Apply => ({ documents: documents.map((text) => ({ text })) });
const apply = async (request: Apply) => plain(await policies.apply(request)) as ringfence.v1.ApplyResponse & { revision: number };
const head = async () => Number((plain(await policies.list({})) as { revision: number }).revision);

async function refusal(call: Promise<unknown>): Promise<RpcFailure> {
  return call.then(
    () => {
      throw new Error('expected a refusal');
    },
    (error: RpcFailure) => error,
  );
}

function problemsOf(failure: RpcFailure): ringfence.v1.Problem.$Properties[] {
  const [bytes] = failure.trailers.get(problemsTrailer);
  return v1.ProblemList.decode(bytes as Buffer).problems;
}

describe('Apply', () => {
  it('makes one commit of many documents', async () => {
    const before = await head();
    const made = await apply(texts(policyText(a), `${policyText(b)}---\n${policyText(`${b}x`)}`));
    expect(made).toMatchObject({
      revision: before + 1,
      policies: [{ policyId: `default/${a}`, change: change.POLICY_CHANGE_CREATED }, { rules: 1 }, { rules: 1 }],
    });
    const cookies = await Promise.all(
      [a, b, `${b}x`].map(
        async (name) => (plain(await policies.get({ policyId: `default/${name}` })) as ringfence.v1.Policy).ruleCookies[0],
      ),
    );
    expect(cookies).toStrictEqual([0, 1, 2].map((index) => made.revision * 65_536 + index));
  });

  it('applies nothing when one document is bad, and reports every problem', async () => {
    const before = await head();
    const bad = policyText(b).replace('endpointSelector', 'endpointSelektor').replace('"80"', '"70000"');
    const failure = await refusal(policies.apply(texts(policyText(a), bad)));
    expect(failure.status).toBe(status.INVALID_ARGUMENT);
    expect(failure.message).toMatch(/^RF_POLICY_INVALID: \d problems, nothing was applied/);
    const problems = problemsOf(failure);
    expect(problems.length).toBeGreaterThanOrEqual(2);
    expect(new Set(problems.map(({ document }) => document))).toStrictEqual(new Set([1]));
    expect(await head()).toBe(before);
    expect((await refusal(policies.get({ policyId: `default/${a}` }))).status).toBe(status.NOT_FOUND);
  });

  it('carries as many problems as a trailer can and says how many there are', async () => {
    const failure = await refusal(
      policies.apply(texts(...Array.from({ length: 300 }, (_, index) => policyText(`x${index}`, { port: 70_000 })))),
    );
    expect(failure.message).toMatch(/300 problems.*the first \d+ are attached, Validate answers with all/);
    expect(problemsOf(failure).length).toBeGreaterThan(10);
  });

  it.each<[string, Apply]>([
    ['no document', { documents: [] }],
    ['an empty document', { documents: [{ text: '' }] }],
    ['a comment', { documents: [{ text: '# nothing' }] }],
    ['a policy twice', texts(policyText('twice'), policyText('twice'))],
    ['not YAML', texts('{{{{')],
    ['another kind', texts('apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n')],
    ['a command id that is too long', { ...texts(policyText('long')), commandId: 'x'.repeat(1_000) }],
    ['an expected revision of 64 bits', { ...texts(policyText('wide')), expectedRevision: 2 ** 60 }],
  ])('refuses %s', async (_, request) => {
    const before = await head();
    expect((await refusal(policies.apply(request))).status).toBe(status.INVALID_ARGUMENT);
    expect(await head()).toBe(before);
  });

  it('refuses 5 MB with a message about the size', async () => {
    const failure = await refusal(policies.apply(texts(`${policyText(a)}# ${'x'.repeat(5_000_000)}`)));
    expect(failure.status).toBe(status.RESOURCE_EXHAUSTED);
    expect(failure.message).toMatch(/larger|exceed|size/i);
  });

  it('refuses a commit that NATS would not carry, and says what to do', async () => {
    const big = texts(policyText(a).replace('apiVersion', `# ${'x'.repeat(1_200_000)}\napiVersion`));
    const failure = await refusal(policies.apply(big));
    expect([status.RESOURCE_EXHAUSTED, status.INVALID_ARGUMENT]).toContain(failure.status);
    expect(await refusal(policies.get({ policyId: `default/${a}` }))).toMatchObject({ status: status.NOT_FOUND });
  });

  it('changes nothing in a dry run, and says what it would do', async () => {
    const before = await head();
    await apply(texts(policyText(a)));
    const dry = await apply({ ...texts(policyText(a, { port: 81 }), policyText(b)), dryRun: true });
    expect(dry.policies).toMatchObject([{ change: change.POLICY_CHANGE_REVISED }, { change: change.POLICY_CHANGE_CREATED }]);
    expect(await head()).toBe(before + 1);
    expect((await refusal(policies.apply({ ...texts('kind: Nothing'), dryRun: true }))).status).toBe(status.INVALID_ARGUMENT);
  });

  it('adds nothing for what did not change, next to what did', async () => {
    const first = await apply(texts(policyText(a)));
    const second = await apply(texts(policyText(a), policyText(b)));
    expect(second.policies).toMatchObject([{ change: change.POLICY_CHANGE_UNCHANGED }, { change: change.POLICY_CHANGE_CREATED }]);
    expect(plain(await policies.get({ policyId: `default/${a}` }))).toMatchObject({ revision: first.revision });
    expect(await apply(texts(policyText(a), policyText(b)))).toMatchObject({ revision: second.revision, distributed: true });
  });

  it('answers a retried command as the first time, whatever happened since', async () => {
    await apply(texts(policyText(b)));
    const request = { ...texts(policyText(a), policyText(b)), commandId: `retry-${round}`, expectedRevision: await head() };
    const first = await apply(request);
    await apply(texts(policyText(a, { port: 99 })));
    const before = await head();
    const again = await apply(request);
    expect(again).toMatchObject({ revision: first.revision, policies: plain(first.policies) as object });
    expect(await head()).toBe(before);
  });

  it('refuses a command id that another command has', async () => {
    await apply({ ...texts(policyText(a)), commandId: `taken-${round}` });
    const failure = await refusal(policies.apply({ ...texts(policyText(b)), commandId: `taken-${round}` }));
    expect(failure.status).toBe(status.ALREADY_EXISTS);
    expect(failure.message).toMatch(/^RF_COMMAND_ID_USED: /);
  });

  it('lets one of many at once win with an expected revision, and tells the others the present one', async () => {
    const made = await apply(texts(policyText(a)));
    const tries = [81, 82, 83, 84].map((port) => policies.apply({ ...texts(policyText(a, { port })), expectedRevision: made.revision }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status: outcome }) => outcome === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status !== 'rejected') continue;
      const failure = outcome.reason as RpcFailure;
      expect(failure.status).toBe(status.ABORTED);
      expect(failure.message).toContain(`last changed at revision ${made.revision + 1}`);
    }
  });

  it.each<[string, number | undefined, (made: number) => number, boolean]>([
    ['0 for a policy that exists', 1, () => 0, false],
    ['0 for a policy that does not', undefined, () => 0, true],
    ['the revision of its last change', 1, (made) => made, true],
    ['a revision before its last change', 1, (made) => made - 1, false],
    ['a revision that the log never had', 1, (made) => made + 1_000, false],
  ])('expecting revision %s', async (_, existing, expected, isAccepted) => {
    const made = existing === undefined ? await head() : (await apply(texts(policyText(a)))).revision;
    const request = policies.apply({ ...texts(policyText(a, { port: 81 })), expectedRevision: expected(made) });
    if (isAccepted) expect(await request).toBeDefined();
    else expect((await refusal(request)).status).toBe(status.ABORTED);
  });
});

describe('Delete', () => {
  it('deletes all or nothing, and names what is unknown', async () => {
    await apply(texts(policyText(a)));
    const failure = await refusal(policies.delete({ policyIds: [`default/${a}`, 'default/never'] }));
    expect(failure.status).toBe(status.NOT_FOUND);
    expect(failure.message).toContain('"default/never"');
    expect(plain(await policies.delete({ policyIds: [`default/${a}`], dryRun: true }))).toMatchObject({
      policies: [{ change: change.POLICY_CHANGE_DELETED }],
    });
    const request = { policyIds: [`default/${a}`], commandId: `delete-${round}` };
    const first = plain(await policies.delete(request));
    expect(plain(await policies.delete(request))).toStrictEqual(first);
    expect((await refusal(policies.delete({ policyIds: [`default/${a}`] }))).status).toBe(status.NOT_FOUND);
  });

  it('refuses a stale expected revision', async () => {
    const made = await apply(texts(policyText(a)));
    await apply(texts(policyText(a, { port: 81 })));
    expect((await refusal(policies.delete({ policyIds: [`default/${a}`], expectedRevision: made.revision }))).status).toBe(status.ABORTED);
  });

  it.each([[[]], [['']]])('refuses the ids %j', async (policyIds) => {
    expect((await refusal(policies.delete({ policyIds }))).status).toBe(status.INVALID_ARGUMENT);
  });
});

describe('reading', () => {
  it('shows every policy as it was at any revision', async () => {
    const first = await apply(texts(policyText(a)));
    const second = await apply(texts(policyText(a, { port: 81 })));
    await policies.delete({ policyIds: [`default/${a}`] });
    const at = async (revision: number) => (await policies.get({ policyId: `default/${a}`, atRevision: revision })).source;
    expect(await at(first.revision)).toContain('"80"');
    expect(await at(second.revision)).toContain('"81"');
    expect((await refusal(policies.get({ policyId: `default/${a}` }))).status).toBe(status.NOT_FOUND);
    expect((await refusal(policies.get({ policyId: `default/${a}`, atRevision: 1_000_000 }))).message).toMatch(/^RF_REVISION_UNKNOWN: /);
    expect((await refusal(policies.list({ atRevision: 1_000_000 }))).status).toBe(status.NOT_FOUND);
  });

  it('refuses to get nothing and does not know the history of what never was', async () => {
    expect((await refusal(policies.get({}))).status).toBe(status.INVALID_ARGUMENT);
    expect((await refusal(policies.history({}))).status).toBe(status.INVALID_ARGUMENT);
    expect((await refusal(policies.history({ policyId: 'default/never' }))).status).toBe(status.NOT_FOUND);
  });

  it('treats a group of addresses as a policy without rules', async () => {
    const group = (cidr: string) =>
      JSON.stringify({ apiVersion: 'cilium.io/v2', kind: 'CiliumCIDRGroup', metadata: { name: a }, spec: { externalCIDRs: [cidr] } });
    const policyId = `@cluster/cidrgroup:${a}`;
    const made = await apply(texts(group('192.0.2.0/24')));
    expect(made.policies).toMatchObject([{ policyId, change: change.POLICY_CHANGE_CREATED, rules: 0 }]);
    const changes = [];
    for (const cidr of ['192.0.2.0/24', '198.51.100.0/24']) changes.push((await apply(texts(group(cidr)))).policies[0]?.change);
    expect(changes).toStrictEqual([change.POLICY_CHANGE_UNCHANGED, change.POLICY_CHANGE_REVISED]);
    expect(plain(await policies.get({ policyId }))).toMatchObject({
      kind: 'CiliumCIDRGroup',
      rules: [],
      cidrGroup: { name: a, cidrs: ['198.51.100.0/24'] },
    });
    expect(plain(await policies.get({ policyId, atRevision: made.revision }))).toMatchObject({ cidrGroup: { cidrs: ['192.0.2.0/24'] } });
    await policies.delete({ policyIds: [policyId] });
    const { entries } = plain(await policies.history({ policyId })) as ringfence.v1.PolicyHistoryResponse;
    expect(entries.map((entry) => entry.change)).toStrictEqual([
      change.POLICY_CHANGE_DELETED,
      change.POLICY_CHANGE_REVISED,
      change.POLICY_CHANGE_CREATED,
    ]);
  });

  it('validates without changing anything, and lists all problems', async () => {
    const before = await head();
    await policies.validate({ documents: [] }).catch(() => undefined);
    const answer = await policies.validate(texts(policyText(a), policyText(b, { port: 70_000 })));
    expect(answer.problems.length).toBe(1);
    expect(answer.policies).toMatchObject([{ policyId: `default/${a}`, change: change.POLICY_CHANGE_CREATED }]);
    expect(await head()).toBe(before);
  });
});
