// What PolicyService answers, in wire form. Pure.
import type { Problem } from '@ringfence/policy';
import { type ringfence, v1 } from '@ringfence/proto';
import { toWireCidrGroup, toWireRule, toWireTest, traceIdOf } from '@ringfence/runtime';
import type { Commit } from '../commit-codec.ts';
import type { RecordedEvent } from '../event-store/event-store.ts';
import type { ChangedPolicy, PolicyChange } from '../policy/apply-policies.ts';
import type { PolicyView } from '../projections/fleet-view.ts';

const changes: Record<PolicyChange, ringfence.v1.PolicyChange> = {
  created: v1.PolicyChange.POLICY_CHANGE_CREATED,
  revised: v1.PolicyChange.POLICY_CHANGE_REVISED,
  unchanged: v1.PolicyChange.POLICY_CHANGE_UNCHANGED,
  deleted: v1.PolicyChange.POLICY_CHANGE_DELETED,
};

/** Bytes of problems in a trailer: HTTP/2 peers refuse header lists of more than 16 KiB, and base64 adds a third. */
const mostTrailerBytes = 8_192;

export function toWireChange({ policyId, change, rules }: ChangedPolicy): ringfence.v1.AppliedPolicy.$Properties {
  return { policyId, change: changes[change], rules };
}

export function toWirePolicy(view: PolicyView): ringfence.v1.Policy.$Properties {
  const { policyId, kind, source, revision, actor, timeUnixMs, rules, cookies, tests, cidrGroup } = view;
  // Ids of clusterwide kinds have no namespace.
  const slash = policyId.indexOf('/');
  return {
    policyId,
    kind,
    namespace: policyId.slice(0, Math.max(0, slash)),
    name: policyId.slice(slash + 1),
    revision,
    source,
    rules: rules.map(toWireRule),
    actor,
    timeUnixMs,
    ruleCookies: [...cookies],
    tests: tests.map(toWireTest),
    ...(cidrGroup === undefined ? {} : { cidrGroup: toWireCidrGroup(cidrGroup) }),
  };
}

export function toWireProblem(problem: Problem): ringfence.v1.Problem.$Properties {
  const { code, document, path, value, expected } = problem;
  return {
    code,
    document,
    path,
    value,
    expected,
    policy: problem.policy ?? '',
    hint: problem.hint ?? '',
    line: problem.line ?? 0,
    column: problem.column ?? 0,
    file: problem.origin ?? '',
  };
}

/** As many problems as a trailer can carry, in order, and how many that are. */
export function problemTrailer(problems: readonly Problem[]): { bytes: Buffer; attached: number } {
  const wire = problems.map(toWireProblem);
  for (let attached = wire.length; ; attached = Math.floor(attached / 2)) {
    const bytes = Buffer.from(v1.ProblemList.encode({ problems: wire.slice(0, attached) }).finish());
    if (bytes.length <= mostTrailerBytes || attached === 0) return { bytes, attached };
  }
}

/** One sentence for the status; short, because it travels in a header too. */
export function problemSummary(problems: readonly Problem[], attached: number): string {
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
  const rest = attached < problems.length ? `; the first ${attached} are attached, Validate answers with all` : '';
  const [first] = problems;
  const example =
    first === undefined ? '' : `, first: ${[first.policy, first.path].filter(Boolean).join(' ')} ${first.code}, expected ${first.expected}`;
  return `${refusalCode(problems)}: ${count}, nothing was applied${rest}${example}`.slice(0, 600);
}

/** Tests and sizes are judged only when everything could be read, so that the kinds of problems never mix with the others. */
function refusalCode(problems: readonly Problem[]): string {
  if (problems.some(({ code }) => code === 'test-failed')) return 'RF_POLICY_TEST_FAILED';
  return problems.some(({ code }) => code === 'does-not-fit') ? 'RF_POLICY_DOES_NOT_FIT' : 'RF_POLICY_INVALID';
}

/** What an earlier commit did to each policy, from its events and the policies' histories before it. */
export function changesOfCommit(commit: Commit, histories: ReadonlyMap<string, readonly RecordedEvent[]>): ChangedPolicy[] {
  return commit.events.flatMap((event): ChangedPolicy[] => {
    if (event.type === 'PolicyDeleted') return [{ policyId: event.policyId, change: 'deleted', rules: 0 }];
    if (event.type !== 'PolicyRevised') return [];
    const before = (histories.get(event.policyId) ?? []).filter(({ revision }) => revision < commit.revision).at(-1);
    const change = before?.event.type === 'PolicyRevised' ? 'revised' : 'created';
    return [{ policyId: event.policyId, change, rules: event.rules.length }];
  });
}

/** A policy's history, newest first. */
export function toWireHistory(history: readonly RecordedEvent[]): ringfence.v1.PolicyHistoryEntry.$Properties[] {
  let isPresent = false;
  const entries = history.map(({ revision, actor, timeUnixMs, traceparent, event }) => {
    const change: PolicyChange = event.type === 'PolicyDeleted' ? 'deleted' : isPresent ? 'revised' : 'created';
    isPresent = event.type === 'PolicyRevised';
    const source = event.type === 'PolicyRevised' ? event.source : '';
    return { revision, change: changes[change], actor, timeUnixMs, source, traceId: traceIdOf(traceparent) };
  });
  return entries.reverse();
}
