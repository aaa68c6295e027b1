// `ringfence get`, `ringfence delete`, `ringfence history`.
import { randomUUID } from 'node:crypto';
import { wideToNumber } from '@ringfence/proto';
import { Failure } from '@ringfence/runtime';
import { readPolicyTexts } from '../input/policy-files.ts';
import { policyIdOf } from '../input/policy-id.ts';
import { isAboutAllPolicies, policyProblem } from '../input/policy-problems.ts';
import { type Format, print } from '../output/print.ts';
import { statusOf } from '../servers/call-server.ts';
import { asPolicyInvalid, PolicyInvalid } from '../servers/policy-problems-of.ts';
import { type Servers, withServers } from '../servers/servers.ts';
import type { Terminal } from '../terminal.ts';
import { changeView, groupLines, historyEntryView, historyLines, policyLines, policyView, ruleLines } from '../views/policy-view.ts';
import { explainConflict, finishChange } from './apply.ts';

function notFound(error: unknown, what: string): unknown {
  if (statusOf(error) !== 5) return error;
  return new Failure('RF_NOT_FOUND', `there is no ${what}`, { hint: '`ringfence get policy` lists what there is', cause: error });
}

export interface GetOptions {
  readonly context?: string;
  readonly atRevision: number;
  readonly output: Format;
}

export async function get(terminal: Terminal, name: string | undefined, options: GetOptions): Promise<void> {
  const { atRevision, output } = options;
  await withServers(terminal, options, async (servers) => {
    if (name === undefined) {
      const answer = await servers.controller(() => servers.policies.list({ atRevision }));
      const policies = answer.policies.map(policyView);
      const revision = wideToNumber(answer.revision);
      return print(terminal, output, {
        value: { revision, policies },
        names: policies.map((policy) => policy.policy),
        lines: () => (policies.length === 0 ? [`no policies at revision ${revision}`] : policyLines(policies, terminal.stdout.columns)),
      });
    }
    const policyId = policyIdOf(name);
    const answer = await servers
      .controller(() => servers.policies.get({ policyId, atRevision }))
      .catch((error: unknown) => {
        throw notFound(error, `policy ${policyId}${atRevision === 0 ? '' : ` at revision ${atRevision}`}`);
      });
    const policy = policyView(answer);
    await print(terminal, output, {
      value: policy,
      names: [policy.policy],
      lines: () => [
        ...policyLines([policy], terminal.stdout.columns),
        '',
        ...policy.rules.flatMap((rule) => ruleLines(rule, terminal.now())),
        ...(policy.cidrGroup === undefined ? [] : groupLines(policy.cidrGroup)),
        ...(policy.tests.length === 0 ? [] : [`${policy.tests.length} test${policy.tests.length === 1 ? '' : 's'}`]),
        '',
        ...policy.source.trimEnd().split('\n'),
      ],
    });
  });
}

export interface HistoryOptions {
  readonly context?: string;
  readonly output: Format;
}

export async function history(terminal: Terminal, name: string, options: HistoryOptions): Promise<void> {
  const policyId = policyIdOf(name);
  await withServers(terminal, options, async (servers) => {
    const answer = await servers
      .controller(() => servers.policies.history({ policyId }))
      .catch((error: unknown) => {
        throw notFound(error, `policy ${policyId}, now or ever`);
      });
    const entries = answer.entries.map(historyEntryView);
    if (entries.length === 0) throw notFound({ status: 5 }, `policy ${policyId}, now or ever`);
    await print(terminal, options.output, {
      value: { policy: policyId, entries },
      lines: () => historyLines(entries, terminal.stdout.columns),
    });
  });
}

export interface DeleteOptions {
  readonly context?: string;
  readonly filename: readonly string[];
  readonly wait: boolean;
  readonly timeoutMs: number;
  readonly dryRun: boolean;
  readonly expectedRevision?: number;
  readonly output: Format;
}

/** Names of the policies in files. The server parses: what could not be applied is not guessed at. */
async function policiesIn(terminal: Terminal, servers: Servers, sources: readonly string[]): Promise<string[]> {
  if (sources.length === 0) return [];
  const documents = await readPolicyTexts(sources, terminal);
  const found = await servers.controller(() => servers.policies.validate({ documents }));
  // Whether they could be applied now is nothing to one who deletes them.
  const problems = found.problems.filter((problem) => !isAboutAllPolicies(problem));
  if (problems.length > 0)
    throw new PolicyInvalid(problems.map((problem) => policyProblem(problem, documents.length === 1 ? documents[0]?.origin : undefined)));
  return found.policies.map((policy) => policy.policyId ?? '');
}

export async function remove(terminal: Terminal, names: readonly string[], options: DeleteOptions): Promise<void> {
  const named = names.map(policyIdOf);
  await withServers(terminal, options, async (servers) => {
    const policyIds = [...new Set([...named, ...(await policiesIn(terminal, servers, options.filename))])];
    const request = {
      policyIds,
      commandId: randomUUID(),
      dryRun: options.dryRun,
      ...(options.expectedRevision === undefined ? {} : { expectedRevision: options.expectedRevision }),
    };
    const answer = await servers
      .controller(() => servers.policies.delete(request))
      .catch((error: unknown) => {
        throw explainConflict(
          notFound(
            asPolicyInvalid(error, undefined),
            policyIds.length === 1 ? `policy ${policyIds[0]}` : `policy among ${policyIds.join(', ')}`,
          ),
        );
      });
    await finishChange(terminal, servers, options, {
      revision: wideToNumber(answer.revision),
      dryRun: options.dryRun,
      policies: answer.policies.map(changeView),
      distributed: answer.distributed,
      warnings: [],
    });
  });
}
