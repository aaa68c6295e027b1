// Faults made from shapes: documents with one field misspelt, of another type, out of its range or left out, with where each must be refused. Pure.

import type { Shape } from '../src/parse/shape.ts';
import { childPath } from '../src/parse/tree.ts';
import { malformedKeys, malformedTexts } from './malformed-texts.ts';

/** One value of a document with what its shape says. */
export interface Position {
  /** As in a problem: "spec.ingress[0].fromCIDR[0]". */
  readonly path: string;
  /** The same for every entry of a list and every free key. */
  readonly pattern: string;
  readonly steps: readonly (string | number)[];
  readonly shape: Shape;
  readonly value: unknown;
}

export interface Fault {
  readonly what: string;
  readonly document: unknown;
  /** A problem with one of these paths... */
  readonly paths: readonly string[];
  /** ...and, for a field that is missing, its name in what was expected. */
  readonly named?: string;
  /** For a misspelt field: what was meant. */
  readonly meant?: string;
}

const root: Omit<Position, 'shape' | 'value'> = { path: '', pattern: '', steps: [] };

/** Every value of a document that the shape knows, from the outside in. */
export function* positionsOf(shape: Shape, value: unknown, at = root): Generator<Position> {
  yield { ...at, shape, value };
  const below = (key: string | number, pattern: string) => ({
    path: childPath(at.path, key),
    pattern: `${at.pattern}${pattern}`,
    steps: [...at.steps, key],
  });
  if (shape.type === 'list' && Array.isArray(value))
    for (const [index, item] of value.entries()) yield* positionsOf(shape.items, item, below(index, '[]'));
  if (!isMapping(value)) return;
  for (const [key, each] of Object.entries(value)) {
    if (shape.type === 'dictionary')
      yield* positionsOf(shape.known[key] ?? shape.values, each, below(key, key in shape.known ? `.${key}` : '{}'));
    const field = shape.type === 'object' ? shape.fields[key] : undefined;
    if (field !== undefined && field !== 'unsupported') yield* positionsOf(field, each, below(key, `.${key}`));
  }
}

/** Patterns of everything that documents of this shape can say, what has no meaning left out. */
export function* patternsOf(shape: Shape, pattern = ''): Generator<string> {
  if (shape.type === 'opaque') return;
  if (pattern !== '') yield pattern;
  if (shape.type === 'list') yield* patternsOf(shape.items, `${pattern}[]`);
  if (shape.type === 'dictionary') {
    yield* patternsOf(shape.values, `${pattern}{}`);
    for (const [key, known] of Object.entries(shape.known)) yield* patternsOf(known, `${pattern}.${key}`);
  }
  if (shape.type !== 'object') return;
  for (const [key, field] of Object.entries(shape.fields)) if (field !== 'unsupported') yield* patternsOf(field, `${pattern}.${key}`);
}

/** What scalars of this shape expect, in words. */
export function* expectationsOf(shape: Shape): Generator<string> {
  if (shape.type === 'scalar') yield shape.expected;
  if (shape.type === 'list') yield* expectationsOf(shape.items);
  if (shape.type === 'dictionary') for (const each of [shape.values, ...Object.values(shape.known)]) yield* expectationsOf(each);
  if (shape.type !== 'object') return;
  for (const field of Object.values(shape.fields)) if (field !== 'unsupported') yield* expectationsOf(field);
}

/** Faults of one value in its document. `isWhole`: every one that can be made, else one of each sort. */
export function faultsAt(document: unknown, position: Position, isWhole: boolean): Fault[] {
  const { path, steps, shape, value } = position;
  const put = (replacement: unknown) => replaced(document, steps, replacement);
  const some = <T>(all: readonly T[]) => (isWhole ? all : all.slice(0, 1));
  const wrong = (sort: string, values: readonly unknown[]) =>
    some(values).map(
      (each): Fault => ({ what: `${path}: ${sort} ${JSON.stringify(each).slice(0, 60)}`, document: put(each), paths: [path] }),
    );
  const faults = [...wrong('another type', otherTypes(shape)), ...wrong('out of range', outOfRange(shape))];
  if (shape.type === 'list') {
    if (shape.isFilled) faults.push(...wrong('empty', [[]]));
    if (isWhole) faults.push({ what: `${path}: too many`, document: put(Array(shape.most + 1).fill(0)), paths: [path] });
  }
  if (!isMapping(value)) return faults;
  if (shape.type === 'dictionary' && shape.values.type === 'scalar') {
    const isFree = shape.values.acceptsEmptyText === true;
    for (const key of some(isFree ? malformedKeys.slice(0, 1) : malformedKeys))
      faults.push({
        what: `${path}: key ${JSON.stringify(key).slice(0, 60)}`,
        document: put({ ...value, [key]: 'a' }),
        paths: [childPath(path, key)],
      });
  }
  const known = shape.type === 'object' ? shape.fields : shape.type === 'dictionary' ? shape.known : {};
  for (const [name, field] of Object.entries(value)) {
    if (!(name in known)) continue;
    const { [name]: _, ...others } = value;
    for (const misspelt of some(misspellings(name).filter((each) => !(each in known)))) {
      const written = Object.fromEntries(Object.entries(value).map(([key, each]) => [key === name ? misspelt : key, each]));
      faults.push({ what: `${path}: ${misspelt}`, document: put(written), paths: [childPath(path, misspelt)], meant: name });
    }
    const isNeeded = shape.type === 'object' && (shape.required.includes(name) || (shape.isChoice && field !== undefined));
    if (isNeeded)
      faults.push({ what: `${path}: without ${name}`, document: put(others), paths: [path, childPath(path, name)], named: name });
  }
  return faults;
}

/** Without one field that no table calls required, because another can take its place. */
export function withoutField(document: unknown, { path, steps }: Position): Fault {
  const name = String(steps.at(-1));
  const parent = path.slice(0, Math.max(0, path.length - name.length - 1));
  return { what: `without ${path}`, document: replaced(document, steps, undefined), paths: [parent], named: name };
}

function otherTypes(shape: Shape): readonly unknown[] {
  if (shape.type === 'opaque') return [];
  const ofTypes = { object: { a: 1 }, list: [{ a: 1 }], string: 'x', number: 7, boolean: true, null: null };
  const accepted: readonly string[] = shape.type === 'scalar' ? shape.accepts : shape.type === 'list' ? ['list'] : ['object'];
  return Object.entries(ofTypes)
    .filter(([type]) => !accepted.includes(type) && !(type === 'null' && shape.acceptsNull))
    .map(([, value]) => value);
}

function outOfRange(shape: Shape): readonly unknown[] {
  if (shape.type !== 'scalar') return [];
  const { accepts, words, expected, least, most } = shape;
  const isNumber = accepts.includes('number');
  const numbers = [...(least === undefined ? [] : [least - 1, least + 0.5]), ...(most === undefined ? [] : [most + 1, 1e300])].map(
    (each) => (isNumber ? each : String(each)),
  );
  const texts = words === undefined ? malformedFor(shape) : ['', 'nonsense', `${words[0]}x`, ` ${words[0]}`];
  return [...numbers, ...(accepts.includes('string') ? texts.filter((each) => each !== '' || !shape.acceptsEmptyText) : [])];

  function malformedFor({ accepts: types }: Shape & { readonly type: 'scalar' }): readonly string[] {
    if (!types.includes('string')) return [];
    const found = malformedTexts.get(expected);
    if (found === undefined) throw new Error(`malformed-texts.ts has no entry for: ${expected}`);
    return found;
  }
}

/** A letter dropped, two swapped, one doubled, the other case. */
function misspellings(name: string): string[] {
  const at = Math.floor(name.length / 2);
  const [before, letter, next, after] = [name.slice(0, at), name.charAt(at), name.charAt(at + 1), name.slice(at + 2)];
  const isLower = name.charAt(0) === name.charAt(0).toLowerCase();
  const first = isLower ? name.charAt(0).toUpperCase() : name.charAt(0).toLowerCase();
  return [
    `${before}${next}${after}`,
    ...(letter === next ? [] : [`${before}${next}${letter}${after}`]),
    `${before}${letter}${letter}${next}${after}`,
    `${first}${name.slice(1)}`,
  ].filter((each) => each !== name);
}

function replaced(value: unknown, [step, ...others]: readonly (string | number)[], replacement: unknown): unknown {
  if (step === undefined) return replacement;
  if (Array.isArray(value)) return value.map((each, index) => (index === step ? replaced(each, others, replacement) : each));
  if (!isMapping(value)) return value;
  return { ...value, [step]: replaced(value[step], others, replacement) };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
