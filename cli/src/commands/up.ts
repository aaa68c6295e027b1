import type { Terminal } from '../terminal.ts';
export interface UpOptions {
  readonly data?: string;
}
export async function up(_t: Terminal, _o: UpOptions): Promise<number> {
  return 0;
}
