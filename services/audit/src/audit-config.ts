// The audit service's configuration.
import { listenAddress, natsClient, tlsFiles } from '@ringfence/runtime';
import { z } from 'zod';

export const auditConfigSchema = z.strictObject({
  /** FlowService, gRPC. */
  listen: listenAddress.default({ host: '127.0.0.1', port: 7444 }),
  /** Needed to listen anywhere but on loopback. */
  tls: tlsFiles.optional(),
  health: z.strictObject({ listen: listenAddress.default({ host: '127.0.0.1', port: 7454 }) }).prefault({}),
  nats: natsClient.prefault({ servers: ['nats://127.0.0.1:7422'] }),
  /** Holds flows.db. */
  dataFolder: z.string().min(1),
  /** Flows are dropped, by whole hours, once they are this old. */
  retentionHours: z
    .number()
    .min(1)
    .max(24 * 366)
    .default(24),
  batch: z
    .strictObject({
      /** Flows that are committed together, about. */
      flows: z.number().int().min(1).max(10_000).default(1_000),
      /** How long the first message of a batch waits for others. */
      waitMs: z.number().int().min(0).max(5_000).default(20),
    })
    .prefault({}),
  /** Bounds of the stream FLOWS, used when the stream is made. What it drops unread becomes a gap. */
  stream: z
    .strictObject({
      maxAgeHours: z
        .number()
        .min(1)
        .max(24 * 31)
        .default(24),
      maxBytes: z.number().int().min(1_048_576).default(1_073_741_824),
    })
    .prefault({}),
  /** Records that wait for one live reader before it is told a gap. */
  liveQueueLength: z.number().int().min(1).max(1_000_000).default(10_000),
});

export type AuditConfig = z.output<typeof auditConfigSchema>;
