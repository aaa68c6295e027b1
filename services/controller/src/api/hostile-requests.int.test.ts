import * as grpc from '@grpc/grpc-js';
import { FleetServiceDefinition, IdentityServiceDefinition, PolicyServiceDefinition } from '@ringfence/proto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyText, TestController } from '../test-controller.ts';

let test: TestController;
let client: grpc.Client;
beforeAll(async () => {
  test = await TestController.start();
  client = new grpc.Client(test.controller.address, grpc.credentials.createInsecure());
});
afterAll(async () => {
  client.close();
  await test.stop();
});

const methods = [PolicyServiceDefinition, IdentityServiceDefinition, FleetServiceDefinition].flatMap((definition) =>
  Object.values(definition),
);

/** Sends bytes as they are and gives the status of the answer. */
function send(path: string, bytes: Buffer): Promise<grpc.status> {
  return new Promise((resolve) => {
    const raw = (value: Buffer) => value;
    const call = client.makeServerStreamRequest(path, raw, raw, bytes, new grpc.Metadata(), { deadline: Date.now() + 3_000 });
    call.on('data', () => call.cancel());
    call.on('error', () => undefined);
    call.on('status', ({ code }: grpc.StatusObject) => resolve(code));
  });
}

/** Protobuf that is well formed on the outside: fields 1 to 6 of any type, nested at random. */
const field: fc.Arbitrary<Buffer> = fc.letrec<{ message: Buffer }>((tie) => ({
  message: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        fc
          .tuple(fc.integer({ min: 1, max: 6 }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))
          .map(([number, value]) => Buffer.concat([varint(BigInt(number << 3)), varint(value)])),
        fc
          .tuple(
            fc.integer({ min: 1, max: 6 }),
            fc.oneof(
              fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
              fc.string({ maxLength: 30 }).map((text) => Buffer.from(text)),
              tie('message'),
            ),
          )
          .map(([number, bytes]) => Buffer.concat([varint(BigInt((number << 3) | 2)), varint(BigInt(bytes.length)), bytes])),
      ),
      { maxLength: 5 },
    )
    .map((parts) => Buffer.concat(parts)),
})).message;

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    if (rest <= 0x7fn) return Buffer.from(bytes);
  }
}

describe('hostile requests', () => {
  it('are answered, whatever their bytes are, and the controller goes on', async () => {
    const request = fc.oneof(
      field,
      fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), request, async ({ path }, bytes) => {
        expect(await send(path, bytes)).not.toBe(grpc.status.DEADLINE_EXCEEDED);
      }),
      { numRuns: 400 },
    );
    expect(await test.policies.apply({ documents: [{ text: policyText('after') }] })).toMatchObject({ distributed: true });
  });

  it.each(methods.map(({ path }) => path))('an empty message to %s is answered', async (path) => {
    expect(await send(path, Buffer.alloc(0))).not.toBe(grpc.status.INTERNAL);
  });
});
