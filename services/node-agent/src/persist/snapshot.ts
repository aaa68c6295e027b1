// The folded state as bytes. Pure. A snapshot that is damaged, of another schema or of another node is refused, never repaired: the log has it all.
import { createHash } from 'node:crypto';
import type { AdmittedRule, Peer } from '@ringfence/policy';
import { emptyNodeState, type NodeState } from '../node-state.ts';

/** Grows when the shape or the meaning of the state changes. */
export const snapshotSchema = 3;

/** Schemas that are read. In 1 a block of addresses had no scope: all were outside. 1 and 2 marked the subjects that a commit touched. */
const readableSchemas: readonly unknown[] = [1, 2, snapshotSchema];

export type ReadSnapshot =
  | { readonly ok: true; readonly state: NodeState; readonly epoch: number }
  | { readonly ok: false; readonly because: string };

const mapKeys = ['policies', 'identities', 'identityOfLabels', 'nodes', 'cidrs', 'retiredRules', 'traces'] as const;

/** First line: schema and SHA-256 of the rest. */
export function encodeSnapshot(state: NodeState, epoch: number): string {
  const maps = Object.fromEntries(mapKeys.map((key) => [key, [...state[key]]]));
  const endpoints = [...state.endpoints].map(([node, own]) => [node, [...own]]);
  // The compiler's answers to absent lists survive: JSON drops them, and reading restores them.
  const body = JSON.stringify({
    cluster: state.cluster,
    node: state.node,
    revision: state.revision,
    hash: state.hash,
    epoch,
    endpoints,
    ...maps,
  });
  return `${JSON.stringify({ schema: snapshotSchema, sha256: createHash('sha256').update(body).digest('hex') })}\n${body}\n`;
}

export function decodeSnapshot(text: string, cluster: string, node: string): ReadSnapshot {
  const [head = '', body = ''] = text.split('\n');
  try {
    const { schema, sha256 } = JSON.parse(head) as { schema?: unknown; sha256?: unknown };
    if (!readableSchemas.includes(schema))
      return { ok: false, because: `expected snapshot schema ${readableSchemas.join(' or ')}, found ${String(schema)}` };
    if (createHash('sha256').update(body).digest('hex') !== sha256)
      return { ok: false, because: 'the hash does not fit the content: the file is damaged' };
    const read = JSON.parse(body) as SnapshotBody;
    if (read.cluster !== cluster || read.node !== node) return { ok: false, because: `it belongs to node ${read.cluster}/${read.node}` };
    return {
      ok: true,
      epoch: read.epoch,
      state: {
        ...emptyNodeState(cluster, node),
        revision: read.revision,
        hash: read.hash,
        policies: new Map(
          read.policies.map(([id, policy]) => [
            id,
            { ...policy, rules: policy.rules.map((rule) => ({ ...rule, peers: readPeers(rule), ports: rule.ports })) },
          ]),
        ),
        identities: new Map(read.identities),
        identityOfLabels: new Map(read.identityOfLabels),
        endpoints: new Map(read.endpoints.map(([key, own]) => [key, new Map(own)])),
        nodes: new Map(read.nodes),
        cidrs: new Map(read.cidrs),
        retiredRules: new Map(read.retiredRules),
        traces: new Map(read.traces),
      },
    };
  } catch (error) {
    return { ok: false, because: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function readPeers({ peers }: AdmittedRule): readonly Peer[] | undefined {
  return peers?.map((peer) => (peer.kind === 'cidr' ? { ...peer, scope: (peer as Partial<typeof peer>).scope ?? 'outside' } : peer));
}

type EntriesOf<Value> = Value extends ReadonlyMap<infer K, infer V> ? [K, V][] : never;
type SnapshotBody = Pick<NodeState, 'cluster' | 'node' | 'revision' | 'hash'> & { epoch: number } & {
  [Key in (typeof mapKeys)[number]]: EntriesOf<NodeState[Key]>;
} & { endpoints: [string, EntriesOf<EndpointsOfNode>][] };
type EndpointsOfNode = NodeState['endpoints'] extends ReadonlyMap<string, infer Own> ? Own : never;
