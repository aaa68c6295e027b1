// One line on standard error that tells what is being waited for; only where a person looks, and only when it takes more than a second.
import type { Terminal } from '../terminal.ts';
import { shorten } from './table.ts';

export interface Progress {
  /** Replaces the line. */
  show(text: string): void;
  /** Removes the line. */
  done(): void;
}

/** Starts silent; the first line appears after `delayMs`. */
export function startProgress(terminal: Terminal, delayMs = 1_000): Progress {
  const { stderr } = terminal;
  if (!stderr.isTty) return { show: () => {}, done: () => {} };
  let text = '';
  let isShown = false;
  const draw = () => {
    isShown = true;
    stderr.write(`\r\u001b[2K${shorten(text, (stderr.columns ?? 80) - 1)}`);
  };
  const timer = setTimeout(draw, delayMs);
  return {
    show(next) {
      text = next;
      if (isShown) draw();
    },
    done() {
      clearTimeout(timer);
      if (isShown) stderr.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
