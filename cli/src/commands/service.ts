// placeholder
export type ServiceName = 'controller' | 'agent' | 'audit';
export interface ServiceOptions {
  readonly config?: string;
  readonly printConfig: boolean;
}

import type { Terminal } from '../terminal.ts';
export async function runService(_t: Terminal, _n: ServiceName, _o: ServiceOptions): Promise<number> {
  return 0;
}
