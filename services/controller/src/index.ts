// The controller: admits policies, keeps the log, gives out identities, and distributes every commit to the nodes.

// The core without its shell, for programs that run the whole system in one process.
export { type Commit, decodeCommit } from './commit-codec.ts';
export { type ControllerConfig, controllerConfigSchema } from './config.ts';
export { type ControllerDeps, type RunningController, startController } from './controller.ts';
export type { ControlEvent, NodeName } from './event.ts';
export { nodeAggregate } from './event.ts';
export type { EpochRecord, EventStore, StoredCommit } from './event-store/event-store.ts';
export { MemoryEventStore } from './event-store/memory-event-store.ts';
export { type CommandContext, type Handled, handleCommand, type Load, type Plan } from './handle-command.ts';
export { Histories } from './histories.ts';
export { nodeDecider } from './node/node-decider.ts';
export { planReport, type ReportedEndpoint } from './node/report-endpoints.ts';
export { type Distribution, planDistribution, type StreamState, type StreamTail } from './outbox/plan-distribution.ts';
export { planApply, planDelete } from './policy/apply-policies.ts';
