// `ringfence nodes` and `ringfence identities`.
import { wideToNumber } from '@ringfence/proto';
import { paintFor } from '../output/colour.ts';
import { type Format, print } from '../output/print.ts';
import { withServers } from '../servers/servers.ts';
import type { Terminal } from '../terminal.ts';
import { datapathNotes } from '../views/datapath-note.ts';
import { identityLines, identityView } from '../views/identity-view.ts';
import { nodeLines, nodeName, nodeNotes, nodeView } from '../views/node-view.ts';

export interface NodesOptions {
  readonly context?: string;
  readonly output: Format;
}

export interface IdentitiesOptions extends NodesOptions {
  readonly atRevision: number;
}

export async function nodes(terminal: Terminal, options: NodesOptions): Promise<void> {
  await withServers(terminal, options, async (servers) => {
    const answer = await servers.controller(() => servers.fleet.listNodes({}));
    const revision = wideToNumber(answer.revision);
    const views = answer.nodes.map((node) => nodeView(node, revision)).sort((a, b) => (nodeName(a) < nodeName(b) ? -1 : 1));
    const paint = paintFor(terminal, terminal.stdout);
    await print(terminal, options.output, {
      value: { revision, nodes: views },
      names: views.map(nodeName),
      lines: () => [
        ...(views.length === 0 ? ['no node is enrolled'] : nodeLines(views, terminal.now(), paint, terminal.stdout.columns)),
        `head of the log: revision ${revision}`,
        ...nodeNotes(views),
        ...datapathNotes(new Map(views.map((node) => [nodeName(node), node.datapath]))).map((note) => paint('yellow', note)),
      ],
    });
  });
}

export async function identities(terminal: Terminal, options: IdentitiesOptions): Promise<void> {
  await withServers(terminal, options, async (servers) => {
    const answer = await servers.controller(() => servers.identities.list({ atRevision: options.atRevision }));
    const views = answer.identities.map(identityView).sort((a, b) => a.identity - b.identity);
    await print(terminal, options.output, {
      value: { revision: wideToNumber(answer.revision), identities: views },
      names: views.map((view) => String(view.identity)),
      lines: () => identityLines(views, terminal.stdout.columns),
    });
  });
}
