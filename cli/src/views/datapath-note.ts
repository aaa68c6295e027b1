// Says on every screen with a verdict that a simulated datapath enforces nothing. Pure.

/** @param datapaths kind of each node's datapath, by "cluster/node". */
export function datapathNotes(datapaths: ReadonlyMap<string, string>): string[] {
  const simulated = [...datapaths].filter(([, kind]) => kind === 'simulated').map(([node]) => node);
  if (simulated.length === 0) return [];
  if (simulated.length === 1 && datapaths.size === 1) return ['datapath: simulated — nothing is enforced on this host'];
  return [`datapath: simulated — nothing is enforced on ${[...simulated].sort().join(', ')}`];
}
