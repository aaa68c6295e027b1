// `ringfence apply` and `ringfence validate`.
import { randomUUID } from 'node:crypto';
import { wideToNumber } from '@ringfence/proto';
import { Failure } from '@ringfence/runtime';
import { readPolicyTexts } from '../input/policy-files.ts';
import { policyProblem } from '../input/policy-problems.ts';
import { paintFor } from '../output/colour.ts';
import { type Format, print } from '../output/print.ts';
import { statusOf } from '../servers/call-server.ts';
import { asPolicyInvalid, PolicyInvalid } from '../servers/policy-problems-of.ts';
import { type Servers, withServers } from '../servers/servers.ts';
import type { Terminal } from '../terminal.ts';
import { datapathNotes } from '../views/datapath-note.ts';
import { nodeName } from '../views/node-view.ts';
import { changeLine, changeView } from '../views/policy-view.ts';
import { type Acknowledged, waitForRevision } from './wait-for-revision.ts';

export interface ApplyOptions {
  readonly context?: string;
  readonly filename: readonly string[];
  readonly wait: boolean;
  readonly timeoutMs: number;
  readonly dryRun: boolean;
  readonly expectedRevision?: number;
  readonly output: Format;
}

/** The answer of apply and of delete, in the documented JSON. */
export interface ChangeAnswer {
  readonly revision: number;
  readonly dryRun: boolean;
  readonly policies: readonly ReturnType<typeof changeView>[];
  readonly distributed: boolean;
  readonly warnings: readonly string[];
  /** Nodes that acknowledged; only with --wait. */
  readonly nodes?: readonly string[];
}

/** Words for a stale expected revision: the plain status says too little about what to do. */
export function explainConflict(error: unknown): unknown {
  if (statusOf(error) !== 10 || !(error instanceof Error)) return error;
  return new Failure('RF_CONFLICT', error.message.replace(/^RF_[A-Z_]+: /, ''), {
    hint: 'somebody changed the policy meanwhile: look at it with `ringfence get policy NAME -o yaml` and `ringfence history NAME`, then apply with the revision that it shows',
  });
}

function waitedLine(waited: Acknowledged, revision: number): string {
  if (waited.applied.length === 0) return `no node is enrolled: revision ${revision} is stored and enforced nowhere yet`;
  const names = waited.applied.map(nodeName);
  const shown = names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
  return `acknowledged by ${names.length} node${names.length === 1 ? '' : 's'}: ${shown}`;
}

/** Prints what a command changed and, when asked, waits for the nodes. */
export async function finishChange(
  terminal: Terminal,
  servers: Servers,
  options: { readonly wait: boolean; readonly timeoutMs: number; readonly dryRun: boolean; readonly output: Format },
  answer: ChangeAnswer,
): Promise<void> {
  const paint = paintFor(terminal, terminal.stdout);
  const waited = options.wait && !options.dryRun ? await waitForRevision(terminal, servers, answer.revision, options.timeoutMs) : undefined;
  const isChanged = answer.policies.some((policy) => policy.change !== 'unchanged');
  const revisionLine = options.dryRun
    ? 'dry run: nothing was changed'
    : `revision ${answer.revision}${isChanged ? '' : ', nothing to change'}${answer.distributed ? '' : ', stored but not distributed yet: the controller has no NATS'}`;
  for (const warning of answer.warnings) terminal.stderr.write(`${paintFor(terminal, terminal.stderr)('yellow', 'warning:')} ${warning}\n`);
  await print(terminal, options.output, {
    value: { ...answer, ...(waited === undefined ? {} : { nodes: waited.applied.map(nodeName) }) },
    names: answer.policies.map((policy) => policy.policy),
    lines: () => [
      ...answer.policies.map(changeLine),
      paint('bold', revisionLine),
      ...(waited === undefined ? [] : [waitedLine(waited, answer.revision)]),
      ...(waited === undefined ? [] : datapathNotes(new Map(waited.applied.map((node) => [nodeName(node), node.datapath])))),
    ],
  });
}

export async function apply(terminal: Terminal, options: ApplyOptions): Promise<void> {
  const documents = await readPolicyTexts(options.filename, terminal);
  const onlyOrigin = documents.length === 1 ? documents[0]?.origin : undefined;
  const request = {
    documents,
    commandId: randomUUID(),
    dryRun: options.dryRun,
    ...(options.expectedRevision === undefined ? {} : { expectedRevision: options.expectedRevision }),
  };
  await withServers(terminal, options, async (servers) => {
    const answer = await servers
      .controller(() => servers.policies.apply(request))
      .catch((error: unknown) => {
        throw explainConflict(asPolicyInvalid(error, onlyOrigin));
      });
    await finishChange(terminal, servers, options, {
      revision: wideToNumber(answer.revision),
      dryRun: options.dryRun,
      policies: answer.policies.map(changeView),
      distributed: answer.distributed,
      warnings: answer.warnings,
    });
  });
}

export interface ValidateOptions {
  readonly context?: string;
  readonly filename: readonly string[];
  readonly local: boolean;
  readonly output: Format;
}

export async function validate(terminal: Terminal, options: ValidateOptions): Promise<void> {
  const documents = await readPolicyTexts(options.filename, terminal);
  const onlyOrigin = documents.length === 1 ? documents[0]?.origin : undefined;
  const answer = options.local
    ? await validateHere(documents)
    : await withServers(terminal, options, (servers) =>
        servers
          .controller(() => servers.policies.validate({ documents }))
          .then((found) => ({
            problems: found.problems.map((problem) => policyProblem(problem, onlyOrigin)),
            policies: found.policies.map((policy) => ({ policy: policy.policyId ?? '', rules: policy.rules ?? 0 })),
          })),
      );
  const isValid = answer.problems.length === 0;
  // Programs get the problems as values; people get them on standard error, like every other refusal.
  if (isValid || options.output !== 'table') {
    await print(terminal, options.output, {
      value: { valid: isValid, ...answer },
      names: answer.policies.map((policy) => policy.policy),
      lines: () => answer.policies.map((policy) => `${policy.policy} is valid (${policy.rules} rule${policy.rules === 1 ? '' : 's'})`),
    });
  }
  if (!isValid) throw new PolicyInvalid(answer.problems);
}

/** The parser of the controller, run here: needs no server, knows nothing of what is already applied. */
async function validateHere(documents: readonly { text: string; origin: string }[]) {
  const { parsePolicies } = await import('@ringfence/policy');
  const parsed = parsePolicies([...documents]);
  return {
    problems: parsed.problems.map((problem) => policyProblem({ ...problem, file: problem.origin ?? null })),
    policies: parsed.policies.map((policy) => ({ policy: policy.policyId, rules: policy.rules.length })),
  };
}
