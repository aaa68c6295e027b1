// What the newer kinds of Kubernetes ask of a table: exactly one field of several, at least one entry in a list. Pure.
import { type FieldTable, list, type ObjectValue, object, refine, type Schema, withTraits } from './schema.ts';

/** A mapping of which exactly one field is written. */
export function choice<T extends FieldTable>(fields: T): Schema<ObjectValue<T>> {
  const names = Object.keys(fields);
  const expected = `exactly one of the fields ${names.map((name) => `"${name}"`).join(', ')}`;
  return refine(withTraits(object(fields), { isChoice: true }), (value, place, reading) => {
    const written = names.filter((name) => value.has(name));
    const isEmpty = place.tree.kind === 'map' && place.tree.entries.length === 0;
    // A field that nobody knows has been reported already, and is mostly the one that was meant.
    if (isEmpty) reading.report('missing', place, expected, undefined, '');
    if (written.length > 1) reading.report('conflict', place, expected, undefined, written.join(', '));
    return value;
  });
}

/** A list that must not be empty, because an empty one could be read as nobody and as everybody. */
export function filledList<T>(items: Schema<T>, most: number, ifEmpty: string): Schema<readonly T[]> {
  return refine(withTraits(list(items, most), { isFilled: true }), (values, place, reading) => {
    if (place.tree.kind === 'list' && place.tree.items.length === 0) reading.report('invalid-value', place, 'at least one entry', ifEmpty);
    return values;
  });
}
