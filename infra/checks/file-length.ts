// No file grows until nobody reads it. Pure.
import { type Check, type Problem, problem } from './check.ts';

const warnAbove = 300;
const failAbove = 400;

export const fileLength: Check = {
  name: 'file length',
  promise: `no source file is longer than ${failAbove} lines`,
  find(files) {
    return files.flatMap(({ path, text }): Problem[] => {
      if (!/\.(ts|c|h)$/.test(path)) return [];
      const lines = text.split('\n').length - 1;
      if (lines <= warnAbove) return [];
      const message = `${lines} lines. Split it along what it does; ${warnAbove} is long, more than ${failAbove} fails.`;
      return [problem(path, undefined, message, lines > failAbove ? 'error' : 'warning')];
    });
  },
};
