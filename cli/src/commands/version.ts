// `ringfence version`: this command's version at once, the servers' when they answer.
import { type Format, print } from '../output/print.ts';
import type { Terminal } from '../terminal.ts';
import { version as ownVersion } from '../version.ts';

interface ServerVersion {
  readonly name: string;
  readonly address: string;
  /** null: it did not answer, or does not say. */
  readonly version: string | null;
}

async function serverVersions(terminal: Terminal, contextFile: string | undefined): Promise<ServerVersion[]> {
  const { loadContext } = await import('../servers/context.ts');
  const { versionOf } = await import('../servers/probe.ts');
  const { health } = loadContext(contextFile, terminal.environment);
  return Promise.all(
    (['controller', 'audit', 'agent'] as const).flatMap((name) => {
      const address = health[name];
      return address === undefined
        ? []
        : [versionOf(address, terminal.interrupted).then((found) => ({ name, address, version: found ?? null }))];
    }),
  );
}

export interface VersionOptions {
  readonly context?: string;
  readonly client: boolean;
  readonly output: Format;
}

export async function version(terminal: Terminal, options: VersionOptions): Promise<void> {
  const servers = options.client ? [] : await serverVersions(terminal, options.context);
  const skewed = servers.filter((server) => server.version !== null && server.version !== ownVersion);
  await print(terminal, options.output, {
    value: { client: ownVersion, node: process.versions.node, servers },
    lines: () => [
      `ringfence ${ownVersion} (Node ${process.versions.node})`,
      ...servers.map((server) => `${server.name} ${server.version ?? 'not reachable'} (${server.address})`),
      ...(skewed.length === 0 ? [] : [`versions differ: ${skewed.map((server) => server.name).join(', ')}; upgrade the older side`]),
    ],
  });
}
