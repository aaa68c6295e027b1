// The audit service: stores flows for a short, configured time and answers questions about them.
export { type AuditConfig, auditConfigSchema } from './audit-config.ts';
export { type AuditDependencies, type RunningAudit, startAudit } from './start-audit.ts';
export type { FlowStore } from './store/flow-store.ts';
