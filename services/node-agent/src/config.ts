// The node agent's configuration.
import { hostname } from 'node:os';
import { listenAddress, natsClient, tlsFiles } from '@ringfence/runtime';
import { z } from 'zod';

const name = z
  .string()
  .regex(
    /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
    'expected 1 to 63 letters, digits, ".", "_" or "-", beginning and ending with a letter or digit',
  );

export const agentConfigSchema = z.strictObject({
  cluster: name.default('default'),
  /** Unique within its cluster; the host's name unless given. */
  node: name.default(() => hostname()),
  /** Addresses of this node, for other nodes; those of its interfaces unless given. */
  addresses: z.array(z.union([z.ipv4(), z.ipv6()])).optional(),
  controller: z.strictObject({ address: z.string().min(1).default('127.0.0.1:7443'), tls: tlsFiles.optional() }).prefault({}),
  nats: natsClient.prefault({ servers: ['127.0.0.1:7422'] }),
  /** Snapshot, journal, keys and spooled records. */
  dataFolder: z.string().min(1).default('/var/lib/ringfence/agent'),
  datapath: z.enum(['bpf', 'simulated']).default('bpf'),
  /** Cgroup below which programs are attached: absolute, or relative to the cgroup v2 tree ("/" = the whole host). Needed by the bpf datapath. */
  managedRoot: z.string().min(1).optional(),
  /** Folder in bpffs where programs and maps stay pinned; below the mounted bpffs. */
  pinFolder: z.string().min(1).default('/sys/fs/bpf/ringfence'),
  /** Workloads of this node; none unless given. */
  endpointsFile: z.string().min(1).optional(),
  /** /livez, /readyz and /metrics. */
  health: z.strictObject({ listen: listenAddress.prefault('127.0.0.1:7455') }).prefault({}),
  /** Flow records kept on disk while the transport is away. */
  spoolBytes: z
    .number()
    .int()
    .min(64 * 1024)
    .max(64 * 1024 ** 3)
    .default(64 * 1024 * 1024),
});

export type AgentConfig = z.output<typeof agentConfigSchema>;
