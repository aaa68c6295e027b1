// What -f names: a file, a folder, or - for standard input.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@ringfence/runtime';
import type { Terminal } from '../terminal.ts';

export interface PolicyText {
  readonly text: string;
  /** Name for messages. */
  readonly origin: string;
}

/** What the controller takes in one request, less what frames it. */
export const largestInputBytes = 4 * 1024 * 1024 - 64 * 1024;
const endings = ['.yaml', '.yml', '.json'];

/** Files of a folder that hold policies, sorted by name, so that one folder always makes the same request. */
async function policyFilesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
  if (names.length === 0) {
    throw new Failure('RF_INPUT_EMPTY', `expected policies in ${folder}, found no file ending in ${endings.join(', ')}`);
  }
  return names.map((name) => join(folder, name));
}

async function pathsOf(source: string): Promise<string[]> {
  try {
    return (await stat(source)).isDirectory() ? await policyFilesIn(source) : [source];
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('RF_INPUT_UNREADABLE', `cannot read ${source}`, {
      cause,
      hint: 'expected a file, a folder of .yaml files, or - for standard input',
    });
  }
}

async function readText(path: string): Promise<PolicyText> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new Failure('RF_INPUT_UNREADABLE', `cannot read ${path}`, { cause });
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), origin: path };
  } catch (cause) {
    throw new Failure('RF_INPUT_NOT_TEXT', `expected UTF-8 text in ${path}`, { cause });
  }
}

/**
 * Texts of everything that was named, in the order given.
 * @throws Failure RF_INPUT_UNREADABLE, RF_INPUT_NOT_TEXT, RF_INPUT_EMPTY, RF_INPUT_TOO_LARGE.
 */
export async function readPolicyTexts(sources: readonly string[], terminal: Terminal): Promise<PolicyText[]> {
  if (sources.filter((source) => source === '-').length > 1)
    throw new Failure('RF_INPUT_TWICE', 'standard input can be read once, found -f - twice');
  const texts: PolicyText[] = [];
  let bytes = 0;
  for (const source of sources) {
    const found =
      source === '-' ? [{ text: await terminal.readStdin(), origin: '(stdin)' }] : await Promise.all((await pathsOf(source)).map(readText));
    for (const text of found) {
      bytes += Buffer.byteLength(text.text);
      if (bytes > largestInputBytes) {
        throw new Failure(
          'RF_INPUT_TOO_LARGE',
          `expected at most ${largestInputBytes} bytes of policy in one call, found more (at ${text.origin})`,
          {
            hint: 'apply the policies in several calls; each call is one revision',
          },
        );
      }
      texts.push(text);
    }
  }
  return texts;
}
