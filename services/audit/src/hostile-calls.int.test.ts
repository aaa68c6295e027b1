// Whatever a client sends, the service answers or refuses, and lives on.
import * as grpc from '@grpc/grpc-js';
import { FlowServiceDefinition } from '@ringfence/proto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditBed, openAuditBed, until } from './audit-bed.ts';

let bed: AuditBed;
beforeEach(async () => {
  bed = await openAuditBed();
});
afterEach(() => bed.stop());

const label = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('org=empire', 'org in (', '!', '=,', 'a=b,,c', '__proto__=1'));
const filter = fc.record(
  {
    sinceUnixNs: fc.nat(),
    untilUnixNs: fc.nat(),
    verdicts: fc.array(fc.integer({ min: -1, max: 99 }), { maxLength: 3 }),
    sourceLabels: label,
    destinationLabels: label,
    policies: fc.array(fc.string(), { maxLength: 3 }),
    nodes: fc.array(fc.string(), { maxLength: 3 }),
    destinationPorts: fc.array(fc.nat({ max: 4_294_967_295 }), { maxLength: 3 }),
    ids: fc.array(fc.string(), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('hostile calls', () => {
  it('queries with any content are answered or refused with INVALID_ARGUMENT', async () => {
    const audit = await bed.audit();
    const client = bed.client(audit);
    await until('it is ready', () => audit.health.ready);
    await fc.assert(
      fc.asyncProperty(filter, fc.nat({ max: 4_294_967_295 }), fc.string(), async (asked, limit, cursor) => {
        const outcome = await client.query({ filter: asked, limit, cursor }).then(
          () => grpc.status.OK,
          (error: { status?: grpc.status }) => error.status,
        );
        expect([grpc.status.OK, grpc.status.INVALID_ARGUMENT]).toContain(outcome);
      }),
      { numRuns: 150 },
    );
    await expect(client.query({})).resolves.toBeDefined();
  });

  it('bytes that are no message at all are refused', async () => {
    const audit = await bed.audit();
    const client = bed.client(audit);
    await until('it is ready', () => audit.health.ready);
    const raw = new grpc.Client(audit.address, grpc.credentials.createInsecure());
    const { path } = FlowServiceDefinition.query;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const outcome = await new Promise<grpc.status>((resolve) => {
          raw.makeUnaryRequest(
            path,
            () => Buffer.from(bytes),
            (answer) => answer,
            {},
            { deadline: Date.now() + 5_000 },
            (error) => resolve(error?.code ?? grpc.status.OK),
          );
        });
        expect([grpc.status.OK, grpc.status.INVALID_ARGUMENT, grpc.status.INTERNAL]).toContain(outcome);
      }),
      { numRuns: 150 },
    );
    raw.close();
    await expect(client.query({})).resolves.toBeDefined();
  });
});
