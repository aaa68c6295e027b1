// Kubernetes' label selector syntax over labels with a source: "org=empire,class!=deathstar,tier in (a,b),!legacy". Pure.
// As in Kubernetes, != and notin also hold when the key is absent. A key without a source asks every source.
import type { Requirement, Selector } from '@ringfence/policy';

export interface SelectorProblem {
  /** Position in the text, from 0. */
  readonly at: number;
  readonly expected: string;
}

export type ParsedSelector = { readonly ok: true; readonly selector: Selector } | { readonly ok: false; readonly problem: SelectorProblem };

/** More is refused: each clause is asked of each flow. */
export const maxSelectorLength = 4_096;

class Unexpected extends Error {
  readonly problem: SelectorProblem;

  constructor(at: number, expected: string) {
    super(expected);
    this.problem = { at, expected };
  }
}

/** Parses a selector; empty text (or spaces alone) matches every label set. */
export function parseLabelSelector(text: string): ParsedSelector {
  if (text.length > maxSelectorLength)
    return { ok: false, problem: { at: maxSelectorLength, expected: `at most ${maxSelectorLength} characters` } };
  const scanner = new Scanner(text);
  try {
    const requirements: Requirement[] = [];
    if (scanner.isAtEnd()) return { ok: true, selector: { requirements } };
    do requirements.push(requirement(scanner));
    while (scanner.take(','));
    if (!scanner.isAtEnd()) throw new Unexpected(scanner.at, "',' or the end");
    return { ok: true, selector: { requirements } };
  } catch (error) {
    if (error instanceof Unexpected) return { ok: false, problem: error.problem };
    throw error;
  }
}

function requirement(scanner: Scanner): Requirement {
  if (scanner.take('!')) return { key: key(scanner), operator: 'DoesNotExist', values: [] };
  const name = key(scanner);
  if (scanner.take('!=')) return { key: name, operator: 'NotIn', values: [scanner.word()] };
  if (scanner.take('==') || scanner.take('=')) return { key: name, operator: 'In', values: [scanner.word()] };
  if (scanner.isAtEnd() || scanner.sees(',')) return { key: name, operator: 'Exists', values: [] };
  const at = scanner.at;
  const operator = scanner.word();
  if (operator !== 'in' && operator !== 'notin') throw new Unexpected(at, "one of '=', '==', '!=', 'in', 'notin', ',' or the end");
  if (!scanner.take('(')) throw new Unexpected(scanner.at, "'('");
  if (scanner.sees(')')) throw new Unexpected(scanner.at, 'at least one value');
  const values: string[] = [];
  do values.push(scanner.word());
  while (scanner.take(','));
  if (!scanner.take(')')) throw new Unexpected(scanner.at, "',' or ')'");
  return { key: name, operator: operator === 'in' ? 'In' : 'NotIn', values };
}

/** A key with the source `any` when it names none. */
function key(scanner: Scanner): string {
  scanner.isAtEnd();
  const at = scanner.at;
  const word = scanner.word();
  if (word === '') throw new Unexpected(at, "a label key, for instance 'app' or 'k8s:app'");
  const colon = word.indexOf(':');
  if (colon === -1) return `any:${word}`;
  if (colon === 0 || colon === word.length - 1) throw new Unexpected(at, "a source and a key around ':', for instance 'k8s:app'");
  return word;
}

class Scanner {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#skipSpace();
    return this.at >= this.#text.length;
  }

  sees(token: string): boolean {
    this.#skipSpace();
    return this.#text.startsWith(token, this.at);
  }

  take(token: string): boolean {
    if (!this.sees(token)) return false;
    this.at += token.length;
    return true;
  }

  /** What stands up to the next space or sign of the syntax; may be empty, for values may be. */
  word(): string {
    this.#skipSpace();
    const start = this.at;
    while (this.at < this.#text.length && !/[\s,()=!<>]/.test(this.#text.charAt(this.at))) this.at++;
    return this.#text.slice(start, this.at);
  }

  #skipSpace(): void {
    while (this.at < this.#text.length && /\s/.test(this.#text.charAt(this.at))) this.at++;
  }
}
