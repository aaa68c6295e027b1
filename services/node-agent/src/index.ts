// The node agent as a part of other programs: nothing runs on import.
export { type AgentConfig, agentConfigSchema } from './config.ts';
export type * from './datapath/datapath.ts';
export { kernelDirections, kernelVerdicts, toKernelEntry } from './datapath/kernel-entry.ts';
export { type SimulatedConnection, SimulatedDatapath, type SimulatedParty } from './datapath/simulated-datapath.ts';
export { type Cgroups, simulatedCgroups } from './endpoints/cgroups.ts';
// The rules of the agent without its shell, for programs that run the whole system in one process.
export { directoryOf, emptyNodeState, foldCommits, type NodeState, rulesOf } from './node-state.ts';
export { decodeSnapshot, encodeSnapshot } from './persist/snapshot.ts';
export { type Desired, DesiredState, desire, identityOf, type LocalEndpoint } from './reconcile/desired.ts';
export { applyStep, execute } from './reconcile/execute.ts';
export { mapHash } from './reconcile/map-hash.ts';
export { plan, type Step } from './reconcile/plan.ts';
export { closedUntilKnown, mayWrite } from './reconcile/readiness.ts';
export type { Goal } from './reconcile/reconciler.ts';
export { type LogCommit, readCommit } from './replay/log-commit.ts';
export { accept, learnHead, type Replay, reachEnd, startReplay } from './replay/replay.ts';
export { type AgentDependencies, type RunningAgent, startAgent } from './start-agent.ts';
