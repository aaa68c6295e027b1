// The tables of address blocks: a plain prefix or address, and a block with exceptions. Pure.
import { containsPrefix, formatPrefix, type Prefix, parsePrefix, subtractPrefixes } from '../cidr.ts';
import { list, object, refine, required, type Schema, scalar, unsupported } from './schema.ts';
import type { ScalarTree } from './tree.ts';

/** Exceptions are written out as the prefixes that remain; so many at most for one block. */
export const mostRemainingPrefixes = 4096;

function readPrefix(tree: ScalarTree, needsLength: boolean): Prefix | undefined {
  if (typeof tree.value !== 'string' || (needsLength && !tree.value.includes('/'))) return undefined;
  return parsePrefix(tree.value);
}

function prefixSchema(expected: string, needsLength: boolean): Schema<Prefix> {
  return scalar(expected, (tree, place, reading) => {
    const prefix = readPrefix(tree, needsLength);
    if (prefix !== undefined) return prefix;
    const isAddress = needsLength && typeof tree.value === 'string' && parsePrefix(tree.value) !== undefined;
    const hint = isAddress ? 'write the length as well, for instance "/32"' : undefined;
    reading.report(typeof tree.value === 'string' ? 'invalid-value' : 'wrong-type', place, expected, hint);
    return undefined;
  });
}

/** "10.0.0.0/8", "2001:db8::/32" or one address. Host bits are cleared, as in Cilium. Canonical text. */
export const cidrSchema: Schema<string> = refine(
  prefixSchema('a prefix such as 10.0.0.0/8 or 2001:db8::/32, or one address', false),
  formatPrefix,
);

const block = prefixSchema('a prefix with its length, such as 10.0.0.0/8', true);
const mostExceptions = 1000;

/** A block with exceptions, as the prefixes that remain. */
export const cidrSetSchema: Schema<readonly string[]> = refine(
  object({
    cidr: required(block),
    except: list(
      refine(block, (prefix, place) => ({ prefix, place })),
      mostExceptions,
    ),
    cidrGroupRef: unsupported('write the prefixes themselves'),
    cidrGroupSelector: unsupported('write the prefixes themselves'),
  }),
  ({ fields, at }, _place, reading) => {
    const { cidr, except = [] } = fields;
    if (cidr === undefined) return undefined;
    for (const exception of except)
      if (!containsPrefix(cidr, exception.prefix))
        reading.report('invalid-value', exception.place, `a prefix inside ${formatPrefix(cidr)}`);
    const remaining = subtractPrefixes(
      cidr,
      except.map((exception) => exception.prefix),
    );
    if (remaining.length <= mostRemainingPrefixes) return remaining.map(formatPrefix);
    reading.report(
      'too-large',
      at('except'),
      `exceptions that leave at most ${mostRemainingPrefixes} prefixes`,
      undefined,
      `${remaining.length} prefixes`,
    );
    return undefined;
  },
);
