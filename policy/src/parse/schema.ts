// Schemas: declarative tables of fields that read a tree, report everything that is wrong with it and give back typed values. Pure. Each language is
// a table of these, so that unknown, mistyped and unsupported fields are found in one place and the tables can be listed, for documents and tests.
import { nearestName } from './nearest-name.ts';
import type { ProblemCode } from './problem.ts';
import type { ScalarTraits, Shape, Traits } from './shape.ts';
import { childPath, type ScalarTree, showTree, type Tree } from './tree.ts';

/** Where something stands. */
export interface Place {
  readonly path: string;
  readonly tree: Tree;
}

/** What a reader needs from its surroundings. */
export interface Reading {
  /** Protocols and entities that can be enforced; see `capabilities.ts`. */
  readonly capabilities: Capabilities;
  report(code: ProblemCode, place: Place, expected: string, hint?: string, value?: string): void;
}

/** Parts of the languages that the engine decides and a datapath may not enforce. */
export type Feature =
  | 'authentication'
  | 'cidr-groups'
  | 'cloud-groups'
  | 'expiry'
  | 'fqdn'
  | 'host-policies'
  | 'icmp'
  | 'ip-blocks'
  | 'keep-established'
  | 'log'
  | 'modes'
  | 'named-ports'
  | 'node-peers'
  | 'proxy'
  | 'services';

/** What of the languages is admitted. Undefined: all that the engine can decide. */
export interface Capabilities {
  readonly features?: readonly Feature[];
  readonly protocols?: readonly number[];
  /** Protocols that no endpoint can speak: a rule about ANY holds without them, and one that names them is refused. */
  readonly unspokenProtocols?: readonly number[];
  readonly entities?: readonly string[];
}

export interface Schema<T> {
  readonly shape: Shape;
  /** The value, or undefined after reporting at least one problem. */
  read(place: Place, reading: Reading): T | undefined;
}

/** A field that the language has and we do not: refused by name, with what to do instead. */
export interface Unsupported {
  readonly unsupported: string;
}
export interface RequiredField<T> {
  readonly required: Schema<T>;
}
export type FieldTable = Readonly<Record<string, Schema<unknown> | RequiredField<unknown> | Unsupported>>;
type FieldValue<F> = F extends Schema<infer T> ? T : F extends RequiredField<infer T> ? T : never;

/** What an object reads as. Every field may be missing: it was absent, or had a problem that is reported already. */
export type Fields<T extends FieldTable> = { readonly [K in keyof T]?: FieldValue<T[K]> };
export interface ObjectValue<T extends FieldTable> {
  readonly place: Place;
  readonly fields: Fields<T>;
  /** Was the field written, whatever became of it? */
  has(name: keyof T & string): boolean;
  /** Place of a field, or of the object when it was not written. */
  at(name: keyof T & string): Place;
}

export function required<T>(schema: Schema<T>): RequiredField<T> {
  return { required: schema };
}

export function unsupported(instead: string): Unsupported {
  return { unsupported: instead };
}

/** One scalar. `read` answers the value, or after a report undefined. */
export function scalar<T>(
  expected: string,
  traits: ScalarTraits,
  read: (tree: ScalarTree, place: Place, reading: Reading) => T | undefined,
): Schema<T> {
  return {
    shape: { type: 'scalar', expected, ...traits },
    read(place, reading) {
      if (place.tree.kind === 'scalar' && place.tree.value !== null) return read(place.tree, place, reading);
      reading.report('wrong-type', place, expected);
      return undefined;
    },
  };
}

/** A string. `check` says what was expected when the text will not do. */
export function text(expected: string, check: (value: string) => string | undefined = () => undefined): Schema<string> {
  return scalar(expected, { accepts: ['string'] }, (tree, place, reading) => {
    if (typeof tree.value !== 'string') {
      const hint = 'put it in quotes';
      reading.report('wrong-type', place, expected, hint);
      return undefined;
    }
    const problem = check(tree.value);
    if (problem === undefined) return tree.value;
    reading.report('invalid-value', place, problem);
    return undefined;
  });
}

/** A string of at least one character, without control characters: for what ends up in the configuration of other programs. */
export function plainText(expected: string): Schema<string> {
  return text(expected, (value) =>
    /^\P{Cc}+$/u.test(value) ? undefined : `${expected}, of at least one character and no control characters`,
  );
}

export const truth: Schema<boolean> = scalar('true or false', { accepts: ['boolean'] }, (tree, place, reading) => {
  if (typeof tree.value === 'boolean') return tree.value;
  reading.report('wrong-type', place, 'true or false');
  return undefined;
});

/** One of some words. Near misses are named. */
export function word<const T extends string>(words: readonly T[], isExact = true): Schema<T> {
  const expected = `one of ${words.join(', ')}`;
  return scalar(expected, { accepts: ['string'], words }, (tree, place, reading) => {
    const found = words.find(
      (candidate) => candidate === tree.value || (!isExact && candidate.toLowerCase() === String(tree.value).toLowerCase()),
    );
    if (found !== undefined) return found;
    const near = typeof tree.value === 'string' ? nearestName(tree.value, words) : undefined;
    reading.report(typeof tree.value === 'string' ? 'invalid-value' : 'wrong-type', place, expected, near && `did you mean "${near}"?`);
    return undefined;
  });
}

/** Anything at all: for what has no meaning here and is written by others. */
export const opaque: Schema<true> = { shape: { type: 'opaque' }, read: () => true };

export function list<T>(items: Schema<T>, most: number): Schema<readonly T[]> {
  return {
    shape: { type: 'list', items: items.shape, most },
    read(place, reading) {
      const { tree } = place;
      if (tree.kind !== 'list') {
        reading.report('wrong-type', place, 'a list', nullHint(tree, 'leave the field out, or write [] for an empty list'));
        return undefined;
      }
      if (tree.items.length > most) {
        reading.report('too-large', place, `at most ${most} entries`, undefined, `${tree.items.length} entries`);
        return undefined;
      }
      const values: T[] = [];
      for (const [index, item] of tree.items.entries()) {
        const value = items.read({ path: childPath(place.path, index), tree: item }, reading);
        if (value !== undefined) values.push(value);
      }
      return values;
    },
  };
}

/** A mapping with free keys, for instance labels. `checkKey` says what was expected when a key will not do. */
export function dictionary<T>(
  values: Schema<T>,
  checkKey: (key: string) => string | undefined,
  known: Readonly<Record<string, Shape>> = {},
): Schema<ReadonlyMap<string, T>> {
  return {
    shape: { type: 'dictionary', values: values.shape, known },
    read(place, reading) {
      const { tree } = place;
      if (tree.kind !== 'map') {
        reading.report('wrong-type', place, 'a mapping', nullHint(tree, 'leave the field out, or write {} for an empty one'));
        return undefined;
      }
      const result = new Map<string, T>();
      for (const entry of tree.entries) {
        const at = { path: childPath(place.path, entry.key), tree: entry.value };
        const problem = checkKey(entry.key);
        if (problem !== undefined) reading.report('invalid-value', at, problem, undefined, entry.key);
        const value = values.read(at, reading);
        if (value !== undefined) result.set(entry.key, value);
      }
      return result;
    },
  };
}

/** A field that is admitted only where its feature is enforced. `what` names it for people: "rules above TCP". */
export function gated<T>(feature: Feature, what: string, schema: Schema<T>): Schema<T> {
  return {
    shape: schema.shape,
    read(place, reading) {
      const { features } = reading.capabilities;
      // Read in any case, so that what is wrong inside is said at the same time.
      const value = schema.read(place, reading);
      if (features === undefined || features.includes(feature)) return value;
      reading.report('unsupported', place, 'this field left out', `${what}: not enforced by the datapath yet`);
      return undefined;
    },
  };
}

/** Where an empty string means that the field was left out. */
export function unlessEmpty<T>(schema: Schema<T>): Schema<T | ''> {
  return {
    shape: { ...schema.shape, acceptsEmptyText: true },
    read: (place, reading) => (place.tree.kind === 'scalar' && place.tree.value === '' ? '' : schema.read(place, reading)),
  };
}

/** Where absent, empty and null mean the same. Everywhere else a null is refused, because it is mostly a line that somebody forgot to fill in. */
export function nullMeans<T>(value: T, schema: Schema<T>): Schema<T> {
  return {
    shape: { ...schema.shape, acceptsNull: true },
    read: (place, reading) => (place.tree.kind === 'scalar' && place.tree.value === null ? value : schema.read(place, reading)),
  };
}

/** A mapping with known fields. Everything else in it is refused. */
export function object<T extends FieldTable>(fields: T): Schema<ObjectValue<T>> {
  const known = new Map(Object.entries(fields));
  const supported = [...known].filter(([, field]) => !('unsupported' in field)).map(([name]) => name);
  return {
    shape: {
      type: 'object',
      fields: Object.fromEntries([...known].map(([name, field]) => [name, shapeOf(field)])),
      required: [...known].filter(([, field]) => 'required' in field).map(([name]) => name),
    },
    read(place, reading) {
      const { tree } = place;
      if (tree.kind !== 'map') {
        reading.report('wrong-type', place, 'a mapping', nullHint(tree, 'leave the field out, or write {} for an empty one'));
        return undefined;
      }
      const values = new Map<string, unknown>();
      const places = new Map<string, Place>();
      for (const entry of tree.entries) {
        const field = known.get(entry.key);
        const at = { path: childPath(place.path, entry.key), tree: entry.value };
        const atKey: Place = { path: at.path, tree: { ...entry.value, line: entry.line, column: entry.column } };
        if (field === undefined) {
          const near = nearestName(entry.key, known.keys());
          reading.report('unknown-field', atKey, `one of ${supported.join(', ')}`, near && `did you mean "${near}"?`, entry.key);
          continue;
        }
        places.set(entry.key, at);
        if ('unsupported' in field) reading.report('unsupported', atKey, 'this field left out: it is not supported yet', field.unsupported);
        else values.set(entry.key, ('required' in field ? field.required : field).read(at, reading));
      }
      for (const [name, field] of known)
        if ('required' in field && !places.has(name)) reading.report('missing', place, `the field "${name}"`, undefined, '');
      return {
        place,
        // The table gave each value its type, by the name of its field.
        fields: Object.fromEntries([...values].filter(([, value]) => value !== undefined)) as Fields<T>,
        has: (name) => places.has(name),
        at: (name) => places.get(name) ?? place,
      };
    },
  };
}

/** The same schema, of whose values more is known. Whoever says it checks it. */
export function withTraits<T>(schema: Schema<T>, traits: Traits): Schema<T> {
  return { shape: { ...schema.shape, ...traits }, read: (place, reading) => schema.read(place, reading) };
}

/** Adds checks across fields, or turns the value into another one. Runs on whatever could be read, so that all problems come at once. */
export function refine<A, B>(schema: Schema<A>, turn: (value: A, place: Place, reading: Reading) => B | undefined): Schema<B> {
  return {
    shape: schema.shape,
    read(place, reading) {
      const value = schema.read(place, reading);
      return value === undefined ? undefined : turn(value, place, reading);
    },
  };
}

function shapeOf(field: FieldTable[string]): Shape | 'unsupported' {
  if ('unsupported' in field) return 'unsupported';
  return 'required' in field ? field.required.shape : field.shape;
}

function nullHint(tree: Tree, hint: string): string | undefined {
  return tree.kind === 'scalar' && tree.value === null ? hint : undefined;
}

/** The value of a place for a message. */
export function showPlace(place: Place): string {
  return showTree(place.tree);
}
