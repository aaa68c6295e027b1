// The controller's configuration.
import { listenAddress, natsClient, tlsFiles } from '@ringfence/runtime';
import { z } from 'zod';

const hourMs = 3_600_000;

export const controllerConfigSchema = z.strictObject({
  /** Folder of the event store and of the keys; made when it does not exist. */
  dataFolder: z.string().min(1),
  /** gRPC. Port 0 = any free one. Beyond loopback only with `tls`. */
  listen: listenAddress.prefault('127.0.0.1:7443'),
  tls: tlsFiles.optional(),
  /** /livez, /readyz and /metrics. */
  health: z.strictObject({ listen: listenAddress.prefault('127.0.0.1:7453') }).prefault({}),
  nats: natsClient.prefault({ servers: ['127.0.0.1:7422'] }),
  streams: z
    .strictObject({
      /** Copies in a NATS cluster: 1, 3 or 5. */
      replicas: z.union([z.literal(1), z.literal(3), z.literal(5)]).default(1),
      /** How long and how much the stream FLOWS keeps for an audit service that is away. */
      flowsMaxAgeMs: z
        .int()
        .min(60_000)
        .default(24 * hourMs),
      flowsMaxBytes: z.int().min(1_048_576).default(1_073_741_824),
    })
    .prefault({}),
  limits: z
    .strictObject({
      /** Largest gRPC message. */
      maxMessageBytes: z.int().min(65_536).max(67_108_864).default(4_194_304),
      /** Largest commit; NATS accepts messages of 1 MiB unless told otherwise. */
      maxCommitBytes: z.int().min(65_536).max(67_108_864).default(1_000_000),
      /** How long Apply waits for NATS before it answers `distributed: false`. */
      distributionWaitMs: z.int().min(0).max(10_000).default(250),
      /** A node whose last acknowledgement is older is shown as silent. */
      silentAfterMs: z.int().min(1_000).default(15_000),
    })
    .prefault({}),
});

export type ControllerConfig = z.output<typeof controllerConfigSchema>;
