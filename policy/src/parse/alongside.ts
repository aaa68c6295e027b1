// Two tables over one mapping. Pure. So that our own kinds can add fields to a table of another language without it being written twice.
import { nearestName } from './nearest-name.ts';
import type { Place, Schema } from './schema.ts';
import type { Shape } from './shape.ts';
import { childPath, type Tree } from './tree.ts';

/**
 * Reads a mapping by two tables that have no field in common, each of which sees only its own fields. What is in neither is refused once, with the
 * names of both. The answer is undefined when the first table gives none.
 */
export function alongside<A, B, C>(first: Schema<A>, second: Schema<B>, turn: (first: A, second: B | undefined) => C): Schema<C> {
  const [ours, theirs] = [fieldsOf(first.shape), fieldsOf(second.shape)];
  const fields = { ...ours, ...theirs };
  const supported = Object.keys(fields).filter((name) => fields[name] !== 'unsupported');
  return {
    shape: { type: 'object', fields, required: [...requiredOf(first.shape), ...requiredOf(second.shape)] },
    read(place, reading) {
      const { tree } = place;
      if (tree.kind !== 'map') {
        first.read(place, reading);
        return undefined;
      }
      for (const entry of tree.entries) {
        if (Object.hasOwn(fields, entry.key)) continue;
        const near = nearestName(entry.key, Object.keys(fields));
        const at: Tree = { ...entry.value, line: entry.line, column: entry.column };
        const hint = near === undefined ? undefined : `did you mean "${near}"?`;
        reading.report(
          'unknown-field',
          { path: childPath(place.path, entry.key), tree: at },
          `one of ${supported.join(', ')}`,
          hint,
          entry.key,
        );
      }
      const [a, b] = [first.read(onlyFields(place, ours), reading), second.read(onlyFields(place, theirs), reading)];
      return a === undefined ? undefined : turn(a, b);
    },
  };
}

function requiredOf(shape: Shape): readonly string[] {
  return shape.type === 'object' ? shape.required : [];
}

function fieldsOf(shape: Shape): Readonly<Record<string, Shape | 'unsupported'>> {
  return shape.type === 'object' ? shape.fields : {};
}

function onlyFields({ path, tree }: Place, fields: object): Place {
  if (tree.kind !== 'map') return { path, tree };
  return { path, tree: { ...tree, entries: tree.entries.filter(({ key }) => Object.hasOwn(fields, key)) } };
}
