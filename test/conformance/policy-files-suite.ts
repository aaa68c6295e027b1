// Suite `policies`: every plain file of a folder parses, validates and compiles, or is refused by name of what is not supported.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import {
  type AdmittedRule,
  type CompilePeer,
  canonicalLabels,
  cidrsOf,
  compileSubject,
  decide,
  emptyDirectory,
  firstCidrIdentity,
  firstPoolIdentity,
  formatProblem,
  isNamedPort,
  type Labels,
  lookupPolicyMap,
  parsePolicies,
  reservedLabels,
  ruleCookie,
  type Selector,
  splitLabel,
  wholeLanguage,
} from '@ringfence/policy';
import type { Scorecard } from './scorecard.ts';

const refused = 'of the passed were refused, naming what is not supported yet';

export function runPolicyFiles(path: string, only: string | undefined, score: Scorecard): void {
  const root = statSync(path).isDirectory() ? path : dirname(path);
  const files = root === path ? yamlFiles(path) : [path];
  const templates = templatesOf(root);
  for (const file of files.sort()) {
    const id = relative(root, file);
    if (only !== undefined && id !== only && basename(file) !== only) continue;
    const text = readFileSync(file, 'utf8');
    // A template is no policy until somebody fills it in: between braces, or where an address has to be.
    if (templates.has(id) || /\{\{.*\}\}|\b[A-Z]+(?:_[A-Z]+)+\/\d/.test(text)) score.skip();
    else judgeGuarded(id, text, score);
  }
}

/** What throws fails its own file. */
function judgeGuarded(id: string, text: string, score: Scorecard): void {
  try {
    judgeFile(id, text, score);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    score.fail({ id, expected: 'accepted, or refused as not supported', got: 'a crash', why });
  }
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Files whose note in the folder's MANIFEST.tsv says that they are templates. */
function templatesOf(root: string): Set<string> {
  const manifest = readdirSync(root).includes('MANIFEST.tsv') ? readFileSync(join(root, 'MANIFEST.tsv'), 'utf8') : '';
  const rows = manifest.split('\n').map((row) => row.split('\t'));
  const noteColumn = rows[0]?.indexOf('note') ?? -1;
  return new Set(rows.filter((row) => /template/.test(row[noteColumn] ?? '')).map((row) => row[0] ?? ''));
}

function judgeFile(id: string, text: string, score: Scorecard): void {
  const { policies, problems } = parsePolicies([{ text, origin: id }], { capabilities: wholeLanguage });
  // A file that is refused for what is not supported may be wrong in other ways too: some are templates that do not say so.
  const isRefusal = problems.some((problem) => problem.path !== '' && (problem.code === 'unsupported' || problem.code === 'unknown-field'));
  const [problem] = problems;
  if (problem !== undefined && !isRefusal) {
    score.fail({ id, expected: 'accepted, or refused as not supported', got: problem.code, why: formatProblem(problem) });
    return;
  }
  if (problems.length === 0 && policies.length === 0) {
    score.fail({ id, expected: 'policies or a refusal', got: 'silence', why: 'the file gave neither a policy nor a problem' });
    return;
  }
  const rules = policies
    .flatMap((policy) => policy.rules.map((rule) => ({ ...rule, policyId: policy.policyId })))
    .map((rule, index) => ({ ...rule, cookie: ruleCookie(1, index) }));
  const difference = compileAndCompare(rules);
  if (difference !== undefined) score.fail({ id, expected: 'entries that agree with the oracle', got: 'a difference', why: difference });
  else {
    if (problems.length > 0) score.count(refused);
    score.pass();
  }
}

/** Compiles for workloads that the policies themselves describe, and asks oracle and entries about all of them. */
function compileAndCompare(rules: readonly AdmittedRule[]): string | undefined {
  const peers: CompilePeer[] = describedWorkloads(rules).map((labels, index) => ({ identity: firstPoolIdentity + index, labels }));
  const workloads = [...peers];
  for (const [index, cidr] of cidrsOf(rules, emptyDirectory).entries()) {
    const identity = firstCidrIdentity + index + 1;
    peers.push({ identity, cidr, labels: reservedLabels(identity) });
  }
  const ports = new Set([
    1,
    ...rules.flatMap((rule) => rule.ports ?? []).flatMap((match) => (isNamedPort(match) ? [] : [match.firstPort, match.lastPort])),
  ]);
  for (const subject of workloads) {
    const entries = compileSubject(rules, subject, peers);
    for (const peer of peers)
      for (const direction of ['ingress', 'egress'] as const)
        for (const protocol of [6, 17])
          for (const port of ports) {
            const probe = { direction, peer: peer.identity, protocol, port };
            const party = { identity: peer.identity, labels: peer.labels, ...(peer.cidr === undefined ? {} : { address: peer.cidr }) };
            const expected = decide({ rules }, { direction, subject, peer: party, protocol, port }).verdict;
            const got = lookupPolicyMap(entries, probe)?.verdict;
            if (got !== expected) return `${subject.labels} ${JSON.stringify(probe)}: oracle ${expected}, entries ${got}`;
          }
  }
  return undefined;
}

function describedWorkloads(rules: readonly AdmittedRule[]): Labels[] {
  const selectors = rules.flatMap((rule) => [
    rule.subject,
    ...(rule.peers ?? []).flatMap((peer) => (peer.kind === 'selector' ? [peer.selector] : [])),
  ]);
  const sets = new Map<string, Labels>();
  for (const selector of selectors) {
    const labels = describedLabels(selector);
    sets.set(labels.join('\n'), labels);
  }
  return [...sets.values()];
}

function describedLabels(selector: Selector): Labels {
  const labels = selector.requirements.flatMap(({ key, operator, values }) => {
    if (operator !== 'In' && operator !== 'Exists') return [];
    return [`${key.replace(/^any:/, 'k8s:')}=${values[0] ?? ''}`];
  });
  const described = canonicalLabels(labels);
  return described.some((label) => splitLabel(label).source === 'reserved') ? canonicalLabels(['k8s:described=yes']) : described;
}
