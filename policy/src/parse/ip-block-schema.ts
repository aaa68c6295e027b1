// Blocks of addresses as Kubernetes' own kinds write them: always with a length, and for whoever has the address. Pure.
import { containsPrefix, parsePrefix } from '../cidr.ts';
import type { CidrPeer } from '../rule.ts';
import { cidrSchema } from './cidr-schema.ts';
import { list, object, refine, required, type Schema } from './schema.ts';

const mostExceptions = 1000;

/** "10.0.0.0/8", canonical. A bare address is refused, as Kubernetes does. */
export const blockSchema: Schema<string> = refine(cidrSchema, (cidr, place, reading) => {
  if (place.tree.kind === 'scalar' && String(place.tree.value).includes('/')) return cidr;
  reading.report('invalid-value', place, 'a prefix with its length, such as 10.0.0.0/8', `write ${cidr}`);
  return undefined;
});

/** The block as a peer: unlike in Cilium, workloads and nodes within it are meant as well. */
export function anyoneIn(cidr: string, except: readonly string[] = []): CidrPeer {
  return { kind: 'cidr', cidr, scope: 'any', ...(except.length === 0 ? {} : { except }) };
}

/** A block with exceptions, each smaller than the block and inside it. */
export const ipBlockSchema: Schema<CidrPeer> = refine(
  object({
    cidr: required(blockSchema),
    except: list(
      refine(blockSchema, (cidr, place) => ({ cidr, place })),
      mostExceptions,
    ),
  }),
  ({ fields: { cidr, except = [] } }, _place, reading) => {
    if (cidr === undefined) return undefined;
    for (const exception of except)
      if (!isProperPart(exception.cidr, cidr)) reading.report('invalid-value', exception.place, `a prefix inside ${cidr}, and smaller`);
    return anyoneIn(
      cidr,
      except.map((exception) => exception.cidr),
    );
  },
);

function isProperPart(part: string, whole: string): boolean {
  const [inner, outer] = [parsePrefix(part), parsePrefix(whole)];
  return inner !== undefined && outer !== undefined && part !== whole && containsPrefix(outer, inner);
}
