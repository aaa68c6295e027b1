// Colours for people. Pure, but for looking at what the terminal allows.
import type { Output, Terminal } from '../terminal.ts';

export type Colour = 'red' | 'green' | 'yellow' | 'grey' | 'bold';

const sequences: Record<Colour, number> = { red: 31, green: 32, yellow: 33, grey: 90, bold: 1 };

/** Paints a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

export const plain: Paint = (_colour, text) => text;
const painted: Paint = (colour, text) => `\u001b[${sequences[colour]}m${text}\u001b[0m`;

/** Colours only where a person looks and did not ask for none (https://no-color.org). */
export function paintFor(terminal: Terminal, output: Output): Paint {
  const isRefused = (terminal.environment.NO_COLOR ?? '') !== '' || terminal.environment.TERM === 'dumb';
  return output.isTty && !isRefused ? painted : plain;
}

/** Number of characters that show: colour sequences have no width. */
export function visibleLength(text: string): number {
  return [...stripColour(text)].length;
}

/** The text without colour sequences. */
export function stripColour(text: string): string {
  // The escape character starts every sequence that this module writes.
  return text
    .split('\u001b[')
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('m') + 1)))
    .join('');
}

/** Control characters of foreign text (a process name, a label) shown as escapes, so that they cannot drive the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);
}
