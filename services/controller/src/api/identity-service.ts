// IdentityService: which number means which labels.
import { firstPoolIdentity, type Labels, type NumericIdentity, reservedIdentity, reservedLabels } from '@ringfence/policy';
import { IdentityServiceDefinition, type ringfence } from '@ringfence/proto';
import { type GrpcService, service } from '@ringfence/runtime';
import type { Core } from '../core.ts';
import type { FleetView } from '../projections/fleet-view.ts';
import { answering, notFound, revisionOf } from './handlers.ts';

export function identityService(core: Core): GrpcService {
  return service(IdentityServiceDefinition, {
    list: (request) =>
      answering(async () => {
        const view = await core.viewAt(revisionOf(request.atRevision, 'at_revision'));
        return { identities: identitiesOf(view), revision: view.revision };
      }),
    get: (request) =>
      answering(async () => {
        const found = identitiesOf(await core.projections.newest()).find(({ identity }) => identity === request.identity);
        if (found === undefined) throw notFound(`RF_IDENTITY_UNKNOWN: identity ${request.identity} was never given to a label set`);
        return found;
      }),
  });
}

/** Reserved identities first, then the pool, by number. */
function identitiesOf(view: FleetView): ringfence.v1.Identity.$Properties[] {
  const endpoints = view.endpointsByIdentity();
  const wire = (identity: NumericIdentity, labels: Labels) => ({
    identity,
    labels: [...labels],
    endpoints: endpoints.get(identity) ?? 0,
    reserved: identity < firstPoolIdentity,
  });
  const reserved = Object.values(reservedIdentity).filter((identity) => identity !== reservedIdentity.unknown);
  return [
    ...reserved.map((identity) => wire(identity, reservedLabels(identity))),
    ...[...view.identities].sort(([a], [b]) => a - b).map(([identity, labels]) => wire(identity, labels)),
  ];
}
