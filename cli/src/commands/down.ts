// `ringfence down`: takes the kernel programs of a data folder out of force. `up` leaves them pinned, so that a stop opens nothing.
import { existsSync } from 'node:fs';
import { Failure } from '@ringfence/runtime';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { openDataFolder } from '../up/data-folder.ts';
import { pinFolderOf } from '../up/pin-folder.ts';

export interface DownOptions {
  readonly data?: string;
}

/** @throws Failure RF_NOT_ROOT, RF_DATA_IN_USE while an `up` runs on the data folder */
export async function down(terminal: Terminal, options: DownOptions): Promise<number> {
  // Others cannot look into the folder of pins: to them everything would seem gone.
  if (process.getuid?.() !== 0) {
    throw new Failure('RF_NOT_ROOT', `what is pinned in the kernel is seen by root alone, found user ${process.getuid?.() ?? 'unknown'}`, {
      hint: 'run it with sudo',
    });
  }
  const folder = openDataFolder(options.data, terminal.environment);
  try {
    const pinFolder = terminal.environment.RINGFENCE_AGENT_PIN_FOLDER ?? pinFolderOf(folder.path);
    if (!existsSync(pinFolder)) {
      terminal.stdout.write(`nothing is in force for ${folder.path}\n`);
      return exitCodes.ok.code;
    }
    // Loaded only where it is used: it brings native code.
    const { removeDatapath } = await import('@ringfence/bpf');
    removeDatapath(pinFolder);
    terminal.stdout.write(`removed ${pinFolder}: nothing is enforced for ${folder.path} any more; its data stays\n`);
    return exitCodes.ok.code;
  } finally {
    folder.unlock();
  }
}
