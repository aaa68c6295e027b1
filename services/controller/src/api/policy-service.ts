// PolicyService: admission of policies, and what is and was admitted.
import { status } from '@grpc/grpc-js';
import { mostProblems, type ParsedPolicy, type Problem, parsePolicies } from '@ringfence/policy';
import { PolicyServiceDefinition, type ringfence } from '@ringfence/proto';
import { type CallContext, type GrpcService, RpcRefusal, service } from '@ringfence/runtime';
import { decodeCommit } from '../commit-codec.ts';
import type { Core } from '../core.ts';
import { policyAggregate } from '../event.ts';
import type { RecordedEvent } from '../event-store/event-store.ts';
import { sameContent } from '../event-wire.ts';
import type { Handled } from '../handle-command.ts';
import { type ChangedPolicy, type ChangeRefusal, judged, type PoliciesAnswer, planApply, planDelete } from '../policy/apply-policies.ts';
import { brokenTests } from '../policy/broken-tests.ts';
import { type PolicyChanges, proposedPolicies } from '../policy/proposed-policies.ts';
import { unfittingPolicies } from '../policy/unfitting-policies.ts';
import type { FleetView } from '../projections/fleet-view.ts';
import { limitationWarnings } from '../projections/node-states.ts';
import { answering, commandIdIsTaken, commandIdOf, invalid, notFound, quoted, revisionOf } from './handlers.ts';
import {
  changesOfCommit,
  problemSummary,
  problemTrailer,
  toWireChange,
  toWireHistory,
  toWirePolicy,
  toWireProblem,
} from './policy-answers.ts';

/** Trailer that carries a ProblemList. */
export const problemsTrailer = 'ringfence-problems-bin';

export function policyService(core: Core): GrpcService {
  return service(PolicyServiceDefinition, {
    apply: (request, call) => answering(() => apply(core, request, call)),
    validate: (request) => answering(() => validate(core, request)),
    get: (request) => answering(() => get(core, request)),
    list: (request) => answering(() => list(core, request)),
    delete: (request, call) => answering(() => remove(core, request, call)),
    history: (request) => answering(() => history(core, request)),
  });
}

async function apply(core: Core, request: ringfence.v1.ApplyRequest, call: CallContext): Promise<ringfence.v1.ApplyResponse.$Properties> {
  const commandId = commandIdOf(request.commandId);
  const { policies, problems } = parse(request.documents);
  if (problems.length > 0) throw problemsRefusal(problems);
  const expected = await expectedRevision(core, request.expectedRevision);
  const handled = await core.policyCommand('apply', { commandId, actor: call.actor, isDryRun: request.dryRun }, async (load) =>
    judged(await planApply(load, policies, expected), () => problemsAfter(core, { revised: policies, deleted: [] })),
  );
  const result = await changed(
    core,
    commandId,
    policies.map(({ policyId }) => policyId),
    handled,
  );
  const unchanged = (policyId: string, count: number): ChangedPolicy => ({ policyId, change: 'unchanged', rules: count });
  const byId = new Map(result.policies.map((policy) => [policy.policyId, policy]));
  return {
    revision: result.revision,
    policies: policies.map(({ policyId, rules: own }) => toWireChange(byId.get(policyId) ?? unchanged(policyId, own.length))),
    distributed: await core.distributed(result.revision),
    warnings: limitationWarnings(await core.nodes()),
  };
}

async function remove(
  core: Core,
  request: ringfence.v1.DeletePolicyRequest,
  call: CallContext,
): Promise<ringfence.v1.DeletePolicyResponse.$Properties> {
  const commandId = commandIdOf(request.commandId);
  const ids = [...new Set(request.policyIds)];
  if (ids.length === 0 || ids.includes(''))
    throw invalid('RF_NO_POLICY: expected at least one policy id of the form namespace/name, found none');
  const expected = await expectedRevision(core, request.expectedRevision);
  const handled = await core.policyCommand('delete', { commandId, actor: call.actor, isDryRun: request.dryRun }, async (load) =>
    judged(await planDelete(load, ids, expected), () => problemsAfter(core, { revised: [], deleted: ids })),
  );
  const { revision, policies } = await changed(core, commandId, ids, handled);
  return { revision, policies: policies.map(toWireChange), distributed: await core.distributed(revision) };
}

async function validate(core: Core, request: ringfence.v1.ValidateRequest): Promise<ringfence.v1.ValidateResponse.$Properties> {
  const { policies, problems } = parse(request.documents);
  const view = await core.projections.newest();
  // What could not be read is missing from the rules, so that the tests would say nothing about what was meant.
  const found = problems.length > 0 ? problems : await problemsAfter(core, { revised: policies, deleted: [] });
  return { problems: found.map(toWireProblem), policies: policies.map((policy) => toWireChange(wouldChange(view, policy))) };
}

async function get(core: Core, request: ringfence.v1.GetPolicyRequest): Promise<ringfence.v1.Policy.$Properties> {
  if (request.policyId === '') throw invalid('RF_NO_POLICY: expected a policy id of the form namespace/name, found none');
  const view = await core.viewAt(revisionOf(request.atRevision, 'at_revision'));
  const policy = view.policies.get(request.policyId);
  if (policy === undefined)
    throw notFound(`RF_POLICY_UNKNOWN: there is no policy ${quoted(request.policyId)} at revision ${view.revision}`);
  return toWirePolicy(policy);
}

async function list(core: Core, request: ringfence.v1.ListPoliciesRequest): Promise<ringfence.v1.ListPoliciesResponse.$Properties> {
  const view = await core.viewAt(revisionOf(request.atRevision, 'at_revision'));
  const policies = [...view.policies.values()].sort((a, b) => (a.policyId < b.policyId ? -1 : 1));
  return { policies: policies.map(toWirePolicy), revision: view.revision };
}

async function history(core: Core, request: ringfence.v1.PolicyHistoryRequest): Promise<ringfence.v1.PolicyHistoryResponse.$Properties> {
  if (request.policyId === '') throw invalid('RF_NO_POLICY: expected a policy id of the form namespace/name, found none');
  const events = await core.store.readAggregate(policyAggregate(request.policyId));
  if (events.length === 0) throw notFound(`RF_POLICY_UNKNOWN: there never was a policy ${quoted(request.policyId)}`);
  return { entries: toWireHistory(events) };
}

function parse(documents: readonly ringfence.v1.PolicyDocument.$Properties[]): {
  policies: readonly ParsedPolicy[];
  problems: readonly Problem[];
} {
  if (documents.length === 0) throw invalid('RF_NO_DOCUMENT: expected at least one policy document, found none');
  return parsePolicies(documents.map(({ text, origin }) => ({ text: text ?? '', ...(origin ? { origin } : {}) })));
}

/** What the change would break: tests of any policy, and what fits into the nodes. */
async function problemsAfter(core: Core, changes: PolicyChanges): Promise<Problem[]> {
  const view = await core.projections.newest();
  const proposed = proposedPolicies(view, changes);
  const present = proposedPolicies(view, { revised: [], deleted: [] });
  return [...brokenTests(present, proposed, core.now), ...unfittingPolicies(view, proposed)].slice(0, mostProblems);
}

function problemsRefusal(problems: readonly Problem[]): RpcRefusal {
  const { bytes, attached } = problemTrailer(problems);
  return new RpcRefusal(status.INVALID_ARGUMENT, problemSummary(problems, attached), { [problemsTrailer]: bytes });
}

/** What the caller expects; a revision that this log never had comes from another installation or from before a restore. */
async function expectedRevision(core: Core, wire: ringfence.v1.ApplyRequest['expectedRevision']): Promise<number | undefined> {
  if (wire == null) return undefined;
  const expected = revisionOf(wire, 'expected_revision');
  const { revision } = await core.store.head();
  if (expected <= revision) return expected;
  throw new RpcRefusal(
    status.ABORTED,
    `RF_STALE_REVISION: expected revision ${expected}, but the log ends at revision ${revision}; fetch the policies again`,
  );
}

/** The revision and the changes of a command that was carried out, now or by an earlier try; everything else is refused. */
async function changed(
  core: Core,
  commandId: string,
  policyIds: readonly string[],
  handled: Handled<ChangeRefusal, PoliciesAnswer>,
): Promise<{ revision: number; policies: readonly ChangedPolicy[] }> {
  switch (handled.outcome) {
    case 'committed':
      return { revision: handled.revision, policies: handled.answer.policies };
    case 'not-needed':
      return { revision: handled.answer.lastChange, policies: handled.answer.policies };
    case 'duplicate':
      return { revision: handled.revision, policies: await changesOf(core, commandId, policyIds, handled.revision) };
    case 'too-big':
      throw new RpcRefusal(
        status.RESOURCE_EXHAUSTED,
        `RF_COMMIT_TOO_BIG: expected at most ${handled.limit} bytes in one commit, found ${handled.bytes}; apply the policies in several requests`,
      );
    case 'refused':
      throw refusal(handled.refusals);
  }
}

async function changesOf(core: Core, commandId: string, policyIds: readonly string[], revision: number): Promise<ChangedPolicy[]> {
  const [stored] = await core.store.readCommits(revision, 1);
  if (stored === undefined) throw new RangeError(`RF_LOG_GAP: expected commit ${revision}, found none`);
  const histories = new Map<string, readonly RecordedEvent[]>();
  for (const policyId of policyIds) histories.set(policyId, await core.store.readAggregate(policyAggregate(policyId)));
  const policies = changesOfCommit(decodeCommit(stored.bytes), histories);
  if (policies.length === 0 || policies.some(({ policyId }) => !policyIds.includes(policyId))) throw commandIdIsTaken(commandId, revision);
  return policies;
}

function refusal(refusals: readonly ChangeRefusal[]): RpcRefusal {
  const problems = refusals.flatMap((one) => (one.code === 'does-not-hold' ? one.problems : []));
  if (problems.length > 0) return problemsRefusal(problems);
  const unknown = refusals.flatMap((one) => (one.code === 'unknown-policy' ? [one] : []));
  if (unknown.length > 0) {
    const names = unknown.slice(0, 10).map(({ policyId }) => quoted(policyId));
    return notFound(
      `RF_POLICY_UNKNOWN: there is no policy ${names.join(', ')}${unknown.length > 10 ? ` and ${unknown.length - 10} more` : ''}; nothing was changed`,
    );
  }
  const stale = refusals.flatMap((one) => (one.code === 'stale' ? [one] : []));
  const lines = stale
    .slice(0, 10)
    .map(
      ({ policyId, expected, found }) =>
        `${quoted(policyId)} was last changed at revision ${found}, expected ${expected === 0 ? 'none' : `at most ${expected}`}`,
    );
  return new RpcRefusal(status.ABORTED, `RF_STALE_REVISION: ${lines.join('; ')}; nothing was changed, fetch the policies again`);
}

function wouldChange(view: FleetView, policy: ParsedPolicy): ChangedPolicy {
  const known = view.policies.get(policy.policyId);
  const change = known === undefined ? 'created' : sameContent(known, policy) ? 'unchanged' : 'revised';
  return { policyId: policy.policyId, change, rules: policy.rules.length };
}
