// One chunk of a partition, narrowed down by what columns can answer. Labels, and the last word, are matchesFlow's.
import { type Kysely, sql } from 'kysely';
import type { FlowFilter } from '../query/flow-filter.ts';
import type { FlowOrder, FlowPosition } from './flow-store.ts';
import { type FlowRow, type FlowTables, partitionTable } from './sql-schema.ts';

export interface ChunkRequest {
  readonly filter: FlowFilter;
  readonly order: FlowOrder;
  readonly after?: FlowPosition;
  readonly rows: number;
}

/** Records of one partition in the asked order; empty also when the partition was dropped meanwhile. */
export async function readChunk(db: Kysely<FlowTables>, partition: number, request: ChunkRequest): Promise<readonly Uint8Array[]> {
  const { filter } = request;
  const newestFirst = request.order === 'newest-first';
  let query = db.selectFrom(sql<FlowRow>`${sql.table(partitionTable(partition))}`.as('flow')).select('flow.record');
  if (filter.sinceNs !== undefined) query = query.where('flow.time_ns', '>=', filter.sinceNs);
  if (filter.untilNs !== undefined) query = query.where('flow.time_ns', '<', filter.untilNs);
  if (filter.verdicts.length > 0) query = query.where('flow.verdict', 'in', filter.verdicts);
  if (filter.kinds.length > 0) query = query.where('flow.kind', 'in', filter.kinds);
  if (filter.directions.length > 0) query = query.where('flow.direction', 'in', filter.directions);
  if (filter.sourceIdentities.length > 0) query = query.where('flow.source_identity', 'in', filter.sourceIdentities);
  if (filter.destinationIdentities.length > 0) query = query.where('flow.destination_identity', 'in', filter.destinationIdentities);
  if (filter.identities.length > 0) {
    query = query.where((any) =>
      any.or([any('flow.source_identity', 'in', filter.identities), any('flow.destination_identity', 'in', filter.identities)]),
    );
  }
  if (filter.destinationPorts.length > 0) query = query.where('flow.destination_port', 'in', filter.destinationPorts);
  // Where nothing was audited the column is null, and null differs from nothing.
  if (filter.audited) query = query.whereRef('flow.audited_verdict', '!=', 'flow.verdict');
  if (filter.policies.length > 0) query = query.where(filter.audited ? 'flow.audited_policy' : 'flow.policy', 'in', filter.policies);
  if (filter.nodes.length > 0) query = query.where('flow.node', 'in', filter.nodes);
  if (filter.ids.length > 0) query = query.where('flow.id', 'in', filter.ids);
  if (request.after !== undefined) {
    const { timeNs, id } = request.after;
    query = query.where(
      newestFirst ? sql<boolean>`(flow.time_ns, flow.id) < (${timeNs}, ${id})` : sql<boolean>`(flow.time_ns, flow.id) > (${timeNs}, ${id})`,
    );
  }
  const direction = newestFirst ? 'desc' : 'asc';
  try {
    const rows = await query.orderBy('flow.time_ns', direction).orderBy('flow.id', direction).limit(request.rows).execute();
    return rows.map((row) => row.record);
  } catch (error) {
    // Retention may drop the partition between the list of partitions and this read; its flows are then a gap, and no rows are the right answer.
    if (error instanceof Error && error.message.includes('no such table')) return [];
    throw error;
  }
}
