// Names of metrics, spans and attributes. Written here once; dashboards and alerts build on them.

export const metricNames = {
  revision: 'ringfence_controller_revision',
  outboxLag: 'ringfence_controller_outbox_lag_commits',
  commands: 'ringfence_controller_commands_total',
  appendSeconds: 'ringfence_controller_append_seconds',
  appliedRevision: 'ringfence_agent_applied_revision',
  reconcileSeconds: 'ringfence_agent_reconcile_seconds',
  reconcileFailures: 'ringfence_agent_reconcile_failures_total',
  flowsPublished: 'ringfence_agent_flows_published_total',
  flowGaps: 'ringfence_agent_flow_gaps_total',
  spoolBytes: 'ringfence_agent_spool_bytes',
  flowsStored: 'ringfence_audit_flows_stored_total',
  flowDuplicates: 'ringfence_audit_flow_duplicates_total',
  auditGaps: 'ringfence_audit_gaps_total',
  ingestLag: 'ringfence_audit_ingest_lag_messages',
  storeBytes: 'ringfence_audit_store_bytes',
  querySeconds: 'ringfence_audit_query_seconds',
  auditStoreFailures: 'ringfence_audit_store_failures_total',
  auditReadRestarts: 'ringfence_audit_read_restarts_total',
  auditRecreated: 'ringfence_audit_recreated_total',
  auditSlowReaderLoss: 'ringfence_audit_slow_reader_loss_total',
} as const;

export const spanNames = {
  append: 'append',
  publish: 'publish control',
  process: 'process control',
  compile: 'compile',
  mapUpdate: 'bpf.map.update',
  ingest: 'ingest flows',
} as const;

export const attributeNames = {
  revision: 'ringfence.policy.revision',
  node: 'ringfence.node',
  cluster: 'ringfence.cluster',
  entries: 'ringfence.policy_map.entries',
  subject: 'ringfence.identity',
  step: 'ringfence.plan.step',
  rpcSystem: 'rpc.system.name',
  rpcMethod: 'rpc.method',
  rpcStatus: 'rpc.status_code',
} as const;
