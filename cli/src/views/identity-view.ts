// An identity as this command prints it. Pure.
import type { ringfence } from '@ringfence/proto';
import { printable } from '../output/colour.ts';
import { table } from '../output/table.ts';

export interface IdentityView {
  readonly identity: number;
  readonly labels: readonly string[];
  readonly endpoints: number;
  readonly reserved: boolean;
}

export function identityView(identity: ringfence.v1.Identity.$Properties): IdentityView {
  return {
    identity: identity.identity ?? 0,
    labels: [...(identity.labels ?? [])],
    endpoints: identity.endpoints ?? 0,
    reserved: identity.reserved ?? false,
  };
}

export function identityLines(identities: readonly IdentityView[], width: number | undefined): string[] {
  const rows = identities.map((identity) => [
    String(identity.identity),
    identity.reserved ? '-' : String(identity.endpoints),
    printable(identity.labels.join(',')),
  ]);
  return table(
    [
      { title: 'IDENTITY', align: 'right' },
      { title: 'ENDPOINTS', align: 'right' },
      { title: 'LABELS', shrinkTo: 30 },
    ],
    rows,
    width,
  );
}
