// The node agent as a part of other programs: nothing runs on import.
export { type AgentConfig, agentConfigSchema } from './config.ts';
export type * from './datapath/datapath.ts';
export { type SimulatedConnection, SimulatedDatapath, type SimulatedParty } from './datapath/simulated-datapath.ts';
export { type Cgroups, simulatedCgroups } from './endpoints/cgroups.ts';
export { type AgentDependencies, type RunningAgent, startAgent } from './start-agent.ts';
