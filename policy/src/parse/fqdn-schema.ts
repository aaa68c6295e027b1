// The table of DNS names, as peers (`toFQDNs`) and as what may be asked for (`rules.dns`): one name, or one pattern of names. Pure.
import { canonicalDnsName, dnsNameProblem, dnsPatternProblem } from '../dns-name.ts';
import { object, refine, type Schema, text, unlessEmpty } from './schema.ts';

/** Canonical pattern; a name is a pattern without "*". */
export const fqdnSchema: Schema<string> = refine(
  object({
    matchName: unlessEmpty(text('a DNS name', dnsNameProblem)),
    matchPattern: unlessEmpty(text('a pattern of DNS names', dnsPatternProblem)),
  }),
  ({ fields, has, at }, place, reading) => {
    const written = (['matchName', 'matchPattern'] as const).filter((name) => has(name) && fields[name] !== '');
    if (written.length === 0)
      reading.report('missing', place, 'the field "matchName" or "matchPattern"', 'matchPattern: "*" is every name', '');
    if (written.length > 1) reading.report('conflict', at('matchPattern'), 'either matchName or matchPattern, not both');
    const name = fields.matchName || fields.matchPattern;
    return name === undefined || name === '' ? undefined : canonicalDnsName(name);
  },
);
