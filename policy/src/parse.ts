// Policy texts to rules in the normal form, or everything that is wrong with them. Pure. Never throws, whatever the text holds.
import { datapathCapabilities } from './capabilities.ts';
import type { CidrGroup } from './directory.ts';
import { type KindReading, policyIdOf, policyKinds } from './parse/kinds.ts';
import { itemsOf, type PlacedDocument } from './parse/list-items.ts';
import { isMisspelt, nearestName } from './parse/nearest-name.ts';
import type { Problem, ProblemCode } from './parse/problem.ts';
import type { Capabilities, Place, Reading } from './parse/schema.ts';
import { readTrees, showTree, type Tree } from './parse/tree.ts';
import type { PolicyTest } from './policy-test.ts';
import { maxRulesPerCommit, type Rule } from './rule.ts';

export interface PolicyText {
  /** YAML or JSON; may hold several documents, and lists of them (`kind: List`). */
  readonly text: string;
  /** Name for messages, for instance the file it came from. */
  readonly origin?: string;
}

export interface ParseOptions {
  /** Namespace of policies that name none; "default" if absent. */
  readonly defaultNamespace?: string;
  /** What is admitted; what the datapath enforces if absent. */
  readonly capabilities?: Capabilities;
}

export interface ParsedPolicy {
  readonly policyId: string;
  readonly kind: string;
  /** Empty for clusterwide kinds. */
  readonly namespace: string;
  readonly name: string;
  /** YAML of this document alone; of an item of a list, JSON. */
  readonly source: string;
  readonly rules: readonly Rule[];
  /** Assertions that the policy carries. */
  readonly tests: readonly PolicyTest[];
  /** What a CiliumCIDRGroup defines; such a document has no rules. */
  readonly cidrGroup?: CidrGroup;
}

/** One request's problems are cut off here; a text that has more is not a policy. */
export const mostProblems = 1000;

/**
 * Reads all policies of all texts. With any problem at all nothing should be admitted: `policies` then holds only those documents that are well in
 * themselves.
 */
export function parsePolicies(
  documents: readonly PolicyText[],
  options: ParseOptions = {},
): { policies: ParsedPolicy[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const policies: ParsedPolicy[] = [];
  const seen = new Map<string, number>();
  let index = 0;
  let rules = 0;
  for (const { text, origin } of documents) {
    const trees = readTrees(text).flatMap(itemsOf);
    const isEmpty = trees.every((tree) => tree.root === undefined && tree.flaws.length === 0);
    if (isEmpty) problems.push({ ...emptyDocument, document: index, ...(origin === undefined ? {} : { origin }) });
    for (const tree of trees) {
      const document = index++;
      // Nothing between two "---": kubectl skips it as well.
      if (tree.root === undefined && tree.flaws.length === 0) continue;
      const reader = new DocumentReader(document, tree.path, origin, options, problems);
      const policy = reader.read(tree);
      if (policy === undefined) continue;
      const first = seen.get(policy.policyId);
      if (first !== undefined) {
        reader.complain(
          'duplicate',
          'metadata.name',
          policy.name,
          `every policy once; document ${first} is "${policy.policyId}" as well`,
          tree.root,
        );
        continue;
      }
      seen.set(policy.policyId, document);
      rules += policy.rules.length;
      if (rules > maxRulesPerCommit && rules - policy.rules.length <= maxRulesPerCommit)
        reader.complain('too-large', '', `${rules} rules so far`, `at most ${maxRulesPerCommit} rules in one request`, tree.root);
      policies.push(policy);
    }
    if (trees.length === 0) index++;
  }
  return { policies, problems: problems.slice(0, mostProblems) };
}

const emptyDocument = { code: 'empty-document', path: '', value: '', expected: 'a policy', line: 1, column: 1 } as const;

class DocumentReader {
  readonly #document: number;
  /** Where the document stands in its list; "" for one that stands alone. */
  readonly #path: string;
  readonly #origin: string | undefined;
  readonly #options: ParseOptions;
  readonly #problems: Problem[];
  #policy: string | undefined;
  #count = 0;

  constructor(document: number, path: string, origin: string | undefined, options: ParseOptions, problems: Problem[]) {
    this.#document = document;
    this.#path = path;
    this.#origin = origin;
    this.#options = options;
    this.#problems = problems;
  }

  /** The policy, or undefined after at least one problem. */
  read({ root, flaws, source }: PlacedDocument): ParsedPolicy | undefined {
    this.#policy = root === undefined ? undefined : nameOf(root, this.#options.defaultNamespace ?? 'default');
    for (const flaw of flaws) this.#add(flaw);
    // What lies behind a bound was not read, so that more complaints would be about what is missing only here.
    if (root === undefined || flaws.some((flaw) => flaw.code === 'too-large')) return undefined;
    if (root.kind !== 'map') {
      this.complain('wrong-type', '', showTree(root), 'a mapping with apiVersion, kind, metadata and spec', root);
      return undefined;
    }
    const kind = this.#kindOf(root);
    if (kind === undefined) return undefined;
    const reading: Reading = {
      capabilities: this.#options.capabilities ?? datapathCapabilities,
      report: (code, place, expected, hint, value) =>
        this.#add({
          code,
          path: place.path,
          value: value ?? showTree(place.tree),
          expected,
          ...positionOf(place.tree),
          ...(hint === undefined ? {} : { hint }),
        }),
    };
    const place: Place = { path: this.#path, tree: root };
    const policy = kind.read(place, reading, this.#options.defaultNamespace ?? 'default');
    return policy === undefined || this.#count > 0 ? undefined : { ...policy, source };
  }

  /** `path` within the document. */
  complain(code: ProblemCode, path: string, value: string, expected: string, tree: Tree | undefined, hint?: string): void {
    const at = [this.#path, path].filter((part) => part !== '').join('.');
    this.#add({
      code,
      path: at,
      value,
      expected,
      ...(tree === undefined ? {} : positionOf(tree)),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  #kindOf(root: Tree): KindReading | undefined {
    const apiVersion = stringField(root, 'apiVersion');
    const kind = stringField(root, 'kind');
    for (const [name, value] of [
      ['apiVersion', apiVersion],
      ['kind', kind],
    ] as const) {
      if (value === undefined) this.#refuseWithout(name, root);
    }
    if (apiVersion === undefined || kind === undefined) return undefined;
    const known = policyKinds.get(kind.value);
    if (known === undefined) {
      const near = nearestName(kind.value, policyKinds.keys());
      this.complain(
        'unsupported',
        'kind',
        JSON.stringify(kind.value.slice(0, 80)),
        `one of ${[...policyKinds.keys()].join(', ')}`,
        kind.tree,
        near && `did you mean "${near}"?`,
      );
      return undefined;
    }
    if (!known.apiVersions.includes(apiVersion.value)) {
      this.complain(
        'unsupported',
        'apiVersion',
        JSON.stringify(apiVersion.value.slice(0, 80)),
        `${known.apiVersions.join(' or ')} for ${kind.value}`,
        apiVersion.tree,
      );
      return undefined;
    }
    return known;
  }

  /** Says as well which field was probably meant to be the one that is missing. */
  #refuseWithout(name: 'apiVersion' | 'kind', root: Tree): void {
    const expected = `the field "${name}", a string`;
    const written = field(root, name);
    if (written !== undefined) this.complain('wrong-type', name, showTree(written), expected, written);
    else this.complain('missing', name, '', expected, root);
    if (root.kind !== 'map' || written !== undefined) return;
    for (const { key, line, column } of root.entries)
      if (isMisspelt(key, name))
        this.complain('unknown-field', key, key, expected, { kind: 'scalar', value: key, line, column }, `did you mean "${name}"?`);
  }

  #add(problem: Omit<Problem, 'document' | 'policy' | 'origin'>): void {
    this.#count++;
    if (this.#problems.length > mostProblems) return;
    this.#problems.push({
      ...problem,
      document: this.#document,
      ...(this.#policy === undefined ? {} : { policy: this.#policy }),
      ...(this.#origin === undefined ? {} : { origin: this.#origin }),
    });
  }
}

function positionOf(tree: Tree): { line: number; column: number } {
  return { line: tree.line, column: tree.column };
}

function field(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
}

function stringField(tree: Tree | undefined, key: string): { value: string; tree: Tree } | undefined {
  const found = field(tree, key);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? { value: found.value, tree: found } : undefined;
}

/** Names a document for messages even when it is too broken to be read. */
function nameOf(root: Tree, defaultNamespace: string): string | undefined {
  const metadata = field(root, 'metadata');
  const name = stringField(metadata, 'name')?.value.slice(0, 253);
  if (name === undefined) return undefined;
  const namespace = stringField(metadata, 'namespace')?.value.slice(0, 63) || defaultNamespace;
  const kind = policyKinds.get(stringField(root, 'kind')?.value ?? '');
  return kind === undefined ? `${namespace}/${name}` : policyIdOf(kind, namespace, name);
}
