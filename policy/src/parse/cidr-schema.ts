// The tables of address blocks: a plain prefix or address, and a block or a group of blocks with exceptions. Pure.
import { containsPrefix, formatPrefix, type Prefix, parsePrefix } from '../cidr.ts';
import { objectNameProblem } from '../labels.ts';
import type { CidrGroupPeer, CidrPeer } from '../rule.ts';
import { gated, list, object, refine, type Schema, scalar, text, unlessEmpty } from './schema.ts';
import { selectorSchema } from './selector-schema.ts';
import type { ScalarTree } from './tree.ts';

function readPrefix(tree: ScalarTree, needsLength: boolean): Prefix | undefined {
  if (typeof tree.value !== 'string' || (needsLength && !tree.value.includes('/'))) return undefined;
  return parsePrefix(tree.value);
}

function prefixSchema(expected: string, needsLength: boolean): Schema<Prefix> {
  return scalar(expected, { accepts: ['string'] }, (tree, place, reading) => {
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
const groups = 'groups of address blocks';

/** A block, or the blocks of a group, without their exceptions. */
export const cidrSetSchema: Schema<CidrPeer | CidrGroupPeer> = refine(
  object({
    cidr: unlessEmpty(block),
    except: list(
      refine(block, (prefix, place) => ({ prefix, place })),
      mostExceptions,
    ),
    cidrGroupRef: unlessEmpty(gated('cidr-groups', groups, text('the name of a CiliumCIDRGroup', objectNameProblem))),
    cidrGroupSelector: gated('cidr-groups', groups, selectorSchema),
  }),
  ({ fields, has, at }, place, reading) => {
    const sources = (['cidr', 'cidrGroupRef', 'cidrGroupSelector'] as const).filter((name) => has(name) && fields[name] !== '');
    if (sources.length === 0) reading.report('missing', place, 'the field "cidr", "cidrGroupRef" or "cidrGroupSelector"', undefined, '');
    if (sources.length > 1) reading.report('conflict', at(sources[1] ?? 'cidr'), `one of ${sources.join(' and ')}, not both`);
    const { cidr, cidrGroupRef, cidrGroupSelector, except = [] } = fields;
    const exceptions = [...new Set(except.map(({ prefix }) => formatPrefix(prefix)))];
    const without = exceptions.length === 0 ? {} : { except: exceptions };
    if (cidr !== undefined && cidr !== '') {
      for (const exception of except)
        if (!containsPrefix(cidr, exception.prefix))
          reading.report('invalid-value', exception.place, `a prefix inside ${formatPrefix(cidr)}`);
      return { kind: 'cidr', cidr: formatPrefix(cidr), ...without, scope: 'outside' };
    }
    if (cidrGroupRef !== undefined && cidrGroupRef !== '') return { kind: 'cidr-group', group: { name: cidrGroupRef }, ...without };
    if (cidrGroupSelector === undefined) return undefined;
    return { kind: 'cidr-group', group: { selector: { requirements: cidrGroupSelector.requirements } }, ...without };
  },
);
