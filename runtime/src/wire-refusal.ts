// What every conversion of policy from the wire says when it refuses, and the checks that they share. Pure.
import { canonicalCidr } from '@ringfence/policy';
import { Failure } from './failure.ts';

/** Makes the refusal of one field: its path, what was found in it, what was expected. */
export type Refuse = (path: string, found: unknown, expected: string) => Failure;

/** Refusals about one thing: `what` it is, and its id. All are RF_WIRE_RULE. */
export function refusalOf(what: 'rule' | 'test' | 'group', id: string): Refuse {
  return (path, found, expected) =>
    new Failure(
      'RF_WIRE_RULE',
      `${what} "${id}" does not convert: ${path} is ${String(found).slice(0, longestFinding)}, expected ${expected}`,
      { hint: 'The sender is of another version or is not to be trusted; nothing of this message was applied.' },
    );
}

const longestFinding = 120;

/** The name that a table gives to a number of the wire. */
export function nameOf<Name extends string, Value extends number>(
  refuse: Refuse,
  path: string,
  table: Record<Name, Value>,
  value: Value | null | undefined,
): Name {
  for (const name in table) if (table[name] === value) return name;
  throw refuse(path, value ?? 'nothing', `one of ${Object.keys(table).join(', ')}`);
}

/** As {@link nameOf}, where 0 and absence mean that nothing was said. */
export function optionalNameOf<Name extends string, Value extends number>(
  refuse: Refuse,
  path: string,
  table: Record<Name, Value>,
  value: Value | 0 | null | undefined,
): Name | undefined {
  return value == null || value === 0 ? undefined : nameOf(refuse, path, table, value as Value);
}

export function isInteger(value: number, largest: number, least = 0): boolean {
  return Number.isInteger(value) && value >= least && value <= largest;
}

/** Text that must be there. */
export function textOf(refuse: Refuse, path: string, value: string | null | undefined, expected: string): string {
  if (value == null || value === '') throw refuse(path, '""', expected);
  return value;
}

/** A prefix in its canonical text: another one would be numbered and compared as if it were another block. */
export function prefixOf(refuse: Refuse, path: string, value: string | null | undefined): string {
  const text = value ?? '';
  if (canonicalCidr(text) !== text) throw refuse(path, text === '' ? '""' : text, 'a canonical prefix such as 10.0.0.0/8');
  return text;
}

/** A list whose absence and emptiness differ: undefined is left out of the answer. */
export function when<Name extends string, Value>(name: Name, value: Value | null | undefined): { [Key in Name]?: NonNullable<Value> } {
  const result: { [Key in Name]?: NonNullable<Value> } = {};
  if (value != null) result[name] = value;
  return result;
}

/** How many alternatives of a oneof are there: the codec of a hostile message could leave none, or several. */
export function exactlyOne(refuse: Refuse, path: string, kinds: Readonly<Record<string, unknown>>): void {
  const found = Object.values(kinds).filter((kind) => kind != null).length;
  if (found !== 1) throw refuse(path, `${found} kinds`, `exactly one of ${Object.keys(kinds).join(', ')}`);
}
