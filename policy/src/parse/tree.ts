// YAML text to a plain tree with positions, within fixed bounds: a hostile text costs a refusal, never memory, time or a crash. Pure.
import { type Alias, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseAllDocuments, type Node as YamlNode } from 'yaml';

interface Position {
  readonly line: number;
  readonly column: number;
}
export type ScalarTree = Position & { readonly kind: 'scalar'; readonly value: string | number | boolean | null };
export type ListTree = Position & { readonly kind: 'list'; readonly items: readonly Tree[] };
export type MapTree = Position & { readonly kind: 'map'; readonly entries: readonly MapEntry[] };
export type Tree = ScalarTree | ListTree | MapTree;
export type MapEntry = Position & { readonly key: string; readonly value: Tree };

/** One document of a text: its tree, or what is wrong with it. `root` undefined without flaws: an empty document. */
export interface TreeDocument {
  readonly root: Tree | undefined;
  readonly flaws: readonly Flaw[];
  /** The text of this document alone. */
  readonly source: string;
}

export interface Flaw extends Partial<Position> {
  readonly code: 'not-yaml' | 'too-large' | 'duplicate';
  readonly path: string;
  readonly value: string;
  readonly expected: string;
}

/** What one text may hold at most. A large fleet's policies come as many texts. */
export const textLimits = { bytes: 1024 * 1024, documents: 5000, tokens: 400_000, nodes: 250_000, depth: 64, aliases: 100 } as const;

/** Complaints of the YAML library that are shown for one document; the later ones mostly follow from the first. */
const mostComplaints = 20;

/** Reads every document of a text. Never throws. */
export function readTrees(text: string): TreeDocument[] {
  const refused = refuseWhole(text);
  if (refused !== undefined) return [{ root: undefined, flaws: [refused], source: '' }];
  const lines = new LineCounter();
  let documents: ReturnType<typeof parseAllDocuments>;
  try {
    // Unique keys are checked here, with a set: the library compares every key with every other.
    documents = parseAllDocuments(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      keepSourceTokens: false,
    });
  } catch (error) {
    return [{ root: undefined, flaws: [yamlFlaw(error instanceof Error ? error.message : String(error))], source: '' }];
  }
  if (documents.length > textLimits.documents)
    return [
      {
        root: undefined,
        flaws: [tooLarge(`${documents.length} documents`, `at most ${textLimits.documents} documents in one text`)],
        source: '',
      },
    ];
  const budget = { nodes: 0, aliases: 0 };
  return [...documents].map((document) => {
    const [start, , end] = document.range ?? [0, 0, 0];
    const source = text.slice(start, end);
    const complaints = [...document.errors, ...document.warnings];
    if (complaints.length > 0) {
      const all = complaints.map((complaint) => ({ ...yamlFlaw(complaint.message), ...positionOf(lines, complaint.pos[0]) }));
      // A text that is too deep has nothing else wrong with it: the parser gave up in the middle.
      const tooDeep = all.find((flaw) => flaw.code === 'too-large');
      return { root: undefined, source, flaws: tooDeep === undefined ? all.slice(0, mostComplaints) : [tooDeep] };
    }
    const flaws: Flaw[] = [];
    const root = new TreeBuilder(lines, budget, flaws).build(document.contents);
    return { root: isEmpty(root) ? undefined : root, flaws, source };
  });
}

/**
 * What the YAML library says of a text. It composes recursively, so that very deep nesting overflows its stack; it catches that itself and reports
 * the engine's message.
 */
function yamlFlaw(message: string): Flaw {
  if (/call stack|stack overflow/i.test(message))
    return tooLarge('nesting too deep to be read', `nesting at most ${textLimits.depth} deep`);
  return { code: 'not-yaml', path: '', value: message.slice(0, 200), expected: 'well-formed YAML or JSON' };
}

function refuseWhole(text: string): Flaw | undefined {
  const bytes = text.length > textLimits.bytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > textLimits.bytes) return tooLarge(`${bytes} bytes`, `at most ${textLimits.bytes} bytes in one text`);
  const at = firstControlCharacter(text);
  if (at === undefined) return refuseTokens(text);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const code = text.charCodeAt(at).toString(16).padStart(4, '0');
  const column = before.length - before.lastIndexOf('\n');
  return { code: 'not-yaml', path: '', value: `U+${code}`, expected: 'text without control characters', line, column };
}

/** Text that is nearly all punctuation costs far more than its size: a parser reports every stray comma. */
function refuseTokens(text: string): Flaw | undefined {
  let tokens = 0;
  for (const _ of new Lexer().lex(text))
    if (++tokens > textLimits.tokens)
      return tooLarge(`more than ${textLimits.tokens} tokens`, `at most ${textLimits.tokens} tokens in one text`);
  return undefined;
}

/** Tabs and line ends are the only control characters that YAML has. */
function firstControlCharacter(text: string): number | undefined {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0x7f) return at;
  }
  return undefined;
}

function tooLarge(value: string, expected: string): Flaw {
  return { code: 'too-large', path: '', value, expected };
}

function isEmpty(root: Tree | undefined): boolean {
  return root === undefined || (root.kind === 'scalar' && root.value === null);
}

function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** "a.b[0]", with keys that are no plain words in quotes: a["k8s:app"]. */
export function childPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[A-Za-z_][\w-]*$/.test(key)) return `${path}[${JSON.stringify(key.length > 80 ? `${key.slice(0, 80)}...` : key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

class TreeBuilder {
  readonly #lines: LineCounter;
  readonly #budget: { nodes: number; aliases: number };
  readonly #flaws: Flaw[];
  /** Anchors seen so far; an alias means the latest of its name. */
  readonly #anchors = new Map<string, YamlNode>();

  constructor(lines: LineCounter, budget: { nodes: number; aliases: number }, flaws: Flaw[]) {
    this.#lines = lines;
    this.#budget = budget;
    this.#flaws = flaws;
  }

  build(root: YamlNode | null): Tree | undefined {
    return root === null ? undefined : this.#convert(root, '', 0);
  }

  #convert(node: YamlNode, path: string, depth: number): Tree | undefined {
    const position = positionOf(this.#lines, node.range?.[0] ?? 0);
    if (++this.#budget.nodes > textLimits.nodes)
      return this.#refuse(
        position,
        path,
        `more than ${textLimits.nodes} values`,
        `at most ${textLimits.nodes} values in one text, aliases written out`,
      );
    if (depth > textLimits.depth)
      return this.#refuse(position, path, `nesting deeper than ${textLimits.depth}`, `nesting at most ${textLimits.depth} deep`);
    if (isAlias(node)) return this.#resolve(node, position, path, depth);
    if ('anchor' in node && typeof node.anchor === 'string') this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return { kind: 'scalar', value: plainValue(node.value, node.source), ...position };
    if (isSeq(node)) {
      const items: Tree[] = [];
      for (const [index, item] of node.items.entries()) {
        if (this.#isOver()) break;
        const tree = this.#convert(item as YamlNode, childPath(path, index), depth + 1);
        if (tree !== undefined) items.push(tree);
      }
      return { kind: 'list', items, ...position };
    }
    if (isMap(node)) return { kind: 'map', entries: this.#entries(node.items, path, depth), ...position };
    return undefined;
  }

  #entries(pairs: readonly { key: unknown; value: unknown }[], path: string, depth: number): MapEntry[] {
    const entries: MapEntry[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      if (this.#isOver()) break;
      const keyNode = pair.key as YamlNode;
      const position = positionOf(this.#lines, keyNode.range?.[0] ?? 0);
      if (!isScalar(keyNode)) {
        this.#flaws.push({ code: 'not-yaml', path, value: 'a key that is no plain word', expected: 'keys that are strings', ...position });
        continue;
      }
      if (keyNode.anchor !== undefined) this.#anchors.set(keyNode.anchor, keyNode);
      const key = String(plainValue(keyNode.value, keyNode.source));
      if (seen.has(key)) {
        this.#flaws.push({
          code: 'duplicate',
          path: childPath(path, key),
          value: key,
          expected: 'every key once in a mapping',
          ...position,
        });
        continue;
      }
      seen.add(key);
      // `key:` and `? key` without anything behind them.
      const value: Tree | undefined =
        pair.value === null || pair.value === undefined
          ? { kind: 'scalar', value: null, ...position }
          : this.#convert(pair.value as YamlNode, childPath(path, key), depth + 1);
      if (value !== undefined) entries.push({ key, value, ...position });
    }
    return entries;
  }

  #resolve(alias: Alias, position: Position, path: string, depth: number): Tree | undefined {
    const target = this.#anchors.get(alias.source);
    if (target === undefined) {
      this.#flaws.push({
        code: 'not-yaml',
        path,
        value: `*${alias.source}`,
        expected: 'an anchor of that name before the alias',
        ...position,
      });
      return undefined;
    }
    if (++this.#budget.aliases > textLimits.aliases)
      return this.#refuse(
        position,
        path,
        `more than ${textLimits.aliases} aliases`,
        `at most ${textLimits.aliases} aliases in one text, counted where they are used`,
      );
    return this.#convert(target, path, depth + 1);
  }

  /** Once one bound is passed, the rest of the text is not looked at. */
  #isOver(): boolean {
    return this.#budget.nodes > textLimits.nodes || this.#budget.aliases > textLimits.aliases;
  }

  #refuse(position: Position, path: string, value: string, expected: string): undefined {
    if (!this.#flaws.some((flaw) => flaw.code === 'too-large')) this.#flaws.push({ code: 'too-large', path, value, expected, ...position });
    return undefined;
  }
}

function plainValue(value: unknown, source: string | undefined): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return source ?? String(value);
}

/** A tree as short text, for messages: at most 80 characters, and no work beyond them. */
export function showTree(tree: Tree): string {
  const limit = 80;
  let text = '';
  const write = (part: Tree): void => {
    if (text.length > limit) return;
    if (part.kind === 'scalar')
      text += typeof part.value === 'string' ? JSON.stringify(part.value.slice(0, limit + 1)) : String(part.value);
    else if (part.kind === 'list') writeAll('[', part.items, write, ']');
    else
      writeAll(
        '{',
        part.entries,
        (entry) => {
          text += `${entry.key.slice(0, limit)}: `;
          write(entry.value);
        },
        '}',
      );
  };
  const writeAll = <T>(open: string, parts: readonly T[], each: (part: T) => void, close: string): void => {
    text += open;
    for (const [index, part] of parts.entries()) {
      if (text.length > limit) return;
      if (index > 0) text += ', ';
      each(part);
    }
    text += close;
  };
  write(tree);
  return text.length > limit ? `${text.slice(0, limit - 3)}...` : text;
}
