// Runs a plan's steps against a datapath. It decides nothing: order and content are the plan's.
import type { Datapath, DatapathDump } from '../datapath/datapath.ts';
import type { Phase, Step } from './plan.ts';

export interface FailedStep {
  readonly step: Step;
  readonly error: unknown;
}

export interface Execution {
  readonly done: readonly Step[];
  /** Steps of the phase that failed; the phases after it did not run. */
  readonly failed: readonly FailedStep[];
}

/** Policy swaps that run at a time: each waits for readers in the kernel, not for the processor. */
const swapsAtOnce = 8;

/** Runs phase after phase. Within a phase the steps are independent of each other, and a failed one does not keep back its neighbours. */
export async function execute(steps: readonly Step[], datapath: Datapath): Promise<Execution> {
  const done: Step[] = [];
  const failed: FailedStep[] = [];
  for (const phase of inPhases(steps)) {
    for (const group of inGroups(phase)) {
      const results = await Promise.allSettled(group.map((step) => run(step, datapath)));
      results.forEach((result, index) => {
        const step = group[index];
        if (step === undefined) return;
        if (result.status === 'fulfilled') done.push(step);
        else failed.push({ step, error: result.reason });
      });
      // The order of addresses within the phase matters: nothing goes on behind a failed batch of them.
      if (failed.some(({ step }) => step.phase === 'ipcache')) break;
    }
    if (failed.length > 0) break;
  }
  return { done, failed };
}

/** What a dump is after a step; shares what the step leaves alone. Pure. */
export function applyStep(dump: DatapathDump, step: Step): DatapathDump {
  switch (step.kind) {
    case 'replace-policy':
      return { ...dump, policies: new Map(dump.policies).set(step.policy.subject, step.policy) };
    case 'remove-policy':
      return { ...dump, policies: without(dump.policies, [step.subject]) };
    case 'upsert-ipcache':
      return { ...dump, ipcache: new Map([...dump.ipcache, ...step.entries.map(({ prefix, identity }) => [prefix, identity] as const)]) };
    case 'remove-ipcache':
      return { ...dump, ipcache: without(dump.ipcache, step.prefixes) };
    case 'upsert-endpoints':
      return { ...dump, endpoints: new Map([...dump.endpoints, ...step.entries.map((entry) => [entry.cgroupId, entry] as const)]) };
    case 'remove-endpoints':
      return { ...dump, endpoints: without(dump.endpoints, step.cgroupIds) };
  }
}

async function run(step: Step, datapath: Datapath): Promise<void> {
  switch (step.kind) {
    case 'replace-policy':
      return datapath.replacePolicy(step.policy);
    case 'remove-policy':
      return datapath.removePolicy(step.subject);
    case 'upsert-ipcache':
      return datapath.upsertIpcache(step.entries);
    case 'remove-ipcache':
      return datapath.removeIpcache(step.prefixes);
    case 'upsert-endpoints':
      return datapath.upsertEndpoints(step.entries);
    case 'remove-endpoints':
      return datapath.removeEndpoints(step.cgroupIds);
  }
}

function inPhases(steps: readonly Step[]): Step[][] {
  const phases = new Map<Phase, Step[]>();
  for (const step of steps) {
    const phase = phases.get(step.phase);
    if (phase === undefined) phases.set(step.phase, [step]);
    else phase.push(step);
  }
  return [...phases.values()];
}

/** Swaps side by side, everything else alone and in order. */
function inGroups(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    const joins = step.kind === 'replace-policy' && last !== undefined && last.length < swapsAtOnce && last[0]?.kind === 'replace-policy';
    if (joins) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, keys: readonly Key[]): Map<Key, Value> {
  const rest = new Map(map);
  for (const key of keys) rest.delete(key);
  return rest;
}
