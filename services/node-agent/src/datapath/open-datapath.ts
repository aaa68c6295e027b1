// Chooses the datapath that the configuration names.
import { Failure } from '@ringfence/runtime';
import type { AgentConfig } from '../config.ts';
import { type Cgroups, managedRootFolder, realCgroups, simulatedCgroups } from '../endpoints/cgroups.ts';
import type { Datapath } from './datapath.ts';
import { SimulatedDatapath } from './simulated-datapath.ts';

export interface OpenedDatapath {
  readonly datapath: Datapath;
  readonly cgroups: Cgroups;
}

/**
 * Opens the datapath and what finds its cgroups.
 * @throws Failure that says what the machine lacks for the kernel's datapath, and that `--datapath simulated` does without it.
 */
export async function openDatapath(config: Pick<AgentConfig, 'datapath' | 'managedRoot' | 'pinFolder'>): Promise<OpenedDatapath> {
  if (config.datapath === 'simulated') return { datapath: new SimulatedDatapath(), cgroups: simulatedCgroups() };
  if (config.managedRoot === undefined) {
    throw new Failure('RF_MANAGED_ROOT_MISSING', 'expected managedRoot, the cgroup below which the programs are attached; found none', {
      hint: 'name a cgroup in the configuration, or "/" for the whole host; `datapath: simulated` needs none',
    });
  }
  try {
    const managedRoot = managedRootFolder(config.managedRoot);
    // Loaded only where it is used: it brings native code.
    const { openBpfDatapath } = await import('./bpf-datapath.ts');
    const datapath = await openBpfDatapath({ managedRoot, pinFolder: config.pinFolder });
    return { datapath, cgroups: realCgroups(managedRoot) };
  } catch (error) {
    throw withWayOut(error);
  }
}

/** The same failure, with the way that always works. */
function withWayOut(error: unknown): Failure {
  const text = error instanceof Error ? error.message : String(error);
  const [, code = 'RF_DATAPATH', message = text] = /^(RF_[A-Z0-9_]+): (.*)$/s.exec(text) ?? [];
  return new Failure(code, `the kernel datapath cannot be used: ${message}`, {
    cause: error instanceof Error ? error.cause : undefined,
    hint: 'mend that, or start with --datapath simulated, which enforces nothing',
  });
}
