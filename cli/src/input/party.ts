// A party of a connection that did not happen yet, as typed: the number of an identity, an entity, an address or labels. Pure.
import { isIP } from 'node:net';
import {
  canonicalLabels,
  namespaceKey,
  namespaceLabel,
  namespaceProblem,
  parseLabel,
  reservedIdentity,
  reservedLabels,
} from '@ringfence/policy';
import type { PartyExplained } from '../explain/explain-side.ts';
import { UsageFailure } from '../usage-failure.ts';
import type { IdentityView } from '../views/identity-view.ts';
import { shortLabels } from '../views/labels-view.ts';
import { wholeNumber } from './whole-number.ts';

const entities: ReadonlyMap<string, number> = new Map([
  ['host', reservedIdentity.host],
  ['world', reservedIdentity.world],
  ['remote-node', reservedIdentity.remoteNode],
]);

export interface ParsedParty {
  readonly party: PartyExplained;
  /** What people should know about how the text was read. */
  readonly notes: readonly string[];
}

function parseLabels(flag: string, text: string): readonly string[] {
  const problems: string[] = [];
  const labels: string[] = [];
  let namespace = 'default';
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const given =
      part.match(new RegExp(`^(?:k8s:)?${namespaceKey.replaceAll('.', '\\.')}=(.*)$`))?.[1] ?? part.match(/^namespace=(.*)$/)?.[1];
    if (given !== undefined) {
      const problem = namespaceProblem(given);
      if (problem !== undefined) problems.push(`${JSON.stringify(part)}: expected ${problem}`);
      namespace = given;
      continue;
    }
    const parsed = parseLabel(part, 'host');
    if (parsed.ok) labels.push(parsed.label);
    else problems.push(`${JSON.stringify(part)}: expected ${parsed.expected}`);
  }
  if (problems.length > 0) throw new UsageFailure(`${flag}: ${problems.join('; ')}`, 'labels look like org=empire,class=deathstar');
  return canonicalLabels([...labels, namespaceLabel(namespace)]);
}

/** Labels without their sources: a person who types `org=empire` does not say who gave the label. */
const bare = (labels: readonly string[]) => canonicalLabels(labels.map((label) => label.replace(/^[^:=]*:/, '')));

/**
 * Reads a party.
 * @param identities of the fleet: labels that one of them has exactly are that identity.
 * @throws UsageFailure naming the flag.
 */
export function parseParty(flag: string, text: string, identities: readonly IdentityView[]): ParsedParty {
  const typed = text
    .trim()
    .replace(/^reserved:/, '')
    .replace(/=$/, '');
  if (typed === '') throw new UsageFailure(`${flag}: expected labels, the number of an identity, an address, host or world; found nothing`);
  if (/^\d+$/.test(typed)) {
    const number = wholeNumber(flag, typed, 0, 0xffff_ffff);
    const found = identities.find((identity) => identity.identity === number);
    const labels = found?.labels ?? reservedLabels(number);
    if (labels.length === 0)
      throw new UsageFailure(`${flag}: there is no identity ${number}`, '`ringfence identities` lists what there is');
    return { party: { identity: number, labels, address: '', name: shortLabels(labels) }, notes: [] };
  }
  if (isIP(typed) !== 0) {
    return {
      party: { identity: reservedIdentity.world, labels: reservedLabels(reservedIdentity.world), address: typed, name: typed },
      notes: [`${typed} is taken as an address outside the fleet; for a workload name its labels or identity`],
    };
  }
  const entity = entities.get(typed);
  if (entity !== undefined) return { party: { identity: entity, labels: reservedLabels(entity), address: '', name: typed }, notes: [] };
  const labels = parseLabels(flag, text);
  const name = shortLabels(labels) || text;
  const wanted = bare(labels);
  const candidates = identities.filter((identity) => !identity.reserved).map((identity) => ({ identity, bare: bare(identity.labels) }));
  const exact = candidates.filter(
    (candidate) => candidate.bare.length === wanted.length && wanted.every((label) => candidate.bare.includes(label)),
  );
  if (exact.length === 1 && exact[0] !== undefined) {
    return { party: { identity: exact[0].identity.identity, labels: exact[0].identity.labels, address: '', name }, notes: [] };
  }
  const wider = candidates.filter((candidate) => wanted.every((label) => candidate.bare.includes(label))).slice(0, 5);
  return {
    party: { identity: null, labels, address: '', name },
    notes: [
      wider.length === 0
        ? `no workload has exactly the labels ${name}; they are taken as typed`
        : `no workload has exactly the labels ${name}; with more labels there ${wider.length === 1 ? 'is' : 'are'} ${wider
            .map(({ identity }) => `${identity.identity} (${shortLabels(identity.labels)})`)
            .join(', ')}`,
    ],
  };
}
